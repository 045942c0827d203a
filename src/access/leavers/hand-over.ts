import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound, RequestError } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { askBulkJob } from "../bulk-jobs/ask-bulk-job.js";
import type { BulkJob } from "../bulk-jobs/bulk-job.js";
import { addRows, declareBulkWork } from "../bulk-jobs/bulk-work.js";
import { existingUser } from "../existing-user.js";
import { User } from "../user.js";
import { type OpenWork, OwnedKind, openWorkOf, ownedWork, type Receiver } from "./owned-work.js";

const KINDS = "What is handed over; everything by default, and with `routing` leads and tasks, which are all that can be routed.";

@InputType({ description: "To whom the work of somebody who leaves goes: exactly one of `to` and `routing`." })
export class HandOverDetails {
  @Field(() => ID, { nullable: true, description: "The person who gets it." })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "`true`: leads go to whom the routing rules say, and their tasks along. Other tasks are nobody's then.",
  })
  routing?: boolean | null;

  @Field(() => [OwnedKind], { nullable: true, description: KINDS })
  kinds?: OwnedKind[] | null;
}

@InputType({ description: "Whose work goes to whom: exactly one of `to` and `routing`." })
export class HandOverInput extends IdempotentInput {
  @Field(() => ID, { description: "Whose work it is." })
  from: string;

  @Field(() => ID, { nullable: true, description: "The person who gets it." })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "`true`: leads go to whom the routing rules say, and their tasks along. Other tasks are nobody's then.",
  })
  routing?: boolean | null;

  @Field(() => [OwnedKind], { nullable: true, description: KINDS })
  kinds?: OwnedKind[] | null;

  @Field(() => Boolean, { nullable: true, description: "Says how much there is of each kind, and hands nothing over." })
  dryRun?: boolean | null;
}

/** What it takes to hand over everything that somebody has. */
export const HAND_OVER_SCOPES = [
  Scope.USERS_MANAGE,
  Scope.LEADS_READ,
  Scope.LEADS_WRITE,
  Scope.CUSTOMERS_WRITE,
  Scope.OPPORTUNITIES_WRITE,
  Scope.ACTIVITIES_WRITE,
];

const ROUTED = [OwnedKind.LEAD, OwnedKind.TASK];

/** The kinds that are handed over. @throws where the target is none, or a kind cannot go there */
export function kindsOf({ to, routing, kinds }: HandOverDetails): OwnedKind[] {
  if (Boolean(to) === Boolean(routing)) throw new RequestError("BAD_USER_INPUT", 'Say who gets the work: either "to" or "routing: true".');
  const named = kinds?.length ? [...new Set(kinds)] : routing ? ROUTED : Object.values(OwnedKind);
  if (routing && named.some((kind) => !ROUTED.includes(kind)))
    throw new InvalidInput("kinds", "Only LEAD and TASK can be routed; hand the other kinds over to a person, by `to`.");
  return named;
}

/** What a job of this kind is asked for: uuids. */
interface Asked {
  from: string;
  to: string | null;
  kinds: OwnedKind[];
}

/** Hands all that is open of a person over, as a job; says first how much that is. */
export async function handOver(
  tx: Transaction,
  context: Context,
  input: HandOverInput,
): Promise<{ bulkJob: BulkJob | null; total: number; open: OpenWork[] }> {
  const kinds = kindsOf(input);
  const from = fromId(User.prefix, input.from, "from");
  if (!(await tx.find(User, from))) throw new NotFound("from", "user");
  const to = input.to ? await existingUser(tx, input.to, "to") : null;
  if (to === from) throw new InvalidInput("to", "This is the person whose work it is; name somebody else.");
  const open = await openWorkOf(tx, from, kinds);
  const total = open.reduce((sum, { count }) => sum + count, 0);
  const asked: Asked = { from, to, kinds };
  return { bulkJob: input.dryRun ? null : await askBulkJob(tx, context, "handOver", { ...asked }), total, open };
}

declareBulkWork({
  kind: "handOver",
  scopes: HAND_OVER_SCOPES,
  async choose(tx, _reader, job, asked) {
    const { from, kinds } = asked as Asked;
    for (const { kind, recordType, open } of ownedWork()) if (kinds.includes(kind)) await addRows(tx, job, recordType, open, [from]);
  },
  async change(tx, viewer, { recordType, uuids }, asked) {
    const { from, to, kinds } = asked as Asked;
    const work = ownedWork().find((one) => one.recordType === recordType);
    if (!work) throw new Error(`Nobody hands over ${recordType}.`);
    const receiver: Receiver = { from, to, tasksStay: !kinds.includes(OwnedKind.TASK) };
    return work.give(tx, viewer, uuids, receiver);
  },
});
