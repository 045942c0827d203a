import pLimit from "p-limit";
import type pg from "pg";
import { CHANGE_EVENT_COLUMNS, type ChangeEvent, changeEventOf, type Place, placeOf, START } from "../database/change-event.js";
import { ReconnectingClient } from "../database/reconnecting-client.js";
import { RequestError } from "../errors.js";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { type CursorKey, decodeCursor, encodeCursor } from "./cursor.js";
import type { Notifier } from "./notifier.js";

/** Picks up what a process that crashed after its commit left unnumbered, and what a lost notification did not announce. */
const SWEEP_MS = 500;
/** After so many sweeps without an answer, 10 s, subscribers go on elsewhere. Counted, so that a process that stood still is not taken for one. */
const UNREADABLE_SWEEPS = 20;
/** After so many the newest event that is known may not be the newest. */
const STALE_SWEEPS = 6;
/** So long after a numbering the next one begins, so that under load several commits share one; what is committed in quiet is told at once. */
const PACE_MS = 5;
/** Recent events kept in memory, so that live readers do not ask the database. */
const RECENT = TRANSPORT_LIMITS.eventsBehind.most;
/** Events of one read. */
const PAGE = 500;
/** The most events that one call of `number_change_events()` numbers. */
const NUMBERED_AT_ONCE = 10_000;
/** Many clients that come back at once must not take all connections of the pool for their replays. */
const REPLAYS_AT_ONCE = 4;

export interface EventLogOptions {
  pool: pg.Pool;
  url: string;
  log: Log;
  metrics: Metrics;
  /** Told when the database stopped answering without a word: all other connections are as dead as the log's own. */
  onSilence(): void;
}

/** Who is told of what the log of this process finds. */
export interface Listener {
  /** There are new events behind the former head; `recentAfter` has them. */
  arrived(events: readonly ChangeEvent[]): void;
  /** A backup was restored: what was told is no longer the past of this log. */
  restored(): unknown;
  /** The log cannot be read, for 10 s now. Told at each sweep, until it is read again. */
  unreadable(): void;
  /** Rights have changed. The events that follow are only told when this is done. */
  accessChanged(): Promise<void>;
}

/**
 * The event log of this process: has committed changes numbered, and reads them in order once for all.
 * Why positions are given after the commit, one numbering at a time: docs/decisions/event-log.md.
 */
export class EventLog {
  /** The place of the newest event that this process has read. */
  head: Place = START;
  /** Up to which change of rights all open sessions were looked at. */
  accessVersion: string;
  private recent: ChangeEvent[] = [];
  private key: CursorKey;
  private sweep: NodeJS.Timeout | undefined;
  private next: NodeJS.Timeout | undefined;
  private lastEnded = 0;
  private stopped = false;
  private failing = false;
  private sweepsSinceRead = 0;
  private listener: Listener | undefined;
  private notifier: Notifier | undefined;
  private readonly connection: ReconnectingClient;
  private readonly replays = pLimit(REPLAYS_AT_ONCE);
  private readonly pages = new Map<number, Promise<ChangeEvent[]>>();
  private readonly tick = coalesced(() => this.numberAndRead());

  constructor(private readonly options: EventLogOptions) {
    this.connection = new ReconnectingClient(options.url, "leadwire", undefined, () => options.onSilence());
  }

  /** @param notifierOf makes the notifier of the log of that name */
  async start(listener: Listener, notifierOf: (name: string) => Notifier): Promise<void> {
    const [row] = await this.connection.query(
      "select epoch, cursor_secret, last_position, last_mark, version from event_log, access_change",
    );
    this.key = { epoch: row.epoch, secret: row.cursor_secret };
    this.head = { position: Number(row.last_position), mark: row.last_mark };
    this.accessVersion = row.version;
    this.listener = listener;
    this.notifier = notifierOf(`leadwire:${row.epoch}`);
    await this.notifier.start(() => this.wake());
    this.sweep = setInterval(() => {
      this.sweepsSinceRead++;
      if (this.isUnreadable) listener.unreadable();
      this.wake();
    }, SWEEP_MS);
    this.sweep.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    clearTimeout(this.next);
    await this.tick().catch(() => {});
    await this.notifier?.stop();
    await this.connection.close();
  }

