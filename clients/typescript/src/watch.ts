import { type DocumentNode, print } from "graphql";
import { type FollowOptions, follow, type StreamClient } from "./follow.js";

/** A document with the types of its answer and its variables, as GraphQL Code Generator and gql.tada make them. */
interface Typed<T, V> extends DocumentNode {
  __apiType?: (variables: V) => T;
}

export interface Watcher<T> extends FollowOptions {
  /** Told of each event. When it throws, the event counts as not seen. */
  next(data: T): void;
  /** Told why the stream has ended for good. Streams that break are resumed, and not told. */
  error?(error: unknown): void;
}

/**
 * Follows a subscription by a client of `graphql-ws` or `graphql-sse`, and goes on behind the last event after every break. Ask for the
 * `cursor` of the events, and declare `$after: Cursor`.
 * @returns how to stop
 */
export function watch<T = any, V extends Record<string, unknown> = Record<string, unknown>>(
  client: StreamClient,
  document: Typed<T, V> | string,
  variables: NoInfer<V>,
  { next, error = () => {}, reload }: Watcher<NoInfer<T>>,
): () => void {
  const query = typeof document === "string" ? document : print(document);
  const sink = {
    next({ data, errors }: { data?: T | null; errors?: unknown }) {
      if (errors || data == null) {
        stop();
        error(errors);
      } else next(data);
    },
    error,
    complete() {},
  };
  const stop = follow(client, { query, variables }, sink, { reload });
  return stop;
}
