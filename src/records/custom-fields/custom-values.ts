import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { orderedBy } from "../../platform/query/custom-fields.js";
import { own } from "../../platform/schema/names.js";
import { type RecordKind, tableOfKind } from "../record-kind.js";
import { type CustomValues, checkCustomFields } from "./check-custom-fields.js";
import { CustomField } from "./custom-field.js";

/** A record that has custom fields. */
export type Customized = MutableNode & { customFields: CustomValues };

/** The custom fields of a kind of record, archived ones included. */
export async function customFieldsOf(tx: Transaction, record: RecordKind): Promise<CustomField[]> {
  return tx.setting(`custom fields of ${record}`, () => tx.manager.findBy(CustomField, { record }));
}

/**
 * Sets the custom fields of records of one kind, in order: what is needed to decide is read before, by a number of
 * statements that does not depend on how many records there are.
 *
 * Two transactions that take one value at the same moment both find it free; the unique index refuses the later one,
 * which is then tried again from the start (`transact`) and finds it taken.
 */
export class CustomFields {
  private constructor(
    private readonly definitions: CustomField[],
    /** Which record has a unique value, by key and value. What a record gives up is free when the transaction has ended. */
    private readonly holders: Map<string, string>,
  ) {}

  /** @param given what is going to be set */
  static async of(tx: Transaction, record: RecordKind, given: (CustomValues | null | undefined)[]): Promise<CustomFields> {
    const definitions = await customFieldsOf(tx, record);
    const holders = new Map<string, string>();
    for (const { key, type } of definitions.filter(({ isUnique }) => isUnique)) {
      const wanted = given.flatMap((values) => ((own(values, key) ?? null) === null ? [] : String(own(values, key)).trim()));
      if (wanted.length === 0) continue;
      const value = `${orderedBy(type).sql("custom_fields", key)}`;
      const table = tableOfKind(record);
      // Compared as what it is: a value that is none of its type has no holder, and is refused for that.
      const rows = await tx.sql<{ id: string; value: unknown }>(`select id, ${value} as value from ${table} where ${value} = any($1)`, [
        type === "NUMBER" ? wanted.filter((text) => Number.isFinite(Number(text))) : wanted,
      ]);
      for (const row of rows) holders.set(holderKey(key, row.value), row.id);
    }
    return new CustomFields(definitions, holders);
  }

  /**
   * Sets what was given. Call it last of what may refuse: a unique value is taken from then on.
   * @throws {Refusal} naming each field that is wrong
   */
  set(record: Customized, given: CustomValues | null | undefined): void {
    this.take(record, checkCustomFields(this.definitions, given, isNew(record) ? null : record.customFields));
  }

  /** Sets only what the record has no value for yet. What was given is held against the definitions all the same. */
  fill(record: Customized, given: CustomValues | null | undefined): void {
    const filled = Object.entries(given ?? {}).filter(([, value]) => value !== null);
    this.take(record, { ...checkCustomFields(this.definitions, Object.fromEntries(filled), {}), ...record.customFields });
  }

  private take(record: Customized, values: CustomValues): void {
    const unique = this.definitions.filter(
      ({ key, isUnique }) => isUnique && Object.hasOwn(values, key) && values[key] !== own(record.customFields, key),
    );
    for (const { key, label } of unique) {
      if ((this.holders.get(holderKey(key, values[key])) ?? record.id) !== record.id)
        throw new InvalidInput(["customFields", key], `"customFields.${key}" is taken: no two records may have the same ${label}.`);
    }
    for (const { key } of unique) this.holders.set(holderKey(key, values[key]), record.id);
    record.customFields = values;
  }
}

/** The same for one record. */
export async function setCustomFields(
  tx: Transaction,
  kind: RecordKind,
  record: Customized,
  { customFields }: { customFields?: CustomValues | null },
): Promise<void> {
  // A new record may lack one that is required.
  if (customFields !== undefined || isNew(record)) (await CustomFields.of(tx, kind, [customFields])).set(record, customFields);
}

const holderKey = (key: string, value: unknown): string => `${key} ${value}`;

/** Not stored yet. */
const isNew = ({ version }: MutableNode): boolean => version === undefined;
