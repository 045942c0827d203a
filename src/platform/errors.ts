import { type ASTNode, GraphQLError, type GraphQLFormattedError } from "graphql";
import { Field, InterfaceType, ObjectType, registerEnumType } from "type-graphql";

/**
 * Errors of the request itself: they come at the top level, with the code in `extensions.code`. The number is the HTTP
 * status where the whole request fails with it. Where trying again later is of use, `retryAfterMs` says when at the earliest, unless
 * the error itself knows better: it is in `extensions` on every transport, and in Retry-After by HTTP.
 */
export const REQUEST_ERRORS = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: "No token was sent, or it is malformed, unknown, expired or revoked. Sign in again, or use another token.",
  },
  FORBIDDEN: {
    status: 200,
    meaning: "The token lacks a scope for this field, or the role may not do this. The message names what is missing.",
  },
  RATE_LIMITED: {
    status: 429,
    retryAfterMs: 1_000,
    meaning:
      "The budget of the token, or of an address that sent none or wrong ones, is used up. Try again after `extensions.retryAfterMs`.",
  },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    meaning: "The document or the operation is above a limit; `extensions.limit`, `extensions.value` and `extensions.name` say which.",
  },
  BAD_USER_INPUT: { status: 400, meaning: "An argument or variable is not what the schema asks for. The message names it." },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: "The document is not GraphQL, or has more tokens than allowed." },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: "The document does not fit the schema, or is above a limit on its form." },
  TRUSTED_DOCUMENT_NOT_FOUND: {
    status: 400,
    meaning: "There is no trusted document of this `documentId`: the client is newer than the manifest that the server has read.",
  },
  TRUSTED_DOCUMENT_REQUIRED: { status: 400, meaning: "Only trusted documents run here, and this is none. Send the `documentId` of one." },
  TIMEOUT: {
    status: 503,
    retryAfterMs: 5_000,
    meaning: "The operation took longer than allowed (15 s a query, 60 s a mutation) and was given up.",
  },
  OVERLOADED: {
    status: 503,
    retryAfterMs: 1_000,
    meaning: "The server has more to do at the moment than it can. Nothing was done; try again after `extensions.retryAfterMs`.",
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    // So often it is looked whether it answers again.
    retryAfterMs: 2_000,
    meaning: "The database does not answer, or takes no writes, at the moment. Try again; nothing was half-written.",
  },
  IDENTITY_PROVIDER_UNAVAILABLE: {
    status: 503,
    // So often its keys are asked for.
    retryAfterMs: 10_000,
    meaning: "The keys of the identity provider cannot be read at the moment. Try again with the same token.",
  },
  PARTNERS_NOT_SERVED: {
    status: 503,
    // Somebody has to do something about it.
    retryAfterMs: 60_000,
    meaning: "The organisation cannot serve partners at the moment: its database is not set up for it. Nothing is wrong with the token.",
  },
  CURSOR_EXPIRED: {
    status: 400,
    meaning: "The cursor is older than the event log, or was given before a backup was restored. `extensions.oldestCursor` still works.",
  },
  SLOW_CONSUMER: {
    status: 200,
    meaning: "The connection has taken nothing for too many events. Subscribe again after `extensions.lastCursor`.",
  },
  INVALID_CURSOR: { status: 400, meaning: "The cursor is malformed or forged, or belongs to another filter, order or list." },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: "Our fault. The log has the cause under `extensions.requestId`." },
} as const satisfies Record<string, { status: number; meaning: string; retryAfterMs?: number }>;

export type RequestErrorCode = keyof typeof REQUEST_ERRORS;

/** When to try again, of an error that says nothing else of it. */
function waitOf(code: RequestErrorCode): { retryAfterMs?: number } {
  const error: { status: number; retryAfterMs?: number } = REQUEST_ERRORS[code];
  return error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs };
}

/** Refuses a whole request, or one field of it. */
export class RequestError extends GraphQLError {
  /** @param nodes where in the document */
  constructor(code: RequestErrorCode, message: string, facts: Record<string, unknown> = {}, nodes?: readonly ASTNode[]) {
    const { status } = REQUEST_ERRORS[code];
    super(message, { nodes, extensions: { code, ...waitOf(code), ...facts, ...(status === 200 ? {} : { http: { status } }) } });
  }
}

