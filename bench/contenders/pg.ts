import { createServer } from "node:http";
import pg from "pg";

/**
 * The limit: a server that does nothing but to hand on the JSON that PostgreSQL built by one prepared statement. It
 * checks nothing: neither who asks nor what is asked. POST /name with the values of the statement as a JSON list.
 */
const statements = new Map(Object.entries(JSON.parse(process.env.STATEMENTS as string) as Record<string, string>));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });

createServer(async (request, response) => {
  try {
    const name = (request.url as string).slice(1);
    let body = "";
    for await (const chunk of request) body += chunk;
    const { rows } = await pool.query({ name, text: statements.get(name) as string, values: JSON.parse(body) });
    response.setHeader("content-type", "application/json");
    response.end(`{"data":${rows[0].json}}`);
  } catch (error) {
    response.statusCode = 500;
    response.end((error as Error).message);
  }
}).listen(Number(process.env.PORT), "127.0.0.1");
