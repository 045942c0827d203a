import { SavedView } from "../insights/views/saved-view.js";
import { Partner } from "../partners/sharing/partner.js";
import type { MutableNode } from "../platform/database/node.js";
import type { Transaction } from "../platform/database/transaction.js";
import { UnitOfWork } from "../platform/database/unit-of-work.js";
import { readEmail } from "../platform/identifiers/email.js";
import { withoutExtension } from "../platform/identifiers/phone.js";
import { Account } from "../records/accounts/account.js";
import { Activity } from "../records/activities/activity.js";
import { Lead } from "../records/leads/lead.js";
import { Opportunity } from "../records/opportunities/opportunity.js";
import { Task } from "../records/tasks/task.js";
import { forgetPast, type Logged } from "./erase-events.js";
import type { Person } from "./find-person.js";
import { ERASED } from "./personal-data-map.js";

/** Shorter than that says nothing of a person, and is in many words. */
const SHORTEST = 5;

/** The addresses, numbers and whole names of a person, as what they may be found by in what others wrote. */
export class Words {
  readonly all: string[];

  constructor({ emails, phones, spellings, names }: Pick<Person, "emails" | "phones" | "spellings" | "names">) {
    const words = [...emails, ...phones.map(withoutExtension), ...spellings, ...names];
    this.all = [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => word.length >= SHORTEST);
  }

  areIn(text: string): boolean {
    return this.expression?.test(text) ?? false;
  }

  /** A value of any kind with the words overwritten. */
  without(value: unknown): unknown {
    if (!this.expression) return value;
    if (typeof value === "string") return value.replaceAll(new RegExp(this.expression, "giu"), ERASED);
    if (Array.isArray(value)) return value.map((part) => this.without(part));
    if (!value || typeof value !== "object" || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.without(part)]));
  }

  private get expression(): RegExp | null {
    if (this.all.length === 0) return null;
    const words = this.all.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "iu");
  }

  /** What PostgreSQL finds the rows by that may have them, as texts and as they are spelt in JSON. */
  get patterns(): string[] {
    const spelt = this.all.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]);
    return [...new Set(spelt)].map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
  }
}

/**
 * Overwrites the person's name, addresses and numbers in what stays: the accounts and deals that they had to do with, with
 * their tasks and history, saved views, and where the person recommended somebody. A text that is nothing else becomes empty.
 */
export async function forgetMentions(tx: Transaction, person: Person): Promise<void> {
  const words = new Words(person);
  const work = new UnitOfWork(tx);
  const of = [person.leads, person.contacts];
  const accounts = await work.lock(
    Account,
    `select account_id from contact where id = any($2::uuid[])
     union select account_id from conversion where lead_id = any($1::uuid[]) or contact_id = any($2::uuid[])`,
    of,
  );
  const deals = await work.lock(
    Opportunity,
    `select id from opportunity where lead_id = any($1::uuid[]) or contact_id = any($2::uuid[])
     union select opportunity_id from opportunity_contact where contact_id = any($2::uuid[])
     union select opportunity_id from conversion where lead_id = any($1::uuid[]) or contact_id = any($2::uuid[])`,
    of,
  );
  const stories = [accounts, deals].map((records) => records.map(({ id }) => id));
  const tasks = await work.lock(
    Task,
    "select id from task where account_id = any($1::uuid[]) or opportunity_id = any($2::uuid[])",
    stories,
  );
  for (const record of [...accounts, ...deals, ...tasks]) overwrite(work, record, words);
  const others = await work.lock(
    Lead,
    `select id from lead where (lower(referrer) = any($1::text[]) or contact_id = any($3::uuid[])
       or referred_by_contact_id = any($3::uuid[]) or referred_by_lead_id = any($2::uuid[])) and id <> all($2::uuid[])`,
    [words.all, ...of],
  );
  for (const lead of others)
    work.change(lead, () => {
      if (lead.referrer && words.areIn(lead.referrer)) lead.referrer = null;
      if (lead.contactId && person.contacts.includes(lead.contactId)) lead.contactId = null;
      if (lead.referredByContactId && person.contacts.includes(lead.referredByContactId)) lead.referredByContactId = null;
      if (lead.referredByLeadId && person.leads.includes(lead.referredByLeadId)) lead.referredByLeadId = null;
    });
  const partners = await work.lock(
    Partner,
    "select id from partner where exists (select from jsonb_array_elements(contacts) c where lower(c ->> 'email') = any($1::text[]))",
    [[...person.emails, ...person.spellings.map((spelling) => spelling.toLowerCase())]],
  );
  for (const partner of partners)
    work.change(partner, () => {
      partner.contacts = partner.contacts.filter(({ email }) => !email || !person.emails.includes(readEmail(email) ?? email));
    });
  const happened = "(account_id = any($1::uuid[]) or opportunity_id = any($2::uuid[]) or lead_id = any($3::uuid[]))";
  const told = [...stories, others.map(({ id }) => id)];
  const activities = await work.lock(
    Activity,
    `select id from activity where ${happened} and concat_ws(' ', text, properties) ilike any($4::text[])`,
    [...told, words.patterns],
  );
  for (const activity of activities)
    work.change(activity, () => {
      const text = words.without(activity.text);
      Object.assign(activity, { text: text === ERASED ? null : text, properties: words.without(activity.properties) });
    });
  forgetPast(tx);
  await work.write();

  const former = "survivor_id = any($2::uuid[])";
  await overwriteRows(tx, words, "merged_record", ["name"], former, [stories[0]]);
  const merges = `(${former} or id in (select merge_id from merged_record where ${former}))`;
  await overwriteRows(tx, words, "record_merge", ["changes", "undo"], merges, [stories[0]]);
  await overwriteRows(tx, words, "opportunity_line", ["name"], "opportunity_id = any($2::uuid[])", [stories[1]]);
  await overwriteRows(tx, words, "opportunity_step_change", ["reason"], "opportunity_id = any($2::uuid[])", [stories[1]]);
  const activitiesOf = await tx.sql<Logged>(`select 'activity' as type, id from activity where ${happened}`, told);
  await overwriteRows(tx, words, tableOf(tx, SavedView), ["name", "search", "filter"], "true", []);
  const merged = await tx.sql<Logged>(`select kind as type, id from merged_record where survivor_id = any($1::uuid[])`, [stories[0]]);
  await overwriteEvents(tx, words, [...logged([...accounts, ...deals, ...tasks]), ...activitiesOf, ...merged]);
  await takeOut(tx, "referrer", logged(others));
  await takeOut(tx, "contacts", logged(partners));
  await forgetInBin(tx, words);
}

