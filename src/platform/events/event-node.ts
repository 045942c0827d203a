import { CHANGE_EVENT_COLUMNS, type ChangeEvent, changeEventOf } from "../database/change-event.js";
import { poolOf } from "../database/data-source.js";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import type { SchemaName } from "../query/fields.js";
import { answersNode } from "../query/node-fields.js";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/**
 * Declares that events have ids that begin with `prefix`, by which `node` finds them for as long as the log has them.
 * @param tell the event as the viewer may see it now; null when it is none of theirs
 */
export function answersEvents(schema: SchemaName, prefix: string, tell: (context: Context, event: ChangeEvent) => unknown): void {
  answersNode(schema, new RegExp(`^${prefix}_${UUID}_\\d{1,9}$`), async (reader, id) => {
    const context = reader as Context;
    if (!context.viewer.scopes.has(Scope.EVENTS_SUBSCRIBE)) return null;
    const [transactionId, sequence] = id.slice(prefix.length + 1).split("_") as [string, string];
    const { rows } = await poolOf(context.services.dataSource).query({
      name: "event-by-id",
      text: `select ${CHANGE_EVENT_COLUMNS} from change_event where transaction_id = $1 and sequence = $2 and position is not null`,
      values: [transactionId, sequence],
    });
    return rows[0] ? tell(context, changeEventOf(rows[0])) : null;
  });
}
