import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Team } from "../../access/team.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { IdempotentInput, VersionedInput } from "../../platform/schema/payload.js";
import { Queue } from "../../records/queues/queue.js";

const TEAM = { nullable: true, description: "Whose people are to claim from it; null for anybody who may claim leads." };

@InputType({ description: "A new queue." })
export class CreateQueueInput extends IdempotentInput {
  @Field(() => String, { description: "What it is to be called; no two queues are called the same." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name: string;

  @Field(() => ID, TEAM)
  teamId?: string | null;
}

@InputType({ description: "Changes to a queue. A field that is left out stays." })
export class UpdateQueueInput extends VersionedInput {
  @Field(() => ID, { description: "The queue." })
  queueId: string;

  @Field(() => String, { nullable: true, description: "What it is to be called." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID, TEAM)
  teamId?: string | null;
}

export async function createQueue(tx: Transaction, input: CreateQueueInput): Promise<Queue> {
  const queue = new Queue();
  await change(tx, queue, input);
  return tx.add(queue);
}

export async function updateQueue(tx: Transaction, input: UpdateQueueInput): Promise<Queue> {
  const queue = await tx.lock(Queue, fromId(Queue.prefix, input.queueId, "queueId"));
  if (!queue) throw new NotFound("queueId", "queue");
  expectVersion(queue, input.expectedVersion);
  await change(tx, queue, input);
  return tx.save(queue);
}

async function change(tx: Transaction, queue: Queue, { name, teamId }: Pick<UpdateQueueInput, "name" | "teamId">): Promise<void> {
  if (name !== undefined && name !== null) {
    queue.name = name.trim();
    if (!queue.name) throw new InvalidInput("name", '"name" must not be empty.');
    await tx.serialize([`queue ${queue.name}`]);
    const other = await tx.manager.findOneBy(Queue, { name: queue.name });
    if (other && other.id !== queue.id) throw new InvalidInput("name", "There is a queue of this name already.");
  }
  if (teamId === undefined) return;
  queue.teamId = teamId && fromId(Team.prefix, teamId, "teamId");
  if (queue.teamId && !(await tx.find(Team, queue.teamId))) throw new NotFound("teamId", "team");
}
