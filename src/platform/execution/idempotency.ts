import { createHash } from "node:crypto";
import { getMetadataStorage } from "type-graphql";
import { Node } from "../database/node.js";
import type { Transaction } from "../database/transaction.js";
import { InputError, Refusal, UserError, UserErrorCode } from "../errors.js";
import { allQueryables } from "../query/fields.js";
import type { Context } from "./context.js";

export interface Attempt {
  mutation: string;
  input: object;
  key: string | null;
}

/** Keys are remembered at least this long; older ones are removed by the hourly housekeeping. */
export const REMEMBERED_HOURS = 48;

/**
 * Does the work of a key once: the result is stored in the same transaction, so that either both are there or neither.
 * A repeated key with the same input gets the same records, in their present state; a refusal is not remembered.
 */
export async function once<T>(tx: Transaction, context: Context, { mutation, input, key }: Attempt, work: () => Promise<T>): Promise<T> {
  if (!key) return work();
  const viewer = context.viewer.id;
  const [lock] = await tx.sql<{ taken: boolean }>("select pg_try_advisory_xact_lock(hashtextextended($1, 1)) as taken", [
    `${viewer} ${mutation} ${key}`,
  ]);
  if (!lock?.taken)
    throw refusal(UserErrorCode.IDEMPOTENCY_IN_PROGRESS, "A request with this idempotency key is still running. Ask again in a moment.");
  const inputHash = createHash("sha256").update(canonicalJson(input)).digest("hex");
  const [earlier] = await tx.sql<{ input_hash: string; result: unknown }>(
    "select input_hash, result from idempotency_key where viewer_id = $1 and mutation = $2 and key = $3",
    [viewer, mutation, key],
  );
  if (earlier) {
    if (earlier.input_hash !== inputHash)
      throw refusal(UserErrorCode.IDEMPOTENCY_KEY_REUSED, "This idempotency key was used before with another input. Use a new one.");
    return (await revive(earlier.result, context)) as T;
  }
  const result = await work();
  const row = { viewer_id: viewer, mutation, key, input_hash: inputHash, result: reduce(result) };
  await tx.write([{ table: "idempotency_key", columns: Object.keys(row).map((name) => ({ name })), rows: [row] }]);
  return result;
}

const refusal = (code: UserErrorCode, message: string) => new Refusal(new InputError(code, message, ["idempotencyKey"]));

/** As JSON, with the fields of every object in one order: the same input is the same text, however a client wrote it. */
const canonicalJson = (input: object): string =>
  JSON.stringify(input, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

/** Records become references, so that no personal data is copied into the table of keys. */
function reduce(value: unknown): unknown {
  if (value instanceof UserError) return { $error: [value.constructor.name, reduce({ ...value })] };
  if (value instanceof Node) return { $record: [(value.constructor as typeof Node).prefix, value.id] };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(reduce);
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, reduce(part)]));
  return value;
}

async function revive(value: any, context: Context): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((part) => revive(part, context)));
  if (!value || typeof value !== "object") return value;
  if (value.$date) return new Date(value.$date);
  if (value.$record) {
    const [prefix, uuid] = value.$record;
    const target = allQueryables(context.viewer.partner ? "partner" : "organisation").find(({ entity }) => entity.prefix === prefix);
    return target ? context.load(target.entity, uuid) : null;
  }
  if (value.$error) {
    const [name, facts] = value.$error;
    // The last of the name: what loads the code twice into one process (a test runner) has two, and this code is the later.
    const type = getMetadataStorage().objectTypes.findLast(({ target }) => target.name === name);
    return Object.assign(Object.create(type?.target.prototype ?? null), await revive(facts, context));
  }
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, part]) => [name, await revive(part, context)])));
}
