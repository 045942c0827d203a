import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
  valueFromAST,
} from "graphql";
import { RequestError } from "../errors.js";
import { PAGE_SIZE, pageSizeProblem } from "../query/page.js";
import { LIMITS, tooComplex } from "../schema/limits.js";
import { RawJson } from "../selection/raw-json.js";
import { INTROSPECTED_TOGETHER, IntrospectionSizes } from "./introspection-sizes.js";
import { groupsOf } from "./stats-groups.js";
import type { Given } from "./variables.js";

/** What an operation is measured to cost before it runs, in points. */
export interface Cost {
  cost: number;
  /** How much of it is due whatever the answer holds. */
  fixed: number;
  /** Whether it asks about the schema: that is measured as what it gives. */
  introspects: boolean;
  /** Set where the cost is above its limit. */
  excess: RequestError | null;
}

/** So many values in variables cost one point. */
const VALUES_OF_A_POINT = 10;

type Variables = NonNullable<Given["variables"]>;
/** A number of objects, which may depend on variables. */
type Count = number | ((variables: Variables) => number);

const at = (count: Count, variables: Variables): number => (typeof count === "number" ? count : count(variables));
const times = (left: Count, right: Count): Count =>
  typeof left === "number" && typeof right === "number" ? left * right : (variables) => at(left, variables) * at(right, variables);
function sum(counts: Count[]): Count {
  const known = counts.reduce<number>((all, count) => (typeof count === "number" ? all + count : all), 0);
  const others = counts.filter((count) => typeof count === "function");
  return others.length === 0 ? known : (variables) => others.reduce((all, count) => all + count(variables), known);
}

const most =
  (counts: Count[]): Count =>
  (variables) =>
    Math.max(0, ...counts.map((count) => at(count, variables)));

/** The formula of each operation. Parsed documents are kept, so that the same text is the same node. */
const formulas = new WeakMap<OperationDefinitionNode, Formula>();

/**
 * Measures an operation that fits the schema, before it runs.
 * @param given its variables as they are coerced, defaults included: what was not declared counts for nothing
 * @throws {RequestError} BAD_USER_INPUT for a page size that no list takes, also in a part that would not be executed
 */
export function measureCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Given): Cost {
  let formula = formulas.get(operation);
  if (!formula) {
    formula = new Formula(schema, document, operation);
    formulas.set(operation, formula);
  }
  return formula.of(given);
}

