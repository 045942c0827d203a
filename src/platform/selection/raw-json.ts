/** JSON as PostgreSQL wrote it, on its way out. */
export class RawJson {
  constructor(readonly text: string) {}

  /**
   * How many objects it has: a brace, a quote, then a name of GraphQL. Nothing in a text value looks like this, because its
   * quotes are escaped, and behind the quote that ends it comes no letter.
   */
  get objects(): number {
    let count = 0;
    for (let at = this.text.indexOf('{"'); at !== -1; at = this.text.indexOf('{"', at + 2)) {
      if (isNameStart(this.text.charCodeAt(at + 2))) count++;
    }
    return count;
  }

  /** For transports that put the answer into a message of theirs. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

const UNDERSCORE = 95;
const CAPITAL = 32;

const isNameStart = (code: number): boolean => code === UNDERSCORE || ((code | CAPITAL) >= 97 && (code | CAPITAL) <= 122);
