import { expect, test } from "@jest/globals";
import { poolOf } from "../../../src/platform/database/data-source.js";
import type { Client } from "../../support/client.js";
import { aLead, anOffer, aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ErasePersonDocument, PartnerAlertEventsDocument, PartnerAlertsDocument, UpdatePartnerDocument } from "../../support/operations.js";
import {
  CheckAlreadyMineDocument,
  DealRegistrationsDocument,
  RegisterDealDocument,
  type RegisterDealInput,
} from "../../support/partner-operations.js";

const leadwire = new Leadwire();

let counter = 0;
const nobody = () => `nobody@unknown-${++counter}.example`;
const register = async (portal: Client, input: Partial<RegisterDealInput>) =>
  (await portal.do(RegisterDealDocument, { input: { companyName: `Company ${++counter}`, ...input } })).registerDeal;
const alertsOf = async (partnerId: string) =>
  (await leadwire.admin.do(PartnerAlertsDocument, { partnerId })).partnerAlerts.nodes.map(({ kind, used, most }) => ({ kind, used, most }));
const DAILY_LIMIT_REACHED = [expect.objectContaining({ code: "DAILY_LIMIT_REACHED" })];

test("a partner registers so many deals within a day, all its tokens together, and the organisation is told", async () => {
  const partner = await aPartner(leadwire.admin, { dealsPerDay: 5 });
  const events = await leadwire.admin.subscribe(PartnerAlertEventsDocument, {});
  const portals = [await leadwire.portal(partner), await leadwire.portal(partner)];
  const at = (nth: number) => portals[nth % 2] as Client;
  for (let nth = 0; nth < 5; nth++) expect(await register(at(nth), { contactEmail: nobody() })).toMatchObject({ userErrors: [] });
  for (let nth = 0; nth < 2; nth++)
    expect(await register(at(nth), { contactEmail: nobody() })).toMatchObject({ registration: null, userErrors: DAILY_LIMIT_REACHED });
  expect(await alertsOf(partner.id)).toEqual([
    { kind: "DEALS_USED", used: 5, most: 5 },
    { kind: "DEALS_NEARLY_USED", used: 4, most: 5 },
  ]);
  for (const kind of ["DEALS_NEARLY_USED", "DEALS_USED"])
    expect((await events.next()).partnerAlertEvents).toMatchObject({ type: kind, partnerAlert: { kind, partner: { id: partner.id } } });
});

test("of many deals at once no more are registered", async () => {
  const portal = await leadwire.portal(await aPartner(leadwire.admin, { dealsPerDay: 3 }));
  const answers = await Promise.all(Array.from({ length: 8 }, () => register(portal, { contactEmail: nobody() })));
  expect(answers.filter(({ registration }) => registration)).toHaveLength(3);
});

test("what was registered already is no new deal, a day later there is a budget again, and the organisation sets how much", async () => {
  const partner = await aPartner(leadwire.admin, { dealsPerDay: 1 });
  const portal = await leadwire.portal(partner);
  const contactEmail = nobody();
  const first = await register(portal, { contactEmail });
  expect(await register(portal, { contactEmail })).toEqual(first);
  expect(await register(portal, { contactEmail: nobody() })).toMatchObject({ userErrors: DAILY_LIMIT_REACHED });
  await leadwire.sql("update partner_use set since = since - interval '24 hours'");
  expect(await register(portal, { contactEmail: nobody() })).toMatchObject({ userErrors: [] });
  expect(await register(portal, { contactEmail: nobody() })).toMatchObject({ userErrors: DAILY_LIMIT_REACHED });
  await leadwire.admin.do(UpdatePartnerDocument, { input: { partnerId: partner.id, dealsPerDay: 2 } });
  expect(await register(portal, { contactEmail: nobody() })).toMatchObject({ userErrors: [] });
});

test("a partner that meets many who are known is told to the organisation, once a day", async () => {
  const partner = await aPartner(leadwire.admin, { dealsPerDay: 10 });
  const portal = await leadwire.portal(partner);
  for (let nth = 0; nth < 4; nth++) {
    const { email } = await aLead(leadwire.admin, { email: `known@listed-${nth}.example` });
    expect(await register(portal, { contactEmail: email as string })).toMatchObject({ registration: { state: "CONFLICT" } });
  }
  expect(await alertsOf(partner.id)).toEqual([{ kind: "MANY_CONFLICTS", used: 2, most: 10 }]);
});

test("a partner does not see the alerts, nor does a person who sees only some leads", async () => {
  const rep = await leadwire.user("REP");
  await leadwire.setRepSight("OWN");
  expect((await rep.do(PartnerAlertsDocument, {})).partnerAlerts.nodes).toEqual([]);
});

