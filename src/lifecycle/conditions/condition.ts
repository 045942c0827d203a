import { registerEnumType } from "type-graphql";

export enum ConditionOperator {
  EQ = "EQ",
  NEQ = "NEQ",
  IN = "IN",
  NOT_IN = "NOT_IN",
  CONTAINS_ANY = "CONTAINS_ANY",
  STARTS_WITH = "STARTS_WITH",
  ENDS_WITH = "ENDS_WITH",
  GT = "GT",
  GTE = "GTE",
  LT = "LT",
  LTE = "LTE",
  BETWEEN = "BETWEEN",
  IS_SET = "IS_SET",
  IS_EMPTY = "IS_EMPTY",
}

registerEnumType(ConditionOperator, {
  name: "ConditionOperator",
  description: "How a condition of a rule compares. Capitals do not matter. An empty field is equal to nothing.",
  valuesConfig: {
    EQ: { description: "Equal to `value`." },
    NEQ: { description: "Different from `value`; an empty field is." },
    IN: { description: "Equal to one of `values`." },
    NOT_IN: { description: "Equal to none of `values`; an empty field is not." },
    CONTAINS_ANY: {
      description: 'Has one of `values` as a whole word, or as whole words ("CTO" is not in "director"); of tags, is one of them.',
    },
    STARTS_WITH: { description: "Starts with `value`." },
    ENDS_WITH: { description: "Ends with `value`." },
    GT: { description: "Greater, or later, than `value`." },
    GTE: { description: "Greater, or later, than `value`, or equal to it." },
    LT: { description: "Less, or earlier, than `value`." },
    LTE: { description: "Less, or earlier, than `value`, or equal to it." },
    BETWEEN: { description: "From the first to the second of `values`, both included." },
    IS_SET: { description: "Filled in." },
    IS_EMPTY: { description: "Not filled in." },
  },
});

/** A text, a number, a yes or no. */
export type Literal = string | number | boolean;

/** A condition as it is stored: data, not code. Either a comparison or exactly one of `and`, `or`, `not`. */
export interface Condition {
  field?: string | null;
  operator?: ConditionOperator | null;
  value?: Literal | null;
  values?: Literal[] | null;
  and?: Condition[] | null;
  or?: Condition[] | null;
  not?: Condition | null;
}

/** What a condition can find in a field. */
export type Fact = Literal | string[] | Date | null | undefined;

/** Whether a condition holds. Two-valued: an empty field is equal to nothing, so NEQ, NOT_IN and `not` match it. */
export function holds(condition: Condition, factOf: (field: string) => Fact): boolean {
  if (condition.and) return condition.and.every((part) => holds(part, factOf));
  if (condition.or) return condition.or.some((part) => holds(part, factOf));
  if (condition.not) return !holds(condition.not, factOf);
  const { operator, value, values } = condition;
  const given = values ?? (value === null || value === undefined ? [] : [value]);
  return compare(operator as ConditionOperator, factOf(condition.field as string), given);
}

/** The fields that a condition looks at. */
export const fieldsOf = ({ field, and, or, not }: Condition): string[] =>
  field ? [field] : [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].flatMap(fieldsOf);

const isEmpty = (fact: Fact): fact is null | undefined =>
  fact === null || fact === undefined || fact === "" || (Array.isArray(fact) && fact.length === 0);

function compare(operator: ConditionOperator, fact: Fact, given: Literal[]): boolean {
  switch (operator) {
    case ConditionOperator.IS_EMPTY:
      return isEmpty(fact);
    case ConditionOperator.IS_SET:
      return !isEmpty(fact);
    case ConditionOperator.NEQ:
    case ConditionOperator.NOT_IN:
      return isEmpty(fact) || !isOneOf(fact, given);
  }
  if (isEmpty(fact)) return false;
  const [first, second] = given;
  switch (operator) {
    case ConditionOperator.EQ:
    case ConditionOperator.IN:
      return isOneOf(fact, given);
    case ConditionOperator.CONTAINS_ANY:
      return Array.isArray(fact) ? isOneOf(fact, given) : hasAnyWord(String(fact), given);
    case ConditionOperator.STARTS_WITH:
      return lower(fact).startsWith(lower(first));
    case ConditionOperator.ENDS_WITH:
      return lower(fact).endsWith(lower(first));
    case ConditionOperator.BETWEEN:
      return order(fact, first) >= 0 && order(fact, second) <= 0;
    case ConditionOperator.GT:
      return order(fact, first) > 0;
    case ConditionOperator.GTE:
      return order(fact, first) >= 0;
    case ConditionOperator.LT:
      return order(fact, first) < 0;
    default:
      return order(fact, first) <= 0;
  }
}

const lower = (value: unknown): string => String(value).toLowerCase();

function isOneOf(fact: Exclude<Fact, null | undefined>, given: Literal[]): boolean {
  if (Array.isArray(fact)) return fact.some((item) => isOneOf(item, given));
  if (fact instanceof Date) return given.some((value) => Date.parse(String(value)) === fact.getTime());
  return given.some((value) => lower(value) === lower(fact));
}

/** Less, equal or greater; NaN, which is none of them, when the two cannot be compared. */
function order(fact: Exclude<Fact, null | undefined>, value: Literal | undefined): number {
  if (fact instanceof Date) return fact.getTime() - Date.parse(String(value));
  return typeof fact === "number" || typeof fact === "string" ? numberOf(fact) - numberOf(value) : Number.NaN;
}

/** A number as such, and a calendar date as the instant at which its day begins, so that dates can be compared. */
const numberOf = (value: Literal | undefined): number =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? Date.parse(String(value)) : Number(value);

/** Whole words only: "CTO" is not in "director". */
export function hasAnyWord(text: string, words: Literal[]): boolean {
  const spaced = wordsOf(text);
  return words.some((word) => spaced.includes(wordsOf(String(word))));
}

const wordsOf = (text: string): string =>
  ` ${lower(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
