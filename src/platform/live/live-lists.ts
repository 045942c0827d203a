import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from "graphql";
import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { toId } from "../database/id.js";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import { declare } from "../query/declare.js";
import { hasColumn, type Queryable, type Roots, type StreamDefinition } from "../query/fields.js";
import { filterType, orderType } from "../query/filter-types.js";
import { MOST_COUNTED, PAGE_SIZE } from "../query/page.js";
import { selectedFields, setsBelow } from "../query/selected.js";
import { Allow } from "../schema/rules.js";
import { LiveArgs, LiveFrame, type LiveRequest, paceOf } from "./live-args.js";
import { type ListQuestion, LiveList, type RowPlace } from "./live-list.js";

/** Live lists in the schema: for each kind of record with a stream and lists the subscription that keeps a page up to date. */

type Listed = Queryable & { roots: Roots; stream: StreamDefinition };

/** The resolver classes for the live lists of a kind of record. */
export function liveListResolvers(target: Queryable): Function[] {
  return target.roots && target.stream && hasColumn(target, "version") ? liveListResolver(target as Listed) : [];
}

function liveListResolver(target: Listed): Function[] {
  const { roots, stream } = target;
  const place = placeType(target);
  const frame = frameType(target, place.type);
  class Live {}
  declare(
    Live,
    `${roots.many[0]}Changed`,
    [
      Subscription(() => frame, {
        description: `The first page of a list of what \`${roots.many[0]}\` has, live: the page first, then what enters and leaves it, moves and changes.`,
        subscribe: (request) => liveList(request as LiveRequest<ListQuestion>, target),
      }),
      Allow(...(roots.scope ? [roots.scope] : []), Scope.EVENTS_SUBSCRIBE),
    ],
    [
      Root(),
      Args(() => LiveArgs),
      Arg("first", () => Int, { nullable: true, description: `How many, 1 to ${PAGE_SIZE.most}; ${PAGE_SIZE.default} by default.` }),
      Arg("where", () => filterType(target), { nullable: true, description: "Which of them." }),
      Arg("orderBy", () => [orderType(target)], { nullable: true, description: "At most three keys; the id is always the last." }),
    ],
    (told: object) => told,
  );
  Resolver(() => frame)(Live);
  return [Live, placeResolver(target, stream, place.type)];
}

function placeType({ name, stream: { noun } }: Listed): { type: new () => object } {
  class Place {}
  ObjectType(`${name}Place`, { description: `A ${noun} and where it stands in a live list.` })(Place);
  Field(() => Int, { description: "Its place on the page as it is now, from 0." })(Place.prototype, "index");
  Field(() => ID, { description: `The ${noun}.` })(Place.prototype, `${noun}Id`);
  return { type: Place };
}

function placeResolver({ entity }: Listed, { noun }: StreamDefinition, type: new () => object): Function {
  class Records {}
  declare(
    Records,
    noun,
    [
      FieldResolver(() => entity, {
        nullable: true,
        description: `The ${noun} as it is now; null when it went out of your sight in this very moment, which the next frame tells.`,
      }),
    ],
    [Root(), Ctx()],
    ({ uuid }: { uuid: string }, context: Context) => context.load(entity, uuid),
  );
  Resolver(() => type)(Records);
  return Records;
}

function frameType({ name, stream: { noun } }: Listed, place: new () => object): new () => LiveFrame {
  class Frame extends LiveFrame {}
  ObjectType(`${name}ListFrame`, {
    description: `What stands on the first page of a list of ${name} records, or what of that has changed.`,
  })(Frame);
  const field = (property: string, type: () => any, description: string, nullable = false) =>
    Field(type, { nullable, description })(Frame.prototype, property);
  field("page", () => [place], "The whole page in order: in the first frame, and whenever you have missed some. Else null.", true);
  field("left", () => [ID], "What is no longer on the page. Take it off first, and what has moved with it.");
  field("entered", () => [place], "What has come onto the page, in the order of the places. Put it in, together with what has moved.");
  field("moved", () => [place], "What stands elsewhere, in the order of the places: as few as say how the others come into order.");
  field("changed", () => [place], `Each ${noun} on the page that has changed itself, moved or not.`);
  field("totalCount", () => Int, `How many records the whole list has; ${MOST_COUNTED} where it has more.`);
  return Frame;
}

async function liveList({ context, args, info }: LiveRequest<ListQuestion>, target: Listed): Promise<LiveList> {
  const asked = info as GraphQLResolveInfo;
  const frame = getNamedType(asked.returnType) as GraphQLObjectType;
  const names = [...selectedFields(asked, frame, setsBelow(asked.fieldNodes)).values()].flat().map(({ name }) => name.value);
  const tell = (row: RowPlace) => ({
    index: row.index,
    uuid: row.id,
    [`${target.stream.noun}Id`]: toId(target.entity.prefix as string, row.id),
  });
  const question = { where: args.where, orderBy: args.orderBy, first: args.first };
  const stream = new LiveList(asked.fieldName, target, question, names.includes("totalCount"), tell, ...(await paceOf(context, args)));
  stream.checkFor((context as Context).reader);
  return stream;
}
