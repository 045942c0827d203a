import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import { addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Account } from "../../records/accounts/account.js";
import type { Contact } from "../../records/contacts/contact.js";
import { type DuplicateCheck, declareDuplicateCheck, type Edited } from "../../records/duplicate-check.js";
import { DuplicatesFoundError } from "../../records/duplicates/duplicate.js";
import { DuplicateKind, NoticedBy } from "../../records/duplicates/duplicate-kinds.js";
import { type ComparedRecord, findLike, type Match, STOPS, toldSeen } from "../../records/duplicates/find-duplicates.js";
import { personOf } from "../../records/duplicates/matched.js";
import { type Noticed, notePossibleDuplicates } from "../../records/duplicates/note-possible-duplicate.js";
import type { Lead } from "../../records/leads/lead.js";
import { comparePeople } from "../../records/matching/compare.js";
import { personKeys, personQuery } from "../../records/matching/keys.js";
import { type Folded, foldPerson } from "../../records/matching/person.js";
import { isSame } from "./merge-fields.js";

type Kind = Parameters<DuplicateCheck>[2];

/** What identifies a record of each kind: a change of anything else makes no duplicate. */
const IDENTIFYING: Record<Kind, string[]> = {
  lead: ["name", "email", "emailList", "phone", "phoneList", "companyName", "domain"],
  contact: ["name", "email", "emailList", "phone", "phoneList", "accountId"],
  account: ["name", "domain"],
};

/**
 * Stops at records that the viewer sees and that are as sure to be the same as what a conversion stops at. Those that the
 * viewer does not see are as if they were not there. A change is only told of what it makes alike: what was alike before is known.
 * What passes, because it is allowed or not seen, becomes a possible duplicate once it is written.
 */
async function stopDuplicates(tx: Transaction, viewer: Viewer, kind: Kind, edited: Edited[]): Promise<(Refusal | null)[]> {
  const asked = edited.map((one) => (isAsked(kind, one) ? one : null));
  await tx.serialize(asked.flatMap((one) => (one ? keysOf(kind, one.after) : [])));
  const results: (Refusal | null)[] = [];
  const passed = new Passed();
  // One after another: a transaction has one connection.
  for (const one of asked) {
    const person = one && kind === "lead" ? foldPerson(personOf(one.after)) : null;
    const matches = one ? [...(await matchesOf(tx, kind, one)), ...(person ? passed.like(one.after, person) : [])] : [];
    const duplicates = one && !one.allowed ? await toldSeen(tx, viewer, matches) : [];
    results.push(duplicates.length > 0 ? new Refusal(new DuplicatesFoundError(duplicates, ["allowDuplicates"], MESSAGE)) : null);
    if (!one || duplicates.length > 0) continue;
    if (person) passed.add(one.after, person);
    passedIn(tx).push(...matches.map(({ id, confidence, reasons }) => noticed(kind, one.after.id as string, { id, confidence, reasons })));
  }
  return results;
}

const noticed = (kind: Kind, a: string, { id, confidence, reasons }: Pick<Match, "id" | "confidence" | "reasons">): Noticed => ({
  kind: KINDS[kind],
  a,
  b: id,
  confidence,
  reasons,
  noticedBy: NoticedBy.EDIT,
});

/** What has passed in a transaction and may be the same as another record. */
const passedPairs = new WeakMap<Transaction, Noticed[]>();

function passedIn(tx: Transaction): Noticed[] {
  const pairs = passedPairs.get(tx) ?? [];
  passedPairs.set(tx, pairs);
  return pairs;
}

/** Notes what has passed and was written; a row that was refused for something else has changed nothing. */
async function notePassed(tx: Transaction, kind: DuplicateKind): Promise<void> {
  const pairs = passedPairs.get(tx) ?? [];
  const changed = new Set(tx.changes.map(({ recordId }) => recordId));
  const written = pairs.filter((pair) => pair.kind === kind && changed.has(pair.a));
  passedPairs.set(
    tx,
    pairs.filter((pair) => !written.includes(pair)),
  );
  await notePossibleDuplicates(tx, written);
}

for (const kind of Object.values(DuplicateKind)) whenChanged(kind.toLowerCase(), (tx) => notePassed(tx, kind));

declareDuplicateCheck(stopDuplicates);

const MESSAGE = "Another record seems to be the same. Use that one, or set allowDuplicates.";

const isAsked = (kind: Kind, { before, after }: Edited): boolean =>
  IDENTIFYING[kind].some((property) => !isSame(after[property], before?.[property]));

/** Two who make or change the same person or company at once make one, or one of them is refused. */
function keysOf(kind: Kind, record: Lead | Contact | Account): string[] {
  // Leads are waited for by their addresses before their rows are locked.
  if (kind === "lead") return [];
  const own = kind === "account" ? [(record as Account).domain] : [...addressesIn(record as Contact), ...numbersIn(record)];
  const keys = [...own, record.name?.toLowerCase()];
  return keys.flatMap((key) => (key ? [`${kind} ${key}`] : []));
}

async function matchesOf(tx: Transaction, kind: Kind, { before, after }: Edited): Promise<Match[]> {
  const matches = await sureMatches(tx, kind, after);
  if (!before || matches.length === 0) return matches;
  const earlier = new Set((await sureMatches(tx, kind, before)).map(({ id }) => id));
  return matches.filter(({ id }) => !earlier.has(id));
}

async function sureMatches(tx: Transaction, kind: Kind, record: Lead | Contact | Account): Promise<Match[]> {
  const compared = kind === "contact" ? await withCompany(tx, record as Contact) : record;
  const found = await findLike(tx, KINDS[kind], compared);
  return found.filter(({ confidence }) => confidence >= STOPS);
}

const KINDS: Record<Kind, DuplicateKind> = { lead: DuplicateKind.LEAD, contact: DuplicateKind.CONTACT, account: DuplicateKind.ACCOUNT };

/**
 * Leads that earlier rows of the same operation changed; they are not written yet. They are found as stored ones are: whoever shares a key is
 * compared, and each is folded once, so that many rows take little longer than few.
 */
class Passed {
  private readonly byKey = new Map<string, Set<PassedLead>>();

  add({ id }: Lead, person: Folded): void {
    for (const key of personKeys(person)) this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add({ id, person }));
  }

  like({ id: own }: Lead, person: Folded): Match[] {
    const found = new Map<string, Match>();
    const near = new Set(personQuery(person).flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    for (const { id, person: other } of near) {
      if (id === own) continue;
      const { probability: confidence, reasons } = comparePeople(person, other, null);
      if (confidence >= STOPS) found.set(id, { kind: DuplicateKind.LEAD, id, confidence, reasons, isNamesake: false });
    }
    return [...found.values()];
  }
}

interface PassedLead {
  id: string;
  person: Folded;
}

async function withCompany(tx: Transaction, contact: Contact): Promise<ComparedRecord> {
  const [account] = contact.accountId
    ? await tx.sql<{ name: string; domain: string | null }>("select name, domain from account where id = $1", [contact.accountId])
    : [];
  return Object.assign({ companyName: account?.name ?? null, domain: account?.domain ?? null }, contact);
}
