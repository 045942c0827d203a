/** Runs a statement on the database of a test. */
type Sql = (text: string, values?: unknown[]) => Promise<Record<string, any>[]>;

const TABLES = ["lead", "lead_search", "activity", "task", "status_change", "conversion", "consent", "lead_external_id"].concat(
  ["account", "contact", "opportunity"].flatMap((table) => [table, `${table}_search`]),
);

/** One of the words, by the number `n` of the row and which draw it is. */
const draw = (words: string, number: number) =>
  `(string_to_array('${words}', ' '))[1 + abs(hashint4(n * 31 + ${number})) % ${words.split(" ").length}]`;
/** Whether something is so for that share of the rows. */
const share = (percent: number, number: number) => `abs(hashint4(n * 37 + ${number})) % 100 < ${percent}`;

const FIRST =
  "Ada Ben Clara David Emma Finn Greta Hugo Ida Jonas Klara Leo Mia Noah Olga Paul Rosa Tim Ute Vera Adélaïde Zoé Jörg Ömer Łukasz";
const SYLLABLES = "ba ber bru dal dor fel gar hol kan kel lin lor mar mei mol nor ost pel ram ros sal sen tal ten ul van wal wei zan zim";
const STATUSES = "NEW NEW NEW NEW CONTACTED CONTACTED ON_HOLD NURTURING DISQUALIFIED DISQUALIFIED REFERRAL";
const ACTIVITIES = "PAGE_VIEW PAGE_VIEW PAGE_VIEW EMAIL_OPENED EMAIL_OPENED EMAIL_CLICKED CALL NOTE PRICING_VIEWED DEMO_REQUESTED";

const syllables = (...numbers: number[]) => `initcap(${numbers.map((number) => draw(SYLLABLES, number)).join(" || ")})`;

/** A UUIDv7 of a time and a number. */
const uuid = (time: string, number: string, kind: number) =>
  `(lpad(to_hex((extract(epoch from ${time}) * 1000)::bigint), 12, '0') || '7${kind}00' || '8' || lpad(to_hex(${number}), 15, '0'))::uuid`;

/**
 * Fills a database with so many leads and what belongs to them, over two years up to now, by SQL alone: past the events,
 * and with nothing that the domain would have to agree to. A third of the addresses are at gmail.example. Each user has
 * as many leads as any other, and a fifth has no owner.
 */
export async function fillWithLeads(sql: Sql, count: number): Promise<void> {
  const indexes = await sql(
    "select indexname, indexdef from pg_indexes where schemaname = current_schema() and tablename = any($1) and indexname not like 'pk_%'",
    [TABLES],
  );
  for (const { indexname } of indexes) await sql(`drop index ${indexname}`);
  for (const statement of statements(count)) await sql(statement);
  for (const { indexdef } of indexes) await sql(indexdef);
  for (const table of [...TABLES, "user_account", "team", "source", "campaign"]) await sql(`vacuum analyze ${table}`);
}

