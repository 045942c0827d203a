import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Lead } from "../leads/lead.js";
import { Band } from "../scoring/words.js";
import { type Assessment, BantState } from "./assessment.js";

export enum QualificationTarget {
  MQL = "MQL",
  SQL = "SQL",
}

registerEnumType(QualificationTarget, {
  name: "QualificationTarget",
  description: "What a lead is qualified as.",
  valuesConfig: { MQL: { description: "Promising to marketing." }, SQL: { description: "Ready to talk to sales." } },
});

export enum CriterionVerdict {
  MET = "MET",
  UNMET = "UNMET",
}

registerEnumType(CriterionVerdict, {
  name: "CriterionVerdict",
  description: "Whether a criterion holds.",
  valuesConfig: { MET: { description: "It holds." }, UNMET: { description: "It does not, or not yet." } },
});

@ObjectType({ description: "One thing that a policy asks for." })
export class Criterion {
  @Field(() => String, { description: "What is asked for." })
  name: string;

  @Field(() => Boolean, { description: "Whether the next step needs it: being an MQL first, then an SQL." })
  required: boolean;

  @Field(() => CriterionVerdict, { description: "Whether it holds." })
  verdict: CriterionVerdict;

  @Field(() => String, { description: "What was found and what is needed." })
  explanation: string;
}

/** What a lead must have. */
export interface QualificationPolicy {
  /** One of these bands. */
  bands?: Band[];
  /** A way to reach the person. */
  reachable?: boolean;
  /** Parts of BANT and the states that will do. */
  bant?: Partial<Record<keyof Assessment, BantState[]>>;
}

const { PARTIAL, MET } = BantState;

/** The policies that a house has. An SQL must be all that an MQL must be. */
export const POLICIES: Record<QualificationTarget, QualificationPolicy> = {
  MQL: { bands: [Band.WARM, Band.HOT], reachable: true },
  SQL: {
    bands: [Band.WARM, Band.HOT],
    reachable: true,
    bant: { budget: [PARTIAL, MET], authority: [PARTIAL, MET], need: [PARTIAL, MET], timeline: [PARTIAL, MET] },
  },
};

type Subject = Pick<Lead, "score" | "band" | "email" | "phone" | "assessment">;

/** Holds a lead against a policy, criterion by criterion. */
export function judge(policy: QualificationPolicy, lead: Subject, required = true): Criterion[] {
  const criteria: Criterion[] = [];
  const add = (name: string, holds: boolean, explanation: string) =>
    criteria.push({ name, required, verdict: holds ? CriterionVerdict.MET : CriterionVerdict.UNMET, explanation });
  if (policy.bands)
    add(
      "Score",
      policy.bands.includes(lead.band),
      `The band is ${lead.band} with ${lead.score} points; needed is ${policy.bands.join(" or ")}.`,
    );
  if (policy.reachable)
    add(
      "Reachable",
      Boolean(lead.email || lead.phone),
      lead.email || lead.phone ? "There is an e-mail address or phone number." : "There is neither e-mail address nor phone number.",
    );
  for (const [part, states] of Object.entries(policy.bant ?? {}) as [keyof Assessment, BantState[]][]) {
    const state = lead.assessment[part]?.state ?? BantState.UNKNOWN;
    add(capital(part), states.includes(state), `It is ${state}; needed is ${states.join(" or ")}.`);
  }
  return criteria;
}

/** The best that the lead meets the policy of; null when none. */
export function verdictOf(lead: Subject): QualificationTarget | null {
  const meets = (target: QualificationTarget) => judge(POLICIES[target], lead).every(({ verdict }) => verdict === CriterionVerdict.MET);
  return [QualificationTarget.SQL, QualificationTarget.MQL].find(meets) ?? null;
}

const capital = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
