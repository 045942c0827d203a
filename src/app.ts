import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { Authenticator } from "./access/authenticate.js";
import { createFirstAdmin, type FirstAdmin } from "./access/first-admin.js";
import { IdentityProvider } from "./access/identity-provider.js";
import { entities, jobHandlers, partnerResolvers, resolvers, routes, scheduledTasks } from "./features.js";
import { ensureScoringModel } from "./lifecycle/scoring/starter-models.js";
import { type Config, ConfigError, type TrustedDocumentsSettings } from "./platform/config.js";
import { connectionsOf, createDataSource, migrate, poolOf } from "./platform/database/data-source.js";
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
import type { Log } from "./platform/log.js";
import { Metrics } from "./platform/metrics.js";
import { withBudget } from "./platform/server/credentials.js";
import { ORGANISATION_QUERY, PARTNER_QUERY } from "./platform/server/graphiql.js";
import { createHttpServer, type Endpoint } from "./platform/server/http.js";
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
    url = embedded.url;
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
  /** Set when this start made the first administrator. */
  firstAdmin: FirstAdmin | null;
  /** Set when this start loaded the sample data. */
  samplePartner: PartnerToken | null;
  /** Finishes what is under way, closes sockets with 1012 and lets go of everything. */
  stop(): Promise<void>;
}

/** Starts one process of Leadwire on an open database. It stops with the app. */
export async function startApp(config: Config, log: Log, database: Database): Promise<App> {
  // First, because it keeps the process busy for a while: on a slow machine so long that open connections would look dead.
  const schema = buildGraphqlSchema(resolvers);
  const partnerSchema = buildGraphqlSchema(partnerResolvers, "partner");
  const trusted = await readTrustedDocuments(config, schema, partnerSchema).catch(async (error) => {
    await database.close();
    throw error;
  });
  const { dataSource } = database;
  const firstAdmin = await transact(dataSource, SYSTEM, null, async (tx) => {
    await ensureScoringModel(tx);
    return createFirstAdmin(tx, config.adminEmail, config.adminPassword);
  });
  const samplePartner = config.sampleData ? await loadSample(dataSource, log, config.environment !== "production") : null;

  const pool = poolOf(dataSource);
  const connections = connectionsOf(pool);
  const metrics = new Metrics();
  const eventLog = new EventLog({ pool, url: database.url, log, metrics, onSilence: () => connections.breakOff() });
  const databaseMonitor = new DatabaseMonitor({ url: database.url, log, breakOff: () => connections.breakOff() });
  await databaseMonitor.start();
  const rateLimiter = new RateLimiter(config.limits === "enforce");
  const hub = new Hub(eventLog, metrics, log, (owner, points) => rateLimiter.charge(owner, points));
  const identityProvider = config.identityProvider ? new IdentityProvider(config.identityProvider, log) : null;
  const authenticator = new Authenticator(dataSource, identityProvider, config.walls);
  const sessions = new Sessions((viewers) => authenticator.recheckAll(viewers));
  const notifierOf = (name: string) =>
    config.redisUrl ? new RedisNotifier(config.redisUrl, name, log) : new PostgresNotifier(database.url);
  await eventLog.start(
    {
      arrived: () => hub.arrived(),
      restored: () => hub.restored(),
      unreadable: () => sessions.endFollowing(),
      accessChanged: () => sessions.accessChanged(),
    },
    notifierOf,
  );
  const forgetViewers = () => {
    authenticator.forget();
    eventLog.notifyAll();
  };
  const jobs = new JobRunner(dataSource, log, () => eventLog.wake());
  const services: Services = {
    config,
    log,
    dataSource,
    databaseMonitor,
    eventLog,
    hub,
    metrics,
    sessions,
    rateLimiter,
    recheck: (known) => authenticator.recheck(known),
    forgetViewers,
    customFields: new KnownCustomFields(dataSource),
    jobs,
    ask: (...query) => executor.ask(...query),
  };
  const executor: Executor = new Executor(schema, services, "/graphql", { trusted: trusted.organisation });
  const partnerExecutor = new Executor(partnerSchema, services, PARTNER_PATH, { compiledReads: false, trusted: trusted.partner });
  await Promise.all([executor.apollo.start(), partnerExecutor.apollo.start()]);

  let stopping = false;
  const hole = config.walls.database ? await raisePartnerWall(dataSource) : null;
  if (hole) log.warn(`Partners are not served. ${hole}`);
  const endpoints: Endpoint[] = [
    {
      path: "/graphql",
      executor,
      authenticate: withBudget((secret, from) => authenticator.authenticate(secret, from, "organisation"), services.rateLimiter),
      firstQuery: ORGANISATION_QUERY,
    },
    {
      path: PARTNER_PATH,
      executor: partnerExecutor,
      authenticate: withBudget((secret, from) => authenticator.authenticate(secret, from, "partner"), services.rateLimiter),
      firstQuery: PARTNER_QUERY,
      refusal: hole ? partnersNotServed : undefined,
    },
  ];
  const health = {
    notReady: async () => {
      if (stopping) return "stopping";
      const problem = databaseMonitor.problem ?? (await databaseAnswers(dataSource));
      return problem ?? (eventLog.isUnreadable ? "the event log cannot be read" : null);
    },
  };
  const http = await createHttpServer({ services, endpoints, health, routes });
  const idle = new IdleConnections(http.server);
  const sockets = serveWebSockets(http.server, services, endpoints);
  const clock = new Clock(
    dataSource,
    log,
    scheduledTasks,
    () => eventLog.wake(),
    () => databaseMonitor.isClockRight,
  );
  clock.start();
  const housekeeping = [
    startHousekeeping(dataSource, config.auditRetentionDays, log),
    startRetention(pool, config.eventRetentionDays, log),
  ];
  jobs.start(jobHandlers(services, schema));
  await http.listen({ port: config.port, host: config.host });

  const stop = async () => {
    stopping = true;
    for (const timer of housekeeping) clearInterval(timer);
    const jobsPutBack = jobs.stop();
    await sockets.close();
    // A connection that is kept alive becomes idle when its last answer is out, which may be after the close began.
    const letGo = setInterval(() => idle.close(), 50);
    const patience = setTimeout(() => http.server.closeAllConnections(), LAST_ANSWERS_MS);
    await http.close();
    clearInterval(letGo);
    clearTimeout(patience);
    await clock.stop();
    await Promise.all([executor.apollo.stop(), partnerExecutor.apollo.stop()]);
    await jobsPutBack;
    sessions.stop();
    hub.stop();
    await eventLog.stop();
    await databaseMonitor.stop();
    await database.close();
  };
  return { services, executor, clock, url: urlOf(http), firstAdmin, samplePartner, stop };
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
