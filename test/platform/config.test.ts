import { expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../../src/platform/config.js";

test("without any setting the defaults of the docs hold", () => {
  expect(readConfig({})).toMatchObject({
    environment: "development",
    port: 4000,
    adminEmail: "admin@leadwire.example",
    sampleData: true,
    graphiql: true,
    limits: "enforce",
  });
});

test("production and an outside database load no sample", () => {
  expect(readConfig({ NODE_ENV: "production" })).toMatchObject({ sampleData: false, graphiql: false });
  expect(readConfig({ DATABASE_URL: "postgres://localhost/x" })).toMatchObject({ sampleData: false, graphiql: true });
  expect(readConfig({ NODE_ENV: "production", SAMPLE_DATA: "on", GRAPHIQL: "yes" })).toMatchObject({ sampleData: true, graphiql: true });
});

test("an empty setting is as good as none", () => {
  expect(readConfig({ PORT: "" }).port).toBe(4000);
});

test("every wrong setting is named at once", () => {
  const settings = {
    PORT: "http",
    DATABASE_URL: "mysql://x",
    ADMIN_EMAIL: "me",
    ADMIN_PASSWORD: "short",
    NODE_ENV: "live",
    SAMPLE_DATA: "ture",
    LOG_LEVEL: "loud",
    LIMITS: "off",
    TRUSTED_PROXIES: "10.0.0.0/99",
    AUDIT_RETENTION_DAYS: "7",
    JWT_JWKS_URL: "http://keys.example/jwks.json",
    JWT_ROLES: "crm-admins=BOSS",
    JWT_NEW_USERS: "BOSS",
  };
  expect.assertions(Object.keys(settings).length + 1);
  try {
    readConfig(settings);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    for (const name of Object.keys(settings)) expect((error as Error).message).toContain(`${name}:`);
  }
});

const PROVIDER = { JWT_ISSUER: "https://id.example", JWT_AUDIENCE: "leadwire", JWT_JWKS_URL: "https://id.example/keys" };

test("an identity provider is set as a whole, or not at all", () => {
  expect(readConfig({}).identityProvider).toBeUndefined();
  expect(readConfig({ ...PROVIDER, JWT_ROLE_CLAIM: "roles", JWT_ROLES: "a=b=ADMIN, sales=REP" }).identityProvider).toEqual({
    issuer: "https://id.example",
    audience: "leadwire",
    jwksUrl: "https://id.example/keys",
    roleClaim: "roles",
    roles: { "a=b": "ADMIN", sales: "REP" },
    newUsers: undefined,
    trustEmail: false,
  });
  expect(readConfig({ ...PROVIDER, JWT_TRUST_EMAIL: "on" }).identityProvider).toMatchObject({ trustEmail: true });
  for (const part of Object.keys(PROVIDER)) expect(() => readConfig({ ...PROVIDER, [part]: "" })).toThrow("JWT_AUDIENCE");
  expect(() => readConfig({ ...PROVIDER, JWT_ROLE_CLAIM: "roles" })).toThrow("JWT_ROLES");
});

test("trusted proxies are a list of addresses and ranges", () => {
  expect(readConfig({ TRUSTED_PROXIES: "10.0.0.0/8, 192.0.2.1" }).trustedProxies).toEqual(["10.0.0.0/8", "192.0.2.1"]);
});
