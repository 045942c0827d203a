import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { openDatabase, startApp } from "../app.js";
import type { Config } from "../platform/config.js";
import { startEmbedded } from "../platform/database/embedded.js";
import { createDatabase, dropDatabase } from "../platform/database/scratch.js";
import { createLog } from "../platform/log.js";
import { DemoClient, type Watch } from "./demo-client.js";
import { importFile } from "./import.js";

/** From dist/src/sample. */
const LEADS_FILE = new URL("../../../docs/examples/leads.csv", import.meta.url);

const say = (text = "") => process.stdout.write(`${text}\n`);
const answer = (text: string) => say(`   ${text}`);

let steps = 0;
const step = (title: string) => say(`\n${++steps}. ${title}`);

/**
 * Walks one lead from a list of names to a won deal, on a database that is made for it and gone afterwards.
 * @throws when an answer is not what it should be, or an event does not come
 */
export async function runDemo(config: Config): Promise<void> {
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir);
  const server = config.databaseUrl ?? (embedded?.url as string);
  const name = `leadwire_demo_${randomBytes(4).toString("hex")}`;
  const adminPassword = randomBytes(12).toString("base64url");
  try {
    say("Leadwire: a lead from its first interest to a won deal. What is indented is what the API answers.");
    step("Start on a new, empty database");
    const databaseUrl = await createDatabase(server, name);
    const settings: Config = { ...config, databaseUrl, port: 0, host: "127.0.0.1", adminPassword, sampleData: false, logLevel: "silent" };
    const log = createLog("silent");
    const app = await startApp(settings, log, await openDatabase(settings, log));
    answer(`listening on ${app.url}`);
    const walk = signIn(app.url, settings.adminEmail, adminPassword).then((client) =>
      walkThrough(settings, client).finally(() => client.close()),
    );
    await Promise.race([walk, interruption()]).finally(() => app.stop());
    say("\nThat was the whole way. `npm start` gives you an organisation of your own, with sample data and GraphiQL.");
  } finally {
    await dropDatabase(server, name);
    await embedded?.release();
  }
}

/** Rejects on Ctrl-C, so that the database is cleaned up then, too. */
const interruption = () =>
  new Promise<never>((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => reject(new Error(`Stopped by ${signal}.`)));
  });

async function signIn(url: string, email: string, password: string): Promise<DemoClient> {
  step("Sign in");
  const { token, viewer } = await new DemoClient(url).mutate("signIn", { email, password }, "token viewer { name role scopes }");
  answer(`${viewer.name}, role ${viewer.role}, ${viewer.scopes.length} scopes`);
  return new DemoClient(url, token);
}

async function walkThrough(settings: Config, client: DemoClient): Promise<void> {
  step("Import docs/examples/leads.csv");
  await importFile(settings, fileURLToPath(LEADS_FILE), { map: [], value: [] });

  step("Watch scores and statuses over WebSocket");
  const point = "score band";
  const scores = await client.watch("leadScoreChanged", `lead { name } from { ${point} } to { ${point} } cause { rule }`);
  const statuses = await client.watch("leadStatusChanged", "lead { name } from { status stage } to { status stage } reason");
  answer("subscribed to leadScoreChanged and leadStatusChanged");

  const leadId = await chooseLead(client);
  await recordActivities(client, scores, statuses, leadId);
  await qualifyTooEarly(client, leadId);
  await assess(client, leadId);
  await qualify(client, statuses, leadId);
  const opportunityId = await convert(client, statuses, leadId);
  await win(client, statuses, opportunityId);
  await readHistory(client, leadId);
}

async function chooseLead(client: DemoClient): Promise<string> {
  step("Find a lead");
  const { leads } = await client.ask(
    `{ leads(search: "quast blaufels", first: 1) { nodes { id name jobTitle companyName status stage score band grade } } }`,
  );
  const [lead] = leads.nodes;
  if (!lead) throw new Error("The search for the imported lead found nothing.");
  answer(`${lead.name}, ${lead.jobTitle} at ${lead.companyName}`);
  answer(`status ${lead.status}, stage ${lead.stage}, ${lead.score} points, band ${lead.band}, grade ${lead.grade}`);
  return lead.id;
}

