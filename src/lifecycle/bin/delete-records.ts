import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound, only, orRefusal, Refusal } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { type MergedKind, survivorsOf } from "../../records/accounts/merged-record.js";
import { InUseError } from "./bin.errors.js";
import { DeletedKind } from "./deleted-kind.js";
import { type Content, DeletedRecord, PREFIX_OF, type RecordCount } from "./deleted-record.js";
import { BINNABLE } from "./kinds.js";
import { linksLeft, moveLinks, type Unlinked, usesOf } from "./links.js";
import { isNeeded, NAMED_BY } from "./named-by.js";
import { peopleIn } from "./people.js";
import { takeRecords, takeRows } from "./rows.js";
import { deletionHooks } from "./when-deleted.js";

export interface DeletionRow {
  id: string;
  expectedVersion?: number | null;
}

export interface DeletionOptions {
  reason?: string | null;
  /** The id of a record of the same kind that takes the place of those that are deleted. */
  moveTo?: string | null;
  /** What the argument with the id is called. */
  path?: string;
}

/**
 * Deletes records of one kind into the bin: their rows, and those that hang on them, leave their tables, and are kept with what it takes
 * to put them back. So nothing that reads records has to know of the bin. What becomes of each is told in the order of the rows.
 */
export async function deleteRecords(
  tx: Transaction,
  viewer: Viewer,
  kind: DeletedKind,
  rows: DeletionRow[],
  options: DeletionOptions = {},
): Promise<(DeletedRecord | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const taken = await takeNamed(work, viewer, kind, rows, options);
  const records = [...new Set(taken.flatMap((one) => (one instanceof Refusal ? [] : one)))];
  const successor = records.length > 0 && options.moveTo ? await takeSuccessor(work, viewer, kind, records, options.moveTo) : null;
  const uses = successor ? new Map<string, RecordCount[]>() : await usesOf(tx, kind, idsOf(records));
  const free = records.filter(({ id }) => !uses.has(id));
  if (successor) await moveLinks(work, kind, idsOf(free), successor);
  const deleted = await deleteAll(work, kind, free, options);
  return taken.map((one) => {
    if (one instanceof Refusal) return one;
    const inUse = uses.get(one.id);
    return inUse ? new Refusal(new InUseError(inUse, [options.path ?? "id"])) : (deleted.get(one.id) as DeletedRecord);
  });
}

/** One record. @throws {Refusal} when it is not there, has changed, or is needed */
export const deleteRecord = async (
  tx: Transaction,
  viewer: Viewer,
  kind: DeletedKind,
  row: DeletionRow,
  options: DeletionOptions = {},
): Promise<DeletedRecord> => only(await deleteRecords(tx, viewer, kind, [row], options));

const idsOf = (records: { id: string }[]): string[] => records.map(({ id }) => id);

/** The records, their rows locked so that nothing can begin to name them; or why one cannot be deleted. */
async function takeNamed(work: UnitOfWork, viewer: Viewer, kind: DeletedKind, rows: DeletionRow[], { path = "id" }: DeletionOptions) {
  const { tx } = work;
  const { noun, sees, refuse, before } = BINNABLE[kind];
  const asked = rows.map(({ id }) => orRefusal(() => fromId(PREFIX_OF[kind], id, path)));
  const uuids = asked.flatMap((uuid) => (uuid instanceof Refusal ? [] : uuid));
  await before?.(tx, uuids);
  const records = await lockForDeletion(work, kind, uuids);
  const results: (any | Refusal)[] = [];
  // One after another: a transaction has one connection.
  for (const [nth, uuid] of asked.entries()) {
    const record = uuid instanceof Refusal ? null : records.get(uuid);
    const isSeen = record && (await sees(tx, viewer, record));
    results.push(
      orRefusal(() => {
        if (uuid instanceof Refusal) throw uuid;
        if (!isSeen) throw new NotFound(path, noun);
        if ("version" in record) expectVersion(record, rows[nth]?.expectedVersion);
        refuse?.(record, path);
        return record;
      }),
    );
  }
  return results;
}

