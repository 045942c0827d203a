import { isRefusal, socketOptions } from "@leadwire/client";
import { watch } from "@leadwire/client/watch";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";

// LEADWIRE_TOKEN=... node watch.js: prints a line for each change of a lead, for ever.
const { LEADWIRE_URL: url = "http://localhost:4000", LEADWIRE_TOKEN: token = "" } = process.env;
const socket = createClient({ ...socketOptions({ url, token: () => token }), webSocketImpl: WebSocket });

async function headCursor() {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ changeEvents(first: 1) { headCursor } }" }),
  });
  const { data, errors } = await response.json();
  if (errors) throw errors;
  return data.changeEvents.headCursor;
}

const fail = (error) => {
  console.error(isRefusal(error, "UNAUTHENTICATED") ? "LEADWIRE_TOKEN is missing or no longer good." : error);
  socket.dispose();
  process.exit(1);
};

watch(
  socket,
  `subscription ($after: Cursor) { leadEvents(after: $after) { cursor type occurredAt actor { name } lead { name score } } }`,
  { after: process.argv[2] ?? (await headCursor().catch(fail)) },
  {
    next: ({ leadEvents: { occurredAt, type, lead, actor } }) =>
      console.log(occurredAt, type, lead?.name ?? "-", lead?.score ?? "-", actor.name),
    reload() {
      console.log("The log does not reach back that far; what happens from now on:");
      return headCursor();
    },
    error: fail,
  },
);
console.log("Watching.");