/** What one operation costs, as a function of its variables. */
class Formula {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly objects: Count;
  /** A query costs one point whatever becomes of it, a mutation ten; and what a root field costs by itself. */
  private due: number;
  private readonly checks: ((variables: Variables) => void)[] = [];
  /** The variables by each of their uses: whatever is given is read and checked once for each. */
  private readonly uses: string[] = [];
  private introspects = false;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    this.due = operation.operation === "mutation" ? 10 : 1;
    this.objects = this.walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, "");
  }

  of({ variables: coerced, sizes }: Given): Cost {
    const variables = coerced ?? {};
    for (const check of this.checks) check(variables);
    const values = this.uses.reduce((all, name) => all + (sizes.get(name) ?? 0), 0);
    const fixed = this.due + Math.floor(values / VALUES_OF_A_POINT);
    const cost = fixed + Math.ceil(at(this.objects, variables));
    return { cost, fixed, introspects: this.introspects, excess: cost > LIMITS.cost.most ? tooComplex("cost", cost) : null };
  }

  /** @param above the field that the selection is of */
  private walk(set: SelectionSetNode, type: GraphQLNamedOutputType | undefined, above: string): Count {
    return sum(this.each(set, type, above));
  }

  private each(set: SelectionSetNode, type: GraphQLNamedOutputType | undefined, above: string): Count[] {
    return set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return this.field(selection, type, above);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      const narrowed = condition ? (this.schema.getType(condition) as GraphQLNamedOutputType) : type;
      return fragment ? this.walk(fragment.selectionSet, narrowed, above) : 0;
    });
  }

  private field(node: FieldNode, type: GraphQLNamedOutputType | undefined, above: string): Count {
    const field = this.fieldOf(node.name.value, type);
    if (!field) return 0;
    // What costs much by itself, like signing in, says so (rules.ts, Costs); it is never given back.
    this.due += (field.extensions.cost as number | undefined) ?? 0;
    for (const argument of node.arguments ?? []) this.noteUses(argument.value);
    const result = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(result)) return 0;
    const parts = this.each(node.selectionSet, result, field.name);
    // A live answer has each record or group in one of its parts: all at first, then what has changed.
    const inner = this.isLive(field) ? most(parts) : sum(parts);
    if (isIntrospectionType(result)) return this.introspected(field, inner, type, above);
    // A connection multiplies what is below it by its page, a mutation in bulk by its rows; the field itself is one object.
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    if (takes("first")) return sum([1, times(this.pageSize(field, node), sum([1, inner]))]);
    if (takes("ids")) return times(this.lengthOf(field, node, "ids"), sum([1, inner]));
    if (takes("groupBy")) return times(this.groups(field, node), sum([1, inner]));
    return sum([1, times(this.rows(field, node), inner)]);
  }

  private isLive({ args }: GraphQLField<unknown, unknown>): boolean {
    return args.some(({ name }) => name === "atMostEvery");
  }

  private introspected(
    field: GraphQLField<unknown, unknown>,
    inner: Count,
    type: GraphQLNamedOutputType | undefined,
    above: string,
  ): Count {
    const each = sum([field.name === "ofType" ? 0 : 1, inner]);
    this.introspects = true;
    const all = times(IntrospectionSizes.of(this.schema).lengthOf(type?.name ?? "", field.name, above), each);
    return type && isIntrospectionType(type) ? all : times(1 / INTROSPECTED_TOGETHER, all);
  }

  private fieldOf(name: string, type: GraphQLNamedOutputType | undefined): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  private noteUses(value: ValueNode): void {
    if (value.kind === Kind.VARIABLE) this.uses.push(value.name.value);
    else if (value.kind === Kind.LIST) value.values.forEach((item) => void this.noteUses(item));
    else if (value.kind === Kind.OBJECT) value.fields.forEach((item) => void this.noteUses(item.value));
  }

  /** What an argument is given, as a function of the variables; itself where it is written into the document. */
  private argument(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): (variables: Variables) => unknown {
    const definition = field.args.find((argument) => argument.name === name);
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!definition || !value) return () => definition?.defaultValue;
    return (variables) =>
      value.kind === Kind.VARIABLE
        ? Object.hasOwn(variables, value.name.value)
          ? variables[value.name.value]
          : definition.defaultValue
        : valueFromAST(value, definition.type, variables);
  }

  private pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): Count {
    const [first, last] = [this.argument(field, node, "first"), this.argument(field, node, "last")];
    const sizesOf = (variables: Variables) => ({ first: first(variables) as number | null, last: last(variables) as number | null });
    this.checks.push((variables) => {
      const problem = pageSizeProblem(sizesOf(variables));
      if (problem) throw new RequestError("BAD_USER_INPUT", problem);
    });
    return (variables) => {
      const given = sizesOf(variables);
      return Math.max(given.first ?? 0, given.last ?? 0) || PAGE_SIZE.default;
    };
  }

  private lengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): Count {
    const list = this.argument(field, node, name);
    return (variables) => [list(variables)].flat().length;
  }

  private groups(field: GraphQLField<unknown, unknown>, node: FieldNode): Count {
    const [groupBy, bucket] = [this.argument(field, node, "groupBy"), this.argument(field, node, "bucket")];
    return (variables) => groupsOf(field, [groupBy(variables) ?? []].flat() as string[], Boolean(bucket(variables)));
  }

  /** How many rows a mutation in bulk was given; 1 for any other field. */
  private rows(field: GraphQLField<unknown, unknown>, node: FieldNode): Count {
    if (!field.args.some(({ name }) => name === "input")) return 1;
    const input = this.argument(field, node, "input");
    return (variables) => {
      const rows = (input(variables) as { rows?: unknown } | null | undefined)?.rows;
      return Array.isArray(rows) ? Math.max(1, rows.length) : 1;
    };
  }
}

/** What an answer held, counted the same way: the root is in what an operation costs whatever becomes of it. */
export function objectsIn(data: unknown): number {
  return Math.max(0, countObjects(data) - 1);
}

function countObjects(data: unknown): number {
  if (data instanceof RawJson) return data.objects;
  if (Array.isArray(data)) return data.reduce((all: number, item) => all + countObjects(item), 0);
  if (data === null || typeof data !== "object" || data instanceof Date) return 0;
  return Object.values(data).reduce((all: number, value) => all + countObjects(value), 1);
}
