import "./follow-accounts.js";
import { healScores } from "./heal-scores.js";
import { LeadScore } from "./lead-score.js";
import { LeadScores, ScoreChangeFields } from "./lead-scores.resolver.js";
import { PublishJob } from "./publish-job.js";
import { advancePublishJob, rescoreDue, rescoreStragglers } from "./run-publish-jobs.js";
import { ScoreChange } from "./score-change.js";
import { ScoreEntry } from "./score-entry.js";
import { ScoringModelFields, ScoringResolver, ScoringRuleFields } from "./scoring.resolver.js";
import { ScoringModel } from "./scoring-model.js";

export const feature = {
  entities: [ScoringModel, ScoreEntry, LeadScore, ScoreChange, PublishJob],
  resolvers: [ScoringResolver, ScoringModelFields, ScoringRuleFields, LeadScores, ScoreChangeFields],
  clock: {
    "scores of the future": healScores(),
    "scores that aged": rescoreDue,
    "publishing a model": advancePublishJob,
    "scores of a retired model": rescoreStragglers,
  },
};
