import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { placeOf } from "../database/change-event.js";
import { poolOf } from "../database/data-source.js";
import type { Context } from "../execution/context.js";
import { Cursor } from "../scalars.js";
import { Written } from "../schema/payload.js";

/** A commit is in the log within milliseconds. When the log stands still, a write is not kept waiting for it. */
const WAIT_MS = 2_000;

@Resolver(() => Written)
export class WrittenFields {
  @FieldResolver(() => Cursor, {
    nullable: true,
    description:
      "Where the last of its events stands: subscribe `after` it, and what you hear is what happened behind your own write. Null where nothing changed that has events, and while the log cannot be read.",
  })
  async cursor(@Root() { transactionId }: Written, @Ctx() context: Context): Promise<string | null> {
    if (!transactionId) return null;
    const late = new Promise<null>((resolve) => setTimeout(resolve, WAIT_MS, null).unref());
    return Promise.race([cursorBehind(context, transactionId).catch(() => null), late]);
  }
}

/** An event gets its place after the commit, so it is asked for then; a large transaction gets its places in several goes. */
async function cursorBehind({ services: { dataSource, eventLog } }: Context, transactionId: string): Promise<string | null> {
  for (;;) {
    await eventLog.catchUp();
    const { rows } = await poolOf(dataSource).query({
      name: "last-event-of-transaction",
      text: "select position, sequence from change_event where transaction_id = $1 order by sequence desc limit 1",
      values: [transactionId],
    });
    if (!rows[0]) return null;
    const { position, sequence } = rows[0];
    if (position !== null) return eventLog.cursorOf(placeOf({ position: Number(position), transactionId, sequence }));
  }
}
