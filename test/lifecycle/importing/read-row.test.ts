import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { planColumns } from "../../../src/lifecycle/importing/columns.js";
import { ImportKind } from "../../../src/lifecycle/importing/import-kind.js";
import { type ReadRow, readRow } from "../../../src/lifecycle/importing/read-row.js";
import type { Refusal } from "../../../src/platform/errors.js";

const NOW = new Date("2026-11-20T10:00:00Z");

async function read(
  cells: Record<string, string>,
  settings: { country?: string; source?: string; system?: string } = {},
): Promise<ReadRow> {
  const plan = planColumns(ImportKind.LEAD, Object.keys(cells), { system: settings.system });
  return readRow(Object.values(cells), { plan, fileName: "people.csv", ...settings }, NOW);
}

const refusal = (cells: Record<string, string>) =>
  read(cells).then(
    () => [],
    ({ errors }: Refusal) => errors.map(({ path }) => path.join(".")),
  );

test("a row becomes the input of captureLead, and what is not in it word for word is kept by column", async () => {
  const { input, imported } = await read({
    Id: "00Q1",
    Name: "Ada Obi",
    Email: " Ada@Northwind.example ",
    Country: "Germany",
    Phone: "030 901820",
    MobilePhone: "0171 2345678",
    LeadSource: "Cold Call",
    Status: "Working - Contacted",
    NumberOfEmployees: "51-200",
    CreatedDate: "2024-01-22T20:36:47.000+0000",
    Shoe_Size__c: "42",
    Empty: "",
  });
  expect(input).toMatchObject({
    firstName: "Ada",
    lastName: "Obi",
    email: "Ada@Northwind.example",
    country: "DE",
    phone: "030 901820",
    companySize: 51,
    source: { channel: "OUTBOUND", name: "Cold Call" },
    externalId: { system: "salesforce", value: "00Q1" },
  });
  expect(imported).toEqual({
    createdAt: new Date("2024-01-22T20:36:47Z"),
    status: "CONTACTED",
    columns: {
      Name: "Ada Obi",
      Country: "Germany",
      MobilePhone: "0171 2345678",
      Status: "Working - Contacted",
      NumberOfEmployees: "51-200",
      CreatedDate: "2024-01-22T20:36:47.000+0000",
      Shoe_Size__c: "42",
    },
  });
});

test("a phone number without prefix is read by the row's country, else by the one of the command", async () => {
  expect((await read({ Phone: "030 901820", Country: "DE" })).input).toMatchObject({ phone: "030 901820", country: "DE" });
  const { input } = await read({ Phone: "030 901820", Country: "" }, { country: "DE" });
  expect(input.phone).toBe("+4930901820");
  expect(input.country).toBeUndefined();
});

test("the phone falls back to the mobile, also when it is no number", async () => {
  expect((await read({ Phone: "n/a", Mobile: "+49 171 2345678" })).input.phone).toBe("+491712345678");
  expect((await read({ Phone: "call me", Mobile: "+49 171 2345678" })).input.phone).toBe("+491712345678");
});

test.each(["12", "000-000-0000", "call the office"])(
  "the phone number %j is only shown when the person is reached otherwise",
  async (typed) => {
    const { details, phoneLeftOut } = await read({ Email: "ada@northwind.example", Phone: typed, Country: "US" });
    expect(details).toMatchObject({ phone: null, phoneExtension: null, phoneAsTyped: typed });
    expect(phoneLeftOut).toBe(true);
    expect(await refusal({ Email: "", Phone: typed })).toEqual(["phone"]);
  },
);

test.each(["1.23457E+11", "#N/A", "0", "NULL", "-None-"])("the record id %j identifies nothing, and is left out", async (id) => {
  const { input, imported, externalIdLeftOut } = await read({ "Record ID": id, Email: "ada@northwind.example" });
  expect(input.externalId).toBeUndefined();
  expect(externalIdLeftOut).toBe(true);
  expect(imported.columns).toEqual({ "Record ID": id });
});

test("a record id that identifies is not left out, nor is one that is not there", async () => {
  const { input, externalIdLeftOut } = await read({ "Record ID": "51", Email: "ada@northwind.example" }, { system: "hubspot" });
  expect(input.externalId).toEqual({ system: "hubspot", value: "51" });
  expect(externalIdLeftOut).toBe(false);
  expect((await read({ "Record ID": "", Email: "ada@northwind.example" })).externalIdLeftOut).toBe(false);
});

