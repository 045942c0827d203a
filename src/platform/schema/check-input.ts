import { type ValidationError, validate } from "class-validator";
import { InputError, Refusal, UserErrorCode } from "../errors.js";

/**
 * Checks an input by the rules on its class, nested ones included.
 * @throws {Refusal} with one error for each field that is wrong, its path from the input inwards
 */
export async function checkInput(input: object): Promise<void> {
  const problems = await validate(input, {
    forbidUnknownValues: false,
    skipMissingProperties: true,
    validationError: { target: false, value: false },
  });
  const errors = flatten(problems, []);
  if (errors.length > 0) throw new Refusal(...errors);
}

function flatten(problems: ValidationError[], path: string[]): InputError[] {
  return problems.flatMap(({ property, constraints, children }) => {
    const here = [...path, property];
    return [
      ...Object.values(constraints ?? {}).map((message) => new InputError(UserErrorCode.INVALID_INPUT, message, here)),
      ...flatten(children ?? [], here),
    ];
  });
}
