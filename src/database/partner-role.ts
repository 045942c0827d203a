import type pg from "pg";
import type { DataSource } from "typeorm";
import type { PartnerRights, Viewer } from "../access/viewer.js";
import { poolOf } from "./data-source.js";
import type { Transaction } from "./transaction.js";

/** The role that partners read by. It can read their own shares, activities and registered deals, and nothing else of the database. */
export const PARTNER_ROLE = "leadwire_partner";

/** What the role may read. Whatever else it could read keeps partners from being served. */
const READABLE = ["lead_share", "shared_lead", "shared_activity", "own_activity", "deal_registration", "own_registration"];

/** The columns behind the view; what the house keeps for itself (candidates, reasons, who comes next) is not among them. */
const COLUMNS = `id, version, created_at, updated_at, partner_id, state, field_set, co_sell, salt, hashes_left, offered_at,
  expires_at, viewed_at, decided_at, accepted_at, contact_by, update_by, first_contact_at, last_update_at, external_ref,
  outcome_amount, outcome_currency, territory, industry, company_size, region, country, need, band, expected_amount,
  expected_currency, name, first_name, last_name, email, phone, job_title, company_name, website, city, street, postal_code, description`;

/** The same of deals; which lead one became is not among them. */
const REGISTRATION_COLUMNS = `id, partner_id, state, created_at, expires_at, company_name, contact_name, contact_email, note,
  expected_amount, expected_currency`;

const inLine = (columns: string): string => columns.replace(/\s+/g, " ");

/** What somebody who may must run on a database where Leadwire's own user may not. */
const STATEMENTS = (user: string) => [
  `create role ${PARTNER_ROLE} nologin`,
  `grant ${PARTNER_ROLE} to ${user}`,
  `grant usage on schema public to ${PARTNER_ROLE}`,
  `grant select (${inLine(COLUMNS)}) on lead_share to ${PARTNER_ROLE}`,
  `grant select (${inLine(REGISTRATION_COLUMNS)}) on deal_registration to ${PARTNER_ROLE}`,
  `grant select on shared_lead, shared_activity, own_activity, own_registration to ${PARTNER_ROLE}`,
];

/**
 * Makes the role with its rights where it is not there, and sees whether it is the wall that it has to be.
 * @returns what is wrong, and what to do; null when it stands
 */
export async function partnerRoleProblem(dataSource: DataSource): Promise<string | null> {
  const pool = poolOf(dataSource);
  const { rows } = await pool.query("select quote_ident(current_user) as name");
  const statements = STATEMENTS(rows[0].name);
  // Some may be done already, and some not be ours to do; what counts is what holds in the end.
  for (const statement of statements) await pool.query(statement).catch(() => {});
  const problem = await findHole(pool);
  return problem && `${problem} Have a superuser run, in this database:\n${statements.map((statement) => `  ${statement};`).join("\n")}`;
}

async function findHole(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query("select rolsuper or rolbypassrls or rolcreaterole as strong from pg_roles where rolname = $1", [
    PARTNER_ROLE,
  ]);
  if (!rows[0]) return `The role ${PARTNER_ROLE} does not exist, and could not be made.`;
  if (rows[0].strong) return `The role ${PARTNER_ROLE} must be neither a superuser, nor pass row-level security, nor make roles.`;
  const { rows: open } = await pool.query(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and (has_any_column_privilege($1, c.oid, 'INSERT, UPDATE') or has_table_privilege($1, c.oid, 'DELETE, TRUNCATE')
             or (c.relname <> all($2) and has_any_column_privilege($1, c.oid, 'SELECT')))
      order by 1`,
    [PARTNER_ROLE, READABLE],
  );
  if (open.length > 0)
    return `The role ${PARTNER_ROLE} can get at ${open.map(({ name }) => name).join(", ")}, which it must not: revoke that.`;
  const connection = await pool.connect();
  try {
    await connection.query(`begin read only; set local role ${PARTNER_ROLE}`);
    const { rows: seen } = await connection.query(
      "select from shared_lead union all select from own_activity union all select from own_registration limit 1",
    );
    if (seen.length > 0) return "Row-level security of what partners read does not hold.";
    return null;
  } catch {
    return `The role ${PARTNER_ROLE} cannot be used.`;
  } finally {
    await connection.query("rollback").then(
      () => connection.release(),
      () => connection.release(true),
    );
  }
}

type Result = { rows: any[]; rowCount: number | null };

/**
 * Runs a reading statement with the rights of who asks: the house's on the house's own role; a partner's on the role of
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

/** The same within a transaction, which afterwards goes on as the house. */
export async function readIn(tx: Transaction, { partner }: Viewer, text: string, values: unknown[]): Promise<any[]> {
  if (!partner?.walls.database) return tx.sql(text, values);
  const connection = await tx.connection();
  await connection.query(enter(partner, connection));
  const { rows } = await connection.query(text, values);
  // Only here: a statement that failed has ended the transaction, and the role with it.
  await connection.query(`set local role none; ${settings(connection, "", "", "")}`);
  return rows;
}

const enter = ({ id, territories, fieldSet }: PartnerRights, connection: pg.PoolClient): string =>
  `set local role ${PARTNER_ROLE}; ${settings(connection, id, territories?.join(",") ?? "", fieldSet)}`;

/** `SET LOCAL` in statements that can be sent together; parameters cannot. */
const settings = ({ escapeLiteral }: pg.PoolClient, partner: string, territories: string, fieldSet: string): string =>
  [
    ["partner", partner],
    ["territories", territories],
    ["field_set", fieldSet],
  ]
    .map(([name, value]) => `set local leadwire.${name} = ${escapeLiteral(value as string)}`)
    .join("; ");
