import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

const FORMAT = /^lw_(user|service|partner)_([0-9a-f]{16})_([0-9a-f]{64})([0-9a-f]{8})$/;

const checksum = (text: string) => crc32(text).toString(16).padStart(8, "0");
const hashOf = (secret: string) => createHash("sha256").update(secret).digest();

/**
 * A new token and what is stored of it. `lw_<kind>_<public id>_<256-bit secret><checksum>`: the prefix lets secret
 * scanners find one that leaked, the checksum tells a mistyped one without asking the database.
 */
export function newSecret(kind: string): { secret: string; publicId: string; secretHash: Buffer } {
  const publicId = randomBytes(8).toString("hex");
  const key = randomBytes(32).toString("hex");
  const body = `lw_${kind.toLowerCase()}_${publicId}_${key}`;
  return { secret: `${body}${checksum(body)}`, publicId, secretHash: hashOf(key) };
}

/** The parts of a well-formed token, or null. */
export function parseSecret(secret: string): { publicId: string; key: string } | null {
  const parts = FORMAT.exec(secret);
  if (!parts || checksum(secret.slice(0, -8)) !== parts[4]) return null;
  return { publicId: parts[2] as string, key: parts[3] as string };
}

/**
 * What a JSON Web Token is known by: the hash of what is signed in it, its header and claims. Its signature must not count:
 * the same one can be written in several ways, and of ECDSA there are two for each text.
 */
export function fingerprintOf(jwt: string): { publicId: string; key: string; secretHash: Buffer } {
  const key = jwt.slice(0, jwt.lastIndexOf("."));
  const secretHash = hashOf(key);
  return { publicId: `jwt_${secretHash.toString("hex")}`, key, secretHash };
}

/** Compares in constant time, so that nobody learns how much of a guess was right. */
export const secretMatches = (key: string, hash: Buffer): boolean => timingSafeEqual(hashOf(key), hash);
