import { forPlain } from "../../../records/leads/plain-fields.js";
import { ImportKind } from "../import-kind.js";
import { plainTitle } from "../title.js";
import { type Headings, headings, listOf } from "./headings.js";
import { translationsOf } from "./translations.js";

const EMAIL =
  "email, E-mail Address, Email Address, Primary Email, E-mail 1 - Value, Work Email, Business Email, Email 2, Email Address 2, E-mail 2 Address, E-mail 2 - Value, Email 3, Email Address 3, E-mail 3 Address, E-mail 3 - Value, Secondary Email, Alternate Email, Additional Email, Additional Emails, Additional Email Addresses, Personal Email, Private Email, Home Email, Other Email";
const PHONE =
  "phone, Phone Number, Telephone, Primary Phone, Phone 1 - Value, Business Phone, Work Phone, Office Phone, Mobile Phone, Mobile Phone Number, Mobile, Mobile Number, Cell Phone, Phone 2, Phone Number 2, Phone 2 - Value, Business Phone 2, Mobile 2, Phone 3, Phone 3 - Value, Secondary Phone, Alternate Phone, Additional Phone Numbers, Home Phone, Home Phone 2, Private Phone, Other Phone";
const OWNER = "owner, Owner Email, Owner Name, Assigned To, Assigned User";
const CREATED = "createdAt, Created Date, Create Date, Date Created, Created, Created On, Created Time, Created At, Creation Date";
const OPTED_OUT = {
  emailOptOut: "emailOptOut, Has Opted Out Of Email, Unsubscribed from all email, Opted Out of Email, Email Opt Out, Do not allow Emails",
  phoneOptOut: "phoneOptOut, Do Not Call, Do not allow Phone Calls",
};

/** How a person is reached, as exports of ours have it. */
const LISTS = { emails: "emails", phones: "phones" };

/** Which record of the other system something is about, by the id that it has there. */
const ABOUT = {
  lead: "leadId, Lead ID, Lead",
  contact: "contactId, Contact ID, Contact, Contact Name, Contact Person",
  account: "accountId, Account ID, Account, Account Name, Company, Organization",
  opportunity: "opportunityId, Opportunity ID, Opportunity, Deal, Deal ID",
  /** Whoever or whatever it is, by an id alone. */
  related: "subjectId, Related To ID, Related To, Regarding",
  email: "email, Contact Email, Lead Email",
};

