import { BlockList, isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";

/** Whether a text is an IP address, or a range of them (`192.0.2.0/24`). */
export function isAddressRange(range: string): boolean {
  const [address, bits, ...rest] = range.split("/") as [string, string?];
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] as number;
  if (most < 0 || rest.length > 0 || address.includes("%")) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
}

/** Tells which addresses are in these ranges; an IPv4 address is the same when it comes as IPv6 (`::ffff:192.0.2.1`). */
export function addressList(ranges: string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [address, bits] = range.split("/") as [string, string?];
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) > 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * What is counted as one where something is counted by address: an IPv4 address, in whatever form it comes, but of IPv6 the
 * whole /64, because that is the least that one line is given, and each of its addresses is free to take.
 */
export function networkOf(address: string): string {
  let network = networks.get(address);
  if (network === undefined) {
    network = isIP(address) === 0 ? address : networkOfAddress(address);
    networks.set(address, network);
  }
  return network;
}

/** Those that were asked for last: every request asks several times. */
const networks = new LRUCache<string, string>({ max: 10_000 });

function networkOfAddress(address: string): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  // What a translator made of an IPv4 address (RFC 6052): one /64 has all there are.
  if (parsed.range() === "rfc6052") return parsed.toByteArray().slice(-4).join(".");
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`;
}
