import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import iconv from "iconv-lite";
import writeWorkbook from "write-excel-file/node";
import { csvLine, ErrorFile } from "../../../src/lifecycle/importing/error-file.js";
import { isKnownHeading } from "../../../src/lifecycle/importing/presets/recognise.js";
import { layoutOf } from "../../../src/lifecycle/importing/tables/layout.js";
import { openTable } from "../../../src/lifecycle/importing/tables/open-table.js";
import type { TableOptions } from "../../../src/lifecycle/importing/tables/table.js";

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
  for await (const { number, line, cells } of (await openTable(await file(content))).rows(skip)) rows.push([number, line, ...cells]);
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
  ["a|b|c\n1|2|3", "|"],
  ["a;b\n1,5;2,5\n3;4", ";"],
  ["sep=;\na,b;c,d", ";"],
])("the separator of %j is %j", (head, delimiter) => {
  expect(layoutOf(head, () => false).separator).toBe(delimiter);
});

test.each([
  ["empty", "", "is empty"],
  ["a mark alone", "\uFEFF\r\n", "is empty"],
  ["commas alone", ",,\n,,\n", "is empty"],
  ["an open quote", 'a,b\n1,"x\n2,y\n', 'a quote (") is opened and never closed'],
  [
    "UTF-8 that is damaged in a byte",
    Buffer.concat([Buffer.from("a,b\n1,Jürgen\n2,J"), Buffer.from([0xfc]), Buffer.from("rg\n")]),
    "is not UTF-8 in line 3",
  ],
  ["UTF-8 that is cut off within a letter", Buffer.from("a,b\n1,é\n2,Andr\xe9").subarray(0, -1), "is not UTF-8 in line 3"],
  ["bytes that are no letters anywhere", Buffer.from("a,b\n1,\x81\x9d\n", "latin1"), "not Windows-1252 either"],
  ["half a letter of UTF-16", Buffer.from("\uFEFFa,b\n1,x\n", "utf16le").subarray(0, -1), "is not UTF-16LE"],
  ["an image", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), Buffer.from("a,b")]), "is not a text file"],
  ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "Save it as .xlsx"],
  ["the name of a workbook and none in it", Buffer.from("PK\u0003\u0004 nothing"), "Save it again as .xlsx"],
])("a file with %s is refused", async (_, content, message) => {
  await expect(openTable(await file(content))).rejects.toThrow(message);
});

test("a file that is not there is refused", async () => {
  await expect(openTable(path.join(folder, "none.csv"))).rejects.toThrow("There is no file");
  await expect(openTable(folder)).rejects.toThrow("is not a file");
});

test("the same content is the same file under any name", async () => {
  const [one, two] = await Promise.all([openTable(await file("a\n1\n")), openTable(await file("a\n1\n"))]);
  expect(one?.contentHash).toBe(two?.contentHash);
});

async function everything(content: string | Buffer, options: TableOptions = {}) {
  const table = await openTable(Buffer.from(content), { isHeading: isKnownHeading, ...options });
  const rows = [];
  for await (const { cells } of table.rows()) rows.push(cells);
  return { headings: table.headings, rows, notes: table.notes.join("\n") };
}

const NAMES = "First Name;Email\r\nZoë Müller;zoe@tables.example\r\nAndré;andre@tables.example";
const NAMES_READ = [
  ["Zoë Müller", "zoe@tables.example"],
  ["André", "andre@tables.example"],
];

