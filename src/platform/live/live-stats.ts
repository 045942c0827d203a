import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from "graphql";
import { Args, Field, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import type { Viewer } from "../identity/viewer.js";
import { declare } from "../query/declare.js";
import type { Queryable } from "../query/fields.js";
import { selectedFields, setsBelow } from "../query/selected.js";
import type { Reader } from "../query/statement.js";
import { type Group, groupsStatement, keyText, readStats, type StatsAsked, type StatsRequest } from "../query/stats.js";
import { STATS_COST, type StatsSchema, statsAsked, statsSchemaOf } from "../query/stats-fields.js";
import { Allow, Costs } from "../schema/rules.js";
import { LiveArgs, LiveFrame, type LiveRequest, paceOf } from "./live-args.js";
import { LiveStream } from "./live-stream.js";
import { type Mentioned, mentionedBy } from "./mentioned.js";
import type { Snapshot } from "./snapshot.js";

/** Live statistics in the schema: for each kind of record with statistics the subscription that keeps their groups up to date. */

/** The resolver class for the live statistics of a kind of record. */
export function liveStatsResolvers(target: Queryable): Function[] {
  const schema = statsSchemaOf(target);
  return schema ? [liveStatsResolver(target, schema)] : [];
}

function liveStatsResolver(target: Queryable, schema: StatsSchema): Function {
  const { stats, roots, parameters } = schema;
  const frame = frameType(target, schema);
  class Live {}
  declare(
    Live,
    `${stats.name}Changed`,
    [
      Subscription(() => frame, {
        description: `${stats.description} Live: all groups first, then those that change.`,
        subscribe: (request) => liveStats(request as LiveRequest<StatsRequest>, target, schema),
      }),
      Allow(...(roots.scope ? [roots.scope] : []), Scope.EVENTS_SUBSCRIBE),
      Costs(STATS_COST),
    ],
    [Root(), Args(() => LiveArgs), ...parameters],
    (told: object) => told,
  );
  Resolver(() => frame)(Live);
  return Live;
}

function frameType({ name }: Queryable, { type, key }: StatsSchema): new () => LiveFrame {
  class Frame extends LiveFrame {}
  ObjectType(`${name}StatsFrame`, { description: `What ${name} records are in numbers now, or what of that has changed.` })(Frame);
  Field(() => [type], { nullable: true, description: "All groups: in the first frame, and whenever you have missed some. Else null." })(
    Frame.prototype,
    "groups",
  );
  Field(() => [type], { description: "The groups that are new or have other numbers than before; empty where all are told." })(
    Frame.prototype,
    "changed",
  );
  Field(() => [key], { description: "The groups that are gone; empty where all are told." })(Frame.prototype, "removed");
  return Frame;
}

/** The parts of a frame that have groups, and so say which numbers are asked for. */
const WITH_GROUPS = ["groups", "changed"];

async function liveStats({ context, args, info }: LiveRequest<StatsRequest>, target: Queryable, { stats }: StatsSchema) {
  const { returnType, fieldNodes, fieldName } = info as GraphQLResolveInfo;
  const asked = info as GraphQLResolveInfo;
  const frame = getNamedType(returnType) as GraphQLObjectType;
  const parts = [...selectedFields(asked, frame, setsBelow(fieldNodes)).values()]
    .flat()
    .filter(({ name }) => WITH_GROUPS.includes(name.value));
  const group = getNamedType(frame.getFields().groups?.type) as GraphQLObjectType;
  const stream = new LiveStats(
    fieldName,
    target,
    args,
    statsAsked(target, stats, asked, group, setsBelow(parts)),
    ...(await paceOf(context, args)),
  );
  stream.checkFor((context as Context).reader);
  return stream;
}

class LiveStats extends LiveStream<Group[]> {
  readonly points = STATS_COST;
  private readonly request: StatsRequest;

  constructor(
    fieldName: string,
    target: Queryable,
    { where, groupBy, bucket, bucketBy, timezone, having }: StatsRequest,
    private readonly asked: StatsAsked,
    everyMs: number,
    seen: number,
  ) {
    super(fieldName, target, where ?? {}, everyMs, seen);
    this.request = { where, groupBy, bucket, bucketBy, timezone, having };
  }

  checkFor(reader: Reader): void {
    groupsStatement(reader, this.target, this.request, this.asked.measures);
  }

  mentionedFor(viewer: Viewer): Mentioned {
    const { groups = {} } = this.target.stats ?? {};
    const paths = this.request.groupBy.map((name) => groups[name] as string);
    const mentioned = mentionedBy(viewer, this.target, this.where, paths);
    // Rates are those of the day, and no event tells of a new one.
    return this.asked.totals.length > 0 ? { ...mentioned, isUnannounced: true } : mentioned;
  }

  read(snapshot: Snapshot, reader: Reader): Promise<Group[]> {
    return readStats(snapshot, reader, this.target, this.request, this.asked);
  }

  whole(groups: Group[]): object {
    return { groups, changed: [], removed: [] };
  }

  difference(before: Group[], now: Group[]): object | null {
    const former = new Map(before.map((group) => [keyText(group.key), group]));
    const changed = now.filter((group) => JSON.stringify(former.get(keyText(group.key))) !== JSON.stringify(group));
    const present = new Set(now.map(({ key }) => keyText(key)));
    const removed = before.map(({ key }) => key).filter((key) => !present.has(keyText(key)));
    return changed.length + removed.length > 0 ? { groups: null, changed, removed } : null;
  }
}
