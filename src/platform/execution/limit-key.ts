import { networkOf } from "../addresses.js";
import type { Viewer } from "../identity/viewer.js";

/**
 * Whose budget and limits an operation counts against: a person's, in all their sessions together; else the token's,
 * through all its secrets; without one those of the network address.
 */
export const limitKeyOf = (viewer: Viewer | null, address: string): string => viewer?.id ?? `address:${networkOf(address)}`;
