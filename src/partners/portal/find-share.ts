import { hydrate } from "../../platform/database/data-source.js";
import { fromId } from "../../platform/database/id.js";
import { ConflictError, type Node } from "../../platform/database/node.js";
import { readIn } from "../../platform/database/partner-role.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { NotFound, Refusal } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { lockShare, type TakenShare } from "../sharing/end-shares.js";
import { LeadShare } from "../sharing/lead-share.js";
import { SharedLead } from "./shared-lead.js";

export interface FindShareInput {
  shareId: string;
  expectedVersion?: number | null;
}

/**
 * The share that a partner's mutation is about, with its lead, both locked: found on the partner's own role first, then by
 * the application. Another partner's looks as if it were not there; one of the partner's own that has ended is found, so
 * that it can be said how.
 * @throws {Refusal} NOT_FOUND
 */
export async function findShare(tx: Transaction, viewer: Viewer, input: FindShareInput): Promise<TakenShare> {
  const id = fromId(LeadShare.prefix, input.shareId, "shareId");
  const isOnRole = (await readIn(tx, viewer, "select id from lead_share where id = $1", [id])).length > 0;
  const taken = isOnRole ? await lockShare(tx, id) : null;
  if (!taken || !isOwn(viewer, taken.share)) throw new NotFound("shareId", "share");
  return taken;
}

const isOwn = ({ partner }: Viewer, { partnerId, territory }: LeadShare): boolean =>
  partner !== undefined &&
  (!partner.walls.application ||
    (partnerId === partner.id && (partner.territories === null || (territory !== null && partner.territories.includes(territory)))));

/** Refuses when the share is no longer what the partner saw: call it when the state has been found to be right. */
export async function expectShareVersion(tx: Transaction, viewer: Viewer, share: LeadShare, input: FindShareInput): Promise<void> {
  const { expectedVersion } = input;
  if (expectedVersion === null || expectedVersion === undefined || expectedVersion === share.version) return;
  throw new Refusal(new ConflictError(await asSeen(tx, viewer, SharedLead, share.id)));
}

/** The values of a share that has just ended, which nobody can read any more: what it is by now, with nothing of the lead. */
export function valuesOfEnded({ manager }: Transaction, share: LeadShare): EndedValues {
  const columns = manager.dataSource.getMetadata(SharedLead).columns.map(({ propertyName }) => propertyName);
  return Object.fromEntries(columns.map((name) => [name, share[name as keyof LeadShare] ?? null]));
}

/** No record, so that it is told again to who asks again by the same idempotency key. */
export type EndedValues = Record<string, unknown>;

/** A share, or something else that a partner reads, as the partner sees it within the transaction that wrote it. */
export async function asSeen<T extends Node>(tx: Transaction, viewer: Viewer, entity: new () => T, uuid: string): Promise<T> {
  const { dataSource } = tx.manager;
  const [row] = await readIn(tx, viewer, `select * from ${dataSource.getMetadata(entity).tableName} where id = $1`, [uuid]);
  return hydrate(dataSource, entity, row);
}
