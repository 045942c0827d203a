import type { Viewer } from "../../platform/identity/viewer.js";
import { hidesColumn } from "../../platform/query/field-rights.js";
import { accounts } from "../../records/accounts/account.js";
import { leads } from "../../records/leads/lead.fields.js";
import { type Condition, fieldsOf } from "./condition.js";
import { ACCOUNT } from "./facts.js";

/** Whether a viewer knows all these fields of leads and of their accounts: whether something that looks at them holds tells what is in them. */
export const knowsFields = (viewer: Viewer, fields: readonly string[]): boolean =>
  fields.every((field) =>
    field.startsWith(ACCOUNT) ? !hidesColumn(viewer, accounts, field.slice(ACCOUNT.length)) : !hidesColumn(viewer, leads, field),
  );

export const knowsCondition = (viewer: Viewer, condition: Condition | null | undefined): boolean =>
  !viewer.fields || !condition || knowsFields(viewer, fieldsOf(condition));
