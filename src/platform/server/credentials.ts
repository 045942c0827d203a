import { RequestError } from "../errors.js";
import type { Viewer } from "../identity/viewer.js";

/** Where a request came from, and what it is called. */
export interface From {
  address: string;
  requestId: string;
}

/** Tells who a token speaks for, or throws UNAUTHENTICATED. */
export type Authenticate = (secret: string, from: From) => Promise<Viewer>;

/** The viewer of an `Authorization` header; null without one. The same for all transports. */
export async function viewerOf(authenticate: Authenticate, authorization: unknown, from: From): Promise<Viewer | null> {
  if (authorization === undefined || authorization === null || authorization === "") return null;
  const [, token] = (typeof authorization === "string" && /^Bearer (\S+)$/i.exec(authorization)) || [];
  if (!token) throw new RequestError("UNAUTHENTICATED", "The Authorization header must be `Bearer` and a token.");
  return authenticate(token, from);
}
