import {
  type DocumentNode,
  type FormattedExecutionResult,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { DirectAnswers } from "../selection/answer.js";
import type { Context } from "./context.js";
import type { Documents } from "./documents.js";
import type { OperationLog } from "./operation-log.js";
import type { Services } from "./services.js";
import { declaredOf } from "./variables.js";

/** An operation that may run. */
export interface Admitted {
  /** Coerced; null where some do not fit, which execution then says. */
  variables: Record<string, unknown> | null;
  introspects: boolean;
}

/** What has become of an operation before Apollo Server was given it: it has been admitted, or refused. */
export type Begun = { admitted: Admitted } | { refused: unknown };

/** A query that was found good and answered by one statement before. */
export interface KnownQuery {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown> | null | undefined;
}

/** What of the executor these need. */
export interface Checks {
  documents: Documents;
  direct: DirectAnswers;
  told: OperationLog;
  services: Services;
  admit(query: KnownQuery, variables: Record<string, unknown>, context: Context): Admitted;
  knowCustomFields(...parts: unknown[]): Promise<void>;
  withFacts(result: FormattedExecutionResult, context: Context): Partial<FormattedExecutionResult>;
}

/**
 * The short way of a query that was asked before and that one statement answers: nothing is left to parse or to validate, and what
 * Apollo Server's pipeline costs is several times the rest. Limits, cost, budget, log and metrics are those of all others. What
 * cannot be answered here goes on to Apollo Server, which takes up what has begun; so every error is worded there.
 */
export class KnownQueries {
  constructor(private readonly checks: Checks) {}

  /** The query that the body of a request has, if it is one of these. */
  find(text: string, { operationName, variables, extensions }: Record<string, unknown>): KnownQuery | null {
    const document = this.checks.documents.known(text);
    if (!document || !isRecordOrNone(variables) || !isRecordOrNone(extensions)) return null;
    if (operationName !== undefined && operationName !== null && typeof operationName !== "string") return null;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY || !this.checks.direct.hasAnswered(operation)) return null;
    return { text, document, operation, variables: variables as KnownQuery["variables"] };
  }

  /** The body of the answer; null where Apollo Server has to go on. Never throws. */
  async answer(query: KnownQuery, context: Context): Promise<string | null> {
    const started = performance.now();
    const { direct, told, withFacts } = this.checks;
    const { document, operation } = query;
    const variables = await this.begin(query, context);
    const data = variables && (await direct.answer(document, operation, variables, context));
    if (!data) return null;
    const { extensions } = withFacts({ data: data as never }, context);
    const milliseconds = performance.now() - started;
    told.operation(context, operation.name?.value, operation.operation, milliseconds);
    told.count(operation, milliseconds);
    return `{"data":${data.text},"extensions":${JSON.stringify(extensions)}}`;
  }

  /** Takes room and budget. What was refused is refused in the words of Apollo Server's answer. */
  private async begin(query: KnownQuery, context: Context): Promise<Record<string, unknown> | null> {
    const { services, admit, knowCustomFields } = this.checks;
    try {
      const { budgetKey } = context;
      context.room.leave = services.admission.tryEnter(budgetKey) ?? (await services.admission.enter(budgetKey));
      const declared = declaredOf(query.operation, query.variables);
      const admitted = admit(query, declared, context);
      if (query.text.includes("customField") || query.variables) await knowCustomFields(query.text, declared);
      context.begun = { admitted };
      return admitted.variables;
    } catch (refused) {
      context.begun = { refused };
      return null;
    }
  }
}

const isRecordOrNone = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "object" && !Array.isArray(value));
