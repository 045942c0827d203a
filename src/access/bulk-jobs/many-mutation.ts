import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import type { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Queryable } from "../../platform/query/fields.js";
import { BulkInput, RESULTS, RowResult, Rows } from "../../platform/schema/bulk.js";
import { typeName } from "../../platform/schema/named-types.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { type WhereInput, whereMutation } from "./where-mutation.js";

/** A verb for many records: of a list of ids in one transaction, and of a filter as a job. */
export interface ManyMutation<R extends object, F extends WhereInput> {
  /** The mutation of many by their ids; that by a filter has `Where` behind it. */
  mutation: string;
  /** The mutation of one. */
  one: string;
  target: Queryable;
  scopes: Scope[];
  /** What it does; `{which}` stands for the records. */
  description: string;
  /** The input class of one row. */
  row: new () => R;
  /** The class of the result of a row, and what its record is called there. */
  result: { type: abstract new () => RowResult; field: string };
  /** The input by a filter, without that. */
  filter: abstract new () => F;
  /** The row of a record that the filter found. */
  rowOf(id: string, input: F): R;
  /** Does it to all of the rows; answers the record, or why it refuses, one for one. */
  change(tx: Transaction, viewer: Viewer, rows: R[]): Promise<(Node | Refusal)[]>;
}

/** Its two mutations, as resolver classes. */
export function manyMutation<R extends object, F extends WhereInput>(the: ManyMutation<R, F>): Function[] {
  const { mutation, target, scopes, filter, rowOf, change } = the;
  const ofFilter = whereMutation<F>({
    kind: mutation,
    target,
    scopes,
    description: described(the, "all {plural} of a filter"),
    input: filter,
    change: (tx, viewer, ids, input) =>
      change(
        tx,
        viewer,
        ids.map((id) => rowOf(id, input)),
      ),
  });
  return [ofRows(the), ofFilter];
}

const described = ({ description, target }: { description: string; target: Queryable }, which: string): string =>
  `${description.replace("{which}", which.replace("{plural}", PLURALS[target.name] ?? `${target.name.toLowerCase()}s`))}.`;

/** What is not called like the type in running text. */
const PLURALS: Record<string, string> = { Opportunity: "deals" };

function ofRows<R extends object>(the: Omit<ManyMutation<R, never>, "filter" | "rowOf">): Function {
  const { mutation, one, scopes, row, result, change } = the;
  const name = typeName(mutation);

  @InputType(`${name}Input`, { description: described(the, "several {plural}") })
  class Input extends BulkInput {
    @Rows(() => row, "What becomes of each.")
    rows: R[];
  }

  @ObjectType(`${name}Payload`)
  class ManyPayload extends Payload {
    @Field(() => [result.type as never], { description: RESULTS })
    results: RowResult[];
  }

  @Resolver()
  class OfRows {
    @Allow(...scopes)
    @Mutation(() => ManyPayload, { name: mutation, description: `${described(the, "several {plural}")} Each is done like \`${one}\`.` })
    ask(@Ctx() context: Context, @Arg("input", () => Input, { description: "Which, and what." }) input: Input) {
      return context.mutateRows<RowResult, R>(mutation, input, async (tx, rows) => {
        const answers = await change(tx, context.viewer, rows);
        return answers.map((answer) => (answer instanceof Refusal ? answer : { [result.field]: answer }));
      });
    }
  }
  return OfRows;
}
