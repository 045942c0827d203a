import type { LoadReport, Stage } from "./load-run.js";
import { nameOf, type Promised, promisesOf, timesOf } from "./promises.js";
import { shareOf, type Tally } from "./tally.js";

/** The figures of a run, as they stand in docs/benchmarks.md. */
export function showReport(report: LoadReport): string {
  const { before, after, verdicts, acknowledged } = report;
  return [
    table(
      [
        "stage",
        "answered/s",
        "429",
        "503",
        "no answer",
        "not sent",
        "reads p50 ms",
        "p99",
        "writes p50 ms",
        "p99",
        "health p50 ms",
        "p99",
        "most",
        "stood still, most ms",
        "CPU of the process",
        "of PostgreSQL",
        "RSS MB",
      ],
      report.stages.map(rowOf),
    ),
    table(
      ["hostile clients", "tried", "answered", "400", "401", "408, closed", "429", "503", "no answer"],
      [...report.hostile].map(([name, tally]) => hostileRow(name, tally)),
    ),
    table(
      ["", "before", "after"],
      [
        ["heap in use, MB", before.heapMegabytes, after.heapMegabytes],
        ["resident memory, MB", before.megabytes, after.megabytes],
        ["connections of the process", before.connections, after.connections],
        ["sockets and event streams", before.sockets, after.sockets],
        ["subscriptions", before.subscriptions, after.subscriptions],
        ["connections to the database", before.databaseConnections, after.databaseConnections],
      ].map(([what, ...values]) => [what as string, ...values.map((value) => (value as number).toFixed(0))]),
    ),
    `${acknowledged.captures} captures and ${acknowledged.activities} activities were acknowledged. ${verdicts
      .map(({ follower, told, cuts }) => `By ${follower}: ${told} changes told, through ${cuts} cuts`)
      .join(". ")}.`,
    lines("Promised", promisesOf(report)),
    lines("Promised of two cores that do nothing else", timesOf(report)),
  ].join("\n\n");
}

function rowOf(stage: Stage): string[] {
  const { heldBack, ...kinds } = stage.tallies;
  const all = Object.values(kinds);
  const sum = (of: (tally: Tally) => number) => all.reduce((total, tally) => total + of(tally), 0);
  const { list, detail, partner, capture, activity } = kinds;
  const times = (of: Tally[]) => [0.5, 0.99].map((share) => ms(Math.max(...of.map((tally) => tally.at(share)).filter(Number.isFinite))));
  const { health, stood, megabytes, cpu } = stage.seen;
  return [
    nameOf(stage),
    (sum(({ answered }) => answered) / stage.seconds).toFixed(0),
    ...[429, 503, 0].map((status) => `${sum((tally) => tally.countOf(status))}`),
    `${heldBack}`,
    ...times([list, detail, partner]),
    ...times([capture, activity]),
    ...[0.5, 0.99, 1].map((share) => ms(shareOf(health, share))),
    ms(Math.max(0, ...stood)),
    cores(cpu.server, stage),
    cores(cpu.postgres, stage),
    megabytes.toFixed(0),
  ];
}

const hostileRow = (name: string, tally: Tally): string[] => [
  name,
  `${tally.all}`,
  `${tally.answered}`,
  ...[400, 401, 408, 429, 503, 0].map((status) => `${tally.countOf(status)}`),
];

/** How many cores were busy with it. */
const cores = (milliseconds: number | null, { seconds }: Stage): string =>
  milliseconds === null ? "not readable" : (milliseconds / 1_000 / seconds).toFixed(2);

const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : "none");

const lines = (title: string, promises: Promised[]): string =>
  `${title}:\n\n${promises.map(({ text, measured, kept }) => `- ${text}: ${measured}, ${kept ? "kept" : "**not kept**"}`).join("\n")}`;

const table = (columns: string[], rows: string[][]): string =>
  [columns, columns.map((_, index) => (index === 0 ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
