import path from "node:path";
import { z } from "zod";
import { isAddressRange } from "./addresses.js";
import { Role } from "./identity/scopes.js";
import type { Walls } from "./identity/viewer.js";

/**
 * A yes/no setting. Anything else than the words below is a problem that is named at the start, because a mistyped
 * "ture" that silently means "no" is found too late.
 */
const yesNo = z.enum(["true", "false", "1", "0", "on", "off", "yes", "no"]).transform((word) => ["true", "1", "on", "yes"].includes(word));

const wholeNumber = (minimum: number, maximum: number) =>
  z.string().regex(/^\d+$/, "must be a whole number").transform(Number).pipe(z.number().min(minimum).max(maximum));

const postgresUrl = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\/.+/.test(value), "must look like postgres://user:password@host:5432/database");

const words = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

const addressRanges = z
  .string()
  .transform(words)
  .refine((ranges) => ranges.every(isAddressRange), "must be addresses or ranges like 10.0.0.0/8, separated by commas");

/** As browsers send them: no path, no default port, nothing in capitals. */
const origins = z
  .string()
  .transform(words)
  .refine(
    (all) => all.length > 0 && all.every((origin) => URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).origin === origin),
    "must be origins like https://app.example.com, separated by commas",
  );

/** The keys decide who gets in, so they must not come over a network unprotected. */
const keysUrl = z.url({ protocol: /^https?$/, error: "must look like https://id.example.com/.well-known/jwks.json" }).refine((url) => {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}, "must be an https address (http only on this machine)");

const role = z.enum(Role, { error: `must be one of ${Object.values(Role).join(", ")}` });

/** `crm-admins=ADMIN,crm-sales=REP` */
const rolesOfClaim = z
  .string()
  .transform((text) => words(text).map((pair) => [pair.slice(0, pair.lastIndexOf("=")), pair.slice(pair.lastIndexOf("=") + 1)] as const))
  .refine(
    (pairs) => pairs.length > 0 && pairs.every(([word, ours]) => word && ours in Role),
    `must look like crm-admins=ADMIN,crm-sales=REP, with roles of ${Object.values(Role).join(", ")}`,
  )
  .transform((pairs) => Object.fromEntries(pairs) as Record<string, Role>);

const files = z.string().transform((text) => words(text).map((file) => path.resolve(file)));

const documentMode = z.enum(["allow", "log", "block"]);

const environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: wholeNumber(0, 65535).default(4000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL: wholeNumber(2, 500).default(16),
  DATA_DIR: z.string().min(1).default(".leadwire"),
  ADMIN_EMAIL: z.email("must be an e-mail address").default("admin@leadwire.example"),
  ADMIN_PASSWORD: z.string().min(10, "must have at least 10 characters").optional(),
  SAMPLE_DATA: yesNo.optional(),
  GRAPHIQL: yesNo.optional(),
  EVENT_RETENTION_DAYS: wholeNumber(1, 3650).default(7),
  UNDO_DAYS: wholeNumber(1, 3650).default(7),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+/, "must look like redis://host:6379")
    .optional(),
  AUDIT_RETENTION_DAYS: wholeNumber(30, 3650).default(365),
  TRUSTED_PROXIES: addressRanges.default([]),
  ALLOWED_ORIGINS: origins.optional(),
  PROBES_PORT: wholeNumber(0, 65535).optional(),
  CONNECTIONS_PER_ADDRESS: wholeNumber(1, 1_000_000).default(1_000),
  EVENT_STREAM_SECONDS: wholeNumber(1, 86_400).default(240),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  JWT_JWKS_URL: keysUrl.optional(),
  JWT_ROLE_CLAIM: z.string().optional(),
  JWT_ROLES: rolesOfClaim.optional(),
  JWT_NEW_USERS: role.optional(),
  JWT_TRUST_EMAIL: yesNo.optional(),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  COMPILED_READS: yesNo.default(true),
  LIMITS: z.enum(["enforce", "measure"]).default("enforce"),
  TRUSTED_DOCUMENTS: files.optional(),
  TRUSTED_DOCUMENTS_MODE: documentMode.optional(),
  PARTNER_TRUSTED_DOCUMENTS: files.optional(),
  PARTNER_TRUSTED_DOCUMENTS_MODE: documentMode.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The names of all variables that are read; the table in docs/operations.md has one line for each. */