function statements(count: number): string[] {
  const users = 200;
  const accounts = Math.ceil(count / 20);
  const at = `(now() - interval '2 years' * (1 - n::float8 / ${count}))`;
  const rows = (many: number) => `from generate_series(1, ${many}) n`;
  const some = (table: string, many: number, number: number) =>
    `(select id from of_${table} where place = 1 + abs(hashint4(n * 41 + ${number})) % ${many})`;
  const owner = `case when ${share(80, 1)} then ${some("user", users, 2)} end`;
  const ids = (name: string, table: string) => [
    `create temporary table of_${name} as select id, (row_number() over (order by id))::int as place from ${table}`,
    `create unique index on of_${name} (place)`,
    `analyze of_${name}`,
  ];
  return [
    `insert into team (id, version, name) select gen_random_uuid(), 1, 'Team ' || n ${rows(10)} union all select gen_random_uuid(), 1, 'Inside sales'`,
    `insert into user_account (id, version, email, name, role, password_hash, team_id)
      select gen_random_uuid(), 1, 'user' || n || '@many.example', 'User ' || n, 'REP', '', (select id from team order by name offset n % 11 limit 1) ${rows(users)}`,
    `insert into source (id, version, name, channel) select gen_random_uuid(), 1, 'Source ' || n, 'WEBSITE_FORM' ${rows(20)}`,
    `insert into campaign (id, version, name) select gen_random_uuid(), 1, 'Campaign ' || n ${rows(50)}`,
    ...ids("user", "user_account where role = 'REP' and email like '%@many.example'"),
    ...ids("source", "source"),
    ...ids("campaign", "campaign"),
    `insert into account (id, version, created_at, name, domain, industry, country, owner_id)
      select ${uuid(at, "n", 1)}, 1, ${at}, ${syllables(11, 12, 13)} || ' ' || ${draw("GmbH AG Ltd Inc", 14)}, 'company' || n || '.example', ${draw("Retail Logistics Energy", 15)}, 'DE', ${owner}
      ${rows(accounts)}`,
    ...ids("account", "account"),
    `insert into contact (id, version, created_at, name, email, phone, account_id, owner_id)
      select ${uuid(at, "n", 2)}, 1, ${at}, ${draw(FIRST, 21)} || ' ' || ${syllables(22, 23)}, 'contact' || n || '@company.example', '+4940' || (10000000 + n), ${some("account", accounts, 24)}, ${owner}
      ${rows(accounts * 2)}`,
    ...ids("contact", "contact"),
    `insert into lead (id, version, created_at, updated_at, first_name, last_name, name, email, phone, job_title, company_name, industry, company_size, country,
        stage, status, status_since, interest, score, band, grade, source_id, campaign_id, owner_id, contact_id, last_activity_at, converted_at, custom_fields)
      select ${uuid(at, "n", 0)}, 1, ${at}, ${at}, first, last, first || ' ' || last, search_fold(first || '.' || last) || n || '@' || case when ${share(33, 31)} then 'gmail.example' else search_fold(company) || '.example' end,
        '+4930' || (10000000 + n), ${draw("CEO CTO Head Buyer Student", 32)}, company || ' ' || ${draw("GmbH GmbH AG Ltd Inc", 33)}, ${draw("Retail Logistics Energy Health", 34)}, abs(hashint4(n)) % 500, ${draw("DE AT CH FR", 35)},
        ${draw("LEAD LEAD LEAD MQL SQL", 36)}, ${draw(STATUSES, 37)}, ${at}, 'UNKNOWN', score, case when score > 90 then 'HOT' when score > 60 then 'WARM' else 'COLD' end, 'C3',
        ${some("source", 20, 38)}, case when ${share(50, 39)} then ${some("campaign", 50, 40)} end, ${owner},
        case when n % 10 = 0 then ${some("contact", accounts * 2, 41)} end, case when ${share(70, 42)} then ${at} + interval '1 day' end, case when n % 20 = 0 then ${at} end,
        case when ${share(60, 50)} then jsonb_build_object('renewal_date', (${at}::date + 365)::text) else '{}' end
      from (select n, ${draw(FIRST, 43)} as first, ${syllables(44, 45, 46)} as last, ${syllables(47, 48, 49)} as company, abs(hashint4(n * 3)) % 1000 / 10.0 as score ${rows(count)}) person`,
    `insert into opportunity (id, version, created_at, name, stage, amount, currency, probability, close_date, closed_at, account_id, lead_id, owner_id)
      select ${uuid("created_at", "n", 3)}, 1, created_at, company_name || ' deal', ${draw("DISCOVERY PROPOSAL CLOSED_WON CLOSED_LOST", 51)}, n % 9999, 'EUR', 50,
        case when ${share(90, 52)} then created_at::date + 60 end, case when ${share(50, 53)} then created_at + interval '60 days' end, ${some("account", accounts, 54)}, id, owner_id
      from (select *, (row_number() over (order by id))::int as n from lead where converted_at is not null) converted`,
    `insert into conversion (id, lead_id, converted_at, account_id, opportunity_id, snapshot)
      select ${uuid("created_at", "(row_number() over ())::int", 4)}, lead_id, created_at, account_id, id, '{}' from opportunity`,
    `insert into activity (id, type, lead_id, occurred_at, recorded_at)
      select ${uuid("occurred_at", "n", 5)}, ${draw(ACTIVITIES, 61)}, id, occurred_at, occurred_at
      from (select id, created_at + interval '1 hour' * part as occurred_at, (row_number() over ())::int as n from lead, generate_series(1, 3) part) happened`,
    `insert into task (id, version, created_at, updated_at, title, kind, due_at, completed_at, owner_id, lead_id)
      select ${uuid("created_at", "(row_number() over ())::int", 9)}, 1, created_at, created_at, 'Call ' || name, 'BY_HAND', created_at + interval '3 days',
        case when company_size % 10 > 2 then created_at + interval '2 days' end, owner_id, id from lead where company_size % 2 = 0`,
    `insert into status_change (id, lead_id, from_status, to_status, from_stage, to_stage, changed_at, seconds_in_from_status)
      select ${uuid("created_at", "(row_number() over ())::int", 6)}, id, 'NEW', status, 'LEAD', stage, created_at, 60 from lead where status <> 'NEW'`,
    `insert into consent (id, lead_id, channel, granted, wording, at)
      select ${uuid("created_at", "(row_number() over ())::int", 7)}, id, 'EMAIL', true, 'newsletter', created_at from lead where company_size % 2 = 0`,
    `insert into lead_external_id (id, lead_id, system, value)
      select ${uuid("created_at", "(row_number() over ())::int", 8)}, id, 'webshop', id::text from lead where company_size % 2 = 1`,
  ];
}
