import { ValidateNested } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { User } from "../../access/user.js";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { OneOf } from "../../platform/execution/schema.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { DateTime } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { lockPresent } from "../../records/accounts/merged-record.js";
import { TasksOfLead } from "../../records/leads/assign.inputs.js";
import { Lead } from "../../records/leads/lead.js";
import { assignmentOf, latestAssignment } from "../../records/queues/assignment.js";
import { existingQueues } from "../../records/queues/existing-queue.js";
import { Queue, queueInSight } from "../../records/queues/queue.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";
import { leaveTasks } from "../../records/tasks/follow-lead.js";

@OneOf
@InputType({ description: "What is claimed: exactly one of these." })
export class ClaimTarget {
  @Field(() => ID, { nullable: true, description: "This lead." })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: "The next one of this queue, the most urgent first." })
  queueId?: string | null;
}

@InputType({ description: "A lead to take out of a queue: the one with this id, or the next one of a queue." })
export class ClaimLeadInput extends VersionedInput {
  @Field(() => ClaimTarget, { nullable: true, description: "What you take." })
  @ValidateNested()
  target?: ClaimTarget | null;

  @Field(() => ID, {
    nullable: true,
    description: "In place of `target`: the lead.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `target`.",
  })
  leadId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "In place of `target`: the queue whose next one you take, the most urgent first.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `target`.",
  })
  queueId?: string | null;

  @Field(() => TasksOfLead, { defaultValue: TasksOfLead.FOLLOW, description: "Whether its open tasks that are nobody's become yours." })
  tasks?: TasksOfLead;
}

@ObjectType({ implements: UserError, description: "Somebody else was quicker." })
export class AlreadyClaimedError extends UserError {
  @Field(() => User, { description: "Who has the lead now." })
  owner: User;

  @Field(() => DateTime, { description: "Since when." })
  claimedAt: Date;

  constructor(owner: User, claimedAt: Date, path: string) {
    super(UserErrorCode.ALREADY_CLAIMED, `${owner.name} has claimed this lead already.`, path.split("."));
    this.owner = owner;
    this.claimedAt = claimedAt;
  }
}

/** Gives the person who asks a lead that waits in a queue. Of several who want the same one gets it; the others learn who. */
export async function claimLead(tx: Transaction, viewer: Viewer, input: ClaimLeadInput): Promise<Lead> {
  if (viewer.kind !== "USER") throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, "A lead is claimed by a person: sign in as one."));
  const { target, leadId, queueId } = input;
  if ([target, leadId, queueId].filter(Boolean).length !== 1)
    throw new InvalidInput("target", 'Say what you take in one way: "target", "leadId" or "queueId".');
  const wanted = target ?? { leadId, queueId };
  const place = target ? "target." : "";
  const lead = wanted.leadId
    ? await takeWaiting(tx, viewer, wanted.leadId, `${place}leadId`)
    : await takeNext(tx, viewer, wanted.queueId as string, `${place}queueId`);
  expectVersion(lead, input.expectedVersion);
  const claim = assignmentOf(tx, { id: lead.id, ownerId: viewer.id, queueId: lead.queueId }, AssignmentKind.CLAIMED);
  Object.assign(lead, { ownerId: viewer.id, queueId: null });
  if (input.tasks === TasksOfLead.STAY) leaveTasks(tx, lead.id);
  await tx.save(lead);
  await tx.add(claim);
  return lead;
}

/**
 * The lead, locked, while it waits in a queue of this viewer. Who may claim from the queue is told who was quicker, also when
 * another's lead is none of what they see; to everybody else it looks as if it were not there.
 */
async function takeWaiting(tx: Transaction, viewer: Viewer, leadId: string, path: string): Promise<Lead> {
  const lead = await lockPresent(tx, Lead, fromId(Lead.prefix, leadId, path));
  if (!lead) throw new NotFound(path, "lead");
  const latest = lead.queueId ? null : await latestAssignment(tx, lead.id);
  const queueId = lead.queueId ?? (latest?.kind === AssignmentKind.CLAIMED ? latest.queueId : null);
  const queue = queueId && (await tx.find(Queue, queueId));
  if (!queue && mayReadOwned(viewer, lead, Scope.LEADS_READ))
    throw new InvalidInput(path, "The lead waits in no queue; assignLead hands it over.");
  if (!queue || !queueInSight(viewer, queue)) throw new NotFound(path, "lead");
  const winner = latest?.ownerId && (await tx.find(User, latest.ownerId));
  if (latest && winner) throw new Refusal(new AlreadyClaimedError(winner, latest.at, path));
  return lead;
}

/** The next lead of a queue, locked: the one whose deadline comes first, else the one that has waited longest. */
async function takeNext(tx: Transaction, viewer: Viewer, queueId: string, path: string): Promise<Lead> {
  const id = (await existingQueues(tx, viewer, [queueId]))(queueId);
  const next = (locked: string) =>
    tx.sql<{ id: string }>(
      `select id from lead where queue_id = $1 order by first_response_due_at nulls last, created_at, id limit 1 for update ${locked}`,
      [id],
    );
  // Those who ask at the same moment get different ones; only the last one of all is worth waiting for.
  const [found] = await next("skip locked").then((rows) => (rows.length > 0 ? rows : next("")));
  const lead = found && (await tx.lock(Lead, found.id));
  if (!lead) throw new Refusal(new InputError(UserErrorCode.QUEUE_EMPTY, "Nothing waits in this queue.", path.split(".")));
  return lead;
}
