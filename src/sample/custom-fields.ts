import type { Transaction } from "../platform/database/transaction.js";
import { CustomFieldType } from "../records/custom-fields/custom-field.enums.js";
import type { DefineCustomFieldInput } from "../records/custom-fields/custom-field.inputs.js";
import { defineCustomField } from "../records/custom-fields/define-custom-field.js";
import { RecordKind } from "../records/record-kind.js";

/** What companies used before. */
export const SYSTEMS = ["Spreadsheets", "Another product", "Nothing yet"];
/** How the sample's organisation sorts its customers. */
export const TIERS = ["A", "B", "C"];

const FIELDS: Partial<DefineCustomFieldInput>[] = [
  { record: RecordKind.LEAD, key: "current_system", label: "Works with", type: CustomFieldType.CHOICE, choices: SYSTEMS },
  {
    record: RecordKind.LEAD,
    key: "renewal_date",
    label: "Contract renewal",
    description: "When the contract for what they use now can be left.",
    type: CustomFieldType.DATE,
    isIndexed: true,
  },
  { record: RecordKind.LEAD, key: "yearly_budget", label: "Budget a year", type: CustomFieldType.MONEY },
  { record: RecordKind.ACCOUNT, key: "tier", label: "Tier", type: CustomFieldType.CHOICE, choices: TIERS },
];

/** The fields that the administrators of the sample's organisation added. */
export async function defineFields(tx: Transaction): Promise<void> {
  for (const field of FIELDS)
    await defineCustomField(tx, { isRequired: false, isUnique: false, isIndexed: false, ...field } as DefineCustomFieldInput);
}
