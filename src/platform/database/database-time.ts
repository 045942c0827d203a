/**
 * The time by the database's clock, without asking it each time: whatever is decided by a time is decided alike by all processes,
 * also by one whose own clock is wrong. It goes on by the monotonic clock, which nobody sets, and is held within what the
 * database said last: its time when it answered, and at most a round trip later.
 */
export class DatabaseTime {
  /** What the time was when the monotonic clock began; by this process's own clock until the database has said. */
  private origin = Date.now() - performance.now();

  now(): Date {
    return new Date(this.origin + performance.now());
  }

  /** Learns what the database said, which was asked at `asked` and has answered just now, both by the monotonic clock. */
  learn(said: Date, asked: number): void {
    const answered = performance.now();
    const [earliest, latest] = [said.getTime() - answered, said.getTime() - asked];
    this.origin = Math.min(Math.max(this.origin, earliest), latest);
  }
}
