import type { RoundTrips } from "./round-trips.js";

/** Asks the server; errors are thrown. */
export type Ask = (query: string, variables: object) => Promise<any>;

/** The statements of each kind of write, by what it is called in the report. */
export type CountedWrites = Record<"capture" | "captureKnown" | "activity" | "status" | "conversion", string[]>;

const CAPTURE = `mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { outcome lead { id } userErrors { message } } }`;
const ACTIVITY = `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } userErrors { message } } }`;
const STATUS = `mutation ($input: ChangeLeadStatusInput!) { changeLeadStatus(input: $input) { lead { id } userErrors { message } } }`;
const CONVERT = `mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { lead { id } userErrors { message } } }`;

const personOf = (nth: number) => ({
  firstName: "Ada",
  lastName: "Counted",
  email: `ada.counted.${nth}@counted-${nth}.example`,
  jobTitle: "Head of Operations",
  companyName: `Counted ${nth}`,
  source: { channel: "WEBSITE_FORM", name: "Pricing page" },
});

/**
 * Makes each kind of write three times, and counts the third: the first one makes the source, and what a process keeps in memory it
 * reads with the second.
 */
export async function countWrites(trips: RoundTrips, ask: Ask): Promise<CountedWrites> {
  const { me } = await ask("query { me { id } }", {});
  let counted: CountedWrites | undefined;
  const now = Date.now();
  for (const nth of [now, now + 1, now + 2]) counted = await countOnce(trips, ask, { nth, ownerId: me.id });
  return counted as CountedWrites;
}

async function countOnce(trips: RoundTrips, ask: Ask, { nth, ownerId }: { nth: number; ownerId: string }): Promise<CountedWrites> {
  const input = personOf(nth);
  let leadId = "";
  const write = (query: string, values: object) => trips.of(async () => done(await ask(query, { input: values })));
  return {
    capture: await trips.of(async () => {
      leadId = done(await ask(CAPTURE, { input })).lead.id;
    }),
    captureKnown: await write(CAPTURE, input),
    activity: await write(ACTIVITY, { subjectId: leadId, type: "PAGE_VIEW", properties: { page: "/" } }),
    status: await write(STATUS, { leadId, status: "CONTACTED" }),
    conversion: await write(CONVERT, {
      leadId,
      ownerId,
      overrideReason: "Counted.",
      account: { create: {} },
      contact: { create: {} },
      opportunity: { create: { name: "Counted" } },
    }),
  };
}

/** The payload of the one mutation of an answer. */
function done(data: object): any {
  const [payload] = Object.values(data);
  if (payload.userErrors.length > 0) throw new Error(payload.userErrors[0].message);
  return payload;
}
