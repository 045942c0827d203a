import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { poolOf } from "../database/data-source.js";
import { preparedFor } from "../database/prepared.js";
import { isOurFault } from "../errors.js";
import type { Context } from "../execution/context.js";
import type { Viewer } from "../identity/viewer.js";
import type { Parameters } from "../query/parameters.js";
import { type Asked, selectedFields } from "../query/selected.js";
import { Statement } from "../query/statement.js";
import { isPermitted } from "../schema/rules.js";
import { type AskedAgain, NeedsCode, NeedsCodeForOne, SelectionCompiler } from "./compile.js";
import { RawJson } from "./raw-json.js";

type Variables = Record<string, unknown>;
/** What of a value a statement depends on. */
type Shape = (value: unknown) => unknown;
const wholly: Shape = (value) => value;

/** A compiled operation, to be used again with other ids, times and cursors of the log. */
interface Plan {
  text: string;
  parameters: Parameters;
}

/** What is remembered of an operation. Apollo keeps parsed documents, so that the same text is the same node. */
interface Known {
  fragments: Record<string, FragmentDefinitionNode>;
  /** A field of it needs code; it is not tried again. */
  needsCode: boolean;
  answered: boolean;
  /** The variables that the shape of the statement has been seen to depend on, and on what of each. */
  shaping: Map<string, Shape>;
  /** What its plans are kept under, with what else they depend on. */
  id: number;
}

/** A client that writes values into its documents has many shapes; who asks the same again has few. */
const MOST_PLANS = 5_000;
/** More than there are people who ask within the life of a plan. */
const MOST_RIGHTS = 10_000;
/** A longer key of a plan, with the values of a filter in it, is kept as its hash. */
const LONGEST_KEY = 200;
const MOST_PLAN_BYTES = 32 * 1024 * 1024;

/**
 * Answers queries by one statement, whose JSON goes out as PostgreSQL wrote it. It answers or steps aside: whatever it
 * cannot do or may not, and every error, is left to graphql-js, which does it or words it. A mistake of ours goes to the log.
 */
export class DirectAnswers {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();
  private readonly rights = new WeakMap<Viewer, number>();
  /** A number for each kind of rights, as long as it is asked with. */
  private readonly rightsKnown = new LRUCache<string, number>({ max: MOST_RIGHTS });
  private readonly plans = new LRUCache<string, Plan>({ max: MOST_PLANS, maxSize: MOST_PLAN_BYTES, sizeCalculation: bytesOf });
  private lastId = 0;
  private lastRights = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * The `data` of the answer, or null when graphql-js has to find it.
   * @param variables coerced; of an operation whose variables do not fit there are none, and graphql-js says what is wrong
   */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: Context,
  ): Promise<RawJson | null> {
    if (operation.operation !== OperationTypeNode.QUERY || !context.isSignedIn) return null;
    const known = this.knownOf(document, operation);
    if (known.needsCode) return null;
    try {
      const plan = this.planOf(operation, known, variables, context);
      if (!plan) return null;
      const { dataSource, eventLog } = context.services;
      // The cursor is signed, and few ask for it.
      const values = plan.parameters.boundTo({ now: context.now, streamCursor: () => eventLog.headCursor, variables });
      const pool = poolOf(dataSource);
      const name = preparedFor(pool, plan.text, context.budgetKey);
      const { rows } = await pool.query({ name, text: plan.text, values });
      known.answered = true;
      return new RawJson(rows[0].data);
    } catch (error) {
      if (error instanceof NeedsCode) known.needsCode ||= !(error instanceof NeedsCodeForOne);
      else if (isOurFault(error)) context.services.log.warn({ requestId: context.facts.requestId, err: error }, "a compiled query failed");
      return null;
    }
  }

  /** Whether the operation was answered before, so that it is likely to be again. */
  hasAnswered(operation: OperationDefinitionNode): boolean {
    return this.known.get(operation)?.answered === true;
  }

  private planOf(operation: OperationDefinitionNode, known: Known, variables: Variables, context: Context): Plan | null {
    const shape = () => [...known.shaping].map(([name, of]) => (Object.hasOwn(variables, name) ? [name, of(variables[name])] : [name]));
    const keyNow = () => {
      const key = `${known.id} ${this.rightsOf(context.viewer)} ${known.shaping.size === 0 ? "" : JSON.stringify(shape())}`;
      return key.length > LONGEST_KEY ? digestOf(key) : key;
    };
    const found = this.plans.get(keyNow());
    if (found) return found;
    const asked = { schema: this.schema, fragments: known.fragments, ...watched(variables, known.shaping) };
    if (!this.isPermitted(asked, operation, context)) return null;
    const statement = new Statement(context.reader);
    const text = new SelectionCompiler(asked, statement).query(this.schema.getQueryType() as GraphQLObjectType, operation.selectionSet);
    const plan = { text, parameters: statement.parameters };
    this.plans.set(keyNow(), plan);
    return plan;
  }

  private isPermitted(asked: Asked, operation: OperationDefinitionNode, context: Context): boolean {
    const type = this.schema.getQueryType() as GraphQLObjectType;
    return [...selectedFields(asked, type, [operation.selectionSet]).values()].every(([node]) => {
      const name = node?.name.value as string;
      return name === "__typename" || isPermitted(type.getFields()[name], context);
    });
  }

  /** All that a plan may depend on in who asks: a plan is only used for those with the same rights. */
  private rightsOf(viewer: Viewer): number {
    const found = this.rights.get(viewer);
    if (found !== undefined) return found;
    const { tokenId, expiresAt, scopes, ...others } = viewer;
    const rights = digestOf(JSON.stringify([others, [...scopes].sort()]));
    const number = this.rightsKnown.get(rights) ?? ++this.lastRights;
    this.rightsKnown.set(rights, number);
    this.rights.set(viewer, number);
    return number;
  }

  private knownOf(document: DocumentNode, operation: OperationDefinitionNode): Known {
    let known = this.known.get(operation);
    if (!known) {
      const fragments: Known["fragments"] = Object.create(null);
      for (const definition of document.definitions)
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
      known = { fragments, needsCode: false, answered: false, shaping: new Map(), id: ++this.lastId };
      this.known.set(operation, known);
    }
    return known;
  }
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64");

/** What a plan takes in memory, of which its texts are most. */
function bytesOf({ text, parameters }: Plan): number {
  return 2 * text.length + parameters.bytes + 500;
}

/** The variables, with a note of each that is looked at while the statement is put together. */
function watched(variables: Variables, seen: Known["shaping"]): Pick<AskedAgain, "variableValues" | "shapeOnly"> {
  const note = (name: string | symbol) => void (typeof name === "string" && seen.set(name, wholly));
  const variableValues = new Proxy(variables, {
    get(target, name) {
      note(name);
      return Reflect.get(target, name);
    },
    has(target, name) {
      note(name);
      return Object.hasOwn(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
  const shapeOnly = (name: string, shape: Shape) => {
    if (!seen.has(name)) seen.set(name, shape);
    return Object.hasOwn(variables, name) ? variables[name] : undefined;
  };
  return { variableValues, shapeOnly };
}
