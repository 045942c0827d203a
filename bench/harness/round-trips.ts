import type pg from "pg";

/** What begins a transaction of a request; those of the clock and of jobs set more. */
const BEGINS = /^start transaction;(?!.*application_name)/;
const ENDS = /(^|; )(commit|rollback)$/i;

/**
 * Counts how often the transactions of requests go to the database. A count and no time, so it is the same on every machine. The
 * look-up of a token is not among them: its answer counts for a second, whoever asks.
 */
export class RoundTrips {
  /** The statements of each transaction that has ended since the last look, in order. */
  private transactions: string[][] = [];

  constructor(pool: pg.Pool) {
    const watched = new WeakSet<pg.PoolClient>();
    pool.on("acquire", (client) => {
      if (!watched.has(client)) this.watch(client);
      watched.add(client);
    });
  }

  /** The statements of the one transaction that some work made. */
  async of(work: () => Promise<unknown>): Promise<string[]> {
    this.transactions = [];
    await work();
    if (this.transactions.length !== 1) throw new Error(`There were ${this.transactions.length} transactions, not one.`);
    return this.transactions[0] as string[];
  }

  private watch(client: pg.PoolClient): void {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    let open: string[] | null = null;
    client.query = ((...args: unknown[]) => {
      const text = textOf(args[0]);
      if (BEGINS.test(text)) open = [];
      open?.push(text);
      if (open && ENDS.test(text)) this.transactions.push(open);
      if (ENDS.test(text)) open = null;
      return query(...args);
    }) as never;
  }
}

/** COPY is asked for by an object that has its text inside; what is sent together has several, and ends where the last one does. */
function textOf(asked: any): string {
  return typeof asked === "string" ? asked : (asked.parts?.map(textOf).join("; ") ?? asked.text ?? asked.cursor?.text ?? "");
}
