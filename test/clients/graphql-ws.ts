import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { type ClientOptions, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { LeadScoreChangedDocument, type LeadScoreChangedSubscription } from "../support/operations.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const socket = createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket, // Browsers have their own, and so has Node from 22 on.
    connectionParams: () => ({ authorization: `Bearer ${token()}` }), // A function: every reconnect asks it again.
    retryAttempts: Number.POSITIVE_INFINITY,
    ...options,
  });

  /** A query or a mutation. */
  async function ask<T, V extends Record<string, unknown>>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
    try {
      for await (const { data, errors } of socket.iterate<T>({ query: print(document), variables })) {
        if (errors || !data) throw errors;
        return data;
      }
    } catch (errors) {
      // What is refused before it is executed comes without a result: the client throws the list of errors.
      if (!Array.isArray(errors)) throw errors;
      throw new Error(`${errors[0]?.extensions?.code}: ${errors[0]?.message}`);
    }
    throw new Error("The socket was closed.");
  }

  /** Shows every change of score after a cursor, through all reconnects. Answers with how to stop. */
  function watchScores(after: string, show: (data: LeadScoreChangedSubscription) => void, fail: (error: unknown) => void) {
    // After a reconnect the client sends these variables again, so they must say how far we have come.
    const variables = { after };
    return socket.subscribe<LeadScoreChangedSubscription>(
      { query: print(LeadScoreChangedDocument), variables },
      {
        next({ data, errors }) {
          if (errors || !data) return fail(errors);
          show(data);
          variables.after = data.leadScoreChanged.cursor;
        },
        error: fail,
        complete() {},
      },
    );
  }

  return { ask, watchScores, close: () => socket.dispose() };
}
