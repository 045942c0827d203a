import { Field, ObjectType } from "type-graphql";
import { activeUsers, existingUser } from "../../access/existing-user.js";
import { usesOpportunities } from "../../access/workspace-settings.js";
import { uuidIn } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Account } from "../../records/accounts/account.js";
import type { Contact } from "../../records/contacts/contact.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead, recordStatusChange } from "../../records/leads/lock-lead.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { OF_A_DEAL } from "../../records/leads/status-transitions.js";
import type { Opportunity } from "../../records/opportunities/opportunity.js";
import type { OpportunityStage } from "../../records/opportunities/stages.js";
import { linkTasks } from "../../records/tasks/link-tasks.js";
import { leadStageOf, statusWithDeal } from "../deals/follow-deal.js";
import { QualificationTarget } from "../qualification/evaluate-policy.js";
import { type Passed, requireQualified } from "../qualification/qualify-lead.js";
import { carryConsents } from "./carry-consents.js";
import { Conversion, type Made } from "./conversion.js";
import type { ConvertLeadRow } from "./convert-lead.inputs.js";
import { accountFor, contactFor, opportunityFor, type Scene } from "./create-or-connect.js";
import { readFieldMap } from "./field-map.js";
import { linkActivities } from "./link-activities.js";
import { lookAt } from "./trace.js";

@ObjectType({ implements: UserError, description: "The lead was converted before." })
export class AlreadyConvertedError extends UserError {
  @Field(() => Conversion, { description: "What it became." })
  conversion: Conversion;

  constructor(conversion: Conversion) {
    super(UserErrorCode.ALREADY_CONVERTED, "The lead has been converted already.", ["leadId"]);
    this.conversion = conversion;
  }
}

export interface Converted {
  lead: Lead;
  account: Account | null;
  contact: Contact | null;
  opportunity: Opportunity | null;
}

/**
 * Turns a lead into account, contact and opportunity, each created, connected or left out: all of it, or nothing. The
 * lead's row is locked first, so that of several conversions at once one happens and the others learn its result.
 */
export async function convertLead(tx: Transaction, viewer: Viewer, input: ConvertLeadRow): Promise<Converted> {
  const lead = await lockVisibleLead(tx, viewer, { leadId: input.leadId });
  const earlier = await tx.manager.findOneBy(Conversion, { leadId: lead.id });
  if (earlier) throw new Refusal(new AlreadyConvertedError(earlier));
  expectVersion(lead, input.expectedVersion);
  const asks = input.overrideReason || lead.stage !== LeadStage.SQL;
  const passed = asks ? await requireQualified(tx, viewer, lead, QualificationTarget.SQL, input.overrideReason) : null;
  const map = await readFieldMap(tx);
  const ownerId = await ownerOf(tx, lead, input);
  const scene: Scene = { tx, viewer, lead, input, ownerId, valuesOf: (object) => map(lead, object) };

  const snapshot = lookAt(tx, lead) as never;
  const account = await accountFor(scene);
  const contact = await contactFor(scene, account?.record ?? null);
  const opportunity = await opportunityFor(scene, account?.record ?? null, contact?.record ?? null);
  const parts = { account: account?.traced ?? null, contact: contact?.traced ?? null, opportunity: opportunity?.traced ?? null };

  lead.contactId = contact?.record.id ?? lead.contactId;
  lead.convertedAt = tx.now;
  await settle(tx, lead, opportunity?.record.stage ?? null, input.overrideReason ?? "Converted", passed);
  (await StatusRequirements.of(tx)).check(lead, lead.status, ["leadId"]);
  await tx.save(lead);
  await keep(tx, lead, snapshot, parts);
  return { lead, account: account?.record ?? null, contact: contact?.record ?? null, opportunity: opportunity?.record ?? null };
}

/**
 * Converts several leads, in order. One that is refused leaves nothing of itself, and the rest goes on. Their rows are locked
 * together, so that two of these do not wait for each other crosswise.
 */
export async function convertLeads(tx: Transaction, viewer: Viewer, rows: ConvertLeadRow[]): Promise<(Converted | Refusal)[]> {
  const ids = rows.flatMap(({ leadId }) => uuidIn(Lead.prefix, leadId) ?? []);
  await tx.sql("select from lead where id = any($1) order by id for update", [ids]);
  const results: (Converted | Refusal)[] = [];
  for (const row of rows) {
    try {
      results.push(await tx.savepoint(() => convertLead(tx, viewer, row)));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      results.push(refusal);
    }
  }
  return results;
}

/** @throws {Refusal} OWNER_REQUIRED when something new would be nobody's */
async function ownerOf(tx: Transaction, lead: Lead, { ownerId, account, contact, opportunity }: ConvertLeadRow): Promise<string | null> {
  const active = await activeUsers(tx, [lead.ownerId]);
  const owner = ownerId ? await existingUser(tx, ownerId, "ownerId") : lead.ownerId && active.has(lead.ownerId) ? lead.ownerId : null;
  if (owner || !(account.create || contact.create || opportunity.create)) return owner;
  const message = "The lead has no active owner to hand the new records to. Assign it, or name an owner.";
  throw new Refusal(new InputError(UserErrorCode.OWNER_REQUIRED, message, ["ownerId"]));
}

/**
 * The lead is qualified at least, and as far as its deal. Without a deal it is won where the organisation works without deals, and
 * else stays as far as it was, to be won or lost by itself.
 */
async function settle(tx: Transaction, lead: Lead, deal: OpportunityStage | null, reason: string, passed: Passed | null): Promise<void> {
  const isFar = OF_A_DEAL.includes(lead.status) || lead.status === LeadStatus.CLOSED_WON;
  if (!isFar) await recordStatusChange(tx, lead.moveTo(LeadStatus.QUALIFIED, reason, tx.now));
  const isWon = lead.status === LeadStatus.CLOSED_WON || (!deal && !(await usesOpportunities(tx)));
  const status = isWon ? LeadStatus.CLOSED_WON : deal ? statusWithDeal(lead.status, deal) : lead.status;
  const stage = isWon ? LeadStage.CUSTOMER : deal ? leadStageOf(deal) : LeadStage.SQL;
  await recordStatusChange(tx, Object.assign(lead.moveTo(status, reason, tx.now, stage), passed));
}

/** Keeps what became of the lead, and makes what happened with it and is to be done about it part of that story, too. */
async function keep(tx: Transaction, lead: Lead, snapshot: Conversion["snapshot"], parts: Omit<Made, "tasks">): Promise<void> {
  const [accountId, contactId, opportunityId] = [parts.account?.id ?? null, parts.contact?.id ?? null, parts.opportunity?.id ?? null];
  await linkActivities(tx, lead.id, (activity) => ({
    accountId: activity.accountId ?? accountId,
    contactId: activity.contactId ?? contactId,
    opportunityId: activity.opportunityId ?? opportunityId,
  }));
  if (contactId) await carryConsents(tx, lead.id, contactId);
  const tasks = await linkTasks(tx, lead.id, { accountId, contactId, opportunityId });
  const convertedById = tx.actor.kind === "USER" ? tx.actor.id : null;
  const made = { ...parts, tasks: tasks.map(({ id }) => id) };
  const record = { leadId: lead.id, convertedAt: tx.now, convertedById, accountId, contactId, opportunityId, snapshot, made };
  await tx.add(Object.assign(new Conversion(), record));
}
