import { ImportKind } from "./import-enums.js";

/** What a cell of a field is. */
export type FieldType = "text" | "wholeNumber" | "decimal" | "currency" | "day" | "time" | "country" | "yes" | "email" | "phone" | "reference";

/** The kinds of records that a row can name, by the prefix of their ids. */
export type Named = "lead" | "contact" | "account" | "opportunity" | "campaign";

export interface ImportField {
  type: FieldType;
  /** What columns call it besides its own name; of several columns of a file the first of these with a value counts. */
  headings: readonly string[];
  /** Of a reference: the kinds that it may be of. */
  to?: readonly Named[];
  /** Of a reference: whether there is no record without it. */
  required?: boolean;
}

const text = (...headings: string[]): ImportField => ({ type: "text", headings });
const of = (type: FieldType, ...headings: string[]): ImportField => ({ type, headings });
const reference = (to: readonly Named[], required: boolean, ...headings: string[]): ImportField => ({ type: "reference", headings, to, required });

const RECORDS = ["contact", "lead", "opportunity", "account"] as const;

const OWNER = text("Owner Email", "Owner Name", "Assigned To", "Assigned to user", "HubSpot Owner", "Account Owner", "Contact Owner", "Deal Owner", "Opportunity Owner", "Company Owner", "Activity assigned to", "Owner Id");
const CREATED = of("time", "Created Date", "Create Date", "Date Created", "Created", "Created Time", "Created On", "Add Time", "Deal created", "Organization created", "Person created");
const currency = of("currency", "Currency Iso Code", "Currency Code", "Deal Currency");
const id = (...headings: string[]): ImportField => text(...headings, "Record ID", "Id");

const SUBJECT = reference(
  RECORDS,
  true,
  "Who Id",
  "Related Contact",
  "Contact Id",
  "Lead Id",
  "Contact",
  "Lead",
  "Contact Email",
  "Lead Email",
  "Email",
  "What Id",
  "Deal Id",
  "Opportunity Id",
  "Deal",
  "Opportunity",
  "Related To",
  "Regarding",
  "Account Id",
  "Company Id",
  "Account Name",
  "Account",
  "Company",
  "Organization",
);

