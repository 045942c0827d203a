import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aReadyLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  CreateExitTriggerDocument,
  CreateReasonDocument,
  DisqualifyDocument,
  QualificationSettingsDocument,
  QualifiedHowDocument,
  QualifyLeadDocument,
  ReengageDocument,
  SaveQualificationPolicyDocument,
  type SaveQualificationPolicyInput,
  UpdateExitTriggerDocument,
  UpdateReasonDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const settings = () => leadwire.admin.do(QualificationSettingsDocument);
const policyOf = async (target: "MQL" | "SQL") =>
  (await settings()).qualificationPolicies.nodes.find((policy) => policy.target === target) as NonNullable<
    Awaited<ReturnType<typeof settings>>["qualificationPolicies"]["nodes"][0]
  >;

/** Sets a policy for one test, and puts the former one back. */
async function under(input: SaveQualificationPolicyInput, work: () => Promise<void>): Promise<void> {
  const { id: _, version: __, createdAt: ___, createdBy: ____, ...former } = await policyOf(input.target);
  const { saveQualificationPolicy } = await leadwire.admin.do(SaveQualificationPolicyDocument, { input });
  expect(saveQualificationPolicy.userErrors).toEqual([]);
  try {
    await work();
  } finally {
    await leadwire.admin.do(SaveQualificationPolicyDocument, { input: former });
  }
}

const how = async (id: string, client: Client = leadwire.admin) => (await client.do(QualifiedHowDocument, { id })).lead;

