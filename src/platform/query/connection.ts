import { Field, Int, ObjectType } from "type-graphql";
import { Cursor } from "../scalars.js";
import type { Queryable } from "./fields.js";
import { MOST_COUNTED } from "./page.js";
import type { Page } from "./read.js";

@ObjectType({ description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more comes behind this page." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether there is more before this page." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first record; null on an empty page." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last record; null on an empty page." })
  endCursor: string | null;
}

/** A page as clients see it. */
export class Connection<T> {
  private counted?: Promise<number>;

  constructor(
    private readonly page: Page<T>,
    /** Only asked when the client selects it; up to one more than `MOST_COUNTED`. */
    private readonly count: () => Promise<number>,
    readonly streamCursor: string,
  ) {}

  get nodes(): T[] {
    return this.page.items;
  }

  get edges(): { cursor: string; node: T }[] {
    return this.page.items.map((node, index) => ({ node, cursor: this.page.cursors[index] as string }));
  }

  get pageInfo(): PageInfo {
    const { cursors, hasNextPage, hasPreviousPage } = this.page;
    return { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null };
  }

  get totalCount(): Promise<number> {
    return this.countOnce().then((found) => Math.min(found, MOST_COUNTED));
  }

  get totalCountIsExact(): Promise<boolean> {
    return this.countOnce().then((found) => found <= MOST_COUNTED);
  }

  private countOnce(): Promise<number> {
    this.counted ??= this.count();
    return this.counted;
  }
}

type ConnectionClass<T> = new (...args: ConstructorParameters<typeof Connection<T>>) => Connection<T>;

const connectionTypes = new Map<Queryable, ConnectionClass<any>>();

/** The connection type of a kind of record; made, with its edge type, when it is first asked for. */
export function connectionOf<T>(target: Queryable<T>): ConnectionClass<T> {
  let type = connectionTypes.get(target);
  if (!type) {
    type = makeConnection(target);
    connectionTypes.set(target, type);
  }
  return type;
}

function makeConnection<T>({ name, entity }: Queryable<T>): ConnectionClass<T> {
  class Edge {}
  Object.defineProperty(Edge, "name", { value: `${name}Edge` });
  ObjectType(`${name}Edge`, { description: `A place in a list of ${name} records, and what stands there.` })(Edge);
  Field(() => String, { description: "The place, for `after` and `before` of the same list." })(Edge.prototype, "cursor");
  Field(() => entity, { description: `The ${name}.` })(Edge.prototype, "node");

  class ListType extends Connection<T> {}
  Object.defineProperty(ListType, "name", { value: `${name}Connection` });
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name} records.` })(ListType);
  const field = (property: string, type: () => any, description: string) => Field(type, { description })(ListType.prototype, property);
  field("nodes", () => [entity], "The records of the page.");
  field("edges", () => [Edge], "The records of the page, each with its cursor.");
  field("pageInfo", () => PageInfo, "Where the page stands in its list.");
  field("streamCursor", () => Cursor, "Subscribe `after` this cursor, and no change since this page was read is missed.");
  field("totalCount", () => Int, `How many records the whole list has; ${MOST_COUNTED} where it has more.`);
  field("totalCountIsExact", () => Boolean, `Whether \`totalCount\` is the whole number; false where there are more than ${MOST_COUNTED}.`);
  return ListType;
}
