import { type ClientOptions, createClient } from "graphql-ws";
import { WebSocket } from "ws"; // Browsers have their own, and so has Node from 22 on.
import { socketOptions } from "../../clients/typescript/src/index.js";
import { type Watcher, watch } from "../../clients/typescript/src/watch.js";
import { LeadScoreChangedDocument, type LeadScoreChangedSubscription } from "../support/operations.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const socket = createClient({ ...socketOptions({ url, token }), webSocketImpl: WebSocket, ...options });

  /** Tells every change of score after a cursor, through all reconnects. Answers with how to stop. */
  const watchScores = (after: string | null, watcher: Watcher<LeadScoreChangedSubscription>) =>
    watch(socket, LeadScoreChangedDocument, { after }, watcher);

  return { watchScores, close: () => socket.dispose() };
}
