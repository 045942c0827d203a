import { ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../platform/database/id.js";
import { expectVersion } from "../platform/database/node.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../platform/errors.js";
import { Role, SCOPES_OF_ROLE } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { VersionedInput } from "../platform/schema/payload.js";
import { endSessions } from "./end-sessions.js";
import { HandOverDetails, kindsOf } from "./leavers/hand-over.js";
import { refuseOpenWork } from "./leavers/owned-work.js";
import { forbidden, mayNotMoreThan, mayShutOut, missingFor } from "./rights-of-others.js";
import { User } from "./user.js";

@InputType({ description: "Who can no longer sign in." })
export class DisableUserInput extends VersionedInput {
  @Field(() => ID, { description: "The person." })
  userId: string;

  @Field(() => HandOverDetails, { nullable: true, description: "To whom their work goes, as `handOver` does it." })
  @ValidateNested()
  handOver?: HandOverDetails | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "`true`: work that is not handed over stays theirs. Without it a person who has open work is not disabled.",
  })
  leave?: boolean | null;
}

@InputType({ description: "Who can sign in again." })
export class EnableUserInput extends VersionedInput {
  @Field(() => ID, { description: "The person." })
  userId: string;
}

@InputType({ description: "What a person is to be in the organisation." })
export class ChangeRoleInput extends VersionedInput {
  @Field(() => ID, { description: "The person." })
  userId: string;

  @Field(() => Role, { description: "What they may do from now on." })
  role: Role;
}

/** What whoever may take an administrator away holds, so that two who end each other's rights at once do not both succeed. */
export const ADMINISTRATORS = "administrators";

/** Shuts a person out: their sessions end, and do not come back when they are enabled again. Their records stay theirs. */
export async function disableUser(tx: Transaction, viewer: Viewer, input: DisableUserInput): Promise<User> {
  const user = await lockUser(tx, input.userId);
  mayShutOut(viewer, user);
  expectVersion(user, input.expectedVersion);
  await keepAnAdministrator(tx, user, null, "userId");
  const handedOver = input.handOver ? kindsOf(input.handOver) : [];
  if (user.active && !input.leave) await refuseOpenWork(tx, user.id, handedOver, "userId");
  await endSessions(tx, user.id);
  user.active = false;
  return tx.save(user);
}

export async function enableUser(tx: Transaction, viewer: Viewer, input: EnableUserInput): Promise<User> {
  const user = await lockUser(tx, input.userId);
  mayShutOut(viewer, user);
  expectVersion(user, input.expectedVersion);
  user.active = true;
  return tx.save(user);
}

/** Open streams go on with what the new role may see. */
export async function changeRole(tx: Transaction, viewer: Viewer, input: ChangeRoleInput): Promise<User> {
  const user = await lockUser(tx, input.userId);
  mayChangeRole(viewer, user, input.role);
  expectVersion(user, input.expectedVersion);
  await keepAnAdministrator(tx, user, input.role, "role");
  return setRole(tx, user, input.role);
}

/** Gives a role from now on: what the identity provider said before no longer changes it. */
export async function setRole(tx: Transaction, user: User, role: Role): Promise<User> {
  await tx.sql("update user_account set role_as_of = $2 where id = $1", [user.id, tx.now]);
  user.role = role;
  return tx.save(user);
}

/** Who manages users without having all their rights could else come by them: with a password that was reset. */
export async function lockManaged(tx: Transaction, viewer: Viewer, userId: string): Promise<User> {
  const user = await lockUser(tx, userId);
  mayNotMoreThan(viewer, user);
  return user;
}

/** Neither gives what one does not have, nor takes it from who has it. */
export function mayChangeRole(viewer: Viewer, user: User, role: Role): void {
  mayNotMoreThan(viewer, user);
  mayGive(viewer, role);
}

async function lockUser(tx: Transaction, userId: string): Promise<User> {
  const id = fromId(User.prefix, userId, "userId");
  await tx.serialize([ADMINISTRATORS]);
  const user = await tx.lock(User, id);
  if (!user) throw new NotFound("userId", "user");
  return user;
}

/** Nobody gives away more than they have. */
export function mayGive(viewer: Viewer, role: Role): void {
  const beyond = missingFor(viewer, SCOPES_OF_ROLE[role]);
  if (beyond.length > 0) throw forbidden("role", `You cannot make somebody ${role}, because you do not have ${beyond.join(", ")}.`);
}

/** Somebody must be able to make others administrators. */
export async function keepAnAdministrator(tx: Transaction, user: User, becomes: Role | null, path: string): Promise<void> {
  if (becomes !== Role.ADMIN && (await isLastAdministrator(tx, user)))
    throw new InvalidInput(path, "This is the last administrator; make another one first.");
}

/** Whether there is no other one who can sign in; hold `ADMINISTRATORS` while it matters. */
export async function isLastAdministrator(tx: Transaction, user: User): Promise<boolean> {
  if (user.role !== Role.ADMIN || !user.active) return false;
  return (await tx.sql("select from user_account where role = 'ADMIN' and active and id <> $1 limit 1", [user.id])).length === 0;
}
