import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import type { Dice } from "../../src/sample/dice.js";

/** A query as somebody might write it who tries everything out, with its variables. */
export interface RandomQuery {
  query: string;
  /** Several to ask it with, one after the other: what was compiled for one must not be used for another. */
  variables: Record<string, unknown>[];
}

/** Custom fields that there must be, one of each type. */
export const CUSTOM_KEYS = ["text", "number", "money", "date", "choice", "boolean"];

/** Writes random queries of the fields by which records are read: aliases, fragments, directives, pages, filters and orders. */
export class RandomQueries {
  private fragments: string[] = [];
  private names = 0;

  /** @param ids ids to ask for, by the name of the root field */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dice: Dice,
    private readonly roots: string[],
    private readonly ids: Record<string, string[]>,
  ) {}

  next(): RandomQuery {
    this.fragments = [];
    this.names = 0;
    const type = this.schema.getQueryType() as GraphQLObjectType;
    const fields = Array.from({ length: this.dice.whole(1, 2) }, () => {
      const field = type.getFields()[this.dice.pick(this.roots)] as GraphQLField<unknown, unknown>;
      return `${this.alias()}${this.field(field, 0)}`;
    });
    const body = `{ __typename ${fields.join(" ")} }\n${this.fragments.join("\n")}`;
    // A variable that is declared must be used.
    const used = Object.entries({ yes: "Boolean!", no: "Boolean!", size: "Int = 3" }).filter(([name]) => body.includes(`$${name}`));
    const declared = used.map(([name, type]) => `$${name}: ${type}`).join(", ");
    const some = () => ({
      yes: this.chance(0.8),
      no: this.chance(0.2),
      ...(body.includes("$size") && this.chance(0.5) ? { size: this.dice.whole(1, 5) } : {}),
    });
    return { query: `query Random${declared ? `(${declared})` : ""} ${body}`, variables: [some(), some()] };
  }

  private chance = (share: number): boolean => this.dice.throw() < share;
  private name = (): string => `n${++this.names}`;
  private alias = (): string => `${this.name()}: `;

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = this.args(field);
    const type = getNamedType(field.type);
    const selection = isObjectType(type) ? ` ${this.selection(type, depth + 1)}` : "";
    return `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${selection}`;
  }

  private args({ name, args }: GraphQLField<unknown, unknown>): string[] {
    const found: string[] = [];
    const has = (argument: string) => args.some((one) => one.name === argument);
    if (has("id")) found.push(`id: "${this.dice.pick(this.ids[name] as string[])}"`);
    if (has("first"))
      found.push(this.chance(0.01) ? "first: 101" : this.dice.pick(["first: $size", "last: 2", "first: 1", "first: 5", "last: $size"]));
    if (has("where") && this.chance(0.5)) found.push(`where: ${this.filter(args.find((one) => one.name === "where")?.type, 2)}`);
    if (has("orderBy") && this.chance(0.5)) found.push(`orderBy: [${this.order(args.find((one) => one.name === "orderBy")?.type)}]`);
    if (has("search") && this.chance(0.2)) found.push(`search: "${this.dice.pick(["an", "e", "berg", "x y", "%"])}"`);
    return found;
  }

  private order(type: unknown): string {
    const input = getNamedType(type as never) as unknown;
    const field = isInputObjectType(input) ? getNamedType(input.getFields().field?.type) : undefined;
    const name = isEnumType(field) ? this.dice.pick(field.getValues()).name : "";
    const direction = this.chance(0.5) ? `, direction: ${this.dice.pick(["ASC", "DESC"])}` : "";
    const by =
      isInputObjectType(input) && input.getFields().customField && this.chance(0.3)
        ? `customField: "${this.dice.pick(CUSTOM_KEYS)}"`
        : `field: ${name}`;
    return `{ ${by}${direction}${this.chance(0.5) ? `, nulls: ${this.dice.pick(["FIRST", "LAST"])}` : ""} }`;
  }

  private filter(type: unknown, depth: number): string {
    const input = getNamedType(type as never);
    if (!isInputObjectType(input)) throw new Error("A filter is an input");
    if (input.name === "CustomValueFilter") return this.customFilter(input);
    const fields = Object.values(input.getFields()).filter(
      (field) => depth > 0 || !isInputObjectType(getNamedType(field.type)) || isComparison(field.type),
    );
    const field = this.dice.pick(fields.filter(({ name }) => name !== "id"));
    if (!field) return "{}";
    const value =
      isListType(nullable(field.type)) && isInputObjectType(getNamedType(field.type))
        ? `[${this.filter(field.type, depth - 1)}]`
        : this.value(field.type, depth - 1);
    return `{ ${field.name}: ${value} }`;
  }

  private customFilter(input: GraphQLInputObjectType): string {
    const { name, type } = this.dice.pick(Object.values(input.getFields()).filter(({ name }) => name !== "key"));
    const key = { amount: "money", currency: "money" }[name] ?? (CUSTOM_KEYS.includes(name) ? name : this.dice.pick(CUSTOM_KEYS));
    return `{ key: "${key}", ${name}: ${this.value(type, 0)} }`;
  }

  private value(type: unknown, depth: number): string {
    const named = getNamedType(type as never);
    if (isListType(nullable(type))) return `[${this.scalar(named)}]`;
    if (!isInputObjectType(named)) return this.scalar(named);
    if (named.name.endsWith("Range"))
      return `{ from: ${this.scalar(getNamedType(named.getFields().from?.type as never))}, to: ${this.scalar(getNamedType(named.getFields().to?.type as never))} }`;
    return this.filter(named, depth);
  }

  private scalar(type: unknown): string {
    if (isEnumType(type)) return this.dice.pick(type.getValues()).name;
    const values: Record<string, string[]> = {
      Boolean: ["true", "false"],
      Int: ["0", "10", "250"],
      Float: ["0", "35.5", "70"],
      Decimal: ['"10000.00"', '"0.5"'],
      DateTime: ['"2026-01-01T00:00:00Z"', '"2030-01-01T00:00:00+02:00"'],
      Date: ['"2026-12-31"'],
      Duration: ['"P7D"', '"P3M"'],
    };
    return this.dice.pick((isScalarType(type) && values[type.name]) || ['"e"', '"DE"', '"%"']);
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => !isObjectType(getNamedType(field.type)) && isPlain(field));
    const objects = all.filter((field) => isObjectType(getNamedType(field.type)) && isPlain(field));
    const parts = Array.from({ length: this.dice.whole(1, 4) }, () => this.leaf(leaves));
    if (depth < 6)
      for (let count = this.dice.whole(0, 2); count > 0 && objects.length > 0; count--)
        parts.push(this.part(type, this.dice.pick(objects), depth));
    return `{ ${[...parts.filter((part) => part !== ""), "__typename"].join(" ")} }`;
  }

  private leaf(leaves: GraphQLField<unknown, unknown>[]): string {
    if (leaves.length === 0) return "";
    return `${this.chance(0.2) ? this.alias() : ""}${this.dice.pick(leaves).name}${this.directive()}`;
  }

  private part(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const text = `${this.alias()}${this.field(field, depth)}`;
    if (this.chance(0.15)) return `... on ${type.name}${this.directive()} { ${text} }`;
    if (this.chance(0.1) && type.getInterfaces().length > 0) return `... on ${type.getInterfaces()[0]?.name} { id } ${text}`;
    if (this.chance(0.15)) {
      const name = `F${this.name()}`;
      this.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
      return `...${name}${this.directive()}`;
    }
    return text;
  }

  private directive(): string {
    return this.chance(0.1)
      ? this.dice.pick([" @include(if: $yes)", " @include(if: $no)", " @skip(if: $no)", " @skip(if: $yes)", " @skip(if: false)"])
      : "";
  }
}

const nullable = (type: any): any => (isNonNullType(type) ? type.ofType : type);
/** Whether an input compares a value, and does not lead on to other records. */
function isComparison(type: unknown): boolean {
  const input = getNamedType(type as never) as unknown;
  return isInputObjectType(input) && !input.getFields().and && !input.getFields().some;
}
/** Left out: what differs between two answers by nature. */
const isPlain = ({ name }: GraphQLField<unknown, unknown>): boolean => name !== "streamCursor";
