import type { Definition } from "../../records/custom-fields/check-custom-fields.js";
import { CustomFieldType } from "../../records/custom-fields/custom-field.enums.js";

const YES = /^(true|yes|y|x|1|ja|oui|si|sí)$/i;
const NO = /^(false|no|n|0|nein|non)$/i;
const NUMBER = /^[-+]?\d+(\.\d+)?$/;
const MONEY = /^([-+]?[\d.]+)\s*([A-Za-z]{3})$/;

/** A cell as a value of a custom field; as it is when it cannot be read as one, for the definition to refuse. */
export function readCustom(text: string, definition: Pick<Definition, "type" | "choices"> | undefined): unknown {
  switch (definition?.type) {
    case CustomFieldType.NUMBER:
      return NUMBER.test(text) ? Number(text) : text;
    case CustomFieldType.MONEY: {
      const [, amount, currency] = MONEY.exec(text) ?? [];
      return amount && currency ? { amount: amount.replace("+", ""), currency } : text;
    }
    case CustomFieldType.BOOLEAN:
      return YES.test(text) || (NO.test(text) ? false : text);
    case CustomFieldType.CHOICE:
      return definition.choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text;
    default:
      return text;
  }
}
