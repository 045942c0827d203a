import type { Tally } from "../tally.js";
import type { World } from "../world.js";

const CAPTURE = "mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { lead { id version } userErrors { code message } } }";
const RECORD =
  "mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } lead { id version } userErrors { code message } } }";
const ACTIVITIES = ["PAGE_VIEW", "PRICING_VIEWED", "EMAIL_OPENED", "DOCUMENT_DOWNLOADED", "CALL"];

/** A person nobody knows comes in. */
export async function capture({ dice, people, leads, written }: World, tally: Tally): Promise<void> {
  const inputOf = (key: string) => ({
    firstName: "Ada",
    lastName: `Load ${key.slice(0, 8)}`,
    email: `${key}@load.example`,
    companyName: `Company ${key.slice(0, 8)}`,
    source: { channel: "WEBSITE_FORM", name: "Load" },
  });
  const id = await written.write("capture", dice.pick(people).caller, tally, CAPTURE, inputOf, (data) => {
    const lead = data?.captureLead?.lead;
    return lead ? { id: lead.id, lead } : null;
  });
  if (id) leads.push(id);
}

/** Something happens with a lead. */
export async function activity({ dice, people, leads, written }: World, tally: Tally): Promise<void> {
  const inputOf = (key: string) => ({ subjectId: dice.pick(leads), type: dice.pick(ACTIVITIES), properties: { key } });
  await written.write("activity", dice.pick(people).caller, tally, RECORD, inputOf, (data) => {
    const { activity: made, lead } = data?.recordActivity ?? {};
    return made ? { id: made.id, lead } : null;
  });
}
