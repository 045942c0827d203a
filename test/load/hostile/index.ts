import type { Attack } from "./attack.js";
import { heldConnections } from "./connections.js";
import { failingDocuments, variableNames } from "./documents.js";
import { questions } from "./questions.js";
import { emptyFilters, sizes } from "./sizes.js";
import { wrongTokens } from "./wrong-tokens.js";

export const attacks: Attack[] = [variableNames, sizes, emptyFilters, failingDocuments, questions, wrongTokens, ...heldConnections];
