import type { Viewer } from "../../platform/identity/viewer.js";
import { hidesColumn } from "../../platform/query/field-rights.js";
import { leads } from "../../records/leads/lead.fields.js";
import { type Condition, fieldsOf } from "./condition.js";

/** Whether a viewer knows all these fields of leads: whether something that looks at them holds tells what is in them. */
export const knowsFields = (viewer: Viewer, fields: readonly string[]): boolean =>
  fields.every((field) => !hidesColumn(viewer, leads, field));

export const knowsCondition = (viewer: Viewer, condition: Condition | null | undefined): boolean =>
  !viewer.fields || !condition || knowsFields(viewer, fieldsOf(condition));
