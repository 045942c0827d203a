/** What became of one request. Status 0: no answer came. */
export interface Outcome {
  status: number;
  body: string;
  /** What a `Retry-After` header says, in milliseconds; null without one. */
  retryAfterMs: number | null;
  milliseconds: number;
}

/** Outcomes of one kind of client, counted. */
export class Tally {
  answered = 0;
  /** By status, those that were not answered with a 2xx. */
  readonly refused = new Map<number, number>();
  /** Refusals for now (429, 503) that did not say when to come again. */
  silent = 0;
  /** The first faults of ours: answers that say INTERNAL_SERVER_ERROR. */
  readonly faults: string[] = [];
  private readonly times: number[] = [];

  add({ status, body, retryAfterMs, milliseconds }: Outcome): void {
    if (status >= 200 && status < 300) {
      this.answered++;
      this.times.push(milliseconds);
    } else this.refused.set(status, (this.refused.get(status) ?? 0) + 1);
    if ((status === 429 || status === 503) && retryAfterMs === null) this.silent++;
    if (body.includes("INTERNAL_SERVER_ERROR") && this.faults.length < 5) this.faults.push(body.slice(0, 300));
  }

  countOf(...statuses: number[]): number {
    return statuses.reduce((sum, status) => sum + (this.refused.get(status) ?? 0), 0);
  }

  get all(): number {
    return [...this.refused.values()].reduce((sum, count) => sum + count, this.answered);
  }

  /** The time below which this share of the answers came. */
  at(share: number): number {
    return shareOf(this.times, share);
  }
}

/** The value below which this share of the values is; NaN of none. */
export function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