  /** Says that something may have been committed. Cheap: many calls make at most one numbering under way and one to come. */
  wake(): void {
    if (this.stopped || this.next) return;
    const rest = this.lastEnded + PACE_MS - performance.now();
    if (rest <= 0) this.look();
    else this.next = setTimeout(() => this.look(), rest);
  }

  private look(): void {
    this.next = undefined;
    this.tick().catch(() => {});
  }

  /** Makes all processes look. For what is not an event: rights that changed. */
  notifyAll(): void {
    this.wake();
    this.notifier?.notify();
  }

  /** Has everything numbered and read that was committed until now. */
  async catchUp(): Promise<Place> {
    await this.tick();
    return this.head;
  }

  /** Whether the log could not be read for so long that subscribers should follow it elsewhere. */
  get isUnreadable(): boolean {
    return this.sweepsSinceRead >= UNREADABLE_SWEEPS;
  }

  /** Whether `head` is the newest event, as far as a moment ago. */
  get isCurrent(): boolean {
    return this.sweepsSinceRead < STALE_SWEEPS;
  }

  cursorOf(place: Place): string {
    return encodeCursor(this.key, place);
  }

  /** The cursor of a snapshot: read it before the data, subscribe after it, and nothing is missed. */
  get headCursor(): string {
    return this.cursorOf(this.head);
  }

  /**
   * The place to follow from: behind the cursor, or without one behind all that was committed until now.
   * @throws {RequestError} INVALID_CURSOR, or CURSOR_EXPIRED with the oldest cursor that still works
   */
  async placeOf(cursor: string | null | undefined): Promise<Place> {
    if (cursor === null || cursor === undefined) return this.catchUp();
    const place = decodeCursor(this.key, cursor);
    if (this.knownAt(place.position)?.mark === place.mark) return place;
    // What is in memory may be of before a backup was restored, and the cursor of after it: that is noticed first.
    await this.catchUp();
    const known = this.knownAt(place.position) ?? (await this.storedAt(place.position));
    if (known?.mark !== place.mark) throw await this.expired();
    return place;
  }

  /**
   * How far whoever has this cursor has seen, of what is there now.
   * @throws {RequestError} INVALID_CURSOR
   */
  async reachOf(cursor: string): Promise<number> {
    const { position } = decodeCursor(this.key, cursor);
    // After a backup was restored it may be beyond the end.
    return Math.min(position, (await this.catchUp()).position);
  }

  private knownAt(position: number): Place | undefined {
    if (position === this.head.position) return this.head;
    const event = this.recent[position - (this.recent[0]?.position ?? 0)];
    return event && placeOf(event);
  }

  /** What stands at a position in the database: the event, the head also when its event is gone, or the start while nothing is. */
  private async storedAt(position: number): Promise<Place | undefined> {
    const { rows } = await this.options.pool.query({
      name: "place-of-cursor",
      text: `select right(transaction_id::text, 12) || '_' || sequence as mark from change_event where position = $1
             union all select last_mark from event_log where last_position = $1
             union all select 'start' where $1 = 0 and (exists (select from change_event where position = 1))`,
      values: [position],
    });
    return rows[0] && { position, mark: rows[0].mark };
  }

  /** Given before a backup was restored, or older than what is kept: to go on from there would skip what lies between. */
  async expired(): Promise<RequestError> {
    const place = await this.oldestPlace();
    return new RequestError(
      "CURSOR_EXPIRED",
      "The log no longer has what follows this cursor. Load the present state and subscribe from its streamCursor.",
      { oldestCursor: this.cursorOf(place) },
    );
  }

  /** The place before the oldest event that is kept. */
  async oldest(): Promise<Place> {
    const event = await this.oldestEvent();
    // What stood there before is not known any more; nobody is given a cursor of it.
    return event ? { position: event.position - 1, mark: START.mark } : this.head;
  }

  /** The oldest place that the database knows: what this process remembers may be of before a backup was restored. */
  private async oldestPlace(): Promise<Place> {
    const oldest = await this.oldestEvent();
    if (oldest) return oldest.position === 1 ? START : placeOf(oldest);
    const { rows } = await this.options.pool.query("select last_position, last_mark from event_log");
    return rows[0] ? { position: Number(rows[0].last_position), mark: rows[0].last_mark } : this.head;
  }

  private async oldestEvent(): Promise<ChangeEvent | undefined> {
    const { rows } = await this.options.pool.query(
      `select ${CHANGE_EVENT_COLUMNS} from change_event where position is not null order by position limit 1`,
    );
    return rows[0] && changeEventOf(rows[0]);
  }

