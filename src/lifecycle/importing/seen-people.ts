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
  externalId: ExternalIdInput | null;
}

/** So many people of one address or number are looked at, the latest first. */
const MOST_OF_ONE = 50;

/**
 * Whom a dry run has met so far. Its batches are rolled back, so a later row of the same person would look new again;
 * the memory is a temporary table, because the file may have more people than fit into ours.
 */
export class SeenPeople {
  private constructor(private readonly connection: pg.PoolClient) {}

  static async none(connection: pg.PoolClient): Promise<SeenPeople> {
    await connection.query("create temporary table seen_person (place bigint generated always as identity, key text, person jsonb)");
    await connection.query("create index on seen_person (key, place)");
    return new SeenPeople(connection);
  }

  /** What the captures of a batch would have come to if the batches before were committed. */
  async resultsOf(tx: Transaction, captures: Capture[], results: (Captured | Refusal)[]): Promise<(Captured | Refusal)[]> {
    const people = results.map((result, place) => (result instanceof Refusal ? null : personOf(result, captures[place] as Capture)));
    const seen = await this.seenWith(people.flatMap((person) => (person ? keysOf(person) : [])));
    const creating = await tx.manager.findBy(Source, { capturePolicy: CapturePolicy.CREATE });
    const now = results.map((result, place) => {
      const person = people[place];
      if (result instanceof Refusal || !person) return result;
      const verdicts = keysOf(person).flatMap((key) => (seen.get(key) ?? []).map((other) => verdictOf(person, other)));
      if (verdicts.includes(Verdict.CONFLICT)) return new Refusal(new ExternalIdConflictError(person.externalId as ExternalIdInput, null));
      const createsAnyway = creating.some(({ id }) => id === result.lead.sourceId);
      return verdicts.includes(Verdict.SAME) && !createsAnyway ? { ...result, outcome: CaptureOutcome.ATTACHED } : result;
    });
    await this.remember(people.filter((person, place) => person && !(now[place] instanceof Refusal)) as Person[]);
    return now;
  }

  private async seenWith(keys: string[]): Promise<Map<string, Person[]>> {
    const { rows } = await this.connection.query<{ key: string; people: Person[] }>(
      `select key, (select json_agg(person) from (select person from seen_person s where s.key = asked.key order by place desc limit ${MOST_OF_ONE}) last) as people
       from unnest($1::text[]) asked (key)`,
      [[...new Set(keys)]],
    );
    return new Map(rows.map(({ key, people }) => [key, people ?? []]));
  }

  private async remember(people: Person[]): Promise<void> {
    const rows = people.flatMap((person) => keysOf(person).map((key) => ({ key, person })));
    await this.connection.query(
      "insert into seen_person (key, person) select key, person from jsonb_to_recordset($1::jsonb) r (key text, person jsonb)",
      [JSON.stringify(rows)],
    );
  }
}

const personOf = ({ lead }: Captured, { input }: Capture): Person => ({ ...knownAs(lead), externalId: input.externalId ?? null });

const keysOf = ({ emails, phones, externalId }: Person): string[] => [
  ...emails,
  ...phones,
  ...(externalId ? [externalKey(externalId)] : []),
];

const verdictOf = (person: Person, other: Person): Verdict => {
  const sharesExternalId =
    person.externalId !== null && other.externalId !== null && externalKey(person.externalId) === externalKey(other.externalId);
  return evidenceOf(person, other, sharesExternalId, IDENTIFIER_RULES).verdict;
};
