import { type ClientOptions, createClient } from "graphql-ws";
import { WebSocket } from "ws"; // Browsers have their own, and so has Node from 22 on.
import { socketOptions } from "../../clients/typescript/src/index.js";
import { type Watcher, watch } from "../../clients/typescript/src/watch.js";
import { RecordEventsDocument, type RecordEventsSubscription } from "../support/operations.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const socket = createClient({ ...socketOptions({ url, token }), webSocketImpl: WebSocket, ...options });

  /** Tells what happens with leads and their tasks after a cursor, in one stream. Answers with how to stop. */
  const watchLeads = (after: string | null, watcher: Watcher<RecordEventsSubscription>) =>
    watch(socket, RecordEventsDocument, { kinds: ["LEAD", "TASK"], after }, watcher);

  return { watchLeads, close: () => socket.dispose() };
}
