import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { RequestError } from "../errors.js";
import { PAGE_SIZE } from "../query/page.js";
import { RawJson } from "../selection/raw-json.js";

/** Limits on what one operation may be; docs/limits.md has the same table for clients, and a test holds the two together. */
export const LIMITS = {
  tokens: { most: 2_000, what: "tokens in the document" },
  depth: { most: 10, what: "levels of fields (introspection apart)" },
  aliases: { most: 15, what: "aliases" },
  repeatedFields: { most: 30, what: "times that fields are selected again in one selection" },
  directives: { most: 10, what: "directives" },
  cost: { most: 5_000, what: "points: one for each object that the answer may hold, page sizes multiplied, ten for a mutation" },
} as const;

/** What is sent around an operation. */
export const TRANSPORT_LIMITS = {
  bodyBytes: { most: 1024 * 1024, what: "bytes of an HTTP request" },
  frameBytes: { most: 256 * 1024, what: "bytes of a WebSocket frame" },
  socketOperations: { most: 50, what: "operations under way on one socket" },
  tokenSockets: { most: 100, what: "sockets and event streams of one person or token on one process, or of one address without a token" },
  tokenQuestions: { most: 100, what: "different subscriptions of one token on one process; equal ones count once" },
  unsentBytes: { most: 64 * 1024, what: "bytes unsent on a connection, above which events wait in the log" },
  eventsBehind: { most: 5_000, what: "events that a connection may take nothing for" },
  waitingBytes: { most: 8 * 1024 * 1024, what: "bytes of requests of one address that are not there in full" },
  allWaitingBytes: { most: 64 * 1024 * 1024, what: "bytes of requests of all addresses that are not there in full" },
  headersMs: { most: 10_000, what: "milliseconds until the headers of a request are there" },
  requestMs: { most: 30_000, what: "milliseconds until a whole request is there" },
  initMs: { most: 3_000, what: "milliseconds until connection_init" },
  queryMs: { most: 15_000, what: "milliseconds for a query" },
  mutationMs: { most: 60_000, what: "milliseconds for a mutation" },
} as const;

/** How far an operation may branch out through fragments before it is not worth measuring further. */
const MOST_SELECTIONS = 20_000;

type Measure = Record<Exclude<keyof typeof LIMITS, "tokens">, number>;

interface Measured {
  cost: number;
  fixed: number;
  excess: RequestError | undefined;
}

/** Apollo keeps parsed documents, so that the same text is the same node; what is asked again need not be measured again. */
const measured = new WeakMap<OperationDefinitionNode, Map<string, Measured>>();
const MOST_MEASURED = 100;

/**
 * Measures an operation before it runs.
 * @returns the first limit that it is above, as an error that names the limit and the value; its cost, and how much of
 *   that is due whatever the answer holds
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Measured {
  const known = measured.get(operation) ?? new Map<string, Measured>();
  measured.set(operation, known);
  const key = sizesIn(variables);
  const before = key === undefined ? undefined : known.get(key);
  if (before) return before;
  const meter = new Meter(schema, document, variables);
  const measure = meter.measure(operation);
  const above = (Object.keys(measure) as (keyof Measure)[]).find((name) => measure[name] > LIMITS[name].most);
  const found = { cost: measure.cost, fixed: meter.fixed, excess: above && tooComplex(above, measure[above]) };
  if (key !== undefined && known.size < MOST_MEASURED) known.set(key, found);
  return found;
}

/** What of the variables a cost depends on where all of them are plain values: the page sizes. Undefined where some are not. */
function sizesIn(variables: Record<string, unknown>): string | undefined {
  let sizes = "";
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value === "object" && value !== null) return undefined;
    if (typeof value === "number") sizes += `${name}:${value},`;
  }
  return sizes;
}

function tooComplex(name: keyof typeof LIMITS, value: number): RequestError {
  const { most, what } = LIMITS[name];
  return new RequestError("OPERATION_TOO_COMPLEX", `The operation has ${value} ${what.split(":")[0]}; at most ${most} are allowed.`, {
    name,
    limit: most,
    value,
    ...(name === "cost" ? { cost: value } : {}),
  });
}

