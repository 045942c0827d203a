import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import type { App } from "../../../src/app.js";
import { ConfigError, readConfig, type TrustedDocumentsSettings } from "../../../src/platform/config.js";
import { sha256IdOf } from "../../../src/platform/execution/document-manifest.js";
import { aPartner } from "../../support/factories.js";
import { Inbox } from "../../support/inbox.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const folder = mkdtempSync(path.join(tmpdir(), "documents-"));

/** Writes a manifest, by the names that the files have here. */
function manifest(name: string, documents: Record<string, string>): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(documents));
  return file;
}

const ME = "query Me { me { id } }";
const NAMED = "query Leads($n: Int) { leads(first: $n) { totalCount } }";
const MUTATION = "mutation Out { signOut(input: {}) { userErrors { code } } }";
const WATCH = "subscription Watch { leadEvents { id } }";
const organisation = [
  manifest("web.json", { [sha256IdOf(ME)]: ME, leads: NAMED, out: MUTATION }),
  manifest("old.json", { watch: WATCH, leads: NAMED }),
];

const OFFERED = "query Offered { sharedLeads { totalCount } }";
const FOLLOW = "subscription Follow { sharedLeadEvents { cursor } }";
const partner = [manifest("portal.json", { [sha256IdOf(OFFERED)]: OFFERED, follow: FOLLOW })];

/** What an operation is asked by, and what a client gets of it first. */
type Ask = (url: string, token: string | null, operation: object) => Promise<any>;
const bearer = (token: string | null): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});
const inUrl = (operation: object) =>
  new URLSearchParams(Object.entries(operation).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
const firstEvent = async (response: Response) => {
  if (response.headers.get("content-type")?.includes("json")) return response.json();
  let text = "";
  for await (const chunk of response.body as any) {
    text += Buffer.from(chunk);
    // A place says that a subscription is open.
    if (/^id: \S+$/m.test(text)) return { open: true };
    const [, data] = /^data: (.+)$/m.exec(text) ?? [];
    if (data) return JSON.parse(data);
  }
};

const TRANSPORTS: Record<string, Ask> = {
  POST: async (url, token, operation) =>
    (
      await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...bearer(token) },
        body: JSON.stringify(operation),
      })
    ).json(),
  GET: async (url, token, operation) =>
    (await fetch(`${url}?${inUrl(operation)}`, { headers: { "apollo-require-preflight": "1", ...bearer(token) } })).json(),
  websocket: async (url, token, operation) => {
    const socket = new WebSocket(url.replace("http", "ws"), "graphql-transport-ws");
    const messages = new Inbox<any>();
    socket.on("message", (data) => messages.put(JSON.parse(String(data))));
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: bearer(token) }));
    await messages.next();
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: operation }));
    const { type, payload } = await messages.next();
    socket.terminate();
    if (type === "ping") return { open: true };
    return type === "error" ? { errors: payload } : payload;
  },
  "POST of a stream": async (url, token, operation) =>
    firstEvent(
      await fetch(`${url}/stream`, {
        method: "POST",
        headers: { "content-type": "application/json", ...bearer(token) },
        body: JSON.stringify(operation),
      }),
    ),
  "GET of a stream": async (url, token, operation) =>
    firstEvent(await fetch(`${url}/stream?${inUrl(operation)}`, { headers: bearer(token) })),
};

const apps: Record<string, App> = {};
let portalToken: string | null;
beforeAll(async () => {
  for (const mode of ["allow", "log", "block"] as const)
    apps[mode] = await leadwire.startAnother({
      trustedDocuments: { files: organisation, mode },
      partnerTrustedDocuments: { files: partner, mode },
    });
  portalToken = (await leadwire.portal(await aPartner(leadwire.admin))).token;
}, 60_000);
afterAll(async () => {
  for (const app of Object.values(apps)) await app.stop();
});

const codeOf = (answer: any) => answer.errors?.[0]?.extensions?.code;
const documentsCounted = async (mode: string): Promise<Record<string, number>> => {
  const { values } = await (apps[mode] as App).services.metrics.documents.get();
  return Object.fromEntries(values.map(({ labels, value }) => [labels.outcome, value]));
};

