import { RuleKind } from "../../records/leads/score.enums.js";
import { type Condition, ConditionOperator, type Literal } from "./condition.js";
import { type FactField, type FactKind, type Facts, PROPERTIES } from "./facts.js";

/** The most that one condition may hold: levels, comparisons, and values of one comparison. */
export const CONDITION_LIMITS = { depth: 5, comparisons: 50, values: 200 };

/** Says what is wrong, and where in the input. */
export type Complain = (path: (string | number)[], message: string) => void;

const { EQ, NEQ, IN, NOT_IN, CONTAINS_ANY, STARTS_WITH, ENDS_WITH, GT, GTE, LT, LTE, BETWEEN, IS_SET, IS_EMPTY } = ConditionOperator;
const EQUAL = [EQ, NEQ, IN, NOT_IN, IS_SET, IS_EMPTY];
/** What compares a whole value, which is then in canonical form. */
const COMPARES_WHOLE = [EQ, NEQ, IN, NOT_IN];
const ORDERED = [GT, GTE, LT, LTE, BETWEEN];

/** Which operators fit which kind of field. */
const OPERATORS: Record<FactKind, ConditionOperator[]> = {
  text: [...EQUAL, CONTAINS_ANY, STARTS_WITH, ENDS_WITH],
  enumeration: EQUAL,
  tags: [CONTAINS_ANY, IS_SET, IS_EMPTY],
  number: [...EQUAL, ...ORDERED],
  instant: [...EQUAL, ...ORDERED],
  date: [...EQUAL, ...ORDERED],
  boolean: [EQ, NEQ, IS_SET, IS_EMPTY],
  anything: Object.values(ConditionOperator),
};

/** How many values an operator takes, at least and at most. */
const valuesOf = (operator: ConditionOperator): [number, number] => {
  if (operator === IS_SET || operator === IS_EMPTY) return [0, 0];
  if (operator === BETWEEN) return [2, 2];
  return [IN, NOT_IN, CONTAINS_ANY].includes(operator) ? [1, CONDITION_LIMITS.values] : [1, 1];
};

/** Whose condition it is: a scoring rule's of a kind, a routing rule's, or a policy's. */
type ConditionOf = RuleKind | "ROUTING" | "POLICY";

const NAMES: Partial<Record<ConditionOf, string>> = { FIT: "A fit rule", POLICY: "A policy" };

/** What is wrong, and where in the condition. */
type Problem = [path: string[], message: string];

/**
 * Complains about everything in a condition that could not be evaluated.
 * @param facts the fields of leads that it may look at; none of an engagement rule, which looks at activities
 */
export function checkCondition(condition: Condition, kind: ConditionOf, facts: Facts, complain: Complain): void {
  let comparisons = 0;
  const walk = (part: Condition, depth: number, say: Complain): void => {
    const problem = formProblem(part, depth);
    if (problem) say(...problem);
    if (problem) return;
    for (const join of ["and", "or"] as const)
      for (const [nth, inner] of (part[join] ?? []).entries())
        walk(inner, depth + 1, (path, message) => say([join, nth, ...path], message));
    if (part.not) walk(part.not, depth + 1, (path, message) => say(["not", ...path], message));
    if (!part.field && !part.operator) return;
    if (++comparisons === CONDITION_LIMITS.comparisons + 1) say([], `A condition has at most ${CONDITION_LIMITS.comparisons} comparisons.`);
    const wrong = comparisonProblem(part, kind, facts);
    if (wrong) say(...wrong);
  };
  walk(condition, 1, complain);
}

function formProblem({ field, operator, and, or, not }: Condition, depth: number): Problem | null {
  const forms = [field || operator, and, or, not].filter((form) => form !== null && form !== undefined);
  if (forms.length !== 1) return [[], "A condition is either a comparison (field and operator) or exactly one of and, or, not."];
  if (depth > CONDITION_LIMITS.depth) return [[], `Conditions are nested at most ${CONDITION_LIMITS.depth} deep.`];
  return and?.length === 0 || or?.length === 0 ? [[and ? "and" : "or"], "It must have at least one condition."] : null;
}

