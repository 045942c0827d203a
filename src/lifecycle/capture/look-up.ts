import { together } from "../../platform/database/question.js";
import { serializing } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Suppressions } from "../../records/suppression/suppression.js";
import { type Candidate, candidatesAsked } from "./candidates.js";
import { type Identity, KnownPeople, keysOf, lookedFor, namedLeads } from "./find-known-leads.js";
import { contactsAsked } from "./known-contacts.js";

/** What is known of people who are captured. */
export interface LookedUp {
  known: KnownPeople;
  suppressions: Suppressions;
  contactOf(person: Identity): string | null;
}

/** Waits for those who capture, merge or erase one of these people at this moment, and then looks all that is known of them up by one statement. */
export async function lookUp(work: UnitOfWork, people: Identity[]): Promise<LookedUp> {
  const { tx } = work;
  const keys = people.flatMap(keysOf);
  const isNamed = people.some(({ externalId }) => externalId);
  // Whom an external id names is part of the question.
  if (isNamed) await tx.serialize(keys);
  const question = together<[Candidate[], Suppressions, LookedUp["contactOf"]]>([
    candidatesAsked(people.map(lookedFor), isNamed ? await namedLeads(tx, people) : []),
    await Suppressions.asked(tx, people),
    contactsAsked(people),
  ]);
  const rows = (await tx.sqlTogether([...(isNamed ? [] : [serializing(keys)]), question])).at(-1) as object[];
  const [candidates, suppressions, contactOf] = question.answer(rows);
  return { known: await KnownPeople.among(work, people, candidates), suppressions, contactOf };
}
