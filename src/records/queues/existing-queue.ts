import { fromId, uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { NotFound } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Queue, queueInSight } from "./queue.js";

/** Looks for several queues at once; answers how to get the uuid of one of them, which refuses what is not there for this viewer. */
export async function existingQueues(tx: Transaction, viewer: Viewer, queueIds: string[]): Promise<(queueId: string) => string> {
  const ids = [...new Set(queueIds)].flatMap((id) => uuidIn(Queue.prefix, id) ?? []);
  const found =
    ids.length === 0
      ? []
      : await tx.manager.findBy(
          Queue,
          ids.map((id) => ({ id })),
        );
  const inSight = new Set(found.filter((queue) => queueInSight(viewer, queue)).map(({ id }) => id));
  return (queueId) => {
    const id = fromId(Queue.prefix, queueId, "queueId");
    if (!inSight.has(id)) throw new NotFound("queueId", "queue");
    return id;
  };
}
