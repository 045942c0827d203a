import type { Transaction } from "../../platform/database/transaction.js";
import { DeletedKind } from "./deleted-kind.js";
import type { DeletedRecord } from "./deleted-record.js";

type People = Pick<DeletedRecord, "people" | "emails" | "phones">;

const NAMES_PEOPLE = [DeletedKind.ACTIVITY, DeletedKind.TASK, DeletedKind.OPPORTUNITY];
const NO_ADDRESSES = "'{}'::text[] as emails, '{}'::text[] as phones";

/** Whose data is in records, so that it is found in the bin by whoever exports or erases a person. */
export async function peopleIn(tx: Transaction, kind: DeletedKind, ids: string[]): Promise<Map<string, People>> {
  const sql = peopleSql(kind);
  if (!sql) return new Map();
  const rows = await tx.sql<People & { id: string }>(sql, [ids]);
  return new Map(rows.map(({ id, ...people }) => [id, people]));
}

function peopleSql(kind: DeletedKind): string | null {
  const table = kind.toLowerCase();
  if (NAMES_PEOPLE.includes(kind))
    return `select id, array_remove(array[lead_id, contact_id], null) as people, ${NO_ADDRESSES} from ${table} where id = any($1::uuid[])`;
  if (kind !== DeletedKind.LEAD && kind !== DeletedKind.CONTACT) return null;
  const contact = kind === DeletedKind.LEAD ? "contact_id" : "null";
  return `select id, array_remove(array[id, ${contact}], null) || array(select m.id from merged_record m where m.survivor_id = t.id) as people,
      array(select address from emails_of(email, email_as_typed, email_list))
        || array(select m.email from merged_record m where m.survivor_id = t.id and m.email is not null) as emails,
      array(select number || coalesce(';ext=' || extension, '') from phones_of(phone, phone_extension, phone_as_typed, phone_list) where number is not null)
        as phones
    from ${table} t where id = any($1::uuid[])`;
}
