import { createServer } from "node:http";
import { Pool } from "pg";

// PostGraphile 5 is written for Node 22.
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};

const { postgraphile } = await import("postgraphile");
const { PostGraphileAmberPreset } = await import("postgraphile/presets/amber");
const { makePgService } = await import("postgraphile/adaptors/pg");
const { grafserv } = await import("postgraphile/grafserv/node");

/** PostGraphile 5 on Leadwire's tables, in production mode; relations from the foreign keys, no permissions. */
const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool: new Pool({ connectionString: process.env.DATABASE_URL, max: 16 }), schemas: ["public"] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});

const server = createServer();
server.on("error", (error) => console.error(error));
await pgl.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
