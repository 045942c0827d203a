import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { Authenticator } from "./access/authenticate.js";
import { createFirstAdmin, type FirstAdmin } from "./access/first-admin.js";
import { IdentityProvider } from "./access/identity-provider.js";
import { organisationExamples, PARTNER_EXAMPLES } from "./examples.js";
import { entities, jobHandlers, partnerResolvers, resolvers, routes, scheduledTasks } from "./features.js";
import { ensureScoringModel } from "./lifecycle/scoring/starter-models.js";
import { Closing } from "./platform/closing.js";
import { type Config, ConfigError, type TrustedDocumentsSettings } from "./platform/config.js";
import { connectionsOf, createDataSource, migrate, poolOf } from "./platform/database/data-source.js";
import { DatabaseTime } from "./platform/database/database-time.js";
import { type EmbeddedDatabase, startEmbedded } from "./platform/database/embedded.js";
import { DatabaseMonitor } from "./platform/database/monitor.js";
import { raisePartnerWall } from "./platform/database/partner-wall.js";
import { RecordChanges } from "./platform/database/record-changes.js";
import { transact } from "./platform/database/transaction.js";
import { RequestError } from "./platform/errors.js";
import { EventLog } from "./platform/events/event-log.js";
import { Hub } from "./platform/events/hub.js";
import { PostgresNotifier, RedisNotifier } from "./platform/events/notifier.js";
import { makePartitions, startRetention } from "./platform/events/retention.js";
import { Admission } from "./platform/execution/admission.js";
import { Executor } from "./platform/execution/execute.js";
import { startHousekeeping } from "./platform/execution/housekeeping.js";
import { RateLimiter } from "./platform/execution/rate-limit.js";
import { buildGraphqlSchema } from "./platform/execution/schema.js";
import type { Services } from "./platform/execution/services.js";
import { Sessions } from "./platform/execution/sessions.js";
import { TrustedDocuments } from "./platform/execution/trusted-documents.js";
import { SYSTEM } from "./platform/identity/actor.js";
import { Clock } from "./platform/jobs/clock.js";
import { JobRunner } from "./platform/jobs/job-runner.js";
import { LiveHub } from "./platform/live/live-hub.js";
import type { Log } from "./platform/log.js";
import { Metrics } from "./platform/metrics.js";
import { withBudget } from "./platform/server/credentials.js";
import { requireFreePort } from "./platform/server/free-port.js";
import { createHttpServer, createProbesServer, type Endpoint } from "./platform/server/http.js";
import { IdleConnections } from "./platform/server/idle-connections.js";
import { serveWebSockets } from "./platform/server/websocket.js";
import { KnownCustomFields } from "./records/custom-fields/known-fields.js";
import { loadSample } from "./sample/load-sample.js";
import type { PartnerToken } from "./sample/sharing.js";

/** An open, migrated database; the embedded one unless the settings name another. */
export interface Database {
  url: string;
  dataSource: DataSource;
  close(): Promise<void>;
}

