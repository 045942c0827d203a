import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { fromId } from "../database/id.js";
import { Node, OwnNode } from "../database/node.js";
import { InvalidId, RequestError } from "../errors.js";
import { AllowSignedIn } from "../schema/rules.js";
import { declare } from "./declare.js";
import { allQueryables, type Queryable, type SchemaName } from "./fields.js";
import { PAGE_SIZE } from "./page.js";
import type { RecordReader } from "./record-reader.js";

/** Finds what an id names that is no stored record; null when there is nothing that the viewer may see. */
type Find = (context: RecordReader, id: string) => unknown;

const others: { schema: SchemaName; ids: RegExp; find: Find }[] = [];

/** Declares what has ids and is no stored record of a kind of its own: an event, or who asks. */
export const answersNode = (schema: SchemaName, ids: RegExp, find: Find): void => void others.push({ schema, ids, find });

/** The root fields for anything by its id alone. The scope that a record's own root field needs is needed here as well. */
export function nodeResolver(schema: SchemaName): Function {
  const type = schema === "partner" ? OwnNode : Node;
  class Nodes {}
  declare(
    Nodes,
    "node",
    [
      Query(() => type, {
        nullable: true,
        description: "Anything by its id; null when there is nothing with this id, or nothing that you may see.",
      }),
      AllowSignedIn(),
    ],
    [Ctx(), Arg("id", () => ID, { description: "The id of anything that has one." })],
    (context: RecordReader, id: string) => loadNode(context, id, "id", schema),
  );
  declare(
    Nodes,
    "nodes",
    [
      Query(() => [type], {
        nullable: "items",
        description: "Anything by ids, in the order of the ids; null where there is nothing, or nothing that you may see.",
      }),
      AllowSignedIn(),
    ],
    [Ctx(), Arg("ids", () => [ID], { description: `At most ${PAGE_SIZE.most} ids.` })],
    (context: RecordReader, ids: string[]) => {
      if (ids.length > PAGE_SIZE.most)
        throw new RequestError("BAD_USER_INPUT", `"ids" takes at most ${PAGE_SIZE.most} ids; got ${ids.length}.`);
      return Promise.all(ids.map((id, index) => loadNode(context, id, `ids.${index}`, schema)));
    },
  );
  Resolver()(Nodes);
  return Nodes;
}

/** Anything by its id, if the viewer may see it; else null. */
export async function loadNode(context: RecordReader, id: string, path: string, schema: SchemaName = "organisation"): Promise<unknown> {
  const other = others.find((one) => one.schema === schema && one.ids.test(id));
  if (other) return other.find(context, id);
  const prefix = id.slice(0, Math.max(0, id.lastIndexOf("_")));
  if (!prefix) throw new InvalidId(path, schema === "partner" ? "share" : "lead");
  const uuid = fromId(prefix, id, path);
  const target = allQueryables(schema).find(({ entity }) => entity.prefix === prefix);
  if (!target || !hasScope(context, target)) return null;
  const record = await context.load<Record<string, any>>(target.entity, uuid);
  return record && (target.roots || (await isReached(context, target, record))) ? record : null;
}

const hasScope = ({ viewer }: RecordReader, { roots }: Queryable): boolean => !roots?.scope || viewer.scopes.has(roots.scope);

/**
 * Whether a record that has no root field is one of somebody whom the viewer sees: who sees the record that it is listed with sees it.
 * What is listed with none says by `visible` who sees it.
 */
async function isReached(context: RecordReader, target: Queryable, record: Record<string, any>): Promise<boolean> {
  const parents = allQueryables(target.schema).flatMap((parent) =>
    Object.values(parent.fields).flatMap((field) =>
      field.kind === "toMany" && field.seenWithParent && field.target() === target ? [{ parent, key: field.key }] : [],
    ),
  );
  if (parents.length === 0) return true;
  const seen = await Promise.all(parents.map(({ parent, key }) => hasScope(context, parent) && context.load(parent.entity, record[key])));
  return seen.some(Boolean);
}
