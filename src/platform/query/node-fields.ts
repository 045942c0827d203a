import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { fromId } from "../database/id.js";
import { Node } from "../database/node.js";
import { InvalidId, RequestError } from "../errors.js";
import { AllowSignedIn } from "../schema/rules.js";
import { allQueryables } from "./fields.js";
import { PAGE_SIZE } from "./page.js";
import type { RecordReader } from "./record-reader.js";

/** Any record by its id alone. The scope that its own root field needs is needed here as well. */
@Resolver()
export class NodeResolver {
  @AllowSignedIn()
  @Query(() => Node, {
    nullable: true,
    description: "Any record by its id; null when there is none with this id, or none that you may see.",
  })
  node(@Ctx() context: RecordReader, @Arg("id", () => ID, { description: "The id of a record of any kind." }) id: string) {
    return loadNode(context, id, "id");
  }

  @AllowSignedIn()
  @Query(() => [Node], {
    nullable: "items",
    description: "Any records by their ids, in the order of the ids; null where there is none, or none that you may see.",
  })
  nodes(@Ctx() context: RecordReader, @Arg("ids", () => [ID], { description: `At most ${PAGE_SIZE.most} ids.` }) ids: string[]) {
    if (ids.length > PAGE_SIZE.most)
      throw new RequestError("BAD_USER_INPUT", `"ids" takes at most ${PAGE_SIZE.most} ids; got ${ids.length}.`);
    return Promise.all(ids.map((id, index) => loadNode(context, id, `ids.${index}`)));
  }
}

/** Any record by its id, if the viewer may see it; else null. */
export function loadNode(context: RecordReader, id: string, path: string): Promise<unknown> {
  const prefix = id.slice(0, Math.max(0, id.lastIndexOf("_")));
  if (!prefix) throw new InvalidId(path, "lead");
  const uuid = fromId(prefix, id, path);
  const target = allQueryables().find(({ entity }) => entity.prefix === prefix);
  const scope = target?.roots?.scope;
  return target?.roots && (!scope || context.viewer.scopes.has(scope)) ? context.load(target.entity, uuid) : Promise.resolve(null);
}
