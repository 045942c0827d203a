import { describe, expect, test } from "@jest/globals";
import { Leadwire } from "../../support/leadwire.js";
import {
  AccountsDocument,
  CreateAccountDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  UpdateAccountDocument,
  UpdateContactDocument,
  UpdateOpportunityDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const anAccount = async (name = "Contoso") =>
  (await leadwire.admin.do(CreateAccountDocument, { input: { name, allowDuplicates: true } })).createAccount.account as { id: string };

describe("an account", () => {
  test("is created with what was typed, normalised, and belongs to its maker", async () => {
    const { createAccount } = await leadwire.admin.do(CreateAccountDocument, {
      input: { name: "Northwind", website: "www.northwind.example/about", phone: "030 901820", country: "DE" },
    });
    expect(createAccount.account).toMatchObject({
      version: 1,
      domain: "northwind.example",
      website: "https://www.northwind.example/about",
      phone: "+4930901820",
      owner: { id: expect.stringMatching(/^user_/) },
    });
  });

  test("is changed where told, and refused when stale, nameless or bad", async () => {
    const { id } = await anAccount("Changing");
    const update = (input: object) =>
      leadwire.admin.do(UpdateAccountDocument, { input: { accountId: id, ...input } }).then(({ updateAccount }) => updateAccount);
    expect((await update({ website: "https://changed.example" })).account).toMatchObject({
      name: "Changing",
      domain: "changed.example",
      version: 2,
    });
    expect((await update({ expectedVersion: 1, name: "x" })).userErrors[0]).toMatchObject({ code: "CONFLICT" });
    expect((await update({ name: null })).userErrors[0]).toMatchObject({ path: ["name"] });
    expect((await update({ phone: "call me" })).userErrors[0]).toMatchObject({ path: ["phone"] });
    expect((await update({ website: null })).account).toMatchObject({ domain: null });
  });

  test("is listed with its people and deals", async () => {
    const { id } = await anAccount("With people");
    const contact = (
      await leadwire.admin.do(CreateContactDocument, { input: { firstName: "Ann", email: "Ann@People.example", accountId: id } })
    ).createContact.contact;
    await leadwire.admin.do(CreateOpportunityDocument, { input: { accountId: id, name: "First deal", contactId: contact?.id } });
    const { accounts } = await leadwire.admin.do(AccountsDocument, { where: { name: { eq: "With people" } } });
    expect(accounts.nodes[0]).toMatchObject({
      contacts: { nodes: [{ name: "Ann" }] },
      opportunities: { nodes: [{ name: "First deal", stage: "DISCOVERY" }] },
    });
  });
});

describe("a contact", () => {
  test("needs a name or a way to be reached, and an account that is there", async () => {
    const create = (input: object) => leadwire.admin.do(CreateContactDocument, { input }).then(({ createContact }) => createContact);
    expect((await create({ jobTitle: "CEO" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT" });
    expect((await create({ lastName: "X", accountId: "account_01970000-0000-7000-8000-000000000000" })).userErrors[0]).toMatchObject({
      code: "NOT_FOUND",
      path: ["accountId"],
    });
    expect((await create({ lastName: "X", accountId: "lead_1" })).userErrors[0]).toMatchObject({
      code: "INVALID_INPUT",
      path: ["accountId"],
    });
    expect((await create({ phone: "+4930901821" })).contact).toMatchObject({ name: "+4930901821" });
  });

  test("is renamed by its parts", async () => {
    const { createContact } = await leadwire.admin.do(CreateContactDocument, { input: { firstName: "Ann", lastName: "Old" } });
    const { updateContact } = await leadwire.admin.do(UpdateContactDocument, {
      input: { contactId: createContact.contact?.id as string, lastName: "New", jobTitle: "CTO" },
    });
    expect(updateContact.contact).toMatchObject({ name: "Ann New", jobTitle: "CTO", version: 2 });
  });
});

describe("a deal", () => {
  test("keeps its amount exact, and clears it with null", async () => {
    const { id } = await anAccount();
    const { createOpportunity } = await leadwire.admin.do(CreateOpportunityDocument, {
      input: { accountId: id, name: "Exact", amount: { amount: "999999999999999.9999", currency: "CLF" } },
    });
    expect(createOpportunity.opportunity).toMatchObject({ amount: { amount: "999999999999999.9999", currency: "CLF" }, probability: 20 });
    const { updateOpportunity } = await leadwire.admin.do(UpdateOpportunityDocument, {
      input: { opportunityId: createOpportunity.opportunity?.id as string, amount: null },
    });
    expect(updateOpportunity.opportunity).toMatchObject({ name: "Exact", amount: null, version: 2 });
  });

  test("is with people of its own account only", async () => {
    const [one, other] = [await anAccount("One"), await anAccount("Other")];
    const contact = (await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Elsewhere", accountId: other.id } }))
      .createContact.contact;
    const { createOpportunity } = await leadwire.admin.do(CreateOpportunityDocument, {
      input: { accountId: one.id, name: "Mixed", contactId: contact?.id },
    });
    expect(createOpportunity.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["contactId"] });
  });
});