/** A token that is not valid. Malformed, unknown, expired and revoked look alike; a socket alone tells that one has expired. */
export class InvalidToken extends RequestError {
  constructor(readonly hasExpired = false) {
    super("UNAUTHENTICATED", "The token is not valid. Sign in again, or use another token.");
  }
}

/** Expected failures of a mutation: they are data, in `userErrors`. */
export enum UserErrorCode {
  INVALID_INPUT = "INVALID_INPUT",
  NOT_FOUND = "NOT_FOUND",
  FORBIDDEN = "FORBIDDEN",
  CONFLICT = "CONFLICT",
  INVALID_TRANSITION = "INVALID_TRANSITION",
  INVALID_REASON = "INVALID_REASON",
  REQUIRED_FIELDS_MISSING = "REQUIRED_FIELDS_MISSING",
  DUPLICATE_REFUSED = "DUPLICATE_REFUSED",
  EXTERNAL_ID_CONFLICT = "EXTERNAL_ID_CONFLICT",
  LEAD_CONVERTED = "LEAD_CONVERTED",
  NOT_QUALIFIED = "NOT_QUALIFIED",
  DUPLICATES_FOUND = "DUPLICATES_FOUND",
  OWNER_REQUIRED = "OWNER_REQUIRED",
  ALREADY_CONVERTED = "ALREADY_CONVERTED",
  NOT_CONVERTED = "NOT_CONVERTED",
  UNDO_EXPIRED = "UNDO_EXPIRED",
  UNDO_BLOCKED = "UNDO_BLOCKED",
  ALREADY_UNDONE = "ALREADY_UNDONE",
  ALREADY_CLAIMED = "ALREADY_CLAIMED",
  QUEUE_EMPTY = "QUEUE_EMPTY",
  OPEN_WORK = "OPEN_WORK",
  ALREADY_COMPLETED = "ALREADY_COMPLETED",
  INVALID_CREDENTIALS = "INVALID_CREDENTIALS",
  TOO_MANY_ATTEMPTS = "TOO_MANY_ATTEMPTS",
  IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED",
  IDEMPOTENCY_IN_PROGRESS = "IDEMPOTENCY_IN_PROGRESS",
  ROWS_REFUSED = "ROWS_REFUSED",
  LEAD_NOT_SHAREABLE = "LEAD_NOT_SHAREABLE",
  ALREADY_SHARED = "ALREADY_SHARED",
  NO_ELIGIBLE_PARTNER = "NO_ELIGIBLE_PARTNER",
  LOST_RACE = "LOST_RACE",
  OFFER_EXPIRED = "OFFER_EXPIRED",
  ALREADY_DECIDED = "ALREADY_DECIDED",
  SHARE_NOT_HELD = "SHARE_NOT_HELD",
  DAILY_LIMIT_REACHED = "DAILY_LIMIT_REACHED",
  CANNOT_UNMERGE = "CANNOT_UNMERGE",
  SUPPRESSED = "SUPPRESSED",
  IN_USE = "IN_USE",
  RESTORE_BLOCKED = "RESTORE_BLOCKED",
}

