import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Encoding = keyof typeof compress;

/** Half a second for all of them; the best takes ten times as long, for a tenth less. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The page's style loads fonts in all scripts, which is most of it; the machine's own do. Icons stay. */
const withoutFonts = (css: string): string => {
  let icons = 0;
  return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (face.includes("codicon") && icons++ === 0 ? face : ""));
};

/** A file that a page asks for. Its name changes with what is in it, so that browsers may keep it for good. */
class Asset {
  readonly url: string;
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(
    name: string,
    readonly type: string,
    readonly content: Buffer,
  ) {
    const hash = createHash("sha256").update(content).digest("base64url").slice(0, 16);
    this.url = `/graphiql/${name.replace(".", `-${hash}.`)}`;
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    let bytes = this.compressed.get(encoding);
    if (!bytes) {
      bytes = encoding === "br" ? compress.br(this.content, QUALITY) : compress.gzip(this.content);
      this.compressed.set(encoding, bytes);
    }
    return bytes;
  }
}

export type GraphiqlAssets = Record<"script" | "client" | "sockets" | "style" | "editor" | "json" | "graphql", Asset>;

/** The client of `graphql-ws` for browsers, which stands beside the package's entry. */
const SOCKETS = new URL("../umd/graphql-ws.min.js", import.meta.resolve("graphql-ws"));

/** Read when the first page is asked for: it is nine megabytes, which most processes never need. */
async function readAssets(): Promise<GraphiqlAssets> {
  const parts = await import("@graphql-yoga/render-graphiql/graphiql");
  const script = (name: string, content: string | Buffer) => new Asset(name, "text/javascript; charset=utf-8", Buffer.from(content));
  return {
    script: script("graphiql.js", parts.js),
    editor: script("editor-worker.js", parts.editorWorkerService),
    json: script("json-worker.js", parts.jsonWorker),
    graphql: script("graphql-worker.js", parts.graphqlWorker),
    client: script("page.js", await readFile(new URL("./browser.js", import.meta.url))),
    sockets: script("sockets.js", await readFile(SOCKETS)),
    style: new Asset("graphiql.css", "text/css; charset=utf-8", Buffer.from(withoutFonts(parts.css))),
  };
}

let known: Promise<GraphiqlAssets> | undefined;

/** The files of the page, the same for all endpoints. */
export function graphiqlAssets(): Promise<GraphiqlAssets> {
  known ??= readAssets();
  return known;
}

/** Serves the files of the page, compressed, to be kept by browsers. */
export function serveGraphiqlAssets(server: FastifyInstance): void {
  server.get<{ Params: { file: string } }>("/graphiql/:file", { compress: false } as object, async ({ params, headers }, reply) => {
    const asset = Object.values(await graphiqlAssets()).find(({ url }) => url === `/graphiql/${params.file}`);
    if (!asset) return reply.callNotFound();
    const accepted = headers["accept-encoding"] ?? "";
    const encoding = (["br", "gzip"] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
    if (encoding) reply.header("content-encoding", encoding);
    reply.headers({ "cache-control": "public, max-age=31536000, immutable", vary: "accept-encoding", "x-content-type-options": "nosniff" });
    return reply.type(asset.type).send(encoding ? await asset.encoded(encoding) : asset.content);
  });
}
