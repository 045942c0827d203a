import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type ExecutionResult, type FormattedExecutionResult, print } from "graphql";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient, type Client as WsClient } from "graphql-ws";
import { WebSocket } from "ws";
import { SignInDocument } from "./operations.js";

/** How long a test waits for an event before it fails. */
const PATIENCE_MS = 30_000;

export type Answer<T> = FormattedExecutionResult<T, Record<string, any>> & { status: number };

/** A client of the API, as frontend teams would write one. */
export class Client {
  constructor(
    readonly url: string,
    readonly token: string | null = null,
    private readonly origin: string | null = null,
    private readonly address: string | null = null,
  ) {}

  async signIn(email: string, password: string): Promise<Client> {
    const { signIn } = await this.do(SignInDocument, { input: { email, password } });
    if (!signIn.token) throw new Error(`Cannot sign in: ${JSON.stringify(signIn.userErrors)}`);
    return new Client(this.url, signIn.token, null, this.address);
  }

  /** The same client under a name of its own, which its changes carry. */
  named(origin: string): Client {
    return new Client(this.url, this.token, origin, this.address);
  }

  /** The same client from another address, for a Leadwire that trusts this machine as a proxy. */
  from(address: string): Client {
    return new Client(this.url, this.token, this.origin, address);
  }

  /** The same client at another process. */
  at(url: string): Client {
    return new Client(url, this.token, this.origin, this.address);
  }

  private get headers(): Record<string, string> {
    return {
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      ...(this.origin ? { "x-leadwire-origin": this.origin } : {}),
      ...this.forwarded,
    };
  }

  private get forwarded(): Record<string, string> {
    return this.address ? { "x-forwarded-for": this.address } : {};
  }

  /** The whole answer, errors and all. */
  async ask<T = any, V = any>(query: string | TypedDocumentNode<T, V>, variables?: V): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...this.headers },
      body: JSON.stringify({ query: typeof query === "string" ? query : print(query), variables }),
    });
    return { status: response.status, ...((await response.json()) as FormattedExecutionResult<T, Record<string, any>>) };
  }

  /** The data; an error at the top level fails the test. */
  async do<T, V>(document: TypedDocumentNode<T, V> | string, variables?: V): Promise<T> {
    const { data, errors } = await this.ask<T, V>(document as TypedDocumentNode<T, V>, variables);
    if (errors || !data) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of the first error at the top level. */
  async refusal<T, V>(document: TypedDocumentNode<T, V> | string, variables?: V): Promise<string | undefined> {
    const { errors } = await this.ask<T, V>(document as TypedDocumentNode<T, V>, variables);
    return errors?.[0]?.extensions?.code as string | undefined;
  }

  /** GETs a path beside GraphQL, such as the file of an export. */
  async get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: this.headers });
  }

  /** Opens a subscription by WebSocket and waits until the server has it. */
  async subscribe<T, V>(document: TypedDocumentNode<T, V> | string, variables?: V, url = this.url): Promise<Stream<T>> {
    const headers = this.forwarded;
    const socket = createWsClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers });
        }
      },
      retryAttempts: 0,
      connectionParams: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(this.origin ? { origin: this.origin } : {}),
      },
    });
    return Stream.over<T>(socket, textOf(document), variables as Record<string, unknown> | undefined);
  }

  /** Opens a subscription by server-sent events. */
  subscribeSse<T, V>(document: TypedDocumentNode<T, V> | string, variables?: V): Stream<T> {
    const client = createSseClient({ url: `${this.url}/graphql/stream`, headers: this.headers, retryAttempts: 0 });
    const stream = new Stream<T>(() => client.dispose());
    client.subscribe({ query: textOf(document), variables: variables as Record<string, unknown> | undefined }, stream.sink as never);
    return stream;
  }
}

const textOf = (document: TypedDocumentNode<any, any> | string): string => (typeof document === "string" ? document : print(document));

/** The events of a subscription, to be awaited one by one. */
export class Stream<T> {
  private readonly results: ExecutionResult<T, any>[] = [];
  private ended: { error?: unknown } | undefined;
  private wake = () => {};

  constructor(private readonly dispose: () => unknown) {}

  static async over<T>(socket: WsClient, query: string, variables: Record<string, unknown> | undefined): Promise<Stream<T>> {
    const stream = new Stream<T>(() => socket.dispose());
    let isOpen = false;
    // The server says that it is open by telling from where on; one that it refuses has a result or an end instead.
    socket.on("ping", (_received, payload) => {
      if (!payload) return;
      isOpen = true;
      stream.wake();
    });
    socket.subscribe({ query, variables }, stream.sink);
    const deadline = Date.now() + PATIENCE_MS;
    while (!isOpen && stream.results.length === 0 && !stream.ended) await stream.change(deadline, "The stream did not open");
    return stream;
  }

  readonly sink = {
    next: (result: ExecutionResult<T, any>) => {
      this.results.push(result);
      this.wake();
    },
    /** Errors of an operation that did not begin are its only result; all else is what broke the stream. */
    error: (error: unknown) => {
      if (Array.isArray(error)) this.results.push({ errors: error });
      this.end(Array.isArray(error) ? undefined : error);
    },
    complete: () => this.end(),
  };

  private end(error?: unknown): void {
    this.ended ??= { error };
    this.wake();
  }

  /** Whether a result has come that nobody has taken. */
  get hasResult(): boolean {
    return this.results.length > 0;
  }

  get hasEnded(): boolean {
    return this.ended !== undefined;
  }

  /** The next result, errors and all; waits for it. */
  async nextResult(): Promise<ExecutionResult<T, any>> {
    const deadline = Date.now() + PATIENCE_MS;
    while (this.results.length === 0) {
      if (this.ended) throw new Error(`The stream has ended: ${describe(this.ended.error)}`);
      await this.change(deadline, "No event came");
    }
    return this.results.shift() as ExecutionResult<T, any>;
  }

  /** The data of the next event. */
  async next(): Promise<T> {
    const { data, errors } = await this.nextResult();
    if (errors || !data) throw new Error(`The event has errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Waits for the end, and answers with what ended it: a close event, an error, or undefined for a regular end. */
  async untilEnd(): Promise<any> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!this.ended) await this.change(deadline, "The stream did not end");
    return this.ended.error;
  }

  private change(deadline: number, failure: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${failure} within ${PATIENCE_MS} ms`)), Math.max(0, deadline - Date.now()));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async stop(): Promise<void> {
    await this.dispose();
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? error.message : JSON.stringify(error, ["code", "reason", "message"]);