/** The fields that rows of each kind are read into, with what columns call them in English; the first counts first. */
const ENGLISH: Record<ImportKind, Headings> = {
  LEAD: {
    ...forPlain((name, { headings: titles }) => [name, ...titles]),
    ...headings({
      name: "name, Full Name, Contact Name, Lead Name",
      email: EMAIL,
      phone: PHONE,
      ...LISTS,
      tags: "tags, Tag, Labels, Label",
      interest: "interest",
      source: "source, source.name, Lead Source, Original Source, Original Traffic Source, Source Name",
      channel: "channel, source.channel",
      campaign: "campaign, campaign.name, Campaign Name, Campaign Source",
      utmSource: "utmSource, UTM Source",
      utmMedium: "utmMedium, UTM Medium",
      utmCampaign: "utmCampaign, UTM Campaign",
      utmTerm: "utmTerm, UTM Term",
      utmContent: "utmContent, UTM Content",
      landingPage: "landingPage, Landing Page URL, First Page Seen",
      referrerUrl: "referrerUrl, Referring URL, First Referring Site",
      owner: `${OWNER}, Lead Owner, Lead Owner Email, Contact Owner, HubSpot Owner`,
      status: "status, Lead Status",
      stage: "stage, Lifecycle Stage",
      statusSince:
        "statusSince, Status Since, Status Changed On, Last Status Change, Closed Date, Closed On, Closed At, Disqualified Date, Disqualified On, Lost Date, Lost On",
      statusReason: "statusReason, Lost Reason, Loss Reason, Unqualified Reason, Reason Lost",
      disqualificationReason: "disqualificationReason",
      isConverted: "isConverted, Is Converted, Converted",
      convertedAt: "convertedAt, Converted Date, Converted On, Converted At, Conversion Date",
      resumeAt: "resumeAt, Resume Date, Follow Up On",
      createdAt: CREATED,
      externalId: "Lead ID, Record ID, Record ID - Contact, Contact ID, Id, externalId",
      externalIds: "externalIds",
      ...OPTED_OUT,
      customFields: "customFields",
    }),
  },
  ACCOUNT: headings({
    name: "name, Account Name, Company Name, Company, Organization Name, Organization, Organisation, Organisation Name",
    website: "website, Website URL, Company Website, Web, URL, domain, Company Domain Name",
    industry: "industry, Branch of Industry, Sector",
    companySize: "companySize, Number of Employees, No. of Employees, No of Employees, Employees, Company Size, Company Size (Employees)",
    phone: "phone, Phone Number, Telephone, Main Phone, Business Phone",
    country: "country, Country Code, Country/Region, Billing Country, Billing Country/Region",
    city: "city, Town, Billing City",
    parent: "parent, parent.name, Parent Account, Parent Company, Parent Account ID, Parent ID",
    owner: `${OWNER}, Account Owner, Company Owner, Organization Owner`,
    createdAt: CREATED,
    externalId: "Account ID, Company ID, Record ID, Id, externalId",
    customFields: "customFields",
  }),
  CONTACT: headings({
    firstName: "firstName, Given Name, Forename",
    lastName: "lastName, Family Name, Surname",
    name: "name, Full Name, Contact Name",
    email: EMAIL,
    phone: PHONE,
    ...LISTS,
    jobTitle: "jobTitle, Title, Position, Role",
    country: "country, Country Code, Country/Region, Mailing Country, Mailing Country/Region",
    companyName: "companyName, account.name, Account Name, Company, Company Name, Organization, Organisation, Associated Company",
    account: "accountId, Account ID, account.id, Account Name.id, Associated Company IDs",
    owner: `${OWNER}, Contact Owner, HubSpot Owner`,
    createdAt: CREATED,
    externalId: "Contact ID, Record ID, Record ID - Contact, Id, externalId",
    ...OPTED_OUT,
    customFields: "customFields",
  }),
  OPPORTUNITY: headings({
    name: "name, Opportunity Name, Deal Name, Deal, Deal Title, Topic, Title",
    companyName: "account.name, Account Name, Company, Company Name, Organization, Organisation, Associated Company, Potential Customer",
    account: "accountId, Account ID, account.id, Account Name.id, Associated Company IDs",
    contactName: "contact.name, Contact Name, Primary Contact, Contact Person, Associated Contact",
    contact: "contactId, Contact ID, contact.id, Contact Name.id, Associated Contact IDs",
    contactEmail: "contact.email, Contact Email",
    amount: "amount, amount.amount, Value, Deal Value, Est. Revenue, Estimated Revenue",
    currency: "currency, amount.currency, Currency Code, Deal Currency, Opportunity Currency, Amount Currency",
    stage: "stage, step.name, Stage Name, Deal Stage, Sales Stage, Pipeline Phase",
    pipeline: "pipeline, pipeline.name, Sales Pipeline",
    status: "status, Deal Status, Status Reason",
    isWon: "isWon, Won, Is Closed Won",
    isClosed: "isClosed, Closed, Is Closed",
    closeDate: "closeDate, Closing Date, Close Date, Expected Close Date, Est. Close Date",
    closedAt: "closedAt, Closed On, Closed At, Actual Close Date, Deal Closed On",
    wonAt: "wonAt, Won Time, Won On, Won Date",
    lostAt: "lostAt, Lost Time, Lost On, Lost Date",
    probability: "probability, Probability (%), Deal Probability",
    lostReason: "lostReason, closeReason.label, Closed Lost Reason, Lost Reason, Reason For Loss, Loss Reason",
    wonReason: "wonReason, Closed Won Reason, Won Reason",
    source: "source, Lead Source, Deal Source",
    campaign: "campaign, Campaign Source, Primary Campaign Source, Campaign ID",
    owner: `${OWNER}, Opportunity Owner, Deal Owner`,
    createdAt: CREATED,
    externalId: "Opportunity ID, Deal ID, Record ID, Id, externalId",
    customFields: "customFields",
  }),
  ACTIVITY: headings({
    type: "type, Activity Type, Kind",
    subject: "subject, Activity Subject, Title, Call Subject, Meeting Name",
    text: "text, description, Note, Notes, Comments, Body, Full Comments, Content",
    occurredAt: "occurredAt, Date, Activity Date, Start, Start Time, Start Date, Occurred At, Timestamp",
    ...ABOUT,
    owner: OWNER,
    createdAt: CREATED,
    externalId: "Activity ID, Event ID, Record ID, Id, externalId",
  }),
  TASK: headings({
    title: "title, Subject, Task, Task Name, Name",
    description: "description, Notes, Note, Comments, Full Comments, Details",
    dueAt: "dueAt, Due Date, Due, Due On, Date, Activity Date",
    remindAt: "remindAt, Reminder, Reminder Date, Reminder Date/Time",
    status: "status, Task Status, Done",
    completedAt: "completedAt, Completed Date, Completed On, Closed Time, Marked as done time",
    priority: "priority",
    ...ABOUT,
    owner: OWNER,
    createdAt: CREATED,
    externalId: "Task ID, Record ID, Id, externalId",
  }),
  CAMPAIGN: headings({
    name: "name, Campaign Name, Campaign",
    channel: "channel, Type, Campaign Type",
    status: "status, Campaign Status, Status Reason",
    startsOn: "startsOn, Start Date, Start, Actual Start, Proposed Start",
    endsOn: "endsOn, End Date, End, Actual End, Proposed End",
    budget: "budget, Budgeted Cost, Budget Allocated, Budgeted Cost in Campaign",
    description: "description, Campaign Description, Notes",
    cost: "cost, Actual Cost, Total Cost of Campaign",
    currency: "currency, Campaign Currency",
    parent: "parent, parent.name, Parent Campaign, Parent Campaign ID, Parent ID",
    owner: `${OWNER}, Campaign Owner`,
    createdAt: CREATED,
    externalId: "Campaign ID, Campaign Code, Record ID, Id, externalId",
  }),
  CAMPAIGN_MEMBER: headings({
    campaign: "campaignId, Campaign ID, campaign, Campaign, Campaign Name",
    related: "personId, LeadOrContactId, Related Record ID",
    lead: ABOUT.lead,
    contact: "contactId, Contact ID",
    email: ABOUT.email,
    status: "status, Member Status",
    joinedAt: "joinedAt, Added Date, Member First Associated Date, Created Date, Create Date",
    respondedAt: "respondedAt, First Responded Date, Responded On",
    externalId: "Campaign Member ID, Member ID, Record ID, Id, externalId",
  }),
};

