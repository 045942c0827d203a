import { Scope } from "../../platform/identity/scopes.js";
import type { Queryable } from "../../platform/query/fields.js";
import { accounts } from "../../records/accounts/account.js";
import { contacts } from "../../records/contacts/contact.js";
import { leads } from "../../records/leads/lead.fields.js";
import { opportunities } from "../../records/opportunities/opportunity.js";
import type { RecordKind } from "../../records/record-kind.js";

/** What is known of a kind: what can be asked, the root field that lists it, and the scope that this list needs. */
export const RECORD_KINDS: Record<RecordKind, { target: Queryable; list: string; scope: Scope }> = {
  LEAD: { target: leads, list: "leads", scope: Scope.LEADS_READ },
  ACCOUNT: { target: accounts, list: "accounts", scope: Scope.CUSTOMERS_READ },
  CONTACT: { target: contacts, list: "contacts", scope: Scope.CUSTOMERS_READ },
  OPPORTUNITY: { target: opportunities, list: "opportunities", scope: Scope.OPPORTUNITIES_READ },
};
