import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { EntityTarget } from "typeorm";
import type { Viewer } from "../access/viewer.js";
import { ownedInSight } from "../access/visible-owner.js";
import { Account } from "../accounts/account.js";
import { Contact } from "../contacts/contact.js";
import { Node } from "../database/node.js";
import type { Transaction } from "../database/transaction.js";
import { InputError, Refusal, UserError, UserErrorCode } from "../errors.js";
import { VersionedInput } from "../graphql/payload.js";
import type { Lead } from "../leads/lead.js";
import { recordStatusChange, takeLead } from "../leads/take-lead.js";
import { Opportunity } from "../opportunities/opportunity.js";
import { scoreLead } from "../scoring/score-lead.js";
import { Conversion, type Made, type Traced, UNDO_DAYS } from "./conversion.js";
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
const PARTS: [keyof Made, EntityTarget<Part>][] = [
  ["account", Account],
  ["contact", Contact],
  ["opportunity", Opportunity],
];

/**
 * Makes a converted lead what it was before. What the conversion created is deleted, what it connected gets back what was
 * filled in. Refused when the created records have work of their own: then deleting them would lose it.
 */
export async function undoConversion(tx: Transaction, viewer: Viewer, input: UndoConversionInput): Promise<Undone> {
  const lead = await takeLead(tx, viewer, input);
  const conversion = await tx.manager.findOneBy(Conversion, { leadId: lead.id });
  if (!conversion) throw refusal(UserErrorCode.NOT_CONVERTED, "The lead has not been converted.");
  if (conversion.undoableUntil <= tx.now)
    throw refusal(UserErrorCode.UNDO_EXPIRED, `A conversion can be undone for ${UNDO_DAYS} days; this one is older.`);
  const parts = await takeParts(tx, viewer, conversion);
  const obstacles = await findObstacles(tx, conversion, parts);
  if (obstacles.length > 0) throw new Refusal(new UndoBlockedError(obstacles));

  await restore(tx, lead, conversion, input.reason);
  await tx.manager.delete(Conversion, conversion.id);
  const deletedIds: string[] = [];
  // The deal first, which refers to the others.
  for (const { record, traced } of parts.reverse()) {
    if (!traced.created) {
      emptyAgain(tx, record, traced);
      await tx.save(record);
    } else {
      deletedIds.push(record.nodeId);
      await tx.remove(record);
    }
  }
  return { lead, deletedIds };
}

const refusal = (code: UserErrorCode, message: string) => new Refusal(new InputError(code, message, ["leadId"]));

type Taken = { record: Part; traced: Traced };

/** What the lead became, its rows locked. What was deleted since is no longer there to be undone. */
async function takeParts(tx: Transaction, viewer: Viewer, { made }: Conversion): Promise<Taken[]> {
  if (!made) throw refusal(UserErrorCode.UNDO_EXPIRED, "It was converted before Leadwire kept what it takes to undo it.");
  const parts: Taken[] = [];
  for (const [part, entity] of PARTS) {
    const traced = made[part];
    const record = traced && (await tx.lock<Part>(entity, traced.id));
    if (!traced || !record) continue;
    if (!ownedInSight(viewer, record))
      throw refusal(UserErrorCode.FORBIDDEN, "You may not see all that the lead became. Ask somebody who does.");
    parts.push({ record, traced });
  }
  return parts;
}

/**
 * Work of their own: a created record that was changed, and whatever refers to it that the conversion did not put there,
 * of whatever kind (a task, another deal, a subsidiary). Every kind of record is looked at that has a foreign key to it.
 */
async function findObstacles(tx: Transaction, conversion: Conversion, parts: Taken[]): Promise<UndoObstacle[]> {
  const own = [conversion.id, conversion.leadId, ...parts.map(({ record }) => record.id)];
  const obstacles: UndoObstacle[] = [];
  for (const { record, traced } of parts) {
    const name = (record.constructor as typeof Node).prefix;
    if (traced.created && record.version !== traced.version) obstacles.push({ record, what: `The ${name} was changed.` });
    for (const { tableName, foreignKeys } of tx.manager.dataSource.entityMetadatas) {
      for (const { referencedEntityMetadata, columnNames } of foreignKeys) {
        if (referencedEntityMetadata.target !== record.constructor) continue;
        const isActivity = tableName === "activity";
        // A deal that was there before may have any work; only what happened with it as the lead's deal would be torn apart.
        if (!traced.created && !(isActivity && columnNames[0] === "opportunity_id")) continue;
        const others = isActivity ? (traced.created ? ACTIVITIES_SINCE : DEAL_ACTIVITIES_SINCE) : "not (t.id = any($2))";
        const values = isActivity ? [conversion.leadId, conversion.convertedAt] : [own];
        const text = `select count(*)::int as count from ${tableName} t where t.${columnNames[0]} = $1 and ${others}`;
        const [found] = await tx.sql<{ count: number }>(text, [record.id, ...values]);
        if (found?.count) obstacles.push({ record, what: `${found.count} of ${tableName.replaceAll("_", " ")} belong to the ${name}.` });
      }
    }
  }
  return obstacles;
}

/** What happened with the deal after the conversion, as something of this lead. */
const DEAL_ACTIVITIES_SINCE = "t.lead_id = $2 and t.opportunity_id is not null and t.recorded_at > $3";
/** The same, and what is no activity of the lead. What happens with the lead itself stays the lead's. */
const ACTIVITIES_SINCE = `(t.lead_id is distinct from $2 or ${DEAL_ACTIVITIES_SINCE})`;

/** The lead goes on where it was. Its score does not: it is folded from what has happened, also since. */
async function restore(tx: Transaction, lead: Lead, { snapshot, contactId }: Conversion, reason: string): Promise<void> {
  await recordStatusChange(tx, lead.moveBackTo(snapshot, reason, tx.now));
  lead.contactId = snapshot.contactId;
  lead.convertedAt = null;
  await scoreLead(tx, lead);
  await tx.save(lead);
  await tx.sql(
    `update activity set account_id = null, opportunity_id = null, contact_id = case when contact_id = $2 then $3 else contact_id end
     where lead_id = $1`,
    [lead.id, contactId, snapshot.contactId],
  );
}
