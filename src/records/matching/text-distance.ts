/**
 * How many letters have to be left out, put in, changed, or swapped with their neighbour, to make one text of the other
 * (optimal string alignment).
 */
export function distance(left: string, right: string): number {
  if (left === right) return 0;
  if (!left || !right) return left.length + right.length;
  let [before, previous] = [[] as number[], Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const differs = left[row - 1] === right[column - 1] ? 0 : 1;
      const at = (line: number[], place: number) => line[place] as number;
      let least = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + differs);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        least = Math.min(least, at(before, column - 2) + 1);
      current.push(least);
    }
    [before, previous] = [previous, current];
  }
  return previous[right.length] as number;
}

/** So many typing errors two words of this length may differ by and still be taken for one: none up to three letters. */
export const typosIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : 3);

/** Whether one word is the other with typing errors; more are allowed the longer the shorter one is. */
export function isTypo(left: string, right: string): boolean {
  const most = typosIn(Math.min(left.length, right.length));
  return Math.abs(left.length - right.length) <= most && distance(left, right) <= most;
}
