import type { IncomingHttpHeaders } from "node:http";
import type { Config } from "../config.js";

/** Pages that are being worked on, on whatever port. */
const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Whether pages of an origin may use the API: by ALLOWED_ORIGINS, and where that is not set in development those of this machine. */
export function isAllowedOrigin({ allowedOrigins, environment }: Config, origin: string): boolean {
  if (allowedOrigins) return allowedOrigins.includes(origin);
  return environment !== "production" && LOCAL.test(origin);
}

/**
 * Whether a handshake may become a WebSocket. Browsers ask no leave for one, so it is decided here, by the same list. What
 * names no origin is no browser, and a page of our own (GraphiQL) has the origin that it was asked at.
 */
export function mayCome(config: Config, { origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || isAllowedOrigin(config, origin) || isOwn(origin, host);
}

const isOwn = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host;
