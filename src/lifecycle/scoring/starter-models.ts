import type { Transaction } from "../../platform/database/transaction.js";
import { ActivityType } from "../../records/activities/activity.js";
import { Band, DecayKind, ModelState, RuleKind } from "../../records/leads/score.enums.js";
import { ConditionOperator, type Literal } from "../conditions/condition.js";
import { type ModelDefinition, type RuleDecay, type RuleGroup, ScoringModel, type ScoringRule } from "./scoring-model.js";

const { CONTAINS_ANY, IN, GTE, BETWEEN, IS_SET, EQ } = ConditionOperator;

const halvesIn = (days: number): RuleDecay => ({ kind: DecayKind.HALF_LIFE, halfLife: `P${days}D` });
const has = (field: string, operator: ConditionOperator, ...values: Literal[]) => ({
  field,
  operator,
  ...(values.length > 0 ? { values } : {}),
});

/** Reasons by what the lead is. docs/scoring.md has them in a table. */
const PROFILE: RuleGroup = {
  name: "Profile",
  kind: RuleKind.FIT,
  cap: 50,
  rules: [
    {
      id: "decision-maker",
      name: "Decision maker",
      points: 25,
      condition: has(
        "jobTitle",
        CONTAINS_ANY,
        ...["CEO", "CTO", "CFO", "COO", "CIO", "CMO", "chief", "founder", "owner", "president", "VP", "head", "director", "partner"],
      ),
    },
    { id: "manager", name: "Manager", points: 10, condition: has("jobTitle", CONTAINS_ANY, "manager", "lead", "supervisor") },
    { id: "student", name: "Student or intern", points: -20, condition: has("jobTitle", CONTAINS_ANY, "student", "intern", "trainee") },
    { id: "mid-size", name: "Company of 50 to 999", points: 10, condition: has("companySize", BETWEEN, 50, 999) },
    { id: "large", name: "Company of 1,000 and more", points: 15, condition: has("companySize", GTE, 1000) },
    { id: "company-domain", name: "Company domain", points: 5, condition: has("domain", IS_SET) },
    {
      id: "industry",
      name: "Industry that we serve",
      points: 5,
      condition: has("industry", CONTAINS_ANY, "software", "technology", "logistics", "manufacturing", "finance", "financial", "insurance"),
    },
    {
      id: "country",
      name: "Country that we sell to",
      points: 5,
      condition: has("country", IN, "DE", "AT", "CH", "GB", "IE", "FR", "NL", "US"),
    },
  ],
};

const did = (
  id: string,
  name: string,
  activityType: ActivityType,
  points: number,
  cap: number,
  days: number,
  more: Partial<ScoringRule> = {},
): ScoringRule => ({ id, name, points, activityType, decay: halvesIn(days), cap, ...more });

/** Reasons by what the lead does. What says more about a purchase counts more and is forgotten later. */
const BEHAVIOUR: RuleGroup = {
  name: "Behaviour",
  kind: RuleKind.ENGAGEMENT,
  cap: 70,
  rules: [
    did("demo", "Asked for a demo", ActivityType.DEMO_REQUESTED, 30, 30, 60),
    did("trial", "Started a trial", ActivityType.TRIAL_STARTED, 25, 25, 60),
    did("pricing", "Viewed the prices", ActivityType.PRICING_VIEWED, 10, 20, 30),
    did("meeting", "Met with us", ActivityType.MEETING, 10, 20, 60),
    did("call", "Talked with us", ActivityType.CALL, 10, 20, 60),
    did("webinar", "Attended a webinar", ActivityType.WEBINAR_ATTENDED, 10, 20, 45),
    did("event", "Attended an event", ActivityType.EVENT_ATTENDED, 10, 20, 45),
    did("download", "Downloaded a document", ActivityType.DOCUMENT_DOWNLOADED, 5, 15, 30),
    did("reply", "Answered an e-mail", ActivityType.EMAIL_REPLIED, 10, 20, 45),
    did("click", "Followed a link in an e-mail", ActivityType.EMAIL_CLICKED, 2, 10, 21),
    did("open", "Opened an e-mail", ActivityType.EMAIL_OPENED, 1, 5, 14, { cooldown: "PT1H" }),
    did("page", "Viewed a page", ActivityType.PAGE_VIEW, 1, 10, 14, { maxHits: { count: 10, within: "P7D" } }),
    { id: "unsubscribe", name: "Unsubscribed", points: -15, activityType: ActivityType.UNSUBSCRIBED, cap: 15 },
    {
      id: "competitor",
      name: "Competitor visited",
      points: -40,
      cap: 40,
      activityType: ActivityType.PAGE_VIEW,
      // The website says so when it knows the visitor's network.
      condition: has("properties.visitor", EQ, "competitor"),
    },
  ],
};

const SCALE = {
  minimum: 0,
  maximum: 100,
  delta: 1,
  bands: [
    { band: Band.WARM, enter: 30, leave: 25 },
    { band: Band.HOT, enter: 70, leave: 60 },
  ],
};

/** The model that a new organisation starts with: for everybody. */
export const STARTER_MODEL: ModelDefinition = { ...SCALE, groups: [PROFILE, BEHAVIOUR] };

/** A draft for those who use what we sell and do not sign for it: their title counts less, what they try out more. */
export const PRACTITIONER_MODEL: ModelDefinition = {
  ...SCALE,
  groups: [
    { ...PROFILE, cap: 30, rules: PROFILE.rules.filter(({ id }) => id !== "decision-maker" && id !== "manager") },
    {
      ...BEHAVIOUR,
      cap: 90,
      rules: BEHAVIOUR.rules.map((rule) => {
        if (rule.id === "trial") return { ...rule, points: 40, cap: 40 };
        return rule.id === "download" ? { ...rule, points: 8, cap: 32 } : rule;
      }),
    },
  ],
};

/** Gives an organisation without any model the starters, so that it scores from the first lead on. */
export async function ensureScoringModel(tx: Transaction): Promise<void> {
  await tx.serialize(["scoring models"]);
  if ((await tx.manager.count(ScoringModel)) > 0) return;
  const starter = { version: 1, createdAt: tx.now };
  await tx.add(
    Object.assign(new ScoringModel(), starter, {
      name: "Starter",
      state: ModelState.ACTIVE,
      publishedAt: tx.now,
      definition: STARTER_MODEL,
    }),
  );
  await tx.add(
    Object.assign(new ScoringModel(), starter, {
      name: "Starter for practitioners",
      persona: "Practitioner",
      definition: PRACTITIONER_MODEL,
    }),
  );
}
