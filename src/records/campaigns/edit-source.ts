import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { Money } from "../../platform/scalars.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";
import { setCost } from "./cost.js";
import { LeadStage, readEarlyStage } from "./lead-stage.js";
import { ReturnPolicy } from "./return-policy.js";
import { CapturePolicy, Channel, Source } from "./source.js";

@InputType({
  description: "The fields of a source. On creation channel and name are needed; on a change, what is left out stays and null clears.",
})
export class SourceDetailsInput extends IdempotentInput {
  @Field(() => Channel, { nullable: true, description: "The kind of way." })
  channel?: Channel | null;

  @Field(() => String, { nullable: true, description: "What it is called; there is one of each name within a channel." })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => CapturePolicy, { nullable: true, description: "What happens when somebody known comes in this way; ATTACH by default." })
  capturePolicy?: CapturePolicy | null;

  @Field(() => ReturnPolicy, {
    nullable: true,
    description: "What happens when somebody comes back this way; null, the default, lets it follow from where the lead stands.",
  })
  onReturn?: ReturnPolicy | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether a capture with a throw-away e-mail address is refused; it is not by default.",
  })
  refusesDisposable?: boolean | null;

  @Field(() => LeadStage, { nullable: true, description: "How far the new leads of it are: SUSPECT, PROSPECT or LEAD, the default." })
  leadStage?: LeadStage | null;

  @Field(() => Money, { nullable: true, description: "What it has cost so far; not negative." })
  cost?: Money | null;

  @Field(() => String, { nullable: true, description: "Anything worth knowing about it." })
  @MaxLength(20_000)
  description?: string | null;
}

@InputType({ description: "A new source." })
export class CreateSourceInput extends SourceDetailsInput {}

@InputType({ description: "Changes to a source." })
export class UpdateSourceInput extends SourceDetailsInput {
  @Field(() => ID, { description: "The source." })
  sourceId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

export async function createSource(tx: Transaction, input: CreateSourceInput): Promise<Source> {
  if (!input.channel) throw new InvalidInput("channel", '"channel" must not be empty.');
  if (!input.name) throw new InvalidInput("name", '"name" must not be empty.');
  return tx.add(await apply(tx, new Source(), input));
}

export async function updateSource(tx: Transaction, input: UpdateSourceInput): Promise<Source> {
  const source = await tx.lock(Source, fromId(Source.prefix, input.sourceId, "sourceId"));
  if (!source) throw new NotFound("sourceId", "source");
  expectVersion(source, input.expectedVersion);
  return tx.save(await apply(tx, source, input));
}

async function apply(tx: Transaction, source: Source, input: SourceDetailsInput): Promise<Source> {
  for (const field of ["channel", "name", "capturePolicy", "refusesDisposable", "leadStage"] as const)
    if (input[field] === null) throw new InvalidInput(field, `"${field}" must not be empty.`);
  const { channel = source.channel, name = source.name } = input as Partial<Source>;
  const identity = { channel, name: name.trim() };
  if (!identity.name) throw new InvalidInput("name", '"name" must not be empty.');
  if (identity.channel !== source.channel || identity.name !== source.name) await makeSureItIsAlone(tx, source, identity);
  Object.assign(source, identity);
  if (input.capturePolicy) source.capturePolicy = input.capturePolicy;
  if (input.onReturn !== undefined) source.onReturn = input.onReturn;
  if (typeof input.refusesDisposable === "boolean") source.refusesDisposable = input.refusesDisposable;
  if (input.leadStage) source.leadStage = readEarlyStage(input.leadStage, "leadStage");
  if (input.description !== undefined) source.description = input.description;
  setCost(source, input.cost);
  return source;
}

/** Captures make sources that they see for the first time, and wait under the same key. */
async function makeSureItIsAlone(tx: Transaction, { id }: Source, identity: Pick<Source, "channel" | "name">): Promise<void> {
  await tx.serialize([`Source ${JSON.stringify(identity)}`]);
  const [other] = await tx.sql("select from source where channel = $1 and name = $2 and id <> $3", [identity.channel, identity.name, id]);
  if (other) throw new InvalidInput("name", "There is a source of this channel and name already.");
}
