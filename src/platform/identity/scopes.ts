import { registerEnumType } from "type-graphql";

/** What a token may do. A user's follow from the role. */
export enum Scope {
  LEADS_READ = "LEADS_READ",
  LEADS_CAPTURE = "LEADS_CAPTURE",
  LEADS_WRITE = "LEADS_WRITE",
  LEADS_QUALIFY = "LEADS_QUALIFY",
  LEADS_CONVERT = "LEADS_CONVERT",
  LEADS_CLAIM = "LEADS_CLAIM",
  QUALIFICATION_OVERRIDE = "QUALIFICATION_OVERRIDE",
  POLICIES_MANAGE = "POLICIES_MANAGE",
  CAMPAIGNS_MANAGE = "CAMPAIGNS_MANAGE",
  ACTIVITIES_WRITE = "ACTIVITIES_WRITE",
  CUSTOMERS_READ = "CUSTOMERS_READ",
  CUSTOMERS_WRITE = "CUSTOMERS_WRITE",
  OPPORTUNITIES_READ = "OPPORTUNITIES_READ",
  OPPORTUNITIES_WRITE = "OPPORTUNITIES_WRITE",
  SALES_MANAGE = "SALES_MANAGE",
  SCORING_READ = "SCORING_READ",
  SCORING_MANAGE = "SCORING_MANAGE",
  ROUTING_MANAGE = "ROUTING_MANAGE",
  EVENTS_SUBSCRIBE = "EVENTS_SUBSCRIBE",
  USERS_READ = "USERS_READ",
  USERS_MANAGE = "USERS_MANAGE",
  TOKENS_MANAGE = "TOKENS_MANAGE",
  AUDIT_READ = "AUDIT_READ",
  PERSONAL_DATA_MANAGE = "PERSONAL_DATA_MANAGE",
  PARTNERS_READ = "PARTNERS_READ",
  PARTNERS_MANAGE = "PARTNERS_MANAGE",
  LEADS_SHARE = "LEADS_SHARE",
  RECORDS_DELETE = "RECORDS_DELETE",
  RECORDS_IMPORT = "RECORDS_IMPORT",
  SHARES_READ = "SHARES_READ",
  SHARES_DECIDE = "SHARES_DECIDE",
  SHARES_UPDATE = "SHARES_UPDATE",
}

registerEnumType(Scope, {
  name: "Scope",
  description: "What a token may do. A user's scopes follow from the role.",
  valuesConfig: {
    LEADS_READ: { description: "Read leads, their activities, history and qualification." },
    LEADS_CAPTURE: { description: "Bring leads in, and learn nothing of whether they were known: the least for forms." },
    LEADS_WRITE: { description: "Update and assign leads that the token may read, and change their status." },
    LEADS_QUALIFY: { description: "Assess, qualify and disqualify leads." },
    LEADS_CONVERT: { description: "Convert leads into account, contact and opportunity." },
    LEADS_CLAIM: { description: "Take leads out of queues." },
    QUALIFICATION_OVERRIDE: { description: "Qualify or convert against the policy, with a reason." },
    POLICIES_MANAGE: { description: "Edit qualification policies, reasons and exit triggers." },
    CAMPAIGNS_MANAGE: { description: "Edit sources and campaigns." },
    ACTIVITIES_WRITE: { description: "Record activities; with the scope to read what they are about also change them, and tasks." },
    CUSTOMERS_READ: { description: "Read accounts and contacts." },
    CUSTOMERS_WRITE: { description: "Create and update accounts and contacts." },
    OPPORTUNITIES_READ: { description: "Read opportunities and their statistics." },
    OPPORTUNITIES_WRITE: { description: "Create and update opportunities and move their stage." },
    SALES_MANAGE: { description: "Set up pipelines, reasons for winning and losing, and the field map of conversions." },
    SCORING_READ: { description: "Read scoring models and how far their publishing is." },
    SCORING_MANAGE: { description: "Draft, simulate and publish scoring models; a simulation counts over all leads." },
    ROUTING_MANAGE: { description: "Read, try and change routing rules, queues and business calendars, and route leads again." },
    EVENTS_SUBSCRIBE: { description: "Subscribe to changes of what the token may read." },
    USERS_READ: { description: "Read users and teams." },
    USERS_MANAGE: { description: "Create and change users and teams, and change settings." },
    TOKENS_MANAGE: { description: "Issue, change, rotate and revoke tokens, and see and end everybody's sessions." },
    AUDIT_READ: { description: "Read the audit log: who changed what." },
    PERSONAL_DATA_MANAGE: { description: "Export all that is known of a person, erase it, and let somebody erased be taken in again." },
    PARTNERS_READ: { description: "Read partners, their scorecards and what is shared with them." },
    PARTNERS_MANAGE: { description: "Create and update partners." },
    LEADS_SHARE: { description: "Offer leads to partners, and take them back." },
    RECORDS_DELETE: {
      description: "Delete leads, accounts, contacts and opportunities that the token may read, and see and restore what is in the bin.",
    },
    RECORDS_IMPORT: { description: "Take in files of records, of the kinds that the token may write, and see how such imports went." },
    SHARES_READ: { description: "For tokens of partners: read the leads that are shared with the partner." },
    SHARES_DECIDE: { description: "For tokens of partners: accept, decline and return leads." },
    SHARES_UPDATE: { description: "For tokens of partners: say how shared leads go, and register deals." },
  },
});