  /** The next events behind a place, in order, as many as are at hand; none when there are none yet. */
  async after(place: Place): Promise<readonly ChangeEvent[]> {
    if (place.position >= this.head.position) return [];
    return this.recentAfter(place.position) ?? this.page(place);
  }

  private recentAfter(position: number): ChangeEvent[] | undefined {
    const first = this.recent[0]?.position;
    // Positions have no gaps, so the place in the array follows from the position.
    if (first === undefined || position < first - 1) return undefined;
    return this.recent.slice(position - first + 1, position - first + 1 + PAGE);
  }

  /** A page of the past. Those who ask for the same one, as after a common loss of connection, share it. */
  private page(after: Place): Promise<ChangeEvent[]> {
    const shared = this.pages.get(after.position);
    if (shared) return shared;
    const page = this.replays(() => this.read(after, (statement) => this.options.pool.query(statement).then(({ rows }) => rows))).finally(
      () => this.pages.delete(after.position),
    );
    this.pages.set(after.position, page);
    return page;
  }

  /** @throws {RequestError} CURSOR_EXPIRED when what follows is no longer there, or is not what followed before */
  private async read(after: Place, query: (statement: pg.QueryConfig) => Promise<any[]>): Promise<ChangeEvent[]> {
    const rows = await query({
      name: "read-change-events",
      // From the known event on, to see that it is still the one that was known.
      text: `select ${CHANGE_EVENT_COLUMNS} from change_events_from($1, ${PAGE + 1})`,
      values: [after.position],
    });
    const events = rows.map(changeEventOf);
    const known = events[0]?.position === after.position ? events.shift() : undefined;
    const isContinued = events[0]?.position === after.position + 1 && (!known || placeOf(known).mark === after.mark);
    if (!isContinued) throw await this.expired();
    return events;
  }

  private async numberAndRead(): Promise<void> {
    try {
      const [row] = await this.connection.query({ name: "number-change-events", text: "select * from number_change_events()" });
      if (row.access_version !== this.accessVersion) {
        await this.listener?.accessChanged();
        // Only now: what failed is done again.
        this.accessVersion = row.access_version;
      }
      if (row.numbered > 0) this.notifier?.notify();
      if (row.numbered === NUMBERED_AT_ONCE) this.wake();
      await this.readUntil({ position: Number(row.head), mark: row.mark });
      this.sweepsSinceRead = 0;
      if (this.failing) this.options.log.info("the event log is read again");
      this.failing = false;
    } catch (error) {
      if (!this.stopped && !this.failing)
        this.options.log.warn({ err: error }, "the event log cannot be read at the moment; the sweep tries again");
      this.failing = true;
      throw error;
    } finally {
      this.lastEnded = performance.now();
    }
  }

  private async readUntil(head: Place): Promise<void> {
    if (head.position < this.head.position || (head.position === this.head.position && head.mark !== this.head.mark))
      return this.resetAfterRestore(head);
    while (this.head.position < head.position && !this.stopped) {
      const events = await this.read(this.head, (statement) => this.connection.query(statement)).catch((error) => {
        if (error instanceof RequestError) return null;
        throw error;
      });
      if (events === null) return this.resetAfterRestore(head);
      // What was erased is erased from the log; it must not go on in memory.
      if (events.some(({ cause }) => cause?.erased)) this.recent = [];
      this.recent.push(...events);
      if (this.recent.length > RECENT + PAGE) this.recent.splice(0, this.recent.length - RECENT);
      this.head = placeOf(events.at(-1) as ChangeEvent);
      this.options.metrics.numbered(events);
      this.listener?.arrived(events);
    }
  }

  /** The database is not the one that it was: a backup was restored while this process ran. */
  private resetAfterRestore(head: Place): void {
    this.options.log.warn({ from: this.head, to: head }, "the event log has another past than before; a backup was restored");
    this.recent = [];
    this.head = head;
    this.listener?.restored();
  }
}

/** Runs `work` at most once at a time; a call is answered by a run that begins after it, which many calls share. */
function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const run = () => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (following) return following;
    if (!running) return run();
    following = running
      .catch(() => {})
      .then(() => {
        following = undefined;
        return run();
      });
    return following;
  };
}
