import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** So many objects of an introspection cost one point: they come from memory, and are small. */
export const INTROSPECTED_TOGETHER = 10;

/** The lists of a type that introspection shows. */
const LISTS = ["fields", "inputFields", "enumValues", "interfaces", "possibleTypes"] as const;
type List = (typeof LISTS)[number];

/** How long the lists of a schema's introspection are, so that it costs what it gives. */
export class IntrospectionSizes {
  private static readonly known = new WeakMap<GraphQLSchema, IntrospectionSizes>();
  private readonly types: number;
  private readonly directives: number;
  private readonly means: Record<List | "args", number>;
  private readonly longest: Record<List | "args", number>;

  static of(schema: GraphQLSchema): IntrospectionSizes {
    const known = IntrospectionSizes.known.get(schema) ?? new IntrospectionSizes(schema);
    IntrospectionSizes.known.set(schema, known);
    return known;
  }

  private constructor(schema: GraphQLSchema) {
    const types = Object.values(schema.getTypeMap());
    this.types = types.length;
    this.directives = schema.getDirectives().length;
    const fields = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []));
    const lengths = (list: List | "args") =>
      list === "args" ? fields.map(({ args }) => args.length) : types.map((type) => lengthIn(schema, type, list));
    const of = (count: (all: number[]) => number) =>
      Object.fromEntries([...LISTS, "args" as const].map((list) => [list, count(lengths(list))])) as Record<List | "args", number>;
    this.means = of((all) => all.reduce((sum, length) => sum + length, 0) / all.length);
    this.longest = of((all) => Math.max(...all));
  }

  /**
   * How many objects a field of an introspection type has.
   * @param above the field whose selection it is in: the types of the schema have so many on the average, one that is named
   *   may be the largest
   */
  lengthOf(type: string, field: string, above: string): number {
    if (type === "__Schema" && field === "types") return this.types;
    if (type === "__Schema" && field === "directives") return this.directives;
    if (!Object.hasOwn(this.means, field)) return 1;
    return (above === "types" || field === "args" ? this.means : this.longest)[field as List | "args"];
  }
}

function lengthIn(schema: GraphQLSchema, type: GraphQLNamedType, list: List): number {
  if (list === "fields") return isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0;
  if (list === "inputFields") return isInputObjectType(type) ? Object.keys(type.getFields()).length : 0;
  if (list === "enumValues") return isEnumType(type) ? type.getValues().length : 0;
  if (list === "interfaces") return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0;
  return isAbstractType(type) ? schema.getPossibleTypes(type).length : 0;
}
