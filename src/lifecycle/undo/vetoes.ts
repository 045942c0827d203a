import type { EntityMetadata } from "typeorm";
import { activeUsers } from "../../access/existing-user.js";
import { ownedInSight } from "../../access/visible-owner.js";
import type { Image } from "../../platform/database/change-event.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { REFERRED_BY_COLUMNS } from "../../records/leads/referral.js";
import { keysOfAddresses, type Reachable, Suppressions } from "../../records/suppression/suppression.js";
import { lockedFields } from "./known-fields.js";
import type { NetChange } from "./net-change.js";
import { type FieldBack, withFields } from "./plan-fields.js";
import { UNDO_KINDS } from "./undo-kinds.js";
import { UndoObstacleKind } from "./undo-outcome.js";
import type { Taken, Undoing } from "./undoing.js";

/** Fields that an undo leaves, and why. */
interface Veto {
  fields: string[];
  obstacle: UndoObstacleKind;
  message: string;
}

const ADDRESSES = ["email", "emailAsTyped", "emailList", "phone", "phoneAsTyped", "phoneExtension", "phoneList"];

/** What keeps fields of records from going back, whoever changed them: what is known of all records is read together. */
export class Vetoes {
  private constructor(
    /** The records that are there, of those that fields named. */
    private readonly present: Set<string>,
    private readonly suppressions: Suppressions,
  ) {}

  static async over(tx: Transaction, nets: NetChange[]): Promise<Vetoes> {
    const people = nets.filter(({ after }) => "email" in after || "phone" in after || "emailList" in after || "phoneList" in after);
    const before = people.map((net) => ({ ...net.image, ...net.before }) as unknown as Reachable).filter(({ emailList }) => emailList);
    await tx.serialize(before.flatMap(keysOfAddresses));
    return new Vetoes(await presentOnes(tx, nets), await Suppressions.among(tx, before));
  }

  /** The fields that may go back; the others are told. A field takes those along that make sense only with it. */
  pass({ viewer, outcome }: Undoing, taken: Taken, current: Image, back: FieldBack[]): FieldBack[] {
    const { net, kind } = taken;
    const why = this.ofRecord(taken, viewer.scopes.has(kind.writes));
    if (why && back.length > 0) {
      outcome.not(net.recordType, net.recordId, why.obstacle, why.message);
      return [];
    }
    let passed = back;
    for (const veto of [
      ...this.named(taken, back),
      ...forbidden(viewer, taken, current, back),
      ...this.erased(current, back),
      ...referredAnew(current, back),
      ...lines(back),
    ]) {
      const together = veto.fields.flatMap((field) => [field, ...(kind.groups.find((group) => group.includes(field)) ?? [])]);
      const left = passed.filter(({ field }) => together.includes(field));
      for (const { field } of left) outcome.not(net.recordType, net.recordId, veto.obstacle, veto.message, { field });
      passed = passed.filter((field) => !left.includes(field));
    }
    return passed;
  }

  private ofRecord({ net, record }: Taken, mayWrite: boolean): Omit<Veto, "fields"> | null {
    if (!mayWrite) return { obstacle: UndoObstacleKind.FORBIDDEN, message: "You may not change it." };
    if (record.convertedAt && !net.image?.convertedAt)
      return {
        obstacle: UndoObstacleKind.REFUSED,
        message: "The lead has been converted since. Work with what it became, or undo that first.",
      };
    return null;
  }

  private named({ metadata }: Taken, back: FieldBack[]): Veto[] {
    const message = "What it named is no longer there, or no longer active.";
    return keysOf(metadata).flatMap(({ property, table }) =>
      back
        .filter(({ field, to }) => field === property && to && !this.present.has(`${property === "ownerId" ? "active" : table} ${to}`))
        .map(({ field }) => ({ fields: [field], obstacle: UndoObstacleKind.GONE, message })),
    );
  }

  private erased(current: Image, back: FieldBack[]): Veto[] {
    if (!back.some(({ field }) => ADDRESSES.includes(field))) return [];
    if (!this.suppressions.hasAny(withFields(current, back) as unknown as Reachable)) return [];
    const message = "The data of whoever has this address or number was erased, and does not come back.";
    return [{ fields: ADDRESSES, obstacle: UndoObstacleKind.ERASED, message }];
  }
}

/** What the viewer may not set; and nobody sends a record out of their own sight. */
function forbidden(viewer: Undoing["viewer"], { kind, net, record }: Taken, current: Image, back: FieldBack[]): Veto[] {
  const missing = back.filter(({ field }) => kind.alsoNeeds?.[field] && !viewer.scopes.has(kind.alsoNeeds[field]));
  const to = withFields(current, back) as unknown as { ownerId: string | null; queueId?: string | null };
  const leaves = "ownerId" in record && !to.queueId && ownedInSight(viewer, record as never) && !ownedInSight(viewer, to);
  const locked = lockedFields(viewer, net.recordType, back);
  const fields = [...[...missing, ...locked].map(({ field }) => field), ...(leaves ? ["ownerId"] : [])];
  return fields.length > 0 ? [{ fields, obstacle: UndoObstacleKind.FORBIDDEN, message: "You may not set it to what it was." }] : [];
}

/** Somebody else recommended us by now: a lead has one referrer. */
function referredAnew(current: Image, back: FieldBack[]): Veto[] {
  const to = withFields(current, back);
  if (REFERRED_BY_COLUMNS.filter((column) => to[column]).length < 2) return [];
  return [
    { fields: [...REFERRED_BY_COLUMNS], obstacle: UndoObstacleKind.CHANGED_SINCE, message: "It has been told since who recommended us." },
  ];
}

const lines = (back: FieldBack[]): Veto[] =>
  back.some(({ field }) => field === "linesChangedAt")
    ? [
        {
          fields: ["linesChangedAt"],
          obstacle: UndoObstacleKind.NOT_KEPT,
          message: "The log has when lines changed, not what they were. Use changeOpportunityLines.",
        },
      ]
    : [];

/** The columns that name other records. */
const keysOf = (metadata: EntityMetadata): { property: string; table: string }[] =>
  metadata.foreignKeys.map(({ columnNames, referencedEntityMetadata }) => ({
    property: metadata.findColumnWithDatabaseName(columnNames[0] as string)?.propertyName as string,
    table: referencedEntityMetadata.tableName,
  }));

/** Of the records that former values name, those that are there; of owners those who can be given work. */
async function presentOnes(tx: Transaction, nets: NetChange[]): Promise<Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const { recordType, before } of nets) {
    const kind = UNDO_KINDS[recordType];
    if (!kind) continue;
    for (const { property, table } of keysOf(tx.manager.dataSource.getMetadata(kind.entity)))
      if (before[property]) named.set(table, (named.get(table) ?? new Set()).add(before[property] as string));
  }
  const present = new Set<string>();
  for (const [table, ids] of named)
    for (const { id } of await tx.sql<{ id: string }>(`select id from ${table} where id = any($1::uuid[])`, [[...ids]]))
      present.add(`${table} ${id}`);
  for (const id of await activeUsers(tx, [...(named.get("user_account") ?? [])])) present.add(`active ${id}`);
  return present;
}
