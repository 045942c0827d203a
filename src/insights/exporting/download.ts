import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { poolOf } from "../../platform/database/data-source.js";
import { fromId } from "../../platform/database/id.js";
import { isUnexpected, maskError, NotFound, REQUEST_ERRORS, Refusal, RequestError, type RequestErrorCode } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import type { Services } from "../../platform/execution/services.js";
import { logUnexpected } from "../../platform/log.js";
import { hidesColumn } from "../../platform/query/field-rights.js";
import { RECORD_KINDS } from "../views/record-kinds.js";
import { ExportJob, ExportState } from "./export-job.js";
import { FILE_TYPES } from "./file-format.js";
import { expectVisible } from "./shown-records.js";

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
  server.get<{ Params: { id: string } }>("/exports/:id", { exposeHeadRoute: false, compress: false }, async (request, reply) => {
    try {
      const context = await contextOf(request);
      const job = await exportOf(context, request.params.id);
      await expectRights(context, job);
      // The next chunk is read when the socket has taken the last one: a slow client costs no memory.
      const file = Readable.from(chunksOf(services, context, job), { objectMode: false, highWaterMark: 1 });
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

/** Whether the viewer may read all that is in the file as of now, before anything of it is sent. */
async function expectRights(context: Context, job: ExportJob): Promise<void> {
  if (!context.viewer.scopes.has(RECORD_KINDS[job.record].scope))
    throw new RequestError("FORBIDDEN", `This file needs the scope ${RECORD_KINDS[job.record].scope}.`);
  expectColumns(context, job);
  for (let number = 0; number < job.chunks; number++)
    await expectVisible(context.fresh(context.viewer), (await chunkOf(context.services, job, number, "record_ids")) as string[]);
}

/** A rule may have taken a field away since the file was written. */
function expectColumns(context: Context, { record, columns }: ExportJob): void {
  const { target } = RECORD_KINDS[record];
  if (columns.some((column) => hidesColumn(context.viewer, target, column)))
    throw new RequestError("FORBIDDEN", "You may no longer see all columns of this file. Export the list again.");
}

/** A part of a chunk, as it is stored. */
async function chunkOf({ dataSource }: Services, job: ExportJob, number: number, part: "content" | "record_ids"): Promise<unknown> {
  const text = `select ${part} as part from export_chunk where export_id = $1 and number = $2`;
  const { rows } = await poolOf(dataSource).query(text, [job.id, number]);
  if (!rows[0]) throw new Error("The file was removed while it was read");
  return rows[0].part;
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

/** The chunks of a file; a token that ends meanwhile, or loses sight of what comes next, ends the download. */
async function* chunksOf(services: Services, context: Context, job: ExportJob): AsyncGenerator<Buffer> {
  for (let number = 0; number < job.chunks; number++) {
    const viewer = await services.recheck(context.viewer);
    expectColumns(context.fresh(viewer), job);
    await expectVisible(context.fresh(viewer), (await chunkOf(services, job, number, "record_ids")) as string[]);
    const content = (await chunkOf(services, job, number, "content")) as Buffer;
    if (content.length > 0) yield content;
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
