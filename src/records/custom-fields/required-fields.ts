import { Field, ObjectType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { isRelation, propertyOf, type Queryable } from "../../platform/query/fields.js";
import { own } from "../../platform/schema/names.js";
import type { RecordKind } from "../record-kind.js";
import { type Customized, customFieldsOf } from "./custom-values.js";

/** What a step of a pipeline or a status of leads requires: names of fields, `customFields.key` for those of administrators. */

const CUSTOM = "customFields.";

@ObjectType({ implements: UserError, description: "The record lacks fields that the step or status requires. Set them, then try again." })
export class RequiredFieldsError extends UserError {
  @Field(() => [String], { description: "What is missing, by the names of the fields; `customFields.key` for those of administrators." })
  missingFields: string[];

  constructor(whoRequires: string, missing: string[], path: string[]) {
    super(UserErrorCode.REQUIRED_FIELDS_MISSING, `${whoRequires} requires what is missing: ${missing.join(", ")}. Set it first.`, path);
    this.missingFields = missing;
  }
}

/** The names as they are stored. @throws {Refusal} naming the one that cannot be required */
export async function checkRequirable(
  tx: Transaction,
  kind: RecordKind,
  fields: readonly string[],
  names: string[],
  path: string[],
): Promise<string[]> {
  const custom = (await customFieldsOf(tx, kind)).filter(({ archivedAt }) => !archivedAt).map(({ key }) => `${CUSTOM}${key}`);
  for (const [nth, name] of names.entries())
    if (![...fields, ...custom].includes(name))
      throw new InvalidInput([...path, String(nth)], `"${name}" cannot be required. These can: ${[...fields, ...custom].join(", ")}.`);
  return [...new Set(names)];
}

/** What is required of the given; a custom field that was archived is asked of nobody. */
export async function stillRequired(tx: Transaction, kind: RecordKind, required: readonly string[]): Promise<string[]> {
  if (!required.some((name) => name.startsWith(CUSTOM))) return [...required];
  const archived = (await customFieldsOf(tx, kind)).filter(({ archivedAt }) => archivedAt).map(({ key }) => `${CUSTOM}${key}`);
  return required.filter((name) => !archived.includes(name));
}

/** Which of the required fields a record lacks. */
export const missingFields = (target: Queryable, record: Customized, required: readonly string[]): string[] =>
  required.filter((name) => isMissing(fieldOf(target, record, name)));

function fieldOf(target: Queryable, record: Customized, name: string): unknown {
  if (name.startsWith(CUSTOM)) return own(record.customFields, name.slice(CUSTOM.length));
  const field = target.fields[name];
  return record[(field && isRelation(field) ? field.key : propertyOf(target, name)) as keyof Customized];
}

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** @throws {Refusal} with all that is missing */
export function refuseMissing(whoRequires: string, missing: string[], path: string[]): void {
  if (missing.length > 0) throw new Refusal(new RequiredFieldsError(whoRequires, missing, path));
}
