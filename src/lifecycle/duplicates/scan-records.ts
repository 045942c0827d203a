import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Services } from "../../platform/execution/services.js";
import type { JobHandler, Work } from "../../platform/jobs/job-runner.js";
import { recordsAfter } from "../../records/duplicates/candidates.js";
import { DuplicateKind, NoticedBy } from "../../records/duplicates/duplicate-kinds.js";
import { findLike } from "../../records/duplicates/find-duplicates.js";
import { writeKeys } from "../../records/duplicates/follow-keys.js";
import { notePossibleDuplicates } from "../../records/duplicates/note-possible-duplicate.js";

/** From this confidence on a pair is noted: likelier the same than not. */
const NOTED_FROM = 0.5;

/** So many records a step: a step is one transaction, and writers wait for none of it for long. */
const STEP = { keys: 500, pairs: 50 };

type Pass = keyof typeof STEP;

/** How far a scan is. */
interface Place {
  pass: Pass;
  kind: DuplicateKind;
  /** The uuid of the last record that is done. */
  after: string | null;
}

const KINDS = Object.values(DuplicateKind);
const PLACES: Omit<Place, "after">[] = (["keys", "pairs"] as const).flatMap((pass) => KINDS.map((kind) => ({ pass, kind })));

/**
 * Compares all records with each other and notes the pairs that may be the same. First it writes the keys of all records, for those
 * that are older than the keys or their fields. It goes on where it was when a process stops.
 */
export const scanHandler = (_services: Services): JobHandler => ({
  async run(work: Work) {
    let place: Place | null = placeIn(work.data) ?? { ...(PLACES[0] as Omit<Place, "after">), after: null };
    while (place) {
      work.signal.throwIfAborted();
      const at: Place = place;
      place = await work.step(async (tx) => {
        const next = await advance(tx, at);
        await tx.sql("update job set data = $2 where id = $1", [work.id, JSON.stringify({ place: next })]);
        return next;
      });
    }
  },
  async giveUp() {},
});

const placeIn = ({ place }: Work["data"]): Place | null => (place as Place | undefined) ?? null;

async function advance(tx: Transaction, { pass, kind, after }: Place): Promise<Place | null> {
  const records = await recordsAfter(sqlIn(tx), kind, after, STEP[pass]);
  const last = records.at(-1);
  if (!last) {
    const next = PLACES[PLACES.findIndex((place) => place.pass === pass && place.kind === kind) + 1];
    return next ? { ...next, after: null } : null;
  }
  if (pass === "keys") await writeKeys(tx, kind, records, false);
  else
    for (const record of records) {
      const matches = await findLike(tx, kind, record);
      const likely = matches.filter(({ confidence }) => confidence >= NOTED_FROM);
      await notePossibleDuplicates(
        tx,
        likely.map(({ id, confidence, reasons }) => ({ kind, a: record.id, b: id, confidence, reasons, noticedBy: NoticedBy.SCAN })),
      );
    }
  return { pass, kind, after: last.id };
}