/** What is taken of each kind of record but leads, whose fields are in ../columns.ts. */
export const KIND_FIELDS = {
  ACCOUNT: {
    name: text("Account Name", "Company Name", "Company", "Organization Name", "Organization", "Organisation"),
    website: text("Website URL", "Company Website", "Company Domain Name", "Domain", "Web", "URL"),
    industry: text("Branch of Industry", "Sector"),
    companySize: of("wholeNumber", "Number of Employees", "No. of Employees", "Employees", "Employee Count"),
    phone: of("phone", "Phone Number", "Main Phone", "Account Phone", "Telephone"),
    country: of("country", "Billing Country", "Billing Country Code", "Country Code", "Country/Region", "Address 1: Country/Region"),
    city: text("Billing City", "Address 1: City", "Town"),
    parent: reference(["account"], false, "Parent Id", "Parent Account Id", "Parent Account", "Parent Company", "Parent Company Id"),
    owner: OWNER,
    createdAt: CREATED,
    externalId: id("Account ID", "Company ID", "Organization ID"),
  },
  CONTACT: {
    firstName: text("Given Name", "Forename", "Vorname"),
    lastName: text("Family Name", "Surname", "Nachname"),
    name: text("Full Name", "Contact Name", "Person Name"),
    email: of("email", "E-mail Address", "Email Address", "Primary Email", "Work Email", "Business Email", "Email 2", "Secondary Email", "Other Email", "Personal Email", "Home Email"),
    phone: of("phone", "Phone Number", "Telephone", "Business Phone", "Work Phone", "Office Phone", "Mobile Phone", "Mobile Phone Number", "Mobile", "Home Phone", "Other Phone"),
    jobTitle: text("Title", "Position", "Role"),
    country: of("country", "Mailing Country", "Mailing Country Code", "Country Code", "Country/Region"),
    account: reference(["account"], false, "Account Id", "Company Id", "Associated Company Id", "Organization Id", "Account Name", "Company Name", "Company", "Organization", "Associated Company"),
    owner: OWNER,
    createdAt: CREATED,
    externalId: id("Contact ID", "Person ID"),
  },
  OPPORTUNITY: {
    name: text("Opportunity Name", "Deal Name", "Deal Title", "Title", "Topic"),
    account: reference(["account"], true, "Account Id", "Company Id", "Associated Company Id", "Organization Id", "Account Name", "Company Name", "Company", "Organization", "Associated Company"),
    contact: reference(["contact"], false, "Contact Id", "Primary Contact Id", "Associated Contact Id", "Person Id", "Contact Email", "Primary Contact", "Contact Name"),
    stage: text("Stage Name", "Deal Stage", "Pipeline Stage", "Step"),
    outcome: text("Status"),
    isWon: of("yes", "Won", "Is Closed Won"),
    isClosed: of("yes", "Closed"),
    amount: of("decimal", "Value", "Deal Value", "Amount in company currency", "Est. Revenue"),
    currency,
    closeDate: of("day", "Closing Date", "Expected Close Date", "Est. Close Date"),
    closedAt: of("time", "Closed At", "Won Time", "Lost Time", "Deal closed on", "Actual Close Date"),
    probability: of("wholeNumber", "Probability (%)", "Deal Probability"),
    wonReason: text("Closed Won Reason", "Reason Won"),
    lostReason: text("Closed Lost Reason", "Loss Reason", "Reason Lost", "Reason For Loss"),
    owner: OWNER,
    createdAt: CREATED,
    externalId: id("Opportunity ID", "Deal ID"),
  },
  ACTIVITY: {
    subjectId: SUBJECT,
    type: text("Activity Type", "Task Subtype", "Event Subtype", "Kind"),
    occurredAt: of("time", "Activity Date", "Activity Date Time", "Start Date Time", "Date", "Start", "Created Date", "Create Date", "Due Date"),
    text: text("Note", "Body", "Description", "Comments", "Content", "Notes"),
    externalId: id("Activity ID", "Event ID", "Note ID"),
  },
  TASK: {
    subjectId: SUBJECT,
    title: text("Subject", "Task Name", "Task Title", "Activity subject"),
    description: text("Comments", "Notes", "Note", "Body"),
    dueAt: of("time", "Activity Date", "Due Date", "Due On"),
    remindAt: of("time", "Reminder Date Time", "Reminder", "Remind At"),
    status: text("Task Status", "State"),
    isClosed: of("yes", "Closed", "Done", "Completed"),
    completedAt: of("time", "Completed Date Time", "Completed Date", "Closed Time", "Marked as done time", "Completed On"),
    owner: OWNER,
    createdAt: CREATED,
    externalId: id("Task ID", "Activity ID"),
  },
  CAMPAIGN: {
    name: text("Campaign Name"),
    channel: text("Type", "Campaign Type"),
    status: text("Campaign Status"),
    startsOn: of("day", "Start Date"),
    endsOn: of("day", "End Date"),
    cost: of("decimal", "Actual Cost"),
    currency,
    utmCampaign: text("UTM Campaign"),
    parent: reference(["campaign"], false, "Parent Id", "Parent Campaign Id", "Parent Campaign"),
    description: text("Notes"),
    externalId: id("Campaign ID"),
  },
  CAMPAIGN_MEMBER: {
    campaign: reference(["campaign"], true, "Campaign Id", "Campaign Name"),
    person: reference(["contact", "lead"], true, "Lead Or Contact Id", "Contact Id", "Lead Id", "Related Record Id", "Email", "E-mail Address"),
    status: text("Member Status"),
    joinedAt: of("time", "Added Date", "Created Date", "Member First Associated Date"),
    respondedAt: of("time", "First Responded Date", "Responded On"),
    externalId: id("Campaign Member ID", "Member ID"),
  },
} as const satisfies Record<Exclude<ImportKind, ImportKind.LEAD>, Record<string, ImportField>>;

export type OtherKind = keyof typeof KIND_FIELDS;

/** The fields of a kind, by name. */
export const fieldsOf = (kind: OtherKind): Record<string, ImportField> => KIND_FIELDS[kind];
