import type pg from "pg";
import { hashPassword } from "../../src/access/passwords.js";
import { Role } from "../../src/platform/identity/scopes.js";
import { ActivityType } from "../../src/records/activities/activity.js";
import { Channel } from "../../src/records/campaigns/source.js";
import { COMPANIES, COUNTRIES, TITLES } from "../../src/sample/people.js";

/**
 * Fills an empty, migrated database with an organisation of `size` leads and five times as many activities. Everything follows
 * from row numbers, so that every database of one size has the same rows. Ids grow with time, as real ones do. All users
 * have the same password; the first ones are reps.
 *
 * Written by statements over whole sets: the events of these rows are left out, as after an archive was cleared.
 */
export async function fill(client: pg.Client, size: number, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await client.query("begin");
  await client.query(FUNCTIONS);
  for (const [text, values] of statements(size, passwordHash)) await client.query(text, values);
  await client.query("commit");
  await client.query("vacuum analyze");
}

/** Raise it when the rows change: a database that was filled otherwise is made again. */
export const FILLING = 3;

const FUNCTIONS = `
  -- From 0 up to, not including, 1: the same for the same row and salt.
  create function pg_temp.dice(n bigint, salt int) returns float8 language sql immutable as
    $$ select (hashint8extended(n, salt) & 2147483647) / 2147483648.0 $$;
  create function pg_temp.pick(list text[], chance float8) returns text language sql immutable as
    $$ select list[1 + floor(chance * cardinality(list))::int] $$;
  -- A UUIDv7 of that time.
  create function pg_temp.uuid_at(at timestamptz, n bigint, salt int) returns uuid language sql immutable as
    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n || '/' || salt), 1, 3)
               || '8' || substr(md5(n || '/' || salt), 4, 15))::uuid $$;`;

/** The leads came in evenly over two years. */
const SINCE = "timestamptz '2024-06-01 00:00:00Z'";
const SPAN = "interval '730 days'";

const flat = (weights: Record<string, number>) => Object.entries(weights).flatMap(([word, weight]) => Array(weight).fill(word) as string[]);

/** Of a thousand leads. */
const STATUSES = flat({
  NEW: 300,
  CONTACTED: 180,
  NURTURING: 120,
  COLD: 100,
  DISQUALIFIED: 90,
  IN_PROGRESS: 60,
  WARM: 50,
  QUALIFIED: 30,
  CLOSED_LOST: 25,
  CLOSED_WON: 15,
  ON_HOLD: 10,
  PROPOSAL_SENT: 7,
  NEGOTIATION: 5,
  REFERRAL: 5,
  RE_ENGAGED: 3,
});
const ACTIVITIES = flat({
  PAGE_VIEW: 40,
  EMAIL_OPENED: 20,
  EMAIL_SENT: 12,
  EMAIL_CLICKED: 8,
  PRICING_VIEWED: 5,
  DOCUMENT_DOWNLOADED: 4,
  CALL: 4,
  NOTE: 3,
  MEETING: 2,
  DEMO_REQUESTED: 2,
} satisfies Partial<Record<ActivityType, number>>);
const ROLES = flat({ REP: 80, MARKETER: 12, MANAGER: 6, READONLY: 2 } satisfies Partial<Record<Role, number>>);
const STAGES = flat({ DISCOVERY: 3, PROPOSAL: 2, NEGOTIATION: 1, CLOSED_WON: 2, CLOSED_LOST: 2 });
const USERS = 200;
const SOURCES = 24;
const CAMPAIGNS = 40;

const SURNAME_STARTS = [
  "Al",
  "Berg",
  "Cor",
  "Dal",
  "Ek",
  "Fern",
  "Gran",
  "Holm",
  "Ing",
  "Jor",
  "Kest",
  "Lind",
  "Mor",
  "Nord",
  "Ost",
  "Pel",
];
const SURNAME_ENDS = ["mann", "ström", "ley", "wood", "ton", "sen", "quist", "ard", "berg", "ford", "shaw", "ette", "vale", "wick", "dahl"];

