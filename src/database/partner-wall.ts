import type pg from "pg";
import type { DataSource } from "typeorm";
import { poolOf } from "./data-source.js";

/** The role that partners read by. It can read their own shares, and nothing else of the database. */
export const PARTNER_ROLE = "leadwire_partner";

/** The columns behind the view; what the house keeps for itself (candidates, reasons, who comes next) is not among them. */
const COLUMNS = `id, version, created_at, updated_at, partner_id, state, field_set, co_sell, salt, hashes_left, offered_at,
  expires_at, viewed_at, decided_at, accepted_at, contact_by, update_by, first_contact_at, last_update_at, external_ref,
  outcome_amount, outcome_currency, territory, industry, company_size, region, country, need, band, expected_amount,
  expected_currency, name, first_name, last_name, email, phone, job_title, company_name, website, city, street, postal_code, description`
  .replace(/\s+/g, " ")
  .split(", ");

/** Something that the wall has to be. */
interface Requirement {
  /** What is wrong where it is not so. */
  wrong: string;
  /** SQL that finds the statements that mend it, and nothing where it is so. */
  mends: string;
}

const ROLE = `(select oid from pg_roles where rolname = '${PARTNER_ROLE}')`;
const names = (columns: string[]) => columns.map((column) => `'${column}'`).join(", ");

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
      union all
      select 'grant select (${COLUMNS.join(", ")}) on lead_share to ${PARTNER_ROLE}'
        where exists (select from unnest(array[${names(COLUMNS)}]) name where has_column_privilege(${ROLE}, 'lead_share', name, 'SELECT') is not true)
      union all
      select 'grant select on shared_lead to ${PARTNER_ROLE}' where has_table_privilege(${ROLE}, 'shared_lead', 'SELECT') is not true`,
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
    wrong: `The role ${PARTNER_ROLE} can get at more than lead_share and shared_lead, or do more than read.`,
    mends: `
      select format('revoke all on %s from %s', t.oid::regclass, case when t.is_public then 'public, ${PARTNER_ROLE}' else '${PARTNER_ROLE}' end) as mend
        from (
          select c.oid, exists (select from aclexplode(c.relacl) where grantee = 0)
                        or exists (select from pg_attribute a, aclexplode(a.attacl) e where a.attrelid = c.oid and e.grantee = 0) as is_public
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
             and has_schema_privilege(${ROLE}, n.oid, 'USAGE')
             and (has_any_column_privilege(${ROLE}, c.oid, 'INSERT, UPDATE, REFERENCES') or has_table_privilege(${ROLE}, c.oid, 'DELETE, TRUNCATE, TRIGGER')
                  or (c.oid not in ('lead_share'::regclass, 'shared_lead'::regclass) and has_any_column_privilege(${ROLE}, c.oid, 'SELECT'))
                  or (c.oid = 'lead_share'::regclass and exists (
                        select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and a.attname <> all(array[${names(COLUMNS)}]) and has_column_privilege(${ROLE}, c.oid, a.attnum, 'SELECT'))))
        ) t order by 1`,
  },
  {
    wrong: "Row-level security of lead_share is not on, or lets more through than it should.",
    mends: `
      select 'alter table lead_share enable row level security' as mend from pg_class where oid = 'lead_share'::regclass and not relrowsecurity
      union all
      select format('drop policy %I on lead_share', polname) from pg_policy where polrelid = 'lead_share'::regclass and polname <> 'partner_of_share'`,
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

/** Looks as nobody's partner: whatever the catalogue says, no share may be seen. */
async function tryOut(pool: pg.Pool): Promise<string | null> {
  const connection = await pool.connect();
  try {
    await connection.query(`begin read only; set local role ${PARTNER_ROLE}`);
    const { rows } = await connection.query("select exists (select from shared_lead) or exists (select id from lead_share) as seen");
    return rows[0].seen ? "Shares are seen without a partner: row-level security of lead_share does not hold." : null;
  } catch (error) {
    return `The role ${PARTNER_ROLE} cannot be used: ${(error as Error).message}.`;
  } finally {
    await connection.query("rollback").then(
      () => connection.release(),
      () => connection.release(true),
    );
  }
}
