import { Arg, Args, ID, Resolver, Root, registerEnumType, Subscription } from "type-graphql";
import { fromId } from "../database/id.js";
import { InvalidId, RequestError } from "../errors.js";
import { Scope } from "../identity/scopes.js";
import { declare, type Parameter } from "../query/declare.js";
import type { Streamed } from "../query/fields.js";
import { PAGE_SIZE } from "../query/page.js";
import { Allow } from "../schema/rules.js";
import { JobEvent, JobKind } from "./job-event.js";
import { RecordEvent, StreamArgs } from "./record-event.js";
import { eventOf, mayFollow, streamedKinds } from "./typed-events.js";
import { type SeenChange, type StreamRequest, visibleChanges } from "./visible-changes.js";

/** The streams of several kinds of records at once: of all, and of all jobs. Which there are follows from the kinds that have a `stream`. */
export function recordStreams(): Function[] {
  const kinds = streamedKinds();
  const kindsOf = kindsEnum(kinds);
  class RecordStreams {}
  declareStream(RecordStreams, "recordEvents", kinds, {
    type: RecordEvent,
    description: "Every change of all that you see, of every kind, in one stream: each event as the stream of its own kind tells it.",
    kinds: Arg("kinds", () => [kindsOf], { nullable: true, description: "Only of these kinds of records." }),
    wants: (asked) => (target) => asked.includes(target.stream.noun),
  });
  const jobs = kinds.filter(({ stream }) => stream.job);
  declareStream(RecordStreams, "jobEvents", jobs, {
    type: JobEvent,
    description: "How jobs that you see go on, of every kind: exports, imports, publishings, hand-overs and other work on many records.",
    kinds: Arg("kinds", () => [JobKind], { nullable: true, description: "Only of these kinds of jobs." }),
    shows: (asked, { event, target }) => asked.includes(target.stream?.job?.kind(event.after ?? { ...event.before }) as string),
  });
  Resolver()(RecordStreams);
  return [RecordStreams];
}

interface Asked {
  type: abstract new () => RecordEvent;
  description: string;
  kinds: Parameter;
  /** Which kinds of records are meant, of those that were asked for. */
  wants?: (kinds: string[]) => (target: Streamed) => boolean;
  /** Which changes are. */
  shows?: (kinds: string[], change: SeenChange) => boolean;
}

interface StreamArguments {
  kinds?: string[] | null;
  recordIds?: string[] | null;
}

function declareStream(
  resolver: Function,
  name: string,
  targets: Streamed[],
  { type, description, kinds, wants = () => () => true, shows = () => true }: Asked,
): void {
  const subscribe = (request: StreamRequest) => {
    const args = request.args as StreamArguments;
    const meant = args.kinds ? targets.filter(wants(args.kinds)) : targets;
    const records = args.recordIds ? idsOf(args.recordIds) : null;
    return visibleChanges(request, meant, {
      about: ({ recordType, recordId }) => records === null || records.has(`${recordType} ${recordId}`),
      mayFollow: (viewer, target) => mayFollow({ viewer }, target),
      shows: (change) => !args.kinds || shows(args.kinds, change),
    });
  };
  declare(
    resolver,
    name,
    [Subscription(() => type, { description, subscribe: (request) => subscribe(request as StreamRequest) }), Allow(Scope.EVENTS_SUBSCRIBE)],
    [Root(), Args(() => StreamArgs), kinds, recordIds],
    (change: SeenChange) => eventOf(change),
  );
}

const recordIds = Arg("recordIds", () => [ID], { nullable: true, description: `Only of these records, ${PAGE_SIZE.most} at the most.` });

/** @throws {RequestError} BAD_USER_INPUT for too many */
function idsOf(ids: string[]): Set<string> {
  if (ids.length > PAGE_SIZE.most)
    throw new RequestError("BAD_USER_INPUT", `"recordIds" takes at most ${PAGE_SIZE.most} ids; got ${ids.length}.`);
  return new Set(
    ids.map((id, index) => {
      const prefix = id.slice(0, Math.max(0, id.lastIndexOf("_")));
      if (!prefix) throw new InvalidId(`recordIds.${index}`, "lead");
      return `${prefix} ${fromId(prefix, id, `recordIds.${index}`)}`;
    }),
  );
}

let kindsOfRecords: object | undefined;

/** The enumeration of the kinds, each by its noun; made once. */
function kindsEnum(targets: Streamed[]): object {
  if (kindsOfRecords) return kindsOfRecords;
  const nouns = targets.map(({ stream }) => stream.noun);
  const nameOf = (noun: string) => noun.replace(/(?=[A-Z])/g, "_").toUpperCase();
  kindsOfRecords = Object.fromEntries(nouns.map((noun) => [nameOf(noun), noun]));
  registerEnumType(kindsOfRecords, {
    name: "RecordEventKind",
    description: "A kind of record whose changes are events.",
    valuesConfig: Object.fromEntries(nouns.map((noun) => [nameOf(noun), { description: `Told as by \`${noun}Events\`.` }])),
  });
  return kindsOfRecords;
}
