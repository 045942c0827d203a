import { cpus } from "node:os";
import type pg from "pg";
import type { Aim, Claim, Finding } from "./claim.js";
import type { Effort } from "./measure.js";

/** On what the figures were measured. */
export async function environmentOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select current_setting('server_version') as version, current_setting('shared_buffers') as buffers, current_setting('synchronous_commit') as commit`,
  );
  const [processor] = cpus();
  const { version, buffers, commit } = rows[0];
  return `Node ${process.versions.node}, PostgreSQL ${version} (shared_buffers ${buffers}, synchronous_commit ${commit}), ${cpus().length} cores (${processor?.model.trim() || process.arch}), ${process.platform}`;
}

export function heading(environment: string, { size, effort, quick }: { size: number; effort: Effort; quick: boolean }): string {
  const { rounds, seconds, connections } = effort;
  return [
    `${new Date().toISOString().slice(0, 10)}, \`npm run bench -- ${process.argv.slice(2).join(" ")}\``.replace(/ -- `$/, "`"),
    environment,
    `${size.toLocaleString("en-US")} leads, ${(size * 5).toLocaleString("en-US")} activities; ${rounds} rounds of ${seconds} s each, ${connections} requests at a time`,
    ...(quick ? ["Quick: this shows that all works. The figures mean nothing."] : []),
  ].join("\n\n");
}

export function showFinding(claim: Pick<Claim, "title">, { columns, rows, aims, notes = [] }: Finding, markdown: boolean): string {
  return [
    `${markdown ? "### " : ""}${claim.title}`,
    markdown ? markdownTable(columns, rows) : plainTable(columns, rows),
    ...(aims.length > 0 ? [aims.map((aim) => `- ${showAim(aim)}`).join("\n")] : []),
    ...notes,
  ].join("\n\n");
}

const showAim = ({ text, measured, met }: Aim) => `${text}: ${measured}, ${met === null ? "unknown" : met ? "met" : "**not met**"}`;

const markdownTable = (columns: string[], rows: string[][]) =>
  [columns, columns.map((_, index) => (index === 0 ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function plainTable(columns: string[], rows: string[][]): string {
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/[*`]/g, "")));
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => (cells[index] as string).length)));
  return lines
    .map((cells) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[index] as number))).join("  "),
    )
    .join("\n");
}
