import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { poolOf } from "../../../platform/database/data-source.js";
import { fromId } from "../../../platform/database/id.js";
import {
  isUnexpected,
  maskError,
  NotFound,
  REQUEST_ERRORS,
  Refusal,
  RequestError,
  type RequestErrorCode,
} from "../../../platform/errors.js";
import type { Context } from "../../../platform/execution/context.js";
import type { Services } from "../../../platform/execution/services.js";
import { logUnexpected } from "../../../platform/log.js";
import { ERROR_COLUMNS } from "../columns.js";
import { csvLine } from "../error-file.js";
import { ImportRun } from "./import-run.js";
import { SCOPES_OF_KIND } from "./kind-writers.js";

/** What a download takes from the budget of its token: as much as a mutation. */
const COST = 10;
const ROWS_AT_ONCE = 500;

/** `GET /imports/<id>/errors`: the rows of an import that are not in, or not wholly, for who sees the import. */
export function serveErrors(server: FastifyInstance, services: Services, contextOf: (request: FastifyRequest) => Promise<Context>): void {
  server.get<{ Params: { id: string } }>("/imports/:id/errors", { exposeHeadRoute: false, compress: false }, async (request, reply) => {
    try {
      const context = await contextOf(request);
      services.rateLimiter.take(context.budgetKey, COST);
      const run = await context.load(ImportRun, fromId(ImportRun.prefix, request.params.id, "id"));
      if (!run || run.refused + run.waiting === 0) throw new NotFound("id", "file");
      const lacking = SCOPES_OF_KIND[run.kind].find((scope) => !context.viewer.scopes.has(scope));
      if (lacking) throw new RequestError("FORBIDDEN", `This file needs the scope ${lacking}.`);
      const file = Readable.from(linesOf(services, run), { objectMode: false, highWaterMark: 1 });
      return await reply.headers(headersOf(run)).send(file);
    } catch (error) {
      return refuse(services, request, reply, error);
    }
  });
}

async function* linesOf(services: Services, { id, columns }: ImportRun): AsyncGenerator<string> {
  const titles = columns.map(({ title }) => title);
  // A file of refused rows that was sent again has these columns already.
  const isAgain = ERROR_COLUMNS.every((title, place) => titles[place] === title);
  const shown = (cells: string[]) => (isAgain ? cells.slice(ERROR_COLUMNS.length) : cells);
  yield csvLine([...ERROR_COLUMNS, ...shown(titles)]);
  for (let last = 0; ; ) {
    const text = `select number, line, field, reason, cells from import_row where run_id = $1 and number > $2 order by number limit ${ROWS_AT_ONCE}`;
    const { rows } = await poolOf(services.dataSource).query(text, [id, last]);
    if (rows.length === 0) return;
    yield rows.map(({ line, field, reason, cells }) => csvLine([`${line}`, field, reason, ...shown(cells)])).join("");
    last = rows.at(-1).number;
  }
}

const headersOf = ({ fileName }: ImportRun): Record<string, string> => ({
  "content-type": "text/csv; charset=utf-8; header=present",
  "content-disposition": `attachment; filename="${fileName.replace(/\.\w+$/, "").replace(/[^\w.-]+/g, "-")}.errors.csv"`,
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
});

/** The same errors as GraphQL's, in the same form; what is not there and what is not yours look alike. */
function refuse(services: Services, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (isUnexpected(error)) logUnexpected(services.log, error, { requestId: request.id });
  const shown: GraphQLFormattedError = maskError({ message: "" }, error);
  const code = shown.extensions?.code as RequestErrorCode;
  const status = error instanceof Refusal ? 404 : code === "FORBIDDEN" ? 403 : REQUEST_ERRORS[code].status;
  return reply.code(status).send({ errors: [{ message: shown.message, extensions: { ...shown.extensions, requestId: request.id } }] });
}
