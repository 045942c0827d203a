import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { sampleValue } from "./call-of.js";

let counter = 0;

/**
 * Words that are nowhere else, for the texts of records: where one turns up it is known from which record. All words of
 * one kind have a part in common, so that one question finds any of them.
 */
export class Words {
  /** With what each is about. */
  readonly all = new Map<string, string>();
  /** What new ones are about. */
  about = "";

  /** @param common letters that all of them begin with; phone numbers begin with `phone` */
  constructor(
    private readonly schema: GraphQLSchema,
    readonly common: string,
    readonly phone: string,
  ) {}

  /** A new word, in the form that a field of this name takes. */
  in(field: string): string {
    const isPhone = field === "phone" || field === "number";
    const word = isPhone ? `${this.phone}${10_000 + ++counter}` : `${this.common}${++counter}x${field.toLowerCase()}`;
    this.all.set(word, this.about);
    // The extension is kept apart: it is the word's digits again.
    if (isPhone) return `${word} ext. ${word.slice(1)}`;
    if (field === "email" || field === "address") return `${word}@mail.example`;
    return field === "website" || field.endsWith("Url") || field === "landingPage" ? `https://${word}.example` : word;
  }

  /** An input in which each text has a word of its own: a field that is added to the schema has one by itself. What is given stays. */
  fill(type: string, given: Record<string, unknown> = {}): Record<string, any> {
    const input = this.schema.getType(type);
    if (!isInputObjectType(input)) throw new Error(`${type} is no input type`);
    return this.filled(input, given);
  }

  private filled(type: GraphQLInputObjectType, given: Record<string, unknown>): Record<string, unknown> {
    const fields = Object.values(type.getFields()).filter(({ name }) => name !== "idempotencyKey");
    return Object.fromEntries(
      fields.flatMap((field) => {
        const value = field.name in given ? this.withGiven(field, given[field.name]) : this.valueOf(field);
        return value === undefined ? [] : [[field.name, value]];
      }),
    );
  }

  private withGiven(field: GraphQLInputField, value: unknown): unknown {
    const type = getNamedType(field.type);
    if (!isInputObjectType(type) || value === undefined || value === null) return value;
    return Array.isArray(value) ? value.map((each) => this.filled(type, each)) : this.filled(type, value as Record<string, unknown>);
  }

  private valueOf(field: GraphQLInputField): unknown {
    const type = getNamedType(field.type);
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const asGiven = (value: unknown) => (isList ? [value] : value);
    if (type.name === "String") return asGiven(this.in(field.name));
    if (isInputObjectType(type) && !type.isOneOf && hasTexts(type)) return asGiven(this.filled(type, {}));
    return isNonNullType(field.type) && field.defaultValue === undefined ? sampleValue(field.type) : undefined;
  }

  /** Those of them that are in a text, also inside of the cursors in it. */
  foundIn(text: string): string[] {
    const cursors = [...text.matchAll(/"\w*[cC]ursor":"([\w-]+)/g)].map(([, cursor]) =>
      Buffer.from(cursor as string, "base64url").toString(),
    );
    const known = new RegExp(`${this.common}\\d+x[a-z]+|${this.phone.replace("+", "\\+?")}\\d{5}`, "g");
    const found = [text, ...cursors].join(" ").toLowerCase().match(known) ?? [];
    // Without its sign, as in an extension, a number is the same word.
    return [...new Set(found.map((word) => (/^\d/.test(word) ? `+${word}` : word)))];
  }
}

const hasTexts = (type: GraphQLInputObjectType): boolean =>
  Object.values(type.getFields()).some(({ type }) => {
    const named = getNamedType(type);
    return named.name === "String" || (isInputObjectType(named) && hasTexts(named));
  });
