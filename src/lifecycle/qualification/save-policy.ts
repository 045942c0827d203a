import { ArrayMaxSize, Max, MaxLength, Min } from "class-validator";
import { Field, Float, InputType, Int } from "type-graphql";
import { ConflictError } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, Refusal } from "../../platform/errors.js";
import { CountryCode } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { BantState } from "../../records/leads/assessment.js";
import { Band } from "../../records/leads/score.enums.js";
import { QualificationTarget } from "./evaluate-policy.js";
import { type PolicyTerms, QualificationPolicy } from "./policy.js";

const AT_LEAST = "must be at least, PARTIAL or MET; anything by default.";

@InputType({ description: "The next version of a policy. All of it is given: what is left out is not asked for." })
export class SaveQualificationPolicyInput extends VersionedInput {
  @Field(() => QualificationTarget, { description: "What it makes of a lead." })
  target: QualificationTarget;

  @Field(() => Float, { nullable: true, description: "The least score." })
  @Min(-50_000)
  @Max(50_000)
  minimumScore?: number | null;

  @Field(() => Band, { nullable: true, description: "The lowest band." })
  minimumBand?: Band | null;

  @Field(() => Boolean, { nullable: true, description: "Whether there must be an e-mail address or a phone number." })
  reachable?: boolean | null;

  @Field(() => BantState, { nullable: true, description: `What the budget ${AT_LEAST}` })
  budget?: BantState | null;

  @Field(() => BantState, { nullable: true, description: `What the authority ${AT_LEAST}` })
  authority?: BantState | null;

  @Field(() => BantState, { nullable: true, description: `What the need ${AT_LEAST}` })
  need?: BantState | null;

  @Field(() => BantState, { nullable: true, description: `What the timeline ${AT_LEAST}` })
  timeline?: BantState | null;

  @Field(() => [String], { nullable: true, description: "The industries of an ideal customer." })
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  industries?: string[] | null;

  @Field(() => Int, { nullable: true, description: "The fewest people at an ideal customer." })
  @Min(0)
  @Max(10_000_000)
  minimumSize?: number | null;

  @Field(() => Int, { nullable: true, description: "The most people at an ideal customer." })
  @Min(0)
  @Max(10_000_000)
  maximumSize?: number | null;

  @Field(() => [CountryCode], { nullable: true, description: "The countries of an ideal customer." })
  @ArrayMaxSize(250)
  countries?: string[] | null;

  @Field(() => String, { nullable: true, description: "Why it is to be so." })
  @MaxLength(2000)
  note?: string | null;
}

/** The policies that count, by target. */
export async function activePolicies(tx: Transaction): Promise<Map<QualificationTarget, QualificationPolicy>> {
  const found = await tx.setting("qualification policies", () => tx.manager.findBy(QualificationPolicy, { active: true }));
  return new Map(found.map((policy) => [policy.target, policy]));
}

/**
 * Adds a version of a policy, which counts at once. The versions before it stay, so that history can say what a lead was
 * held against; a lead that was qualified stays so.
 */
export async function saveQualificationPolicy(tx: Transaction, input: SaveQualificationPolicyInput): Promise<QualificationPolicy> {
  const terms = termsOf(input);
  await tx.serialize(["qualification policies"]);
  const former = await tx.manager.findOneBy(QualificationPolicy, { target: input.target, active: true });
  const { expectedVersion } = input;
  if (former && expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== former.version)
    throw new Refusal(new ConflictError(former));
  await tx.sql("update qualification_policy set active = false where target = $1 and active", [input.target]);
  return tx.add(
    Object.assign(new QualificationPolicy(), terms, {
      target: input.target,
      version: (former?.version ?? 0) + 1,
      note: input.note?.trim() || null,
      createdAt: tx.now,
      createdById: tx.actor.kind === "USER" ? tx.actor.id : null,
    }),
  );
}

function termsOf(input: SaveQualificationPolicyInput): PolicyTerms {
  for (const part of ["budget", "authority", "need", "timeline"] as const)
    if (input[part] && ![BantState.PARTIAL, BantState.MET].includes(input[part]))
      throw new InvalidInput(part, `"${part}" must be PARTIAL or MET; leave it out where anything will do.`);
  const { minimumSize = null, maximumSize = null } = input;
  if (minimumSize !== null && maximumSize !== null && maximumSize < minimumSize)
    throw new InvalidInput("maximumSize", '"maximumSize" must not be less than "minimumSize".');
  const { minimumScore = null, minimumBand = null, budget = null, authority = null, need = null, timeline = null } = input;
  const industries = [...new Set((input.industries ?? []).map((industry) => industry.trim()).filter(Boolean))];
  const terms = { minimumScore, minimumBand, budget, authority, need, timeline, industries, minimumSize, maximumSize };
  return { ...terms, reachable: input.reachable ?? false, countries: [...new Set(input.countries ?? [])] };
}
