import { CANONICAL_FORMS, canonicalFormsHandler } from "./canonicalize-job.js";
import "./follow-records.js";
import { IdentifierProblem } from "./identifier-problem.js";

export const feature = {
  entities: [IdentifierProblem],
  resolvers: [],
  jobs: { [CANONICAL_FORMS]: canonicalFormsHandler },
};
