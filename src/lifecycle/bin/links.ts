import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput } from "../../platform/errors.js";
import { Account } from "../../records/accounts/account.js";
import { placeUnder, tellSubsidiaries } from "../../records/accounts/hierarchy.js";
import { DeletedKind } from "./deleted-kind.js";
import type { Content, RecordCount } from "./deleted-record.js";
import { BINNABLE } from "./kinds.js";
import { insteadOf, NAMED_BY, type Naming } from "./named-by.js";
import { relink } from "./rows.js";

/** What was left behind, by record. */
export type Unlinked = Map<string, Content["unlinked"]>;

/** So many records can be given another one in one transaction. */
const MOST_MOVED = 10_000;

/** What keeps records from being deleted, by record; those that nothing needs are left out. */
export async function usesOf(tx: Transaction, kind: DeletedKind, ids: string[]): Promise<Map<string, RecordCount[]>> {
  const uses = new Map<string, RecordCount[]>();
  const note = (id: string, use: RecordCount) => uses.set(id, [...(uses.get(id) ?? []), use]);
  for (const { table, column, what, fate } of ids.length > 0 ? NAMED_BY[kind] : []) {
    if (fate !== "needs") continue;
    const rows = await tx.sql<{ id: string; count: number }>(
      `select ${column} as id, count(*)::int as count from ${table} where ${column} = any($1::uuid[]) group by ${column}`,
      [ids],
    );
    for (const { id, count } of rows) note(id, { what, count });
  }
  const { uses: more } = BINNABLE[kind];
  if (more) for (const id of ids) for (const use of await more(tx, id)) note(id, use);
  return uses;
}

/** Rows that name the records and do not go with them. */
const idsNaming = (tx: Transaction, { table, column, fate, when }: Naming, ids: string[]) =>
  tx.sql<{ record: string; ids: string[] }>(
    `select ${column} as record, array_agg(id) as ids from ${table} t
     where ${column} = any($1::uuid[])${fate === "goes" ? ` and not (${when})` : ""} group by ${column}`,
    [ids],
  );

/** Whether rows of this kind can be left when their record goes. */
const mayStay = ({ fate, when, through }: Naming): boolean => !through && (fate !== "goes" || when !== undefined);

/** Has what is left behind name nothing, and answers what that was. */
export async function linksLeft(work: UnitOfWork, kind: DeletedKind, ids: string[]): Promise<Unlinked> {
  const left: Unlinked = new Map();
  for (const naming of NAMED_BY[kind].filter(mayStay)) {
    const { table, column } = naming;
    for (const { record, ids: rows } of await idsNaming(work.tx, naming, ids)) {
      left.set(record, [...(left.get(record) ?? []), { table, column, ids: rows }]);
      await relink(work, naming, rows, { from: record, to: null });
    }
  }
  return left;
}

/** Has what names the records, and is not theirs, name another one from now on. */
export async function moveLinks(work: UnitOfWork, kind: DeletedKind, ids: string[], to: string): Promise<void> {
  for (const naming of NAMED_BY[kind].filter((each) => mayStay(each) && !each.isHistory)) {
    const groups = await idsNaming(work.tx, naming, ids);
    if (groups.reduce((sum, { ids: rows }) => sum + rows.length, 0) > MOST_MOVED)
      throw new InvalidInput(
        "moveTo",
        `More than ${MOST_MOVED} ${naming.what} would have to be moved. Give them another one in parts first.`,
      );
    for (const { record, ids: rows } of groups)
      if (naming.table === "account") await moveSubsidiaries(work, rows, to);
      else await relink(work, naming, rows, { from: record, to });
  }
  // The deals have another primary contact now.
  if (kind === DeletedKind.CONTACT)
    await work.tx.sql("update opportunity_contact set is_primary = false where contact_id = any($1::uuid[])", [ids]);
  if (BINNABLE[kind].uses) await refuseOtherUses(work.tx, kind, ids);
}

/** Rules are a list that somebody has thought through: nothing is exchanged in them by the way. */
async function refuseOtherUses(tx: Transaction, kind: DeletedKind, ids: string[]): Promise<void> {
  for (const id of ids) {
    const uses = (await BINNABLE[kind].uses?.(tx, id)) ?? [];
    if (uses.length > 0)
      throw new InvalidInput(
        "id",
        `The routing rules name it: ${uses.map(({ what, count }) => `${what}: ${count}`).join(", ")}. Set them without it first.`,
      );
  }
}

async function moveSubsidiaries(work: UnitOfWork, ids: string[], to: string): Promise<void> {
  for (const account of await work.lock(Account, "select unnest($1::uuid[])", [ids])) {
    await placeUnder(work.tx, account, { id: to }, "moveTo");
    await work.tx.save(account);
    await tellSubsidiaries(work.tx, account);
  }
}

/** Has what was left behind name the record again, unless it names another one by now; also what is in the bin itself meanwhile. */
export async function linkAgain(work: UnitOfWork, id: string, unlinked: Content["unlinked"]): Promise<void> {
  for (const { table, column, ids } of unlinked) {
    await relink(work, { table, column }, ids, { from: null, to: id });
    await work.tx.sql(
      `update deleted_record set content = jsonb_set(content, array['row', $2::text], to_jsonb($3::text))
       where id = any($1::uuid[]) and content -> 'row' -> $2::text = 'null'
         and not exists (select from unnest($4::text[]) other where content -> 'row' -> other <> 'null')`,
      [ids, column, id, insteadOf(table, column)],
    );
  }
}
