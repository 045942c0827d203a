import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { mayReadOwned } from "../../access/visible-owner.js";
import { uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { Account } from "../../records/accounts/account.js";
import { lockPresent } from "../../records/accounts/merged-record.js";
import { Contact } from "../../records/contacts/contact.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";
import { decideDistinct, type Pair } from "../../records/duplicates/note-possible-duplicate.js";
import type { PossibleDuplicate } from "../../records/duplicates/possible-duplicate.js";
import { Lead } from "../../records/leads/lead.js";

const MOST_RECORDS = 10;

@InputType({ description: "Records that are not the same, whatever they have in common." })
export class MarkAsDistinctInput extends IdempotentInput {
  @Field(() => [ID], {
    description: `From 2 to ${MOST_RECORDS} leads, contacts or accounts, all of one kind: each is told apart from each.`,
  })
  @ArrayMinSize(2, { message: '"ids" must have at least two records.' })
  @ArrayMaxSize(MOST_RECORDS)
  ids: string[];
}

type Found = Lead | Contact | Account;

/** Each kind of record, and what it takes to decide on it. */
const KINDS = {
  [DuplicateKind.LEAD]: { entity: Lead, scope: Scope.LEADS_WRITE, reads: Scope.LEADS_READ },
  [DuplicateKind.CONTACT]: { entity: Contact, scope: Scope.CUSTOMERS_WRITE, reads: Scope.CUSTOMERS_READ },
  [DuplicateKind.ACCOUNT]: { entity: Account, scope: Scope.CUSTOMERS_WRITE, reads: Scope.CUSTOMERS_READ },
};

/**
 * Decides that records are not the same: they are never noted again as possible duplicates, whether they were or not.
 * @throws {Refusal} when one is not there for the viewer, or they are of several kinds
 */
export async function markAsDistinct(tx: Transaction, viewer: Viewer, input: MarkAsDistinctInput): Promise<PossibleDuplicate[]> {
  const kind = Object.values(DuplicateKind).find((kind) => uuidIn(KINDS[kind].entity.prefix, input.ids[0] as string));
  if (!kind) throw new InvalidInput(["ids", "0"], '"ids" must be ids of leads, of contacts or of accounts.');
  const { entity, scope, reads } = KINDS[kind];
  if (!viewer.scopes.has(scope)) throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, `This needs the scope ${scope}.`, ["ids"]));
  const records = new Map<string, Found>();
  const named = input.ids.map((id, place) => ({ id, place, uuid: uuidIn(entity.prefix, id) }));
  const foreign = named.find(({ uuid }) => !uuid);
  if (foreign) throw new InvalidInput(["ids", `${foreign.place}`], '"ids" must be ids of records of one kind.');
  // In the order of ids, so that two of these do not wait for each other crosswise.
  for (const { uuid, place } of named.sort((left, right) => ((left.uuid as string) < (right.uuid as string) ? -1 : 1))) {
    const record = await lockPresent<Found>(tx, entity, uuid as string);
    if (!record || !mayReadOwned(viewer, record, reads)) throw new NotFound(`ids.${place}`, kind.toLowerCase());
    records.set(record.id, record);
  }
  if (records.size < input.ids.length) throw new InvalidInput("ids", '"ids" names one record twice; a merged one stands for its survivor.');
  return decideDistinct(tx, kind, pairsOf([...records.keys()]));
}

const pairsOf = (ids: string[]): Pair[] => ids.flatMap((a, place) => ids.slice(place + 1).map((b) => ({ a, b })));
