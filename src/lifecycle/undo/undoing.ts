import type { EntityMetadata } from "typeorm";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { NetChange } from "./net-change.js";
import type { UndoKind } from "./undo-kinds.js";
import type { UndoOutcome } from "./undo-outcome.js";

/** What an undo of some records works with. */
export interface Undoing {
  tx: Transaction;
  viewer: Viewer;
  work: UnitOfWork;
  outcome: UndoOutcome;
  force: boolean;
}

/** A record that is there, and what it is to be. */
export interface Taken {
  net: NetChange;
  kind: UndoKind;
  metadata: EntityMetadata;
  record: MutableNode & Record<string, any>;
}
