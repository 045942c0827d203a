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
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { causeOf, isUnexpected, maskError, REQUEST_ERRORS, RequestError, type RequestErrorCode } from "../errors.js";
import type { Sink } from "../events/hub.js";
import { logUnexpected } from "../log.js";
import { refuseUnstorable } from "../schema/unstorable.js";
import { DirectAnswers } from "../selection/answer.js";
import { RawJson } from "../selection/raw-json.js";
import type { Context } from "./context.js";
import { Documents, extraRules } from "./documents.js";
import { actualCost, LIMITS, measureOperation, TRANSPORT_LIMITS } from "./limits.js";
import type { Services } from "./services.js";
import { openSubscription, Subscription } from "./subscriptions.js";
import { type DocumentRequest, TrustedDocuments } from "./trusted-documents.js";

/** One operation as a transport hands it over. */
export interface OperationRequest {
  /** The text of the document; of a trusted one once `identify` has found it. */
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/**
 * The one path that all transports take: parsing, validation, limits, cost, permissions, masking and logging are the
 * same whether an operation comes by HTTP, by WebSocket or by server-sent events. Queries and mutations run through
 * Apollo Server; a subscription is checked by the same functions and handed to the hub (subscriptions.ts).
 */
export class Executor {
  readonly apollo: ApolloServer<Context>;
  private readonly documents: Documents;
  private readonly trusted: TrustedDocuments;
  /** Null where every field is answered by code, as for partners, whose masks are code. */
  private readonly direct: DirectAnswers | null;

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
    this.documents = new Documents(schema, graphiql);
    trusted.keepIn(this.documents);
    this.apollo = new ApolloServer<Context>({
      schema,
      // Our rule refuses it where it is off, in words that do not name the server's parts.
      introspection: true,
      validationRules: extraRules(graphiql),
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

  /** Custom fields are looked up where SQL is put together, which does not wait: they are read before, by whoever may name one. */
  private async knowCustomFields(...parts: unknown[]): Promise<void> {
    const texts = parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part ?? null)));
    if (texts.some((text) => text.includes("customField"))) await this.services.customFields.refresh();
  }

  /**
   * The text of the document that a request means, by its text or by its id. Every transport asks before anything else.
   * @throws {RequestError} where it may not run
   */
  identify(request: DocumentRequest, requestId: string): string | undefined {
    return this.trusted.admit(request, requestId, this.services);
  }

  /** What a request asks, as it is held already where it is known; null when it does not parse. */
  documentOf({ query }: OperationRequest): Promise<DocumentNode | null> {
    return this.documents.parsed(query);
  }

  /** The answer to a request that did not get as far as an operation. */
  refuse(error: unknown, context: Context): FormattedExecutionResult {
    const refused = this.formatted({ errors: [asGraphqlError(error)] }, context);
    this.logOperation(context, null, undefined, undefined, refused.errors);
    this.count(undefined, undefined, refused.errors);
    return refused;
  }

  /** What kind of operation a request is; null when it does not parse or name one. */
  async operationOf(request: OperationRequest): Promise<OperationDefinitionNode | null> {
    const document = await this.documentOf(request);
    return document && (getOperationAST(document, request.operationName) ?? null);
  }

  /** Runs a query or a mutation. Never throws. */
  async run(request: OperationRequest, context: Context): Promise<FormattedExecutionResult> {
    const { body } = await this.apollo.executeOperation(
      { query: request.query, operationName: request.operationName ?? undefined, variables: request.variables ?? undefined },
      { contextValue: context },
    );
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
    const direct = await this.direct?.answer(document, operation, variables, context);
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
    this.logOperation(context, request.operationName, "subscription", undefined, errors);
    // Of a document that does not fit the schema nothing is known but what its client calls things.
    const document = await this.documents.known(request.query);
    const operation = document && getOperationAST(document, request.operationName);
    this.count(operation ?? undefined, Number(process.hrtime.bigint() - started) / 1e6, errors);
    return opened;
  }

  private async openSubscription(
    request: OperationRequest,
    context: Context,
    sink: Sink,
  ): Promise<Subscription | FormattedExecutionResult> {
    const { failed, formatted } = this;
    try {
      const document = await this.documents.validated(request.query);
      const operation = getOperationAST(document, request.operationName) as OperationDefinitionNode;
      this.admit(document, operation, request, context);
      await this.knowCustomFields(request.query, request.variables);
      const { operationName, variables } = request;
      const prepared = { schema: this.schema, document, operation, operationName, variables: variables ?? {}, failed, formatted };
      return await openSubscription(prepared, context, sink);
    } catch (error) {
      return failed(error, context);
    }
  }

