import { enqueue } from "../../platform/jobs/enqueue.js";
import type { JobHandler } from "../../platform/jobs/job-runner.js";
import { FIND_DUPLICATES } from "../../records/custom-fields/define-custom-field.js";
import { canonicalizeRows } from "./canonicalize.js";
import { PLACES } from "./places.js";

/** The job that a migration leaves behind: it brings what is stored into canonical form (docs/identity.md). */
export const CANONICAL_FORMS = "canonicalForms";

/** How far the job is: the place, and the uuid up to which it is done. */
interface Progress {
  place: number;
  after: string | null;
}

/** Batch by batch, each a transaction of its own; another process, or the next start, goes on behind the last one. */
export const canonicalFormsHandler = (): JobHandler => ({
  async run({ id, data, signal, step }) {
    let { place = 0, after = null } = data as Partial<Progress>;
    while (place < PLACES.length) {
      signal.throwIfAborted();
      const next = await step(async (tx) => {
        const last = await canonicalizeRows(tx, PLACES[place] as (typeof PLACES)[number], after);
        const progress: Progress = last ? { place, after: last } : { place: place + 1, after: null };
        await tx.sql("update job set data = $2 where id = $1", [id, JSON.stringify(progress)]);
        return progress;
      });
      ({ place, after } = next);
    }
    // What is in one form now shows who shares it: accounts of one domain, people of one name.
    await step((tx) => enqueue(tx, { kind: FIND_DUPLICATES }));
  },
  async giveUp(tx, { data }) {
    // Nothing is lost: what is not canonical yet stays as it was. The next day tries again.
    await tx.sql("insert into job (id, kind, data, run_at) values (gen_random_uuid(), $1, $2, now() + interval '1 day')", [
      CANONICAL_FORMS,
      JSON.stringify(data),
    ]);
  },
});
