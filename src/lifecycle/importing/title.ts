/** A title in the form that tells whether two are the same. */
export const plainTitle = (title: string): string =>
  title
    .trim()
    .replace(/__c$/i, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