  /** Holds an operation against the limits and takes its cost from the budget, before anything of it runs. */
  private admit(document: DocumentNode, operation: OperationDefinitionNode, request: OperationRequest, context: Context): void {
    const { cost, fixed, excess } = measureOperation(this.schema, document, operation, request.variables ?? {});
    if (excess) {
      if (this.services.config.limits === "enforce") throw excess;
      this.services.log.warn(
        { requestId: context.facts.requestId, operation: request.operationName, ...excess.extensions },
        "above a limit, let pass",
      );
    }
    refuseUnstorable(request.query, document, request.variables ?? {});
    context.cost = Number.isFinite(cost) ? cost : LIMITS.cost.most;
    context.fixedCost = fixed;
    if (operation.operation === OperationTypeNode.QUERY) context.limitTo(TRANSPORT_LIMITS.queryMs.most);
    this.services.rateLimiter.take(context.budgetKey, context.cost);
  }

  /** The checks as an Apollo plugin: no hook on fields, because one of those costs more than all of this. */
  private checks(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => {
        const started = process.hrtime.bigint();
        return {
          didResolveOperation: async ({ document, operation, request, contextValue }) => {
            if (!operation) throw noOperation(request.operationName);
            if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
              throw new RequestError(
                "BAD_USER_INPUT",
                `Subscriptions go by WebSocket (graphql-transport-ws) to ${this.path}, or by server-sent events to ${this.path}/stream.`,
              );
            }
            this.admit(document as DocumentNode, operation, request as OperationRequest, contextValue);
            await this.knowCustomFields(request.query, request.variables);
          },
          responseForOperation: async ({ document, operation, request, contextValue }) => {
            const data = await this.direct?.answer(document, operation, request.variables ?? {}, contextValue);
            // Apollo passes `data` on to `stringifyResult` and `willSendResponse` as it is.
            return data
              ? {
                  http: { headers: new HeaderMap(), status: undefined },
                  body: { kind: "single", singleResult: { data: data as never } },
                }
              : null;
          },
          didEncounterErrors: async ({ errors, contextValue }) => this.logUnexpected(errors, contextValue),
          willSendResponse: async ({ request, response, contextValue, operationName, operation }) => {
            if (response.body.kind !== "single") return;
            await this.auditReads(response.body.singleResult as FormattedExecutionResult, contextValue);
            const { data, errors } = response.body.singleResult;
            const code = errors?.[0]?.extensions?.code as RequestErrorCode | undefined;
            // Where nothing at all could be answered, the status says so, too; Apollo has done it for what did not even start.
            if (data === null && code && REQUEST_ERRORS[code]?.status > 200) response.http.status = REQUEST_ERRORS[code].status;
            // What is wrong with a well-formed request is a matter of the answer's content type (platform/server/plain-http.ts).
            if (response.http.status === 400 && request.query) response.http.status = undefined;
            Object.assign(response.body.singleResult, this.withFacts(response.body.singleResult as FormattedExecutionResult, contextValue));
            const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
            const { errors: shown } = response.body.singleResult;
            this.logOperation(contextValue, operationName, operation?.operation, milliseconds, shown);
            this.count(operation, milliseconds, shown);
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
    this.logUnexpected(result.errors, context);
    return { ...result, errors: result.errors.map((error) => withRequestId(maskError(error.toJSON(), error), context)) };
  };

  private readonly failed = (error: unknown, context: Context): FormattedExecutionResult =>
    this.formatted({ errors: [asGraphqlError(error)] }, context);

  /** Adds what clients need for support and budgeting: the request id to errors, the cost to the answer. */
  private withFacts(result: FormattedExecutionResult, context: Context | undefined): Partial<FormattedExecutionResult> {
    if (!context) return {};
    const errors = result.errors?.map((error) => withRequestId(error, context));
    if (context.cost === 0) return errors ? { errors } : {};
    const actual = Math.min(context.cost, context.fixedCost + actualCost(result.data));
    this.services.rateLimiter.refund(context.budgetKey, context.cost - actual);
    const { limit, remaining } = context.budget;
    return {
      ...(errors ? { errors } : {}),
      extensions: { ...result.extensions, cost: { requested: context.cost, actual, limit, remaining } },
    };
  }

  private logUnexpected(errors: readonly GraphQLError[], context: Context | undefined): void {
    for (const error of errors) {
      if (isUnexpected(error)) logUnexpected(this.services.log, error, { requestId: context?.facts.requestId, path: error.path });
    }
  }

  /** By the first root field: names of the schema are few, names of clients' operations are not. */
  private count(
    operation: OperationDefinitionNode | undefined,
    milliseconds: number | undefined,
    errors: readonly GraphQLFormattedError[] = [],
  ): void {
    const [first] = operation?.selectionSet.selections ?? [];
    const name = first?.kind === Kind.FIELD ? first.name.value : "none";
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    this.services.metrics.request(name, operation?.operation ?? "none", milliseconds, codes);
  }

  private logOperation(
    context: Context | undefined,
    name: string | null | undefined,
    kind: string | undefined,
    ms: number | undefined,
    errors?: readonly GraphQLFormattedError[],
  ): void {
    this.services.log.info(
      {
        requestId: context?.facts.requestId,
        operation: name ?? null,
        kind,
        ms: ms === undefined ? undefined : Math.round(ms * 10) / 10,
        cost: context?.cost,
        viewer: context?.isSignedIn ? context.viewer.tokenId : null,
        errors: errors?.map((error) => error.extensions?.code),
      },
      "operation",
    );
  }
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
