import { type GraphQLField, type GraphQLSchema, isNonNullType } from "graphql";
import { Client } from "./client.js";
import { aPartner } from "./factories.js";
import type { Leadwire } from "./leadwire.js";
import type { HouseOfWords } from "./organisation-of-words.js";

export type RootField = GraphQLField<unknown, unknown>;

/** Who asks the organisation, and which of its words are not for them. */
export interface Asker {
  client: Client;
  isFor: (about: string, isOwn: boolean) => boolean;
}

export const ADMIN = "an administrator";
export const REP = "a rep who sees only own records";
export const LEADS_ALONE = "a program that reads only leads";
export const CUSTOMERS_ALONE = "a program that reads only customers";
/** Those that nothing is for. */
export const STRANGERS = ["a program without scopes", "a token of a partner", "nobody"];

/** All who ask, by their names. */
export class Askers {
  private readonly known: Record<string, Asker> = {};

  constructor(
    private readonly leadwire: Leadwire,
    private readonly organisation: HouseOfWords,
  ) {}

  /** Call it when the organisation is furnished. */
  async arrive(): Promise<void> {
    const { leadwire, organisation } = this;
    const partner = await leadwire.portal(await aPartner(leadwire.admin));
    const strangers = [await leadwire.service("EVENTS_SUBSCRIBE"), new Client(leadwire.url, partner.token), new Client(leadwire.url)];
    for (const [index, client] of strangers.entries()) this.known[STRANGERS[index] as string] = { client, isFor: () => false };
    this.known[ADMIN] = { client: leadwire.admin, isFor: () => true };
    this.known[REP] = { client: organisation.rep, isFor: (_about, isOwn) => isOwn };
    const leads = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    this.known[LEADS_ALONE] = { client: leads, isFor: (about) => about === "leads" || about === "queues" };
    // What leads became has words of the leads.
    const customers = await leadwire.service("CUSTOMERS_READ", "OPPORTUNITIES_READ", "EVENTS_SUBSCRIBE");
    this.known[CUSTOMERS_ALONE] = { client: customers, isFor: (about) => about === "customers" || about === "leads" };
  }

  get(name: string): Asker {
    const asker = this.known[name];
    if (!asker) throw new Error(`Nobody is called ${name}`);
    return asker;
  }

  /** The words in a text that are not for somebody. */
  leaksTo(name: string, text: string): string[] {
    const { hidden, own } = this.organisation;
    const { isFor } = this.get(name);
    return [hidden, own].flatMap((words) => words.foundIn(text).filter((word) => !isFor(words.all.get(word) ?? "", words === own)));
  }

  /** What somebody is answered to some documents, as texts. */
  async answers(name: string, documents: string[]): Promise<string[]> {
    const { client } = this.get(name);
    const texts: string[] = [];
    const waiting = documents.entries();
    const ask = async () => {
      for (const [index, document] of waiting) {
        const text = JSON.stringify(await client.ask(document));
        // What is not understood proves nothing.
        if (/"(GRAPHQL_\w+|OPERATION_TOO_COMPLEX|INTERNAL_SERVER_ERROR|TIMEOUT|RATE_LIMITED)"/.test(text))
          throw new Error(`${text.slice(0, 1_000)} to ${document}`);
        texts[index] = text;
      }
    };
    await Promise.all([ask(), ask(), ask(), ask()]);
    return texts;
  }

  /** Asks all of it, and answers with the words that somebody found so and should not, with what found them. */
  async leaks(name: string, documents: string[]): Promise<string[]> {
    const texts = await this.answers(name, documents);
    return texts.flatMap((text, index) => this.leaksTo(name, text).map((word) => `${word} by ${documents[index]}`));
  }
}

/** The root fields of an operation. */
export const rootFieldsOf = (schema: GraphQLSchema, operation: "Query" | "Mutation" | "Subscription"): RootField[] =>
  Object.values((schema.getType(operation) as { getFields(): Record<string, RootField> } | undefined)?.getFields() ?? {});

export const takes = ({ args }: RootField, name: string) => args.find((argument) => argument.name === name);

/** Whether a root field can be asked for without an argument. */
export const isFree = ({ args }: RootField): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
