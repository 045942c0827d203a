import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../platform/database/id.js";
import { expectVersion } from "../platform/database/node.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../platform/errors.js";
import { IdempotentInput, VersionedInput } from "../platform/schema/payload.js";
import { Team } from "./team.js";

@InputType({ description: "A new team. Its people are put into it by `createUser` and `updateUser`." })
export class CreateTeamInput extends IdempotentInput {
  @Field(() => String, { description: "What it is to be called; no two teams are called the same." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name: string;
}

@InputType({ description: "Changes to a team." })
export class UpdateTeamInput extends VersionedInput {
  @Field(() => ID, { description: "The team." })
  teamId: string;

  @Field(() => String, { description: "What it is to be called." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name: string;
}

export async function createTeam(tx: Transaction, { name }: CreateTeamInput): Promise<Team> {
  const team = new Team();
  await rename(tx, team, name);
  return tx.add(team);
}

export async function updateTeam(tx: Transaction, input: UpdateTeamInput): Promise<Team> {
  const team = await tx.lock(Team, fromId(Team.prefix, input.teamId, "teamId"));
  if (!team) throw new NotFound("teamId", "team");
  expectVersion(team, input.expectedVersion);
  await rename(tx, team, input.name);
  return tx.save(team);
}

async function rename(tx: Transaction, team: Team, given: string): Promise<void> {
  const name = given.trim();
  if (!name) throw new InvalidInput("name", '"name" must not be empty.');
  await tx.serialize([`team ${name}`]);
  const other = await tx.manager.findOneBy(Team, { name });
  if (other && other.id !== team.id) throw new InvalidInput("name", "There is a team of this name already.");
  team.name = name;
}
