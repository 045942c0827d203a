import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { own } from "../schema/names.js";

interface MayBeDeprecated {
  name: string;
  deprecationReason?: string | null;
}

/** What of a schema that is deprecated an operation uses, so that it can be seen who still does before it goes. */
export class DeprecatedUses {
  /** Of each document, as its text says; those that are asked again are kept, and so are the same. */
  private readonly written = new WeakMap<DocumentNode, string[]>();
  /** Whether something deprecated can be in a value of an input type. */
  private readonly reaches = new Map<string, boolean>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** As `Type.field`, `Type.field(argument:)` and `Input.field`, each once. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): string[] {
    let written = this.written.get(document);
    if (!written) {
      written = this.inText(document);
      this.written.set(document, written);
    }
    const given = new Set(written);
    for (const { variable, type } of operation.variableDefinitions ?? [])
      this.inValue(typeFromAST(this.schema, type as never) as GraphQLInputType | undefined, own(variables, variable.name.value), given);
    return [...given];
  }

  private inText(document: DocumentNode): string[] {
    const uses = new Set<string>();
    const types = new TypeInfo(this.schema);
    const note = (of: MayBeDeprecated | null | undefined, name: string) => {
      if (of?.deprecationReason != null) uses.add(name);
    };
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: () => note(types.getFieldDef(), `${types.getParentType()?.name}.${types.getFieldDef()?.name}`),
        Argument: ({ name }) => note(types.getArgument(), `${types.getParentType()?.name}.${types.getFieldDef()?.name}(${name.value}:)`),
        ObjectField: ({ name }) => {
          const parent = getNamedType(types.getParentInputType());
          if (isInputObjectType(parent)) note(own(parent.getFields(), name.value), `${parent.name}.${name.value}`);
        },
      }),
    );
    return [...uses];
  }

  private inValue(type: GraphQLInputType | undefined, value: unknown, uses: Set<string>): void {
    const plain = type && getNullableType(type);
    if (value === null || value === undefined || !plain) return;
    if (isListType(plain)) {
      for (const item of Array.isArray(value) ? value : [value]) this.inValue(plain.ofType as GraphQLInputType, item, uses);
      return;
    }
    if (!isInputObjectType(plain) || typeof value !== "object" || !this.canReach(plain)) return;
    for (const [name, inner] of Object.entries(value)) {
      const field = own(plain.getFields(), name);
      if (!field || inner === undefined) continue;
      if (field.deprecationReason != null) uses.add(`${plain.name}.${name}`);
      this.inValue(field.type, inner, uses);
    }
  }

  /** Types refer to each other: one that is being looked at reaches nothing by itself. */
  private canReach(type: GraphQLInputType, seen = new Set<string>()): boolean {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || seen.has(named.name)) return false;
    const known = this.reaches.get(named.name);
    if (known !== undefined) return known;
    const isOutermost = seen.size === 0;
    seen.add(named.name);
    const found = Object.values(named.getFields()).some((field) => field.deprecationReason != null || this.canReach(field.type, seen));
    // Of one in a circle that was cut short "no" may be wrong.
    if (found || isOutermost) this.reaches.set(named.name, found);
    return found;
  }
}
