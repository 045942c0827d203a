/** Small letters without accents, in words. */
export const wordsOf = (text: string | null | undefined): string[] =>
  text
    ? (text
        .normalize("NFKD")
        .replace(/\p{M}|['’ʼ`´]/gu, "")
        .toLowerCase()
        .replaceAll("ß", "ss")
        .match(/[\p{L}\p{N}]+/gu) ?? [])
    : [];
