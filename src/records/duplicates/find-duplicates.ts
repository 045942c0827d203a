import { mayReadOwned } from "../../access/visible-owner.js";
import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Account } from "../accounts/account.js";
import { Contact } from "../contacts/contact.js";
import { Lead } from "../leads/lead.js";
import { compareFoldedCompanies, comparePeople } from "../matching/compare.js";
import { companyKeys, personQuery } from "../matching/keys.js";
import { type Company, type Folded, foldCompany, foldPerson, type Person } from "../matching/person.js";
import type { Reason } from "../matching/reason.js";
import { type Asking, blocksOf, candidatesOf, frequenciesOf } from "./candidates.js";
import type { Duplicate } from "./duplicate.js";
import { DuplicateKind } from "./duplicate-kinds.js";
import { followChanges } from "./follow-keys.js";
import { identifyingFields, identifyingFieldsIn } from "./identifying-fields.js";
import { knownMatch } from "./known-match.js";
import { type ComparedProperties, companyOf, personOf } from "./matched.js";

/** A record that may be the same, and how likely that is. */
export interface Match {
  kind: DuplicateKind;
  /** The record's uuid. */
  id: string;
  /** From 0 to 1. */
  confidence: number;
  reasons: Reason[];
  /** Whether both have the same full name: whoever looks for duplicates expects to see those, whatever speaks against them. */
  isNamesake: boolean;
}

/** Leads that are like a person, the likeliest first. */
export const findLeads = (asking: Asking, person: Person, itself: string | null = null): Promise<Match[]> =>
  find(
    asking,
    DuplicateKind.LEAD,
    foldPerson(person),
    itself,
    (person.externalIds ?? []).map(({ value }) => value),
  );

/** Contacts that are like a person. */
export const findContacts = (asking: Asking, person: Person, itself: string | null = null): Promise<Match[]> =>
  find(asking, DuplicateKind.CONTACT, foldPerson(person), itself);

/** Accounts that are like a company. */
export const findAccounts = (asking: Asking, company: Company, itself: string | null = null): Promise<Match[]> =>
  find(asking, DuplicateKind.ACCOUNT, foldCompany(company), itself);

/** Records that are like one of their kind, whoever may see them. */
export async function findLike(tx: Transaction, kind: DuplicateKind, record: ComparedRecord): Promise<Match[]> {
  const [asking, fields] = [await allIn(tx, kind), await identifyingFieldsIn(tx, kind)];
  if (kind === DuplicateKind.ACCOUNT) return findAccounts(asking, companyOf(record, fields), record.id);
  const person = { ...personOf(record, fields), externalIds: record.externalIds };
  return kind === DuplicateKind.LEAD ? findLeads(asking, person, record.id) : findContacts(asking, person, record.id);
}

/** A record with what is compared of it; of a contact, also its company's name and domain. */
export type ComparedRecord = ComparedProperties & { externalIds?: { system: string; value: string }[] };

/**
 * Looks for records that share a key (matching/keys.ts), each by its index, and compares what was found. How long that takes does
 * not depend on how many records there are: a key that many have is left to the narrower ones.
 */
async function find(
  asking: Asking,
  kind: DuplicateKind,
  folded: Folded,
  itself: string | null,
  externalIds: string[] = [],
): Promise<Match[]> {
  const { sql } = asking;
  const keys = kind === DuplicateKind.ACCOUNT ? companyKeys(folded) : personQuery(folded);
  const blocks = await blocksOf(sql, kind, keys);
  const candidates = await candidatesOf(asking, { kind, blocks, externalIds, itself });
  // Asked whether there are candidates or not: of what partners may not know, the number of statements says nothing.
  const [fields, frequencies] = [await identifyingFields(sql, kind), frequenciesOf(blocks)];
  const matches = candidates.map(({ externalIds, ...record }): Match => {
    const isAccount = kind === DuplicateKind.ACCOUNT;
    const other = isAccount ? foldCompany(companyOf(record, fields)) : foldPerson({ ...personOf(record, fields), externalIds });
    const { probability, reasons } = isAccount
      ? compareFoldedCompanies(folded, other, frequencies)
      : comparePeople(folded, other, frequencies);
    return { kind, id: record.id, confidence: probability, reasons, isNamesake: areNamesakes(folded, other) };
  });
  return ranked(matches);
}