test.each([
  ["UTF-8", Buffer.from(NAMES), "Cells stand between semicolons."],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${NAMES}`), "Cells stand between semicolons."],
  ["UTF-16LE with a mark", Buffer.from(`\uFEFF${NAMES}`, "utf16le"), "Read as UTF-16LE."],
  ["UTF-16BE with a mark", Buffer.from(`\uFEFF${NAMES}`, "utf16le").swap16(), "Read as UTF-16BE."],
  ["UTF-16LE without a mark", Buffer.from(NAMES, "utf16le"), "Read as UTF-16LE, as its bytes suggest"],
  ["Windows-1252", iconv.encode(NAMES, "windows-1252"), "Read as Windows-1252, as its bytes suggest"],
])("a file in %s is read, and it is said how", async (_, content, note) => {
  const { headings, rows, notes } = await everything(content);
  expect(headings).toEqual(["First Name", "Email"]);
  expect(rows).toEqual(NAMES_READ);
  expect(notes).toContain(note);
});

test("a letter of Latin-1 in the very last byte is read, and never a sign for a lost one", async () => {
  const { rows } = await everything(Buffer.from("First Name,Email,Last Name\nAn,an@lastbyte.example,Andr\xe9", "latin1"));
  expect(rows).toEqual([["An", "an@lastbyte.example", "André"]]);
});

test("an encoding that somebody says counts, also against the bytes; one that is wrong or unknown is refused", async () => {
  const mac = iconv.encode(NAMES, "macintosh");
  expect((await everything(mac, { encoding: "macintosh" })).rows).toEqual(NAMES_READ);
  expect((await everything(iconv.encode("Email;Price\na@b.example;9 €", "iso-8859-15"), { encoding: "ISO-8859-15" })).rows).toEqual([
    ["a@b.example", "9 €"],
  ]);
  await expect(everything(mac, { encoding: "utf-8" })).rejects.toThrow("is not UTF-8");
  await expect(everything(mac, { encoding: "klingon" })).rejects.toThrow('no encoding "klingon"');
});

test("a letter that lies across two chunks of the file is one", async () => {
  const padding = "x".repeat(65_535 - "Email,Note\na@b.example,".length);
  expect((await everything(`Email,Note\na@b.example,${padding}é\n`)).rows[0]?.[1]).toBe(`${padding}é`);
});

test("a letter that was lost before the file came here is told", async () => {
  expect((await everything("Email,Name\na@b.example,Zoë\nc@d.example,Andr\uFFFD\n")).notes).toContain(
    "1 rows, the first in line 3, have the sign",
  );
});

test("lines above the headings are told and not taken, in texts and where a spreadsheet filled them with separators", async () => {
  const table = "First Name,Email,Company\nAda,ada@above.example,Above";
  const found = { headings: ["First Name", "Email", "Company"], rows: [["Ada", "ada@above.example", "Above"]] };
  const plain = await everything(`Leads of the fair\r\nWritten on 2024-01-31\r\n\r\n${table}`);
  expect(plain).toMatchObject(found);
  expect(plain.notes).toContain("Above the headings stands, and is not taken: Leads of the fair / Written on 2024-01-31");
  expect(await everything(`Leads of the fair,,\n,,\n${table}`)).toMatchObject(found);
  expect(await everything(`sep=,\n${table}`)).toMatchObject(found);
});

test("the line of a row is that of the file, also below a line that names the separator", async () => {
  const table = await openTable(Buffer.from("sep=;\r\nEmail;City\r\na@b.example;X\r\n"));
  for await (const { line } of table.rows()) expect(line).toBe(3);
});

const SHEETS = {
  notes: [[{ value: "Nothing here" }]],
  leads: [
    [{ value: "Leads of May" }, null, null, null, null],
    ["First Name", "Email", "Created Date", "Record ID", "Opted Out of Email"].map((value) => ({ value })),
    [
      { value: "Zoë" },
      { value: "zoe@sheet.example" },
      { value: new Date("2024-01-31T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
      { value: 4915112345678, type: Number },
      { value: true, type: Boolean },
    ],
    [
      { value: "Ben" },
      null,
      { value: new Date("2024-01-31T10:30:00Z"), type: Date, format: "dd/mm/yyyy hh:mm" },
      { value: 0.1 + 0.2, type: Number },
      null,
    ],
  ],
};

const workbook = async (...sheets: (keyof typeof SHEETS)[]): Promise<Buffer> =>
  writeWorkbook(sheets.map((sheet) => ({ sheet, data: SHEETS[sheet] as never }))).toBuffer();

test("of a workbook the sheet with the headings is read, with days, times and numbers as they are meant, and the others are named", async () => {
  const { headings, rows, notes } = await everything(await workbook("notes", "leads"));
  expect(headings).toEqual(["First Name", "Email", "Created Date", "Record ID", "Opted Out of Email"]);
  expect(rows).toEqual([
    ["Zoë", "zoe@sheet.example", "2024-01-31", "4915112345678", "true"],
    ["Ben", "", "2024-01-31 10:30:00", "0.3", ""],
  ]);
  expect(notes).toContain('Read is the sheet "leads". There is also "notes"; --sheet takes another.');
});

test("a sheet is taken by its name or number", async () => {
  const content = await workbook("leads", "notes");
  expect((await everything(content, { sheet: "NOTES" })).headings).toEqual(["Nothing here"]);
  expect((await everything(content, { sheet: "2" })).headings).toEqual(["Nothing here"]);
  await expect(everything(content, { sheet: "May" })).rejects.toThrow('has no sheet "May". It has "leads", "notes"');
});

test("each sheet of a workbook is a file of its own, however it was chosen", async () => {
  const content = await workbook("leads", "notes");
  const hashOf = async (sheet?: string) => (await openTable(content, { isHeading: isKnownHeading, sheet })).contentHash;
  const [chosen, named, other] = [await hashOf(), await hashOf("leads"), await hashOf("notes")];
  expect(named).toBe(chosen);
  expect(other).not.toBe(chosen);
});

test("a workbook that would unpack to more than the memory is refused before it is", async () => {
  const bomb = Buffer.from(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(310_000_000) }, { level: 1 }));
  expect(bomb.length).toBeLessThan(5_000_000);
  await expect(everything(bomb)).rejects.toThrow("is too large for a workbook");
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
