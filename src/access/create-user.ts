import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../platform/errors.js";
import { canonicalEmail } from "../platform/identifiers/email.js";
import { IsEmailAddress } from "../platform/identifiers/input-rules.js";
import { Role } from "../platform/identity/scopes.js";
import { hashPassword } from "./passwords.js";
import { Team } from "./team.js";
import { User } from "./user.js";

@InputType({ description: "A new person of the organisation." })
export class CreateUserInput {
  @Field(() => String, { description: "The address to sign in with." })
  @IsEmailAddress()
  email: string;

  @Field(() => String, { description: "What the person is called." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name: string;

  @Field(() => String, { description: "At least 10 characters." })
  @MinLength(10, { message: '"password" must have at least 10 characters.' })
  @MaxLength(500)
  password: string;

  @Field(() => Role, { description: "What the person may do." })
  role: Role;

  @Field(() => ID, { nullable: true, description: "The person's team." })
  teamId?: string | null;
}

export async function createUser(tx: Transaction, input: CreateUserInput): Promise<User> {
  const email = canonicalEmail(input.email);
  await tx.serialize([`user ${email}`]);
  if (await tx.manager.existsBy(User, { email })) throw new InvalidInput("email", "There is a user with this e-mail address already.");
  const teamId = input.teamId ? fromId(Team.prefix, input.teamId, "teamId") : null;
  if (teamId && !(await tx.find(Team, teamId))) throw new NotFound("teamId", "team");
  return tx.add(
    Object.assign(new User(), {
      email,
      name: input.name,
      role: input.role,
      teamId,
      active: true,
      passwordHash: await hashPassword(input.password),
    }),
  );
}
