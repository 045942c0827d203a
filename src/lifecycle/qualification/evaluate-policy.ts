import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Viewer } from "../../platform/identity/viewer.js";
import { BantState } from "../../records/leads/assessment.js";
import type { Lead } from "../../records/leads/lead.js";
import { Band } from "../../records/leads/score.enums.js";
import { fieldsOf, hasAnyWord, holds } from "../conditions/condition.js";
import { factsOf, NOWHERE } from "../conditions/facts.js";
import { knowsFields } from "../conditions/known-to.js";
import type { LeadAccounts } from "../conditions/lead-accounts.js";
import type { PolicyTerms } from "./policy.js";

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

  /** The fields of the lead that decide, as far as rules can hide them. */
  looksAt: readonly string[];
}

/** The texts in which an ideal customer has one of some words: the criterion, what the policy wants, and the field. */
const WORDS = [
  ["Role", "roles", "jobTitle"],
  ["Seniority", "seniorities", "seniority"],
  ["Needs", "needs", "needs"],
  ["Pain points", "painPoints", "painPoints"],
  ["Technologies", "technologies", "technologies"],
] as const satisfies [string, keyof PolicyTerms, keyof Lead][];

type Subject = Pick<Lead, "score" | "band" | "email" | "phone" | "assessment" | "industry" | "companySize" | "country"> &
  Partial<Pick<Lead, (typeof WORDS)[number][2]>>;

/** From the lowest to the highest. */
const BANDS = [Band.COLD, Band.WARM, Band.HOT];
const BANT_STATES = [BantState.UNKNOWN, BantState.UNMET, BantState.PARTIAL, BantState.MET];

const from = <T>(order: T[], least: T): T[] => order.slice(order.indexOf(least));

interface Looking {
  required?: boolean;
  /** For policies whose condition looks at the lead's account. */
  accounts?: LeadAccounts;
}

/** Holds a lead against a policy, criterion by criterion. */
export function evaluate(policy: Partial<PolicyTerms>, lead: Subject, { required = true, accounts }: Looking = {}): Criterion[] {
  const criteria: Criterion[] = [];
  const add = (name: string, isMet: boolean, explanation: string, looksAt: readonly string[] = []) =>
    criteria.push({ name, required, verdict: isMet ? CriterionVerdict.MET : CriterionVerdict.UNMET, explanation, looksAt });
  if (policy.minimumBand) {
    const bands = from(BANDS, policy.minimumBand);
    add("Band", bands.includes(lead.band), `The band is ${lead.band} with ${lead.score} points; needed is ${bands.join(" or ")}.`);
  }
  const { minimumScore } = policy;
  if (minimumScore !== null && minimumScore !== undefined)
    add("Score", lead.score >= minimumScore, `The score is ${lead.score}; needed is at least ${minimumScore}.`);
  if (policy.reachable) {
    const reachable = Boolean(lead.email || lead.phone);
    add(
      "Reachable",
      reachable,
      reachable ? "There is an e-mail address or phone number." : "There is neither e-mail address nor phone number.",
      ["email", "phone"],
    );
  }
  for (const part of ["budget", "authority", "need", "timeline"] as const) {
    const least = policy[part];
    if (!least) continue;
    const state = lead.assessment[part]?.state ?? BantState.UNKNOWN;
    const states = from(BANT_STATES, least);
    add(capital(part), states.includes(state), `It is ${state}; needed is ${states.join(" or ")}.`);
  }
  for (const { name, holds: fits, explanation, looksAt } of evaluateProfile(policy, lead)) add(name, fits, explanation, looksAt);
  if (policy.condition) {
    const meets = holds(policy.condition, factsOf(lead as Lead, { ...NOWHERE, accounts }));
    add(
      "Condition",
      meets,
      meets ? "The condition of the policy holds." : "The condition of the policy does not hold.",
      fieldsOf(policy.condition),
    );
  }
  return criteria;
}

/** Holds a lead against the ideal customer profile. What is not known does not fit. */
function evaluateProfile(policy: Partial<PolicyTerms>, lead: Subject) {
  const { industries = [], minimumSize = null, maximumSize = null, countries = [] } = policy;
  const found: { name: string; holds: boolean; explanation: string; looksAt: string[] }[] = [];
  if (industries.length > 0) {
    const holds = industries.some((industry) => industry.toLowerCase() === lead.industry?.toLowerCase());
    const explanation = `It is ${lead.industry ?? "not known"}; needed is ${industries.join(" or ")}.`;
    found.push({ name: "Industry", holds, explanation, looksAt: ["industry"] });
  }
  if (minimumSize !== null || maximumSize !== null) {
    const size = lead.companySize;
    const holds = size !== null && size >= (minimumSize ?? 0) && size <= (maximumSize ?? Number.POSITIVE_INFINITY);
    const needed = [minimumSize !== null && `at least ${minimumSize}`, maximumSize !== null && `at most ${maximumSize}`].filter(Boolean);
    const explanation = `It is ${size ?? "not known"}; needed is ${needed.join(" and ")}.`;
    found.push({ name: "Company size", holds, explanation, looksAt: ["companySize"] });
  }
  if (countries.length > 0) {
    const holds = lead.country !== null && countries.includes(lead.country);
    const explanation = `It is ${lead.country ?? "not known"}; needed is ${countries.join(" or ")}.`;
    found.push({ name: "Country", holds, explanation, looksAt: ["country"] });
  }
  for (const [name, wanted, field] of WORDS) {
    const words = policy[wanted] ?? [];
    if (words.length === 0) continue;
    const text = lead[field] ?? null;
    const explanation = `It is ${text ?? "not known"}; needed is ${words.join(" or ")}.`;
    found.push({ name, holds: text !== null && hasAnyWord(text, words), explanation, looksAt: [field] });
  }
  return found;
}

type Policies = Partial<Record<QualificationTarget, Partial<PolicyTerms>>>;

/** The best that the lead meets the policy of; null when none. Where there is no policy nothing is met. */
export function verdictOf(policies: Policies, lead: Subject, accounts?: LeadAccounts): QualificationTarget | null {
  const meets = (target: QualificationTarget) => {
    const policy = policies[target];
    return policy !== undefined && evaluate(policy, lead, { accounts }).every(({ verdict }) => verdict === CriterionVerdict.MET);
  };
  return [QualificationTarget.SQL, QualificationTarget.MQL].find(meets) ?? null;
}

/** All that lies before a lead: what its next step needs, and what a further one asks for besides. */
export function criteriaAhead(policies: Policies, lead: Subject, next: QualificationTarget, accounts?: LeadAccounts): Criterion[] {
  const needed = evaluate(policies[next] ?? {}, lead, { accounts });
  if (next === QualificationTarget.SQL) return needed;
  const further = evaluate(policies.SQL ?? {}, lead, { required: false, accounts });
  return [
    ...needed,
    ...further.filter(({ explanation, name }) => !needed.some((one) => one.name === name && one.explanation === explanation)),
  ];
}

/** Criteria without those that would tell what is in a field which the viewer does not know. */
export const knownCriteria = (viewer: Viewer, criteria: Criterion[]): Criterion[] =>
  criteria.filter(({ looksAt }) => knowsFields(viewer, looksAt));

/** What is missing, for somebody who is refused for it: of what they do not know, that it is missing, and nothing more. */
export const toldCriteria = (viewer: Viewer, criteria: Criterion[]): Criterion[] =>
  criteria.map((criterion) =>
    knowsFields(viewer, criterion.looksAt) ? criterion : { ...criterion, explanation: "It goes by a field that your role does not know." },
  );

const capital = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