describe("a policy", () => {
  test("is what the organisation had before, and the next version counts at once", async () => {
    expect(await policyOf("MQL")).toMatchObject({ version: 1, minimumBand: "WARM", reachable: true, budget: null, createdBy: null });
    expect(await policyOf("SQL")).toMatchObject({ version: 1, minimumBand: "WARM", budget: "PARTIAL", timeline: "PARTIAL" });
    const lead = await aLead(leadwire.admin, { jobTitle: "Clerk", industry: "Fishing", companySize: 30 });
    const input = { leadId: lead.id, as: "MQL" as const };
    expect((await leadwire.admin.do(QualifyLeadDocument, { input })).qualifyLead.userErrors[0]).toMatchObject({
      __typename: "NotQualifiedError",
      unmet: [{ name: "Band" }],
    });
    await under({ target: "MQL", industries: [" Fishing "], minimumSize: 10, note: "We sell to fishers now" }, async () => {
      const { qualification } = (await how(lead.id)) as NonNullable<Awaited<ReturnType<typeof how>>>;
      expect(qualification.verdict).toBe("MQL");
      expect(qualification.criteria.filter(({ required }) => required).map(({ name }) => name)).toEqual(["Industry", "Company size"]);
      expect((await leadwire.admin.do(QualifyLeadDocument, { input })).qualifyLead.lead).toMatchObject({ stage: "MQL", status: "NEW" });
      const [step] = (await how(lead.id))?.statusHistory.nodes ?? [];
      const policy = await policyOf("MQL");
      expect(step).toMatchObject({ toStage: "MQL", overridden: false, policy: { id: policy.id, target: "MQL", version: policy.version } });
      expect(policy).toMatchObject({ note: "We sell to fishers now", createdBy: { name: "Administrator" }, industries: ["Fishing"] });
    });
    // Nobody is taken back by a policy that changes.
    expect(await how(lead.id)).toMatchObject({ stage: "MQL", qualification: { verdict: null } });
  });

  test("that was overridden is in the history, with who and why", async () => {
    const lead = await aLead(leadwire.admin);
    const manager = await leadwire.user("MANAGER", { name: "Mara" });
    await manager.do(QualifyLeadDocument, { input: { leadId: lead.id, as: "SQL", overrideReason: "The CEO called" } });
    const { id } = await policyOf("SQL");
    expect((await how(lead.id))?.statusHistory.nodes[0]).toMatchObject({
      reason: "The CEO called",
      overridden: true,
      policy: { id },
      changedBy: { name: "Mara" },
    });
  });

  test("holds for a conversion too, which keeps what it was held against", async () => {
    const lead = await aReadyLead(leadwire.admin);
    const convert = { leadId: lead.id, account: { create: {} }, contact: { create: {} }, opportunity: { create: {} } };
    await under({ target: "SQL", minimumScore: 99 }, async () => {
      const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: convert });
      expect(convertLead.userErrors[0]).toMatchObject({ code: "NOT_QUALIFIED" });
    });
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: convert });
    expect(convertLead.userErrors).toEqual([]);
    const { id } = await policyOf("SQL");
    expect((await how(lead.id))?.statusHistory.nodes.map(({ policy }) => policy?.id)).toContain(id);
  });

  test.each<[string, Partial<SaveQualificationPolicyInput>, string[]]>([
    ["a part that nobody need know", { budget: "UNKNOWN" }, ["budget"]],
    ["a part that must not be there", { need: "UNMET" }, ["need"]],
    ["sizes that cross", { minimumSize: 10, maximumSize: 9 }, ["maximumSize"]],
    ["a size below nothing", { minimumSize: -1 }, ["minimumSize"]],
  ])("with %s is refused, and the former one still counts", async (_, input, path) => {
    const before = await policyOf("SQL");
    const { saveQualificationPolicy } = await leadwire.admin.do(SaveQualificationPolicyDocument, { input: { target: "SQL", ...input } });
    expect(saveQualificationPolicy).toMatchObject({ policy: null, userErrors: [{ code: "INVALID_INPUT", path }] });
    expect(await policyOf("SQL")).toEqual(before);
  });

  test("saved by ten at once with the same version in hand is saved once, and one counts", async () => {
    const { version } = await policyOf("MQL");
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) =>
        leadwire.admin.do(SaveQualificationPolicyDocument, {
          input: { target: "MQL", minimumBand: "WARM", reachable: true, expectedVersion: version, note: `${nth}` },
        }),
      ),
    );
    const saved = answers.filter(({ saveQualificationPolicy: { policy } }) => policy);
    expect(saved).toHaveLength(1);
    const conflict = answers.find(({ saveQualificationPolicy: { policy } }) => !policy)?.saveQualificationPolicy.userErrors[0];
    expect(conflict).toMatchObject({ code: "CONFLICT", current: { version: version + 1 } });
    expect(await leadwire.sql("select target from qualification_policy where active order by target")).toEqual([
      { target: "MQL" },
      { target: "SQL" },
    ]);
  });

  test("knows its ideal customer by words, and asks for a condition in the form of rules", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "Head of IT", seniority: "Director", technologies: "SAP, Excel", tags: ["fair"] });
    const condition = { field: "tags", operator: "CONTAINS_ANY" as const, values: ["fair"] };
    const words = { roles: ["CTO", "head of it"], seniorities: ["Owner"], painPoints: ["delays"], technologies: [" SAP "], condition };
    await under({ target: "MQL", ...words }, async () => {
      const { qualification } = (await how(lead.id)) as NonNullable<Awaited<ReturnType<typeof how>>>;
      const found = Object.fromEntries(
        qualification.criteria.filter(({ required }) => required).map(({ name, verdict }) => [name, verdict]),
      );
      expect(found).toEqual({ Role: "MET", Seniority: "UNMET", "Pain points": "UNMET", Technologies: "MET", Condition: "MET" });
    });
    const wrong = { target: "MQL" as const, condition: { and: [{ field: "source.name", operator: "EQ" as const, value: "x" }] } };
    const { saveQualificationPolicy } = await leadwire.admin.do(SaveQualificationPolicyDocument, { input: wrong });
    expect(saveQualificationPolicy.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["condition", "and", "0", "field"] }]);
  });
});

