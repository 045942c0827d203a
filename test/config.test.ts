import { expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../src/config.js";

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
  };
  expect.assertions(Object.keys(settings).length + 1);
  try {
    readConfig(settings);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    for (const name of Object.keys(settings)) expect((error as Error).message).toContain(`${name}:`);
  }
});
