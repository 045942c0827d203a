import iconv from "iconv-lite";
import { CannotImport } from "../cannot-import.js";
import type { Bytes } from "./source.js";

/** How the bytes of a file are letters. */
export interface Encoding {
  /** As people write it: "UTF-8", "UTF-16LE", "Windows-1252". */
  name: string;
  /** How many bytes of mark stand in front. */
  mark: number;
  /** Whether the file says so itself, or whoever imports it; else it was found out. */
  isCertain: boolean;
}

const MARKS: [string, number[]][] = [
  ["UTF-8", [0xef, 0xbb, 0xbf]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];

/** These are decoded by the platform, which notices each byte that is none; the others by tables. */
const UNICODE: Record<string, string> = { "UTF-8": "utf-8", "UTF-16LE": "utf-16le", "UTF-16BE": "utf-16be" };

const NAMES: Record<string, string> = {
  utf8: "UTF-8",
  utf16: "UTF-16LE",
  utf16le: "UTF-16LE",
  utf16be: "UTF-16BE",
  windows1252: "Windows-1252",
  cp1252: "Windows-1252",
  win1252: "Windows-1252",
  latin1: "ISO-8859-1",
  iso88591: "ISO-8859-1",
};

/** The sign that stands where a letter was lost. */
const LOST = "\uFFFD";

/**
 * In which encoding a file is: by its mark, by whoever imports it, by the zeros of UTF-16, as UTF-8 when all of it is, else Windows-1252,
 * whose letters are also those of Latin-1.
 * @throws {CannotImport} for an encoding that there is not, and for a file that is UTF-8 but for some bytes: it was damaged
 */
export async function encodingOf(bytes: Bytes, asked?: string): Promise<Encoding> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes.head[place] === byte));
  if (asked) {
    const name = NAMES[asked.toLowerCase().replace(/[^a-z0-9]/g, "")] ?? asked;
    if (!UNICODE[name] && !iconv.encodingExists(name))
      throw new CannotImport(
        `There is no encoding "${asked}". Known are UTF-8, UTF-16LE, UTF-16BE, Windows-1252, ISO-8859-1, ISO-8859-15, Macintosh and others.`,
      );
    return { name, mark: marked && marked[0] === name ? marked[1].length : 0, isCertain: true };
  }
  if (marked) return { name: marked[0], mark: marked[1].length, isCertain: true };
  return { name: wideOf(bytes.head) ?? (await narrowOf(bytes)), mark: 0, isCertain: false };
}

/** UTF-16 without a mark: every other byte of Latin letters is zero. */
function wideOf(head: Buffer): string | null {
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "UTF-16LE";
  return even > half * 0.7 && odd < half * 0.1 ? "UTF-16BE" : null;
}

/** How many bytes follow the first one of a letter of UTF-8; null for a byte that begins none. */
const followersOf = (byte: number): number | null =>
  byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : null;

/** Bytes that are no letter in Windows-1252. */
const NO_LETTER = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** UTF-8 or Windows-1252, by all of the bytes. */
async function narrowOf(bytes: Bytes): Promise<string> {
  let [letters, expected, line] = [0, 0, 1];
  let wrongLine: number | null = null;
  let isWindows = true;
  for await (const chunk of bytes.chunks())
    for (const byte of chunk) {
      if (byte === 0x0a) line += 1;
      if (byte < 0x80 && expected === 0) continue;
      if (NO_LETTER.includes(byte)) isWindows = false;
      if (expected > 0 && (byte & 0xc0) === 0x80) {
        expected -= 1;
        if (expected === 0) letters += 1;
        continue;
      }
      const followers = byte < 0x80 ? 0 : followersOf(byte);
      if (expected > 0 || followers === null) wrongLine ??= line;
      expected = followers ?? 0;
    }
  if (expected > 0) wrongLine ??= line;
  if (wrongLine === null) return "UTF-8";
  if (letters === 0 && isWindows) return "Windows-1252";
  throw new CannotImport(
    `${bytes.label} is not UTF-8 in line ${wrongLine}, and ${isWindows ? "elsewhere it is" : "not Windows-1252 either"}: a letter there is damaged. ` +
      'Save it again as "CSV UTF-8", or say in which encoding it is (--encoding windows-1252).',
  );
}

/**
 * The text of a file, piece by piece.
 * @throws {CannotImport} at the first byte that is no letter: nothing of it becomes a sign for a lost one
 */
export async function* textOf(bytes: Bytes, { name, mark }: Encoding): AsyncGenerator<string> {
  const { decode, end } = UNICODE[name] ? platformDecoder(UNICODE[name]) : tableDecoder(name);
  const refused = () =>
    new CannotImport(
      `${bytes.label} is not ${name}: from its ${read} bytes on some are no letters. Say in which encoding it is, like --encoding windows-1252.`,
    );
  let read = 0;
  for await (const chunk of bytes.chunks()) {
    try {
      yield decode(read === 0 ? chunk.subarray(mark) : chunk);
    } catch {
      throw refused();
    }
    read += chunk.length;
  }
  try {
    yield end();
  } catch {
    throw refused();
  }
}

function platformDecoder(label: string): { decode(chunk: Buffer): string; end(): string } {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

function tableDecoder(name: string): { decode(chunk: Buffer): string; end(): string } {
  const decoder = iconv.getDecoder(name);
  const whole = (text: string | undefined) => {
    if (text?.includes(LOST)) throw new Error("a byte that is no letter");
    return text ?? "";
  };
  return { decode: (chunk) => whole(decoder.write(chunk)), end: () => whole(decoder.end()) };
}