export const SETTINGS = Object.keys(environment.shape);

/** The documents that the clients of an endpoint were built with. */
export interface TrustedDocumentsSettings {
  /** Manifests, as client tools make them: absolute paths. */
  files: string[];
  /** What becomes of a document that is not among them: it may run, runs and is logged, or does not run. */
  mode: "allow" | "log" | "block";
}

/** Everything that can be set from outside, checked. Made once, at the start, and handed to whoever needs it. */
export interface Config {
  /** development (the default), production or test. */
  environment: "development" | "production" | "test";
  /** The port to listen on; 0 lets the system choose a free one. */
  port: number;
  /** On which address to listen: in production on all, else on this machine alone by default. */
  host: string;
  /** An outside PostgreSQL (15 or newer); without it the embedded one is started in `dataDir`. */
  databaseUrl?: string;
  /** The most database connections that one process keeps. */
  databasePool: number;
  /** Absolute path of the folder in which the embedded PostgreSQL keeps its data. */
  dataDir: string;
  /** The first administrator; only used while there is no user at all. */
  adminEmail: string;
  /** Without it a password is made up and printed once. */
  adminPassword?: string;
  /** Whether an empty database is filled with the sample on the first start. */
  sampleData: boolean;
  /** Whether a browser gets GraphiQL at /graphql, and clients may introspect. */
  graphiql: boolean;
  /** For how many days events can be replayed; older ones are removed, a day at a time. */
  eventRetentionDays: number;
  /** How long a change can be undone, as far as the log reaches back. */
  undoDays: number;
  /** For how many days the audit log is kept. */
  auditRetentionDays: number;
  /** Proxies whose word on where a request came from is taken: addresses and ranges. */
  trustedProxies: string[];
  /** The origins whose pages may use the API. Without a list those of this machine may, and in production nobody's. */
  allowedOrigins?: string[];
  /** Where probes and metrics are answered as well, beside all else; 0 takes a free port. */
  probesPort?: number;
  /** The most connections that one address (of IPv6: one /64) may have open at a time; trusted proxies are not counted. */
  connectionsPerAddress: number;
  /** How long a stream of server-sent events lives at the most; its client then comes back and goes on by its cursor. */
  eventStreamSeconds: number;
  /** Whose JSON Web Tokens are taken as well as our own; nobody's unless set. */
  identityProvider?: {
    issuer: string;
    audience: string;
    jwksUrl: string;
    /** The claim with a person's roles, by its path (`realm_access.roles`), and which of ours they stand for; else roles are set here. */
    roleClaim?: string;
    roles: Record<string, Role>;
    /** The role of people who are not known yet; without it such people do not get in. */
    newUsers?: Role;
    /** Whether an address is taken for a person's when the provider does not say whether it has verified it. */
    trustEmail: boolean;
  };
  /** A Redis that tells the processes of changes, in place of PostgreSQL's NOTIFY. */
  redisUrl?: string;
  /** What a scraper of `/metrics` must send as its bearer token; without it there are metrics outside of production only. */
  metricsToken?: string;
  /** Whether queries that PostgreSQL can answer by one statement are (src/selection); for finding out whether a fault is there. */
  compiledReads: boolean;
  /** `measure` logs what would have been refused by a limit and lets it pass. */
  limits: "enforce" | "measure";
  /** The documents that the clients of `/graphql` were built with; any document may run unless set. */
  trustedDocuments?: TrustedDocumentsSettings;
  /** The same for `/partner/graphql`. */
  partnerTrustedDocuments?: TrustedDocumentsSettings;
  /** Which walls stand between partners and what is not theirs. No variable sets it: only tests take one away. */
  walls: Walls;
  /** How long is waited for a request to come in whole. No variable sets it: only tests have less patience. */
  requestPatience?: { headersMs: number; requestMs: number; checkMs: number };
  logLevel: string;
}

