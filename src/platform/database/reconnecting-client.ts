import pg from "pg";
import { IDLE_IN_TRANSACTION_MS, STATEMENT_TIMEOUT_MS, settle } from "./connection.js";

/** A connection that has not answered for so long is taken for half-open: the other end is gone and did not say so. */
const ANSWER_WITHIN_MS = 6_000;

/** A database connection of its own that is opened again, with the next statement, whenever it is lost. */
export class ReconnectingClient {
  private current: { client: pg.Client; ready: Promise<unknown> } | undefined;
  private ended = false;

  /**
   * @param name what the database calls it (`application_name`)
   * @param greet what to do first on each new connection
   * @param silent told when the database stopped answering without a word
   */
  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly greet: (client: pg.Client) => Promise<unknown> = async () => {},
    private readonly silent: () => void = () => {},
  ) {}

  /** The rows of a statement. Fails when the connection does, or when no answer comes in time. */
  async query(statement: string | pg.QueryConfig): Promise<any[]> {
    if (this.ended) throw new Error("The connection was closed.");
    this.current ??= this.open();
    const { client, ready } = this.current;
    let timer: NodeJS.Timeout | undefined;
    const noAnswer = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.silent();
        reject(new Error("Connection terminated: the database did not answer"));
      }, ANSWER_WITHIN_MS);
    });
    try {
      return (await Promise.race([ready.then(() => client.query(statement)), noAnswer])).rows;
    } catch (error) {
      // After an error of the statement itself a new connection is as good as this one.
      this.forget(client);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets go of the connection; the next statement opens another one. */
  reset(): void {
    if (this.current) this.forget(this.current.client);
  }

  async close(): Promise<void> {
    this.ended = true;
    await this.current?.client.end().catch(() => {});
  }

  private open() {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: this.name,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    });
    client.on("error", () => this.forget(client));
    client.on("end", () => this.forget(client));
    const ready = client
      .connect()
      .then(() => settle(client))
      .then(() => this.greet(client));
    // Whoever waits for it is told; that nobody does is no reason to end the process.
    ready.catch(() => {});
    return { client, ready };
  }

  private forget(client: pg.Client): void {
    if (this.current?.client !== client) return;
    this.current = undefined;
    // With a statement under way this breaks the connection off, so that whoever waits for it fails now.
    client.end().catch(() => {});
  }
}
