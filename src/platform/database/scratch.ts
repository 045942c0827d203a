import pg from "pg";

/** Runs a statement on the server that a database belongs to, outside of that database. */
async function onServer(url: string, statement: (quote: (name: string) => string) => string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOfDatabase(url, "postgres") });
  await client.connect();
  try {
    await client.query(statement((name) => client.escapeIdentifier(name)));
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function urlOfDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}

/** Makes a database, empty or as a copy of a template; used by tests and checks. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  await onServer(url, (quote) => `create database ${quote(name)}${template ? ` template ${quote(template)}` : ""}`);
  return urlOfDatabase(url, name);
}

/** Removes a database, with whoever is still connected to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, (quote) => `drop database if exists ${quote(name)} with (force)`);
}
