import { createHash } from "node:crypto";
import { InMemoryLRUCache, type KeyValueCache } from "@apollo/utils.keyvaluecache";
import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { excessOf, RequestError, withoutValue } from "../errors.js";
import { LIMITS } from "./limits.js";

/** The rules beyond those of the specification. Introspection is refused in words that do not name the server's parts. */
export const extraRules = (showsSchema: boolean): ValidationRule[] => (showsSchema ? [] : [NoSchemaIntrospectionCustomRule]);

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * The documents of an endpoint that were found good, so that what is asked again is not parsed and validated again:
 * thousands of dashboards ask the same. Apollo Server keeps its own here as well. The latest stay, up to a size, so that
 * nobody fills the memory with documents; those that are trusted were checked at the start and stay always.
 */
export class Documents implements KeyValueCache<DocumentNode> {
  private readonly latest = new InMemoryLRUCache<DocumentNode>();
  private readonly kept = new Map<string, DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly showsSchema: boolean,
  ) {}

  /** Keeps a document for good. */
  keep(text: string, document: DocumentNode): void {
    this.kept.set(hashOf(text), document);
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const hash = plain(key);
    return this.kept.get(hash) ?? this.latest.get(hash);
  }

  set(key: string, document: DocumentNode): Promise<void> {
    return this.latest.set(plain(key), document);
  }

  delete(key: string): Promise<boolean> {
    return this.latest.delete(plain(key));
  }

  /** The document of a text that was found good before. */
  known(text: string): Promise<DocumentNode | undefined> {
    return this.get(hashOf(text));
  }

  /** The document of a text, which need not fit the schema; null when it is none. */
  async parsed(text: string): Promise<DocumentNode | null> {
    try {
      return (await this.known(text)) ?? parsed(text);
    } catch {
      return null;
    }
  }

  /**
   * The document of a text that fits the schema.
   * @throws {RequestError} saying what is wrong with it first
   */
  async validated(text: string): Promise<DocumentNode> {
    const hash = hashOf(text);
    const known = await this.get(hash);
    if (known) return known;
    const document = parsed(text);
    const [first] = this.problemsOf(document);
    if (first) throw new RequestError("GRAPHQL_VALIDATION_FAILED", withoutValue(first));
    await this.set(hash, document);
    return document;
  }

  /** Why a document does not fit the schema. */
  problemsOf(document: DocumentNode): string[] {
    const problems = validate(this.schema, document, [...specifiedRules, ...extraRules(this.showsSchema)], { maxErrors: 10 });
    return problems.map(({ message }) => (this.showsSchema ? message : message.replace(/ ?Did you mean .*\?$/, "")));
  }
}

/** @throws {RequestError} when it does not parse, or has too many tokens */
export function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.tokens.most });
  } catch (error) {
    const { message } = error as Error;
    throw new RequestError("GRAPHQL_PARSE_FAILED", withoutValue(message), excessOf(message));
  }
}

/** Apollo puts a hash of the schema before that of the text; there is one schema here. */
const plain = (key: string): string => key.slice(key.lastIndexOf(":") + 1);
