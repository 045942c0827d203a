import { type ValidationError, validate } from "class-validator";
import { InputError, Refusal, UserErrorCode } from "../errors.js";
import { decimalsOf, fitsCurrency } from "../identifiers/codes.js";
import { Money } from "../scalars.js";

/**
 * Checks an input by the rules on its class, nested ones included, and that no amount of money in it has more decimals than its
 * currency.
 * @throws {Refusal} with one error for each field that is wrong, its path from the input inwards
 */
export async function checkInput(input: object): Promise<void> {
  const problems = await validate(input, {
    forbidUnknownValues: false,
    skipMissingProperties: true,
    validationError: { target: false, value: false },
  });
  const errors = distinct([...flatten(problems, []), ...wrongAmounts(input, [])]);
  if (errors.length > 0) throw new Refusal(...errors);
}

/** A field that a class declares again is checked for both. */
const distinct = (errors: InputError[]): InputError[] => [
  ...new Map(errors.map((error) => [JSON.stringify([error.path, error.message]), error])).values(),
];

function flatten(problems: ValidationError[], path: string[]): InputError[] {
  return problems.flatMap(({ property, constraints, children }) => {
    const here = [...path, property];
    return [
      ...Object.values(constraints ?? {}).map((message) => new InputError(UserErrorCode.INVALID_INPUT, message, here)),
      ...flatten(children ?? [], here),
    ];
  });
}

function wrongAmounts(value: object, path: string[]): InputError[] {
  if (value instanceof Money) {
    if (fitsCurrency(value.amount, value.currency)) return [];
    const message = `"${path.join(".")}" has more decimals than ${value.currency}, which has ${decimalsOf(value.currency)}.`;
    return [new InputError(UserErrorCode.INVALID_INPUT, message, [...path, "amount"])];
  }
  return Object.entries(value).flatMap(([key, part]) => (part && typeof part === "object" ? wrongAmounts(part, [...path, key]) : []));
}
