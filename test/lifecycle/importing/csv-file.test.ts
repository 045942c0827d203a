import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { delimiterOf, inspectCsv, rowsOf } from "../../../src/lifecycle/importing/csv-file.js";
import { csvLine, ErrorFile } from "../../../src/lifecycle/importing/error-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-csv-"));
});

async function file(content: string | Buffer, name = `${Math.random()}.csv`): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, content);
  return target;
}

const rowsIn = async (content: string, skip = 0) => {
  const rows = [];
  for await (const { number, line, cells } of rowsOf(await inspectCsv(await file(content)), skip)) rows.push([number, line, ...cells]);
  return rows;
};

test("mark, line ends of every kind, quoted line ends and JSON in cells are read, with the line that a row begins in", async () => {
  expect(await rowsIn('\uFEFFa,b\r\n1,"x\r\ny"\r\n\r\n2,"{""k"":""v""}"\r\n,\r\n3,"p\nq"\n4,d\r5,e\n')).toEqual([
    [1, 2, "1", "x\r\ny"],
    [2, 5, "2", '{"k":"v"}'],
    [3, 7, "3", "p\nq"],
    [4, 9, "4", "d"],
    [5, 10, "5", "e"],
  ]);
});

test("rows that were taken before are skipped", async () => {
  expect(await rowsIn("a,b\n1,x\n2,y\n3,z\n", 2)).toEqual([[3, 4, "3", "z"]]);
});

test.each([
  ["a,b,c", ","],
  ["a;b;c", ";"],
  ["a\tb\tc", "\t"],
  ['"Company, Account";b', ";"],
  ["a", ","],
  ["a;b\n1,2,3,4", ";"],
])("the separator of %j is %j", (head, delimiter) => {
  expect(delimiterOf(head)).toBe(delimiter);
});

test.each([
  ["empty", "", "is empty"],
  ["a mark alone", "\uFEFF\r\n", "is empty"],
  ["commas alone", ",,\n,,\n", "is empty"],
  ["an open quote", 'a,b\n1,"x\n2,y\n', 'a quote (") is opened and never closed'],
  ["Latin-1", Buffer.from("a,b\n1,J\xfcrgen\n", "latin1"), "is not UTF-8"],
  ["Latin-1 in its last byte", Buffer.from("a,b\n1,Andr\xe9", "latin1"), "is not UTF-8 at its end"],
  ["UTF-16", Buffer.from("\uFEFFa,b\n", "utf16le"), "is not a text file"],
])("a file with %s is refused", async (_, content, message) => {
  await expect(inspectCsv(await file(content))).rejects.toThrow(message);
});

test("a file that is not there is refused", async () => {
  await expect(inspectCsv(path.join(folder, "none.csv"))).rejects.toThrow("There is no file");
  await expect(inspectCsv(folder)).rejects.toThrow("is not a file");
});

test("the same content is the same file under any name", async () => {
  const [one, two] = await Promise.all([inspectCsv(await file("a\n1\n")), inspectCsv(await file("a\n1\n"))]);
  expect(one?.contentHash).toBe(two?.contentHash);
});

test("cells that a spreadsheet would run are guarded", () => {
  expect(csvLine(["=1+1", "+49", "-2", "@x", "\tx", "plain", 'say "hi"', "a,b"])).toBe(
    `'=1+1,'+49,'-2,'@x,"'\tx",plain,"say ""hi""","a,b"\r\n`,
  );
});

test("the file of refused rows is true up to the committed place, however often it is written from there", async () => {
  const target = path.join(folder, "refused.csv");
  const refused = (line: number) => ({ line, field: "Email", reason: "no", cells: ["x"] });
  const first = new ErrorFile(target, ["Email"]);
  expect(await first.write(0, [])).toBe(0);
  const place = await first.write(0, [refused(2)]);
  await first.write(place, [refused(3), refused(4)]);
  await first.close();
  const second = new ErrorFile(target, ["Email"]);
  await second.write(place, [refused(3)]);
  await second.close();
  const { readFile } = await import("node:fs/promises");
  expect(await readFile(target, "utf8")).toBe("line,field,reason,Email\r\n2,Email,no,x\r\n3,Email,no,x\r\n");
});
