/** What the reader of files advises in the words of the command line, in those of the API. */
const WORDS: [RegExp, string][] = [
  [/--map "Column=(\w*)"/g, 'columns: [{ column: "Column", field: "$1" }]'],
  [/--map takes[^.;]*[.;]?/g, "A mapping takes a column and a field."],
  [/--map/g, "The mapping"],
  [/--dates dmy, or mdy/g, "dates: DMY, or MDY"],
  [/--(encoding|sheet|system|country)\b/g, '"$1" of the import'],
];

/** A message for whoever imports by the API. */
export const inWordsOfTheApi = (message: string): string => WORDS.reduce((text, [from, to]) => text.replace(from, to), message);
