import { describe, expect, test } from "@jest/globals";
import { ExportFormat } from "../../../src/insights/exporting/export-job.js";
import { fileContent } from "../../../src/insights/exporting/file-format.js";

const csv = { format: ExportFormat.CSV, columns: ["a", "b.c"], byteOrderMark: false };
const contentOf = (a: unknown, c: unknown = null) => fileContent(csv, [{ a, b: { c } }], false).toString();

describe("a cell of CSV", () => {
  test.each([
    ["nothing", null, ",\r\n"],
    ["a text", "plain", "plain,\r\n"],
    ["a comma", "a, b", '"a, b",\r\n'],
    ["a quote", 'a "b"', '"a ""b""",\r\n'],
    ["lines", "a\nb\r\nc", '"a\nb\r\nc",\r\n'],
    ["a number", 1.5, "1.5,\r\n"],
    ["a number below zero", -5, "-5,\r\n"],
    ["yes", true, "true,\r\n"],
    ["no", false, "false,\r\n"],
    ["a list", ["a", "b"], '"[""a"",""b""]",\r\n'],
    ["an object", { x: 1 }, '"{""x"":1}",\r\n'],
    ["a formula", "=1+1", "'=1+1,\r\n"],
    ["a formula by plus", "+4930123", "'+4930123,\r\n"],
    ["a formula by minus", "-1+1", "'-1+1,\r\n"],
    ["a formula by at", "@SUM(A1)", "'@SUM(A1),\r\n"],
    ["a formula behind a tab", "\t=1", "'\t=1,\r\n"],
    ["a formula behind a return", "\r=1", '"\'\r=1",\r\n'],
    ["a formula in quotes", '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")",\r\n'],
  ])("%s", (_what, value, line) => {
    expect(contentOf(value)).toBe(line);
  });

  test("is empty where a relation on the way is", () => {
    expect(fileContent(csv, [{ a: 1, b: null }], false).toString()).toBe("1,\r\n");
  });
});

test("the first part of a CSV file begins with the columns, and the byte order mark if it is wanted", () => {
  expect(fileContent(csv, [], true).toString()).toBe("a,b.c\r\n");
  expect(fileContent({ ...csv, byteOrderMark: true }, [{ a: 1, b: null }], true).toString()).toBe("\uFEFFa,b.c\r\n1,\r\n");
  expect(fileContent({ ...csv, byteOrderMark: true }, [], false).toString()).toBe("");
});

test("JSONL is one object a line, whatever is in it", () => {
  const jsonl = { ...csv, format: ExportFormat.JSONL, byteOrderMark: true };
  const records = [
    { a: "1\n2", b: { c: null } },
    { a: "=1", b: null },
  ];
  expect(fileContent(jsonl, records, true).toString()).toBe('{"a":"1\\n2","b":{"c":null}}\n{"a":"=1","b":null}\n');
});