/** Records by uuid, also by those of records that were merged into them. Others that are about to name them wait, and find them gone. */
async function lockForDeletion(work: UnitOfWork, kind: DeletedKind, uuids: string[]): Promise<Map<string, any>> {
  const { tx } = work;
  const { entity, table } = BINNABLE[kind];
  const present = new Map(await mergedAmong(tx, kind, uuids));
  const ids = [...new Set(uuids.map((uuid) => present.get(uuid) ?? uuid))];
  await tx.sql(`select from ${table} where id = any($1::uuid[]) order by id for update`, [ids]);
  const locked = new Map((await work.lock<any>(entity, "select unnest($1::uuid[])", [ids])).map((record) => [record.id as string, record]));
  return new Map(uuids.map((uuid) => [uuid, locked.get(present.get(uuid) ?? uuid)]));
}

const MERGEABLE: string[] = ["lead", "contact", "account"] satisfies MergedKind[];

const mergedAmong = async (tx: Transaction, kind: DeletedKind, uuids: string[]): Promise<Map<string, string>> =>
  MERGEABLE.includes(BINNABLE[kind].table) ? survivorsOf(tx, uuids) : new Map();

async function takeSuccessor(work: UnitOfWork, viewer: Viewer, kind: DeletedKind, records: any[], moveTo: string): Promise<string> {
  const { entity, noun, sees } = BINNABLE[kind];
  if (!isNeeded(kind)) throw new InvalidInput("moveTo", `Nothing needs a ${noun}, so nothing has to be moved: leave "moveTo" out.`);
  const uuid = fromId(PREFIX_OF[kind], moveTo, "moveTo");
  const [found] = await work.lock<any>(entity, "select $1::uuid", [uuid]);
  if (!found || !(await sees(work.tx, viewer, found))) throw new NotFound("moveTo", noun);
  if (records.some(({ id }) => id === uuid)) throw new InvalidInput("moveTo", '"moveTo" must be one that stays.');
  return uuid;
}

async function deleteAll(
  work: UnitOfWork,
  kind: DeletedKind,
  records: any[],
  { reason }: DeletionOptions,
): Promise<Map<string, DeletedRecord>> {
  const { tx } = work;
  const { table, settle } = BINNABLE[kind];
  if (records.length === 0) return new Map();
  const ids = idsOf(records);
  if (kind === DeletedKind.LEAD) for (const { end } of deletionHooks) await end(work, records);
  await work.write();
  const people = await peopleIn(tx, kind, ids);
  const unlinked = await linksLeft(work, kind, ids);
  const contents = await takeContents(work, kind, ids, unlinked);
  for (const record of records) record.because = reason ? { reason } : undefined;
  const own = await takeRecords(work, table, records);
  const [{ days } = { days: 30 }] = await tx.sql<{ days: number }>("select bin_days as days from workspace");
  const emptiedAt = new Date(tx.now.getTime() + days * 86_400_000);
  const deleted = records.map((record) => {
    const content = contents.get(record.id) as Content;
    content.row = own.get(record.id)?.[0] ?? {};
    return Object.assign(new DeletedRecord(), {
      ...people.get(record.id),
      id: record.id,
      kind,
      name: BINNABLE[kind].nameOf(record),
      deletedAt: tx.now,
      deletedById: tx.actor.kind === "USER" ? tx.actor.id : null,
      reason: reason ?? null,
      emptiedAt,
      alsoDeleted: countTaken(kind, content),
      content,
    });
  });
  for (const one of deleted) work.add(one);
  await work.write();
  if (settle) for (const record of records) await settle(tx, record, true);
  return new Map(deleted.map((one) => [one.id, one]));
}

/** Takes out what goes with the records. */
async function takeContents(work: UnitOfWork, kind: DeletedKind, ids: string[], unlinked: Unlinked): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>(ids.map((id) => [id, { row: {}, taken: [], unlinked: unlinked.get(id) ?? [] }]));
  for (const naming of NAMED_BY[kind]) {
    if (naming.fate !== "goes") continue;
    for (const [id, rows] of await takeRows(work, naming, ids)) contents.get(id)?.taken.push({ table: naming.table, rows });
  }
  return contents;
}

/** How many of what went along, as far as anybody would miss it. */
function countTaken(kind: DeletedKind, { taken }: Content): RecordCount[] {
  const told = NAMED_BY[kind].filter(({ fate, isSilent }) => fate === "goes" && !isSilent);
  return told.flatMap(({ table, what }) => {
    const count = taken.filter((one) => one.table === table).reduce((sum, { rows }) => sum + rows.length, 0);
    return count > 0 ? [{ what, count }] : [];
  });
}
