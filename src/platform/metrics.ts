import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ChangeEvent } from "./database/change-event.js";
import type { DatabaseTime } from "./database/database-time.js";

/** From a commit to a client, in seconds. */
const AGES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** So many clients that use something deprecated are told apart. */
const MOST_CLIENT_NAMES = 50;

/** What is counted of one process, for Prometheus: `/metrics`. */
export class Metrics {
  readonly registry = new Registry();
  readonly openSockets: Gauge;
  readonly openStreams: Gauge;
  readonly closedSockets: Counter;
  readonly refusedConnections: Counter;
  readonly executions: Counter;
  readonly executionsSaved: Counter;
  readonly delivered: Counter;
  readonly coalesced: Counter;
  readonly dropped: Counter;
  readonly liveReadings: Counter;
  readonly liveFrames: Counter;
  readonly documents: Counter;
  private readonly eventAge: Histogram;
  private readonly numberingLag: Histogram;
  private readonly requests: Histogram;
  /** By kind, then by operation: to look them up by their labels costs more than to count. */
  private readonly requestsOf: Record<string, Record<string, Histogram.Internal<string>>> = {};
  private readonly errors: Counter;
  private readonly deprecatedUses: Counter;
  /** Names of clients are the clients' own: only the first so many have a series of their own. */
  private readonly clientNames = new Set<string>();

  constructor(private readonly time: DatabaseTime) {
    const registers = [this.registry];
    const counter = (name: string, help: string, labelNames: string[] = []) => new Counter({ name, help, labelNames, registers });
    const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
    const seconds = (name: string, help: string, labelNames: string[] = []) =>
      new Histogram({ name, help, labelNames, buckets: AGES, registers });
    this.openSockets = gauge("leadwire_sockets_open", "WebSockets that are open.");
    this.openStreams = gauge("leadwire_event_streams_open", "Streams of server-sent events that are open.");
    this.closedSockets = counter("leadwire_sockets_closed_total", "WebSockets that were closed, by close code.", ["code"]);
    this.refusedConnections = counter("leadwire_connections_refused_total", "Connections that were above what one address may have open.");
    this.executions = counter("leadwire_event_executions_total", "Selections that were executed for an event.", ["operation"]);
    this.executionsSaved = counter("leadwire_event_executions_saved_total", "Executions that subscribers shared.", ["operation"]);
    this.delivered = counter("leadwire_events_delivered_total", "Events that were handed to a subscriber's connection.", ["operation"]);
    this.coalesced = counter("leadwire_events_coalesced_total", "Changes that became part of a later one.", ["operation"]);
    this.dropped = counter("leadwire_subscribers_dropped_total", "Subscribers that were ended, by the code of why.", ["code"]);
    this.liveReadings = counter("leadwire_live_readings_total", "Readings of live answers, each for all who ask the same.", ["operation"]);
    this.liveFrames = counter("leadwire_live_frames_total", "Live answers that were handed to a subscriber's connection.", ["operation"]);
    this.documents = counter("leadwire_documents_total", "Requests by whether their document is a trusted one, where there are such.", [
      "outcome",
    ]);
    this.eventAge = seconds("leadwire_event_age_seconds", "Age of an event when it is handed to its subscribers.", ["operation"]);
    this.numberingLag = seconds(
      "leadwire_numbering_lag_seconds",
      "From when an event was written until this process has read it, numbered.",
    );
    this.requests = seconds("leadwire_request_seconds", "Time of queries and mutations, and until a subscription is open, by root field.", [
      "operation",
      "kind",
    ]);
    this.errors = counter("leadwire_request_errors_total", "Errors at the top level, by root field and code.", ["operation", "code"]);
    this.deprecatedUses = counter(
      "leadwire_deprecated_field_uses_total",
      "Operations that use what is deprecated, by what and by client.",
      ["field", "client"],
    );
    collectDefaultMetrics({ register: this.registry });
  }

  /** Has a gauge asked for its values whenever the metrics are read. */
  observe(name: string, help: string, labelNames: string[], read: () => { labels: Record<string, string>; value: number }[]): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const { labels, value } of read()) this.set(labels, value);
      },
    });
  }

  numbered(events: readonly ChangeEvent[]): void {
    const now = this.time.now().getTime();
    for (const { recordedAt } of events) this.numberingLag.observe(secondsSince(recordedAt, now));
  }

  handedOver(operation: string, { recordedAt }: ChangeEvent, subscribers: number): void {
    this.eventAge.observe({ operation }, secondsSince(recordedAt, this.time.now().getTime()));
    this.delivered.inc({ operation }, subscribers);
    if (subscribers > 1) this.executionsSaved.inc({ operation }, subscribers - 1);
  }

  /** @param fields names of the schema, never of a client */
  deprecated(fields: readonly string[], clientName: string | null | undefined): void {
    if (fields.length === 0) return;
    const client = clientName ? this.knownClient(clientName) : "unnamed";
    for (const field of fields) this.deprecatedUses.inc({ field, client });
  }

  private knownClient(name: string): string {
    if (this.clientNames.size < MOST_CLIENT_NAMES) this.clientNames.add(name);
    return this.clientNames.has(name) ? name : "others";
  }

  /** @param operation the first root field: a name of the schema, never of a client */
  request(operation: string, kind: string, milliseconds: number | undefined, codes: string[]): void {
    if (milliseconds !== undefined) this.requestsLike(operation, kind).observe(milliseconds / 1000);
    for (const code of codes) this.errors.inc({ operation, code });
  }

  private requestsLike(operation: string, kind: string): Histogram.Internal<string> {
    const ofKind = this.requestsOf[kind] ?? Object.create(null);
    this.requestsOf[kind] = ofKind;
    ofKind[operation] ??= this.requests.labels({ operation, kind });
    return ofKind[operation];
  }
}

/** The database's clock may be a little ahead of what we take it for. */
const secondsSince = (time: Date, now: number) => Math.max(0, (now - time.getTime()) / 1000);