test("what people write where there is nothing is nothing", async () => {
  const { input } = await read({ Email: "ada@northwind.example", Website: "N/A", Company: "[not provided]", "Last Name": "None" });
  expect(input).toMatchObject({ email: "ada@northwind.example", lastName: "None" });
  expect(input.website).toBeUndefined();
  expect(input.companyName).toBeUndefined();
});

test("every field that is wrong is named at once", async () => {
  expect(
    await refusal({
      Email: "ada at northwind",
      Country: "Atlantis",
      Employees: "many",
      "Create Date": "1/2/2024",
      City: "x".repeat(300),
    }),
  ).toEqual(["country", "companySize", "createdAt", "email", "city"]);
});

test("a row that is too short or too long is refused", async () => {
  const plan = planColumns(ImportKind.LEAD, ["Email", "City"]);
  const settings = { plan, fileName: "people.csv" };
  await expect(readRow(["a@b.example"], settings, NOW)).rejects.toThrow("The row has 1 cells and the header 2");
  await expect(readRow(["a@b.example", "x", "y"], settings, NOW)).rejects.toThrow("The row has 3 cells and the header 2");
  await expect(readRow(["a@b.example", "x", ""], settings, NOW)).resolves.toBeTruthy();
});

test("the source is the command's, else the row's, else the file", async () => {
  const row = { Email: "ada@northwind.example", "Lead Source": "Astrology" };
  expect((await read(row)).input.source).toEqual({ channel: "OTHER", name: "Astrology" });
  expect((await read({ Email: "ada@northwind.example" })).input.source).toEqual({ channel: "IMPORT", name: "people.csv" });
  const { input, imported } = await read(row, { source: "Trade Show" });
  expect(input.source).toEqual({ channel: "EVENT", name: "Trade Show" });
  expect(imported.columns).toEqual({ "Lead Source": "Astrology" });
});

test("an opt-out is kept as a statement of the person", async () => {
  const { input } = await read({ Email: "ada@northwind.example", HasOptedOutOfEmail: "true", DoNotCall: "0" });
  expect(input.consents).toEqual([{ channel: "EMAIL", granted: false, wording: "HasOptedOutOfEmail" }]);
});

test("a record id without a known system tells nobody apart", async () => {
  const { input, imported } = await read({ Id: "7", Email: "ada@northwind.example" });
  expect(input.externalId).toBeFalsy();
  expect(imported.columns).toEqual({ Id: "7" });
  const legacy = await read({ Id: "7", Email: "ada@northwind.example" }, { system: "legacy" });
  expect(legacy.input.externalId).toEqual({ system: "legacy", value: "7" });
});

test("the guard of the file of refused rows comes off again", async () => {
  expect((await read({ Phone: "'+49 30 901820", "Last Name": "'=1+1" })).input).toMatchObject({ phone: "+4930901820", lastName: "=1+1" });
});

test("all addresses and numbers of a row are the person's, of the kinds that the columns are called by", async () => {
  const { input, details, imported } = await read({
    "Work Email": "Ada@Northwind.example",
    "Additional email addresses": "ada@home.example; ADA@northwind.example",
    "Email 3": "nobody",
    Country: "DE",
    Phone: "030 901820 / 030 901821",
    Mobile: "0171 2345678",
    "Home Phone": "call me",
    "Phone 2": "+49 30 901820",
  });
  expect(input.email).toBe("Ada@Northwind.example");
  expect(details).toMatchObject({
    email: "ada@northwind.example",
    emailList: [
      { address: "ada@northwind.example", kind: "WORK" },
      { address: "ada@home.example", kind: null },
    ],
    phone: "+4930901820",
    phoneAsTyped: "030 901820 / 030 901821",
    phoneList: [{ number: "+4930901820", kind: null }, { number: "+4930901821" }, { number: "+491712345678", kind: "MOBILE" }],
  });
  expect(imported.columns).toMatchObject({ "Email 3": "nobody", "Home Phone": "call me" });
});

test("one address of a column that says nothing of it is the primary one alone", async () => {
  const { input, details } = await read({ Email: "ada@northwind.example", Phone: "+49 30 901820", Mobile: "" });
  expect([input.emails, input.phones, details?.emailList, details?.phoneList]).toEqual([undefined, undefined, [], []]);
});

test("a first address that is none is refused, whatever others there are", async () => {
  expect(await refusal({ Email: "nobody", "Email 2": "ada@home.example" })).toEqual(["email"]);
});
