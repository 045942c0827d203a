import { createHash } from "node:crypto";
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from "graphql";
import type { Place } from "../database/change-event.js";
import { toId } from "../database/id.js";
import { RequestError } from "../errors.js";
import type { Step } from "../events/coalesce.js";
import { Frame } from "../events/frame.js";
import type { Audience, Follower, Sink } from "../events/hub.js";
import type { ChangeStream } from "../events/visible-changes.js";
import { anyoneLike, rightsOf, type Viewer } from "../identity/viewer.js";
import { LiveStream } from "../live/live-stream.js";
import type { LiveAudience } from "../live/question.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { permit, type Rule } from "../schema/rules.js";
import type { Context } from "./context.js";

/** What it costs to find out of one event whether a part of the filter holds that asks about other records. */
const POINTS_OF_A_LOOK_UP = 10;

/** A subscription that was found good. */
export interface Prepared {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName?: string | null;
  variables: Record<string, unknown>;
  /** Turns what went wrong into a result, masked. */
  failed(error: unknown, context: Context): FormattedExecutionResult;
  formatted(result: ExecutionResult, context: Context): FormattedExecutionResult;
}

/** Opens the stream that the root field describes, and joins those who follow the same one. */
export async function openSubscription(prepared: Prepared, context: Context, sink: Sink): Promise<Subscription | FormattedExecutionResult> {
  const { schema, document, operationName, variables } = prepared;
  const source = await createSourceEventStream({ schema, document, operationName, variableValues: variables, contextValue: context });
  if (!(Symbol.asyncIterator in source)) return prepared.formatted(source, context);
  const stream = source as unknown as ChangeStream | LiveStream;
  if (context.audit.readsAreAudited) {
    context.audit.reads.by(stream.fieldName);
    await context.audit.writeReads();
  }
  return new Subscription(prepared, stream, context, sink);
}

/** A subscription among those who follow the same. */
interface Joined {
  subscriber: Follower;
  /** Goes on with what another viewer may see. */
  move(viewer: Viewer): void;
}

/** An open subscription of one client. */
export class Subscription {
  /** How far it is, and how it is ended. */
  readonly subscriber: Follower;
  private readonly joined: Joined;
  constructor(
    private readonly prepared: Prepared,
    private readonly stream: ChangeStream | LiveStream,
    private readonly context: Context,
    sink: Sink,
  ) {
    this.joined = stream instanceof LiveStream ? this.joinLive(stream, sink) : this.joinEvents(stream, sink);
    this.subscriber = this.joined.subscriber;
  }

  private joinEvents(stream: ChangeStream, sink: Sink): Joined {
    const { budgetKey, services, viewer } = this.context;
    const audience = this.audience(stream, viewer);
    this.checkQuestions(services.hub.isAskedBy(audience.key, budgetKey));
    const subscriber = services.hub.join(audience, stream.start, sink, budgetKey);
    return { subscriber, move: (other) => services.hub.move(subscriber, this.audience(stream, other)) };
  }

  private joinLive(stream: LiveStream, sink: Sink): Joined {
    const { budgetKey, services, viewer } = this.context;
    const audience = this.liveAudience(stream, viewer);
    this.checkQuestions(services.live.isAskedBy(audience.key, budgetKey));
    const subscriber = services.live.join(audience, sink, budgetKey);
    return { subscriber, move: (other) => services.live.move(subscriber, this.liveAudience(stream, other)) };
  }

  /** @param isKnown whether it is asked by the same token already */
  private checkQuestions(isKnown: boolean): void {
    const { budgetKey, services } = this.context;
    const value = services.hub.questionsOf(budgetKey) + (isKnown ? 0 : 1);
    const { tokenQuestions } = TRANSPORT_LIMITS;
    if (value <= tokenQuestions.most) return;
    const facts = { name: "tokenQuestions", limit: tokenQuestions.most, value };
    throw new RequestError("RATE_LIMITED", `There are at most ${tokenQuestions.most} ${tokenQuestions.what}.`, facts);
  }

  /** Goes on with what the viewer may see now; ends with FORBIDDEN when that is no longer the stream as such. */
  viewerChanged(viewer: Viewer): void {
    try {
      const { fieldName } = this.stream;
      const field = this.prepared.schema.getSubscriptionType()?.getFields()[fieldName];
      permit(field?.extensions.rule as Rule, this.context.fresh(viewer), fieldName);
      this.stream.checkFor(this.context.fresh(viewer).reader);
      this.joined.move(viewer);
    } catch (error) {
      this.subscriber.fail(error);
    }
  }

  end(): void {
    if (!this.subscriber.hasEnded) this.subscriber.leave();
  }

