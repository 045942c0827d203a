import { FieldSet } from "../access/field-set.js";
import { PartnerTier, ShareMode } from "../partners/sharing/partner.enums.js";
import {
  accepts,
  converts,
  declines,
  disqualifies,
  expires,
  isMet,
  isReached,
  loses,
  returns,
  type ShareStep,
  views,
  wins,
  works,
} from "./share-steps.js";

/** The partners of the sample; invented like its companies. */
export const PARTNERS = {
  hanse: {
    name: "Hanse Systemhaus",
    tier: PartnerTier.PLATINUM,
    territories: ["DE", "SE"],
    specialisations: [],
    capacity: 20,
    contacts: [{ name: "Wiebke Thomsen", email: "wiebke.thomsen@hanse-systemhaus.example", role: "Partner manager" }],
  },
  atelier: {
    name: "Atelier Numérique",
    tier: PartnerTier.GOLD,
    territories: ["FR", "DE"],
    specialisations: [],
    capacity: 12,
    contacts: [{ name: "Solène Marchetti", email: "solene@atelier-numerique.example", role: "Sales" }],
  },
  northgate: {
    name: "Northgate Resellers",
    tier: PartnerTier.SILVER,
    territories: ["GB", "US", "CA"],
    specialisations: [],
    capacity: null,
    contacts: [{ name: "Callum Ardagh", email: "callum@northgate.example", role: "Managing director" }],
  },
  kontor: {
    name: "Kontor am Fluss",
    tier: PartnerTier.BRONZE,
    territories: ["DE"],
    specialisations: ["Logistics", "Manufacturing"],
    capacity: 3,
    contacts: [{ name: "Ole Petersen", email: "ole@kontor-am-fluss.example", role: "Owner" }],
  },
};

export type PartnerKey = keyof typeof PARTNERS;

/** How one lead was shared, and what its partners did. */
export interface ShareStory {
  /** When it was offered. */
  daysAgo: number;
  country: string;
  mode: ShareMode;
  /** Whom it was offered to; chosen by the rules when nobody is named. */
  to?: PartnerKey[];
  coSell?: boolean;
  fieldSet?: FieldSet;
  expiresIn?: string;
  steps: ShareStep[];
  /** The same lead, shared again afterwards. */
  again?: ShareStory;
}

const { DIRECT, WATERFALL, BROADCAST } = ShareMode;

export const SHARE_STORIES: ShareStory[] = [
  // Waiting for an answer.
  { daysAgo: 1.2, country: "DE", mode: DIRECT, expiresIn: "P21D", steps: [] },
  { daysAgo: 2, country: "GB", mode: DIRECT, to: ["northgate"], expiresIn: "P21D", steps: [views(3, "northgate")] },
  {
    daysAgo: 6,
    country: "DE",
    mode: WATERFALL,
    to: ["hanse", "atelier", "kontor"],
    expiresIn: "P21D",
    steps: [views(2, "hanse"), declines(7, "hanse", "NO_CAPACITY"), views(30, "atelier")],
  },
  { daysAgo: 0.8, country: "DE", mode: BROADCAST, to: ["hanse", "atelier", "kontor"], expiresIn: "P21D", steps: [views(4, "kontor")] },

  // In hand.
  { daysAgo: 1, country: "FR", mode: DIRECT, to: ["atelier"], steps: [views(1, "atelier"), accepts(6, "atelier")] },
  {
    daysAgo: 9,
    country: "DE",
    mode: BROADCAST,
    to: ["hanse", "atelier", "kontor"],
    steps: [
      views(1, "hanse"),
      views(2, "atelier"),
      accepts(3, "hanse"),
      isReached(20, "hanse", "Knows us from a trade fair and wants to see more"),
      works(22, "hanse", "HS-20417"),
      isMet(120, "hanse", "Three people at the table, all for it"),
    ],
  },
  {
    daysAgo: 10,
    country: "DE",
    mode: WATERFALL,
    to: ["kontor", "hanse"],
    expiresIn: "P2D",
    steps: [views(5, "kontor"), expires(48.5), accepts(53, "hanse"), isReached(60, "hanse"), works(80, "hanse", "HS-20433")],
    again: {
      daysAgo: 4,
      country: "DE",
      mode: DIRECT,
      to: ["atelier"],
      coSell: true,
      fieldSet: FieldSet.CONTACT,
      steps: [accepts(20, "atelier"), isReached(44, "atelier", "The French branch buys with us")],
    },
  },

  // Over.
  {
    daysAgo: 24,
    country: "DE",
    mode: DIRECT,
    to: ["hanse"],
    steps: [
      accepts(4, "hanse"),
      converts(9),
      isReached(12, "hanse", "Decides this month"),
      works(15, "hanse", "HS-20389"),
      isMet(110, "hanse"),
      wins(300, "hanse", "24800.00", "EUR"),
    ],
  },
  {
    daysAgo: 26,
    country: "FR",
    mode: DIRECT,
    to: ["atelier"],
    steps: [
      views(10, "atelier"),
      accepts(31, "atelier"),
      isReached(50, "atelier"),
      converts(70),
      works(75, "atelier", "AN-118"),
      wins(400, "atelier", "11200.00", "EUR"),
    ],
  },
  {
    daysAgo: 22,
    country: "GB",
    mode: DIRECT,
    to: ["northgate"],
    steps: [
      accepts(26, "northgate"),
      isReached(60, "northgate"),
      works(62, "northgate"),
      loses(210, "northgate", "Stays with what they have"),
    ],
  },
  {
    daysAgo: 19,
    country: "FR",
    mode: DIRECT,
    to: ["atelier"],
    steps: [accepts(8, "atelier"), isReached(40, "atelier"), loses(160, "atelier", "Bought from a competitor")],
  },
  {
    daysAgo: 17,
    country: "DE",
    mode: DIRECT,
    to: ["kontor"],
    steps: [accepts(40, "kontor"), isReached(70, "kontor"), returns(150, "kontor", "UNREACHABLE")],
  },
  { daysAgo: 8, country: "US", mode: DIRECT, to: ["northgate"], expiresIn: "P21D", steps: [views(6, "northgate"), disqualifies(20)] },
  { daysAgo: 13, country: "DE", mode: DIRECT, to: ["kontor"], steps: [declines(9, "kontor", "OUT_OF_SPECIALISATION")] },
];

/** Deals that partners brought; the last one is a customer of the organisation already. */
export const REGISTRATIONS: { daysAgo: number; by: PartnerKey; deal: Record<"companyName" | "contactName" | "contactEmail", string> }[] = [
  {
    daysAgo: 21,
    by: "hanse",
    deal: { companyName: "Ankerplatz Werften", contactName: "Harms", contactEmail: "t.harms@ankerplatz-werften.example" },
  },
  {
    daysAgo: 14,
    by: "atelier",
    deal: { companyName: "Fromagerie du Vallon", contactName: "Perrichon", contactEmail: "c.perrichon@fromagerie-vallon.example" },
  },
];

/** In so many days before today a partner registered a deal with whom the organisation knows already. */
export const KNOWN_DEAL = { daysAgo: 11, by: "northgate" } as const;
