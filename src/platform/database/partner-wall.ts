import type pg from "pg";
import type { DataSource } from "typeorm";
import { poolOf } from "./data-source.js";

/** The role that partners read by. It can read their own shares, activities and registered deals, and nothing else of the database. */
export const PARTNER_ROLE = "leadwire_partner";

const columns = (text: string): string[] => text.trim().split(/[\s,]+/);

/**
 * What the role may read. Of the tables behind the views that is some columns: what the organisation keeps for itself (candidates,
 * reasons, who comes next, which lead a deal became) is not among them.
 */
const TABLES: Record<string, string[]> = {
  lead_share: columns(`id, version, created_at, updated_at, partner_id, state, field_set, co_sell, salt, hashes_left, offered_at,
    expires_at, viewed_at, decided_at, accepted_at, contact_by, update_by, first_contact_at, last_update_at, external_ref,
    outcome_amount, outcome_currency, territory, industry, company_size, region, country, need, band, expected_amount,
    expected_currency, name, first_name, last_name, email, phone, job_title, company_name, website, city, street, postal_code, description`),
  shared_activity: columns("id, share_id, type, occurred_at, note"),
  deal_registration: columns(`id, partner_id, state, created_at, expires_at, company_name, contact_name, contact_email, note,
    expected_amount, expected_currency`),
};
const VIEWS = ["shared_lead", "own_activity", "own_registration"];

/** The one policy of each table. */
const POLICIES: Record<string, string> = {
  lead_share: "partner_of_share",
  shared_activity: "partner_of_shared_activity",
  deal_registration: "partner_of_registration",
};

/** Something that the wall has to be. */
interface Requirement {
  /** What is wrong where it is not so. */
  wrong: string;
  /** SQL that finds the statements that mend it, and nothing where it is so. */
  mends: string;
}

const ROLE = `(select oid from pg_roles where rolname = '${PARTNER_ROLE}')`;
const names = (texts: string[]) => `array[${texts.map((text) => `'${text}'`).join(", ")}]`;
const tables = Object.entries(TABLES);

/** What the role may read, for SQL; of a view all columns. */
const READABLE = `(values ${[
  ...tables.map(([table, some]) => `('${table}'::regclass, ${names(some)})`),
  ...VIEWS.map((view) => `('${view}'::regclass, null)`),
].join(", ")}) readable (oid, columns)`;

/** What Leadwire makes by itself where it may: the role, and the little that it can do. */
const MADE: Requirement[] = [
  {
    wrong: `The role ${PARTNER_ROLE} does not exist, and could not be made.`,
    mends: `select 'create role ${PARTNER_ROLE} nologin' as mend where ${ROLE} is null`,
  },
  {
    wrong: `Leadwire's own user may not act as ${PARTNER_ROLE}.`,
    mends: `select format('grant ${PARTNER_ROLE} to %I', current_user) as mend where pg_has_role(current_user, ${ROLE}, 'MEMBER') is not true`,
  },
  {
    wrong: `The role ${PARTNER_ROLE} cannot read what it has to.`,
    mends: `
      select 'grant usage on schema public to ${PARTNER_ROLE}' as mend where has_schema_privilege(${ROLE}, 'public', 'USAGE') is not true
${tables
  .map(
    ([table, some]) => `
      union all
      select 'grant select (${some.join(", ")}) on ${table} to ${PARTNER_ROLE}'
        where exists (select from unnest(${names(some)}) name where has_column_privilege(${ROLE}, '${table}', name, 'SELECT') is not true)`,
  )
  .join("")}${VIEWS.map(
  (view) => `
      union all
      select 'grant select on ${view} to ${PARTNER_ROLE}' where has_table_privilege(${ROLE}, '${view}', 'SELECT') is not true`,
).join("")}`,
  },
];