/** What each code means and what to do; also the descriptions in the schema and the table in docs/errors.md. */
export const USER_ERRORS: Record<UserErrorCode, string> = {
  INVALID_INPUT: "A field of the input is wrong; `path` names it and `message` says what is expected.",
  NOT_FOUND: "There is no such record, or you may not see it.",
  FORBIDDEN: "Your role may not do this to this record.",
  CONFLICT: "The record has changed since you read it; `current` is what it is now. Decide again.",
  INVALID_TRANSITION: "From its present state the record cannot go there; `allowed` lists where it can.",
  INVALID_REASON: "There is no such reason, or it can no longer be chosen; `allowed` lists those that can.",
  REQUIRED_FIELDS_MISSING:
    "The step of the pipeline, or the status of the lead, requires fields that the record lacks; `missingFields` lists them. Set them, then try again.",
  DUPLICATE_REFUSED: "The source refuses people that are known already; `existing` is the lead.",
  EXTERNAL_ID_CONFLICT:
    "The external id is of a lead with another name and another e-mail address; `existing` is that lead. Send the id of this person.",
  LEAD_CONVERTED: "The lead has been converted and is no longer edited; work with its account, contact and opportunity.",
  NOT_QUALIFIED: "The lead does not meet the policy; `unmet` lists the criteria. Those allowed to may override with a reason.",
  DUPLICATES_FOUND:
    "What would be created, or what a record would become by a change, seems to exist: use one of `duplicates` (a conversion connects it), or set `allowDuplicates` (in a conversion `allowDuplicate` of the part).",
  OWNER_REQUIRED: "The lead has no active owner to hand the new records to; assign it first, or name an owner.",
  ALREADY_CONVERTED: "The lead was converted before; `conversion` is the result.",
  NOT_CONVERTED: "The lead has not been converted, so there is nothing to undo.",
  UNDO_EXPIRED: "It is too long ago to be undone; change the records as they are now.",
  UNDO_BLOCKED: "What the lead became has been worked with since; `obstacles` says what stands in the way.",
  ALREADY_UNDONE: "It has been undone before; `transactionId` or `jobId` is what did that. Undo that to have it again.",
  ALREADY_CLAIMED: "Somebody else has taken the lead out of the queue; `owner` is who. Take another one.",
  QUEUE_EMPTY: "Nothing waits in the queue at the moment.",
  OPEN_WORK: "The person who is to leave still has open work; `open` says how much. Hand it over, or leave it by `leave: true`.",
  ALREADY_COMPLETED: "The task is done already; nothing is left to do.",
  INVALID_CREDENTIALS: "No user signs in with this e-mail address and password.",
  TOO_MANY_ATTEMPTS: "A password was tried too often; the message says when it can be tried again.",
  IDEMPOTENCY_KEY_REUSED: "The key was used before with another input; use a new one.",
  IDEMPOTENCY_IN_PROGRESS: "A request with this key is still running; ask again in a moment.",
  ROWS_REFUSED: "Rows of a mutation in bulk were refused, and its policy is REJECT_ALL; `results` says which and why.",
  LEAD_NOT_SHAREABLE: "Only a lead of stage SQL that was not converted can be shared with a partner. Qualify it first.",
  ALREADY_SHARED: "A partner has the lead, or is offered it. Revoke that share first, or share it as co-sell.",
  NO_ELIGIBLE_PARTNER: "There is no partner to offer the lead to; the message says of each why not.",
  LOST_RACE: "Another partner accepted the lead first.",
  OFFER_EXPIRED: "The time to decide on the offer is over.",
  ALREADY_DECIDED: "The offer has been accepted or declined, or was taken back.",
  SHARE_NOT_HELD: "Only a share that was accepted, and has not ended, can be worked or given back.",
  DAILY_LIMIT_REACHED: "The partner has used up what it may ask within a day; the message says when it may ask again.",
  CANNOT_UNMERGE:
    "The merge can no longer be undone: it was too long ago, the survivor was converted or merged again since, a value that no two may have was given away, or the group of companies was rearranged.",
  SUPPRESSED: "The data of whoever has this address or number was erased. If they came back by themselves, an administrator lifts it.",
  IN_USE: "Other records need what was to be deleted; `uses` says how many. Change them first, or name in `moveTo` what takes its place.",
  RESTORE_BLOCKED:
    "The record cannot come back as things are; `obstacles` says what has its name or value now, or what it needs and is in the bin itself.",
};

registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "Why a mutation wrote nothing.",
  valuesConfig: Object.fromEntries(Object.entries(USER_ERRORS).map(([code, description]) => [code, { description }])),
});

/** An expected failure. With any of them nothing was written. */
@InterfaceType({
  description: "An expected failure of a mutation. With any of them nothing was written. The concrete types carry the facts.",
})
export abstract class UserError {
  @Field(() => UserErrorCode, { description: "Stable; for programs." })
  code: UserErrorCode;

  @Field(() => String, { description: "For people: what is wrong and what to do." })
  message: string;

  @Field(() => [String], { description: "Where in the input, from the outside in; empty when it is about the whole." })
  path: string[];

  constructor(code: UserErrorCode, message: string, path: string[] = []) {
    this.code = code;
    this.message = message;
    this.path = path;
  }
}

@ObjectType({ implements: UserError, description: "A failure that needs no further facts." })
export class InputError extends UserError {}

