import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { causeOf, maskError, REQUEST_ERRORS, RequestError, type RequestErrorCode } from "../errors.js";
import type { Sink } from "../events/hub.js";
import { LIMITS, TRANSPORT_LIMITS } from "../schema/limits.js";
import { DirectAnswers } from "../selection/answer.js";
import { RawJson } from "../selection/raw-json.js";
import type { Context } from "./context.js";
import { measureCost, objectsIn } from "./cost.js";
import { DeprecatedUses } from "./deprecated-uses.js";
import { Documents, parsed } from "./documents.js";
import { type Admitted, KnownQueries, type KnownQuery } from "./known-queries.js";
import { OperationLog } from "./operation-log.js";
import type { Services } from "./services.js";
import { openSubscription, Subscription } from "./subscriptions.js";
import { type DocumentRequest, TrustedDocuments } from "./trusted-documents.js";
import { declaredOf, readVariables } from "./variables.js";

/** One operation as a transport hands it over. */
export interface OperationRequest {
  /** The text of the document; of a trusted one once `identify` has found it. */
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** What a document costs that does not get as far as an operation, by its length: a point for each so many characters. */
const CHARACTERS_OF_A_POINT = 100;

/**
 * The one path that all transports take: parsing, validation, limits, cost, permissions, masking and logging are the
 * same whether an operation comes by HTTP, by WebSocket or by server-sent events. Queries and mutations run through
 * Apollo Server; a subscription is checked by the same functions and handed to the hub (subscriptions.ts).
 */
export class Executor {
  readonly apollo: ApolloServer<Context>;
  private readonly documents: Documents;
  private readonly trusted: TrustedDocuments;
  private readonly told: OperationLog;
  private readonly deprecated: DeprecatedUses;
  /** Null where every field is answered by code, as for partners, whose masks are code. */
  private readonly direct: DirectAnswers | null;
  private readonly knownQueries: KnownQueries | null;

  constructor(
    readonly schema: GraphQLSchema,
    private readonly services: Services,
    /** Where it is served. */
    private readonly path = "/graphql",
    { compiledReads = services.config.compiledReads, trusted = new TrustedDocuments() } = {},
  ) {
    const { graphiql } = services.config;
    this.direct = compiledReads ? new DirectAnswers(schema) : null;
    this.trusted = trusted;
    this.told = new OperationLog(services);
    this.deprecated = new DeprecatedUses(schema);
    this.documents = new Documents(schema, graphiql, (excess) => this.exceeded(excess));
    trusted.keepIn(this.documents);
    this.knownQueries = this.direct && this.shortWay(this.direct);
    this.apollo = new ApolloServer<Context>({
      schema,
      // Our rule refuses it where it is off, in words that do not name the server's parts.
      introspection: true,
      // Ours comes first, and the same for all transports: `checkDocument`.
      dangerouslyDisableValidation: true,
      documentStore: this.documents,
      hideSchemaDetailsFromClientErrors: !graphiql,
      includeStacktraceInErrorResponses: false,
      persistedQueries: false,
      stopOnTerminationSignals: false,
      // A page of another origin cannot send a token without asking first, as it cannot send the headers that Apollo names.
      csrfPrevention: { requestHeaders: ["authorization", "apollo-require-preflight", "x-apollo-operation-name"] },
      parseOptions: { maxTokens: LIMITS.tokens.most },
      formatError: maskError,
      stringifyResult,
      logger: services.log,
      plugins: [
        // Cache control wraps every field and costs half again the time of a list; nobody asked for it.
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        this.checks(),
      ] as ApolloServerPlugin<Context>[],
    });
  }

  private shortWay(direct: DirectAnswers): KnownQueries {
    const { documents, told, services, withFacts, knowCustomFields } = this;
    const admit = ({ document, operation, text }: KnownQuery, variables: Record<string, unknown>, context: Context) =>
      this.admit(document, operation, { query: text, variables }, context);
    return new KnownQueries({ documents, direct, told, services, admit, withFacts, knowCustomFields });
  }

