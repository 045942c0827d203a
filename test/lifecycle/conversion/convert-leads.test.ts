import { expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ConvertLeadsDocument, type ConvertLeadsInput, LeadDetailDocument, MeDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
const convert = async (input: Partial<ConvertLeadsInput> & Pick<ConvertLeadsInput, "rows">) =>
  (await leadwire.admin.do(ConvertLeadsDocument, { input: { errorPolicy: "IGNORE_FAILED", ...input } })).convertLeads;
const accounts = async () => Number((await leadwire.sql("select count(*) from account"))[0]?.count);
const events = async () => Number((await leadwire.sql("select count(*) from change_event"))[0]?.count);
const row = (leadId: string) => ({ leadId, ...CREATE_ALL });

test("each row by itself: those that are refused say why and leave nothing, the others are converted", async () => {
  const leads = [await aQualifiedLead(leadwire.admin), await aLead(leadwire.admin), await aQualifiedLead(leadwire.admin)];
  const before = await accounts();
  const { me } = await leadwire.admin.do(MeDocument);
  const { results, userErrors } = await convert({
    rows: [
      ...leads.map(({ id }) => row(id)),
      row(leads[0]?.id as string),
      row("lead_1"),
      { ...row(leads[1]?.id as string), overrideReason: "Known", ownerId: me.id },
    ],
  });
  expect(userErrors).toEqual([]);
  expect(results.map(({ index, lead, userErrors }) => [index, lead?.stage ?? userErrors[0]?.code])).toEqual([
    [0, "OPPORTUNITY"],
    [1, "NOT_QUALIFIED"],
    [2, "OPPORTUNITY"],
    [3, "ALREADY_CONVERTED"],
    [4, "INVALID_INPUT"],
    [5, "OPPORTUNITY"],
  ]);
  expect(results[1]?.userErrors[0]?.path).toEqual(["rows", "1", "leadId"]);
  expect(await accounts()).toBe(before + 3);
  const transactions = await leadwire.sql("select distinct transaction_id from change_event where type = 'CONVERTED'");
  expect(transactions).toHaveLength(1);
});

test("a later row finds what an earlier one made", async () => {
  const company = { companyName: "Together", website: "https://together.example" };
  const [one, two] = [await aQualifiedLead(leadwire.admin, company), await aQualifiedLead(leadwire.admin, company)];
  const { results } = await convert({ rows: [row(one.id), row(two.id)] });
  expect(results[1]?.userErrors[0]).toMatchObject({ code: "DUPLICATES_FOUND", path: ["rows", "1", "account", "create"] });
});

test("REJECT_ALL and a dry run write nothing", async () => {
  const [good, bad] = [await aQualifiedLead(leadwire.admin), await aLead(leadwire.admin)];
  const before = [await accounts(), await events()];
  const rejected = await convert({ rows: [row(good.id), row(bad.id)], errorPolicy: "REJECT_ALL" });
  expect(rejected.userErrors[0]).toMatchObject({ code: "ROWS_REFUSED" });
  expect(rejected.results.map(({ account }) => account)).toEqual([null, null]);
  const tried = await convert({ rows: [row(good.id)], dryRun: true });
  expect(tried.results[0]).toMatchObject({ account: { name: good.companyName }, userErrors: [] });
  expect([await accounts(), await events()]).toEqual(before);
  expect((await leadwire.admin.do(LeadDetailDocument, { id: good.id })).lead?.conversion).toBeNull();
});

test("the same key gets the first results, and more than 200 rows are refused", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const input = { rows: [row(lead.id)], idempotencyKey: "batch" };
  const first = await convert(input);
  expect(first.results[0]?.account).toBeTruthy();
  expect((await convert(input)).results).toEqual(first.results);
  const many = await convert({ rows: Array.from({ length: 201 }, () => row(lead.id)) });
  expect(many.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["rows"] });
});

test("two batches of the same leads in opposite order convert each once", async () => {
  const leads = await Promise.all(Array.from({ length: 4 }, () => aQualifiedLead(leadwire.admin)));
  const rows = leads.map(({ id }) => row(id));
  const answers = await Promise.all([convert({ rows }), convert({ rows: [...rows].reverse() })]);
  const converted = answers.flatMap(({ results }) => results.filter(({ account }) => account));
  expect(converted).toHaveLength(4);
});
