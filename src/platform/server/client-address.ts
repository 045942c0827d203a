import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddr from "@fastify/proxy-addr";
import { addressList } from "../addresses.js";

/** A connection that broke before it was looked at has no address any more. */
export const GONE = "unknown";

/** Which addresses are proxies of ours, whose `x-forwarded-for` is believed; nobody's unless set. */
export function trustedProxies(ranges: string[]): (address: string) => boolean {
  return ranges.length > 0 ? addressList(ranges) : () => false;
}

/**
 * Where a request came from: behind trusted proxies, the last address that is none of them. Some proxies write the port, too,
 * which is taken off; what is no address at all counts for nothing, so that the nearest address that is one stands for it.
 */
export function clientAddress(request: IncomingMessage, isTrusted: (address: string) => boolean): string {
  const { remoteAddress = "" } = request.socket;
  // The nearest one is who asks, unless it is a proxy of ours: what headers say need not be read.
  if (isIP(remoteAddress) > 0 && !isTrusted(remoteAddress)) return remoteAddress;
  const trusts = (entry: string) => isTrusted(withoutPort(entry));
  const nearestFirst = proxyAddr.all(request, trusts).map((entry) => withoutPort(entry ?? ""));
  return nearestFirst.findLast((address) => isIP(address) > 0) ?? GONE;
}

/** `203.0.113.5:1234` and `[2001:db8::5]:1234` without the port; all else as it is. */
function withoutPort(entry: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]*)\](?::\d{1,5})?|([^:]*):\d{1,5})$/.exec(entry.trim()) ?? [];
  return ipv6 ?? ipv4 ?? entry.trim();
}
