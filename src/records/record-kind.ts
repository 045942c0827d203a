import { registerEnumType } from "type-graphql";
import { Scope } from "../platform/identity/scopes.js";
import type { Queryable } from "../platform/query/fields.js";
import { accounts } from "./accounts/account.js";
import { contacts } from "./contacts/contact.js";
import { leads } from "./leads/lead.fields.js";
import { opportunities } from "./opportunities/opportunity.js";

/** The kinds of records that people look at in lists, keep views of and export. */
export enum RecordKind {
  LEAD = "LEAD",
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
}

registerEnumType(RecordKind, {
  name: "RecordKind",
  description: "A kind of record that has lists.",
  valuesConfig: {
    LEAD: { description: "Leads, as in `leads`." },
    ACCOUNT: { description: "Accounts, as in `accounts`." },
    CONTACT: { description: "Contacts, as in `contacts`." },
    OPPORTUNITY: { description: "Opportunities, as in `opportunities`." },
  },
});

/** What is known of a kind: what can be asked, the root field that lists it, and the scope that this list needs. */
export const RECORD_KINDS: Record<RecordKind, { target: Queryable; list: string; scope: Scope }> = {
  LEAD: { target: leads, list: "leads", scope: Scope.LEADS_READ },
  ACCOUNT: { target: accounts, list: "accounts", scope: Scope.CUSTOMERS_READ },
  CONTACT: { target: contacts, list: "contacts", scope: Scope.CUSTOMERS_READ },
  OPPORTUNITY: { target: opportunities, list: "opportunities", scope: Scope.OPPORTUNITIES_READ },
};
