import { Matches, Max, MaxLength, Min, MinLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { Duration } from "../../platform/scalars.js";
import { IdempotentInput, VersionedInput } from "../../platform/schema/payload.js";
import { millisecondsOf } from "../conditions/decay.js";
import { Reason, ReasonKind } from "./reason.js";

@ObjectType({ implements: UserError, description: "There is no such reason, or it can no longer be chosen." })
export class InvalidReasonError extends UserError {
  @Field(() => [String], { description: "The keys of those that can be chosen." })
  allowed: string[];

  constructor(allowed: string[]) {
    super(UserErrorCode.INVALID_REASON, `"reason" must be one of ${allowed.join(", ") || "none: all of them are inactive"}.`, ["reason"]);
    this.allowed = allowed;
  }
}

const DAY_MS = 86_400_000;
const REVISITABLE = "Of a reason for DISQUALIFICATION: whether a lead that comes back may be taken up again; true by default.";
const REVISIT_AFTER =
  "Of a reason for DISQUALIFICATION: after which time the clock takes the lead up again by itself; null, the default, for never.";

@InputType({ description: "A new reason." })
export class CreateReasonInput extends IdempotentInput {
  @Field(() => ReasonKind, { description: "What it is for." })
  kind: ReasonKind;

  @Field(() => String, { description: "What programs call it: capitals, digits and underscores, as NO_BUDGET; unique within its kind." })
  @Matches(/^[A-Z][A-Z0-9_]{0,49}$/, { message: '"key" must be at most 50 capitals, digits and underscores, as NO_BUDGET.' })
  key: string;

  @Field(() => String, { description: "What people call it." })
  @MinLength(1)
  @MaxLength(200)
  label: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it says too little without a note; false by default." })
  needsNote?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: REVISITABLE })
  revisitable?: boolean | null;

  @Field(() => Duration, { nullable: true, description: REVISIT_AFTER })
  revisitAfter?: string | null;

  @Field(() => Int, { nullable: true, description: "Its place in the list of its kind; the last one by default." })
  @Min(0)
  @Max(10_000)
  position?: number | null;
}

@InputType({ description: "Changes to a reason. What is left out stays." })
export class UpdateReasonInput extends VersionedInput {
  @Field(() => ID, { description: "The reason." })
  reasonId: string;

  @Field(() => String, { nullable: true, description: "What people call it." })
  @MinLength(1)
  @MaxLength(200)
  label?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it can be chosen." })
  active?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it says too little without a note." })
  needsNote?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: REVISITABLE })
  revisitable?: boolean | null;

  @Field(() => Duration, { nullable: true, description: REVISIT_AFTER })
  revisitAfter?: string | null;

  @Field(() => Int, { nullable: true, description: "Its place in the list of its kind." })
  @Min(0)
  @Max(10_000)
  position?: number | null;
}

export async function createReason(tx: Transaction, input: CreateReasonInput): Promise<Reason> {
  const { kind, key, label, needsNote, position, revisitable, revisitAfter } = input;
  await tx.serialize(["reasons"]);
  const ofKind = await tx.manager.findBy(Reason, { kind });
  if (ofKind.some((reason) => reason.key === key)) throw new InvalidInput("key", "There is a reason with this key already.");
  const last = Math.max(0, ...ofKind.map((reason) => reason.position));
  const reason = Object.assign(new Reason(), {
    kind,
    key,
    label: textOf(label),
    needsNote: needsNote ?? false,
    position: position ?? last + 1,
  });
  return tx.add(revisit(reason, { revisitable, revisitAfter }));
}

export async function updateReason(tx: Transaction, input: UpdateReasonInput): Promise<Reason> {
  const reason = await tx.lock(Reason, fromId(Reason.prefix, input.reasonId, "reasonId"));
  if (!reason) throw new NotFound("reasonId", "reason");
  expectVersion(reason, input.expectedVersion);
  for (const field of ["label", "active", "needsNote", "position"] as const) {
    if (input[field] === null) throw new InvalidInput(field, `"${field}" must not be empty.`);
    if (input[field] !== undefined) Object.assign(reason, { [field]: input[field] });
  }
  reason.label = textOf(reason.label);
  return tx.save(revisit(reason, input));
}

/** Says whether and when a lead may be looked at again that was disqualified for a reason. */
function revisit(reason: Reason, { revisitable, revisitAfter }: Pick<UpdateReasonInput, "revisitable" | "revisitAfter">): Reason {
  if (reason.kind !== ReasonKind.DISQUALIFICATION && (revisitAfter || revisitable === false))
    throw new InvalidInput(
      revisitAfter ? "revisitAfter" : "revisitable",
      "Only a reason for DISQUALIFICATION says when a lead is looked at again.",
    );
  reason.revisitable = revisitable ?? reason.revisitable;
  if (revisitAfter !== undefined) reason.revisitAfter = revisitAfter;
  if (reason.revisitAfter && !(millisecondsOf(reason.revisitAfter) >= DAY_MS))
    throw new InvalidInput("revisitAfter", '"revisitAfter" must be a duration in weeks or days, like "P90D", of a day at least.');
  if (reason.revisitAfter && !reason.revisitable)
    throw new InvalidInput("revisitAfter", 'A reason that is not "revisitable" cannot have "revisitAfter"; send null for it.');
  return reason;
}

function textOf(label: string): string {
  if (!label.trim()) throw new InvalidInput("label", '"label" must not be empty.');
  return label.trim();
}

/** What somebody gave as the reason. */
export interface ChosenReason {
  reason: Reason;
  /** As history has it: the key, and the note. */
  text: string;
}

/** What is given of a reason. */
export interface GivenReason {
  reason: string;
  note?: string | null;
}

/**
 * The reason that somebody gives.
 * @throws {Refusal} INVALID_REASON when it cannot be chosen, INVALID_INPUT when it needs a note
 */
export const chosenReason = async (tx: Transaction, kind: ReasonKind, given: GivenReason): Promise<ChosenReason> =>
  (await reasonsToChoose(tx, kind))(given);

/** Reads the reasons that there are; answers how to choose one, which refuses like `chosenReason`. */
export async function reasonsToChoose(tx: Transaction, kind: ReasonKind): Promise<(given: GivenReason) => ChosenReason> {
  const choices = await tx.manager.find(Reason, { where: { kind, active: true }, order: { position: "ASC", id: "ASC" } });
  return ({ reason: key, note }) => {
    const chosen = choices.find((reason) => reason.key === key);
    if (!chosen) throw new Refusal(new InvalidReasonError(choices.map((reason) => reason.key)));
    if (chosen.needsNote && !note?.trim()) throw new InvalidInput("note", `The reason ${key} needs a "note".`);
    return { reason: chosen, text: note?.trim() ? `${key}: ${note.trim()}` : key };
  };
}