/**
 * Thrown by verbs and entities that may refuse. It rolls the transaction back; a mutation answers with its errors as
 * data, a query with BAD_USER_INPUT.
 */
export class Refusal extends Error {
  readonly errors: UserError[];

  constructor(...errors: UserError[]) {
    super(errors.map((error) => error.message).join(" "));
    this.errors = errors;
  }
}

/** What the work gives, or why it refused: for one of several, which fails alone. */
export function orRefusal<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/**
 * What became of the only one.
 * @throws {Refusal} when it was refused
 */
export function only<T>(results: (T | Refusal)[]): T {
  const [result] = results;
  if (result instanceof Refusal) throw result;
  return result as T;
}

/** Refusals of a part of the input name their fields from that part inwards; this says where the part stands. */
export async function within<T>(path: string[], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) for (const one of error.errors) one.path = [...path, ...one.path];
    throw error;
  }
}

/** Refuses one field of the input. */
export class InvalidInput extends Refusal {
  constructor(path: string | string[], message: string) {
    super(new InputError(UserErrorCode.INVALID_INPUT, message, typeof path === "string" ? path.split(".") : path));
  }
}

/** Refuses an id that is malformed or of another kind of record; whether the record exists is another question. */
export class InvalidId extends InvalidInput {
  constructor(path: string, prefix: string) {
    super(path, `"${path}" must be the id of a ${prefix.replaceAll("_", " ")}, like ${prefix}_0197a2f4-....`);
  }
}

/** Refuses because the record is not there, or not for this viewer: both look alike. */
export class NotFound extends Refusal {
  constructor(path: string, what: string) {
    super(new InputError(UserErrorCode.NOT_FOUND, `There is no such ${what}.`, path ? path.split(".") : []));
  }
}

/**
 * Connection failures and shutdowns of PostgreSQL, a full disk or memory, a server that is read-only, by SQLSTATE class or Node's code: worth another try. TypeORM takes a
 * connection that breaks away from whoever uses it; their next statement fails as "already released".
 */
const isDatabaseAway = (error: { code?: unknown; syscall?: unknown; message?: string }): boolean => {
  const code = String(error.code ?? "");
  // A server that is reached by its socket takes it along when it stops.
  if (code === "ENOENT" && error.syscall === "connect") return true;
  if (/^(08(?!P01)...|57P0[1-5]|53[1-3]00|25006|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/.test(code)) return true;
  return /Connection terminated|already released|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Driver not Connected/.test(
    error.message ?? "",
  );
};

/** The SQLSTATE of an error of the database, or what its driver has in its place; empty where it is none. */
export const sqlStateOf = (error: unknown): string => String(driverErrorOf(causeOf(error)).code ?? "");

/** Class 22, data exception: a number or date out of range that no check before the database caught. */
const isBadValue = (error: { code?: unknown }): boolean => /^22/.test(String(error.code ?? ""));

/** The database gave up on a statement that took too long. */
const isStatementTimeout = (error: { code?: unknown }): boolean => error.code === "57014";

/**
 * What a client gets to see of an error: our own as they are, the database's and programming mistakes by code alone.
 * Nothing of a driver, a stack or the input comes through, on any transport.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const shown = (code: RequestErrorCode, message: string, facts: Record<string, unknown> = {}): GraphQLFormattedError => ({
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, ...waitOf(code), ...facts },
  });
  if (cause instanceof RequestError) {
    const { http: _, code, ...facts } = cause.extensions as { http?: unknown; code: RequestErrorCode };
    return shown(code, cause.message, facts);
  }
  if (cause instanceof Refusal) return shown("BAD_USER_INPUT", cause.message, { argumentPath: cause.errors[0]?.path });
  const code = formatted.extensions?.code;
  if (code === "GRAPHQL_PARSE_FAILED" || code === "GRAPHQL_VALIDATION_FAILED")
    return shown(code, withoutValue(formatted.message), excessOf(formatted.message));
  if (!isUnexpected(error)) return shown("BAD_USER_INPUT", withoutInput(formatted.message, (cause as Error).message));
  const driverError = driverErrorOf(cause);
  if (isBadValue(driverError)) return shown("BAD_USER_INPUT", "A value is outside of what can be stored or compared.");
  if (isStatementTimeout(driverError)) return shown("TIMEOUT", "The operation took too long in the database and was given up.");
  if (isDatabaseAway(driverError)) return shown("DATABASE_UNAVAILABLE", "The database does not answer at the moment. Try again.");
  return shown("INTERNAL_SERVER_ERROR", "Something went wrong on our side.");
}

/** The limit on tokens, where graphql-js says in words that a document is above it: it counts no further than that. */
export function excessOf(message: string): { name?: string; limit?: number; value?: string } {
  const [, limit] = /more tha[nt] (\d+) tokens/.exec(message) ?? [];
  return limit ? { name: "tokens", limit: Number(limit), value: `more than ${limit}` } : {};
}

/** An error as one of ours, for where there is no answer yet to put it into: what is unexpected is masked. */
export function asRequestError(error: unknown, requestId: string): RequestError {
  const { message, extensions } = maskError({ message: "" }, error);
  const { code, ...facts } = extensions as { code: RequestErrorCode };
  return new RequestError(code, message, { ...facts, requestId });
}

/** Whether an error is one that nobody announced: it goes to the log, and the client sees only that it happened. */
export function isUnexpected(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause instanceof RequestError || cause instanceof Refusal) return false;
  // graphql-js's own: a variable that does not fit, a missing operation. They have no cause but themselves.
  const code = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  return !(cause instanceof GraphQLError) || code === "INTERNAL_SERVER_ERROR";
}