/** The same in what was deleted and is kept in the bin. */
async function forgetInBin(tx: Transaction, words: Words): Promise<void> {
  const recommended = await tx.sql<Logged>(
    "select 'lead' as type, id from deleted_record where kind = 'LEAD' and lower(content -> 'row' ->> 'referrer') = any($1::text[])",
    [words.all],
  );
  const mentioning = await overwriteRows(
    tx,
    words,
    "deleted_record",
    ["name", "reason", "content"],
    "(kind in ('ACCOUNT', 'OPPORTUNITY', 'TASK', 'ACTIVITY') or id = any($2::uuid[]))",
    [recommended.map(({ id }) => id)],
  );
  const others = "select lower(kind) as type, id from deleted_record where id = any($1::uuid[]) and kind <> 'LEAD'";
  await overwriteEvents(tx, words, await tx.sql<Logged>(others, [mentioning]));
  await takeOut(tx, "referrer", recommended);
}

const tableOf = ({ manager }: Transaction, entity: Function): string => manager.dataSource.getMetadata(entity).tableName;

const logged = (records: MutableNode[]): Logged[] =>
  records.map((record) => ({ type: (record.constructor as typeof MutableNode).prefix, id: record.id }));

/** Overwrites the words in all that was typed into a record. */
function overwrite(work: UnitOfWork, record: Account | Opportunity | Task, words: Words): void {
  const metadata = work.tx.manager.dataSource.getMetadata(record.constructor);
  work.change(record, () => {
    for (const { propertyName, type, isNullable } of metadata.columns) {
      if (type !== "text" && type !== "jsonb") continue;
      const without = words.without(record[propertyName as keyof typeof record]);
      Object.assign(record, { [propertyName]: without === ERASED && isNullable ? null : without });
    }
  });
}

/** Overwrites the words in columns of rows that have no events; answers in which. */
async function overwriteRows(
  tx: Transaction,
  words: Words,
  table: string,
  columns: string[],
  condition: string,
  values: unknown[],
): Promise<string[]> {
  const quoted = columns.map((column) => `"${column}"`);
  const rows = await tx.sql<Record<string, unknown> & { id: string }>(
    `select id, ${quoted.join(", ")} from ${table}
     where ${condition} and concat_ws(' ', ${quoted.join(", ")}) ilike any($1::text[]) order by id for update`,
    [words.patterns, ...values],
  );
  for (const { id, ...row } of rows) {
    const settings = quoted.map((column) => `${column} = r.${column}`).join(", ");
    await tx.sql(`update ${table} t set ${settings} from jsonb_populate_record(null::${table}, $2::jsonb) r where t.id = $1`, [
      id,
      JSON.stringify(words.without(row)),
    ]);
  }
  return rows.map(({ id }) => id);
}

/** Overwrites the words in the past of records that stay. */
async function overwriteEvents(tx: Transaction, words: Words, records: Logged[]): Promise<void> {
  const events = await tx.sql<{ number: string; before: unknown; after: unknown; cause: unknown }>(
    `select e.id as number, before, after, cause from change_event e join unnest($2::text[], $3::uuid[]) as r (type, id)
       on e.record_type = r.type and e.record_id = r.id
     where concat_ws(' ', before, after, cause) ilike any($1::text[]) and transaction_id <> $4`,
    [words.patterns, records.map(({ type }) => type), records.map(({ id }) => id), tx.id],
  );
  for (const { number, ...values } of events) {
    const { before, after, cause } = words.without(values) as typeof values;
    await tx.sql("update change_event set before = $2::jsonb, after = $3::jsonb, cause = $4::jsonb where id = $1", [
      number,
      ...[before, after, cause].map((value) => (value === null ? null : JSON.stringify(value))),
    ]);
  }
}

/** Takes one value out of the past of records. */
async function takeOut(tx: Transaction, property: string, records: Logged[]): Promise<void> {
  await tx.sql(
    `update change_event e set before = before - $1::text, after = after - $1::text from unnest($2::text[], $3::uuid[]) as r (type, id)
     where e.record_type = r.type and e.record_id = r.id and e.transaction_id <> $4`,
    [property, records.map(({ type }) => type), records.map(({ id }) => id), tx.id],
  );
}
