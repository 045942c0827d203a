import { whyNoExternalId } from "../../platform/identifiers/external-id.js";
import { ExternalIdInput } from "../../records/leads/external-id.js";
import type { ColumnPlan } from "./columns.js";
import { jsonIn } from "./json-cell.js";
import type { RowCells } from "./row-cells.js";

interface RowExternalId {
  input?: ExternalIdInput;
  /** The cell that it came from, where all of that was taken. */
  sent?: string;
  sentList?: string;
  /** There is an id, and it identifies nothing. */
  leftOut: boolean;
}

/** What another system calls the lead: by the list that our exports have, else by the record id of the file's system. */
export function externalIdOf(cells: RowCells, { system }: ColumnPlan): RowExternalId {
  const list = jsonIn(cells.get("externalIds"));
  const listed = Array.isArray(list) ? list.filter((one) => typeof one?.system === "string" && typeof one?.value === "string") : [];
  const [first] = listed;
  const inputOf = (of: string, value: string) => Object.assign(new ExternalIdInput(), { system: of, value });
  if (first)
    return {
      input: inputOf(first.system, first.value),
      leftOut: false,
      ...(listed.length === 1 ? { sentList: cells.get("externalIds") } : {}),
    };
  const ids = cells.all("externalId");
  const id = ids.find((one) => whyNoExternalId(one) === null);
  if (id && system) return { input: inputOf(system, id), sent: id, leftOut: false };
  return { leftOut: ids.length > 0 && id === undefined };
}
