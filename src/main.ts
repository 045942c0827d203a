import "reflect-metadata";
import { Command } from "commander";
import { type App, openDatabase, startApp } from "./app.js";
import { contractProblems, emitContract } from "./cli/contract.js";
import { runDemo } from "./cli/demo.js";
import { driftOf } from "./cli/drift.js";
import { importCommand } from "./cli/import.js";
import { emitPermissions, permissionProblems } from "./cli/permissions.js";
import { partnerResolvers, resolvers } from "./features.js";
import { ConfigError, readConfig } from "./platform/config.js";
import { buildGraphqlSchema } from "./platform/execution/schema.js";
import { createLog } from "./platform/log.js";

/** A stop that takes longer than this is cut short, so that whoever asked for it need not kill. */
const STOP_WITHIN_MS = 9_000;

const program = new Command("leadwire").description("Leads in, scored, qualified, converted, and watched live.");

program
  .command("start", { isDefault: true })
  .description("start the server (the embedded PostgreSQL too, unless DATABASE_URL names another)")
  .action(async () => {
    const config = readConfig();
    const log = createLog(config.logLevel);
    const app = await startApp(config, log, await openDatabase(config, log));
    const stop = (signal: string) => {
      log.info({ signal }, "stopping");
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      app.stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, "could not stop cleanly");
          process.exit(1);
        },
      );
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
    log.info({ url: app.url, probesUrl: app.probesUrl }, "listening");
    if (config.environment === "development") process.stdout.write(welcome(app, config.adminEmail));
    else if (app.firstAdmin?.password)
      process.stdout.write(`The first administrator is ${app.firstAdmin.email}, password ${app.firstAdmin.password} (shown only now).\n`);
  });

program
  .command("migrate")
  .description("bring the database up to date and leave")
  .action(async () => {
    const config = readConfig();
    const log = createLog(config.logLevel);
    const database = await openDatabase(config, log);
    await database.close();
  });

program
  .command("db:check")
  .description("fail, with the SQL that is missing, when entities and migrations disagree")
  .action(async () => {
    const drift = await driftOf(readConfig());
    if (drift.length > 0) throw new Error(`Entities and migrations disagree. What is missing:\n${drift.join(";\n")};`);
    process.stdout.write("Entities and migrations agree.\n");
  });

program
  .command("demo")
  .description("walk a lead the whole way on a throw-away database, and print every step")
  .action(() => runDemo(readConfig()));

program
  .command("schema:emit")
  .description("write schema/schema.graphql and schema/partner.graphql from the code")
  .action(async () => {
    await emitContract(buildGraphqlSchema(resolvers));
    await emitContract(buildGraphqlSchema(partnerResolvers, "partner"), "partner");
  });

program
  .command("schema:check")
  .description("fail when the committed schema differs from the code, or breaks clients unannounced")
  .action(async () => {
    const problems = [
      ...(await contractProblems(buildGraphqlSchema(resolvers))),
      ...(await contractProblems(buildGraphqlSchema(partnerResolvers, "partner"), "partner")),
    ];
    if (problems.length > 0) throw new Error(problems.join("\n"));
    process.stdout.write("The committed schemas are what the code emits, and break nobody unannounced.\n");
  });

program
  .command("permissions:emit")
  .description("write docs/permissions.md and docs/partner-permissions.md from the code")
  .action(async () => {
    await emitPermissions(buildGraphqlSchema(resolvers));
    await emitPermissions(buildGraphqlSchema(partnerResolvers, "partner"), "partner");
  });

program
  .command("permissions:check")
  .description("fail when docs/permissions.md or docs/partner-permissions.md is not what the code says")
  .action(async () => {
    const problems = [
      ...(await permissionProblems(buildGraphqlSchema(resolvers))),
      ...(await permissionProblems(buildGraphqlSchema(partnerResolvers, "partner"), "partner")),
    ];
    if (problems.length > 0) throw new Error(problems.join("\n"));
    process.stdout.write("docs/permissions.md and docs/partner-permissions.md are what the code says.\n");
  });

program.addCommand(importCommand());

function welcome({ url, firstAdmin, samplePartner }: App, adminEmail: string): string {
  const here = url.replace("127.0.0.1", "localhost");
  const password = firstAdmin?.password
    ? `${firstAdmin.password}   (shown only now; ADMIN_PASSWORD sets your own)`
    : firstAdmin
      ? "the ADMIN_PASSWORD that you set"
      : "the one of the first start";
  const partner = samplePartner
    ? `
  Partners   ${here}/partner/graphql
  Token      ${samplePartner.secret}   (of ${samplePartner.partner}, a partner of the sample; shown only now)
`
    : "";
  return `
Leadwire is running.

  GraphiQL   ${here}/graphql
  Sign in    ${firstAdmin?.email ?? adminEmail}
  Password   ${password}
${partner}
GraphiQL has a sign-in at its top, and examples in tabs. Another query to paste there:

  { leads(first: 5, orderBy: [{ field: SCORE, direction: DESC }]) { nodes { name companyName score band } totalCount } }

`;
}

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
