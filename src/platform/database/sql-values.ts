import type { Context } from "../execution/context.js";
import { poolOf } from "./data-source.js";
import type { Transaction } from "./transaction.js";

/** A way to ask the database, whether in a transaction or not. */
export type Sql = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

export const sqlIn =
  (tx: Transaction): Sql =>
  (text, values) =>
    tx.sql(text, values);

export const sqlOf =
  ({ services }: Pick<Context, "services">): Sql =>
  async (text, values) =>
    (await poolOf(services.dataSource).query(text, values)).rows;
