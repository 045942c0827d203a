import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { enqueue } from "../../platform/jobs/enqueue.js";
import { isInherited } from "../../platform/schema/names.js";
import { CustomFieldType } from "./custom-field.enums.js";
import {
  type ArchiveCustomFieldInput,
  CUSTOM_FIELD_LIMITS,
  type DefineCustomFieldInput,
  type RestoreCustomFieldInput,
  type UpdateCustomFieldInput,
} from "./custom-field.inputs.js";
import { CustomField } from "./custom-field.js";
import { keepIndexes } from "./value-index.js";

/** Definitions are made one after the other, so that limits and keys hold. */
const takeTurns = (tx: Transaction): Promise<void> => tx.serialize(["custom fields"]);

/** Adds a field to a kind of record. Records that there are have no value in it. */
export async function defineCustomField(tx: Transaction, input: DefineCustomFieldInput): Promise<CustomField> {
  const { record, key, type, isRequired, isUnique, isIndexed, isIdentifying } = input;
  if (isInherited(key)) throw new InvalidInput("key", '"key" is a name that programs have a meaning for already; choose another one.');
  await takeTurns(tx);
  const others = await tx.manager.findBy(CustomField, { record });
  if (others.some((other) => other.key === key))
    throw new InvalidInput("key", "There is a custom field with this key already; one that is archived can be restored.");
  if (others.length >= CUSTOM_FIELD_LIMITS.fields.most)
    throw new InvalidInput(
      "record",
      `A kind of record has at most ${CUSTOM_FIELD_LIMITS.fields.most} custom fields, archived ones included.`,
    );
  const field = Object.assign(new CustomField(), { record, key, type, isRequired, isUnique, isIndexed, isIdentifying });
  field.label = input.label.trim();
  field.description = input.description?.trim() || null;
  field.choices = readChoices(type, input.choices ?? []);
  field.position = input.position ?? 1 + Math.max(-1, ...others.map(({ position }) => position));
  check(field, others);
  await keepIndexes(tx, field, { isUnique: false, isIndexed: false });
  return tx.add(field);
}

/** Changes what may change of a field. */
export async function updateCustomField(tx: Transaction, input: UpdateCustomFieldInput): Promise<CustomField> {
  await takeTurns(tx);
  const field = await takeField(tx, input);
  const before = { ...field };
  const { label, description, choices, isRequired, isUnique, isIndexed, position } = input;
  // Null clears what can be empty, and the rest cannot.
  field.label = label?.trim() ?? field.label;
  if (description !== undefined) field.description = description?.trim() || null;
  if (choices) field.choices = readChoices(field.type, choices);
  field.isRequired = isRequired ?? field.isRequired;
  field.isUnique = isUnique ?? field.isUnique;
  field.isIndexed = isIndexed ?? field.isIndexed;
  field.isIdentifying = input.isIdentifying ?? field.isIdentifying;
  field.position = position ?? field.position;
  const all = await tx.manager.findBy(CustomField, { record: field.record });
  check(
    field,
    all.filter(({ id }) => id !== field.id),
  );
  await keepIndexes(tx, field, before);
  if (field.isIdentifying !== before.isIdentifying) await enqueue(tx, { kind: FIND_DUPLICATES });
  return tx.save(field);
}

/** Takes a field out of use. Its values stay where they are, readable and still found by filters. */
export async function archiveCustomField(tx: Transaction, input: ArchiveCustomFieldInput): Promise<CustomField> {
  const field = await takeField(tx, input);
  if (field.archivedAt) throw new InvalidInput("customFieldId", "This custom field is archived already.");
  return tx.save(Object.assign(field, { archivedAt: tx.now }));
}

/** Takes a field that was archived into use again. */
export async function restoreCustomField(tx: Transaction, input: RestoreCustomFieldInput): Promise<CustomField> {
  const field = await takeField(tx, input);
  if (!field.archivedAt) throw new InvalidInput("customFieldId", "This custom field is in use already.");
  return tx.save(Object.assign(field, { archivedAt: null }));
}

async function takeField(
  tx: Transaction,
  { customFieldId, expectedVersion }: { customFieldId: string; expectedVersion?: number | null },
): Promise<CustomField> {
  const field = await tx.lock(CustomField, fromId(CustomField.prefix, customFieldId, "customFieldId"));
  if (!field) throw new NotFound("customFieldId", "custom field");
  expectVersion(field, expectedVersion);
  return field;
}

function readChoices(type: CustomFieldType, given: string[]): string[] {
  const choices = given.map((choice) => choice.trim());
  if ((type === CustomFieldType.CHOICE) !== choices.length > 0)
    throw new InvalidInput("choices", '"choices" must have at least one when the type is CHOICE, and only then.');
  for (const [nth, choice] of choices.entries()) {
    if (!choice) throw new InvalidInput(["choices", `${nth}`], "A choice must not be empty.");
    if (choices.indexOf(choice) < nth) throw new InvalidInput(["choices", `${nth}`], "This choice is there twice.");
  }
  return choices;
}

/** The job that compares the records again by what identifies them now (records/duplicates/scan-records.ts). */
export const FIND_DUPLICATES = "findDuplicates";

const CAN_BE_UNIQUE: readonly CustomFieldType[] = [CustomFieldType.TEXT, CustomFieldType.NUMBER, CustomFieldType.DATE];

/** What holds for a definition, however it came about. */
function check(field: CustomField, others: CustomField[]): void {
  if (!field.label) throw new InvalidInput("label", '"label" must not be empty.');
  if (field.isUnique && !CAN_BE_UNIQUE.includes(field.type))
    throw new InvalidInput("isUnique", `A ${field.type} cannot be unique; ${CAN_BE_UNIQUE.join(", ")} can.`);
  if (field.isIdentifying && !CAN_BE_UNIQUE.includes(field.type))
    throw new InvalidInput("isIdentifying", `A ${field.type} cannot identify a record; ${CAN_BE_UNIQUE.join(", ")} can.`);
  const { most } = CUSTOM_FIELD_LIMITS.indexes;
  const indexed = [field, ...others].filter(({ isIndexed, isUnique }) => isIndexed || isUnique).length;
  if ((field.isIndexed || field.isUnique) && indexed > most)
    throw new InvalidInput(
      field.isUnique ? "isUnique" : "isIndexed",
      `At most ${most} custom fields of a kind of record are indexed or unique, because each costs every write.`,
    );
}
