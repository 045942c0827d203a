import { FieldAccess, FieldRule, RuledRecord } from "../access/field-rule.js";
import { Workspace } from "../access/workspace.js";
import { deleteRecord } from "../lifecycle/bin/delete-records.js";
import { DeletedKind } from "../lifecycle/bin/deleted-kind.js";
import { captureLead } from "../lifecycle/capture/capture-lead.js";
import { updateLeads } from "../lifecycle/capture/edit-lead.js";
import { toId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { Role } from "../platform/identity/scopes.js";
import { changeOpportunityContacts } from "../records/opportunities/edit-committee.js";
import { BuyingRole } from "../records/opportunities/opportunity-contact.js";
import { setExchangeRates } from "../records/opportunities/set-exchange-rates.js";
import { dateOf, inDays, OUTSIDE } from "./steps.js";
import { SOURCES } from "./stories.js";

/** What one unit of the sample's other currencies is worth in euro. */
const RATES = { USD: "0.92", GBP: "1.16" };

/** The money of the organisation, and what marketers need not know. */
export async function setUpMoney(tx: Transaction, today: Date): Promise<void> {
  const workspace = await tx.manager.findOneByOrFail(Workspace, { id: 1 });
  await tx.save(Object.assign(workspace, { currency: "EUR" }));
  const validFrom = dateOf(inDays(today, -365));
  await setExchangeRates(tx, { rates: Object.entries(RATES).map(([currency, rate]) => ({ currency, validFrom, rate })) });
  const rule = { record: RuledRecord.LEAD, field: "customFields.yearly_budget", role: Role.MARKETER, access: FieldAccess.HIDDEN };
  await tx.add(Object.assign(new FieldRule(), rule));
}

/** Deals of customers get to know who decides there, and some people turn out to have been sent by a customer. */
export async function meetPeople(tx: Transaction): Promise<void> {
  const people = await tx.sql<{ deal: string; contacts: string[] }>(
    `select o.id as deal, array_agg(c.id order by c.id) as contacts from opportunity o join contact c on c.account_id = o.account_id
     where o.lead_id is null group by o.id having count(*) > 1 order by o.id`,
  );
  for (const { deal, contacts } of people) {
    const [decides, uses] = contacts.map((id) => toId("contact", id)) as [string, string];
    const set = [
      { contactId: decides, role: BuyingRole.DECISION_MAKER, isPrimary: true },
      { contactId: uses, role: BuyingRole.CHAMPION },
    ];
    await changeOpportunityContacts(tx, OUTSIDE, { opportunityId: toId("opportunity", deal), set });
  }
  const sent = await tx.sql<{ lead: string; account: string }>(
    `select distinct on (l.id) l.id as lead, a.id as account from lead l join account a on a.name = l.referrer
     where l.converted_at is null order by l.id, a.id`,
  );
  const rows = sent.map(({ lead, account }) => ({ leadId: toId("lead", lead), referredBy: { accountId: toId("account", account) } }));
  await updateLeads(tx, OUTSIDE, rows);
}

/** Somebody tried out the form, and somebody tidied up. */
export async function tidyUp(tx: Transaction): Promise<void> {
  const { lead } = await captureLead(tx, { lastName: "Test", email: "test@leadwire.example", source: SOURCES.contact });
  await deleteRecord(tx, OUTSIDE, DeletedKind.LEAD, { id: lead.nodeId }, { reason: "A trial of the form" });
}
