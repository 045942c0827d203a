import { expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

const NODES = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Lead { name } ... on User { email } } }`;

test("records of any kind are found by their ids, in that order, null where there is none", async () => {
  const lead = await aLead(leadwire.admin, { firstName: "Ada", lastName: "Obi" });
  const user = await leadwire.user("REP");
  const nobody = "lead_01970000-0000-7000-8000-000000000000";
  const { nodes } = await leadwire.admin.do<any, any>(NODES, { ids: [user.id, nobody, lead.id] });
  expect(nodes).toEqual([
    { __typename: "User", id: user.id, email: expect.any(String) },
    null,
    { __typename: "Lead", id: lead.id, name: "Ada Obi" },
  ]);
  const { node } = await leadwire.admin.do<any, any>(`query ($id: ID!) { node(id: $id) { id } }`, { id: lead.id });
  expect(node).toEqual({ id: lead.id });
});

test("what the viewer may not see is not there, nor what is only reached through it", async () => {
  const lead = await aLead(leadwire.admin);
  const { lead: detail } = await leadwire.admin.do<any, any>(`query ($id: ID!) { lead(id: $id) { activities { nodes { id } } } }`, {
    id: lead.id,
  });
  const activity = detail.activities.nodes[0].id;
  const [change] = await leadwire.sql(
    "insert into status_change (id, lead_id, from_status, to_status, from_stage, to_stage, changed_at, seconds_in_from_status) values (gen_random_uuid(), $1, 'NEW', 'WARM', 'LEAD', 'LEAD', now(), 0) returning id",
    [lead.id.slice(5)],
  );
  const ids = [lead.id, activity, `status_change_${change?.id}`, leadwire.admin.token?.length ? `token_${change?.id}` : ""];
  const seen = async (client: typeof leadwire.admin) =>
    (await client.do<any, any>(NODES, { ids })).nodes.map((node: any) => node?.id ?? null);
  expect(await seen(leadwire.admin)).toEqual([lead.id, activity, `status_change_${change?.id}`, null]);
  await leadwire.setRepSight("OWN");
  await leadwire.sql("update lead set owner_id = (select id from user_account where role = 'ADMIN' limit 1)");
  expect(await seen(await leadwire.user("REP"))).toEqual([null, null, null, null]);
  expect(await seen(await leadwire.service("CUSTOMERS_READ"))).toEqual([null, null, null, null]);
});

test("a malformed id is named, and too many are refused", async () => {
  for (const id of ["", "x", "lead_1", "lead-01970000-0000-7000-8000-000000000000", "lead_01970000-0000-7000-8000-00000000000G"])
    expect(await leadwire.admin.refusal(NODES, { ids: [id] })).toBe("BAD_USER_INPUT");
  const lead = await aLead(leadwire.admin);
  expect(await leadwire.admin.refusal(NODES, { ids: Array.from({ length: 101 }, () => lead.id) })).toBe("BAD_USER_INPUT");
});