/** Names every setting that is wrong, with what is expected, so that one start is enough to learn of all. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`Leadwire cannot start, because of its settings:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
}

/**
 * Reads the settings from the environment. The only place that does.
 * @throws {ConfigError} naming every wrong setting at once
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // An empty variable (`PORT= npm start`) means "not set", as people expect from a shell.
  const given = Object.fromEntries(SETTINGS.filter((name) => env[name] !== undefined && env[name] !== "").map((name) => [name, env[name]]));
  const result = environment.safeParse(given);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  }
  const set = result.data;
  const production = set.NODE_ENV === "production";
  return {
    environment: set.NODE_ENV,
    port: set.PORT,
    // A first try with its sample users is for this machine alone.
    host: set.HOST ?? (production ? "0.0.0.0" : "127.0.0.1"),
    databaseUrl: set.DATABASE_URL,
    databasePool: set.DATABASE_POOL,
    dataDir: path.resolve(set.DATA_DIR),
    adminEmail: set.ADMIN_EMAIL,
    adminPassword: set.ADMIN_PASSWORD,
    sampleData: set.SAMPLE_DATA ?? (!set.DATABASE_URL && set.NODE_ENV === "development"),
    graphiql: set.GRAPHIQL ?? !production,
    eventRetentionDays: set.EVENT_RETENTION_DAYS,
    undoDays: set.UNDO_DAYS,
    auditRetentionDays: set.AUDIT_RETENTION_DAYS,
    trustedProxies: set.TRUSTED_PROXIES,
    allowedOrigins: set.ALLOWED_ORIGINS,
    probesPort: set.PROBES_PORT,
    connectionsPerAddress: set.CONNECTIONS_PER_ADDRESS,
    eventStreamSeconds: set.EVENT_STREAM_SECONDS,
    identityProvider: identityProviderOf(set),
    redisUrl: set.REDIS_URL,
    metricsToken: set.METRICS_TOKEN,
    compiledReads: set.COMPILED_READS,
    limits: set.LIMITS,
    trustedDocuments: trustedDocumentsOf(set, "TRUSTED_DOCUMENTS"),
    partnerTrustedDocuments: trustedDocumentsOf(set, "PARTNER_TRUSTED_DOCUMENTS"),
    walls: { application: true, database: true },
    logLevel: set.LOG_LEVEL,
  };
}

/** All that must be there for the tokens of an identity provider to be taken, or nothing of it. */
function identityProviderOf(set: z.infer<typeof environment>): Config["identityProvider"] {
  const { JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL, JWT_ROLE_CLAIM, JWT_ROLES, JWT_NEW_USERS, JWT_TRUST_EMAIL } = set;
  const given = Object.entries(set).filter(([name, value]) => name.startsWith("JWT_") && value !== undefined);
  if (given.length === 0) return undefined;
  if (!JWT_ISSUER || !JWT_AUDIENCE || !JWT_JWKS_URL)
    throw new ConfigError([
      "JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL: must be set together; without the audience, any token of the issuer would do",
    ]);
  if (!JWT_ROLE_CLAIM !== !JWT_ROLES)
    throw new ConfigError(["JWT_ROLE_CLAIM and JWT_ROLES: must be set together: where the roles are, and which of ours they stand for"]);
  return {
    issuer: JWT_ISSUER,
    audience: JWT_AUDIENCE,
    jwksUrl: JWT_JWKS_URL,
    roleClaim: JWT_ROLE_CLAIM,
    roles: JWT_ROLES ?? {},
    newUsers: JWT_NEW_USERS,
    trustEmail: JWT_TRUST_EMAIL ?? false,
  };
}

/** Without a mode others are logged: an operator sees what would be blocked before it is. */
function trustedDocumentsOf(
  set: z.infer<typeof environment>,
  name: "TRUSTED_DOCUMENTS" | "PARTNER_TRUSTED_DOCUMENTS",
): TrustedDocumentsSettings | undefined {
  const { [name]: manifests, [`${name}_MODE` as const]: mode } = set;
  if (!manifests && mode) throw new ConfigError([`${name}_MODE: says what becomes of documents that are not in ${name}, which is not set`]);
  return manifests && { files: manifests, mode: mode ?? "log" };
}
