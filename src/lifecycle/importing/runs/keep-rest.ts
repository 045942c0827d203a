import type { Transaction } from "../../../platform/database/transaction.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import { ActivityType } from "../../../records/activities/activity.js";
import { RecordActivityRow, recordActivities } from "../../engagement/record-activity.js";

/** So many characters of cells are in one activity; it may have twice as many bytes. */
const MOST_CHARACTERS = 4_000;

/** What a row has that went into no field. */
export interface Rest {
  /** The record that it made. */
  id: string;
  /** The record whose story keeps it. */
  storyOf: string;
  /** The cells by title. */
  columns: Record<string, string>;
}

/** Keeps what went into no field in activities of the records, or of those that they are about: nothing that came is dropped. */
export async function keepRest(tx: Transaction, viewer: Viewer, rests: Rest[]): Promise<void> {
  const rows = rests.flatMap(({ id, storyOf, columns }) =>
    partsOf(columns).map((part) => {
      const properties = { columns: part, ...(id === storyOf ? {} : { recordId: id }) };
      return Object.assign(new RecordActivityRow(), { subjectId: storyOf, type: ActivityType.IMPORTED, properties });
    }),
  );
  if (rows.length > 0) await recordActivities(tx, viewer, rows);
}

/** What fits into an activity each; a cell that is longer goes in pieces. */
function partsOf(columns: Record<string, string>): Record<string, string>[] {
  const parts: Record<string, string>[] = [];
  let room = 0;
  for (const [title, text] of Object.entries(columns))
    for (let from = 0; from < text.length; from += MOST_CHARACTERS) {
      const piece = text.slice(from, from + MOST_CHARACTERS);
      if (room < piece.length || parts.length === 0) {
        parts.push({});
        room = MOST_CHARACTERS;
      }
      Object.assign(parts.at(-1) as object, { [title]: piece });
      room -= piece.length + title.length;
    }
  return parts;
}
