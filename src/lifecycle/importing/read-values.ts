import { InvalidInput } from "../../platform/errors.js";
import { readCountryOrName } from "../../platform/identifiers/country-names.js";
import { Channel } from "../../records/campaigns/source.js";
import { LeadStatus } from "../../records/leads/lead.enums.js";

/** Letters and digits alone, without accents: "Côte d'Ivoire" -> "cotedivoire". */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Reads tables like `{ NEW: "New, Open" }`: each name, in its plain form, to the word of ours. */
const tableOf = <Word extends string>(names: Partial<Record<Word, string>>): Map<string, Word> =>
  new Map(
    (Object.entries(names) as [Word, string][]).flatMap(([word, list]) =>
      [word, ...list.split(",")].map((name) => [plain(name), word] as const),
    ),
  );

/** What other systems (Salesforce, HubSpot, Pipedrive and the like) call the ways that a lead comes in. */
const CHANNELS = tableOf<Channel>({
  WEBSITE_FORM: "Web, Website, Web Form, Online Form, Web Site, Contact Form, Direct Traffic, Inbound, Landing Page",
  CHAT: "Live Chat, Web Chat, Chatbot, Conversations",
  EMAIL: "E-mail, Email Marketing, Newsletter",
  PHONE: "Phone Inquiry, Phone Enquiry, Inbound Call, Call, Telephone",
  SOCIAL: "Social Media, Organic Social, LinkedIn, Facebook, Twitter, Instagram, Xing",
  ADVERTISING: "Advertisement, Paid Search, Paid Social, Google Ads, AdWords, Display, Ads, Other Campaigns",
  SEARCH: "Organic Search, Search Engine, Google, SEO",
  EVENT: "Trade Show, Tradeshow, Conference, Fair, Seminar, Events, Exhibition",
  WEBINAR: "Webinars",
  CONTENT: "Whitepaper, White Paper, Download, Content Download, Ebook, Blog",
  REFERRAL: "Referrals, Customer Referral, Employee Referral, External Referral, Word of mouth, Recommendation",
  PARTNER: "Partner Referral, Partners, Reseller, Channel Partner",
  OUTBOUND: "Cold Call, Cold Calling, Cold Email, Outbound Call, Prospecting, Purchased List",
  IMPORT: "List, File, Offline Sources, Offline",
  API: "Integration, Integrations",
  OTHER: "Other, Unknown",
});

/** What other systems call the statuses. A lead there that is paused has no date to come back, so it is NURTURING here. */
const STATUSES = tableOf<LeadStatus>({
  NEW: "Open, Open - Not Contacted, Not Contacted, Unread, Untouched",
  CONTACTED: "Working - Contacted, Connected, Reached, Responded",
  IN_PROGRESS: "Working, Attempted to Contact, Attempting Contact, Open Deal, Assigned",
  WARM: "",
  COLD: "",
  NURTURING: "Nurture, Bad Timing, On Hold, Recycled, Contact in Future",
  // A lead that another system has converted is worked here from the qualification on; only a deal of ours wins it.
  QUALIFIED: "Closed - Converted, Converted, SQL, Sales Qualified, Closed Won",
  PROPOSAL_SENT: "Proposal",
  NEGOTIATION: "",
  DISQUALIFIED: "Unqualified, Closed - Not Converted, Not Qualified, Junk Lead, Junk",
  RE_ENGAGED: "Reengaged",
  CLOSED_LOST: "Lost, Lost Lead",
});

/** The channel that a source's name stands for; null when it says nothing to us. */
export const readChannel = (name: string): Channel | null => CHANNELS.get(plain(name)) ?? null;

/** Our status for that of another system; null for one that we do not know. */
export const readStatus = (text: string): LeadStatus | null => STATUSES.get(plain(text)) ?? null;

/**
 * A country's code, from the code itself or from a name ("Germany", "Deutschland", "The Netherlands").
 * @throws {InvalidInput} when it is neither
 */
export function readCountry(text: string): string {
  const country = readCountryOrName(text);
  if (!country) throw new InvalidInput("country", `"country" is no country that we know: ${text}. Give its code of two letters, like DE.`);
  return country;
}

/** Marks of thousands between groups of three digits. */
const THOUSANDS = /(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g;

/**
 * How many people work somewhere. Of a range ("51-200", "10,001+") the lower end, which is certain.
 * @throws {InvalidInput} when it is no number
 */
export function readCompanySize(text: string): number {
  const found = /^(\d+)(?:[.,]0+)?\s*(?:\+|(?:-|–|to)\s*\d+)?\s*(?:employees)?$/i.exec(text.trim().replace(THOUSANDS, ""));
  if (!found) throw new InvalidInput("companySize", `"companySize" is not a number of people: ${text}.`);
  return Number(found[1]);
}

/**
 * A time that was, since 1900.
 * @throws {InvalidInput} for another
 */
export function past(field: string, time: Date | undefined, now: Date): Date | undefined {
  if (time && (time > now || time.getUTCFullYear() < 1900))
    throw new InvalidInput(
      field,
      `"${field}" must be a time in the past like 2024-01-31 or 2024-01-31T10:00:00Z; got ${time.toISOString()}.`,
    );
  return time;
}

/** Whether a cell says yes: "true", "1", "Yes", "x". */
export const readYes = (text: string): boolean => /^(true|1|yes|y|x|ja|oui|si|sí)$/i.test(text.trim());

/** "Lee, William" or "William Lee" -> both parts; a single word is the family name. */
export function readName(text: string): { firstName: string | null; lastName: string | null } {
  const [last, first] = text.split(",").map((part) => part.trim());
  if (first) return { firstName: first, lastName: last || null };
  const words = (last ?? "").split(/\s+/);
  return { firstName: words.slice(0, -1).join(" ") || null, lastName: words.at(-1) || null };
}
