import type pg from "pg";
import type { DataSource } from "typeorm";
import type { PartnerRights, Viewer } from "../identity/viewer.js";
import { poolOf } from "./data-source.js";
import { PARTNER_ROLE } from "./partner-wall.js";
import type { Transaction } from "./transaction.js";

type Result = { rows: any[]; rowCount: number | null };

/**
 * Runs a reading statement with the rights of who asks: the organisation's on the organisation's own role; a partner's on the role of
 * partners, in a transaction that the role and its settings end with.
 */
export async function readAs(dataSource: DataSource, { partner }: Viewer, text: string, values: unknown[]): Promise<Result> {
  const pool = poolOf(dataSource);
  if (!partner?.walls.database) return pool.query(text, values);
  const connection = await pool.connect();
  let isClean = false;
  try {
    await connection.query(`begin read only; ${enter(partner, connection)}`);
    return await connection.query(text, values);
  } finally {
    isClean = await connection.query("rollback").then(
      () => true,
      () => false,
    );
    // One that is not would take its role along to its next user.
    connection.release(!isClean);
  }
}

/** The same within a transaction, which afterwards goes on as the organisation. */
export async function readIn(tx: Transaction, { partner }: Viewer, text: string, values: unknown[]): Promise<any[]> {
  if (!partner?.walls.database) return tx.sql(text, values);
  const connection = await tx.connection();
  await connection.query(enter(partner, connection));
  const { rows } = await connection.query(text, values);
  // Only here: a statement that failed has ended the transaction, and the role with it.
  await connection.query(`set local role none; ${settings(connection, "", "", "")}`);
  return rows;
}

/** All countries: where none is said, none is seen. */
const EVERYWHERE = "*";

const enter = ({ id, territories, fieldSet }: PartnerRights, connection: pg.PoolClient): string =>
  `set local role ${PARTNER_ROLE}; ${settings(connection, id, territories?.join(",") ?? EVERYWHERE, fieldSet)}`;

/** `SET LOCAL` in statements that can be sent together; parameters cannot. */
const settings = ({ escapeLiteral }: pg.PoolClient, partner: string, territories: string, fieldSet: string): string =>
  [
    ["partner", partner],
    ["territories", territories],
    ["field_set", fieldSet],
  ]
    .map(([name, value]) => `set local leadwire.${name} = ${escapeLiteral(value as string)}`)
    .join("; ");
