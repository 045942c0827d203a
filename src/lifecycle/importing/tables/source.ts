import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { CannotImport } from "../cannot-import.js";

/** A file to be read: where it lies, or its content. */
export type FileSource = string | Uint8Array;

/** Enough to find out what a file is. */
const HEAD_BYTES = 65_536;

/** The bytes of a file, which can be read from the start as often as it takes. */
export class Bytes {
  private constructor(
    private readonly source: FileSource,
    /** What messages call it. */
    readonly label: string,
    readonly name: string,
    readonly size: number,
    /** How it begins. */
    readonly head: Buffer,
  ) {}

  /** @throws {CannotImport} when there is no such file, or nothing in it */
  static async of(source: FileSource, name = typeof source === "string" ? path.basename(source) : "file"): Promise<Bytes> {
    if (typeof source !== "string")
      return Bytes.checked(source, name, name, source.byteLength, Buffer.from(source.subarray(0, HEAD_BYTES)));
    const status = await stat(source).catch((error: NodeJS.ErrnoException) => {
      throw new CannotImport(error.code === "ENOENT" ? `There is no file ${source}.` : `${source} cannot be read: ${error.message}.`);
    });
    if (!status.isFile()) throw new CannotImport(`${source} is not a file.`);
    const handle = await open(source).catch((error: Error) => {
      throw new CannotImport(`${source} cannot be read: ${error.message}.`);
    });
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return Bytes.checked(source, source, name, status.size, buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  }

  private static checked(source: FileSource, label: string, name: string, size: number, head: Buffer): Bytes {
    if (size === 0) throw new CannotImport(`${label} is empty.`);
    return new Bytes(source, label, name, size, head);
  }

  /** The content, piece by piece; what has been added to the file since it was opened is not read. */
  async *chunks(): AsyncGenerator<Buffer> {
    if (typeof this.source === "string") yield* createReadStream(this.source, { end: this.size - 1 }) as AsyncIterable<Buffer>;
    else for (let from = 0; from < this.size; from += HEAD_BYTES) yield Buffer.from(this.source.subarray(from, from + HEAD_BYTES));
  }

  /**
   * SHA-256 of the content: the same rows under another name are the same file.
   * @param part which part of it is meant, where that is not all
   */
  async hash(part = ""): Promise<string> {
    const hash = createHash("sha256").update(part);
    for await (const chunk of this.chunks()) hash.update(chunk);
    return hash.digest("hex");
  }

  async whole(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks()) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}