function comparisonProblem(condition: Condition, kind: ConditionOf, facts: Facts): Problem | null {
  const { field, operator } = condition;
  const fact = factOf(field ?? "", kind, facts);
  if (!fact) return [["field"], unknownField(field ?? "", kind, facts)];
  if (!operator) return [["operator"], "A comparison needs an operator."];
  if (!OPERATORS[fact.kind].includes(operator))
    return [["operator"], `${operator} does not fit "${field}"; what fits is ${OPERATORS[fact.kind].join(", ")}.`];
  return valueProblem(condition, operator, fact);
}

function valueProblem({ value, values }: Condition, operator: ConditionOperator, fact: FactField): Problem | null {
  const hasOne = value !== null && value !== undefined;
  if (hasOne && values) return [["values"], 'Give either "value" or "values".'];
  const given = values ?? (hasOne ? [value] : []);
  const [least, most] = valuesOf(operator);
  const name = most > 1 ? "values" : "value";
  if (given.length < least || given.length > most) {
    const wanted = least === most ? `${most}` : `${least} to ${most}`;
    return [[name], `${operator} takes ${wanted} of them; ${given.length} came.`];
  }
  const wrong = given.find((item) => !fits(item, operator, fact));
  return wrong === undefined ? null : [[name], `"${wrong}" cannot be compared here; ${wantedOf(operator, fact)}.`];
}

function fits(value: Literal, operator: ConditionOperator, { kind, allowed, read, wanted }: FactField): boolean {
  if (kind === "number" || (kind === "anything" && ORDERED.includes(operator))) return value !== "" && Number.isFinite(Number(value));
  if (kind === "instant") return typeof value === "string" && /T.*(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));
  if (kind === "date") return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (kind === "boolean") return typeof value === "boolean";
  if (wanted && COMPARES_WHOLE.includes(operator)) return read?.(String(value)) != null;
  if (operator === CONTAINS_ANY && kind !== "tags") return /[\p{L}\p{N}]/u.test(String(value));
  return allowed ? allowed.includes(String(value)) : true;
}

function wantedOf(operator: ConditionOperator, { kind, allowed, wanted }: FactField): string {
  if (wanted && COMPARES_WHOLE.includes(operator)) return wanted;
  if (allowed) return `the values are ${allowed.join(", ")}`;
  if (kind === "instant") return 'an instant is wanted, like "2026-11-20T10:00:00Z"';
  if (kind === "date") return 'a calendar date is wanted, like "2027-03-31"';
  if (kind === "boolean") return "true or false is wanted";
  return operator === CONTAINS_ANY ? "a word is wanted" : "a number is wanted";
}

function factOf(field: string, kind: ConditionOf, facts: Facts): FactField | undefined {
  if (kind !== RuleKind.ENGAGEMENT) return facts.get(field);
  const names = field.startsWith(PROPERTIES) ? field.slice(PROPERTIES.length).split(".") : [];
  return names.length > 0 && names.length <= 5 && names.every((name) => name.length > 0 && name.length <= 100)
    ? { kind: "anything" }
    : undefined;
}

function unknownField(field: string, kind: ConditionOf, facts: Facts): string {
  if (kind === RuleKind.ENGAGEMENT)
    return `An engagement rule looks at the properties of the activity: "properties.<name>"; got "${field}".`;
  return `${NAMES[kind] ?? "A routing rule"} cannot look at "${field}". It can look at ${[...facts.keys()].join(", ")}.`;
}

/** A condition as it is stored: what leads have in canonical form is in it, too ("germany" -> "DE"). */
export function conditionOf({ field, operator, value, values, and, or, not }: Condition, facts: Facts): Condition {
  const read = operator && COMPARES_WHOLE.includes(operator) ? facts.get(field ?? "")?.read : undefined;
  const canonical = (literal: Literal): Literal => (read && typeof literal === "string" ? (read(literal) ?? literal) : literal);
  return withoutGaps({
    field,
    operator,
    value: value === null || value === undefined ? value : canonical(value),
    values: values?.map(canonical),
    and: and?.map((part) => conditionOf(part, facts)),
    or: or?.map((part) => conditionOf(part, facts)),
    not: not ? conditionOf(not, facts) : undefined,
  });
}

/** Without the fields that were left out, or null. */
export const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null)) as T;