describe("a reason", () => {
  const disqualify = async (reason: string, note?: string) => {
    const { id: leadId } = await aLead(leadwire.admin);
    return (await leadwire.admin.do(DisqualifyDocument, { input: { leadId, reason, note } })).disqualifyLead;
  };
  const add = async (key: string, kind: "DISQUALIFICATION" | "RE_ENGAGEMENT" = "DISQUALIFICATION", more: object = {}) =>
    (await leadwire.admin.do(CreateReasonDocument, { input: { kind, key, label: `Because ${key}`, ...more } })).createReason;

  test("that an administrator adds can be chosen, and no longer once it is inactive; history keeps it", async () => {
    expect((await disqualify("TOO_SMALL")).userErrors[0]).toMatchObject({
      __typename: "InvalidReasonError",
      code: "INVALID_REASON",
      path: ["reason"],
    });
    const { reason } = await add("TOO_SMALL");
    expect(reason).toMatchObject({ kind: "DISQUALIFICATION", active: true, needsNote: false, position: 10 });
    const { lead } = await disqualify("TOO_SMALL", "  two people ");
    expect(lead).toMatchObject({ status: "DISQUALIFIED", disqualificationReason: "TOO_SMALL", nextAction: null });
    const update = { reasonId: reason?.id as string, active: false, expectedVersion: 1 };
    expect((await leadwire.admin.do(UpdateReasonDocument, { input: update })).updateReason.reason).toMatchObject({
      active: false,
      version: 2,
    });
    const refused = await disqualify("TOO_SMALL");
    expect(refused.lead).toBeNull();
    const { allowed } = refused.userErrors[0] as { allowed: string[] };
    expect(allowed).toContain("NO_BUDGET");
    expect(allowed).not.toContain("TOO_SMALL");
    const kept = await how(lead?.id as string);
    expect(kept?.statusHistory.nodes[0]).toMatchObject({ to: "DISQUALIFIED", reason: "TOO_SMALL: two people" });
  });

  test("is of one kind only", async () => {
    expect((await disqualify("CAME_BACK")).userErrors[0]).toMatchObject({ code: "INVALID_REASON" });
    const { lead } = await disqualify("NO_BUDGET");
    const reengage = (reason: string, note?: string) =>
      leadwire.admin.do(ReengageDocument, { input: { leadId: lead?.id as string, reason, note } });
    expect((await reengage("NO_BUDGET")).reengageLead.userErrors[0]).toMatchObject({
      code: "INVALID_REASON",
      allowed: ["CAME_BACK", "NEW_ACTIVITY", "SITUATION_CHANGED", "DATE_REACHED", "OTHER"],
    });
    expect((await reengage("OTHER", "  ")).reengageLead.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["note"] });
    expect((await reengage("OTHER", "Met at a party")).reengageLead.lead).toMatchObject({
      status: "RE_ENGAGED",
      disqualificationReason: null,
      nextAction: "Reassess",
    });
  });

  test("has a key of its own within its kind, in capitals", async () => {
    await add("TWICE");
    expect((await add("TWICE")).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["key"] });
    expect((await add("TWICE", "RE_ENGAGEMENT")).userErrors).toEqual([]);
    expect((await add("lower case")).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["key"] });
    const race = await Promise.all(Array.from({ length: 5 }, () => add("AT_ONCE")));
    expect(race.filter(({ reason }) => reason)).toHaveLength(1);
  });

  test("is asked for in the order of its place", async () => {
    await add("FIRST_OF_ALL", "DISQUALIFICATION", { position: 0, needsNote: true });
    const { reasons } = await settings();
    expect(reasons.nodes[0]).toMatchObject({ key: "FIRST_OF_ALL", kind: "DISQUALIFICATION", needsNote: true });
    expect((await disqualify("FIRST_OF_ALL")).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["note"] });
  });
});

