import cliProgress from "cli-progress";
import type { Progress } from "./import-run.js";
import type { RowSettings } from "./read-row.js";
import type { Table } from "./tables/table.js";

/** What is about to happen, with every column that has something and no field of its own. */
export function announcement(table: Table, { plan }: RowSettings): string {
  const lines = [`${table.name}: ${table.rowCount} rows${plan.preset ? `, as ${plan.preset.label} exports them` : ""}`, ...table.notes];
  const custom = Object.values(plan.custom);
  const kept = plan.titles.filter(
    (_, place) => table.filledColumns.has(place) && !plan.fields[place] && !custom.includes(place) && !plan.ignored.has(place),
  );
  if (kept.length > 0) lines.push(`Not taken into fields, but kept in the lead's first activity: ${kept.join(", ")}`);
  if (plan.columnsOf.customFields && table.filledColumns.has(plan.columnsOf.customFields[0] as number))
    lines.push(
      "Of customFields is taken what leads have fields for here; the whole of it is kept in the lead's first activity where that is not all.",
    );
  if (plan.columnsOf.externalId && !plan.system) {
    const ids = plan.columnsOf.externalId.map((place) => plan.titles[place]).join(", ");
    lines.push(`Whose record ids the file has is not clear, so ${ids} tells nobody apart; --system NAME says it.`);
  }
  return lines.join("\n");
}

interface RunFacts {
  seconds: number;
  dryRun: boolean;
  errorsIn: string;
}

/** What happened, from where this run began; the counts add up to the rows. */
export function summary(from: Progress, to: Progress, { seconds, dryRun, errorsIn }: RunFacts): string {
  const counts = [
    `${to.created - from.created} created`,
    `${to.attached - from.attached} attached to known leads`,
    `${from.created + from.attached} already imported`,
    `${to.failed} failed`,
  ];
  const perSecond = Math.round((to.rowsDone - from.rowsDone) / Math.max(seconds, 0.001));
  const lines = [
    `${dryRun ? "Dry run, nothing was written. It would be: " : ""}${to.rowsDone} rows read: ${counts.join(", ")} (${seconds.toFixed(1)} s, ${perSecond} rows a second).`,
  ];
  if (to.phonesLeftOut > 0)
    lines.push(`${to.phonesLeftOut} leads without a phone number that identifies; what the file has is kept as phoneAsTyped.`);
  if (to.externalIdsLeftOut > 0)
    lines.push(
      `${to.externalIdsLeftOut} leads without their record id, which identifies nothing (a word for "none", or a number that a spreadsheet rewrote, like 1.23457E+11); it is kept in their first activity.`,
    );
  if (to.failed > 0) lines.push(`The rows that failed, with the reasons: ${errorsIn}`);
  return lines.join("\n");
}

/** How often a line is written where there is no terminal to draw a bar on. */
const LINE_EVERY_MS = 10_000;

export interface ProgressView {
  update(rows: number): void;
  stop(): void;
}

/** A bar on a terminal, a plain line now and then elsewhere. */
export function progressView(out: NodeJS.WriteStream, allRows: number): ProgressView {
  if (!out.isTTY) return plainLines(out, allRows);
  const bar = new cliProgress.SingleBar({
    stream: out,
    format: "{bar} {percentage}% | {value} of {total} rows | {eta_formatted} left",
    hideCursor: true,
  });
  bar.start(allRows, 0);
  return { update: (rows) => bar.update(rows), stop: () => bar.stop() };
}

function plainLines(out: NodeJS.WriteStream, allRows: number): ProgressView {
  let lastLine = performance.now();
  const update = (rows: number) => {
    if (performance.now() - lastLine < LINE_EVERY_MS) return;
    lastLine = performance.now();
    out.write(`${rows} of ${allRows} rows\n`);
  };
  return { update, stop: () => {} };
}
