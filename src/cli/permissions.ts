import { readFile, writeFile } from "node:fs/promises";
import type { GraphQLSchema } from "graphql";
import { RuledRecord } from "../access/field-rule.js";
import { Role, SCOPES_OF_ROLE, type Scope } from "../platform/identity/scopes.js";
import { ruledTarget } from "../platform/query/field-rights.js";
import type { SchemaName } from "../platform/query/fields.js";
import { ruledFields } from "../platform/query/hidden-fields.js";
import { type Rule, rootRules } from "../platform/schema/rules.js";

/** Who may use a root field, by kind of viewer. */
export interface Permission {
  operation: string;
  field: string;
  needs: string;
  allowed: Record<string, boolean>;
}

/** A kind of viewer: what it may do as it is asked about a rule; null for who is not signed in, or as good as that. */
type ViewerKind = (rule: Rule) => Scope[] | null;

const TOKENS: Record<string, ViewerKind> = {
  "token with": (rule) => (typeof rule === "object" ? rule.scopes : []),
  "token without": () => [],
};

/** The table of a schema: its page, its kinds of viewers, and what the page says above it. */
interface Table {
  page: string;
  viewers: Record<string, ViewerKind>;
  head: string;
}

const TABLES: Record<SchemaName, Table> = {
  organisation: {
    page: "docs/permissions.md",
    viewers: {
      nobody: () => null,
      ...Object.fromEntries(Object.values(Role).map((role) => [role, () => SCOPES_OF_ROLE[role]])),
      ...TOKENS,
    },
    head: `# Permissions

Which root field is open to whom. \`npm run permissions:emit\` writes this page from the rules in the code, and a test takes each
row against the API. What a viewer sees of the records behind a field is decided for each record
([decisions/closed-by-default.md](decisions/closed-by-default.md)); a field that is open may well answer with nothing.
[partner-permissions.md](partner-permissions.md) has the endpoint of partners.

"token with" is a program's token that has the scopes of the second column and no others, "token without" one that has none of
them. [access.md](access.md) tells how one comes by a role or a token.
`,
  },
  partner: {
    page: "docs/partner-permissions.md",
    // The endpoint of partners knows the organisation's people and programs as little as strangers, whatever they may do elsewhere.
    viewers: { nobody: () => null, "user of the organisation": () => null, "service token": () => null, ...TOKENS },
    head: `# Permissions of partners

Which root field of \`/partner/graphql\` is open to whom. \`npm run permissions:emit\` writes this page from the rules in the code, and a
test takes each row against the API. Which shares there are for a token is decided for each of them
([decisions/two-walls.md](decisions/two-walls.md)). [permissions.md](permissions.md) has the endpoint of the organisation.

"token with" is a partner's token that has the scopes of the second column and no others, "token without" one that has none of
them. The user is an administrator and the service token may all that one may: neither is let in here.
`,
  },
};

/** Every root field with who may use it, as it follows from the rules. What each sees of the records is another question. */
export function permissions(schema: GraphQLSchema, name: SchemaName = "organisation"): Permission[] {
  return rootRules(schema).map(({ operation, field, rule }) => {
    if (rule === undefined) throw new Error(`${operation}.${field} has no rule`);
    const needs =
      rule === "ANYONE" ? "nothing" : rule === "SIGNED_IN" ? "any token" : rule.scopes.map((scope) => `\`${scope}\``).join(", ");
    const mayUse = (scopes: Scope[] | null) =>
      rule === "ANYONE" || (scopes !== null && (rule === "SIGNED_IN" || rule.scopes.every((scope) => scopes.includes(scope))));
    const allowed = Object.fromEntries(
      Object.entries(TABLES[name].viewers).map(([viewer, scopesFor]) => [viewer, mayUse(scopesFor(rule))]),
    );
    return { operation, field, needs, allowed };
  });
}

const cells = (texts: string[]) => `| ${texts.join(" | ")} |`;

/** The table as a page. */
export function permissionsPage(schema: GraphQLSchema, name: SchemaName = "organisation"): string {
  const rows = permissions(schema, name);
  const sections = [...new Set(rows.map(({ operation }) => operation))].map((operation) => {
    const names = Object.keys(TABLES[name].viewers);
    const table = rows
      .filter((row) => row.operation === operation)
      .sort((one, other) => (one.field < other.field ? -1 : 1))
      .map(({ field, needs, allowed }) => cells([`\`${field}\``, needs, ...names.map((name) => (allowed[name] ? "yes" : "no"))]));
    const head = [cells(["field", "needs", ...names]), cells(["field", "needs", ...names].map(() => "---"))];
    return [`## ${operation}`, "", ...head, ...table].join("\n");
  });
  const fields = name === "organisation" ? [fieldsSection(schema)] : [];
  return `${[TABLES[name].head.trimEnd(), ...sections, ...fields].join("\n\n")}\n`;
}

/** The fields that rules can be made for, with what each may say. */
function fieldsSection(schema: GraphQLSchema): string {
  const rows = Object.values(RuledRecord).flatMap((record) =>
    ruledFields(schema, ruledTarget(record)).map(({ name, covers, canBeHidden }) =>
      cells([record, `\`${name}\``, covers.map((one) => `\`${one}\``).join(", "), canBeHidden ? "yes" : "no"]),
    ),
  );
  return [
    "## Fields",
    "",
    "What administrators can make rules for, role by role ([field-rules.md](field-rules.md)): without one, every role reads and writes",
    "a field as its scopes say. Each can be made READ_ONLY. A test takes each row on every way to read and to ask.",
    "",
    cells(["record", "field", "goes with it", "can be HIDDEN"]),
    cells(["---", "---", "---", "---"]),
    ...rows,
  ].join("\n");
}

export const emitPermissions = (schema: GraphQLSchema, name: SchemaName = "organisation"): Promise<void> =>
  writeFile(TABLES[name].page, permissionsPage(schema, name));

/** What is wrong with the committed table; empty when all is well. */
export async function permissionProblems(schema: GraphQLSchema, name: SchemaName = "organisation"): Promise<string[]> {
  const { page } = TABLES[name];
  const committed = await readFile(page, "utf8").catch(() => "");
  if (committed === permissionsPage(schema, name)) return [];
  const missing = permissions(schema, name).filter(({ field }) => !committed.includes(`| \`${field}\` |`));
  const which = missing.length > 0 ? ` Without a row: ${missing.map(({ operation, field }) => `${operation}.${field}`).join(", ")}.` : "";
  return [`${page} is not what the code says.${which} Run npm run permissions:emit and review the difference.`];
}
