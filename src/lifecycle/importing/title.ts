/** A title in the form that tells whether two are the same: its letters and digits, small and without accents. */
export const plainTitle = (title: string): string =>
  title
    .trim()
    .replace(/__c$/i, "")
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