const areNamesakes = ({ name: one }: Folded, { name: other }: Folded): boolean =>
  one.all.length > 1 && one.all.join("") === other.all.join("");

/** The likeliest first; of those that are equally likely as they come. */
export const ranked = (matches: Match[]): Match[] => matches.sort((left, right) => right.confidence - left.confidence);

/** So likely is what a conversion stops at, and what a partner's deal is refused for. */
export const STOPS = 0.8;
const MOST_TOLD = 10;

/** All records, whoever may see them, as the transaction has them by now. */
async function allIn(tx: Transaction, kind: DuplicateKind): Promise<Asking> {
  await followChanges(tx, kind);
  return { sql: sqlIn(tx), reader: null };
}

/** Accounts that a new or changed one would double, whoever may see them. Those that the viewer may not see are told without a record. */
export async function accountDuplicates(tx: Transaction, viewer: Viewer, account: ComparedProperties): Promise<Duplicate[]> {
  const fields = await identifyingFields(sqlIn(tx), DuplicateKind.ACCOUNT);
  return told(tx, viewer, await findAccounts(await allIn(tx, DuplicateKind.ACCOUNT), companyOf(account, fields), account.id));
}

/** The same of contacts. */
export async function contactDuplicates(tx: Transaction, viewer: Viewer, contact: ComparedProperties): Promise<Duplicate[]> {
  const fields = await identifyingFields(sqlIn(tx), DuplicateKind.CONTACT);
  return told(tx, viewer, await findContacts(await allIn(tx, DuplicateKind.CONTACT), personOf(contact, fields), contact.id));
}

const isLikely = ({ confidence }: Match): boolean => confidence >= STOPS;

/** Whether there is a lead or a contact that is this person, whoever may see it. */
export async function isKnownPerson(tx: Transaction, person: Person): Promise<boolean> {
  // Both are looked for, whatever the first says: how long it takes tells nothing.
  const leads = await findLeads(await allIn(tx, DuplicateKind.LEAD), person);
  const contacts = await findContacts(await allIn(tx, DuplicateKind.CONTACT), person);
  return [...leads, ...contacts].some(isLikely);
}

/** Whether there is an account that is this company. */
export const isKnownCompany = async (tx: Transaction, company: Company): Promise<boolean> =>
  (await findAccounts(await allIn(tx, DuplicateKind.ACCOUNT), company)).some(isLikely);

const SCOPES = { LEAD: Scope.LEADS_READ, CONTACT: Scope.CUSTOMERS_READ, ACCOUNT: Scope.CUSTOMERS_READ } as const;
const ENTITIES = { LEAD: Lead, CONTACT: Contact, ACCOUNT: Account } as const;

/** As if what the viewer does not know of such records had not been compared. */
const known = (viewer: Viewer, matches: Match[]): Match[] => ranked(matches.map((match) => knownMatch(viewer, [match.kind], match)));

/** The likeliest matches that an operation stops at, with the records that the viewer sees. */
export async function told(tx: Transaction, viewer: Viewer, matches: Match[]): Promise<Duplicate[]> {
  const found = [];
  // One after another: a transaction has one connection.
  for (const match of known(viewer, matches).filter(isLikely).slice(0, MOST_TOLD)) found.push(await shown(tx, viewer, match));
  return found;
}

/** Those alone that the viewer sees. */
export async function toldSeen(tx: Transaction, viewer: Viewer, matches: Match[]): Promise<Duplicate[]> {
  const found = [];
  for (const match of known(viewer, matches).filter(isLikely)) {
    const duplicate = await shown(tx, viewer, match);
    if (duplicate.record && found.push(duplicate) === MOST_TOLD) break;
  }
  return found;
}

async function shown(tx: Transaction, viewer: Viewer, { id, kind, confidence, reasons }: Match): Promise<Duplicate> {
  const record = await tx.find<Account | Contact | Lead>(ENTITIES[kind] as never, id);
  return { kind, confidence, reasons, record: record && mayReadOwned(viewer, record, SCOPES[kind]) ? record : null };
}