/** What only tokens of partners can have, and all that they can have. */
export const PARTNER_SCOPES: readonly Scope[] = [Scope.SHARES_READ, Scope.SHARES_DECIDE, Scope.SHARES_UPDATE, Scope.EVENTS_SUBSCRIBE];

export enum Role {
  ADMIN = "ADMIN",
  MANAGER = "MANAGER",
  REP = "REP",
  MARKETER = "MARKETER",
  READONLY = "READONLY",
}

registerEnumType(Role, {
  name: "Role",
  description: "What a user is in the organisation.",
  valuesConfig: {
    ADMIN: { description: "May everything, tokens and users included." },
    MANAGER: { description: "Sees all records, works them, and may override qualification." },
    REP: { description: "Works leads and deals; which ones a rep sees is a setting (own, team or all)." },
    MARKETER: {
      description: "Captures, assesses and qualifies leads, tunes their scoring and edits campaigns; reads customers and deals.",
    },
    READONLY: { description: "Sees all records and changes none." },
  },
});

const READ = [
  Scope.LEADS_READ,
  Scope.CUSTOMERS_READ,
  Scope.OPPORTUNITIES_READ,
  Scope.SCORING_READ,
  Scope.USERS_READ,
  Scope.EVENTS_SUBSCRIBE,
  Scope.PARTNERS_READ,
];
const NURTURE = [Scope.LEADS_CAPTURE, Scope.LEADS_WRITE, Scope.LEADS_QUALIFY, Scope.ACTIVITIES_WRITE];
const SELL = [...NURTURE, Scope.LEADS_CONVERT, Scope.LEADS_CLAIM, Scope.CUSTOMERS_WRITE, Scope.OPPORTUNITIES_WRITE, Scope.LEADS_SHARE];

export const SCOPES_OF_ROLE: Record<Role, Scope[]> = {
  // Those of partners too: nobody gives away what they do not have.
  ADMIN: Object.values(Scope),
  MANAGER: [
    ...READ,
    ...SELL,
    Scope.QUALIFICATION_OVERRIDE,
    Scope.SCORING_MANAGE,
    Scope.ROUTING_MANAGE,
    Scope.PARTNERS_MANAGE,
    Scope.RECORDS_DELETE,
    Scope.RECORDS_IMPORT,
  ],
  REP: [...READ, ...SELL],
  MARKETER: [...READ, ...NURTURE, Scope.SCORING_MANAGE, Scope.CAMPAIGNS_MANAGE, Scope.RECORDS_IMPORT],
  READONLY: READ,
};
