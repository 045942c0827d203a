import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import type { Row, Undo } from "./record-merge.js";

/**
 * Of a deal that several contacts who become one have a part in, one part is left: the survivor's, or else that of the primary
 * contact, with a role if any of them had one. Answers the parts that went.
 */
export async function onePartEach(tx: Transaction, masterId: string, ids: string[]): Promise<Row[]> {
  const ranked = `select id, opportunity_id, first_value(id) over way as kept, first_value(role) over (partition by opportunity_id order by role is null, contact_id = $2 desc, id) as role
    from opportunity_contact where contact_id = any($1::uuid[])
    window way as (partition by opportunity_id order by contact_id = $2 desc, is_primary desc, role is null, id)`;
  await tx.sql(
    `with ranked as (${ranked}) update opportunity_contact c set role = r.role from ranked r where c.id = r.id and c.id = r.kept and c.role is null`,
    [ids, masterId],
  );
  const gone = await tx.sql<{ row: Row }>(
    `with ranked as (${ranked}) delete from opportunity_contact c using ranked r where c.id = r.id and c.id <> r.kept returning to_jsonb(c) as row`,
    [ids, masterId],
  );
  return gone.map(({ row }) => row);
}

/** Gives back the parts that went with a merge, and primary contacts who were of their deal's account as long as they were not merged. */
export async function restoreParts(work: UnitOfWork, restored: { id: string }[], { parts = [], moved }: Undo): Promise<void> {
  const { tx } = work;
  await tx.sql(
    `insert into opportunity_contact (id, opportunity_id, contact_id, role)
     select p.id, p.opportunity_id, p.contact_id, p.role from jsonb_populate_recordset(null::opportunity_contact, $1) p
     join opportunity o on o.id = p.opportunity_id join contact c on c.id = p.contact_id on conflict do nothing`,
    [JSON.stringify(parts)],
  );
  for (const { id } of restored) {
    const deals = await work.lock(
      Opportunity,
      `select o.id from opportunity o join contact c on c.id = $2 and c.account_id = o.account_id
       where o.id = any($1::uuid[]) and o.contact_id is null`,
      [moved[id]?.["opportunity.contact_id"] ?? [], id],
    );
    for (const deal of deals) work.change(deal, () => Object.assign(deal, { contactId: id }));
  }
  await work.write();
}