async function recordActivities(client: DemoClient, scores: Watch, statuses: Watch, subjectId: string): Promise<void> {
  step("Record what the lead does, and see the score rise");
  for (const type of ["PRICING_VIEWED", "DEMO_REQUESTED"]) {
    await client.mutate("recordActivity", { subjectId, type }, "activity { id }");
    answer(`recorded ${type}`);
    const { lead, from, to, cause } = await scores.next();
    event(scores, `${lead.name}: ${from.score} ${from.band} -> ${to.score} ${to.band}, because "${cause.rule}"`);
  }
  answer("which promotes it, by an exit trigger:");
  await statusEvent(statuses);
}

async function qualifyTooEarly(client: DemoClient, leadId: string): Promise<void> {
  step("Qualify for sales too early, and be told what is missing");
  const { userErrors } = await client.attempt("qualifyLead", { leadId, as: "SQL" }, "lead { id }");
  const [refusal] = userErrors;
  if (refusal?.__typename !== "NotQualifiedError") throw new Error(`Expected NotQualifiedError, got ${JSON.stringify(userErrors)}`);
  answer(`${refusal.__typename} (${refusal.code})`);
  for (const { name, explanation } of refusal.unmet) answer(`- ${name}: ${explanation}`);
}

async function assess(client: DemoClient, leadId: string): Promise<void> {
  step("Take the lead on, and assess budget, authority, need and timeline");
  const { me } = await client.ask("{ me { id } }");
  const { lead: owned } = await client.mutate("assignLead", { leadId, ownerId: me.id }, "lead { owner { name } }");
  answer(`owner: ${owned.owner.name}`);
  const found = {
    budget: { state: "MET", amount: { amount: "25000.00", currency: "EUR" }, note: "Set aside for this year" },
    authority: { state: "MET", note: "Decides alone up to 50,000" },
    need: { state: "MET", note: "Leads get lost between two systems" },
    timeline: { state: "PARTIAL", note: "Before the summer" },
  };
  const { lead } = await client.mutate("assessLead", { leadId, ...found }, "lead { qualification { verdict } }");
  answer(`verdict: ${lead.qualification.verdict}`);
}

async function qualify(client: DemoClient, statuses: Watch, leadId: string): Promise<void> {
  step("Qualify for sales");
  const { lead } = await client.mutate("qualifyLead", { leadId, as: "SQL" }, "lead { status stage }");
  answer(`status ${lead.status}, stage ${lead.stage}`);
  await statusEvent(statuses);
}

async function convert(client: DemoClient, statuses: Watch, leadId: string): Promise<string> {
  step("Convert into account, contact and opportunity");
  const input = { leadId, account: { create: {} }, contact: { create: {} }, opportunity: { create: { name: "Blaufels: first year" } } };
  const { account, contact, opportunity } = await client.mutate(
    "convertLead",
    input,
    "account { name domain } contact { name email } opportunity { id name stage amount { amount currency } }",
  );
  answer(`account      ${account.name} (${account.domain})`);
  answer(`contact      ${contact.name} (${contact.email})`);
  answer(`opportunity  ${opportunity.name}, ${opportunity.stage}, ${opportunity.amount.amount} ${opportunity.amount.currency}`);
  await statusEvent(statuses);
  return opportunity.id;
}

async function win(client: DemoClient, statuses: Watch, opportunityId: string): Promise<void> {
  step("Win the deal");
  const { opportunity } = await client.mutate(
    "changeOpportunityStage",
    { opportunityId, stage: "CLOSED_WON" },
    "opportunity { stage probability }",
  );
  answer(`stage ${opportunity.stage}, probability ${opportunity.probability} %`);
  await statusEvent(statuses);
}

async function readHistory(client: DemoClient, id: string): Promise<void> {
  step("Read the lead's history, the newest first");
  const history = "statusHistory(first: 10) { nodes { from to fromStage toStage reason changedBy { name } } }";
  const { lead } = await client.ask(`query ($id: ID!) { lead(id: $id) { ${history} } }`, { id });
  for (const { from, to, fromStage, toStage, reason, changedBy } of lead.statusHistory.nodes)
    answer(`${from} -> ${to}, ${fromStage} -> ${toStage}, by ${changedBy?.name ?? "Leadwire"}: ${reason}`);
}

const event = ({ field }: Watch, text: string) => answer(`>> ${field}  ${text}`);

async function statusEvent(statuses: Watch): Promise<void> {
  const { lead, from, to } = await statuses.next();
  event(statuses, `${lead.name}: ${from.status}, ${from.stage} -> ${to.status}, ${to.stage}`);
}
