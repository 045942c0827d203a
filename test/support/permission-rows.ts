import { readFile } from "node:fs/promises";
import type { GraphQLField, GraphQLSchema } from "graphql";
import { callOf } from "./call-of.js";
import type { Client } from "./client.js";
import type { Scope } from "./operations.js";

export interface Row {
  operation: string;
  field: string;
  needs: Scope[];
  /** What the page says of each kind of viewer. */
  says: Record<string, string>;
}

/** The rows of a committed page, as a reader sees them. */
export async function rowsOf(path: string): Promise<Row[]> {
  const page = await readFile(path, "utf8");
  return (
    page
      .split(/^## /m)
      .slice(1)
      // Those of fields have another form, and a test of their own.
      .filter((section) => !section.startsWith("Fields\n"))
      .flatMap((section) => {
        const [operation] = section.split("\n") as [string];
        const [head, , ...rows] = section
          .split("\n")
          .filter((line) => line.startsWith("|"))
          .map((line) =>
            line
              .slice(1, -1)
              .split("|")
              .map((cell) => cell.trim().replaceAll("`", "")),
          );
        return rows.map(([field, needs, ...answers]) => ({
          operation,
          field: field as string,
          needs: /^[A-Z_, ]+$/.test(needs as string) ? ((needs as string).split(", ") as Scope[]) : [],
          says: Object.fromEntries((head as string[]).slice(2).map((viewer, place) => [viewer, answers[place] as string])),
        }));
      })
  );
}

/** The code that a viewer meets who asks for the field of a row with whatever it takes. */
async function codeOf(schema: GraphQLSchema, client: Client, { operation, field }: Row): Promise<string | undefined> {
  const definition = schema.getRootType(operation.toLowerCase() as never)?.getFields()[field] as GraphQLField<unknown, unknown>;
  const call = callOf(definition, operation.toLowerCase());
  if (operation !== "Subscription") return client.refusal(call);
  const stream = await client.subscribe(call);
  // A token that is not let in at all has its socket closed.
  if (stream.hasEnded && (await stream.untilEnd())?.code === 4401) return "UNAUTHENTICATED";
  const code = stream.hasResult ? (await stream.nextResult()).errors?.[0]?.extensions?.code : undefined;
  await stream.stop();
  return code as string | undefined;
}

/**
 * What the page has to say of a row, as the API answers each kind of viewer.
 * @param strangers the kinds that are not known where they ask; a token that is and meets UNAUTHENTICATED is a mistake
 */
export async function foundOf(
  schema: GraphQLSchema,
  row: Row,
  viewerOf: (kind: string) => Promise<Client>,
  strangers = ["nobody"],
): Promise<Record<string, string>> {
  const found = Object.keys(row.says).map(async (kind) => {
    const code = await codeOf(schema, await viewerOf(kind), row);
    if (code === "UNAUTHENTICATED") return [kind, strangers.includes(kind) ? "no" : code];
    return [kind, code === "FORBIDDEN" ? "no" : "yes"];
  });
  return Object.fromEntries(await Promise.all(found));
}
