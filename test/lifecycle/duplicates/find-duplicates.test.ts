import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadsDocument,
  FindDuplicatesDocument,
  type FindDuplicatesQueryVariables,
  MergeLeadsDocument,
  UpdateCustomFieldDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

const find = async (id: string, options: Partial<FindDuplicatesQueryVariables> = {}, client: Client = leadwire.admin) =>
  (await client.do(FindDuplicatesDocument, { id, ...options })).findDuplicates;
/** What speaks for it or against it, without how unlikely it was before. */
const texts = (reasons: { aspect: string; text: string }[]) => reasons.flatMap(({ aspect, text }) => (aspect === "PRIOR" ? [] : [text]));
const create = async (mutation: "createAccount" | "createContact", input: object): Promise<string> => {
  const [type, record] = mutation === "createAccount" ? ["CreateAccountInput", "account"] : ["CreateContactInput", "contact"];
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${record} { id } } }`;
  return (await leadwire.admin.do<any, any>(text, { input }))[mutation][record as string].id;
};

describe("duplicates of a lead", () => {
  test("are told with how sure that is and why, the surest first, and not the lead itself", async () => {
    const company = { companyName: "Zephyr Works GmbH", website: "https://zephyr.example" };
    const lead = await aLead(leadwire.admin, {
      ...company,
      firstName: "Ulrike",
      lastName: "Brandtner",
      email: "ulrike@zephyr.example",
      phone: null,
    });
    const typo = await aLead(leadwire.admin, { ...company, firstName: "Ulrike", lastName: "Brantner", email: "u.brantner@zephyr.example" });
    const elsewhere = await aLead(leadwire.admin, {
      companyName: "Zephyr Works",
      firstName: "Ulrike",
      lastName: "Brandtner",
      email: "ulrike@mail.example",
    });
    await aLead(leadwire.admin, { ...company, firstName: "Konrad", lastName: "Weiss", email: "konrad@zephyr.example" });
    const found = await find(lead.id, { kinds: ["LEAD"] });
    expect(found?.map(({ reasons, record }) => [(record as { id: string }).id, texts(reasons)])).toEqual([
      [elsewhere.id, ["same first name, same last name", "same name before the @, which is the person's", "same company"]],
      [typo.id, ["same first name, misspelt last name", "other e-mail address", "same company domain"]],
    ]);
    for (const { confidence, reasons } of found ?? [])
      expect(1 / (1 + 2 ** -reasons.reduce((sum, { weight }) => sum + weight, 0))).toBeCloseTo(confidence, 9);
    const between = ((found?.[0]?.confidence ?? 0) + (found?.[1]?.confidence ?? 0)) / 2;
    expect((await find(lead.id, { kinds: ["LEAD"], minConfidence: between }))?.length).toBe(1);
    expect((await find(lead.id, { kinds: ["LEAD"], first: 1 }))?.length).toBe(1);
  });

  test("are also those of the same full name, unless one asks for surer ones; a name alone stops nothing", async () => {
    const named = { firstName: "Xaverina", lastName: "Quillfeather" };
    const lead = await aLead(leadwire.admin, { ...named, email: "xq@larch.example", phone: "+49 30 901801", companyName: "Larch" });
    const other = await aLead(leadwire.admin, { ...named, email: "someone@rowan.example", phone: "+49 40 901702", companyName: "Rowan" });
    const found = (await find(lead.id, { kinds: ["LEAD"] })) ?? [];
    expect(found.map(({ record }) => record)).toMatchObject([{ id: other.id }]);
    expect(found[0]?.confidence).toBeLessThan(0.2);
    expect(await find(lead.id, { kinds: ["LEAD"], minConfidence: 0.2 })).toEqual([]);
    await leadwire.sql("analyze lead, contact");
    expect(await create("createContact", named)).toBeTruthy();
    expect(await create("createContact", named)).toBeTruthy();
  });

  test("are those with the same address, number or external id", async () => {
    const forced = { source: { channel: "API" as const, name: "Doubles" } };
    const lead = await aLead(leadwire.admin, { ...forced, email: "twice@double.example", externalId: { system: "crm", value: "X-9" } });
    await leadwire.sql("update source set capture_policy = 'CREATE' where name = 'Doubles'");
    const address = await aLead(leadwire.admin, { ...forced, email: "twice@double.example", firstName: "Other", phone: "+49 30 901866" });
    const id = await aLead(leadwire.admin, { ...forced, externalId: { system: "CRM", value: "x-9" }, phone: "+49 30 901866" });
    const reasonsOf = new Map((await find(lead.id))?.map(({ record, reasons }) => [(record as { id: string }).id, texts(reasons)]));
    expect([...reasonsOf.keys()].sort()).toEqual([address.id, id.id].sort());
    expect(reasonsOf.get(address.id)).toContain("same e-mail address");
    expect(reasonsOf.get(id.id)).toContain("same external id");
    expect((await find(id.id, { minConfidence: 0 }))?.map(({ record }) => (record as { id: string }).id)).toEqual([lead.id, address.id]);
  });

  test("are also the contact and the account that it is already", async () => {
    const accountId = await create("createAccount", { name: "Halcyon AG", website: "https://halcyon.example" });
    const contactId = await create("createContact", {
      firstName: "Ines",
      lastName: "Moreau",
      email: "i.moreau@halcyon.example",
      accountId,
    });
    const lead = await aLead(leadwire.admin, {
      firstName: "Ines",
      lastName: "Moreau",
      email: "ines@halcyon.example",
      companyName: "Halcyon",
    });
    const found = await find(lead.id);
    expect(found?.map(({ kind, confidence, record }) => [kind, confidence, (record as { id: string }).id])).toEqual([
      ["ACCOUNT", expect.closeTo(1, 2), accountId],
      ["CONTACT", expect.any(Number), contactId],
    ]);
    expect((await find(contactId))?.map(({ kind, record }) => [kind, (record as { id: string }).id])).toEqual([["LEAD", lead.id]]);
  });

  test("are those that one may see", async () => {
    const rep = await leadwire.user("REP");
    await leadwire.setRepSight("OWN");
    const name = { firstName: "Quentin", lastName: "Aldridge", companyName: "Secrets Ltd" };
    const mine = await aLead(leadwire.admin, { ...name, ownerId: rep.id });
    const admin = (await leadwire.admin.do<any, any>("{ me { id } }")).me.id;
    const theirs = await aLead(leadwire.admin, { ...name, ownerId: admin });
    expect(await find(mine.id)).toHaveLength(1);
    expect(await find(mine.id, {}, rep)).toEqual([]);
    expect(await find(theirs.id, {}, rep)).toBeNull();
    const leadsOnly = await leadwire.service("LEADS_READ");
    await create("createAccount", { name: "Secrets Ltd" });
    expect((await find(mine.id, {}, leadsOnly))?.map(({ kind }) => kind)).toEqual(["LEAD"]);
    expect(await find(mine.id, {}, await leadwire.service("USERS_READ"))).toBeNull();
    await leadwire.setRepSight("ALL");
  });

  // As they are stored, they are quotes and backslashes, or eighteen letters each.
  test.each(["ʼ＇ | '", "＼", "\ufdfa".repeat(90)])("are found whatever a name is made of: %s", async (lastName) => {
    const named = { firstName: "Ada", lastName, companyName: lastName, email: null, phone: "+49 30 901820" };
    const [lead, other] = [await aLead(leadwire.admin, named), await aLead(leadwire.admin, { ...named, phone: "+49 30 901821" })];
    const found = await find(lead.id, { kinds: ["LEAD"] });
    expect(found?.map(({ record }) => (record as { id: string }).id)).toContain(other.id);
  });

  test("are found of somebody of whom only the name is known", async () => {
    const named = { firstName: "Solveig", lastName: "Nobody", companyName: null, email: null };
    const [lead, other] = [
      await aLead(leadwire.admin, { ...named, phone: "+49 30 901822" }),
      await aLead(leadwire.admin, { ...named, phone: "+49 30 901823" }),
    ];
    const found = await find(lead.id);
    expect(found?.map(({ record }) => (record as { id: string }).id)).toContain(other.id);
    // A name alone stops nothing.
    for (const { confidence } of found ?? []) expect(confidence).toBeLessThan(0.5);
  });

  test("are gone once they are merged", async () => {
    const name = { firstName: "Beatrix", lastName: "Holloway", companyName: "Merged Ltd" };
    const [one, two] = [await aLead(leadwire.admin, name), await aLead(leadwire.admin, name)];
    expect(await find(one.id)).toHaveLength(1);
    await leadwire.admin.do(MergeLeadsDocument, { input: { masterId: one.id, leadIds: [two.id] } });
    expect(await find(one.id)).toEqual([]);
    expect(await find(two.id)).toEqual([]);
  });
});

test("duplicates of an account are accounts of the same domain, or of nearly the same name", async () => {
  const [one, two, three] = [
    await create("createAccount", { name: "Meridian Systems GmbH" }),
    await create("createAccount", { name: "Meridian Systems", allowDuplicates: true }),
    await create("createAccount", { name: "Meridian Sytems", allowDuplicates: true }),
  ];
  expect((await find(one, { minConfidence: 0.1 }))?.map(({ reasons, record }) => [(record as { id: string }).id, texts(reasons)])).toEqual([
    [two, ["same company name"]],
    [three, ["similar company name"]],
  ]);
});

test("an id of anything else is refused, and so is a page of no size", async () => {
  expect(await leadwire.admin.refusal(FindDuplicatesDocument, { id: "user_00000000-0000-7000-8000-000000000000" })).toBe("BAD_USER_INPUT");
  expect(await leadwire.admin.refusal(FindDuplicatesDocument, { id: "lead_1" })).toBe("BAD_USER_INPUT");
  const lead = await aLead(leadwire.admin);
  expect(await leadwire.admin.refusal(FindDuplicatesDocument, { id: lead.id, first: 0 })).toBe("BAD_USER_INPUT");
});

test("of a name that many bear, quotes and signs included, it finds some", async () => {
  const name = { firstName: "D'Arcy \\", lastName: "O'Neil & Co", companyName: "It's (ours)" };
  const [one, two] = [await aLead(leadwire.admin, name), await aLead(leadwire.admin, name)];
  expect((await find(one.id))?.map(({ record }) => (record as { id: string }).id)).toEqual([two.id]);
});

describe("of a company with more people than are compared", () => {
  const FIRST = [
    "Ada",
    "Bruno",
    "Carla",
    "Dmitri",
    "Elif",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kira",
    "Luis",
    "Mina",
    "Nils",
    "Olga",
  ];
  const LAST = [
    "Abel",
    "Brandt",
    "Costa",
    "Dorn",
    "Engel",
    "Fuchs",
    "Gruber",
    "Hahn",
    "Ibsen",
    "Jung",
    "Keller",
    "Lorenz",
    "Moser",
    "Novak",
    "Otto",
  ];

  test("those whose names are near are found, wherever they are stored", async () => {
    const rows = FIRST.flatMap((firstName) =>
      LAST.map((lastName) => ({
        firstName,
        lastName,
        email: `${firstName}.${lastName}@vast.example`.toLowerCase(),
        companyName: "Vast AG",
      })),
    );
    const source = { channel: "API" as const, name: "Staff" };
    for (let start = 0; start < rows.length; start += 150)
      await leadwire.admin.do(CaptureLeadsDocument, {
        input: { errorPolicy: "REJECT_ALL", rows: rows.slice(start, start + 150).map((row) => ({ ...row, source })) },
      });
    const misspelt = [
      ["Brunno", "Keler"],
      ["Grete", "Lorentz"],
      ["Jonas", "Nowak"],
      ["Hugo", "Engl"],
    ] as const;
    for (const [firstName, lastName] of misspelt) {
      const lead = await aLead(leadwire.admin, {
        firstName,
        lastName,
        companyName: "Vast",
        website: "https://vast.example",
        email: null,
        phone: null,
      });
      const names = (await find(lead.id, { kinds: ["LEAD"], minConfidence: 0.3 }))?.map(({ record }) => (record as { name: string }).name);
      expect(names?.[0]?.slice(0, 3)).toBe(firstName.slice(0, 3));
      expect(names?.[0]?.split(" ")[1]?.slice(0, 2)).toBe(lastName.slice(0, 2));
    }
  });
});

test("a record is found by what it is now, and not by what it was", async () => {
  const [lead, other] = [
    await aLead(leadwire.admin, { firstName: "Tove", lastName: "Hallgren", companyName: "Elm AB" }),
    await aLead(leadwire.admin, { firstName: "Tove", lastName: "Hallgren", companyName: "Elm AB" }),
  ];
  expect(await find(lead.id, { kinds: ["LEAD"] })).toHaveLength(1);
  await leadwire.admin.do(UpdateLeadDocument, {
    input: { leadId: other.id, firstName: "Marius", lastName: "Pfaff", companyName: "Oak GmbH" },
  });
  expect(await find(lead.id, { kinds: ["LEAD"] })).toEqual([]);
  const again = await aLead(leadwire.admin, { firstName: "Marius", lastName: "Pfaf", companyName: "Oak" });
  expect((await find(again.id, { kinds: ["LEAD"] }))?.map(({ record }) => (record as { id: string }).id)).toEqual([other.id]);
});

test("a custom field that identifies a record counts, also for the records that were there before", async () => {
  const field = await aCustomField(leadwire.admin, { record: "LEAD", key: "customer_number", type: "TEXT" });
  const numbered = (email: string) =>
    aLead(leadwire.admin, { firstName: "Ona", lastName: null, email, customFields: { customer_number: "K-77123" } });
  const [one, two] = [await numbered("quill@one.example"), await numbered("brook@two.example")];
  expect(await find(one.id, { minConfidence: 0.2 })).toEqual([]);
  await leadwire.admin.do(UpdateCustomFieldDocument, { input: { customFieldId: field.id, isIdentifying: true } });
  await until(async () => ((await find(one.id, { minConfidence: 0.2 }))?.length ?? 0) > 0);
  const [found] = (await find(one.id, { minConfidence: 0.2 })) ?? [];
  expect([(found?.record as { id: string } | undefined)?.id, texts(found?.reasons ?? [])]).toEqual([
    two.id,
    expect.arrayContaining(["same customer_number"]),
  ]);
});
