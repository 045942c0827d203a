import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { poolOf } from "../../../platform/database/data-source.js";
import { uuidIn } from "../../../platform/database/id.js";
import type { Context } from "../../../platform/execution/context.js";
import type { Services } from "../../../platform/execution/services.js";
import { TRANSPORT_LIMITS } from "../../../platform/schema/limits.js";
import { ImportUpload } from "./import-upload.js";

const CHUNK_BYTES = 512 * 1024;

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** What the address of an upload ends in, and what is stored of it. */
export function newAddress(): { secret: string; secretHash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, secretHash: hashOf(secret).toString("hex") };
}

class NotTaken extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const MOST = TRANSPORT_LIMITS.uploadBytes;

/**
 * `PUT /imports/uploads/<id>/<secret>`: takes a file in, as it comes, chunk by chunk. The address itself is the right to send it, so that a
 * browser or a program without a token can; it is good once, and for a short time. A request may take no longer than others, so a large
 * file on a slow line comes in parts (`Content-Range`), each behind the last.
 */
export function serveUploads(server: FastifyInstance, services: Services, _contextOf: (request: FastifyRequest) => Promise<Context>): void {
  server.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser("*", (_request, body, done) => done(null, body));
    const options = { bodyLimit: MOST.most, config: { isStream: true } };
    own.put<{ Params: { id: string; secret: string } }>("/imports/uploads/:id/:secret", options, async (request, reply) => {
      try {
        const { bytes, isWhole } = await receive(services, request.params, request);
        return await reply.code(isWhole ? 201 : 202).send({ bytes });
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error;
        return refuse(reply, request, error);
      }
    });
  });
}

/** Takes all of the file, or the next part of it; answers how much of it is there, and whether that is all. */
async function receive(services: Services, { id, secret }: { id: string; secret: string }, request: FastifyRequest): Promise<Received> {
  const upload = await uploadOf(services, id, secret);
  const part = partOf(request.headers["content-range"]);
  const length = part?.total ?? Number(request.headers["content-length"] ?? 0);
  if (length > MOST.most) throw tooLarge();
  const place = part && part.from > 0 ? await placeBehind(services, upload, part.from) : await placeAtStart(services, upload);
  const bytes = await store(services, upload, place, request.body as Readable | null);
  if (bytes === 0) throw new NotTaken(400, "The file is empty. Send its content as the body of the request.");
  if (part && bytes < part.total) return { bytes, isWhole: false };
  const done =
    "update import_upload set received_at = now(), bytes = $3 where id = $1 and sending = $2 and received_at is null returning id";
  const { rows } = await poolOf(services.dataSource).query(done, [upload.id, place.sending, bytes]);
  if (rows.length === 0) throw new NotTaken(409, "The file was sent by another request meanwhile.");
  return { bytes, isWhole: true };
}

interface Received {
  bytes: number;
  isWhole: boolean;
}

/** Where what comes in is put. */
interface Place {
  sending: string;
  number: number;
  bytes: number;
}

const tooLarge = () => new NotTaken(413, `There are at most ${MOST.most} ${MOST.what}.`);

/** Which part of the file a request has, where it is sent in several. */
function partOf(header: string | undefined): { from: number; total: number } | null {
  if (header === undefined) return null;
  const found = /^bytes (\d+)-\d+\/(\d+)$/.exec(header);
  if (!found) throw new NotTaken(400, 'A part is told by "Content-Range: bytes FIRST-LAST/TOTAL".');
  return { from: Number(found[1]), total: Number(found[2]) };
}

/** A new sending: what an earlier one left is gone. */
async function placeAtStart({ dataSource }: Services, { id }: ImportUpload): Promise<Place> {
  const sending = uuidv7();
  await poolOf(dataSource).query("delete from import_chunk where upload_id = $1", [id]);
  await poolOf(dataSource).query("update import_upload set sending = $2 where id = $1 and received_at is null", [id, sending]);
  return { sending, number: 0, bytes: 0 };
}

async function placeBehind({ dataSource }: Services, { id, sending }: ImportUpload, from: number): Promise<Place> {
  const text =
    "select count(*)::int as number, coalesce(sum(length(content)), 0)::float8 as bytes from import_chunk where upload_id = $1 and sending = $2";
  const { rows } = await poolOf(dataSource).query<{ number: number; bytes: number }>(text, [id, sending]);
  const { number = 0, bytes = 0 } = rows[0] ?? {};
  if (!sending || bytes !== from) throw new NotTaken(409, `There are ${bytes} bytes of the file; the next part begins there.`);
  return { sending, number, bytes };
}

/** @returns how much of the file is there with what came in */
async function store({ dataSource }: Services, { id }: ImportUpload, place: Place, body: Readable | null): Promise<number> {
  let { number, bytes } = place;
  for await (const chunk of chunksOf(body)) {
    bytes += chunk.length;
    if (bytes > MOST.most) throw tooLarge();
    const text =
      "insert into import_chunk (upload_id, sending, number, content) values ($1, $2, $3, $4) on conflict do nothing returning number";
    const { rows } = await poolOf(dataSource).query(text, [id, place.sending, number, chunk]);
    if (rows.length === 0) throw new NotTaken(409, "This part of the file is being sent by another request.");
    number += 1;
  }
  return bytes;
}

/** The upload that an address is of. What there is not, and what somebody guessed, look alike. */
async function uploadOf(services: Services, id: string, secret: string): Promise<ImportUpload> {
  const uuid = uuidIn(ImportUpload.prefix, id);
  const upload = uuid ? await services.dataSource.manager.findOneBy(ImportUpload, { id: uuid }) : null;
  if (!upload || !timingSafeEqual(Buffer.from(upload.secretHash, "hex"), hashOf(secret)))
    throw new NotTaken(404, "There is no such address. Ask for one by createImportUpload.");
  if (upload.receivedAt) throw new NotTaken(409, "The file has been sent already. Ask for another address to send another one.");
  if (upload.sendUntil <= (await services.time.now()))
    throw new NotTaken(410, "The time to send the file is over. Ask for another address by createImportUpload.");
  return upload;
}

/** What comes in, in pieces of about the same size: the next one is read when the last one is stored. */
async function* chunksOf(body: Readable | null): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    held.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(held);
    [held, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(held);
}

function refuse(reply: FastifyReply, { id: requestId }: FastifyRequest, { status, message }: NotTaken): FastifyReply {
  const code = status === 404 ? "NOT_FOUND" : "BAD_USER_INPUT";
  // What is still on its way is not waited for.
  if (status === 413) reply.header("connection", "close");
  return reply.code(status).send({ errors: [{ message, extensions: { code, requestId } }] });
}
