/** Three lines of the table of distances, kept and used in turn: to make them anew takes longer than to fill them. */
let lines: [Uint16Array, Uint16Array, Uint16Array] = linesOf(64);

function linesOf(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/**
 * How many letters have to be left out, put in, changed, or swapped with their neighbour, to make one text of the other
 * (optimal string alignment); `most + 1` for any that are more than `most`.
 */
export function distance(left: string, right: string, most = Number.POSITIVE_INFINITY): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  if (!left || !right) return left.length + right.length;
  if (right.length >= lines[0].length) lines = linesOf(2 * right.length);
  let [before, previous, current] = lines;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    if (fillLine(left, right, row, { before, previous, current }) > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(at(previous, right.length), most + 1);
}

type Lines = Record<"before" | "previous" | "current", Uint16Array>;

/** Fills one line of the table. @returns the least in it, below which no later line comes */
function fillLine(left: string, right: string, row: number, { before, previous, current }: Lines): number {
  const letter = left.charCodeAt(row - 1);
  const letterBefore = row > 1 ? left.charCodeAt(row - 2) : -1;
  let leastOfAll = row;
  for (let column = 1; column <= right.length; column++) {
    const other = right.charCodeAt(column - 1);
    let least = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (letter === other ? 0 : 1));
    if (column > 1 && letterBefore === other && letter === right.charCodeAt(column - 2))
      least = Math.min(least, at(before, column - 2) + 1);
    current[column] = least;
    if (least < leastOfAll) leastOfAll = least;
  }
  return leastOfAll;
}

const at = (line: Uint16Array, place: number): number => line[place] as number;

/** So many typing errors two words of this length may differ by and still be taken for one: none up to three letters. */
export const typosIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : 3);

/** Whether one word is the other with typing errors; more are allowed the longer the shorter one is. */
export const isTypo = (left: string, right: string): boolean => isWithin(left, right, typosIn(Math.min(left.length, right.length)));

/** Whether so many edits make one of the other. */
export const isWithin = (left: string, right: string, most: number): boolean => distance(left, right, most) <= most;