function statements(size: number, passwordHash: string): [string, unknown[]][] {
  const companies = Math.ceil(size / 40);
  return [
    [
      `insert into team (id, version, name, created_at, updated_at)
       select pg_temp.uuid_at(${SINCE}, n, 1), 1, 'Team ' || n, ${SINCE}, ${SINCE} from generate_series(1, 12) n`,
      [],
    ],
    [
      `insert into user_account (id, version, email, name, role, team_id, password_hash, created_at, updated_at)
       select pg_temp.uuid_at(${SINCE}, n, 2), 1, 'user' || n || '@leadwire.example',
              pg_temp.pick($1, pg_temp.dice(n, 1)) || ' ' || pg_temp.pick($2, pg_temp.dice(n, 2)) || pg_temp.pick($3, pg_temp.dice(n, 3)),
              pg_temp.pick($4, n::float8 / ${USERS + 1}), pg_temp.uuid_at(${SINCE}, 1 + n % 12, 1), $5, ${SINCE}, ${SINCE}
       from generate_series(1, ${USERS}) n`,
      [firstNames, SURNAME_STARTS, SURNAME_ENDS, ROLES, passwordHash],
    ],
    [
      `insert into source (id, version, name, channel, created_at, updated_at)
       select pg_temp.uuid_at(${SINCE}, n, 3), 1, 'Source ' || n, ($1::text[])[1 + n % cardinality($1::text[])], ${SINCE}, ${SINCE}
       from generate_series(1, ${SOURCES}) n`,
      [Object.values(Channel)],
    ],
    [
      `insert into campaign (id, version, name, created_at, updated_at)
       select pg_temp.uuid_at(${SINCE}, n, 4), 1, 'Campaign ' || n, ${SINCE}, ${SINCE} from generate_series(1, ${CAMPAIGNS}) n`,
      [],
    ],
    [
      `create temp table company on commit drop as
       select n, c.name || ' ' || n as name, n || '-' || c.domain as domain, c.industry, c.size, c.country, c.city
       from generate_series(0, ${companies - 1}) n
       join jsonb_to_recordset($1) c (i int, name text, domain text, industry text, size int, country text, city text) on c.i = n % ${COMPANIES.length}`,
      [JSON.stringify(COMPANIES.map((company, i) => ({ ...company, i, country: company.country.code, city: company.country.cities[0] })))],
    ],
    ["create unique index on company (n)", []],
    [LEADS(size, companies), [firstNames, SURNAME_STARTS, SURNAME_ENDS, titles, STATUSES]],
    [
      `create temp table numbered on commit drop as select row_number() over (order by created_at) as n, id, created_at, owner_id from lead`,
      [],
    ],
    ["create unique index on numbered (n)", []],
    ["analyze numbered", []],
    [ACTIVITY_ROWS(size), [ACTIVITIES]],
    [
      `insert into account (id, version, name, domain, industry, company_size, country, city, owner_id, created_at, updated_at)
       select pg_temp.uuid_at(${SINCE}, n, 7), 1, name, domain, industry, size, country, city,
              pg_temp.uuid_at(${SINCE}, 1 + floor(pg_temp.dice(n, 70) * ${USERS})::int, 2), ${SINCE}, ${SINCE}
       from company where n < $1`,
      [Math.ceil(companies / 2)],
    ],
    [CONTACTS(size), []],
    [OPPORTUNITIES(size), [STAGES]],
  ];
}

const firstNames = COUNTRIES.flatMap((country) => country.firstNames);
const titles = Object.values(TITLES).flat();