  private audience(stream: ChangeStream, viewer: Viewer): Audience {
    const { prepared, context } = this;
    const [told, whom] = this.sharedBy(stream, viewer);
    return {
      key: keyOf(prepared, viewer, whom),
      operation: stream.fieldName,
      coalesce: stream.coalesce,
      cost: Math.max(1, context.cost) + stream.lookUps * POINTS_OF_A_LOOK_UP,
      isAbout: (event) => stream.isAbout(event),
      framesOf: (steps) => framesOf(prepared, stream, context.fresh(told), steps),
      failed: (error) => prepared.failed(error, context),
    };
  }

  /** For whom an event is executed, and what those have in common besides their rights. */
  private sharedBy(stream: ChangeStream, viewer: Viewer): [told: Viewer, whom: string] {
    const { audit, facts } = this.context;
    // The audit log says which token was told, and where: such a stream shares with no other.
    if (audit.readsAreAudited) return [viewer, JSON.stringify([viewer.tokenId, facts])];
    return stream.isPersonal ? [viewer, JSON.stringify([viewer.id, viewer.tokenId])] : [anyoneLike(viewer), ""];
  }

  private liveAudience(stream: LiveStream, viewer: Viewer): LiveAudience {
    const { prepared, context } = this;
    const told = anyoneLike(viewer);
    return {
      key: keyOf(prepared, viewer),
      stream,
      reader: () => context.fresh(told).reader,
      frameOf: (value, place) => liveFrame(prepared, context.fresh(told), value, place),
      failed: (error) => prepared.failed(error, context),
    };
  }
}

/** What viewers of equal rights have in common who ask the same. Hashed, because the values of a filter may be long, and every process keeps it for as long as somebody follows. */
const keyOf = (prepared: Prepared, viewer: Viewer, whom = ""): string =>
  createHash("sha256")
    .update(`${rightsOf(viewer)} ${questionOf(prepared)} ${whom}`)
    .digest("base64");

/** What is asked, whoever asks and from wherever on: equal questions have equal answers for each event. */
function questionOf({ document, operation, operationName, variables }: Prepared): string {
  const { text, cursor } = withoutAfter(document, operation);
  const asked = Object.entries(variables).filter(([name]) => name !== cursor);
  return JSON.stringify([text, operationName ?? null, asked.sort(([left], [right]) => (left < right ? -1 : 1))]);
}

const known = new WeakMap<DocumentNode, { text: string; cursor: string | undefined }>();

/** A document without the cursor that its root field begins after, and the variable that the cursor was in. */
function withoutAfter(document: DocumentNode, operation: OperationDefinitionNode): { text: string; cursor: string | undefined } {
  let found = known.get(document);
  if (found) return found;
  let cursor: string | undefined;
  const rest = visit(document, {
    Argument(node, _key, _parent, _path, ancestors) {
      const isOfRoot = ancestors.includes(operation.selectionSet) && !ancestors.some((one) => isNested(one, operation));
      if (node.name.value !== "after" || !isOfRoot) return undefined;
      if (node.value.kind === Kind.VARIABLE) cursor = node.value.name.value;
      return null;
    },
  });
  found = { text: print(rest), cursor };
  known.set(document, found);
  return found;
}

/** The selection of a live answer, executed on what there is to tell of it. */
async function liveFrame(
  { schema, document, operationName, variables, formatted }: Prepared,
  context: Context,
  rootValue: object,
  place: Place,
) {
  const result = formatted(
    await execute({ schema, document, operationName, variableValues: variables, rootValue, contextValue: context }),
    context,
  );
  refuseUnavailable(result);
  return new Frame(result, context.services.eventLog.cursorOf(place));
}

/** What could only not be loaded now is no answer: it is asked for again when the database is back. */
function refuseUnavailable({ errors }: FormattedExecutionResult): void {
  if (errors?.some(({ extensions }) => extensions?.code === "DATABASE_UNAVAILABLE"))
    throw new RequestError("DATABASE_UNAVAILABLE", "The database does not answer at the moment.");
}

const isNested = (node: unknown, { selectionSet }: OperationDefinitionNode): boolean =>
  (node as { kind?: string }).kind === Kind.SELECTION_SET && node !== selectionSet;

async function framesOf(prepared: Prepared, stream: ChangeStream, context: Context, steps: readonly Step[]): Promise<(Frame | null)[]> {
  const { schema, document, operationName, variables } = prepared;
  const { eventLog, metrics } = context.services;
  const frames = await Promise.all(
    steps.map(async (step) => {
      const change = await stream.changeFor(context, step);
      if (!change) return null;
      const { recordType, recordId } = change.event;
      if (context.audit.readsAreAudited) context.audit.reads.by(stream.fieldName).recordIds.add(toId(recordType, recordId));
      metrics.executions.inc({ operation: stream.fieldName });
      const args = { schema, document, operationName, variableValues: variables, rootValue: change, contextValue: context };
      const result = prepared.formatted(await execute(args), context);
      refuseUnavailable(result);
      return new Frame(result, eventLog.cursorOf(step.to));
    }),
  );
  await context.audit.writeReads();
  return frames;
}