class Meter {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly found: Measure = { depth: 0, aliases: 0, repeatedFields: 0, directives: 0, cost: 0 };
  private selections = 0;
  /** The part of the cost that does not depend on what the answer holds. */
  fixed = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Record<string, unknown>,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  measure(operation: OperationDefinitionNode): Measure {
    this.found.directives += operation.directives?.length ?? 0;
    const root = this.schema.getRootType(operation.operation);
    const base = operation.operation === "mutation" ? 10 : 1;
    this.found.cost = base + this.walk(operation.selectionSet, root ?? undefined, 1, new Map());
    return this.found;
  }

  /** Counts one selection set, its fragments included, and answers its cost. */
  private walk(set: SelectionSetNode, type: GraphQLNamedOutputType | undefined, depth: number, seen: Map<string, number>): number {
    this.found.depth = Math.max(this.found.depth, depth);
    let cost = 0;
    for (const selection of set.selections) {
      if (++this.selections > MOST_SELECTIONS || depth > LIMITS.depth.most + 1) return Number.POSITIVE_INFINITY;
      this.found.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) cost += this.field(selection, type, depth, seen);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition?.name.value;
        // Inline fragments of a fragment count as part of the selection that they are spread into.
        if (fragment)
          cost += this.walk(
            fragment.selectionSet,
            condition ? (this.schema.getType(condition) as GraphQLNamedOutputType) : type,
            depth,
            seen,
          );
      }
    }
    return cost;
  }

  private field(node: FieldNode, type: GraphQLNamedOutputType | undefined, depth: number, seen: Map<string, number>): number {
    const name = node.name.value;
    if (name.startsWith("__")) return 0;
    if (node.alias) this.found.aliases++;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times > 1) this.found.repeatedFields++;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    // What is expensive by itself, like signing in, says so (rules.ts, Costs); it is never given back.
    const own = (field?.extensions.cost as number | undefined) ?? 0;
    this.fixed += own;
    const result = field && getNamedType(field.type);
    if (!node.selectionSet || !field || !isCompositeType(result)) return own;
    const inner = this.walk(node.selectionSet, result, depth + 1, new Map());
    // A connection multiplies what is below it by its page, a mutation in bulk by its rows; the field itself is one object.
    const takes = (argument: string) => field.args.some(({ name }) => name === argument);
    if (takes("first")) return own + 1 + this.pageSize(node) * (1 + inner);
    if (takes("ids")) return own + this.idsGiven(node) * (1 + inner);
    return own + 1 + this.rowsGiven(node) * inner;
  }

  private idsGiven(node: FieldNode): number {
    const value = node.arguments?.find(({ name }) => name.value === "ids")?.value;
    const given = value?.kind === Kind.VARIABLE ? this.variables[value.name.value] : value?.kind === Kind.LIST ? value.values : undefined;
    return Array.isArray(given) ? given.length : 1;
  }

  /** How many rows a mutation in bulk was given; 1 for any other field. */
  private rowsGiven(node: FieldNode): number {
    const input = node.arguments?.find(({ name }) => name.value === "input")?.value;
    const given = input && (valueFromASTUntyped(input, this.variables) as { rows?: unknown } | null);
    return Array.isArray(given?.rows) ? Math.max(1, given.rows.length) : 1;
  }

  private pageSize(node: FieldNode): number {
    for (const argument of node.arguments ?? []) {
      if (argument.name.value !== "first" && argument.name.value !== "last") continue;
      if (argument.value.kind === Kind.INT) return Number(argument.value.value);
      if (argument.value.kind === Kind.VARIABLE) {
        const value = this.variables[argument.value.name.value];
        if (typeof value === "number") return value;
      }
    }
    return PAGE_SIZE.default;
  }
}

/** What an answer really cost: its objects, counted the same way. */
export function actualCost(data: unknown): number {
  if (data instanceof RawJson) return data.objects;
  if (Array.isArray(data)) return data.reduce((sum: number, item) => sum + actualCost(item), 0);
  if (data === null || typeof data !== "object" || data instanceof Date) return 0;
  return Object.values(data).reduce((sum: number, value) => sum + actualCost(value), 1);
}
