import { RequestError } from "../errors.js";

/** Limits on what one operation may be; docs/limits.md has the same table for clients, and a test holds the two together. */
export const LIMITS = {
  characters: { most: 100_000, what: "characters in the document" },
  tokens: { most: 2_000, what: "tokens in the document" },
  depth: { most: 10, what: "levels of fields (introspection apart; `edges` with its `node` is one, as `nodes` is)" },
  aliases: { most: 30, what: "aliases" },
  repeatedFields: { most: 30, what: "times that fields are selected again in one selection" },
  directives: { most: 10, what: "directives" },
  selections: { most: 20_000, what: "fields and fragments, counted wherever a fragment is spread" },
  inputs: { most: 20_000, what: "values in the variables: each object, list, text, number, true, false and null" },
  cost: {
    most: 5_000,
    what: "points: one for each object that the answer may hold, page sizes multiplied, ten for a mutation, one for ten values that are given",
  },
} as const;

/** What is sent around an operation. */
export const TRANSPORT_LIMITS = {
  bodyBytes: { most: 1024 * 1024, what: "bytes of an HTTP request" },
  uploadBytes: { most: 200 * 1024 * 1024, what: "bytes of a file to be imported" },
  frameBytes: { most: 256 * 1024, what: "bytes of a WebSocket frame" },
  socketOperations: { most: 50, what: "operations under way on one socket" },
  tokenSockets: { most: 100, what: "sockets and event streams of one person or token on one process, or of one address without a token" },
  tokenQuestions: { most: 100, what: "different subscriptions of one token on one process; equal ones count once" },
  unsentBytes: { most: 64 * 1024, what: "bytes unsent on a connection, above which events wait in the log" },
  eventsBehind: { most: 5_000, what: "events that a connection may take nothing for" },
  waitingBytes: { most: 8 * 1024 * 1024, what: "bytes of requests of one address that are not there in full" },
  allWaitingBytes: { most: 64 * 1024 * 1024, what: "bytes of requests of all addresses that are not there in full" },
  waitingOperations: { most: 1_000, what: "operations of one token or address that wait until there is room for them" },
  turnMs: { most: 5_000, what: "milliseconds until an operation begins" },
  headersMs: { most: 10_000, what: "milliseconds until the headers of a request are there" },
  requestMs: { most: 30_000, what: "milliseconds until a whole request is there" },
  initMs: { most: 3_000, what: "milliseconds until connection_init" },
  queryMs: { most: 15_000, what: "milliseconds for a query" },
  mutationMs: { most: 60_000, what: "milliseconds for a mutation" },
} as const;

/** Refuses an operation that is above a limit: the error names the limit and the value. */
export function tooComplex(name: keyof typeof LIMITS, value: number): RequestError {
  const { most, what } = LIMITS[name];
  return new RequestError("OPERATION_TOO_COMPLEX", `The operation has ${value} ${what.split(":")[0]}; at most ${most} are allowed.`, {
    name,
    limit: most,
    value,
    ...(name === "cost" ? { cost: value } : {}),
  });
}
