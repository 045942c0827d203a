import { type ClientOptions, createClient } from "graphql-sse";
import { eventStreamOptions } from "../../clients/typescript/src/index.js";
import { type Watcher, watch } from "../../clients/typescript/src/watch.js";
import { LeadScoreChangedDocument, type LeadScoreChangedSubscription } from "../support/operations.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const streams = createClient({ ...eventStreamOptions({ url, token }), ...options });

  /** Tells every change of score after a cursor, through all reconnects. Answers with how to stop. */
  const watchScores = (after: string | null, watcher: Watcher<LeadScoreChangedSubscription>) =>
    watch(streams, LeadScoreChangedDocument, { after }, watcher);

  return { watchScores, close: () => streams.dispose() };
}
