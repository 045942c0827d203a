import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { type OperationDefinitionNode, parse, print } from "graphql";
import { anOffer, aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

/** What stands on the page in blocks of this language. */
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, text]) => text as string);

test("the page for partners works to the letter, from the token to a deal that is won", async () => {
  const page = await readFile("docs/partners.md", "utf8");
  const definitions = blocks(page, "graphql").flatMap((text) => parse(text).definitions as OperationDefinitionNode[]);
  const inputs = blocks(page, "json").flatMap((text) => text.trim().split("\n"));
  const asked = new Set<string>();
  const operation = (name: string): string => {
    asked.add(name);
    return print(definitions.find((one) => one.name?.value === name) as OperationDefinitionNode);
  };
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const ask = async (name: string, variables: object = {}): Promise<any> =>
    Object.values(await portal.do<any, any>(operation(name), variables))[0];

  expect(await ask("Me")).toMatchObject({ kind: "PARTNER", partner: { id: partner.id } });
  const { streamCursor } = await ask("Offered");
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
  const shareId = shareIds[0] as string;
  const watch = await portal.subscribe<any, any>(operation("Watch"), { after: streamCursor });
  const next = async () => (await watch.next()).sharedLeadEvents;
  expect(await next()).toMatchObject({ type: "OFFERED", shareId });
  expect(await ask("Offered")).toMatchObject({ nodes: [{ id: shareId, version: 1, state: "OFFERED" }] });

  const { salt } = (await portal.do<any, any>("query ($id: ID!) { sharedLead(id: $id) { salt } }", { id: shareId })).sharedLead;
  const [{ email }] = (await leadwire.sql("select email from lead where id = $1", [leadId.slice("lead_".length)])) as any;
  const hashes = [createHash("sha256").update(`${salt}:${email}`).digest("hex")];
  expect(await ask("AlreadyMine", { input: { shareId, hashes } })).toMatchObject({
    alreadyMine: true,
    sharedLead: { id: shareId, version: 2, hashesLeft: 4_999 },
    userErrors: [],
  });

  // The inputs of the page, in its order, with the share in place of its example.
  const input = () => JSON.parse((inputs.shift() as string).replace("share_0197...", shareId));
  expect(await ask("Accept", input())).toMatchObject({ sharedLead: { state: "ACCEPTED", email, masked: [] }, userErrors: [] });
  expect(await ask("Called", input())).toMatchObject({ activity: { type: "CALL" }, userErrors: [] });
  expect(await ask("Update", input())).toMatchObject({ sharedLead: { state: "WORKING", externalRef: "VAR-88" }, userErrors: [] });
  expect(await ask("Story", { id: shareId })).toMatchObject({
    activities: { nodes: [{ note: "Wants an offer by Friday" }], totalCount: 1 },
  });
  expect(await ask("Update", input())).toMatchObject({ sharedLead: { state: "WON" }, userErrors: [] });
  expect(inputs).toEqual([]);
  const told = [];
  for (let event = 0; event < 5; event++) told.push((await next()).type);
  expect(told).toEqual(["UPDATED", "ACCEPTED", "UPDATED", "WORKING", "WON"]);

  const another = async () => (await anOffer(leadwire.admin, [partner])).shareIds[0] as string;
  const unwanted = { shareId: await another(), reason: "NO_CAPACITY" };
  expect(await ask("Decline", { input: unwanted })).toMatchObject({ sharedLead: { state: "DECLINED" }, userErrors: [] });
  expect(await next()).toMatchObject({ type: "OFFERED", shareId: unwanted.shareId });
  expect(await next()).toMatchObject({ type: "REMOVED", shareId: unwanted.shareId, sharedLead: null });
  const given = await another();
  await ask("Accept", { input: { shareId: given } });
  expect(await ask("GiveBack", { input: { shareId: given, reason: "UNREACHABLE" } })).toMatchObject({
    sharedLead: { state: "RETURNED" },
    userErrors: [],
  });
  const deal = { companyName: "Fabrikam SA", contactEmail: "j@fabrikam.example" };
  expect(await ask("Register", { input: deal })).toMatchObject({ registration: { state: "REGISTERED" }, userErrors: [] });
  expect(await ask("MyDeals")).toMatchObject({ nodes: [{ ...deal, state: "REGISTERED" }] });
  expect([...asked].sort()).toEqual(definitions.map(({ name }) => name?.value).sort());
  await watch.stop();
});
