import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aLead } from "../support/factories.js";
import { Inbox } from "../support/inbox.js";
import { Leadwire } from "../support/leadwire.js";
import { CatchUpDocument, UpdateLeadDocument } from "../support/operations.js";
import { Wire } from "../support/wire.js";

const run = promisify(execFile);
const leadwire = new Leadwire();
const PACKAGE = path.resolve("clients/typescript");
/** What those who use the package have installed beside it. */
const CLIENTS = ["@apollo/client", "@urql/core", "graphql", "graphql-sse", "graphql-ws", "rxjs", "ws"];
let folder: string;

/** A folder of its own with the package as it is published. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-client-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: PACKAGE, maxBuffer: 1e8 });
  const { filename } = JSON.parse(stdout.slice(stdout.indexOf("[\n"))).at(0);
  const installed = path.join(folder, "node_modules", "@leadwire", "client");
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", path.join(folder, filename), "-C", installed, "--strip-components=1"]);
  for (const name of CLIENTS) {
    await mkdir(path.dirname(path.join(folder, "node_modules", name)), { recursive: true });
    await symlink(path.resolve("node_modules", name), path.join(folder, "node_modules", name));
  }
}, 180_000);

afterAll(async () => rm(folder, { recursive: true, force: true }));

test("the package needs nothing but the client that it serves, and every entry of it can be loaded", async () => {
  const { dependencies, exports } = JSON.parse(await readFile(path.join(folder, "node_modules/@leadwire/client/package.json"), "utf8"));
  expect(dependencies).toBeUndefined();
  const modules = Object.keys(exports).filter((entry) => !entry.endsWith(".graphql"));
  const script = modules.map((entry) => `await import("@leadwire/client${entry.slice(1)}");`).join("\n");
  await run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
});

test("the watcher of the examples, with the package from its tarball, misses nothing through a cut wire", async () => {
  const wire = await Wire.to(leadwire.url);
  const lead = await aLead(leadwire.admin);
  const rename = (lastName: string) => leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, lastName } });
  const { changeEvents } = await leadwire.admin.do(CatchUpDocument, { first: 1 });
  await rename("Before");
  const script = await readFile(path.join(PACKAGE, "examples/watcher/watch.js"), "utf8");
  const watcher = spawn(process.execPath, ["--input-type=module", "-", changeEvents.headCursor], {
    cwd: folder,
    env: { ...process.env, LEADWIRE_URL: wire.url, LEADWIRE_TOKEN: leadwire.admin.token as string },
  });
  watcher.stdin.end(script);
  const lines = new Inbox<string>();
  createInterface({ input: watcher.stdout }).on("line", lines.put);
  createInterface({ input: watcher.stderr }).on("line", lines.put);
  expect(await lines.next()).toBe("Watching.");
  expect(await lines.next()).toContain("Before");

  wire.cut();
  await rename("Meanwhile");
  wire.mend();
  expect(await lines.next()).toContain("Meanwhile");
  await rename("After");
  expect(await lines.next()).toContain("After");
  watcher.kill();
  await wire.close();
});

test("the watcher says that its token is not good, and ends", async () => {
  const script = await readFile(path.join(PACKAGE, "examples/watcher/watch.js"), "utf8");
  const watcher = run(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    env: { ...process.env, LEADWIRE_URL: leadwire.url, LEADWIRE_TOKEN: "none" },
  });
  await expect(watcher).rejects.toMatchObject({ code: 1, stderr: "LEADWIRE_TOKEN is missing or no longer good.\n" });
});
