import type { DataSource } from "typeorm";
import type { Config } from "../config.js";
import type { DatabaseTime } from "../database/database-time.js";
import type { DatabaseMonitor } from "../database/monitor.js";
import type { EventLog } from "../events/event-log.js";
import type { Hub } from "../events/hub.js";
import type { Known, Viewer } from "../identity/viewer.js";
import type { JobRunner } from "../jobs/job-runner.js";
import type { LiveHub } from "../live/live-hub.js";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";
import type { KnownFields } from "../query/custom-fields.js";
import type { Admission } from "./admission.js";
import type { Executor } from "./execute.js";
import type { RateLimiter } from "./rate-limit.js";
import type { Sessions } from "./sessions.js";

/** What all requests of a process share. */
export interface Services {
  config: Config;
  log: Log;
  dataSource: DataSource;
  databaseMonitor: DatabaseMonitor;
  /** By which everything is decided that depends on a time. */
  time: DatabaseTime;
  eventLog: EventLog;
  hub: Hub;
  /** Live statistics and lists. */
  live: LiveHub;
  metrics: Metrics;
  /** Open sockets and streams, whose viewers are looked at again when rights change. */
  sessions: Sessions;
  rateLimiter: RateLimiter;
  /** When there is room for one more operation. */
  admission: Admission;
  /** The viewer of a token that was good a moment ago; throws when it no longer is. */
  recheck(viewer: Known): Promise<Viewer>;
  /** Makes a change of rights count at once on this process; the others learn of it within a second. */
  forgetViewers(): void;
  /** The fields that administrators added, for filters and orders by them. */
  customFields: KnownFields;
  /** Jobs of the queue; wake it when a transaction that enqueued one has committed. */
  jobs: JobRunner;
  /** Runs a query of our own, with the rights of a context; see platform/execution/execute.ts. */
  ask: Executor["ask"];
}

/** What one request brought along. */
export interface RequestFacts {
  requestId: string;
  /** The client's own name for itself, from `x-leadwire-origin`; its changes carry it. */
  origin: string | null;
  /** Where the request came from; for budgets of those without a token. */
  address: string;
  /** The application, from `apollographql-client-name`; for the count of who uses what is deprecated. */
  clientName?: string | null;
}
