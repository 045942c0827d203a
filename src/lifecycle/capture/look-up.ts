import { askTogether } from "../../platform/database/question.js";
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
  await tx.serialize(people.flatMap(keysOf));
  const named = await namedLeads(tx, people);
  const [candidates, suppressions, contactOf] = await askTogether<[Candidate[], Suppressions, LookedUp["contactOf"]]>(tx, [
    candidatesAsked(people.map(lookedFor), named),
    await Suppressions.asked(tx, people),
    contactsAsked(people),
  ]);
  return { known: await KnownPeople.among(work, people, candidates), suppressions, contactOf };
}
