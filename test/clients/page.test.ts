import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser, testInBrowser } from "../support/browser.js";
import { aLead } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import { UpdateLeadDocument } from "../support/operations.js";
import { Wire } from "../support/wire.js";

const run = promisify(execFile);
const leadwire = new Leadwire();
const PACKAGE = path.resolve("clients/typescript");
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };
let folder: string;
let browser: Browser | null;
let wire: Wire;
let files: Server;

/** The page in a folder of its own, with the package from its tarball, built and served as an application would be. */
beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  wire = await Wire.to(leadwire.url);
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-page-"));
  await cp(path.join(PACKAGE, "examples/page"), folder, { recursive: true, filter: (file) => !/node_modules|dist$/.test(file) });
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: PACKAGE, maxBuffer: 1e8 });
  const { filename } = JSON.parse(stdout.slice(stdout.indexOf("[\n"))).at(0);
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${filename}`], { cwd: folder });
  await run("npm", ["run", "build"], { cwd: folder, env: { ...process.env, NODE_ENV: "production", VITE_LEADWIRE_URL: wire.url } });
  files = createServer(async ({ url = "/" }, response) => {
    const file = url === "/" ? "/index.html" : url;
    const content = await readFile(path.join(folder, "dist", path.basename(path.dirname(file)), path.basename(file))).catch(() => null);
    response.writeHead(content ? 200 : 404, { "content-type": TYPES[path.extname(file)] ?? "text/plain" }).end(content);
  });
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
}, 240_000);

afterAll(async () => {
  await browser?.close();
  files?.close();
  await wire?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

testInBrowser(
  "the page of the examples, built with the package from its tarball, shows leads live and misses nothing through a cut wire",
  async () => {
    const lead = await aLead(leadwire.admin, { lastName: "Atfirst" });
    const rename = (lastName: string) => leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, lastName } });
    const page = await (browser as Browser).newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.goto(`http://localhost:${(files.address() as AddressInfo).port}/`);
    await page.getByLabel("Token").fill(leadwire.admin.token as string);
    await page.getByRole("button").click();
    await page.getByText("Atfirst").waitFor();
    await rename("Watched");
    await page.getByText("Watched").waitFor();

    wire.cut();
    await rename("Meanwhile");
    wire.mend();
    await page.getByText("Meanwhile").waitFor();
    await aLead(leadwire.admin, { lastName: "Newcomer" });
    await page.getByText("Newcomer").waitFor();
    expect(wrong).toEqual([]);
  },
  90_000,
);
