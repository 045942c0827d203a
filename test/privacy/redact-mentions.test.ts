import { describe, expect, test } from "@jest/globals";
import { Words } from "../../src/privacy/redact-mentions.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();
const words = new Words({
  emails: ["ada-m.o'hara+x@north-wind.example"],
  phones: ["+493012340000"],
  spellings: [],
  names: ["Ada Öhm-O'Hara", "(Bo) [C]*"],
});

describe("of a text", () => {
  test.each([
    ["For Ada Öhm-O'Hara", "For [erased]"],
    ["for ada öhm-o'hara, again ADA ÖHM-O'HARA.", "for [erased], again [erased]."],
    ["Ada Öhm-O'Hara", "[erased]"],
    ["write to ADA-M.O'Hara+X@north-wind.example!", "write to [erased]!"],
    ["call +493012340000", "call [erased]"],
    ["(Bo) [C]* was there", "[erased] was there"],
    ["+4930123400001", "+4930123400001"],
    ["Nada Öhm-O'Hara", "Nada Öhm-O'Hara"],
    ["Ada Öhm-O'Harald", "Ada Öhm-O'Harald"],
    ["Ada was there", "Ada was there"],
    ["", ""],
  ])("%s is left %s", (text, left) => {
    expect(words.without(text)).toBe(left);
    expect(words.areIn(text)).toBe(text !== left);
  });
});

test("of JSON all texts lose them, and nothing else changes", () => {
  const value = { a: ["Ada Öhm-O'Hara", 1, null, true], b: { c: "+493012340000", d: "stays" } };
  expect(words.without(value)).toEqual({ a: ["[erased]", 1, null, true], b: { c: "[erased]", d: "stays" } });
});

test("what is too short to say anything is no word, and without words nothing changes", () => {
  const none = new Words({ emails: [], phones: [], spellings: [], names: ["A B"] });
  expect(none.areIn("A B")).toBe(false);
  expect(none.without("A B")).toBe("A B");
});

test("the database finds all of what is overwritten, whatever has a meaning in its patterns", async () => {
  const words = new Words({ emails: [], phones: [], spellings: [], names: ['100%_sure "Q" \\'] });
  const found = async (text: string) =>
    (
      await leadwire.sql("select $1::text ilike any($2::text[]) as text, to_jsonb($1::text)::text ilike any($2::text[]) as json", [
        text,
        words.patterns,
      ])
    )[0];
  expect(await found('So 100%_SURE "q" \\ is')).toEqual({ text: true, json: true });
  expect(await found('So 100 is_sure "q" \\ is')).toEqual({ text: false, json: false });
});
