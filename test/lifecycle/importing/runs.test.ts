import { describe, expect, test } from "@jest/globals";
import { csv, ended, imported } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

const ACCOUNTS = csv(
  ["Id", "Name", "Website", "BillingCountry", "ParentId", "SystemModstamp", "Fax"],
  ["001A", "Northwind Ltd", "northwind.example", "DE", "001B", "x", "+49 1"],
  ["001B", "Northwind Group", "group.example", "Germany", "", "x", ""],
);
const CONTACTS = csv(
  ["Id", "FirstName", "LastName", "Email", "AccountId", "SystemModstamp"],
  ["003A", "Ada", "Moreau", "ada@northwind.example", "001A", "x"],
  ["003B", "Ben", "Okafor", "ben@northwind.example", "001Z", "x"],
);

const accountsOf = (client: typeof leadwire.admin, name: string) =>
  client
    .do<any, any>(
      `query ($where: AccountFilter) { accounts(where: $where) { nodes { id name domain country createdAt parent { name } owner { id }
        externalIds { system value } contacts { nodes { name } } activities { nodes { type properties } } } } }`,
      { where: { name: { eq: name } } },
    )
    .then(({ accounts }) => accounts.nodes);

describe("files that name each other's records", () => {
  test("are linked in whatever order they come", async () => {
    const contacts = await imported(leadwire.admin, "CONTACT", CONTACTS);
    expect(contacts).toMatchObject({ state: "DONE", rows: 2, rowsDone: 2, created: 2, waiting: 2, refused: 0, error: null });
    const accounts = await imported(leadwire.admin, "ACCOUNT", ACCOUNTS);
    expect(accounts).toMatchObject({ state: "DONE", created: 2, waiting: 0, refused: 0 });
    expect(await ended(leadwire.admin, contacts)).toMatchObject({ created: 2, waiting: 1 });
    const [northwind] = await accountsOf(leadwire.admin, "Northwind Ltd");
    expect(northwind).toMatchObject({
      domain: "northwind.example",
      country: "DE",
      parent: { name: "Northwind Group" },
      externalIds: [{ system: "salesforce", value: "001A" }],
      contacts: { nodes: [{ name: "Ada Moreau" }] },
    });
    // Its own, once, and that of its contact.
    const told = northwind.activities.nodes.map((activity: any) => activity.properties.columns);
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining([{ Fax: "+49 1", SystemModstamp: "x" }, { SystemModstamp: "x" }]));
  });
});
