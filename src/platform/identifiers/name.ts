import { foldText } from "./fold.js";
import { tidyText } from "./text.js";

/** A name as it is stored and shown: composed (NFC), single spaces, without invisible characters; null for an empty one. */
export const canonicalName = (typed: string): string | null => tidyText(typed) || null;

/**
 * A person's name as it is compared: "Núñez, José", "NUNEZ JOSE" and "nuñez  jose" fold to the same text. The order of
 * its parts stays as it was given.
 * @returns "" for a name without letters and digits
 */
export const foldName = (name: string): string => foldText(name);
