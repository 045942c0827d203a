import type { Transaction } from "../../../platform/database/transaction.js";
import { Scope } from "../../../platform/identity/scopes.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import type { KeptHere } from "../../../records/external-ids/record-external-id.js";
import { ImportKind } from "../import-kind.js";
import type { OnDuplicate } from "./import-enums.js";
import { type RowOutcome } from "./import-enums.js";
import type { KindRow, KindSettings } from "./read-kind-row.js";

/** The records that a row names, by field, as far as they are there. */
export type Linked = Record<string, string>;

/** What a writer works with. */
export interface Writing {
  tx: Transaction;
  viewer: Viewer;
  settings: KindSettings;
  onDuplicate: OnDuplicate;
  allowDuplicates: boolean;
}

export interface Written {
  outcome: RowOutcome.CREATED | RowOutcome.UPDATED | RowOutcome.SKIPPED;
  /** The id of the record. */
  id: string;
  /** By what later rows may name it. */
  names?: { way: "name" | "domain" | "email"; text: string | null }[];
}

/** How rows of a kind become records. Each is one call of a verb, in a savepoint of its own. */
export interface KindWriter {
  /** What ids of its records begin with, where other systems' names of them are kept; null for activities, which have their own. */
  prefix: KeptHere | null;
  /** By what a row says that its record is known, besides its external id. */
  knownBy(row: KindRow): { way: "name" | "domain" | "email"; text: string }[];
  /** @param known the id of the record, where it is there */
  write(at: Writing, row: KindRow, links: Linked, known: string | null): Promise<Written>;
  /** Names a record that came later. */
  link(at: Writing, id: string, links: Linked): Promise<void>;
  /** The record whose story keeps what has no field: itself, or whom it is about; null where there is none. */
  storyOf(id: string, links: Linked): string | null;
}

/** What it takes to import each kind, besides the scope to import at all. */
export const SCOPES_OF_KIND: Record<ImportKind, Scope[]> = {
  LEAD: [Scope.LEADS_CAPTURE, Scope.LEADS_WRITE],
  ACCOUNT: [Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE],
  CONTACT: [Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE],
  OPPORTUNITY: [Scope.OPPORTUNITIES_READ, Scope.OPPORTUNITIES_WRITE, Scope.CUSTOMERS_READ],
  ACTIVITY: [Scope.ACTIVITIES_WRITE],
  TASK: [Scope.ACTIVITIES_WRITE],
  CAMPAIGN: [Scope.CAMPAIGNS_MANAGE],
  CAMPAIGN_MEMBER: [Scope.LEADS_WRITE],
};
