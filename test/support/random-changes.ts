import type { Client } from "./client.js";
import { pick } from "./random-scores.js";
import { written } from "./undo.js";

const STATUSES = ["CONTACTED", "IN_PROGRESS", "WARM", "COLD", "NURTURING", "NEW"] as const;
const STAGES = ["DISCOVERY", "PROPOSAL", "NEGOTIATION", "CLOSED_LOST"] as const;

/** Changes as people make them, of some leads, their tasks, an account and its deal. */
export class RandomChanges {
  private readonly tasks: string[] = [];

  private constructor(
    private readonly random: () => number,
    private readonly leads: string[],
    private readonly owners: string[],
    private readonly accountId: string,
    private readonly opportunityId: string,
  ) {}

  static async of(admin: Client, random: () => number, leads: string[], owners: string[]): Promise<RandomChanges> {
    const { account } = await written(admin, "createAccount", { name: `Group ${Math.random()}` }, "account { id }");
    const input = { accountId: account.id, name: "Deal" };
    const { opportunity } = await written(admin, "createOpportunity", input, "opportunity { id }");
    return new RandomChanges(random, leads, owners, account.id, opportunity.id);
  }

  private readonly below = (most: number): number => Math.floor(this.random() * most);

  /** Makes one; answers its transaction, null where it was refused or changed nothing. */
  async next(client: Client): Promise<string | null> {
    const [mutation, input, answer] = this.change();
    const payload = await written(client, mutation, input, answer).catch(() => null);
    if (payload?.task && mutation === "createTask") this.tasks.push(payload.task.id);
    return payload?.transactionId ?? null;
  }

  private change(): [mutation: string, input: object, answer?: string] {
    const { random, accountId, opportunityId } = this;
    const leadId = pick(random, this.leads);
    const taskId = this.tasks.length > 0 ? pick(random, this.tasks) : null;
    const word = `word ${this.below(4)}`;
    const kinds: (() => [string, object, string?])[] = [
      () => ["updateLead", { leadId, jobTitle: word, city: `City ${this.below(3)}` }],
      () => ["updateLead", { leadId, tags: [word], description: word }],
      () => ["updateLead", { leadId, city: word, companySize: this.below(3) + 1 }],
      () => ["updateLead", { leadId, emails: [{ email: `${word.replace(" ", "")}-${leadId.slice(-6)}@house.example` }] }],
      () => ["changeLeadStatus", { leadId, status: pick(random, STATUSES) }],
      () => ["changeLeadStatus", { leadId, status: "ON_HOLD", reason: word, resumeAt: "2099-01-01T00:00:00Z" }],
      () => ["disqualifyLead", { leadId, reason: "NO_BUDGET" }],
      () => ["reengageLead", { leadId, reason: word }],
      () => ["assignLead", { leadId, ownerId: pick(random, [null, ...this.owners]) }],
      () => ["createTask", { subjectId: leadId, title: word }, "task { id }"],
      () => (taskId ? ["completeTask", { taskId }] : ["updateAccount", { accountId, city: word }]),
      () => (taskId ? ["updateTask", { taskId, title: word }] : ["updateAccount", { accountId, industry: word }]),
      () => (taskId ? ["deleteTask", { taskId }] : ["updateAccount", { accountId, city: word }]),
      () => ["changeOpportunityStage", { opportunityId, stage: pick(random, STAGES) }],
      () => ["updateOpportunity", { opportunityId, name: word, amount: { amount: `${this.below(3)}`, currency: "EUR" } }],
      () => ["updateAccount", { accountId, industry: word, city: `City ${this.below(3)}` }],
    ];
    return pick(random, kinds)();
  }
}
