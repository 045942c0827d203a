import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { type ClientOptions, createClient } from "graphql-sse";
import { LeadScoreChangedDocument, type LeadScoreChangedSubscription } from "../support/operations.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const streams = createClient({
    url: `${url}/graphql/stream`,
    headers: () => ({ authorization: `Bearer ${token()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    ...options,
  });

  /** A query or a mutation. */
  async function ask<T, V extends Record<string, unknown>>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
    for await (const { data, errors } of streams.iterate<T>({ query: print(document), variables })) {
      if (errors || !data) throw new Error(`${errors?.[0]?.extensions?.code}: ${errors?.[0]?.message}`);
      return data;
    }
    throw new Error("The stream was closed.");
  }

  /** Shows every change of score after a cursor, through all reconnects. Answers with how to stop. */
  function watchScores(after: string, show: (data: LeadScoreChangedSubscription) => void, fail: (error: unknown) => void) {
    // With each try the client sends these variables again, so they must say how far we have come.
    const variables = { after };
    let ended = false;
    let stop = () => {};
    const open = () => {
      stop = streams.subscribe<LeadScoreChangedSubscription>(
        { query: print(LeadScoreChangedDocument), variables },
        {
          next({ data, errors }) {
            if (errors || !data) {
              ended = true;
              return fail(errors);
            }
            show(data);
            variables.after = data.leadScoreChanged.cursor;
          },
          error: fail,
          // A server that stops completes its streams: go on with the next one.
          complete: () => ended || open(),
        },
      );
    };
    open();
    return () => {
      ended = true;
      stop();
    };
  }

  return { ask, watchScores, close: () => streams.dispose() };
}
