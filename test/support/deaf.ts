import type { Socket } from "node:net";
import koffi from "koffi";

const SOL_SOCKET = 1;
const SO_ATTACH_FILTER = 26;

/** Whether this system can make a socket deaf. */
export const canDeafen = process.platform === "linux";

/**
 * From now on the system drops every segment that comes for this socket, before TCP sees it: nothing is confirmed and
 * nothing is answered, as when the cable is cut. Linux alone has it, as a filter of one instruction: let through 0 bytes.
 */
export function deafen(socket: Socket): void {
  const instruction = koffi.struct({ code: "uint16_t", jt: "uint8_t", jf: "uint8_t", k: "uint32_t" });
  const program = koffi.struct({ len: "uint16_t", filter: koffi.pointer(instruction) });
  const setsockopt = koffi.load(null).func("setsockopt", "int", ["int", "int", "int", koffi.pointer(program), "uint32_t"]);
  const returnNothing = { len: 1, filter: [{ code: 0x06, jt: 0, jf: 0, k: 0 }] };
  const { fd } = (socket as unknown as { _handle: { fd: number } })._handle;
  const failed = setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, returnNothing, koffi.sizeof(program));
  if (failed) throw new Error(`The socket still hears: errno ${koffi.errno()}`);
}
