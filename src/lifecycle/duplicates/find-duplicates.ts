import { mayReadOwned } from "../../access/visible-owner.js";
import { type Sql, sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Queryable } from "../../platform/query/fields.js";
import { wholeLine } from "../../platform/query/search.js";
import { type Reader, Statement } from "../../platform/query/statement.js";
import { Account, accounts } from "../../records/accounts/account.js";
import { Contact, contacts } from "../../records/contacts/contact.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";
import { leads } from "../../records/leads/lead.fields.js";
import { Lead } from "../../records/leads/lead.js";
import type { Duplicate } from "./duplicate.js";
import { type Company, type Likeness, likenessOfCompanies, likenessOfPeople, type Person, withoutLegalForm } from "./likeness.js";

/** A record that may be the same, and how sure that is. */
export interface Match extends Likeness {
  kind: DuplicateKind;
  id: string;
}

/** Who asks, and how; all records are looked at, whoever may see them, where `sees` is "all". */
export interface Asking {
  sql: Sql;
  reader: Reader;
  sees: "own" | "all";
}

/** So many records that agree in one thing are compared: of a common name, or a large company, not each is looked at. */
const MOST_COMPARED = 50;
const MOST_COLLEAGUES = 1_000;

/** Leads that are like a person, the surest first. */
export const findLeads = (asking: Asking, person: Person, itself: string | null = null): Promise<Match[]> =>
  findPeople(asking, leads, DuplicateKind.LEAD, person, itself);

/** Contacts that are like a person. */
export const findContacts = (asking: Asking, person: Person, itself: string | null = null): Promise<Match[]> =>
  findPeople(asking, contacts, DuplicateKind.CONTACT, person, itself);

/**
 * Looks for whatever agrees, each by its own index and bounded, and then compares what was found (likeness.ts).
 */
async function findPeople(
  { sql, reader, sees }: Asking,
  target: Queryable,
  kind: DuplicateKind,
  person: Person,
  itself: string | null,
): Promise<Match[]> {
  const statement = new Statement(reader);
  const text = (value: string) => statement.parameters.add(value, "text");
  const seen = (alias: string) => (sees === "all" ? "true" : statement.visible(target, alias));
  const isLead = target === leads;
  const found: string[] = [];
  const by = (condition: string) =>
    found.push(`(select t.id from ${target.table} t where ${condition} and ${seen("t")} limit ${MOST_COMPARED})`);
  const searched = (condition: string) =>
    by(`t.id = any(array(select s.id from ${target.table}_search s where ${condition} limit ${MOST_COLLEAGUES}))`);

  if (person.email) by(`t.email = ${text(person.email)}`);
  if (person.phone) by(`t.phone = ${text(person.phone)}`);
  for (const { value } of isLead ? (person.externalIds ?? []) : [])
    by(`t.id in (select e.lead_id from lead_external_id e where lower(e.value) = lower(${text(value)}))`);
  if (person.name) {
    searched(`s.words @@ search_fold(${text(wholeLine(person.name))})::tsquery`);
    // Only where it is used: PostgreSQL refuses a parameter that stands nowhere.
    const near = () => `search_fold(${text(person.name as string)})`;
    if (person.domain) by(colleagues(isLead, text(person.domain), near()));
    if (isLead && person.companyName)
      searched(`s.text %> (select ${near()}) and s.text %> (select search_fold(${text(withoutLegalForm(person.companyName) ?? "")}))`);
  }
  if (found.length === 0) return [];
  const company = isLead
    ? { columns: "t.company_name, t.domain", join: "" }
    : {
        columns: "a.name as company_name, a.domain",
        join: `left join account a on a.id = t.account_id and ${sees === "all" ? "true" : statement.visible(accounts, "a")}`,
      };
  const ids = isLead
    ? "(select json_agg(json_build_object('system', e.system, 'value', e.value)) from lead_external_id e where e.lead_id = t.id)"
    : "null";
  const rows = await sql<Record<string, any>>(
    `select t.id, t.name, t.email, t.phone, ${company.columns}, ${ids} as external_ids from ${target.table} t ${company.join}
     where t.id = any(array(${found.join(" union ")})) and t.id is distinct from ${statement.parameters.add(itself, "uuid")}
     order by t.created_at, t.id`,
    statement.parameters.values,
  );
  const personOf = ({ name, email, phone, company_name: companyName, domain, external_ids: externalIds }: Record<string, any>): Person => ({
    name,
    email,
    phone,
    companyName,
    domain,
    externalIds: externalIds ?? [],
  });
  return ranked(rows.map((row) => ({ kind, id: row.id as string, ...likenessOfPeople(person, personOf(row)) })));
}

