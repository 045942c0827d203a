import { beforeAll, describe, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const tokens: Record<string, string | null> = {};

beforeAll(async () => {
  tokens["/graphql"] = leadwire.admin.token;
  tokens["/partner/graphql"] = (await leadwire.portal(await aPartner(leadwire.admin))).token;
});

describe.each(["/graphql", "/partner/graphql"])("GraphQL over HTTP at %s", (path) => {
  const audits = serverAudits({
    url: () => `${leadwire.url}${path}`,
    // As every client does, and so that a GET needs no other header to show that it is no link in a foreign page.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${tokens[path]}` } }),
  });

  test("is audited in full", () => expect(audits).toHaveLength(61));

  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))("%s: %s", async (_id, _name, fn) => {
    const { status, ...more } = await fn();
    expect({ status, reason: "reason" in more ? more.reason : undefined }).toEqual({ status: "ok" });
  });
});
