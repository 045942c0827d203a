import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { excessOf, RequestError, withoutValue } from "../errors.js";
import { LIMITS, tooComplex } from "../schema/limits.js";
import { refuseInheritedNames } from "../schema/names.js";
import { excessOfForm } from "./form.js";

/** The rules beyond those of the specification. Introspection is refused in words that do not name the server's parts. */
const extraRules = (showsSchema: boolean): ValidationRule[] => [
  refuseInheritedNames,
  ...(showsSchema ? [] : [NoSchemaIntrospectionCustomRule]),
];

/** How much memory parsed documents may take, by the estimate of `bytesOf`. */
const MOST_BYTES = 32 * 1024 * 1024;
/** What a token takes once it is parsed, its part of the tree and of what is worked out from that included. */
const BYTES_OF_A_TOKEN = 600;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * The documents of an endpoint that were found good, so that what is asked again is not parsed and validated again:
 * thousands of dashboards ask the same. The latest stay, up to a size, so that nobody fills the memory with documents; those
 * that are trusted were checked at the start and stay always. Apollo Server looks here before it parses, and keeps nothing
 * itself: what it has parsed is not validated yet.
 */
export class Documents {
  private readonly latest = new LRUCache<string, DocumentNode>({
    maxSize: MOST_BYTES,
    sizeCalculation: bytesOf,
    dispose: (_, text) => this.texts.delete(hashOf(text)),
  });
  private readonly kept = new Map<string, DocumentNode>();
  /** The texts of all of them by their hashes, which is what Apollo Server asks by. */
  private readonly texts = new Map<string, string>();
  private readonly good = new WeakSet<DocumentNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly showsSchema: boolean,
    /** Is told of a limit on the form of a document that it is above, and throws or lets it pass. */
    private readonly exceeded: (excess: RequestError) => void = (excess) => {
      throw excess;
    },
  ) {}

  /** Keeps a document for good. */
  keep(text: string, document: DocumentNode): void {
    this.kept.set(text, document);
    this.texts.set(hashOf(text), text);
    this.good.add(document);
  }

  /** By what Apollo Server calls a document: a hash of the schema, then that of the text. There is one schema here. */
  async get(key: string): Promise<DocumentNode | undefined> {
    const text = this.texts.get(key.slice(key.lastIndexOf(":") + 1));
    return text === undefined ? undefined : this.known(text);
  }

  async set(): Promise<void> {}

  async delete(): Promise<boolean> {
    return false;
  }

  /** The document of a text that was found good before. */
  known(text: string): DocumentNode | undefined {
    return this.kept.get(text) ?? this.latest.get(text);
  }

  /** The document of a text, which need not fit the schema; null when it is none. */
  parsed(text: string): DocumentNode | null {
    try {
      return this.known(text) ?? parsed(text);
    } catch {
      return null;
    }
  }

  /** Whether a document was found good before, so that nothing is left to check. */
  isGood(document: DocumentNode): boolean {
    return this.good.has(document);
  }

  /**
   * Holds a document against the limits on its form, and then against the schema, unless it was found good before.
   * @throws {RequestError} saying what is wrong with it first
   */
  check(text: string, document: DocumentNode): void {
    if (this.good.has(document)) return;
    const excess = excessOfForm(document);
    if (excess) this.exceeded(excess);
    const [first] = this.problemsOf(document);
    if (first) throw new RequestError("GRAPHQL_VALIDATION_FAILED", withoutValue(first.message), {}, first.nodes);
    this.good.add(document);
    this.latest.set(text, document);
    this.texts.set(hashOf(text), text);
  }

  /** Why a document does not fit the schema. */
  problemsOf(document: DocumentNode): GraphQLError[] {
    const rules = [...specifiedRules, ...extraRules(this.showsSchema)];
    return [...validate(this.schema, document, rules, { maxErrors: 10, hideSuggestions: !this.showsSchema })];
  }
}

/** @throws {RequestError} when it does not parse, or is too long */
export function parsed(text: string): DocumentNode {
  checkLength(text);
  try {
    return parse(text, { maxTokens: LIMITS.tokens.most });
  } catch (error) {
    const { message } = error as GraphQLError;
    throw new RequestError("GRAPHQL_PARSE_FAILED", withoutValue(message), excessOf(message));
  }
}

/** @throws {RequestError} for a text that is too long to be parsed: its comments are no tokens, and take time and memory all the same */
export function checkLength(text: string): void {
  if (text.length > LIMITS.characters.most) throw tooComplex("characters", text.length);
}

/** What a document takes in memory: its text, and its tokens, comments included, which are kept with it. */
function bytesOf(document: DocumentNode): number {
  let tokens = 0;
  for (let token = document.loc?.startToken; token; token = token.next ?? undefined) tokens++;
  return 2 * (document.loc?.source.body.length ?? 0) + BYTES_OF_A_TOKEN * tokens;
}