/** Those of one company whose names are near; of a contact the company is the account's. */
function colleagues(isLead: boolean, domain: string, near: string): string {
  const people = isLead
    ? `select c.id, c.name from lead c where c.domain = ${domain}`
    : `select c.id, c.name from contact c join account a on a.id = c.account_id where a.domain = ${domain}`;
  return `t.id = any(array(select c.id from (${people} limit ${MOST_COLLEAGUES}) c where similarity(search_fold(c.name), ${near}) >= 0.3))`;
}

/** Accounts that are like a company. */
export async function findAccounts({ sql, reader, sees }: Asking, company: Company, itself: string | null = null): Promise<Match[]> {
  const statement = new Statement(reader);
  const text = (value: string) => statement.parameters.add(value, "text");
  const seen = sees === "all" ? "true" : statement.visible(accounts, "t");
  const by = (condition: string) => `(select t.id from account t where ${condition} and ${seen} limit ${MOST_COMPARED})`;
  const searched = (condition: string) =>
    by(`t.id = any(array(select s.id from account_search s where ${condition} limit ${MOST_COLLEAGUES}))`);
  const found: string[] = [];
  if (company.domain) found.push(by(`t.domain = ${text(company.domain)}`));
  if (company.name) {
    found.push(searched(`s.words @@ search_fold(${text(wholeLine(company.name))})::tsquery`));
    found.push(searched(`s.text %> (select search_fold(${text(withoutLegalForm(company.name) ?? "")}))`));
  }
  if (found.length === 0) return [];
  const rows = await sql<Company & { id: string }>(
    `select t.id, t.name, t.domain from account t where t.id = any(array(${found.join(" union ")}))
       and t.id is distinct from ${statement.parameters.add(itself, "uuid")} order by t.created_at, t.id`,
    statement.parameters.values,
  );
  return ranked(rows.map((row) => ({ kind: DuplicateKind.ACCOUNT, id: row.id, ...likenessOfCompanies(company, row) })));
}

/** The surest first; of those that are equally sure the oldest, as they come. */
export const ranked = (matches: Match[]): Match[] => matches.sort((left, right) => right.confidence - left.confidence);

/** So sure is what a conversion stops at, and who makes or changes a record: the same domain or name, the same address or number. */
export const STOPS = 0.8;
const MOST_TOLD = 10;

/** Nothing is filtered by, so nobody's fields need to be known. */
const ofAll = (tx: Transaction, viewer: Viewer): Asking => ({
  sql: sqlIn(tx),
  reader: { viewer, now: tx.now, customTypes: () => undefined },
  sees: "all",
});

/** Only what the viewer sees. */
export const seenBy = (tx: Transaction, viewer: Viewer): Asking => ({ ...ofAll(tx, viewer), sees: "own" });

/** Accounts that a conversion would double, whoever may see them. */
export async function accountDuplicates(tx: Transaction, viewer: Viewer, company: Company): Promise<Duplicate[]> {
  return told(tx, viewer, await findAccounts(ofAll(tx, viewer), company));
}

/** Contacts that a conversion would double: with the same e-mail address, or phone number. */
export async function contactDuplicates(
  tx: Transaction,
  viewer: Viewer,
  { email, phone }: Pick<Person, "email" | "phone">,
): Promise<Duplicate[]> {
  const person = { name: null, email, phone, companyName: null, domain: null };
  return told(tx, viewer, await findContacts(ofAll(tx, viewer), person));
}

const SCOPES = { LEAD: Scope.LEADS_READ, CONTACT: Scope.CUSTOMERS_READ, ACCOUNT: Scope.CUSTOMERS_READ } as const;
const ENTITIES = { LEAD: Lead, CONTACT: Contact, ACCOUNT: Account } as const;

/** The surest matches that an operation stops at, with the records that the viewer sees. */
export async function told(tx: Transaction, viewer: Viewer, matches: Match[]): Promise<Duplicate[]> {
  const found = [];
  // One after another: a transaction has one connection.
  for (const { id, ...match } of matches.filter(({ confidence }) => confidence >= STOPS).slice(0, MOST_TOLD)) {
    const record = await tx.find<Lead | Account | Contact>(ENTITIES[match.kind] as never, id);
    found.push({ ...match, record: record && mayReadOwned(viewer, record, SCOPES[match.kind]) ? record : null });
  }
  return found;
}
