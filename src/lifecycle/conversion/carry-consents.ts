import { randomUUID } from "node:crypto";
import type { Transaction } from "../../platform/database/transaction.js";
import { settleConsents } from "../../records/leads/consent.js";

/** What makes a statement of a lead (l) and one of a contact (k) the same. */
const SAME = "k.channel = l.channel and k.at = l.at and k.granted = l.granted and k.address is not distinct from l.address";

/** Of a contact's consents (t, of $1) those that its lead ($2) has not: what was said to the contact itself. */
export const SAID_TO_THE_CONTACT = `not exists (select from consent l where l.lead_id = $2 and ${SAME.replaceAll("k.", "t.")})`;

/** What a lead has allowed and forbidden counts for the contact that it becomes. */
export async function carryConsents(tx: Transaction, leadId: string, contactId: string): Promise<void> {
  const carried = await tx.sql<{ id: string }>(
    `select id from consent l where lead_id = $1 and current and not exists (select from consent k where k.contact_id = $2 and ${SAME})`,
    [leadId, contactId],
  );
  if (carried.length === 0) return;
  await tx.sql(
    `insert into consent (id, contact_id, channel, address, granted, wording, at, source_id, form_url, ip_address, activity_type, recorded_by_id)
     select copy.id, $3, channel, address, granted, wording, at, source_id, form_url, ip_address, activity_type, recorded_by_id
     from unnest($1::uuid[], $2::uuid[]) copy (of, id) join consent on consent.id = copy.of`,
    [carried.map(({ id }) => id), carried.map(() => randomUUID()), contactId],
  );
  await settleConsents(tx, [contactId]);
}
