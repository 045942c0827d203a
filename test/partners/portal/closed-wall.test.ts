import { describe, expect, test } from "@jest/globals";
import pg from "pg";
import { anOffer, aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { AcceptDocument, ContactedDocument, RegisterDealDocument } from "../../support/partner-operations.js";

const leadwire = new Leadwire();

/** What the role of partners reads with these settings of a transaction; one that is undefined is never set. */
async function seenWith(settings: Record<string, string | undefined>): Promise<Record<string, any[]>> {
  const client = new pg.Client({ connectionString: leadwire.databaseUrl });
  await client.connect();
  try {
    await client.query("begin read only; set local role leadwire_partner");
    for (const [name, value] of Object.entries(settings))
      if (value !== undefined) await client.query("select set_config($1, $2, true)", [`leadwire.${name}`, value]);
    const rows = async (text: string) => (await client.query(text)).rows;
    return {
      shares: await rows("select name, email, street, country from shared_lead"),
      activities: await rows("select note from own_activity"),
      deals: await rows("select company_name, contact_email, note from own_registration"),
    };
  } finally {
    await client.end();
  }
}

describe("the wall of partners in the database", () => {
  test("shows nothing of whom it is about, and no country, where it is not said how much a token shows", async () => {
    const partner = await aPartner(leadwire.admin);
    const portal = await leadwire.portal(partner);
    const { shareIds } = await anOffer(leadwire.admin, [partner]);
    const shareId = shareIds[0] as string;
    await portal.do(AcceptDocument, { input: { shareId } });
    await portal.do(ContactedDocument, { input: { shareId, type: "CALL", note: "Ours" } });
    await portal.do(RegisterDealDocument, { input: { companyName: "Owned Ltd", contactEmail: "o@owned.example", note: "Ours" } });

    const said = { partner: partner.id.slice("partner_".length), territories: "*", field_set: "FULL" };
    const all = await seenWith(said);
    expect(all).toMatchObject({
      shares: [{ name: expect.any(String), email: expect.any(String), country: "DE" }],
      activities: [{ note: "Ours" }],
      deals: [{ company_name: "Owned Ltd", contact_email: "o@owned.example", note: "Ours" }],
    });
    const masked = {
      shares: [{ name: null, email: null, street: null, country: "DE" }],
      activities: [{ note: null }],
      deals: [{ company_name: null, contact_email: null, note: null }],
    };
    for (const field_set of ["", undefined, "TEASER", "full", "EVERYTHING"])
      expect([field_set, await seenWith({ ...said, field_set })]).toEqual([field_set, masked]);
    for (const territories of ["", undefined, "FR", "**"])
      expect([territories, await seenWith({ ...said, territories })]).toEqual([territories, { ...all, shares: [], activities: [] }]);
    for (const territories of ["DE", "FR,DE"]) expect(await seenWith({ ...said, territories })).toEqual(all);
    for (const owner of ["", undefined])
      expect(await seenWith({ ...said, partner: owner })).toEqual({ shares: [], activities: [], deals: [] });
  });
});