/** Whether an error is a mistake of ours: neither announced, nor the client's, nor a database that is away or slow. */
export const isOurFault = (error: unknown): boolean => maskError({ message: "" }, error).extensions?.code === "INTERNAL_SERVER_ERROR";

/** What the log may know of an error: whatever else hangs on it, such as a failed query's parameters, is personal data or a secret. */
export function withoutValues(error: Error): object {
  const { name, message, stack, cause } = error;
  const { code, table, constraint, query } = ((error as { driverError?: object }).driverError ?? error) as Record<string, unknown>;
  // PostgreSQL quotes a value that it cannot take, after the colon; graphql-js shows what was thrown that is no Error.
  const told = isBadValue({ code }) || name === "NonErrorThrown" ? message.replace(/: .*$/s, "") : message;
  const inner = (cause as Error | undefined)?.message === undefined ? undefined : withoutValues(cause as Error);
  return { name, message: told, stack: stack?.replace(message, () => told), code, table, constraint, query, cause: inner };
}

/** graphql-js says which variable does not fit by showing what was sent; the place and the reason are enough. */
function withoutInput(message: string, reason: string): string {
  const [, variable] = /^Variable "(\$\w+)" got invalid value /.exec(message) ?? [];
  if (!variable) return message;
  if (!message.endsWith(`; ${reason}`)) return `"${variable}" is not valid.`;
  const [, place] = / at "([^"]+)"$/.exec(message.slice(0, -reason.length - 2)) ?? [];
  return `"${place ?? variable}" is not valid: ${withoutValue(reason)}`;
}

/** What is wrong with a document or a value, by graphql-js or a scalar, without the value: it may be a secret in the wrong place. */
export const withoutValue = (reason: string): string =>
  reason
    .replace(/((?:, found|Unexpected) (?:BlockString|String|Int|Float)) ".*"/s, "$1")
    .replace(/(Expected value of type "[^"]*"), found .*$/s, "$1.")
    .replace(/(cannot represent[^:]*|^Value is not [^:]*): .*?( Did you mean [^?]*\?)?$/s, (_all, what, hint) =>
      hint ? `${what}.${hint}` : what,
    )
    .replace(/(cannot represent an invalid [\w-]+-string) .*$/s, "$1")
    .replace(/^Value .* does not exist in/s, "The value does not exist in");

const driverErrorOf = (cause: unknown): { code?: unknown; message?: string } => {
  const error = cause as { driverError?: { code?: unknown; message?: string } } | null | undefined;
  return error?.driverError ?? (error as { code?: unknown; message?: string }) ?? {};
};

/**
 * The innermost error: graphql-js wraps what a resolver threw, and once more what is no `Error` of its own realm, such
 * as a socket's error where tests run in a VM context.
 */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return (cause as { thrownValue?: unknown } | null)?.thrownValue ?? cause;
}
