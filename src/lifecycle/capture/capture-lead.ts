import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { only, orRefusal, Refusal } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import type { Capture, Captured, Imported } from "./capture-outcome.js";
import { type Person, readPerson } from "./captured-person.js";
import { Capturing } from "./capturing.js";

/**
 * The one verb behind every way in. Normalises and validates, finds out whether the person is known (by the evidence
 * of docs/identity.md), refuses who was erased, and does what the source's policies say: attach, create or refuse, and take up again
 * who comes back. Two captures of one person at the same moment wait for each other and make one lead. Everything that was sent is kept
 * in the LEAD_CAPTURED activity, also what did not go into a field.
 */
export async function captureLead(tx: Transaction, input: CaptureLeadRow, imported?: Imported): Promise<Captured> {
  return only(await captureLeads(tx, [{ input, imported }]));
}

/**
 * Captures several people, in order, as if one after the other: a later one may be somebody whom an earlier one made
 * known. One that is refused leaves nothing behind. The number of statements does not depend on how many there are.
 * @param viewer for whom: of a lead out of their sight nothing is changed but what is added to its story. Leadwire itself sees all
 */
export async function captureLeads(tx: Transaction, captures: Capture[], viewer: Viewer | null = null): Promise<(Captured | Refusal)[]> {
  const people = captures.map((capture) => orRefusal(() => readPerson(capture, tx.now)));
  const capturing = await Capturing.prepare(
    new UnitOfWork(tx),
    people.filter((person): person is Person => !(person instanceof Refusal)),
    viewer,
  );
  const results = people.map((person) => (person instanceof Refusal ? person : orRefusal(() => capturing.take(person))));
  await capturing.write();
  return results;
}
