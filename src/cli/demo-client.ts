import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";

/** How long an expected event may take before the demo has failed. */
const PATIENCE_MS = 10_000;

const USER_ERRORS = "userErrors { __typename code message ... on NotQualifiedError { unmet { name explanation } } }";

/** A client of the API, as small as can be: `fetch` for questions, one WebSocket for events. */
export class DemoClient {
  private readonly socket: Client;

  constructor(
    private readonly url: string,
    private readonly token: string | null = null,
  ) {
    const connectionParams = token ? { authorization: `Bearer ${token}` } : {};
    this.socket = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams,
    });
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const authorization: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
    if (errors) throw new Error(`The API refused: ${errors.map(({ message }) => message).join("; ")}`);
    return data;
  }

  /** Runs a mutation; answers what was selected, and the `userErrors` when it was refused. */
  async attempt(mutation: string, input: Record<string, unknown>, selection: string): Promise<any> {
    const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${inputType}) { ${mutation}(input: $input) { ${selection} ${USER_ERRORS} } }`;
    return (await this.ask(query, { input }))[mutation];
  }

  /** Runs a mutation that must not be refused. */
  async mutate(mutation: string, input: Record<string, unknown>, selection: string): Promise<any> {
    const answer = await this.attempt(mutation, input, selection);
    if (answer.userErrors.length > 0)
      throw new Error(`${mutation} was refused: ${answer.userErrors.map((error: { message: string }) => error.message).join(" ")}`);
    return answer;
  }

  /** Subscribes, and comes back once the server has it, so that nothing that is done next is missed. */
  async watch(field: string, selection: string): Promise<Watch> {
    const events = this.socket.iterate<Record<string, any>>({ query: `subscription { ${field} { ${selection} } }` });
    // The server answers in order: the answer to a query sent behind the subscription says that it has read both.
    await within(this.socket.iterate({ query: "{ __typename }" }).next(), "an answer over WebSocket");
    return new Watch(field, events);
  }

  async close(): Promise<void> {
    await this.socket.dispose();
  }
}

/** The events of one subscription, to be awaited one by one. */
export class Watch {
  constructor(
    readonly field: string,
    private readonly events: AsyncIterableIterator<{ data?: Record<string, any> | null; errors?: unknown }>,
  ) {}

  /** @throws when none comes in time */
  async next(): Promise<any> {
    const { value, done } = await within(this.events.next(), `a ${this.field} event`);
    if (done || !value.data) throw new Error(`${this.field} ended instead of telling: ${JSON.stringify(value?.errors)}`);
    return value.data[this.field];
  }
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${PATIENCE_MS / 1000} s for ${what}, and none came.`)), PATIENCE_MS);
  });
  return Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}
