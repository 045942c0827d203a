import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { type AddressColumns, addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import { type ExternalIdInput, externalKey } from "../../records/leads/external-id.js";
import { Lead } from "../../records/leads/lead.js";
import { keysOfAddresses } from "../../records/suppression/suppression.js";
import { type Candidate, type Looked, newestLeadFirst } from "./candidates.js";
import { type Evidence, evidenceOf, isCompany, type KnownAs, Verdict } from "./evidence.js";
import { IDENTIFIER_RULES } from "./identifier-rules.js";

/** By what a person may be known, in canonical form. */
export interface Identity extends AddressColumns {
  firstName?: string | null;
  lastName?: string | null;
  companyName?: string | null;
  domain?: string | null;
  externalId?: ExternalIdInput | null;
}

/** Who a person is, of those who are known. */
export interface Recognized {
  /** The lead that is the same person; null for somebody new. */
  lead: Lead | null;
  /** How much speaks for that: 0 for nothing; `CERTAIN` and above for what a name cannot contradict. */
  strength: number;
  /** The lead that has the external id and is another person. */
  conflict: Lead | null;
  /** As a candidate; null for somebody new. */
  same: Candidate | null;
  /** Other leads that are the same person as well, and those that may be; the likeliest first, and none that was converted. */
  twice: Candidate[];
  possible: Candidate[];
}

export const CERTAIN = 3;

/** An office may have one number for hundreds of people: so many of them are noted as possible duplicates of a new one. */
const MOST_POSSIBLE = 3;

/**
 * The leads that the people of some captures may be. Those that they are, are locked. Nobody else captures any of these people until
 * the transaction ends.
 */
export class KnownPeople {
  private readonly byEmail = new Map<string, Set<Candidate>>();
  private readonly byPhone = new Map<string, Set<Candidate>>();
  private readonly byCompany = new Map<string, Set<Candidate>>();
  private readonly byExternalId = new Map<string, Candidate>();
  private readonly byId = new Map<string, Candidate>();
  private readonly locked = new Map<string, Lead>();

  /** @param candidates those that the people may be; nobody else captures any of them at this moment */
  static async among(work: UnitOfWork, people: Identity[], candidates: Candidate[]): Promise<KnownPeople> {
    const known = new KnownPeople(candidates);
    const decided = people.flatMap((person) => known.compare(person)).filter(([, { verdict }]) => verdict !== Verdict.POSSIBLE);
    if (decided.length === 0) return known;
    for (const lead of await work.lock(Lead, "select unnest($1::uuid[])", [[...new Set(decided.map(([{ id }]) => id))]])) known.learn(lead);
    return known;
  }

  private constructor(candidates: Candidate[]) {
    for (const candidate of candidates) this.place(candidate);
  }

  /** Those that are locked: one of the people is each of them. */
  get leads(): Lead[] {
    return [...this.locked.values()];
  }

  /** Who somebody is: what agrees most counts, and of equals the newest that still is a lead. */
  find(person: Identity): Recognized {
    const compared = this.compare(person);
    const first = (sought: Verdict) => compared.find(([{ id }, { verdict }]) => verdict === sought && this.locked.has(id));
    const [same, conflict] = [first(Verdict.SAME), first(Verdict.CONFLICT)];
    const others = compared.filter(([candidate]) => candidate !== same?.[0] && !candidate.convertedAt);
    const of = (sought: Verdict) =>
      others.flatMap(([candidate, { verdict }]) => (verdict === sought ? candidate : [])).slice(0, MOST_POSSIBLE);
    return {
      lead: same ? (this.locked.get(same[0].id) as Lead) : null,
      strength: same?.[1].strength ?? 0,
      conflict: conflict ? (this.locked.get(conflict[0].id) as Lead) : null,
      same: same?.[0] ?? null,
      twice: of(Verdict.SAME),
      possible: of(Verdict.POSSIBLE),
    };
  }

  /**
   * Knows a lead from now on by what it has now, and by what was merged into it, as whoever reads it later does: "Berg" who became
   * "Ada Berg" is no longer anybody by the name of Berg. The first lead that an external id was given to keeps it.
   */
  learn(lead: Lead, externalId?: ExternalIdInput | null): void {
    this.locked.set(lead.id, lead);
    const { id, companyName, domain, convertedAt, createdAt } = lead;
    const before = this.byId.get(id) ?? { id, externalIds: [] as string[], former: { names: [], emails: [], phones: [] } };
    const now = knownAs(lead);
    const candidate: Candidate = Object.assign(before, {
      names: [...now.names, ...before.former.names],
      emails: union(now.emails, before.former.emails),
      phones: union(now.phones, before.former.phones),
      companyName,
      domain,
      convertedAt,
      createdAt,
    });
    if (externalId && !this.isTaken(externalId)) candidate.externalIds.push(externalKey(externalId));
    this.place(candidate);
  }

  isTaken(externalId: ExternalIdInput): boolean {
    return this.byExternalId.has(externalKey(externalId));
  }

  /** The leads that have something in common with a person, and what that says; the likeliest first. */
  private compare(person: Identity): [Candidate, Evidence][] {
    const captured = knownAs(person);
    const named = person.externalId ? this.byExternalId.get(externalKey(person.externalId)) : undefined;
    const candidates = new Set([
      ...(named ? [named] : []),
      ...captured.emails.flatMap((email) => [...(this.byEmail.get(email) ?? [])]),
      ...captured.phones.flatMap((phone) => [...(this.byPhone.get(phone) ?? [])]),
      ...companyKeys(captured).flatMap((key) => [...(this.byCompany.get(key) ?? [])]),
    ]);
    return [...candidates]
      .map((candidate): [Candidate, Evidence] => [candidate, evidenceOf(captured, candidate, candidate === named, IDENTIFIER_RULES)])
      .filter(([, { verdict }]) => verdict !== Verdict.OTHER)
      .sort(([one, left], [other, right]) => right.strength - left.strength || newestLeadFirst(one, other));
  }

  private place(candidate: Candidate): void {
    this.byId.set(candidate.id, candidate);
    for (const email of candidate.emails) placeIn(this.byEmail, email, candidate);
    for (const phone of candidate.phones) placeIn(this.byPhone, phone, candidate);
    for (const key of companyKeys(candidate)) placeIn(this.byCompany, key, candidate);
    for (const key of candidate.externalIds) this.byExternalId.set(key, candidate);
  }
}

function placeIn(index: Map<string, Set<Candidate>>, key: string, candidate: Candidate): void {
  const found = index.get(key);
  if (found) found.add(candidate);
  else index.set(key, new Set([candidate]));
}

const union = (some: string[], others: string[]): string[] => [...new Set([...some, ...others])];

/** A person as evidence is weighed. */
export function knownAs({ firstName, lastName, companyName, domain, ...addresses }: Identity): KnownAs {
  const names = firstName || lastName ? [{ firstName: firstName ?? null, lastName: lastName ?? null }] : [];
  return { names, companyName: companyName ?? null, domain: domain ?? null, emails: addressesIn(addresses), phones: numbersIn(addresses) };
}

/** What somebody is looked for by. */
export const lookedFor = (person: Identity): Looked => {
  const known = knownAs(person);
  const { emails, phones } = known;
  return { emails, phones, companies: companyKeys(known), lastName: person.lastName ?? null, firstName: person.firstName ?? null };
};

/** What a company without a person is looked for by. */
const companyKeys = (known: KnownAs): string[] =>
  isCompany(known) ? [known.companyName?.toLowerCase(), known.domain].flatMap((key) => key ?? []) : [];

/** What to make others wait for who capture, or merge, the same person. */
export const keysOf = ({ externalId, ...identity }: Identity): string[] => [
  ...keysOfAddresses(identity),
  ...companyKeys(knownAs(identity)).map((key) => `company ${key}`),
  ...(externalId ? [`person ${externalId.system} ${externalId.value}`] : []),
];

/** The leads that have one of the external ids, and who works them. */
export async function namedLeads(
  tx: Transaction,
  people: Pick<Identity, "externalId">[],
): Promise<(ExternalIdInput & { leadId: string; ownerId: string | null })[]> {
  const ids = people.flatMap(({ externalId }) => externalId ?? []);
  if (ids.length === 0) return [];
  return tx.sql(
    `select e.system, e.value, e.lead_id as "leadId", l.owner_id as "ownerId" from unnest($1::text[], $2::text[]) named (system, value)
     join lead_external_id e on e.system = named.system and e.value = named.value join lead l on l.id = e.lead_id`,
    [ids.map(({ system }) => system), ids.map(({ value }) => value)],
  );
}