describe("an exit trigger", () => {
  const create = async (input: object) =>
    (await leadwire.admin.do(CreateExitTriggerDocument, { input: { name: "A trigger", taskTitle: "Do it", active: false, ...input } }))
      .createExitTrigger;
  const condition = (field: string) => ({ activityType: "PAGE_VIEW", condition: { field, operator: "EQ", value: "/x" } });

  test.each<[string, object, string[]]>([
    ["looks at nothing", {}, ["activityType"]],
    ["looks at both", { activityType: "CALL", minimumScore: 10 }, ["activityType"]],
    ["has a condition on a score", { minimumScore: 10, condition: { field: "properties.x", operator: "IS_SET" } }, ["condition"]],
    ["looks at a field of the lead", condition("jobTitle"), ["condition", "field"]],
    [
      "has a comparison without a value",
      { activityType: "CALL", condition: { field: "properties.x", operator: "EQ" } },
      ["condition", "value"],
    ],
    ["has no title for the task", { activityType: "CALL", taskTitle: "  " }, ["taskTitle"]],
    ["gives no time", { activityType: "CALL", taskDueIn: "PT0S" }, ["taskDueIn"]],
    ["counts in months", { activityType: "CALL", taskDueIn: "P1M" }, ["taskDueIn"]],
    ["fires at a score of nothing", { minimumScore: 0 }, ["minimumScore"]],
  ])("that %s is refused", async (_, input, path) => {
    expect(await create(input)).toMatchObject({ exitTrigger: null, userErrors: [{ code: "INVALID_INPUT", path }] });
  });

  test("is changed where it is told to, and not into one that looks at both", async () => {
    const { exitTrigger } = await create({ ...condition("properties.path"), name: "Pricing page" });
    const triggerId = exitTrigger?.id as string;
    const update = async (input: object) =>
      (await leadwire.admin.do(UpdateExitTriggerDocument, { input: { triggerId, ...input } })).updateExitTrigger;
    expect((await update({ minimumScore: 10 })).userErrors[0]).toMatchObject({ path: ["activityType"] });
    const { exitTrigger: changed } = await update({ minimumScore: 10, activityType: null, condition: null, expectedVersion: 1 });
    expect(changed).toMatchObject({
      name: "Pricing page",
      activityType: null,
      condition: null,
      minimumScore: 10,
      version: 2,
      taskDueIn: "P1D",
    });
    expect((await update({ name: "x", expectedVersion: 1 })).userErrors[0]).toMatchObject({ code: "CONFLICT" });
    expect((await update({ active: null })).userErrors[0]).toMatchObject({ path: ["active"] });
  });
});

test("only administrators change what is set; everybody who reads leads sees it", async () => {
  const changes: [unknown, object][] = [
    [SaveQualificationPolicyDocument, { target: "MQL" }],
    [CreateReasonDocument, { kind: "DISQUALIFICATION", key: "X", label: "X" }],
    [UpdateReasonDocument, { reasonId: "reason_0197a2f4-0000-7000-8000-000000000000", active: false }],
    [CreateExitTriggerDocument, { name: "X", minimumScore: 1, taskTitle: "X" }],
    [UpdateExitTriggerDocument, { triggerId: "exit_trigger_0197a2f4-0000-7000-8000-000000000000", active: false }],
  ];
  for (const role of ["MANAGER", "REP", "MARKETER", "READONLY"] as const) {
    const client = await leadwire.user(role);
    for (const [document, input] of changes) expect(await client.refusal(document as never, { input } as never)).toBe("FORBIDDEN");
    expect((await client.do(QualificationSettingsDocument)).reasons.nodes.length).toBeGreaterThan(10);
  }
  const program = await leadwire.service("LEADS_WRITE");
  expect(await program.refusal(QualificationSettingsDocument)).toBe("FORBIDDEN");
  for (const [document, input] of changes.filter(([, input]) => JSON.stringify(input).includes("0197a2f4"))) {
    const answer = await leadwire.admin.do<any, any>(document as never, { input } as never);
    expect(Object.values(answer)[0]).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
  }
});