  /** Custom fields are looked up where SQL is put together, which does not wait: they are read before, by whoever may name one. */
  private readonly knowCustomFields = async (...parts: unknown[]): Promise<void> => {
    const texts = parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part ?? null)));
    if (texts.some((text) => text.includes("customField"))) await this.services.customFields.refresh();
  };

  /**
   * The text of the document that a request means, by its text or by its id. Every transport asks before anything else.
   * @throws {RequestError} where it may not run
   */
  identify(request: DocumentRequest, requestId: string): string | undefined {
    return this.trusted.admit(request, requestId, this.services);
  }

  /** The query that the body of a request asks, if it was asked before and has a short way. Whether it may run `identify` says. */
  knownQuery(body: unknown): KnownQuery | null {
    if (!this.knownQueries || typeof body !== "object" || body === null || Array.isArray(body)) return null;
    const { query, documentId } = body as Record<string, unknown>;
    const text = typeof query === "string" ? query : this.trusted.find(documentId);
    return text === undefined ? null : this.knownQueries.find(text, body as Record<string, unknown>);
  }

  /** The body of the answer to such a query; null where Apollo Server has to go on with it. Never throws. */
  async answerKnown(query: KnownQuery, context: Context): Promise<string | null> {
    return (await this.knownQueries?.answer(query, context)) ?? null;
  }

  /** What a request asks, as it is held already where it is known; null when it does not parse. */
  documentOf({ query }: OperationRequest): DocumentNode | null {
    return this.documents.parsed(query);
  }

  /** The answer to a request that did not get as far as an operation. */
  refuse(error: unknown, context: Context): FormattedExecutionResult {
    this.chargeFailure("", context, codeOf(error));
    const refused = this.formatted({ errors: [asGraphqlError(error)] }, context);
    this.told.operation(context, null, undefined, undefined, refused.errors);
    this.told.count(undefined, undefined, refused.errors);
    return refused;
  }

  /** What kind of operation a request is; null when it does not parse or name one. */
  operationOf(request: OperationRequest): OperationDefinitionNode | null {
    const document = this.documentOf(request);
    return document && (getOperationAST(document, request.operationName) ?? null);
  }

  /** Runs a query or a mutation. Never throws. */
  async run(request: OperationRequest, context: Context): Promise<FormattedExecutionResult> {
    const { body } = await this.apollo
      .executeOperation(
        { query: request.query, operationName: request.operationName ?? undefined, variables: request.variables ?? undefined },
        { contextValue: context },
      )
      .finally(() => context.end());
    if (body.kind === "incremental") throw new Error("@defer and @stream are not part of the schema");
    return body.singleResult as FormattedExecutionResult;
  }

  /**
   * Runs a query of our own, in the way of a client's and with the rights of the context, but without a client's limits.
   * @throws its first error
   */
  async ask(document: DocumentNode, variables: Record<string, unknown>, context: Context): Promise<Record<string, any>> {
    const operation = getOperationAST(document) as OperationDefinitionNode;
    await this.knowCustomFields(variables);
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    const direct = coerced && (await this.direct?.answer(document, operation, coerced, context));
    if (direct) return JSON.parse(direct.text);
    const { data, errors } = await execute({ schema: this.schema, document, variableValues: variables, contextValue: context });
    if (errors?.[0]) throw causeOf(errors[0]);
    return data as Record<string, any>;
  }

  /** Opens a subscription whose results go to the sink, or says in a result why not. Never throws. */
  async subscribe(request: OperationRequest, context: Context, sink: Sink): Promise<Subscription | FormattedExecutionResult> {
    const started = process.hrtime.bigint();
    const opened = await this.openSubscription(request, context, sink);
    const errors = opened instanceof Subscription ? undefined : opened.errors;
    this.told.operation(context, request.operationName, "subscription", undefined, errors);
    // Of a document that does not fit the schema nothing is known but what its client calls things.
    const document = this.documents.known(request.query);
    const operation = document && getOperationAST(document, request.operationName);
    this.told.count(operation ?? undefined, Number(process.hrtime.bigint() - started) / 1e6, errors);
    return opened;
  }

  private async openSubscription(
    request: OperationRequest,
    context: Context,
    sink: Sink,
  ): Promise<Subscription | FormattedExecutionResult> {
    const { failed, formatted } = this;
    try {
      const document = this.documents.known(request.query) ?? parsed(request.query);
      this.checkDocument(document, request, context);
      const operation = getOperationAST(document, request.operationName) as OperationDefinitionNode;
      const { operationName } = request;
      context.room.leave = await this.services.admission.enter(context.budgetKey);
      const variables = declaredOf(operation, request.variables);
      this.admit(document, operation, { ...request, variables }, context);
      await this.knowCustomFields(request.query, variables);
      const prepared = { schema: this.schema, document, operation, operationName, variables, failed, formatted };
      return await openSubscription(prepared, context, sink);
    } catch (error) {
      this.chargeFailure(request.query, context, codeOf(error));
      return failed(error, context);
    } finally {
      context.room.leave();
    }
  }

  /** Refuses what is above a limit, or says so in the log where limits are only measured. */
  private exceeded(excess: RequestError, context?: Context): void {
    // Whatever branches out further than that cannot even be measured.
    if (this.services.config.limits === "enforce" || excess.extensions.name === "selections") throw excess;
    this.services.log.warn({ requestId: context?.facts.requestId, ...excess.extensions }, "above a limit, let pass");
  }

  /** Checks a document that was not found good before, if there are points left for one that is not. */
  private checkDocument(document: DocumentNode, { query }: OperationRequest, context: Context): void {
    if (!this.documents.isGood(document)) this.services.rateLimiter.check(context.budgetKey, failureCost(query));
    this.documents.check(query, document);
  }

  /** What was refused before it had a cost has one, too, unless it was refused because there are no points left. */
  private chargeFailure(text: string, context: Context, code: unknown): void {
    if (context.cost !== 0 || code === "RATE_LIMITED" || code === "OVERLOADED") return;
    context.cost = failureCost(text);
    context.fixedCost = context.cost;
    this.services.rateLimiter.charge(context.budgetKey, context.cost);
  }

  /**
   * Holds an operation against the limits and takes its cost from the budget, before anything of it runs.
   * @param request with the variables that the operation declares, and no others
   */
  private admit(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { query, variables }: OperationRequest,
    context: Context,
  ): Admitted {
    const given = readVariables(this.schema, query, document, operation, variables ?? {});
    const { cost, fixed, introspects, excess } = measureCost(this.schema, document, operation, given);
    if (excess) this.exceeded(excess, context);
    if (operation.operation === OperationTypeNode.QUERY) context.limitTo(TRANSPORT_LIMITS.queryMs.most);
    this.services.rateLimiter.take(context.budgetKey, cost);
    context.cost = cost;
    context.fixedCost = fixed;
    this.services.metrics.deprecated(this.deprecated.of(document, operation, variables ?? {}), context.facts.clientName);
    return { variables: given.variables, introspects };
  }

  /** The checks as an Apollo plugin: no hook on fields, because one of those costs more than all of this. */
  private checks(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => {
        const started = process.hrtime.bigint();
        let admitted: Admitted | undefined;
        return {
          didResolveOperation: async ({ document, operation, request, contextValue }) => {
            this.checkDocument(document as DocumentNode, request as OperationRequest, contextValue);
            if (!operation) throw noOperation(request.operationName);
            if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
              throw new RequestError(
                "BAD_USER_INPUT",
                `Subscriptions go by WebSocket (graphql-transport-ws) to ${this.path}, or by server-sent events to ${this.path}/stream.`,
              );
            }
            const { begun } = contextValue;
            if (begun) {
              if ("refused" in begun) throw begun.refused;
              admitted = begun.admitted;
              return;
            }
            contextValue.room.leave = await this.services.admission.enter(contextValue.budgetKey);
            const variables = declaredOf(operation, request.variables);
            admitted = this.admit(document as DocumentNode, operation, { query: request.query as string, variables }, contextValue);
            await this.knowCustomFields(request.query, variables);
          },
          responseForOperation: async ({ document, operation, contextValue }) => {
            const data =
              admitted?.variables &&
              !contextValue.begun &&
              (await this.direct?.answer(document, operation, admitted.variables, contextValue));
            // Apollo passes `data` on to `stringifyResult` and `willSendResponse` as it is.
            return data
              ? {
                  http: { headers: new HeaderMap(), status: undefined },
                  body: { kind: "single", singleResult: { data: data as never } },
                }
              : null;
          },
          didEncounterErrors: async ({ errors, contextValue }) => this.told.unexpected(errors, contextValue),
          willSendResponse: async ({ request, response, contextValue, operationName, operation, source }) => {
            if (response.body.kind !== "single") return;
            const result = response.body.singleResult as FormattedExecutionResult;
            if (contextValue) this.chargeFailure(source ?? "", contextValue, result.errors?.[0]?.extensions?.code);
            await this.auditReads(result, contextValue);
            const { data, errors } = result;
            const code = errors?.[0]?.extensions?.code as RequestErrorCode | undefined;
            // Where nothing at all could be answered, the status says so, too; Apollo has done it for what did not even start.
            if (data === null && code && REQUEST_ERRORS[code]?.status > 200) response.http.status = REQUEST_ERRORS[code].status;
            // What is wrong with a well-formed request is a matter of the answer's content type (platform/server/plain-http.ts).
            if (response.http.status === 400 && request.query) response.http.status = undefined;
            Object.assign(result, this.withFacts(result, contextValue, admitted?.introspects));
            const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
            const { errors: shown } = result;
            this.told.operation(contextValue, operationName, operation?.operation, milliseconds, shown);
            this.told.count(operation, milliseconds, shown);
          },
        };
      },
    };
  }

  /** Has the audit log tell what an answer shows; where that cannot be written, the answer shows nothing. */
  private async auditReads(result: FormattedExecutionResult, context: Context | undefined): Promise<void> {
    try {
      await context?.audit.writeReads();
    } catch (error) {
      Object.assign(result, this.formatted({ data: null, errors: [asGraphqlError(error)] }, context as Context));
    }
  }

  /** A function of its own, as the next one, because every open subscription holds both. */
  private readonly formatted = (result: ExecutionResult, context: Context): FormattedExecutionResult => {
    if (!result.errors) return result as FormattedExecutionResult;
    this.told.unexpected(result.errors, context);
    return { ...result, errors: result.errors.map((error) => withRequestId(maskError(error.toJSON(), error), context)) };
  };

  private readonly failed = (error: unknown, context: Context): FormattedExecutionResult =>
    this.formatted({ errors: [asGraphqlError(error)] }, context);

  /** Adds what clients need for support and budgeting: the request id to errors, the cost to the answer. */
  private readonly withFacts = (
    result: FormattedExecutionResult,
    context: Context | undefined,
    introspects = false,
  ): Partial<FormattedExecutionResult> => {
    if (!context) return {};
    const errors = result.errors?.map((error) => withRequestId(error, context));
    if (context.cost === 0) return errors ? { errors } : {};
    const actual = introspects ? context.cost : actualCost(result, context);
    this.services.rateLimiter.refund(context.budgetKey, context.cost - actual);
    this.services.rateLimiter.charge(context.budgetKey, actual - context.cost);
    const { limit, remaining } = context.budget;
    return {
      ...(errors ? { errors } : {}),
      extensions: { ...result.extensions, cost: { requested: context.cost, actual, limit, remaining } },
    };
  };
}

