import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";
import { addressList } from "../addresses.js";

/** Which addresses are proxies of ours, whose `x-forwarded-for` is believed; nobody's unless set. */
export function trustedProxies(ranges: string[]): (address: string) => boolean {
  return ranges.length > 0 ? addressList(ranges) : () => false;
}

/** Where a request came from: behind trusted proxies, the last address that is none of them. The same as fastify's `request.ip`. */
export const clientAddress = (request: IncomingMessage, isTrusted: (address: string) => boolean): string =>
  proxyAddr(request, isTrusted) ?? GONE;

/** A connection that broke before it was looked at has no address any more. */
export const GONE = "unknown";
