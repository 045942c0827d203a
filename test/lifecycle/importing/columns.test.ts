import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { planColumns } from "../../../src/lifecycle/importing/columns.js";
import { HEADINGS } from "../../../src/lifecycle/importing/headings/kinds.js";
import { ImportKind } from "../../../src/lifecycle/importing/import-kind.js";
import { plainTitle } from "../../../src/lifecycle/importing/title.js";

const planLeads = (header: string[], overrides: string[] = [], system: string | null = null) =>
  planColumns(ImportKind.LEAD, header, { overrides, system });

/** Which column counts first for each field. */
function firstColumns(header: string[], overrides: string[] = []): Record<string, string> {
  const { titles, columnsOf } = planLeads(header, overrides);
  return Object.fromEntries(Object.entries(columnsOf).map(([field, places]) => [field, titles[places?.[0] as number] as string]));
}

test("an export of Salesforce is understood by the names of the API", () => {
  const header = "Id,IsDeleted,LastName,FirstName,Name,Title,Company,Street,City,State,PostalCode,Country,Phone,MobilePhone,Email,Website";
  const more = "Description,LeadSource,Status,Industry,NumberOfEmployees,CreatedDate,OwnerId,HasOptedOutOfEmail,External_id__c";
  const plan = planLeads(`${header},${more}`.split(","));
  expect(plan.system).toBe("salesforce");
  expect(plan.titles.filter((_, place) => !plan.fields[place])).toEqual(["IsDeleted", "OwnerId"]);
  expect(firstColumns(`${header},${more}`.split(","))).toMatchObject({
    externalId: "Id",
    jobTitle: "Title",
    companyName: "Company",
    phone: "Phone",
    source: "LeadSource",
    companySize: "NumberOfEmployees",
    createdAt: "CreatedDate",
    emailOptOut: "HasOptedOutOfEmail",
  });
});

test("a report of Salesforce is understood by its labels", () => {
  expect(firstColumns(["Lead ID", "Last Name", "Company / Account", "State/Province", "Zip/Postal Code", "No. of Employees"])).toEqual({
    externalId: "Lead ID",
    lastName: "Last Name",
    companyName: "Company / Account",
    state: "State/Province",
    postalCode: "Zip/Postal Code",
    companySize: "No. of Employees",
  });
});

test("an export of HubSpot is understood", () => {
  const header =
    "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,Company Name,Website URL,Number of Employees,Lead Status,Original Source,Create Date,City,State/Region,Country/Region,Postal Code,Street Address";
  const plan = planLeads(header.split(","));
  expect(plan.system).toBe("hubspot");
  expect(plan.fields).toEqual([
    "externalId",
    "firstName",
    "lastName",
    "email",
    "phone",
    "phone",
    "jobTitle",
    "companyName",
    "website",
    "companySize",
    "status",
    "source",
    "createdAt",
    "city",
    "state",
    "country",
    "postalCode",
    "street",
  ]);
});

test.each([
  ["first_name", "firstName"],
  ["FIRST NAME", "firstName"],
  ["E-Mail", "email"],
  ["companySize", "companySize"],
  ["postal code ", "postalCode"],
  ["Industry__c", "industry"],
])("capitals, spaces and underscores do not matter: %s is %s", (title, field) => {
  expect(planLeads(["phone", title]).fields[1]).toBe(field);
});

test("of several columns for one field the order of the table decides, not that of the file", () => {
  const { columnsOf, titles } = planLeads(["Home Phone", "Mobile", "Phone"]);
  expect(columnsOf.phone?.map((place) => titles[place])).toEqual(["Phone", "Mobile", "Home Phone"]);
});

test("--map takes a column as another field, before any other column, or leaves it out", () => {
  expect(firstColumns(["Email", "Private mail"], ["private MAIL=email"]).email).toBe("Private mail");
  expect(firstColumns(["Email", "Title"], ["Title=lastName"])).toEqual({ email: "Email", lastName: "Title" });
  const plan = planLeads(["Email", "Title", "Shoe size"], ["Title=", "Shoe size="]);
  expect([...plan.ignored]).toEqual([1, 2]);
  expect(plan.columnsOf.jobTitle).toBeUndefined();
});

test.each([
  [["Email"], ["Email"], "--map takes"],
  [["Email"], ["Nothing=email"], 'a column that the file does not have: "Nothing"'],
  [["Email"], ["Email=shoe"], 'a field that there is not: "shoe"'],
  [["Ada", "Obi", "ada@example.com"], [], "No column of the first line"],
  [["First Name", "Last Name"], [], "No column of the first line"],
])("refuses the header %j with %j: %s", (header, overrides, message) => {
  expect(() => planLeads(header, overrides)).toThrow(message);
});

test("titles that come twice or not at all are told apart", () => {
  expect(planLeads(["Email", "Note", "Note", ""]).titles).toEqual(["Email", "Note", "Note (2)", "column 4"]);
});

test("the file of refused rows can be imported after it was mended", () => {
  const plan = planLeads(["line", "field", "reason", "Email"]);
  expect([...plan.ignored]).toEqual([0, 1, 2]);
});

test("whose record ids a file has must be clear by all of its headings: one alone, whatever it is, says nothing", () => {
  expect(planLeads(["Id", "Email"]).system).toBeNull();
  expect(planLeads(["Email", "Branch__c"]).system).toBeNull();
  expect(planLeads(["Id", "Email", "Branch__c"]).system).toBeNull();
  expect(planLeads(["Id", "FirstName", "LastName", "Email", "Branch__c"]).system).toBe("salesforce");
  expect(planLeads(["Id", "Email"], [], "legacy").system).toBe("legacy");
});

test.each([
  [["Record ID", "First Name", "Email"], null],
  [["Record Id", "First Name", "Email", "Lead Source"], null],
  [["Record Id", "First Name", "Email", "Lead Source", "Created Time"], "zoho"],
  [["Record Id", "Lead Owner", "Company", "Email", "Created Time", "Modified Time", "Lead Source"], "zoho"],
  [["Record ID", "Email", "Lifecycle Stage", "Contact owner", "Create Date"], "hubspot"],
  [["Lead ID", "Lead Owner", "Company / Account", "Email"], "salesforce"],
  [["Id", "IsDeleted", "CreatedById", "Email"], "salesforce"],
  [["RECORD ID", "Email"], null],
  [["Record Id", "Email", "Lifecycle Stage"], null],
])("the header %j is that of %s", (header, system) => {
  expect(planLeads(header).system).toBe(system);
});

test.each(Object.values(ImportKind))("no title stands for two fields of %s", (kind) => {
  const titles = Object.values(HEADINGS[kind]).flatMap((names) => [...new Set(names.map(plainTitle))]);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});

test("the document has the tables of the code", async () => {
  const document = await readFile("docs/import-columns.md", "utf8");
  for (const lists of Object.values(HEADINGS))
    for (const [field, names] of Object.entries(lists)) expect(document).toContain(`| ${field} | ${names.join(", ")} |`);
});
