import type { EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import { toId } from "../../platform/database/id.js";
import type { Node } from "../../platform/database/node.js";
import { shownName, type UndoneField } from "./undo-outcome.js";

/** A value of the log as the entity has it. */
export const entityValue = ({ type }: Pick<ColumnMetadata, "type">, value: unknown): unknown =>
  type === "timestamptz" && typeof value === "string" ? new Date(value) : value;

/** A field as clients know it, with ids for other records. */
export function shownValue(recordType: string, metadata: EntityMetadata, { field, from, to }: UndoneField): UndoneField {
  const key = metadata.foreignKeys.find(
    ({ columnNames }) => metadata.findColumnWithDatabaseName(columnNames[0] as string)?.propertyName === field,
  );
  const { prefix } = (key?.referencedEntityMetadata.target ?? {}) as Partial<typeof Node>;
  const show = (value: unknown) => (prefix && typeof value === "string" ? toId(prefix, value) : (value ?? null));
  return { field: shownName(recordType, field), from: show(from), to: show(to) };
}
