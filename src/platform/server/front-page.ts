import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { ICON } from "./graphiql/page.js";
import type { Endpoint } from "./http.js";

/** From where this is compiled to, up to the package. */
const PACKAGE = new URL("../../../../package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };

/** Nothing runs on this page, and nothing is loaded. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE = `
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff; }
  dt { font-weight: 600; margin-top: .8rem; }
  dd { margin: 0; }
  a { color: #1f6f54; }
  @media (prefers-color-scheme: dark) { body { color: #eee; background: #16181a; } a { color: #7fd1b0; } }
`;

/** What can be found here, for programs. */
const factsOf = ({ graphiql }: Config, endpoints: Endpoint[]) => ({
  name: "Leadwire",
  version,
  endpoints: endpoints.map(({ path, audience }) => ({
    for: audience,
    graphql: path,
    subscriptions: { webSocket: path, protocol: "graphql-transport-ws", eventStream: `${path}/stream` },
    graphiql: graphiql ? path : null,
  })),
  health: { live: "/healthz", ready: "/readyz" },
});

type Facts = ReturnType<typeof factsOf>;

const endpointHtml = ({ for: audience, graphql, subscriptions, graphiql }: Facts["endpoints"][number]) => `
      <dt>For ${audience}</dt>
      <dd>GraphQL: <code>POST ${graphql}</code>; subscriptions by WebSocket (<code>${subscriptions.protocol}</code>) at the same path, or by
        server-sent events at <code>${subscriptions.eventStream}</code></dd>
      <dd>${graphiql ? `<a href="${graphiql}">GraphiQL</a>, with the whole schema described and examples that run` : "GraphiQL is off (GRAPHIQL=on)"}</dd>`;

const pageOf = ({ endpoints, health }: Facts) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Leadwire</title>
    <link rel="icon" href="${ICON}">
    <style>${STYLE}</style>
  </head>
  <body>
    <h1>Leadwire</h1>
    <p>A GraphQL API for sales leads, with live changes. Version ${version}.</p>
    <dl>${endpoints.map(endpointHtml).join("")}
      <dt>Documentation</dt>
      <dd><code>README.md</code> and <code>docs/</code> of version ${version}, the contracts in <code>schema/</code></dd>
      <dt>Health</dt>
      <dd><a href="${health.live}">lives</a>, <a href="${health.ready}">ready</a></dd>
    </dl>
  </body>
</html>
`;

/** `GET /` says what is here: as a page, and as JSON to whoever does not ask for one. */
export function serveFrontPage(server: FastifyInstance, config: Config, endpoints: Endpoint[]): void {
  const facts = factsOf(config, endpoints);
  const page = pageOf(facts);
  server.get("/", async ({ headers }, reply) => {
    reply.header("vary", "accept");
    if (!headers.accept?.includes("text/html")) return reply.send(facts);
    const safety = { "content-security-policy": POLICY, "x-content-type-options": "nosniff" };
    return reply.headers(safety).type("text/html; charset=utf-8").send(page);
  });
}