const failureCost = (text: string): number => 1 + Math.ceil(text.length / CHARACTERS_OF_A_POINT);

const codeOf = (error: unknown): unknown => (error instanceof GraphQLError ? error.extensions.code : undefined);

/** What an answer really cost. What was given up half way has cost all of it. */
function actualCost({ data, errors }: FormattedExecutionResult, { cost, fixedCost }: Context): number {
  const gaveUp = errors?.some(({ extensions }) => extensions?.code === "TIMEOUT");
  if (gaveUp) return cost;
  return fixedCost + objectsIn(data);
}

/** The body of an HTTP answer; JSON from PostgreSQL goes into it as it is. */
function stringifyResult({ data, ...rest }: FormattedExecutionResult): string {
  if (!((data as unknown) instanceof RawJson)) return JSON.stringify({ data, ...rest });
  const others = JSON.stringify(rest).slice(1);
  return `{"data":${(data as unknown as RawJson).text}${others === "}" ? "" : ","}${others}`;
}

const noOperation = (name: string | null | undefined): RequestError =>
  new RequestError(
    "BAD_USER_INPUT",
    name ? "The document has no operation of this name." : "The document has several operations; name one by `operationName`.",
  );

const withRequestId = (error: GraphQLFormattedError, context: Context): GraphQLFormattedError => ({
  ...error,
  extensions: { ...error.extensions, requestId: context.facts.requestId },
});

const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("failed", { originalError: error as Error });
