import { describe, expect, test } from "@jest/globals";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

const act = async (name: string, answer: string, input: object): Promise<string> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} { id } userErrors { message } } }`;
  const data = await leadwire.admin.do<any, any>(text, { input });
  expect(data[name].userErrors).toEqual([]);
  return data[name][answer].id;
};
const search = async (list: string, text: string): Promise<string[]> =>
  (await leadwire.admin.do<any, any>(`query ($text: String!) { ${list}(search: $text) { nodes { id } } }`, { text }))[list].nodes.map(
    ({ id }: { id: string }) => id,
  );
const filter = async (list: string, where: object): Promise<string[]> => {
  const type = `${list.charAt(0).toUpperCase()}${list.slice(1, -1)}Filter`;
  const answer = await leadwire.admin.do<any, any>(`query ($where: ${type}!) { ${list}(where: $where) { nodes { id } } }`, { where });
  return answer[list].nodes.map(({ id }: { id: string }) => id);
};

const source = { channel: "API", name: "Merged" };

/** Of each kind: how to make one of a name and a word that identifies it, and how to merge and change. */
const KINDS = {
  lead: {
    make: (word: string) => act("captureLead", "lead", { firstName: "Ada", lastName: word, email: `${word}@${word}.example`, source }),
    merge: (masterId: string, id: string) => act("mergeLeads", "lead", { masterId, leadIds: [id] }),
    unmerge: (leadId: string) => act("unmergeLeads", "lead", { leadId }),
    rename: (leadId: string, lastName: string) => act("updateLead", "lead", { leadId, lastName }),
  },
  contact: {
    make: (word: string) => act("createContact", "contact", { firstName: "Ada", lastName: word, email: `${word}@${word}.example` }),
    merge: (masterId: string, id: string) => act("mergeContacts", "contact", { masterId, contactIds: [id] }),
    unmerge: (contactId: string) => act("unmergeContacts", "contact", { contactId }),
    rename: (contactId: string, lastName: string) => act("updateContact", "contact", { contactId, lastName }),
  },
  account: {
    make: (word: string) => act("createAccount", "account", { name: word, website: `https://${word}.example` }),
    merge: (masterId: string, id: string) => act("mergeAccounts", "account", { masterId, accountIds: [id] }),
    unmerge: (accountId: string) => act("unmergeAccounts", "account", { accountId }),
    rename: (accountId: string, name: string) => act("updateAccount", "account", { accountId, name }),
  },
};

describe.each(["lead", "contact", "account"] as const)("a %s that was merged", (kind) => {
  const { make, merge, unmerge, rename } = KINDS[kind];
  const list = `${kind}s`;
  const address = (word: string) => (kind === "account" ? `${word}.example` : `${word}@${word}.example`);

  test("is found as its survivor by what it was called and how it was reached, until that is undone", async () => {
    const [word, former, next] = [`quince${kind}`, `medlar${kind}`, `sorrel${kind}`];
    const [master, other] = [await make(word), await make(former)];
    await merge(master, other);
    for (const text of [former, address(former), word]) expect(await search(list, text)).toEqual([master]);
    await rename(master, next);
    for (const text of [former, address(former), next]) expect(await search(list, text)).toEqual([master]);
    await unmerge(other);
    for (const text of [former, address(former)]) expect(await search(list, text)).toEqual([other]);
    expect(await search(list, next)).toEqual([master]);
  });

  test("is found as its survivor by a filter for its address", async () => {
    const [word, former] = [`fennel${kind}`, `lovage${kind}`];
    const [master, other] = [await make(word), await make(former)];
    await merge(master, other);
    const field = kind === "account" ? "domain" : "email";
    expect(await filter(list, { [field]: { eq: address(former) } })).toEqual([master]);
    expect(await filter(list, { [field]: { in: [address(former), "nobody.example"] } })).toEqual([master]);
    expect(await filter(list, { [field]: { eq: address(word) } })).toEqual([master]);
    await unmerge(other);
    expect(await filter(list, { [field]: { eq: address(former) } })).toEqual([other]);
  });
});
