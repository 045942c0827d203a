import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

const FOUND = `userErrors { code path message
  ... on DuplicatesFoundError { duplicates { kind confidence record { ... on Lead { id } ... on Contact { id } ... on Account { id } } } } }`;

interface Answer {
  id: string | undefined;
  errors: { code: string; path: string[]; duplicates?: { kind: string; record: { id: string } | null }[] }[];
}

async function act(name: string, record: string, input: object, client: Client = leadwire.admin): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await client.do<any, any>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${record} { id } ${FOUND} } }`, { input });
  return { id: data[name][record]?.id, errors: data[name].userErrors };
}

const found = (id: string | undefined, path = ["allowDuplicates"]) => [
  expect.objectContaining({ code: "DUPLICATES_FOUND", path, duplicates: [expect.objectContaining({ record: { id } })] }),
];

/** The pairs that people who clean up see of a record. */
async function noticedOf(id: string | undefined) {
  const IDS = "lead { id } otherLead { id } contact { id } otherContact { id } account { id } otherAccount { id }";
  const { possibleDuplicates } = await leadwire.admin.do<any, any>(
    `{ possibleDuplicates(first: 100) { nodes { noticedBy state ${IDS} } } }`,
    {},
  );
  return possibleDuplicates.nodes
    .map(({ noticedBy, state, ...records }: any) => ({
      noticedBy,
      state,
      ids: Object.values<any>(records)
        .flatMap((one) => one?.id ?? [])
        .sort(),
    }))
    .filter(({ ids }: { ids: string[] }) => ids.includes(id as string));
}

let counter = 0;
const anAddress = () => `doubled${++counter}@doubles${counter}.example`;
const aContact = (input: object = {}, client?: Client) =>
  act("createContact", "contact", { firstName: "Ada", lastName: `Doubled ${++counter}`, email: anAddress(), ...input }, client);
const anAccount = (input: object = {}, client?: Client) =>
  act("createAccount", "account", { name: `Doubled ${++counter}`, ...input }, client);

describe("what seems to exist is not made again", () => {
  test.each<[string, () => Promise<[Answer, (allow?: object) => Promise<Answer>]>]>([
    [
      "a contact of the same address, in whatever spelling",
      async () => {
        const email = anAddress();
        return [await aContact({ email }), (allow) => aContact({ email: ` ${email.toUpperCase()}`, ...allow })];
      },
    ],
    [
      "a contact of the same name at the same account",
      async () => {
        const { id: accountId } = await anAccount();
        const same = { firstName: "Grace", lastName: "Hoppér", accountId };
        return [await aContact(same), (allow) => aContact({ ...same, lastName: "Hopper", ...allow })];
      },
    ],
    [
      "an account of the same domain",
      async () => [
        await anAccount({ website: "https://www.same-domain.example" }),
        (allow) => anAccount({ website: "shop.same-domain.example/start", ...allow }),
      ],
    ],
    [
      "an account of the same name",
      async () => [await anAccount({ name: "Sóuthwind Trading" }), (allow) => anAccount({ name: "southwind  trading", ...allow })],
    ],
    [
      "a contact that gets the address of another",
      async () => {
        const email = anAddress();
        const [first, second] = [await aContact({ email }), await aContact()];
        return [first, (allow) => act("updateContact", "contact", { contactId: second.id, email, ...allow })];
      },
    ],
    [
      "an account that gets the domain of another",
      async () => {
        const website = "https://taken-domain.example";
        const [first, second] = [await anAccount({ website }), await anAccount()];
        return [first, (allow) => act("updateAccount", "account", { accountId: second.id, website, ...allow })];
      },
    ],
    [
      "a lead that gets the address of another",
      async () => {
        const [first, second] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
        return [{ id: first.id, errors: [] }, (allow) => act("updateLead", "lead", { leadId: second.id, email: first.email, ...allow })];
      },
    ],
    [
      "a lead that is upserted to the address of another",
      async () => {
        const externalId = { system: "shop", value: `${Math.random()}` };
        const [first, mine] = [await aLead(leadwire.admin), person()];
        await act("upsertLead", "lead", { ...mine, externalId });
        const { email } = first;
        return [{ id: first.id, errors: [] }, (allow) => act("upsertLead", "lead", { ...mine, externalId, email, ...allow })];
      },
    ],
  ])("%s", async (_, prepare) => {
    const [first, again] = await prepare();
    expect(first.errors).toEqual([]);
    const refused = await again();
    expect(refused.errors).toEqual(found(first.id));
    expect(refused.id).toBeUndefined();
    const allowed = await again({ allowDuplicates: true });
    expect(allowed.errors).toEqual([]);
    expect(await noticedOf(first.id)).toEqual([{ noticedBy: "EDIT", state: "OPEN", ids: [first.id, allowed.id].sort() }]);
  });

  test("and a row in bulk is refused alone, also for what another row of it makes", async () => {
    const [one, two, three] = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const email = anAddress();
    const rows = [
      { leadId: one.id, email },
      { leadId: two.id, email },
      { leadId: three.id, jobTitle: "COO" },
    ];
    const { updateLeads } = await leadwire.admin.do<any, any>(
      `mutation ($input: UpdateLeadsInput!) { updateLeads(input: $input) { results { index lead { id } ${FOUND} } } }`,
      { input: { rows, errorPolicy: "IGNORE_FAILED" } },
    );
    expect(updateLeads.results.map(({ userErrors }: any) => userErrors)).toEqual([[], found(one.id, ["rows", "1", "allowDuplicates"]), []]);
    expect(await noticedOf(one.id)).toEqual([]);
  });
});

describe("a change is not told", () => {
  test("of what it does not make alike", async () => {
    const email = anAddress();
    const first = await aContact({ email });
    const second = await aContact({ email, allowDuplicates: true });
    expect((await act("updateContact", "contact", { contactId: second.id, jobTitle: "CEO" })).errors).toEqual([]);
    expect((await act("updateContact", "contact", { contactId: second.id, lastName: "Renamed" })).errors).toEqual([]);
    expect((await act("updateContact", "contact", { contactId: first.id, email })).errors).toEqual([]);
  });
});

describe("what the viewer does not see", () => {
  let rep: Client & { id: string };
  beforeAll(async () => {
    rep = await leadwire.user("REP");
    await leadwire.admin.do("mutation { updateWorkspace(input: { repSight: OWN }) { userErrors { code } } }");
  });

  test("looks as if it were not there", async () => {
    const [email, website] = [anAddress(), "https://hidden-domain.example"];
    const [contact, account] = [await aContact({ email }), await anAccount({ website })];
    expect([contact.errors, account.errors]).toEqual([[], []]);
    expect((await aContact({ email }, rep)).errors).toEqual([]);
    expect((await anAccount({ website }, rep)).errors).toEqual([]);
    const hidden = await aLead(leadwire.admin);
    const mine = await aLead(leadwire.admin, { ownerId: rep.id });
    expect((await act("updateLead", "lead", { leadId: mine.id, email: hidden.email }, rep)).errors).toEqual([]);
    // Those who see both decide.
    expect(await noticedOf(contact.id)).toMatchObject([{ noticedBy: "EDIT" }]);
    expect(await noticedOf(account.id)).toMatchObject([{ noticedBy: "EDIT" }]);
    expect(await noticedOf(hidden.id)).toEqual([{ noticedBy: "EDIT", state: "OPEN", ids: [hidden.id, mine.id].sort() }]);
    // But a second one of their own is told.
    expect((await aContact({ email }, rep)).errors).toHaveLength(1);
  });
});

test("of several who make one contact or account at once one does", async () => {
  const [email, name] = [anAddress(), `At once ${++counter}`];
  const contacts = await Promise.all(Array.from({ length: 4 }, () => aContact({ email })));
  const accounts = await Promise.all(Array.from({ length: 4 }, () => anAccount({ name })));
  for (const answers of [contacts, accounts]) {
    const [made, ...others] = answers.sort((left, right) => left.errors.length - right.errors.length);
    expect(made?.errors).toEqual([]);
    for (const { errors } of others) expect(errors).toEqual(found(made?.id));
  }
});
