/** What a statement that is used again is given each time. */
export interface Binding {
  now: Date;
  /** Where the event log stood before the statement. */
  streamCursor: () => string;
  variables: Record<string, unknown>;
}

/** A value that is found again each time the statement is used. */
export class Late {
  constructor(readonly of: (binding: Binding) => unknown) {}
}

/** Collects the values of a statement and gives each its placeholder. */
export class Parameters {
  private readonly collected: unknown[] = [];

  constructor(private readonly binding: Binding) {}

  add(value: unknown, type: string): string {
    this.collected.push(value);
    return `$${this.collected.length}::${type}`;
  }

  /** About what the values take in memory. */
  get bytes(): number {
    return this.collected.reduce<number>((all, value) => all + bytesOf(value), 0);
  }

  /** The values for the binding that the statement was made with. */
  get values(): unknown[] {
    return this.boundTo(this.binding);
  }

  boundTo(binding: Binding): unknown[] {
    return this.collected.map((value) => (value instanceof Late ? value.of(binding) : value));
  }
}

function bytesOf(value: unknown): number {
  if (typeof value === "string") return 2 * value.length + 32;
  return Array.isArray(value) ? value.reduce<number>((all, item) => all + bytesOf(item), 32) : 32;
}
