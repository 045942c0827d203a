import { expect, test } from "@jest/globals";
import { aLead, person } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();

const STEPS = [
  { name: "Open", stage: "DISCOVERY", probability: 10 },
  { name: "Won", stage: "CLOSED_WON" },
  { name: "Lost", stage: "CLOSED_LOST" },
];
const CALENDAR = { timezone: "Europe/Berlin", hours: [{ day: "MONDAY", from: "09:00", to: "17:00" }], respondWithin: "PT4H" };
const externalId = { system: "shop", value: "one" };

/** What makes something that there can be one of, of this name or key. */
const MAKERS: [string, (name: string) => object | Promise<object>][] = [
  ["createUser", (name) => ({ email: `${name}@house.example`, name, password: "a-password-for-tests", role: "REP" })],
  ["createTeam", (name) => ({ name })],
  ["createQueue", (name) => ({ name })],
  ["createBusinessCalendar", (name) => ({ name, ...CALENDAR, isDefault: true })],
  ["createPipeline", (name) => ({ name, steps: STEPS, isDefault: true })],
  ["createCloseReason", (name) => ({ outcome: "LOST", name })],
  ["createReason", (name) => ({ kind: "DISQUALIFICATION", key: name.toUpperCase(), label: name })],
  ["createCampaign", (name) => ({ name })],
  ["createSource", (name) => ({ channel: "EVENT", name })],
  ["createPartner", (name) => ({ name, tier: "GOLD" })],
  ["defineCustomField", (name) => ({ record: "LEAD", key: name, label: name, type: "TEXT" })],
  ["createExitTrigger", (name) => ({ name, minimumScore: 99, taskTitle: "Call" })],
  ["saveQualificationPolicy", () => ({ target: "MQL", minimumScore: 20 })],
  ["setRoutingRules", () => ({ rules: [] })],
  [
    "captureLead",
    (name) => ({ ...person(), email: `${name}@company.example`, source: { channel: "EVENT", name }, campaign: { name: `Of ${name}` } }),
  ],
  ["upsertLead", (name) => ({ ...person(), lastName: name, email: `${name}@shop.example`, externalId: { system: "shop", value: name } })],
  [
    "recordActivity",
    (() => {
      let lead: Promise<{ id: string }> | undefined;
      return async () => {
        lead ??= aLead(leadwire.admin);
        return { subjectId: (await lead).id, type: "CALL", externalId };
      };
    })(),
  ],
];

test.each(MAKERS)(
  "many at once that mean the same by %s are told which of them it became, and nothing fails",
  async (mutation, inputOf) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code path } } }`;
    for (let round = 0; round < 4; round++) {
      const inputs = await Promise.all(Array.from({ length: 8 }, () => inputOf(`same_${round}`)));
      const answers = await Promise.all(inputs.map((input) => leadwire.admin.ask<any>(document, { input })));
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      const done = answers.filter(({ data }) => data[mutation].userErrors.length === 0);
      const refused = answers.flatMap(({ data }) => data[mutation].userErrors as { code: string; path: string[] | null }[]);
      // Either one makes it and the others are told that it is taken, or all of them are told what it became.
      expect([1, inputs.length]).toContain(done.length);
      expect(refused.filter(({ code }) => !["INVALID_INPUT", "NOT_UNIQUE", "VALUES_NOT_UNIQUE"].includes(code))).toEqual([]);
    }
  },
);
