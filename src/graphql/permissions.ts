import { readFile, writeFile } from "node:fs/promises";
import type { GraphQLSchema } from "graphql";
import { Role, SCOPES_OF_ROLE, type Scope } from "../access/scopes.js";
import { type Rule, rootRules } from "./rules.js";

const PAGE = "docs/permissions.md";

/** Who may use a root field, by kind of viewer: nobody signed in, each role, a program's token with what it needs, and one without. */
export interface Permission {
  operation: string;
  field: string;
  needs: string;
  allowed: Record<string, boolean>;
}

/** The kinds of viewers, with what each may do as it is asked about a rule; null for who is not signed in. */
const VIEWERS: Record<string, (rule: Rule) => Scope[] | null> = {
  nobody: () => null,
  ...Object.fromEntries(Object.values(Role).map((role) => [role, () => SCOPES_OF_ROLE[role]])),
  "token with": (rule) => (typeof rule === "object" ? rule.scopes : []),
  "token without": () => [],
};

/** Every root field with who may use it, as it follows from the rules. What each sees of the records is another question. */
export function permissions(schema: GraphQLSchema): Permission[] {
  return rootRules(schema).map(({ operation, field, rule }) => {
    if (rule === undefined) throw new Error(`${operation}.${field} has no rule`);
    const needs =
      rule === "ANYONE" ? "nothing" : rule === "SIGNED_IN" ? "any token" : rule.scopes.map((scope) => `\`${scope}\``).join(", ");
    const mayUse = (scopes: Scope[] | null) =>
      rule === "ANYONE" || (scopes !== null && (rule === "SIGNED_IN" || rule.scopes.every((scope) => scopes.includes(scope))));
    const allowed = Object.fromEntries(Object.entries(VIEWERS).map(([viewer, scopesFor]) => [viewer, mayUse(scopesFor(rule))]));
    return { operation, field, needs, allowed };
  });
}

const HEAD = `# Permissions

Which root field is open to whom. \`npm run permissions:emit\` writes this page from the rules in the code, and a test takes each
row against the API. What a viewer sees of the records behind a field is decided for each record
([decisions/closed-by-default.md](decisions/closed-by-default.md)); a field that is open may well answer with nothing.

"token with" is a program's token that has the scopes of the second column and no others, "token without" one that has none of
them. [access.md](access.md) tells how one comes by a role or a token.
`;

const cells = (texts: string[]) => `| ${texts.join(" | ")} |`;

/** The table as a page. */
export function permissionsPage(schema: GraphQLSchema): string {
  const rows = permissions(schema);
  const sections = [...new Set(rows.map(({ operation }) => operation))].map((operation) => {
    const names = Object.keys(VIEWERS);
    const table = rows
      .filter((row) => row.operation === operation)
      .sort((one, other) => (one.field < other.field ? -1 : 1))
      .map(({ field, needs, allowed }) => cells([`\`${field}\``, needs, ...names.map((name) => (allowed[name] ? "yes" : "no"))]));
    const head = [cells(["field", "needs", ...names]), cells(["field", "needs", ...names].map(() => "---"))];
    return [`## ${operation}`, "", ...head, ...table].join("\n");
  });
  return `${[HEAD.trimEnd(), ...sections].join("\n\n")}\n`;
}

export const emitPermissions = (schema: GraphQLSchema): Promise<void> => writeFile(PAGE, permissionsPage(schema));

/** What is wrong with the committed table; empty when all is well. */
export async function permissionProblems(schema: GraphQLSchema): Promise<string[]> {
  const committed = await readFile(PAGE, "utf8").catch(() => "");
  if (committed === permissionsPage(schema)) return [];
  const missing = permissions(schema).filter(({ field }) => !committed.includes(`| \`${field}\` |`));
  const which = missing.length > 0 ? ` Without a row: ${missing.map(({ operation, field }) => `${operation}.${field}`).join(", ")}.` : "";
  return [`${PAGE} is not what the code says.${which} Run npm run permissions:emit and review the difference.`];
}
