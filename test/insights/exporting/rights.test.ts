import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { askForLeads, fileOf, whenExport } from "../../support/exports.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { AssignLeadDocument, DisableUserDocument, UpdateTokenDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

const setSight = (repSight: string) =>
  leadwire.admin.do(`mutation { updateWorkspace(input: { repSight: ${repSight} }) { userErrors { code } } }`);
const assign = (leadId: string, ownerId: string) => leadwire.admin.do(AssignLeadDocument, { input: { leadId, ownerId } });

let companies = 0;
/** A rep's file of leads, with what it shows of their owners. */
async function aFile(client: Client, companyName: string): Promise<string> {
  const asked = await askForLeads(client, { where: { companyName: { eq: companyName } }, columns: ["email", "owner.name"] });
  return (await whenExport(client, asked)).url as string;
}
const codeOf = async (client: Client, url: string) => {
  const response = await client.get(url);
  return response.status === 200 ? 200 : [response.status, ((await response.json()) as any).errors[0].extensions.code];
};

describe("a file that was written is fetched with the rights of that moment:", () => {
  beforeEach(() => setSight("OWN"));

  test("not when a record in it has gone to somebody else; again when it is back", async () => {
    const [rep, colleague] = [await leadwire.user("REP"), await leadwire.user("REP")];
    const companyName = `Rights ${++companies}`;
    const lead = await aLead(leadwire.admin, { companyName, ownerId: rep.id });
    const url = await aFile(rep, companyName);
    expect(await codeOf(rep, url)).toBe(200);
    await assign(lead.id, colleague.id);
    expect(await codeOf(rep, url)).toEqual([403, "FORBIDDEN"]);
    await assign(lead.id, rep.id);
    expect(await codeOf(rep, url)).toBe(200);
  });

  test("not when the organisation narrows what a rep sees", async () => {
    await setSight("ALL");
    const [rep, companyName] = [await leadwire.user("REP"), `Rights ${++companies}`];
    await aLead(leadwire.admin, { companyName });
    const url = await aFile(rep, companyName);
    expect(await codeOf(rep, url)).toBe(200);
    await setSight("OWN");
    expect(await codeOf(rep, url)).toEqual([403, "FORBIDDEN"]);
  });

  test("not when a related record that it shows something of has gone out of sight", async () => {
    const [rep, colleague] = [await leadwire.user("REP"), await leadwire.user("REP")];
    const make = async (mutation: string, type: string, input: object) =>
      (
        await leadwire.admin.do<any, any>(
          `mutation ($i: ${type}!) { ${mutation}(input: $i) { record: ${mutation.slice(6).toLowerCase()} { id } } }`,
          { i: input },
        )
      )[mutation].record.id;
    const accountId = await make("createAccount", "CreateAccountInput", { name: `Rights ${++companies}`, ownerId: rep.id });
    const lastName = `Rights${companies}`;
    await make("createContact", "CreateContactInput", { lastName, accountId, ownerId: rep.id });
    const input = { format: "CSV", where: { lastName: { eq: lastName } }, columns: ["lastName", "account.name"] };
    const text = "mutation ($i: ExportContactsInput!) { exportContacts(input: $i) { exportJob { id } userErrors { message } } }";
    const job = (await rep.do<any, any>(text, { i: input })).exportContacts.exportJob;
    expect(await fileOf(rep, job)).toContain(`Rights ${companies}`);
    const give = "mutation ($i: UpdateAccountInput!) { updateAccount(input: $i) { userErrors { message } } }";
    expect((await leadwire.admin.do<any, any>(give, { i: { accountId, ownerId: colleague.id } })).updateAccount.userErrors).toEqual([]);
    expect(await codeOf(rep, `/exports/${job.id}`)).toEqual([403, "FORBIDDEN"]);
  });

  test("not when the scope is gone, also of a file without records; and not by who is disabled", async () => {
    const program = await leadwire.service("LEADS_READ", "CUSTOMERS_READ");
    const companyName = `Rights ${++companies}`;
    const empty = await aFile(program, companyName);
    const owner = await leadwire.user("REP");
    await aLead(leadwire.admin, { companyName, ownerId: owner.id });
    const [full, reps] = [await aFile(program, companyName), await aFile(owner, companyName)];
    for (const url of [empty, full]) expect(await codeOf(program, url)).toBe(200);
    await leadwire.admin.do(UpdateTokenDocument, { input: { tokenId: program.tokenId, scopes: ["CUSTOMERS_READ"] } });
    for (const url of [empty, full]) expect(await codeOf(program, url)).toEqual([403, "FORBIDDEN"]);
    await leadwire.admin.do(DisableUserDocument, { input: { userId: owner.id, leave: true } });
    expect(await codeOf(owner, reps)).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("by who sees all also when a record has been merged into another since", async () => {
    const companyName = `Rights ${++companies}`;
    const [master, other] = [await aLead(leadwire.admin, { companyName }), await aLead(leadwire.admin, { companyName })];
    const url = await aFile(leadwire.admin, companyName);
    const merge = "mutation ($i: MergeLeadsInput!) { mergeLeads(input: $i) { userErrors { code } } }";
    await leadwire.admin.do<any, any>(merge, { i: { masterId: master.id, leadIds: [other.id] } });
    expect(await codeOf(leadwire.admin, url)).toBe(200);
  });
});
