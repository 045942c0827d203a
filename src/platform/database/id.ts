import { InvalidId } from "../errors.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that clients see of a stored uuid: it says what kind of record it is (`lead_0197...`). */
export const toId = (prefix: string, uuid: string): string => `${prefix}_${uuid}`;

/** The uuid in an id of a client; null when it is malformed or the id of another kind of record. */
export function uuidIn(prefix: string, id: string): string | null {
  const uuid = id.slice(prefix.length + 1);
  return id.startsWith(`${prefix}_`) && UUID.test(uuid) ? uuid : null;
}

/**
 * The uuid in an id of a client.
 * @param path where in the input the id stands, for the message
 * @throws {InvalidId} when it is malformed or the id of another kind of record
 */
export function fromId(prefix: string, id: string, path: string): string {
  const uuid = uuidIn(prefix, id);
  if (!uuid) throw new InvalidId(path, prefix);
  return uuid;
}
