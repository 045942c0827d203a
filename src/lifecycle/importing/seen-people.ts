import type pg from "pg";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import { CapturePolicy, Source } from "../../records/campaigns/source.js";
import { type ExternalIdInput, externalKey } from "../../records/leads/external-id.js";
import { ExternalIdConflictError } from "../capture/capture.errors.js";
import { type Capture, type Captured, CaptureOutcome } from "../capture/capture-outcome.js";
import { evidenceOf, type KnownAs, Verdict } from "../capture/evidence.js";
import { knownAs } from "../capture/find-known-leads.js";
import { IDENTIFIER_RULES } from "../capture/identifier-rules.js";

/** Somebody whom the file has, as far as it matters for who somebody else is. */
interface Person extends KnownAs {
  externalIds: string[];
}

/** The same with what has been remembered: all rows of one person are one. */
interface Seen extends Person {
  /** Null before it is written. */
  id: string | null;
}

/** So many people of one address or number are looked at, the latest first. */
const MOST_OF_ONE = 50;

/**
 * Whom a dry run has met so far. Its batches are rolled back, so a later row of the same person would look new again;
 * the memory is temporary tables, because the file may have more people than fit into ours.
 */
export class SeenPeople {
  private constructor(private readonly connection: pg.PoolClient) {}

  static async none(connection: pg.PoolClient): Promise<SeenPeople> {
    await connection.query(`
      create temporary table seen_person (id bigint generated always as identity primary key, person jsonb);
      create temporary table seen_key (key text, person_id bigint, primary key (key, person_id));
    `);
    return new SeenPeople(connection);
  }

  /** What the captures of a batch would have come to if the batches before were committed. */
  async resultsOf(tx: Transaction, captures: Capture[], results: (Captured | Refusal)[]): Promise<(Captured | Refusal)[]> {
    const creating = await tx.manager.findBy(Source, { capturePolicy: CapturePolicy.CREATE });
    const people = results.map((result, place) => (result instanceof Refusal ? null : personOf(result, captures[place] as Capture)));
    const found = new FoundPeople(await this.seenWith(people.flatMap((person) => (person ? keysOf(person) : []))));
    const now = results.map((result, place) => {
      if (result instanceof Refusal) return result;
      const { externalId = null } = (captures[place] as Capture).input;
      const createsAnyway = creating.some(({ id }) => id === result.lead.sourceId);
      return found.resultOf(result, people[place] as Person, { externalId, createsAnyway });
    });
    await this.remember([...found.changed]);
    return now;
  }

  private async seenWith(keys: string[]): Promise<Seen[]> {
    const { rows } = await this.connection.query<{ id: string; person: Person }>(
      `select id, person from seen_person where id in
         (select last.person_id from unnest($1::text[]) asked (key)
          cross join lateral (select person_id from seen_key k where k.key = asked.key order by person_id desc limit ${MOST_OF_ONE}) last)`,
      [[...new Set(keys)]],
    );
    return rows.map(({ id, person }) => ({ ...person, id }));
  }

  private async remember(people: Seen[]): Promise<void> {
    const { rows } = await this.connection.query<{ id: string }>(
      `with given as (select * from jsonb_to_recordset($1::jsonb) r (place int, id bigint, person jsonb)),
       changed as (update seen_person s set person = g.person from given g where s.id = g.id)
       insert into seen_person (person) select person from given where id is null order by place returning id`,
      [JSON.stringify(people.map(({ id, ...person }, place) => ({ place, id, person })))],
    );
    for (const person of people) person.id ??= rows.shift()?.id ?? null;
    const keys = people.flatMap((person) => keysOf(person).map((key) => ({ key, id: person.id })));
    await this.connection.query(
      "insert into seen_key (key, person_id) select key, id from jsonb_to_recordset($1::jsonb) r (key text, id bigint) on conflict do nothing",
      [JSON.stringify(keys)],
    );
  }
}

/** What a row says besides who it is. */
interface Row {
  externalId: ExternalIdInput | null | undefined;
  /** Whether its source has a lead made of everybody, known or not. */
  createsAnyway: boolean;
}

/** The people of the batches before who have something in common with this one, and those of this batch. */
class FoundPeople {
  private readonly byLead = new Map<string, Seen>();
  private readonly byKey = new Map<string, Set<Seen>>();
  /** Those whom this batch tells more about. */
  readonly changed = new Set<Seen>();

  constructor(seen: Seen[]) {
    for (const person of seen) this.place(person);
  }

  resultOf(result: Captured, person: Person, { externalId, createsAnyway }: Row): Captured | Refusal {
    const ofBatch = this.byLead.get(result.lead.id);
    const evidence = ofBatch ? [] : this.compare(person);
    if (externalId && evidence.some(({ verdict }) => verdict === Verdict.CONFLICT))
      return new Refusal(new ExternalIdConflictError(externalId, null));
    const [same] = createsAnyway ? [] : evidence.filter(({ verdict }) => verdict === Verdict.SAME);
    const known = ofBatch ?? same?.other ?? { ...person, id: null };
    Object.assign(known, together(known, person));
    if (known.id) this.place(known);
    this.byLead.set(result.lead.id, known);
    this.changed.add(known);
    return same ? { ...result, outcome: CaptureOutcome.ATTACHED } : result;
  }

  /** Those of the batches before who have something in common with somebody, the likeliest first. */
  private compare(person: Person) {
    return [...new Set(keysOf(person).flatMap((key) => [...(this.byKey.get(key) ?? [])]))]
      .map((other) => ({ other, ...evidenceOf(person, other, sharesExternalId(person, other), IDENTIFIER_RULES) }))
      .sort((one, other) => other.strength - one.strength);
  }

  private place(person: Seen): void {
    for (const key of keysOf(person)) this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(person));
  }
}

/** What becomes of somebody by a further row: addresses and numbers are added, and a name or company only where there is none. */
const together = (known: Person, row: Person): Person => ({
  names: known.names.length > 0 ? known.names : row.names,
  companyName: known.companyName ?? row.companyName,
  emails: union(known.emails, row.emails),
  phones: union(known.phones, row.phones),
  externalIds: union(known.externalIds, row.externalIds),
});

const union = (some: string[], others: string[]): string[] => [...new Set([...some, ...others])];

const personOf = ({ lead }: Captured, { input: { externalId } }: Capture): Person => ({
  ...knownAs(lead),
  externalIds: externalId ? [externalKey(externalId)] : [],
});

const keysOf = ({ emails, phones, externalIds }: Person): string[] => [...emails, ...phones, ...externalIds];

const sharesExternalId = (person: Person, other: Person): boolean => person.externalIds.some((id) => other.externalIds.includes(id));
