import { Arg, Args, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import { declare, type Parameter } from "../query/declare.js";
import type { Queryable, Streamed } from "../query/fields.js";
import { filterType } from "../query/filter-types.js";
import { Allow } from "../schema/rules.js";
import { beforeResolverOf } from "./before.js";
import { ofTypes, StreamArgs } from "./record-event.js";
import { eventOf, eventTypeOf, type StreamedEvent } from "./typed-events.js";
import { type SeenChange, type StreamRequest, Visibility, visibleChanges } from "./visible-changes.js";

/**
 * The fields of the schema by which changes of records are followed: for each kind that has a `stream` its subscription and
 * the types of its events. Each is declared to type-graphql as if it had been written by hand, as those of lists are.
 */

/** The resolver classes for the stream of a kind of record. */
export function streamResolvers(target: Queryable): Function[] {
  if (!target.stream) return [];
  const streamed = target as Streamed;
  const isTold = Object.keys(streamed.stream.before).length > 0;
  return [streamResolver(streamed), ...(isTold ? [beforeResolverOf(streamed)] : [])];
}

function streamResolver(target: Streamed): Function {
  const { noun, description } = target.stream;
  const type = eventTypeOf(target);
  class Stream {}
  declare(
    Stream,
    `${noun}Events`,
    [
      Subscription(() => type, {
        description,
        subscribe: (request) => visibleChanges(request as StreamRequest, target, { shows: ofTypes(request.args.types) }),
      }),
      Allow(...(target.roots?.scope ? [target.roots.scope] : []), Scope.EVENTS_SUBSCRIBE),
    ],
    [Root(), Args(() => StreamArgs), ...streamParameters(target)],
    (change: SeenChange) => eventOf(change),
  );
  declare(
    Stream,
    noun,
    [
      FieldResolver(() => target.entity, {
        nullable: true,
        description: `The ${noun} as it is now; null when you no longer see it, or it is gone.`,
      }),
    ],
    [Root(), Ctx()],
    (event: StreamedEvent, context: Context) =>
      event.visibility === Visibility.REMOVED ? null : context.load(target.entity, event.recordUuid),
  );
  if (target.formerIds) declareMergedInto(Stream, target);
  Resolver(() => type)(Stream);
  return Stream;
}

function declareMergedInto(stream: Function, target: Streamed): void {
  const { noun } = target.stream;
  declare(
    stream,
    "mergedInto",
    [
      FieldResolver(() => target.entity, {
        nullable: true,
        description: `The ${noun} that it was merged into, if you may see that one; else null.`,
      }),
    ],
    [Root(), Ctx()],
    ({ change }: StreamedEvent, context: Context) => context.load(target.entity, change.event.cause?.mergedInto ?? null),
  );
}

const streamParameters = (target: Streamed): Parameter[] => [
  Arg("where", () => filterType(target), {
    nullable: true,
    description: "Which of them: the same filter as of a list. One that leaves it is REMOVED.",
  }),
  Arg("types", () => [target.stream.types], {
    nullable: true,
    description: "Only these kinds of changes; one that leaves your sight is told whatever it was.",
  }),
];
