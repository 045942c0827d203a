import type { Socket } from "node:net";

/** Of Linux: `getsockopt(fd, IPPROTO_TCP, TCP_INFO, ...)`, and where `struct tcp_info` (linux/tcp.h, fixed for ever) has what. */
const IPPROTO_TCP = 6;
const TCP_INFO = 11;
const INFO_BYTES = 104;
const AT = { probes: 3, unacknowledged: 24, lastAckReceived: 56 };

/** For how many milliseconds a peer has confirmed nothing although something is on its way to it; null when nothing is. */
export type SilenceOf = (socket: Socket) => number | null;

/**
 * Node counts what it has handed to the system, and knows nothing of what arrived. The system does: every segment is
 * confirmed, and a peer that is there but reads nothing confirms that it was asked whether it does.
 * @returns null where the system is not asked: outside of Linux
 * @throws when the library cannot be loaded
 */
export async function tcpSilence(): Promise<SilenceOf | null> {
  if (process.platform !== "linux") return null;
  const { default: koffi } = await import("koffi");
  const getsockopt = koffi.load(null).func("int getsockopt(int, int, int, _Out_ void *, _Inout_ void *)");
  // Used again for each call: this is asked of every connection.
  const info = Buffer.alloc(INFO_BYTES);
  const length = new Uint32Array(1);
  return (socket) => {
    // Node keeps the number of a socket to itself; nothing but the system is told.
    const { fd } = (socket as unknown as { _handle: { fd?: number } | null })._handle ?? {};
    length[0] = INFO_BYTES;
    if (fd === undefined || fd < 0 || getsockopt(fd, IPPROTO_TCP, TCP_INFO, info, length) !== 0) return null;
    const isWaiting = info.readUInt32LE(AT.unacknowledged) > 0 || info.readUInt8(AT.probes) > 0;
    return isWaiting ? info.readUInt32LE(AT.lastAckReceived) : null;
  };
}