describe.each(Object.keys(TRANSPORTS))("by %s", (transport) => {
  const ask = TRANSPORTS[transport] as Ask;
  const atOrganisation = (mode: string, operation: object) => ask(`${apps[mode]?.url}/graphql`, leadwire.admin.token, operation);
  const atPartner = (mode: string, operation: object) => ask(`${apps[mode]?.url}/partner/graphql`, portalToken, operation);

  test.each(["allow", "log", "block"])("a trusted document runs by its id where others are to %s", async (mode) => {
    expect(await atOrganisation(mode, { documentId: sha256IdOf(ME) })).toMatchObject({ data: { me: { id: expect.any(String) } } });
    expect(await atOrganisation(mode, { documentId: "leads", variables: { n: 3 } })).toMatchObject({ data: { leads: { totalCount: 0 } } });
    expect(await atOrganisation(mode, { documentId: sha256IdOf(NAMED), operationName: "Leads" })).toMatchObject({
      data: { leads: { totalCount: 0 } },
    });
    expect(await atPartner(mode, { documentId: sha256IdOf(OFFERED) })).toMatchObject({ data: { sharedLeads: { totalCount: 0 } } });
  });

  test.each(["allow", "log"])("any document runs by its text where others are to %s", async (mode) => {
    expect(await atOrganisation(mode, { query: "{ me { name } }" })).toMatchObject({ data: { me: { name: "Administrator" } } });
    expect(await atPartner(mode, { query: "{ sharedLeads(first: 1) { totalCount } }" })).toMatchObject({ data: {} });
  });

  test("where others are to block, the text of a trusted one runs and any other is refused", async () => {
    expect(await atOrganisation("block", { query: ME })).toMatchObject({ data: { me: {} } });
    expect(await atOrganisation("block", { query: `${ME} ` })).toMatchObject({
      errors: [{ extensions: { code: "TRUSTED_DOCUMENT_REQUIRED", requestId: expect.any(String) } }],
    });
    expect(codeOf(await atOrganisation("block", { query: OFFERED }))).toBe("TRUSTED_DOCUMENT_REQUIRED");
    expect(codeOf(await atOrganisation("block", { query: "{ nonsense" }))).toBe("TRUSTED_DOCUMENT_REQUIRED");
    expect(codeOf(await atPartner("block", { query: "{ sharedLeads(first: 1) { totalCount } }" }))).toBe("TRUSTED_DOCUMENT_REQUIRED");
  });

  test("an id that nobody knows, or of the other endpoint, is refused", async () => {
    expect(await atOrganisation("log", { documentId: sha256IdOf("{ me { name } }") })).toMatchObject({
      errors: [{ extensions: { code: "TRUSTED_DOCUMENT_NOT_FOUND", requestId: expect.any(String) } }],
    });
    expect(codeOf(await atOrganisation("log", { documentId: sha256IdOf(OFFERED) }))).toBe("TRUSTED_DOCUMENT_NOT_FOUND");
    expect(codeOf(await atPartner("log", { documentId: sha256IdOf(ME) }))).toBe("TRUSTED_DOCUMENT_NOT_FOUND");
    expect(codeOf(await atOrganisation("log", { documentId: "__proto__" }))).toBe("TRUSTED_DOCUMENT_NOT_FOUND");
    expect(codeOf(await ask(`${leadwire.url}/graphql`, leadwire.admin.token, { documentId: sha256IdOf(ME) }))).toBe(
      "TRUSTED_DOCUMENT_NOT_FOUND",
    );
  });

  test("an id and a text at once are refused, and so is nothing at all", async () => {
    expect(codeOf(await atOrganisation("allow", { documentId: "leads", query: ME }))).toBe("BAD_USER_INPUT");
    expect(codeOf(await atOrganisation("allow", { operationName: "Me" }))).toBe("BAD_USER_INPUT");
  });

  test("the id may come as Apollo's and urql's clients send it", async () => {
    const persistedQuery = { version: 1, sha256Hash: sha256IdOf(ME).slice("sha256:".length) };
    expect(await atOrganisation("block", { extensions: { persistedQuery } })).toMatchObject({ data: { me: {} } });
  });

  test("a trusted document is held against limits, rights and variables like any other", async () => {
    expect(codeOf(await atOrganisation("block", { documentId: "leads", variables: { n: 101 } }))).toBe("BAD_USER_INPUT");
    expect(codeOf(await ask(`${apps.block?.url}/graphql`, null, { documentId: "leads" }))).toBe("UNAUTHENTICATED");
  });
});

test.each(["websocket", "POST of a stream", "GET of a stream"])("a subscription opens by its id, by %s", async (transport) => {
  const ask = TRANSPORTS[transport] as Ask;
  const open = expect.objectContaining({ open: true });
  expect(await ask(`${apps.block?.url}/graphql`, leadwire.admin.token, { documentId: "watch" })).toEqual(open);
  expect(await ask(`${apps.block?.url}/partner/graphql`, portalToken, { documentId: "follow" })).toEqual(open);
  expect(codeOf(await ask(`${apps.block?.url}/graphql`, leadwire.admin.token, { query: "subscription { leadEvents { cursor } }" }))).toBe(
    "TRUSTED_DOCUMENT_REQUIRED",
  );
});

