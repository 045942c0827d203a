import type { Definition } from "../../records/custom-fields/check-custom-fields.js";
import { jsonIn } from "./json-cell.js";
import { readCustom } from "./read-custom.js";
import type { CellSettings, RowCells } from "./row-cells.js";

/**
 * The custom fields of a row by the types of their definitions; what is no value goes on as it is, and is refused with its name. Of the
 * JSON object that our exports have, those are taken that there are here.
 */
export function customValues(
  cells: RowCells,
  { plan, customFields = [] }: Pick<CellSettings, "plan"> & { customFields?: Definition[] },
): { values?: Record<string, unknown> /** The cell with the object, where all of it was taken. */; sent?: string } {
  const definitionOf = (key: string) => customFields.find((field) => field.key === key);
  const text = cells.get("customFields");
  const object = Object.entries(jsonObject(text));
  const known = object.filter(([key]) => definitionOf(key));
  const named = Object.keys(plan.custom).flatMap((key): [string, unknown][] => {
    const cell = cells.custom(key);
    return cell === undefined ? [] : [[key, readCustom(cell, definitionOf(key))]];
  });
  const values = Object.fromEntries([...known, ...named]);
  return {
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(text === "{}" || (object.length > 0 && known.length === object.length) ? { sent: text } : {}),
  };
}

function jsonObject(text: string | undefined): Record<string, unknown> {
  const value = jsonIn(text);
  return value && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
