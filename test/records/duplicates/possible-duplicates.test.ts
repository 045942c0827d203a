import { expect, test } from "@jest/globals";
import { uuidIn } from "../../../src/platform/database/id.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { DuplicateKind } from "../../../src/records/duplicates/duplicate-kinds.js";
import { notePossibleDuplicate } from "../../../src/records/duplicates/note-possible-duplicate.js";
import { compare } from "../../../src/records/matching/compare.js";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { PossibleDuplicatesDocument, type PossibleDuplicatesQueryVariables } from "../../support/operations.js";

const leadwire = new Leadwire();

const list = async (variables: PossibleDuplicatesQueryVariables = {}, client: Client = leadwire.admin) =>
  (await client.do(PossibleDuplicatesDocument, variables)).possibleDuplicates;

const uuid = (id: string) => uuidIn("lead", id) as string;

/** Notes that two leads may be the same, as a capture does. */
const note = (a: string, b: string) => {
  const { probability, reasons } = compare({ firstName: "Ada", lastName: "Obi" }, { firstName: "Ada", lastName: "Obi" });
  return transact(leadwire.app.services.dataSource, SYSTEM, null, (tx) =>
    notePossibleDuplicate(tx, { kind: DuplicateKind.LEAD, a: uuid(a), b: uuid(b), confidence: probability, reasons }),
  );
};

test("a pair is noted once, in whatever order, with reasons that add up to the confidence", async () => {
  const [one, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  await Promise.all([note(one.id, other.id), note(other.id, one.id), note(one.id, one.id)]);
  const { totalCount, nodes } = await list();
  expect(totalCount).toBe(1);
  const [pair] = nodes;
  expect(pair).toMatchObject({ kind: "LEAD", state: "OPEN", noticedBy: "CAPTURE", lead: { id: one.id }, otherLead: { id: other.id } });
  const weight = pair?.reasons.reduce((sum, reason) => sum + reason.weight, 0) as number;
  expect(1 / (1 + 2 ** -weight)).toBeCloseTo(pair?.confidence as number, 9);
});

test("a pair is seen by who sees both records", async () => {
  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  const mine = await aLead(leadwire.admin, { ownerId: rep.id });
  const [another, theirs] = [
    await aLead(leadwire.admin, { ownerId: rep.id }),
    await aLead(leadwire.admin, { ownerId: (await leadwire.user("REP")).id }),
  ];
  await note(mine.id, another.id);
  await note(mine.id, theirs.id);
  const { totalCount, nodes } = await list({}, rep);
  expect(totalCount).toBe(1);
  expect([nodes[0]?.lead?.id, nodes[0]?.otherLead?.id]).toEqual([mine.id, another.id]);
});
