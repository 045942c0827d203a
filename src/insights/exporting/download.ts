import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { poolOf } from "../../platform/database/data-source.js";
import { fromId } from "../../platform/database/id.js";
import { isUnexpected, maskError, NotFound, REQUEST_ERRORS, Refusal, type RequestErrorCode } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import type { Services } from "../../platform/execution/services.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { logUnexpected } from "../../platform/log.js";
import { RECORD_KINDS } from "../views/record-kinds.js";
import { ExportJob, ExportState } from "./export-job.js";
import { FILE_TYPES } from "./file-format.js";

/** What a download takes from the budget of its token: as much as a mutation. */
const COST = 10;
/** A process that stops gives downloads so long to end; a client that reads too slowly asks again elsewhere. */
const STOP_AFTER_MS = 3_000;

/** `GET /exports/<id>`: the file of an export, for who asked for it. The token is in the header, never in the URL. */
export function serveDownloads(
  server: FastifyInstance,
  services: Services,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  const open = new Set<Readable>();
  server.addHook("preClose", async () => {
    setTimeout(() => {
      for (const file of open) file.destroy();
    }, STOP_AFTER_MS).unref();
  });
  server.get<{ Params: { id: string } }>("/exports/:id", { exposeHeadRoute: false }, async (request, reply) => {
    try {
      const context = await contextOf(request);
      const job = await exportOf(context, request.params.id);
      // The next chunk is read when the socket has taken the last one: a slow client costs no memory.
      const file = Readable.from(chunksOf(services, context.viewer, job), { objectMode: false, highWaterMark: 1 });
      open.add(file.once("close", () => open.delete(file)));
      return await reply.headers(headersOf(job)).send(file);
    } catch (error) {
      return refuse(services, request, reply, error);
    }
  });
}

/** The export, if its file is there and is this viewer's. */
async function exportOf(context: Context, id: string): Promise<ExportJob> {
  context.services.rateLimiter.take(context.budgetKey, COST);
  const job = await context.load(ExportJob, fromId(ExportJob.prefix, id, "id"));
  if (!job || job.state !== ExportState.DONE || (job.expiresAt && job.expiresAt <= context.now)) throw new NotFound("id", "file");
  return job;
}

function headersOf(job: ExportJob): Record<string, string | number> {
  const { contentType, extension } = FILE_TYPES[job.format];
  const name = `${RECORD_KINDS[job.record].list}-${job.createdAt.toISOString().slice(0, 10)}.${extension}`;
  return {
    "content-type": contentType,
    "content-length": job.bytes,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
}

/** The chunks of a file, one statement each; a token that ends meanwhile ends the download. */
async function* chunksOf(services: Services, viewer: Viewer, job: ExportJob): AsyncGenerator<Buffer> {
  for (let number = 0; number < job.chunks; number++) {
    await services.recheck(viewer);
    const { rows } = await poolOf(services.dataSource).query("select content from export_chunk where export_id = $1 and number = $2", [
      job.id,
      number,
    ]);
    if (!rows[0]) throw new Error("The file was removed while it was read");
    if (rows[0].content.length > 0) yield rows[0].content;
  }
}

/** The same errors as GraphQL's, in the same form; what is not there and what is not yours look alike. */
function refuse(services: Services, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (isUnexpected(error)) logUnexpected(services.log, error, { requestId: request.id });
  const shown: GraphQLFormattedError = maskError({ message: "" }, error);
  const code = shown.extensions?.code as RequestErrorCode;
  const status = error instanceof Refusal ? 404 : code === "FORBIDDEN" ? 403 : REQUEST_ERRORS[code].status;
  return reply.code(status).send({ errors: [{ message: shown.message, extensions: { ...shown.extensions, requestId: request.id } }] });
}
