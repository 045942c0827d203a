import type { Image } from "../../platform/database/change-event.js";
import type { MutableNode } from "../../platform/database/node.js";
import { imageOf } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Traced } from "./conversion.js";

/** A record as it is, to be held against what becomes of it. */
export const lookAt = (tx: Transaction, record: MutableNode): Image =>
  imageOf(tx.manager.dataSource.getMetadata(record.constructor), record);

export const created = ({ id, version }: MutableNode): Traced => ({ id, created: true, version, filled: {} });

/** What happened to a record that was there, after it was saved. */
export function connected(tx: Transaction, record: MutableNode, before: Image): Traced {
  const after = lookAt(tx, record);
  const changed = Object.keys(after).filter((field) => !["version", "updatedAt"].includes(field) && !same(before[field], after[field]));
  const filled = Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
  return { id: record.id, created: false, version: record.version, filled };
}

/** Takes back what was filled in, where nobody has changed it since. */
export function emptyAgain(tx: Transaction, record: MutableNode, { filled }: Traced): void {
  const now = lookAt(tx, record);
  for (const [field, { from, to }] of Object.entries(filled)) if (same(now[field], to)) Object.assign(record, { [field]: from });
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