/** All statements that are sent to the database meanwhile, but for those of others: who asks, the log, jobs. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const pool = poolOf(leadwire.app.services.dataSource);
  const sent: string[] = [];
  const connect = pool.connect.bind(pool) as (...args: any[]) => any;
  const watch = (client: any) => {
    const query = client.query.bind(client);
    client.query = (...args: any[]) => {
      const [first] = args;
      sent.push(typeof first === "string" ? first : first.text);
      return query(...args);
    };
    const release = client.release.bind(client);
    client.release = (...args: any[]) => {
      delete client.query;
      delete client.release;
      return release(...args);
    };
    return client;
  };
  (pool as any).connect = (callback?: (error: unknown, client: any, done: unknown) => void) => {
    if (!callback) return connect().then(watch);
    return connect((error: unknown, client: any, done: unknown) => callback(error, client && watch(client), done));
  };
  try {
    await work();
  } finally {
    (pool as any).connect = connect;
  }
  return sent.filter((text) => !/access_token|number_change_events|from job|event_log/.test(text));
}

test("a deal of somebody who is new, known, known in another spelling, or erased takes the same statements", async () => {
  const { admin } = leadwire;
  const portal = await leadwire.portal(await aPartner(admin));
  // The first makes the source, and with the second the process has read what it keeps in memory.
  for (let nth = 0; nth < 2; nth++) await register(portal, { contactEmail: nobody() });
  const known = await aLead(admin, { email: "ada.berg@equal-work.example", lastName: "Berg", firstName: "Ada" });
  const erased = await aLead(admin, { email: "gone@equal-work-erased.example" });
  await admin.do(ErasePersonDocument, { input: { person: { email: erased.email as string }, reason: "Asked for it" } });
  const input = (contactEmail: string) => ({ contactEmail, contactName: "Ada Berg", companyName: "Equal Work Ltd" });
  const states: unknown[] = [];
  const of = (contactEmail: string) =>
    statementsOf(async () => states.push((await register(portal, input(contactEmail))).registration?.state));
  const isNew = await of("somebody@equal-work-new.example");
  // What is given back of the savepoint is the one thing that differs.
  for (const contactEmail of [known.email as string, "ada.berg+sales@equal-work.example", "gone@equal-work-erased.example"])
    expect((await of(contactEmail)).filter((text) => !text.startsWith("rollback to"))).toEqual(isNew);
  expect(states).toEqual(["REGISTERED", "CONFLICT", "CONFLICT", "CONFLICT"]);
  expect(isNew.length).toBeGreaterThan(20);
});

test("a deal that is not the partner's leaves nothing behind but the registration", async () => {
  const { admin } = leadwire;
  const portal = await leadwire.portal(await aPartner(admin));
  const { email } = await aLead(admin, { email: "known@nothing-left.example" });
  const count = async () =>
    (await leadwire.sql("select (select count(*) from lead) + (select count(*) from activity) + (select count(*) from touch) as rows"))[0];
  const before = await count();
  const [newest] = await leadwire.sql("select max(id) as id from change_event");
  expect(await register(portal, { contactEmail: email as string })).toMatchObject({ registration: { state: "CONFLICT" } });
  expect(await count()).toEqual(before);
  const events = await leadwire.sql("select record_type as type from change_event where id > $1 and record_type <> 'partner_alert'", [
    newest?.id,
  ]);
  expect(events).toEqual([{ type: "registration" }]);
});

test("somebody who was erased looks like anybody who is known", async () => {
  const { admin } = leadwire;
  const portal = await leadwire.portal(await aPartner(admin));
  const [known, erased] = [
    await aLead(admin, { email: "one@looks-alike.example" }),
    await aLead(admin, { email: "two@looks-like-that.example" }),
  ];
  await admin.do(ErasePersonDocument, { input: { person: { email: erased.email as string }, reason: "Asked for it" } });
  const answer = async (contactEmail: string) => {
    const { registration } = await register(portal, { contactEmail, contactName: "Somebody", note: "By telephone", companyName: "Alike" });
    const { dealRegistrations } = await portal.do(DealRegistrationsDocument, { first: 1 });
    expect(dealRegistrations.nodes[0]?.id).toBe(registration?.id);
    return { ...dealRegistrations.nodes[0], id: null, createdAt: null };
  };
  expect(await answer(erased.email as string)).toEqual(await answer(known.email as string));
  expect(await answer(nobody())).toMatchObject({ state: "REGISTERED", contactName: "Somebody", note: "By telephone" });
});

test("hashes have a budget of the day over all shares, besides that of each share", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin, { hashesPerDay: 10 });
  const portal = await leadwire.portal(partner);
  const check = async (shareId: string, count: number) =>
    (await portal.do(CheckAlreadyMineDocument, { input: { shareId, hashes: Array(count).fill("0".repeat(64)) } })).checkAlreadyMine;
  const [one, other] = [(await anOffer(admin, [partner])).shareIds[0] as string, (await anOffer(admin, [partner])).shareIds[0] as string];
  expect(await check(one, 7)).toMatchObject({ alreadyMine: false, userErrors: [] });
  expect(await check(other, 4)).toMatchObject({ alreadyMine: null, userErrors: DAILY_LIMIT_REACHED });
  expect(await check(other, 3)).toMatchObject({ alreadyMine: false, userErrors: [] });
  expect(await check(other, 1)).toMatchObject({ alreadyMine: null, userErrors: DAILY_LIMIT_REACHED });
  expect(await alertsOf(partner.id)).toEqual([{ kind: "HASHES_USED", used: 10, most: 10 }]);
});
