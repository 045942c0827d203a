import { createHmac, timingSafeEqual } from "node:crypto";
import type { Place } from "../database/change-event.js";
import { RequestError } from "../errors.js";

/** What the cursors of one database are signed with. */
export interface CursorKey {
  /** Changes when a database starts a new history; part of the signature, so that foreign cursors are refused. */
  epoch: string;
  secret: Buffer;
}

const sign = (key: CursorKey, text: string): Buffer =>
  createHmac("sha256", key.secret).update(`${key.epoch}.${text}`).digest().subarray(0, 12);

/** The place in the log as clients hold it: opaque, and of no use anywhere else. */
export function encodeCursor(key: CursorKey, { position, mark }: Place): string {
  const text = `${position}.${mark}`;
  return Buffer.concat([sign(key, text), Buffer.from(text)]).toString("base64url");
}

/**
 * The place that a cursor of ours stands for.
 * @throws {RequestError} INVALID_CURSOR when we never gave it
 */
export function decodeCursor(key: CursorKey, cursor: string): Place {
  const bytes = Buffer.from(cursor, "base64url");
  const text = bytes.subarray(12).toString();
  const [, position, mark] = /^(\d{1,15})\.(\w+)$/.exec(text) ?? [];
  if (!position || !mark || !timingSafeEqual(sign(key, text), bytes.subarray(0, 12)))
    throw new RequestError("INVALID_CURSOR", "The cursor was not given by this API.");
  return { position: Number(position), mark };
}
