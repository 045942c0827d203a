import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { EntityTarget } from "typeorm";
import { mayReadOwned } from "../../access/visible-owner.js";
import { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { Account } from "../../records/accounts/account.js";
import { lockPresent } from "../../records/accounts/merged-record.js";
import { Contact } from "../../records/contacts/contact.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead, recordStatusChange } from "../../records/leads/lock-lead.js";
import { leaveCommittee } from "../../records/opportunities/edit-committee.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { linksOf } from "../../records/subjects/subject.js";
import { relinkTasks } from "../../records/tasks/link-tasks.js";
import { scoreLead } from "../scoring/score-lead.js";
import { SAID_TO_THE_CONTACT } from "./carry-consents.js";
import { Conversion, type Traced, UNDO_DAYS } from "./conversion.js";
import { linkActivities } from "./link-activities.js";
import { emptyAgain } from "./trace.js";

@ObjectType({ description: "Something that keeps a conversion from being undone." })
export class UndoObstacle {
  @Field(() => Node, { nullable: true, description: "The record that was worked with; null when you may not see it." })
  record: Node | null;

  @Field(() => String, { description: "What was done with it." })
  what: string;
}

@ObjectType({ implements: UserError, description: "What the lead became has been worked with since." })
export class UndoBlockedError extends UserError {
  @Field(() => [UndoObstacle], { description: "All that stands in the way." })
  obstacles: UndoObstacle[];

  constructor(obstacles: UndoObstacle[]) {
    const what = obstacles.map(({ what }) => what).join(" ");
    super(UserErrorCode.UNDO_BLOCKED, `What the lead became has been worked with since. ${what}`, ["leadId"]);
    this.obstacles = obstacles;
  }
}

@InputType({ description: "A conversion to undo." })
export class UndoConversionInput extends VersionedInput {
  @Field(() => ID, { description: "The lead that was converted." })
  leadId: string;

  @Field(() => String, { description: "Why." })
  @MinLength(1)
  @MaxLength(2000)
  reason: string;

  @Field(() => Boolean, { nullable: true, description: "Answers what would be done, and writes nothing." })
  dryRun?: boolean | null;
}

export interface Undone {
  lead: Lead;
  /** The ids of the records that are gone, as clients know them. */
  deletedIds: string[];
}

type Part = Account | Contact | Opportunity;

/** In the order in which a conversion locks them. */
const PARTS: ["account" | "contact" | "opportunity", EntityTarget<Part>][] = [
  ["account", Account],
  ["contact", Contact],
  ["opportunity", Opportunity],
];

/**
 * Makes a converted lead what it was before. What the conversion created is deleted, what it connected gets back what was
 * filled in. Refused when the created records have work of their own: then deleting them would lose it.
 */
export async function undoConversion(tx: Transaction, viewer: Viewer, input: UndoConversionInput): Promise<Undone> {
  const lead = await lockVisibleLead(tx, viewer, input);
  const conversion = await tx.manager.findOneBy(Conversion, { leadId: lead.id });
  if (!conversion) throw refusal(UserErrorCode.NOT_CONVERTED, "The lead has not been converted.");
  if (conversion.undoableUntil <= tx.now)
    throw refusal(UserErrorCode.UNDO_EXPIRED, `A conversion can be undone for ${UNDO_DAYS} days; this one is older.`);
  const parts = await takeParts(tx, viewer, conversion);
  const obstacles = await findObstacles(tx, conversion, parts);
  if (obstacles.length > 0) throw new Refusal(new UndoBlockedError(obstacles));

  await restore(tx, lead, conversion, input.reason);
  await tx.sql("delete from conversion where id = $1", [conversion.id]);
  for (const { record, traced } of parts) {
    if (traced.created) continue;
    emptyAgain(tx, record, traced);
    await tx.save(record);
    if (traced.joined && conversion.contactId) await leaveCommittee(tx, record.id, conversion.contactId);
  }
  await relink(tx, lead, conversion);
  // The deal first, which refers to the others.
  const gone = parts.filter(({ traced }) => traced.created).reverse();
  for (const { record } of gone) await tx.remove(record);
  return { lead, deletedIds: gone.map(({ record }) => record.nodeId) };
}

const refusal = (code: UserErrorCode, message: string) => new Refusal(new InputError(code, message, ["leadId"]));

type Taken = { record: Part; traced: Traced };

/**
 * What the lead became, its rows locked. What was deleted since is no longer there to be undone; what was merged into another
 * record cannot be told from that one.
 */
async function takeParts(tx: Transaction, viewer: Viewer, { made }: Conversion): Promise<Taken[]> {
  if (!made) throw refusal(UserErrorCode.UNDO_EXPIRED, "It was converted before Leadwire kept what it takes to undo it.");
  const parts: Taken[] = [];
  for (const [part, entity] of PARTS) {
    const traced = made[part];
    const record = traced && (await lockPresent<Part>(tx, entity, traced.id));
    if (!traced || !record) continue;
    const scope = part === "opportunity" ? Scope.OPPORTUNITIES_READ : Scope.CUSTOMERS_READ;
    if (!mayReadOwned(viewer, record, scope))
      throw refusal(UserErrorCode.FORBIDDEN, "You may not see all that the lead became. Ask somebody who does.");
    if (record.id !== traced.id)
      throw new Refusal(new UndoBlockedError([{ record, what: `The ${part} was merged into another one. Undo that merge first.` }]));
    parts.push({ record, traced });
  }
  return parts;
}

/**
 * Work of their own: a created record that was changed, and whatever refers to it that the conversion did not put there,
 * of whatever kind (a task, another deal, a subsidiary). Every kind of record is looked at that has a foreign key to it.
 */
async function findObstacles(tx: Transaction, conversion: Conversion, parts: Taken[]): Promise<UndoObstacle[]> {
  const made = await tx.sql<{ id: string }>("select id from opportunity_contact where opportunity_id = $1 and contact_id = $2", [
    conversion.opportunityId,
    conversion.contactId,
  ]);
  const own = [conversion, { id: conversion.leadId }, ...parts.map(({ record }) => record), ...made].map(({ id }) => id);
  own.push(...(conversion.made?.tasks ?? []));
  const obstacles: UndoObstacle[] = [];
  for (const { record, traced } of parts) {
    const name = (record.constructor as typeof Node).prefix;
    if (traced.created && record.version !== traced.version) obstacles.push({ record, what: `The ${name} was changed.` });
    for (const { table, column } of referrers(tx, record)) {
      const others = othersThan(conversion, own, traced, table, column);
      if (!others) continue;
      const text = `select count(*)::int as count from ${table} t where t.${column} = $1 and ${others.sql}`;
      const [found] = await tx.sql<{ count: number }>(text, [record.id, ...others.values]);
      if (found?.count) obstacles.push({ record, what: `${found.count} of ${table.replaceAll("_", " ")} belong to the ${name}.` });
    }
  }
  return obstacles;
}

/** What people have done since; what programs tell of the lead stays the lead's. */
const DONE_SINCE = "t.recorded_by_id is not null and t.recorded_at > $3";

/** Which of a table's rows that refer to a record are work of its own; null where none can be. */
function othersThan(
  { leadId, convertedAt }: Conversion,
  own: string[],
  { created }: Traced,
  table: string,
  column: string,
): { sql: string; values: unknown[] } | null {
  const isActivity = table === "activity";
  if (created && isActivity) return { sql: `(t.lead_id is distinct from $2 or (${DONE_SINCE}))`, values: [leadId, convertedAt] };
  if (table === "consent") return created ? { sql: SAID_TO_THE_CONTACT, values: [leadId] } : null;
  if (created) return { sql: "t.id <> all($2)", values: [own] };
  // What was there before may have any work. But what is done about a deal as this lead's deal would be torn apart.
  if (column !== "opportunity_id") return null;
  if (isActivity) return { sql: `t.lead_id = $2 and ${DONE_SINCE}`, values: [leadId, convertedAt] };
  return table === "task" ? { sql: "t.lead_id = $2 and t.id <> all($3)", values: [leadId, own] } : null;
}

/** What is a part of a deal, and goes with it: it changed with the deal, whose version tells. */
const PARTS_OF_A_DEAL = ["opportunity_step_change.opportunity_id", "opportunity_contact.opportunity_id"];

/** The tables and columns that may refer to a record. */
const referrers = (tx: Transaction, record: Part): { table: string; column: string }[] =>
  tx.manager.dataSource.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
    foreignKeys
      .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.target === record.constructor)
      .map(({ columnNames }) => ({ table: tableName, column: columnNames[0] as string }))
      .filter(({ table, column }) => !PARTS_OF_A_DEAL.includes(`${table}.${column}`)),
  );

/** The lead goes on where it was. Its score does not: it is folded from what has happened, also since. */
async function restore(tx: Transaction, lead: Lead, { snapshot }: Conversion, reason: string): Promise<void> {
  await recordStatusChange(tx, lead.moveBackTo(snapshot, reason, tx.now));
  // It may have been merged into another one since.
  lead.contactId = snapshot.contactId && ((await lockPresent(tx, Contact, snapshot.contactId))?.id ?? null);
  lead.convertedAt = null;
  await scoreLead(tx, lead);
  await tx.save(lead);
}

/** What happened with the lead and is to be done about it is no longer part of the story of what it became. */
async function relink(tx: Transaction, lead: Lead, from: Conversion): Promise<void> {
  const to = (await linksOf(tx, [lead]))(lead);
  const back = (link: "accountId" | "contactId" | "opportunityId", now: string | null) =>
    now !== null && now === from[link] ? to[link] : now;
  await linkActivities(tx, lead.id, ({ accountId, contactId, opportunityId }) => ({
    accountId: back("accountId", accountId),
    contactId: back("contactId", contactId),
    opportunityId: back("opportunityId", opportunityId),
  }));
  await relinkTasks(tx, lead.id, from, to);
}
