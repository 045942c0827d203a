/** What a cell has as JSON; null where it is none. */
export function jsonIn(text: string | undefined): unknown {
  if (!text || !/^[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
