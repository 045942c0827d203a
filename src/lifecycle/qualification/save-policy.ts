import { ArrayMaxSize, Max, MaxLength, Min } from "class-validator";
import { Field, Float, InputType, Int } from "type-graphql";
import { ConflictError } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import { CountryCode } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { BantState } from "../../records/leads/assessment.js";
import { Band } from "../../records/leads/score.enums.js";
import { checkCondition, conditionOf } from "../conditions/check-condition.js";
import { ConditionInput } from "../conditions/condition.input.js";
import type { Condition } from "../conditions/condition.js";
import { POLICY_FACTS } from "../conditions/facts.js";
import { knownFacts } from "../conditions/known-facts.js";
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

  @Field(() => [String], { nullable: true, description: "Words of which the job title must have one, as a whole word: CEO, Purchasing." })
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  roles?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Words of which the seniority must have one." })
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  seniorities?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Words of which the needs must have one." })
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  needs?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Words of which the pain points must have one." })
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  painPoints?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Words of which the technologies must have one." })
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  technologies?: string[] | null;

  @Field(() => ConditionInput, {
    nullable: true,
    description: "What must hold besides: any field of the lead, `customFields.<key>` included, in the form that rules of scoring have.",
  })
  condition?: ConditionInput | null;

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
  const terms = { ...termsOf(input), condition: await conditionIn(tx, input) };
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

/** @throws {Refusal} naming each part that could not be evaluated */
async function conditionIn(tx: Transaction, { condition }: SaveQualificationPolicyInput): Promise<Condition | null> {
  if (!condition) return null;
  const facts = await knownFacts(tx, POLICY_FACTS);
  const errors: InputError[] = [];
  checkCondition(condition, "POLICY", facts, (path, message) =>
    errors.push(new InputError(UserErrorCode.INVALID_INPUT, message, ["condition", ...path.map(String)])),
  );
  if (errors.length > 0) throw new Refusal(...errors);
  return conditionOf(condition, facts);
}

const wordsIn = (texts: string[] | null | undefined): string[] => [...new Set((texts ?? []).map((text) => text.trim()).filter(Boolean))];

function termsOf(input: SaveQualificationPolicyInput): Omit<PolicyTerms, "condition"> {
  for (const part of ["budget", "authority", "need", "timeline"] as const)
    if (input[part] && ![BantState.PARTIAL, BantState.MET].includes(input[part]))
      throw new InvalidInput(part, `"${part}" must be PARTIAL or MET; leave it out where anything will do.`);
  const { minimumSize = null, maximumSize = null } = input;
  if (minimumSize !== null && maximumSize !== null && maximumSize < minimumSize)
    throw new InvalidInput("maximumSize", '"maximumSize" must not be less than "minimumSize".');
  const { minimumScore = null, minimumBand = null, budget = null, authority = null, need = null, timeline = null } = input;
  const industries = wordsIn(input.industries);
  const texts = {
    roles: wordsIn(input.roles),
    seniorities: wordsIn(input.seniorities),
    needs: wordsIn(input.needs),
    painPoints: wordsIn(input.painPoints),
    technologies: wordsIn(input.technologies),
  };
  const terms = { minimumScore, minimumBand, budget, authority, need, timeline, industries, minimumSize, maximumSize };
  return { ...terms, ...texts, reachable: input.reachable ?? false, countries: [...new Set(input.countries ?? [])] };
}