/** Fields that are called by the words of another field in other languages, and words of their own. */
const OTHER_WORDS: Partial<Record<ImportKind, Record<string, { like?: string; words?: string }>>> = {
  LEAD: {
    statusSince: {
      words: "Status geändert am, Disqualifiziert am, Verloren am, Geschlossen am, Perdu le, Perdido el, Perso il, Verloren op",
    },
    statusReason: { like: "lostReason" },
    isConverted: { words: "Konvertiert, Converti, Convertido, Convertito, Geconverteerd" },
    convertedAt: { words: "Konvertiert am, Converti le, Convertido el, Convertito il, Geconverteerd op" },
  },
  ACCOUNT: {
    name: {
      like: "companyName",
      words: "Name der Firma, Accountname, Nom, Nombre, Nome, Naam, Nom du compte, Nombre de la cuenta, Nome account",
    },
    parent: { words: "Übergeordnete Firma, Muttergesellschaft, Société mère, Empresa matriz, Società controllante, Moederbedrijf" },
  },
  OPPORTUNITY: {
    name: {
      words:
        "Verkaufschance, Name der Verkaufschance, Opportunity-Name, Dealname, Deal-Name, Nom, Nom de l'opportunité, Nom de la transaction, Nom de l'affaire, Nombre, Nombre de la oportunidad, Nombre del negocio, Nome, Nome opportunità, Nome trattativa, Naam, Naam verkoopkans, Naam van deal, Dealnaam",
    },
    contactName: { words: "Ansprechpartner, Kontakt, Contact, Contacto, Contatto, Contactpersoon" },
    status: { words: "Statut" },
    isWon: { words: "Gewonnen, Gagné, Ganado, Vinto" },
    closedAt: { words: "Geschlossen am, Clôturé le, Cerrado el, Chiuso il, Gesloten op" },
  },
  TASK: { status: { words: "Statut, Erledigt" } },
  CAMPAIGN: {
    name: { like: "campaign", words: "Nom, Nombre, Nome, Naam" },
    channel: {
      words: "Kampagnentyp, Typ, Kanal, Canal, Canale, Kanaal, Type de campagne, Tipo de campaña, Tipo, Tipo di campagna, Campagnetype",
    },
    status: { words: "Statut" },
  },
};

const withOtherLanguages = (kind: ImportKind): Record<string, readonly string[]> => {
  const taken = new Set(Object.values(ENGLISH[kind]).flat().map(plainTitle));
  return Object.fromEntries(
    Object.entries(ENGLISH[kind]).map(([field, english]) => {
      const { like = OTHER_WORDS[kind]?.[field] ? null : field, words = "" } = OTHER_WORDS[kind]?.[field] ?? {};
      const others = [...(like ? translationsOf(like) : []), ...listOf(words)].filter((title) => {
        const isNew = !taken.has(plainTitle(title));
        taken.add(plainTitle(title));
        return isNew;
      });
      return [field, [...english, ...others]];
    }),
  );
};

/** The fields of each kind with what columns may be called, in all languages. */
export const HEADINGS: Record<ImportKind, Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(ImportKind).map((kind) => [kind, withOtherLanguages(kind)]),
) as Record<ImportKind, Record<string, readonly string[]>>;
