import { Channel } from "../../records/campaigns/source.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";

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

/** What other systems call the statuses. */
const STATUSES = tableOf<LeadStatus>({
  NEW: "Open, Open - Not Contacted, Not Contacted, Unread, Untouched, Not Archived, Neu, Offen, Nicht kontaktiert, Nouveau, Ouvert, Non contacté, Nuevo, Abierto, No contactado, Nuovo, Aperto, Non contattato, Nieuw, Niet gecontacteerd",
  REFERRAL: "",
  CONTACTED: "Working - Contacted, Connected, Reached, Responded, Kontaktiert, Contacté, Contactado, Contattato, Gecontacteerd",
  IN_PROGRESS:
    "Working, Attempted to Contact, Attempting Contact, Attempted, Open Deal, Assigned, In Bearbeitung, Kontaktversuch, En cours, En curso, In corso, In behandeling",
  WARM: "Pre-Qualified, Prequalified, Hot",
  COLD: "",
  NURTURING: "Nurture, Bad Timing, Recycled, Contact in Future, Später kontaktieren, Schlechter Zeitpunkt",
  QUALIFIED: "SQL, Sales Qualified, Qualifiziert, Qualifié, Calificado, Cualificado, Qualificato, Gekwalificeerd",
  PROPOSAL_SENT: "Proposal",
  NEGOTIATION: "",
  // It is NURTURING where nothing says until when: see lead-history.ts.
  ON_HOLD: "Paused, Pausiert",
  DISQUALIFIED:
    "Unqualified, Closed - Not Converted, Not Converted, Not Qualified, Junk Lead, Junk, Spam, Cannot Contact, No Longer Interested, Canceled, Cancelled, Archived, Disqualifiziert, Unqualifiziert, Nicht qualifiziert, Non qualifié, Disqualifié, No calificado, No cualificado, Descalificado, Descartado, Non qualificato, Squalificato, Niet gekwalificeerd, Gediskwalificeerd",
  RE_ENGAGED: "Reengaged",
  // A lead that became a customer's account there was won, as a conversion without a deal is here.
  CLOSED_WON:
    "Closed - Converted, Converted, Won, Customer, Konvertiert, Umgewandelt, Gewonnen, Converti, Gagné, Convertido, Ganado, Convertito, Vinto, Geconverteerd, Gewonnen",
  CLOSED_LOST: "Lost, Lost Lead, Closed, Verloren, Geschlossen, Perdu, Fermé, Perdido, Cerrado, Perso, Chiuso, Gesloten",
});

/** What other systems call how far along somebody is. */
const STAGES = tableOf<LeadStage>({
  SUSPECT: "",
  PROSPECT: "Subscriber, Abonnent, Abonné, Suscriptor, Iscritto, Abonnee, Raw",
  LEAD: "",
  MQL: "Marketing Qualified Lead, Marketing Qualified, Marketing-qualifizierter Lead",
  SQL: "Sales Qualified Lead, Sales Qualified, Vertriebsqualifizierter Lead, Sales-qualifizierter Lead",
  OPPORTUNITY: "Deal, Verkaufschance, Opportunité, Oportunidad, Opportunità",
  CUSTOMER: "Evangelist, Kunde, Client, Cliente, Klant",
});

/** The channel that a source's name stands for; null when it says nothing to us. */
export const readChannel = (name: string): Channel | null => CHANNELS.get(plain(name)) ?? null;

/** Our stage for that of another system; null for one that we do not know. */
export const readStage = (text: string): LeadStage | null => STAGES.get(plain(text)) ?? null;

/** Our status for that of another system; null for one that we do not know. */
export const readStatus = (text: string): LeadStatus | null => STATUSES.get(plain(text)) ?? null;
