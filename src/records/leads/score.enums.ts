import { registerEnumType } from "type-graphql";

export enum Band {
  COLD = "COLD",
  WARM = "WARM",
  HOT = "HOT",
}

registerEnumType(Band, {
  name: "Band",
  description: "A score in a word.",
  valuesConfig: {
    COLD: { description: "Below all other bands." },
    WARM: { description: "Worth attention." },
    HOT: { description: "Worth attention now." },
  },
});

export enum Grade {
  A1 = "A1",
  A2 = "A2",
  A3 = "A3",
  B1 = "B1",
  B2 = "B2",
  B3 = "B3",
  C1 = "C1",
  C2 = "C2",
  C3 = "C3",
}

const LETTERS = { A: "fits well", B: "fits partly", C: "fits little" };
const DIGITS = { 1: "much engagement", 2: "some engagement", 3: "little engagement" };

registerEnumType(Grade, {
  name: "Grade",
  description: "Fit by engagement in one cell: A fits best, 1 is most engaged.",
  valuesConfig: Object.fromEntries(
    Object.values(Grade).map((grade) => [
      grade,
      { description: `${LETTERS[grade[0] as "A"]}, ${DIGITS[Number(grade[1]) as 1]}.`.replace(/^./, (first) => first.toUpperCase()) },
    ]),
  ),
});

export enum RuleKind {
  FIT = "FIT",
  ENGAGEMENT = "ENGAGEMENT",
}

registerEnumType(RuleKind, {
  name: "RuleKind",
  description: "What the rules of a group look at.",
  valuesConfig: {
    FIT: { description: "Who the lead is: its fields. Fit does not age." },
    ENGAGEMENT: { description: "What the lead does: its activities. Their points may age." },
  },
});

export enum DecayKind {
  NONE = "NONE",
  LINEAR = "LINEAR",
  HALF_LIFE = "HALF_LIFE",
}

registerEnumType(DecayKind, {
  name: "DecayKind",
  description: "How the points of an activity age.",
  valuesConfig: {
    NONE: { description: "They do not." },
    LINEAR: { description: "By the same amount every day: `percent` of the points in each `period`, down to none." },
    HALF_LIFE: { description: "To one half in each `halfLife`." },
  },
});

export enum ModelState {
  DRAFT = "DRAFT",
  ACTIVE = "ACTIVE",
  RETIRED = "RETIRED",
}

registerEnumType(ModelState, {
  name: "ModelState",
  description: "Whether a version of a scoring model counts.",
  valuesConfig: {
    DRAFT: { description: "Not yet: it can be simulated and published." },
    ACTIVE: { description: "It counts now. There is one for each persona, and one for everybody else." },
    RETIRED: { description: "It counted once; publishing it again goes back to it." },
  },
});

export enum ScoreLimit {
  RULE_CAP = "RULE_CAP",
  GROUP_CAP = "GROUP_CAP",
  MODEL_LIMIT = "MODEL_LIMIT",
  MAX_HITS = "MAX_HITS",
  COOLDOWN = "COOLDOWN",
}

registerEnumType(ScoreLimit, {
  name: "ScoreLimit",
  description: "What keeps a rule from counting all that its hits are worth.",
  valuesConfig: {
    RULE_CAP: { description: "The cap of the rule." },
    GROUP_CAP: { description: "The cap of its group." },
    MODEL_LIMIT: { description: "The minimum or maximum of the model." },
    MAX_HITS: { description: "It counts only so many hits in a window; some were left out." },
    COOLDOWN: { description: "Some hits came too soon after one that counted, and were left out." },
  },
});

export enum ScoreCauseKind {
  ACTIVITY = "ACTIVITY",
  LEAD = "LEAD",
  DECAY = "DECAY",
  MODEL = "MODEL",
  MERGE = "MERGE",
}

registerEnumType(ScoreCauseKind, {
  name: "ScoreCauseKind",
  description: "What kind of thing moved a score.",
  valuesConfig: {
    ACTIVITY: { description: "An activity was recorded, changed or deleted." },
    LEAD: { description: "The lead came in, or its own fields changed." },
    DECAY: { description: "Time passed: points aged." },
    MODEL: { description: "Another model, or another version of it, counts for the lead now." },
    MERGE: { description: "Leads were merged, or a merge was undone: other activities belong to it now." },
  },
});
