import type { ChangeCause } from "../../platform/database/change-event.js";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { AddressColumns } from "../../platform/identifiers/listed.js";
import type { Scope } from "../../platform/identity/scopes.js";
import type { MergedKind } from "../../records/accounts/merged-record.js";
import type { Choosable, MergeChoice, Merged } from "./merge-fields.js";
import type { Undo } from "./record-merge.js";

/** A record that can be merged: it has an owner, who sees it, and a name. */
export type MergeableRecord = MutableNode &
  AddressColumns & {
    name: string;
    ownerId: string | null;
    mergedAt: Date | null;
    because?: ChangeCause;
    domain?: string | null;
  };

/** Several records that become one. */
export interface Merging<T> {
  work: UnitOfWork;
  master: T;
  others: T[];
  /** What was chosen, and what came of it. */
  chosen: Map<string, MergeChoice>;
  merged: Merged<T>;
}

/** A merge that is taken back, when the records are there again and have what is attached to them. */
export interface Unmerging<T> {
  work: UnitOfWork;
  survivor: T;
  restored: T[];
  undo: Undo;
}

/** What a merge does for one kind of record beyond its fields and what is attached to it (attached.ts). */
export interface MergeRules<T extends MergeableRecord> extends Choosable<T> {
  kind: MergedKind;
  entity: new () => T;
  /** Whoever has this scope, and sees the owner, may read it. */
  scope: Scope;
  /** The columns that nobody chooses, and what becomes of them. */
  notChosen: Record<string, string>;
  /** Waits for those who work with these records past their rows; before these are locked. */
  hold(tx: Transaction, uuids: string[]): Promise<void>;
  /** Refuses records that cannot be merged. */
  refuse?(tx: Transaction, master: T, others: T[], choices: { choose: MergeChoice; field: string }[]): Promise<void>;
  /** Whether the master keeps its fields as they are. */
  isFrozen?(master: T): boolean;
  /** What has to end or be noted while the others are still there; answers what is needed afterwards. */
  before?(merging: Merging<T>): Promise<unknown>;
  /** What goes to the survivor besides what is attached; answers what an undo takes. */
  move?(merging: Merging<T>, noted: unknown): Promise<Partial<Undo>>;
  /** Makes the master what it becomes, when the others are gone; answers the ids of rows that this added, by table. */
  settle(merging: Merging<T>, noted: unknown): Promise<Undo["added"]>;
  /** Refuses an undo that comes too late. */
  refuseUndo?(survivor: T, undo: Undo): void;
  /** What follows from the earlier values of the survivor, within its change. */
  revert?(survivor: T): void;
  /** Properties of the survivor that `restore` sees to. */
  placed?: (keyof T & string)[];
  /** Gives back what is not attached. */
  restore?(unmerging: Unmerging<T>): Promise<void>;
}
