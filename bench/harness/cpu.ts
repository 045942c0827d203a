import { readdirSync, readFileSync } from "node:fs";

/** CPU time as the kernel has counted it, in milliseconds; null where it cannot be read (it is Linux that has /proc). */
export type CpuTime = number | null;

/** Of a tick of /proc/<pid>/stat: Linux shows a hundredth of a second to programs on every platform of today. */
const TICK_MS = 10;

interface Stat {
  pid: number;
  parent: number;
  ownMs: number;
  /** Of its children that have ended. */
  endedMs: number;
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may have spaces; the third column is the first behind it.
    const columns = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = (column: number) => Number(columns[column - 3]);
    return { pid: Number(pid), parent: ticks(4), ownMs: (ticks(14) + ticks(15)) * TICK_MS, endedMs: (ticks(16) + ticks(17)) * TICK_MS };
  } catch {
    return null;
  }
}

/** What a process has used. */
export const processCpu = (pid: number): CpuTime => statOf(pid)?.ownMs ?? null;

/**
 * What a whole PostgreSQL server has used: its backends, what parallel workers and closed connections used before they
 * ended, and its own housekeeping, which is little. Nobody else should use that server meanwhile.
 * @param backend the process of any connection to it
 */
export function postgresCpu(backend: number): CpuTime {
  const postmaster = statOf(backend)?.parent ?? 0;
  // What a process used counts for its parent once it has ended: read again when one did meanwhile.
  for (;;) {
    const before = statOf(postmaster);
    const children = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat?.parent === postmaster);
    const after = statOf(postmaster);
    if (!before || !after) return null;
    if (before.endedMs === after.endedMs) return children.reduce((sum, child) => sum + (child?.ownMs ?? 0), after.ownMs + after.endedMs);
  }
}