const LEADS = (size: number, companies: number) => `
  insert into lead (id, version, created_at, updated_at, first_name, last_name, name, email, email_as_typed, phone, job_title, company_name,
    website, domain, industry, company_size, country, city, tags, stage, status, status_since, interest, score, fit_score, engagement_score,
    band, grade, source_id, campaign_id, owner_id, last_activity_at)
  select pg_temp.uuid_at(at, n, 5), 1, at, at, first, last, first || ' ' || last, email, email,
    case when email is null or pg_temp.dice(n, 10) < 0.4 then '+4930' || lpad(n::text, 8, '0') end,
    pg_temp.pick($4, pg_temp.dice(n, 11)), company_name, 'https://' || domain, domain, industry, size, country, city,
    case when pg_temp.dice(n, 12) < 0.2 then array['newsletter'] else '{}' end,
    case when status = 'CLOSED_WON' then 'CUSTOMER' when status in ('PROPOSAL_SENT', 'NEGOTIATION') then 'OPPORTUNITY'
         when status = 'QUALIFIED' then case when pg_temp.dice(n, 13) < 0.5 then 'SQL' else 'MQL' end
         when status = 'COLD' then 'PROSPECT' else 'LEAD' end,
    status, at, 'UNKNOWN', fit + engagement, fit, engagement,
    case when fit + engagement >= 70 then 'HOT' when fit + engagement >= 40 then 'WARM' else 'COLD' end,
    case when fit >= 30 then 'A' when fit >= 15 then 'B' else 'C' end || case when engagement >= 30 then '1' when engagement >= 10 then '2' else '3' end,
    pg_temp.uuid_at(${SINCE}, 1 + floor(power(pg_temp.dice(n, 14), 2) * ${SOURCES})::int, 3),
    case when pg_temp.dice(n, 15) < 0.6 then pg_temp.uuid_at(${SINCE}, 1 + floor(pg_temp.dice(n, 16) * ${CAMPAIGNS})::int, 4) end,
    case when pg_temp.dice(n, 17) < 0.7 then pg_temp.uuid_at(${SINCE}, 1 + floor(pg_temp.dice(n, 18) * ${USERS})::int, 2) end,
    case when engagement > 0 then at + interval '3 days' end
  from (
    select drawn.*, c.name as company_name, c.domain, c.industry, c.size, c.country, c.city,
      case when pg_temp.dice(drawn.n, 20) < 0.9 then
        lower(regexp_replace(first || '.' || last, '[^a-zA-Z.]', '', 'g')) || drawn.n || '@' || c.domain end as email
    from (
      select n, date_trunc('milliseconds', ${SINCE} + ${SPAN} * (n::float8 / ${size})) as at,
        pg_temp.pick($1, pg_temp.dice(n, 21)) as first,
        pg_temp.pick($2, pg_temp.dice(n, 22)) || pg_temp.pick($3, pg_temp.dice(n, 23)) as last,
        floor(power(pg_temp.dice(n, 24), 2) * ${companies})::int as company,
        pg_temp.pick($5, pg_temp.dice(n, 25)) as status,
        floor(pg_temp.dice(n, 26) * 9) * 5 as fit, floor(power(pg_temp.dice(n, 27), 3) * 60) as engagement
      from generate_series(1, ${size}) n
    ) drawn join company c on c.n = drawn.company
  ) person`;

const ACTIVITY_ROWS = (size: number) => `
  insert into activity (id, type, lead_id, occurred_at, recorded_at, properties)
  select pg_temp.uuid_at(at, n, 6), pg_temp.pick($1, pg_temp.dice(n, 31)), lead_id, at, at,
    jsonb_build_object('page', '/page/' || n % 50, 'seconds', floor(pg_temp.dice(n, 32) * 300))
  from (
    select a.n, l.id as lead_id, date_trunc('milliseconds', l.created_at + interval '60 days' * power(pg_temp.dice(a.n, 33), 2)) as at
    from generate_series(1, ${size * 5}) a (n) join numbered l on l.n = 1 + floor(power(pg_temp.dice(a.n, 34), 1.3) * ${size})::int
  ) happened order by at`;

const CONTACTS = (size: number) => `
  insert into contact (id, version, first_name, last_name, name, email, job_title, country, account_id, owner_id, created_at, updated_at)
  select pg_temp.uuid_at(l.created_at, n, 8), 1, first_name, last_name, l.name, l.email, job_title, l.country, a.id, l.owner_id, l.created_at, l.created_at
  from (select row_number() over (order by id) as n, * from lead where tags = '{}' order by id limit ${Math.ceil(size / 10)}) l
  left join account a on a.domain = l.domain`;

const OPPORTUNITIES = (size: number) => `
  insert into opportunity (id, version, name, stage, amount, currency, probability, close_date, closed_at, account_id, owner_id, created_at, updated_at, pipeline_id, step_id)
  select pg_temp.uuid_at(at, n, 9), 1, 'Deal ' || n, deal.stage, 1000 + floor(pg_temp.dice(n, 40) * 90000), pg_temp.pick('{EUR,USD,GBP}', pg_temp.dice(n, 41)),
    case deal.stage when 'DISCOVERY' then 20 when 'PROPOSAL' then 50 when 'NEGOTIATION' then 75 when 'CLOSED_WON' then 100 else 0 end,
    (at + interval '60 days')::date, case when deal.stage like 'CLOSED%' then at + interval '60 days' end, account_id, owner_id, at, at, step.pipeline_id, step.id
  from (
    select n, id as account_id, owner_id, ${SINCE} + ${SPAN} * pg_temp.dice(n, 42) as at, pg_temp.pick($1, pg_temp.dice(n, 43)) as stage
    from generate_series(1, ${Math.ceil(size / 20)}) n
    join (select row_number() over (order by id) as place, id, owner_id from account) a
      on a.place = 1 + floor(pg_temp.dice(n, 44) * ${Math.ceil(size / 80)})::int
  ) deal join pipeline_step step on step.stage = deal.stage`;
