import { coerceInputValue, type DocumentNode, type GraphQLInputType, type GraphQLSchema, parse } from "graphql";
import { poolOf } from "../../platform/database/data-source.js";
import type { Context } from "../../platform/execution/context.js";
import type { Where } from "../../platform/query/filter.js";
import { PAGE_SIZE, planPage, withNamed } from "../../platform/query/page.js";
import { Statement } from "../../platform/query/statement.js";
import { type RecordKind } from "../../records/record-kind.js";
import type { ListShown } from "./check-list.js";
import { selectionOf } from "./columns.js";
import { RECORD_KINDS } from "./record-kinds.js";

export interface ListPage {
  records: unknown[];
  hasNextPage: boolean;
  /** The place of the last record; null on an empty page. */
  endCursor: string | null;
}

/** Without an order of its own it runs by what never changes, so that an export has each record once. */
const NEWEST_FIRST = [{ field: "CREATED_AT", direction: "DESC" }];

/** A list that somebody keeps or exports, read as its viewer would read it by GraphQL: same rights, same values. */
export class KeptList {
  private readonly document: DocumentNode;

  constructor(
    private readonly record: RecordKind,
    private readonly list: ListShown,
  ) {
    const { list: field, target } = RECORD_KINDS[record];
    this.document = parse(`
      query KeptList($where: ${target.name}Filter, $orderBy: [${target.name}Order!], $search: String, $first: Int, $after: String) {
        list: ${field}(where: $where, orderBy: $orderBy, search: $search, first: $first, after: $after) {
          nodes { ${selectionOf(list.columns)} }
          pageInfo { hasNextPage endCursor }
        }
      }`);
  }

  /**
   * The page behind a place.
   * @throws what the list refuses with
   */
  async page(context: Context, after: string | null, first: number = PAGE_SIZE.most): Promise<ListPage> {
    const { where, orderBy, search } = this.list;
    const variables = { where: where ?? {}, orderBy: orderBy?.length ? orderBy : NEWEST_FIRST, search: search ?? null, first, after };
    const { list } = await context.services.ask(this.document, variables, context);
    return { records: list.nodes, ...list.pageInfo };
  }

  /** How many records it has, all of them counted; `totalCount` of the API ends earlier. */
  async count(schema: GraphQLSchema, context: Context): Promise<number> {
    const { target } = RECORD_KINDS[this.record];
    const where = coerceInputValue(this.list.where ?? {}, schema.getType(`${target.name}Filter`) as GraphQLInputType) as Where;
    const statement = new Statement(context.reader);
    const plan = planPage(statement, target, "t", { where, search: this.list.search });
    const counts = plan.listed.map(({ from, condition }) => `(select count(*)::int from ${from} where ${condition})`);
    const text = `${withNamed(plan)}select ${counts.join(" + ")} as count`;
    const { rows } = await poolOf(context.services.dataSource).query(text, statement.parameters.values);
    return rows[0].count;
  }
}
