/**
 * How many letters have to be left out, put in, changed, or swapped with their neighbour, to make one text of the other
 * (optimal string alignment). Three lines of the table are kept, and used in turn.
 */
export function distance(left: string, right: string): number {
  if (left === right) return 0;
  if (!left || !right) return left.length + right.length;
  let [before, previous, current] = [0, 1, 2].map(() => new Uint16Array(right.length + 1)) as [Uint16Array, Uint16Array, Uint16Array];
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    for (let column = 1; column <= right.length; column++) {
      const differs = left[row - 1] === right[column - 1] ? 0 : 1;
      let least = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + differs);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        least = Math.min(least, at(before, column - 2) + 1);
      current[column] = least;
    }
    [before, previous, current] = [previous, current, before];
  }
  return at(previous, right.length);
}

const at = (line: Uint16Array, place: number): number => line[place] as number;

/** So many typing errors two words of this length may differ by and still be taken for one: none up to three letters. */
export const typosIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : 3);

/** Whether one word is the other with typing errors; more are allowed the longer the shorter one is. */
export function isTypo(left: string, right: string): boolean {
  const most = typosIn(Math.min(left.length, right.length));
  return Math.abs(left.length - right.length) <= most && distance(left, right) <= most;
}