/** Opens the database and brings it up to date. */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  let embedded: EmbeddedDatabase | undefined;
  let url = config.databaseUrl;
  if (!url) {
    embedded = await startEmbedded(config.dataDir);
    url = embedded.socketUrl;
  }
  const dataSource = createDataSource({ url, entities, subscribers: [RecordChanges], pool: config.databasePool });
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await embedded?.release();
  };
  try {
    await dataSource.initialize();
    await requirePostgres15(dataSource);
    const applied = await migrate(dataSource);
    if (applied.length > 0) log.info({ migrations: applied }, "database migrated");
    // Also after a long time in which nobody made any.
    await makePartitions(poolOf(dataSource));
    return { url, dataSource, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function requirePostgres15(dataSource: DataSource): Promise<void> {
  const { rows } = await poolOf(dataSource).query("show server_version_num");
  if (Number(rows[0].server_version_num) < 150_000) throw new Error("Leadwire needs PostgreSQL 15 or newer.");
}

/** Where partners are served, and nobody else. */
const PARTNER_PATH = "/partner/graphql";

/** What it answers there while one of the walls between partners and all else is missing. */
const partnersNotServed = () =>
  new RequestError("PARTNERS_NOT_SERVED", "Partners are not served at the moment. The operator's log has the cause, and what to do.");

/** A stop waits this long for those who still read an answer, so that it ends in order within the time that `main.ts` gives it. */
const LAST_ANSWERS_MS = 5_000;

/** A running Leadwire. The tests start the same one as the command line. */
export interface App {
  services: Services;
  executor: Executor;
  clock: Clock;
  /** Where it answers: `http://127.0.0.1:4000`. */
  url: string;
  /** Where probes and metrics are answered as well; set with PROBES_PORT. */
  probesUrl?: string;
  /** Set when this start made the first administrator. */
  firstAdmin: FirstAdmin | null;
  /** Set when this start loaded the sample data. */
  samplePartner: PartnerToken | null;
  /** Finishes what is under way, closes sockets with 1012 and lets go of everything. */
  stop(): Promise<void>;
}

/** Starts one process of Leadwire on an open database. It stops with the app, and also when the start fails. */
export async function startApp(config: Config, log: Log, database: Database): Promise<App> {
  const closing = new Closing();
  closing.add(() => database.close());
  try {
    return await start(config, log, database, closing);
  } catch (error) {
    await closing.run().catch((err) => log.error({ err }, "could not close what a start that failed had opened"));
    throw error;
  }
}

async function start(config: Config, log: Log, database: Database, closing: Closing): Promise<App> {
  // Before anything is written: whoever starts it a second time by mistake is told so, and nothing has happened.
  await requireFreePort(config);
  // Keeps the process busy for a while: on a slow machine so long that connections which are open would look dead.
  const schemas = { organisation: buildGraphqlSchema(resolvers), partner: buildGraphqlSchema(partnerResolvers, "partner") };
  const trusted = await readTrustedDocuments(config, schemas.organisation, schemas.partner);
  const firstAdmin = await transact(database.dataSource, SYSTEM, null, async (tx) => {
    await ensureScoringModel(tx);
    return createFirstAdmin(tx, config.adminEmail, config.adminPassword);
  });
  const samplePartner = config.sampleData ? await loadSample(database.dataSource, log, config.environment !== "production") : null;

  const { services, authenticator } = await openServices(config, log, database, closing, () => executor);
  const executor = new Executor(schemas.organisation, services, "/graphql", { trusted: trusted.organisation });
  const partnerExecutor = new Executor(schemas.partner, services, PARTNER_PATH, { compiledReads: false, trusted: trusted.partner });
  for (const { apollo } of [executor, partnerExecutor]) {
    await apollo.start();
    closing.add(() => apollo.stop());
  }
  const isClockRight = () => services.databaseMonitor.isClockRight;
  const clock = new Clock(database.dataSource, log, scheduledTasks, () => services.eventLog.wake(), isClockRight);
  closing.add(() => clock.stop());
  const endpoints = await endpointsOf(services, authenticator, executor, partnerExecutor);
  const { http, probes } = await openHttp(services, endpoints, closing);
  clock.start();
  startInBackground(services, schemas.organisation, closing);
  await http.listen({ port: config.port, host: config.host });
  const probesUrl = config.probesPort === undefined ? undefined : await probes.listen({ port: config.probesPort, host: config.host });
  return { services, executor, clock, url: urlOf(http), probesUrl, firstAdmin, samplePartner, stop: () => closing.run() };
}

/** What all requests share, connected to the database. */
async function openServices(config: Config, log: Log, { dataSource, url }: Database, closing: Closing, executor: () => Executor) {
  const pool = poolOf(dataSource);
  const connections = connectionsOf(pool);
  const time = new DatabaseTime();
  const metrics = new Metrics(time);
  const eventLog = new EventLog({ pool, url, log, metrics, onSilence: () => connections.breakOff() });
  closing.add(() => eventLog.stop());
  const databaseMonitor = new DatabaseMonitor({ url, log, time, breakOff: () => connections.breakOff() });
  closing.add(() => databaseMonitor.stop());
  await databaseMonitor.start();
  const rateLimiter = new RateLimiter(config.limits === "enforce");
  const hub = new Hub(eventLog, metrics, log, rateLimiter);
  closing.add(() => hub.stop());
  const live = new LiveHub({
    ...{ eventLog, pool, metrics, log, time, budgets: rateLimiter },
    questionsChanged: (...change) => hub.questionsChanged(...change),
  });
  closing.add(() => live.stop());
  const identityProvider = config.identityProvider ? new IdentityProvider(config.identityProvider, log, time) : null;
  const authenticator = new Authenticator(dataSource, time, identityProvider, config.walls);
  const sessions = new Sessions((viewers) => authenticator.recheckAll(viewers), time);
  closing.add(() => sessions.stop());
  await eventLog.start(
    {
      arrived: (events) => {
        hub.arrived();
        live.arrived(events);
      },
      restored: () => {
        live.restored();
        return hub.restored();
      },
      unreadable: () => sessions.endFollowing(),
      accessChanged: async () => {
        await sessions.accessChanged();
        live.accessChanged();
      },
    },
    (name) => (config.redisUrl ? new RedisNotifier(config.redisUrl, name, log) : new PostgresNotifier(url)),
  );
  const jobs = new JobRunner(dataSource, log, () => eventLog.wake());
  closing.add(() => jobs.stop());
  const services: Services = {
    ...{
      config,
      log,
      dataSource,
      databaseMonitor,
      eventLog,
      hub,
      live,
      jobs,
      metrics,
      rateLimiter,
      sessions,
      time,
      admission: new Admission(),
    },
    recheck: (known) => authenticator.recheck(known),
    forgetViewers: () => {
      authenticator.forget();
      eventLog.notifyAll();
    },
    customFields: new KnownCustomFields(dataSource),
    ask: (...query) => executor().ask(...query),
  };
  return { services, authenticator };
}

async function endpointsOf(
  { config, dataSource, log, rateLimiter }: Services,
  authenticator: Authenticator,
  executor: Executor,
  partnerExecutor: Executor,
): Promise<Endpoint[]> {
  const hole = config.walls.database ? await raisePartnerWall(dataSource) : null;
  if (hole) log.warn(`Partners are not served. ${hole}`);
  return [
    {
      path: "/graphql",
      executor,
      authenticate: withBudget((secret, from) => authenticator.authenticate(secret, from, "organisation"), rateLimiter),
      audience: "the organisation's people and programs",
      // Where strangers may look, nobody's address is told.
      examples: organisationExamples(config.environment === "production" ? "" : config.adminEmail),
    },
    {
      path: PARTNER_PATH,
      executor: partnerExecutor,
      authenticate: withBudget((secret, from) => authenticator.authenticate(secret, from, "partner"), rateLimiter),
      audience: "partners",
      examples: PARTNER_EXAMPLES,
      refusal: hole ? partnersNotServed : undefined,
    },
  ];
}

/** The server with its sockets. It listens later, when all else is there. */
async function openHttp(services: Services, endpoints: Endpoint[], closing: Closing) {
  let stopping = false;
  const health = { notReady: async () => (stopping ? "stopping" : problemOf(services)) };
  const http = await createHttpServer({ services, endpoints, health, routes });
  const probes = createProbesServer(services, health);
  closing.add(() => probes.close());
  const idle = new IdleConnections(http.server);
  const sockets = serveWebSockets(http.server, services, endpoints);
  closing.add(() => closeHttp(http, idle));
  closing.add(() => sockets.close());
  closing.add(() => {
    stopping = true;
  });
  return { http, probes };
}

/** Why this process can answer nothing now, or null. */
async function problemOf({ databaseMonitor, dataSource, eventLog }: Services): Promise<string | null> {
  const problem = databaseMonitor.problem ?? (await databaseAnswers(dataSource));
  return problem ?? (eventLog.isUnreadable ? "the event log cannot be read" : null);
}

async function closeHttp(http: FastifyInstance, idle: IdleConnections): Promise<void> {
  // A connection that is kept alive becomes idle when its last answer is out, which may be after the close began.
  const letGo = setInterval(() => idle.close(), 50);
  const patience = setTimeout(() => http.server.closeAllConnections(), LAST_ANSWERS_MS);
  await http.close();
  clearInterval(letGo);
  clearTimeout(patience);
}

/** What goes on without a request: jobs, and what is thrown away when it is old. */
function startInBackground(services: Services, schema: GraphQLSchema, closing: Closing): void {
  const { config, dataSource, jobs, log } = services;
  const timers = [
    startHousekeeping(dataSource, config.auditRetentionDays, log),
    startRetention(poolOf(dataSource), config.eventRetentionDays, log),
  ];
  closing.add(() => {
    for (const timer of timers) clearInterval(timer);
  });
  jobs.start(jobHandlers(services, schema));
  // Begins at once, so that other processes go on with them; it is waited for when requests are done (openServices).
  closing.add(() => void jobs.stop());
}

/**
 * The documents that clients were built with.
 * @throws {ConfigError} with all that is wrong with them, at both endpoints
 */
async function readTrustedDocuments(config: Config, organisation: GraphQLSchema, partner: GraphQLSchema) {
  const read = async (name: string, schema: GraphQLSchema, settings?: TrustedDocumentsSettings) => {
    const trusted = new TrustedDocuments(settings?.mode);
    const problems = await trusted.read(settings?.files ?? [], schema, config.graphiql);
    return { trusted, problems: problems.map((problem) => `${name}: ${problem}`) };
  };
  const ofOrganisation = await read("TRUSTED_DOCUMENTS", organisation, config.trustedDocuments);
  const ofPartners = await read("PARTNER_TRUSTED_DOCUMENTS", partner, config.partnerTrustedDocuments);
  const problems = [...ofOrganisation.problems, ...ofPartners.problems];
  if (problems.length > 0) throw new ConfigError(problems);
  return { organisation: ofOrganisation.trusted, partner: ofPartners.trusted };
}

const urlOf = (http: FastifyInstance) => `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;

/** Why the database cannot be used, or null: it must answer, and within a moment. */
async function databaseAnswers(dataSource: DataSource): Promise<string | null> {
  const patience = new Promise<string>((resolve) => setTimeout(() => resolve("the database does not answer"), 2_000).unref());
  const answer = poolOf(dataSource)
    .query("select 1 from schema_migration limit 1")
    .then(
      () => null,
      () => "the database does not answer",
    );
  return Promise.race([answer, patience]);
}
