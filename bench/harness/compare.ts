import type { Aim, Finding } from "./claim.js";
import type { Sample } from "./measure.js";

/** The figures of several ways, each against the first one round by round: what disturbs a round disturbs both. */
export class Comparison<Name extends string> {
  private readonly limit: Name;

  constructor(
    private readonly samples: Map<Name, Sample[]>,
    private readonly titles: Record<Name, string>,
  ) {
    this.limit = [...samples.keys()][0] as Name;
  }

  /** CPU of server and PostgreSQL together, as a multiple of the first way's; its own CPU alike. */
  cpu(name: Name, other: Name = this.limit): Range | null {
    return this.ratio(name, other, ({ server, postgres }) => (server === null || postgres === null ? null : server + postgres));
  }

  serverCpu(name: Name): Range | null {
    return this.ratio(name, this.limit, ({ server }) => server);
  }

  perSecond(name: Name, other: Name): Range {
    return this.ratio(name, other, ({ perSecond }) => perSecond) as Range;
  }

  private ratio(name: Name, other: Name, figure: (sample: Sample) => number | null): Range | null {
    const others = this.samples.get(other) as Sample[];
    const ratios = this.of(name).map((sample, round) => {
      const [ours, theirs] = [figure(sample), figure(others[round] as Sample)];
      return ours === null || theirs === null ? null : ours / theirs;
    });
    return ratios.includes(null) ? null : rangeOf(ratios as number[]);
  }

  private of(name: Name): Sample[] {
    return this.samples.get(name) as Sample[];
  }

  private middle(name: Name, figure: (sample: Sample) => number | null): number | null {
    const figures = this.of(name).map(figure);
    return figures.includes(null) ? null : rangeOf(figures as number[]).middle;
  }

  finding(aims: Aim[], notes: string[] = []): Finding {
    const rows = [...this.samples.keys()].map((name) => [
      this.titles[name],
      showRange(this.cpu(name)),
      showRange(this.serverCpu(name)),
      show(
        this.middle(name, ({ server }) => server),
        2,
      ),
      show(
        this.middle(name, ({ postgres }) => postgres),
        2,
      ),
      show(
        this.middle(name, ({ perSecond }) => perSecond),
        0,
      ),
    ]);
    return { columns: ["way", "CPU", "server's own", "server ms", "PostgreSQL ms", "requests/s"], rows, aims, notes };
  }

  /** That a way takes at most so many times the CPU of the first. */
  atMost(name: Name, most: number): Aim {
    const range = this.cpu(name);
    return {
      text: `CPU at most ${most} times the limit`,
      measured: range ? show(range.middle, 2) : "CPU cannot be read here",
      met: range ? range.middle <= most : null,
    };
  }

  /** That a way answers at least so many times the requests of another. */
  timesAsFast(name: Name, other: Name, least: number): Aim {
    const { middle } = this.perSecond(name, other);
    return { text: `at least ${least} times the requests/s of ${this.titles[other]}`, measured: show(middle, 2), met: middle >= least };
  }
}

interface Range {
  least: number;
  middle: number;
  most: number;
}

export function rangeOf(figures: number[]): Range {
  const sorted = figures.toSorted((left, right) => left - right);
  const half = sorted.length / 2;
  const middle = ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
  return { least: sorted[0] as number, middle, most: sorted.at(-1) as number };
}

export const show = (figure: number | null, digits: number): string =>
  figure === null ? "not readable" : figure.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The middle round, and in brackets the extremes where they differ. */
function showRange(range: Range | null): string {
  if (!range) return "not readable";
  const [least, middle, most] = [range.least, range.middle, range.most].map((figure) => show(figure, 2));
  return least === most ? (middle as string) : `${middle} (${least} to ${most})`;
}
