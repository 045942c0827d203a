import pg from "pg";
import { prepared } from "./prepared.js";

/** A statement of our own, whose text does not depend on the values. */
export interface Statement {
  text: string;
  values?: unknown[];
}

type Row = Record<string, unknown>;

/** What `pg` hands to a query that writes by itself, as those of cursors and COPY do: as far as it is used here. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  submittedNamedStatements: Record<string, string>;
  sync(): void;
}

/** A query of `pg`, as it writes itself and takes what comes back. */
interface Part {
  name: string | undefined;
  text: string;
  prepare(wire: Wire): void;
  handleRowDescription(message: object): void;
  handleDataRow(message: object): void;
  handleCommandComplete(message: object, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
}

type Answered = (error: Error | null, result: { rows: Row[] }) => void;
const Query = pg.Query as unknown as new (config: pg.QueryConfig, values: undefined, answered: Answered) => Part;

/**
 * Statements that are written to the database at once: one round trip for all. They run in order, each sees what was committed until
 * it starts, and behind one that fails none is run. `pg` takes it for one query.
 */
class SentTogether {
  private readonly parts: Part[];
  private readonly rows: Row[][] = [];
  /** Which statement the database is at. */
  private at = 0;
  private failure: Error | undefined;

  constructor(
    statements: Statement[],
    private readonly done: (error: Error | undefined, rows: Row[][]) => void,
  ) {
    this.parts = statements.map(({ text, values = [] }) => {
      const answered: Answered = (error, result) => (error ? this.fail(error) : this.rows.push(result.rows));
      return new Query({ name: prepared(text), text, values }, undefined, answered);
    });
  }

  /** What is being parsed: `pg` notes by its name what a connection has parsed. */
  get name(): string | undefined {
    return this.part.name;
  }

  get text(): string {
    return this.part.text;
  }

  private get part(): Part {
    return this.parts[Math.min(this.at, this.parts.length - 1)] as Part;
  }

  submit(wire: Wire): void {
    // Each ends with a sync of its own, behind which the next would run whatever became of it.
    const unsynced = Object.create(wire, { sync: { value: () => {} } }) as Wire;
    wire.stream.cork();
    for (const part of this.parts) if (!this.failure) part.prepare(unsynced);
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription(message: object): void {
    this.part.handleRowDescription(message);
  }

  handleDataRow(message: object): void {
    this.part.handleDataRow(message);
  }

  handleCommandComplete(message: object, wire: Wire): void {
    this.part.handleCommandComplete(message, wire);
    this.at++;
  }

  handleReadyForQuery(wire: Wire): void {
    if (!this.failure) for (const part of this.parts) part.handleReadyForQuery(wire);
    this.done(this.failure, this.rows);
  }

  handleError(error: Error, wire: Wire): void {
    // Those behind it are not parsed, though they were sent.
    for (const { name } of this.parts.slice(this.at)) if (name) delete wire.submittedNamedStatements[name];
    this.done(error, []);
  }

  /** A value could not be written, or a row not be read. */
  private fail(error: Error): void {
    this.failure ??= error;
  }
}

/** The rows of each statement, in order. The first one that fails is thrown, and those behind it did not run. */
export function queryTogether(client: pg.PoolClient, statements: Statement[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    const query = new SentTogether(statements, (error, rows) => {
      if (!error) return resolve(rows);
      // The trace of an error of the database begins at its socket: it gets the one of here.
      Error.captureStackTrace(error);
      reject(error);
    });
    client.query(query as unknown as pg.Submittable);
  });
}
