/** How long a test waits for something before it fails. */
const PATIENCE_MS = 10_000;

/** What a client was handed, to be taken out one by one. */
export class Inbox<T> {
  private readonly items: T[] = [];
  private wake = () => {};

  readonly put = (item: T): void => {
    this.items.push(item);
    this.wake();
  };

  /** The next item; waits for it. */
  async next(): Promise<T> {
    if (this.items.length === 0) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Nothing came within ${PATIENCE_MS} ms`)), PATIENCE_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.items.shift() as T;
  }

  /** How many are left. */
  get size(): number {
    return this.items.length;
  }
}
