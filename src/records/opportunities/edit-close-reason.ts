import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";
import { CloseOutcome, CloseReason } from "./close-reason.js";

@InputType({ description: "A new reason for which deals are won or lost." })
export class CreateCloseReasonInput extends IdempotentInput {
  @Field(() => CloseOutcome, { description: "Of which end it is a reason." })
  outcome: CloseOutcome;

  @Field(() => String, { description: "The reason." })
  @MinLength(1)
  @MaxLength(200)
  name: string;
}

@InputType({ description: "Changes to a reason; what is left out stays." })
export class UpdateCloseReasonInput extends IdempotentInput {
  @Field(() => ID, { description: "The reason." })
  closeReasonId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: "The reason." })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is no longer chosen. Deals that have it keep it." })
  archived?: boolean | null;
}

export async function createCloseReason(tx: Transaction, { outcome, name }: CreateCloseReasonInput): Promise<CloseReason> {
  return tx.add(await named(tx, Object.assign(new CloseReason(), { outcome }), name));
}

export async function updateCloseReason(tx: Transaction, input: UpdateCloseReasonInput): Promise<CloseReason> {
  const reason = await tx.lock(CloseReason, fromId(CloseReason.prefix, input.closeReasonId, "closeReasonId"));
  if (!reason) throw new NotFound("closeReasonId", "reason");
  expectVersion(reason, input.expectedVersion);
  if (input.name) await named(tx, reason, input.name);
  if (typeof input.archived === "boolean") reason.archived = input.archived;
  return tx.save(reason);
}

async function named(tx: Transaction, reason: CloseReason, name: string): Promise<CloseReason> {
  await tx.serialize(["close reasons"]);
  const other = await tx.manager.findOneBy(CloseReason, { outcome: reason.outcome, name });
  if (other && other.id !== reason.id) throw new InvalidInput("name", "There is such a reason already.");
  return Object.assign(reason, { name });
}

/** The uuid of a reason that a deal may be closed with. @throws {Refusal} when there is none, or it is of another end */
export async function closeReasonFor(tx: Transaction, id: string, outcome: CloseOutcome): Promise<string> {
  return choose(await tx.find(CloseReason, fromId(CloseReason.prefix, id, "closeReasonId")), outcome);
}

/** The reason of an id. @throws {Refusal} when there is none that is chosen for this outcome */
export type ChosenCloseReason = (id: string) => string;

/** The reasons that are chosen for an outcome, for many records. */
export async function closeReasonsFor(tx: Transaction, outcome: CloseOutcome): Promise<ChosenCloseReason> {
  const reasons = new Map((await tx.manager.find(CloseReason)).map((reason) => [reason.id, reason]));
  return (id) => choose(reasons.get(fromId(CloseReason.prefix, id, "closeReasonId")) ?? null, outcome);
}

function choose(reason: CloseReason | null, outcome: CloseOutcome): string {
  if (!reason) throw new NotFound("closeReasonId", "reason");
  if (reason.outcome !== outcome) throw new InvalidInput("closeReasonId", `That is a reason for deals that are ${reason.outcome}.`);
  if (reason.archived) throw new InvalidInput("closeReasonId", "That reason is archived and no longer chosen.");
  return reason.id;
}