/** What somebody else made otherwise, and has to undo; in this order, because what a role may follows from what it is. */
const KEPT: Requirement[] = [
  {
    wrong: `The role ${PARTNER_ROLE} must be neither a superuser, nor pass row-level security, nor make roles or databases, nor sign in.`,
    mends: `
      select 'alter role ${PARTNER_ROLE} nosuperuser nobypassrls nocreaterole nocreatedb noreplication nologin' as mend
        from pg_roles where rolname = '${PARTNER_ROLE}' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin)`,
  },
  {
    wrong: `The role ${PARTNER_ROLE} must have no part in other roles.`,
    mends: `
      select format('revoke %s from ${PARTNER_ROLE}', m.roleid::regrole) as mend from pg_auth_members m where m.member = ${ROLE} order by 1`,
  },
  {
    wrong: `The role ${PARTNER_ROLE} must own nothing.`,
    mends: `
      select distinct format('reassign owned by ${PARTNER_ROLE} to %I', current_user) as mend from pg_shdepend
        where refclassid = 'pg_authid'::regclass and refobjid = ${ROLE} and deptype = 'o'
          and dbid in (0, (select oid from pg_database where datname = current_database()))`,
  },
  {
    wrong: `The role ${PARTNER_ROLE} can get at more than what is the partners' own, or do more than read.`,
    mends: `
      select format('revoke all on %s from %s', t.oid::regclass, case when t.is_public then 'public, ${PARTNER_ROLE}' else '${PARTNER_ROLE}' end) as mend
        from (
          select c.oid, exists (select from aclexplode(c.relacl) where grantee = 0)
                        or exists (select from pg_attribute a, aclexplode(a.attacl) e where a.attrelid = c.oid and e.grantee = 0) as is_public
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
             and has_schema_privilege(${ROLE}, n.oid, 'USAGE')
             and (has_any_column_privilege(${ROLE}, c.oid, 'INSERT, UPDATE, REFERENCES') or has_table_privilege(${ROLE}, c.oid, 'DELETE, TRUNCATE, TRIGGER')
                  or (c.oid not in (select oid from ${READABLE}) and has_any_column_privilege(${ROLE}, c.oid, 'SELECT'))
                  or exists (
                       select from ${READABLE} join pg_attribute a on a.attrelid = readable.oid
                        where readable.oid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> all(readable.columns)
                          and has_column_privilege(${ROLE}, c.oid, a.attnum, 'SELECT')))
        ) t order by 1`,
  },
  {
    wrong: "Row-level security is not on, or lets more through than it should.",
    mends: Object.entries(POLICIES)
      .map(
        ([table, policy]) => `
      select 'alter table ${table} enable row level security' as mend from pg_class where oid = '${table}'::regclass and not relrowsecurity
      union all
      select format('drop policy %I on ${table}', polname) from pg_policy where polrelid = '${table}'::regclass and polname <> '${policy}'`,
      )
      .join(" union all "),
  },
];

/**
 * Makes the role of partners with its rights where it is not there, and sees whether it is the wall that it has to be.
 * @returns what is wrong, and what to run; null when it stands
 */
export async function raisePartnerWall(dataSource: DataSource): Promise<string | null> {
  const pool = poolOf(dataSource);
  // Some may not be ours to do; what counts is what holds in the end.
  for (const requirement of MADE) for (const statement of await mendsOf(pool, requirement)) await pool.query(statement).catch(() => {});
  const unmet = await unmetOf(pool, MADE, MADE.length);
  unmet.push(...(await unmetOf(pool, KEPT, 1)));
  if (unmet.length === 0) return tryOut(pool);
  const statements = unmet.flatMap(({ statements }) => statements).map((statement) => `  ${statement};`);
  return `${unmet.map(({ wrong }) => wrong).join(" ")} Have a superuser run, in this database:\n${statements.join("\n")}`;
}

const mendsOf = async (pool: pg.Pool, { mends }: Requirement): Promise<string[]> =>
  (await pool.query<{ mend: string }>(mends)).rows.map(({ mend }) => mend);

/** The first requirements that do not hold, with what mends them. */
async function unmetOf(pool: pg.Pool, requirements: Requirement[], most: number): Promise<{ wrong: string; statements: string[] }[]> {
  const unmet: { wrong: string; statements: string[] }[] = [];
  for (const requirement of requirements) {
    if (unmet.length === most) break;
    const statements = await mendsOf(pool, requirement);
    if (statements.length > 0) unmet.push({ wrong: requirement.wrong, statements });
  }
  return unmet;
}

/** Looks as nobody's partner: whatever the catalogue says, nothing may be seen. */
async function tryOut(pool: pg.Pool): Promise<string | null> {
  const connection = await pool.connect();
  try {
    await connection.query(`begin read only; set local role ${PARTNER_ROLE}`);
    for (const name of [...VIEWS, ...Object.keys(TABLES)]) {
      const { rows } = await connection.query(`select exists (select id from ${name}) as seen`);
      if (rows[0].seen) return `Rows of ${name} are seen without a partner: row-level security does not hold.`;
    }
    return null;
  } catch (error) {
    return `The role ${PARTNER_ROLE} cannot be used: ${(error as Error).message}.`;
  } finally {
    await connection.query("rollback").then(
      () => connection.release(),
      () => connection.release(true),
    );
  }
}