test("a mutation does not go by GET, by its id neither", async () => {
  for (const url of ["/graphql", "/graphql/stream"]) {
    const { status } = await fetch(`${apps.block?.url}${url}?documentId=out`, { headers: { "apollo-require-preflight": "1" } });
    expect(status).toBe(405);
  }
});

test("it is counted what would be blocked, before it is", async () => {
  const before = await documentsCounted("log");
  const ask = TRANSPORTS.POST as Ask;
  await ask(`${apps.log?.url}/graphql`, null, { query: "{ rateLimit { cost } }" });
  await ask(`${apps.log?.url}/graphql`, null, { documentId: "leads" });
  await ask(`${apps.log?.url}/graphql`, null, { documentId: "nobody's" });
  const after = await documentsCounted("log");
  for (const outcome of ["untrusted", "trusted", "unknown_id"]) expect(after[outcome]).toBe((before[outcome] ?? 0) + 1);
});

describe("at the start", () => {
  const problemsOf = async (trustedDocuments: TrustedDocumentsSettings, partnerTrustedDocuments?: TrustedDocumentsSettings) => {
    const failure = await leadwire.startAnother({ trustedDocuments, partnerTrustedDocuments }).then(
      async (app) => app.stop(),
      (error) => error,
    );
    expect(failure).toBeInstanceOf(ConfigError);
    return (failure as ConfigError).problems;
  };

  test("all that is wrong with the manifests is told at once", async () => {
    const files = [
      manifest("first.json", {
        a: "query Gone { leads { nodes { shoeSize hatSize } } }",
        b: "query Broken {",
        c: `query Aliases { ${Array.from({ length: 31 }, (_, number) => `a${number}: me { id }`).join(" ")} }`,
        same: ME,
        [sha256IdOf("{ me { id } }")]: ME,
      }),
      manifest("second.json", { same: NAMED }),
      path.join(folder, "nowhere.json"),
    ];
    const problems = await problemsOf({ files, mode: "allow" }, { files: [files[1] as string], mode: "allow" });
    const wanted = [
      /^TRUSTED_DOCUMENTS: .*first.json: sha256:\w+: is not the SHA-256 of its document/,
      /first.json: Gone \(a\): Cannot query field "shoeSize"/,
      /first.json: Gone \(a\): Cannot query field "hatSize"/,
      /first.json: Broken \(b\): Syntax Error/,
      /first.json: Aliases \(c\): The operation has 31 aliases; at most 30/,
      /second.json: Leads \(same\): stands for two documents that differ/,
      /nowhere.json cannot be read/,
      /^PARTNER_TRUSTED_DOCUMENTS: .*second.json: Leads \(same\): Cannot query field "leads"/,
    ];
    expect(problems).toEqual(wanted.map((one) => expect.stringMatching(one)));
  });

  test("the settings are read, and others are logged by default", () => {
    const { trustedDocuments, partnerTrustedDocuments } = readConfig({ TRUSTED_DOCUMENTS: "/a.json, /b.json" });
    expect(trustedDocuments).toEqual({ files: ["/a.json", "/b.json"], mode: "log" });
    expect(partnerTrustedDocuments).toBeUndefined();
    expect(() => readConfig({ PARTNER_TRUSTED_DOCUMENTS_MODE: "block" })).toThrow("PARTNER_TRUSTED_DOCUMENTS, which is not set");
  });

  test("the manifest that the docs say how to make is taken", async () => {
    const cli = path.resolve("node_modules/@graphql-codegen/cli/esm/bin.js");
    const config = path.join(folder, "codegen.yml");
    const example = await readFile("docs/examples/client.codegen.yml", "utf8");
    writeFileSync(config, example.replace("build/client/", `${folder}/client/`));
    await promisify(execFile)(process.execPath, [cli, "--config", config], { cwd: process.cwd() });
    const file = path.join(folder, "client", "persisted-documents.json");
    const app = await leadwire.startAnother({ trustedDocuments: { files: [file], mode: "block" } });
    const [documentId] =
      Object.entries(JSON.parse(await readFile(file, "utf8"))).find(([, text]) => /query Me /.test(text as string)) ?? [];
    const answer = await (TRANSPORTS.POST as Ask)(`${app.url}/graphql`, leadwire.admin.token, { documentId });
    await app.stop();
    expect(answer).toMatchObject({ data: { me: { name: "Administrator" } } });
  }, 60_000);
});
