import type { FastifyReply } from "fastify";
import { graphiqlAssets } from "./assets.js";

/** What GraphiQL shows at an endpoint. */
export interface GraphiqlExamples {
  /** One document for each tab. */
  tabs: string[];
  /** Who may sign in with a password here, as the form suggests; undefined where only tokens are good. */
  email?: string;
}

/** Nothing is loaded from elsewhere, and nothing is sent elsewhere. The editor writes styles into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='%231f6f54'/%3E%3C/svg%3E";

const STYLE = `
  html, body { height: 100%; margin: 0; }
  body { display: flex; flex-direction: column; }
  #bar { display: flex; gap: 12px; align-items: center; padding: 6px 12px; font: 14px system-ui, sans-serif; border-bottom: 1px solid #8885; }
  #bar form { display: flex; gap: 8px; align-items: center; }
  #bar [hidden] { display: none; }
  #bar input, #bar button { font: inherit; padding: 3px 6px; }
  #bar #problem { color: #b00020; }
  #bar #examples { margin-left: auto; }
  #root { flex: 1; min-height: 0; }
  .graphiql-container { height: 100%; --font-family: system-ui, sans-serif; --font-family-mono: ui-monospace, monospace; }
`;

const PASSWORD = (email: string) => `
      <input name="email" type="email" autocomplete="username" aria-label="E-mail" placeholder="E-mail" value="${email}">
      <input name="password" type="password" autocomplete="current-password" aria-label="Password" placeholder="Password">
      or`;

/** Answers with GraphiQL: it has a sign-in whose token goes with each request and subscription, and examples in tabs. */
export async function sendGraphiql(reply: FastifyReply, path: string, { tabs, email }: GraphiqlExamples): Promise<FastifyReply> {
  const { script, client, sockets, style, editor, json, graphql } = await graphiqlAssets();
  const workers = { editorWorkerService: editor.url, json: json.url, graphql: graphql.url };
  const settings = JSON.stringify({ path, tabs, workers }).replaceAll("<", "\\u003c");
  return reply
    .headers({ "content-security-policy": POLICY, "cache-control": "no-cache", "x-content-type-options": "nosniff" })
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>GraphiQL: Leadwire</title>
    <link rel="icon" href="${ICON}">
    <link rel="stylesheet" href="${style.url}">
    <style>${STYLE}</style>
  </head>
  <body>
    <div id="bar">
      <form id="sign-in">${email === undefined ? "" : PASSWORD(email)}
      <input name="token" type="password" autocomplete="off" aria-label="Token" placeholder="Token">
      <button>Sign in</button>
      <span id="problem" role="alert"></span>
      </form>
      <span id="signed-in" hidden>Signed in with <b id="who"></b>. <button id="sign-out" type="button">Sign out</button></span>
      <button id="examples" type="button">Reset to the examples</button>
    </div>
    <div id="root">Loading. It takes JavaScript.</div>
    <script id="settings" type="application/json">${settings}</script>
    <script src="${sockets.url}"></script>
    <script src="${script.url}"></script>
    <script type="module" src="${client.url}"></script>
  </body>
</html>
`);
}
