import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { fromId } from "../platform/database/id.js";
import { expectVersion } from "../platform/database/node.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../platform/errors.js";
import { Role } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { TimeZone } from "../platform/scalars.js";
import { VersionedInput } from "../platform/schema/payload.js";
import { endSessions } from "./end-sessions.js";
import { refuseOpenWork } from "./leavers/owned-work.js";
import { mayShutOut } from "./rights-of-others.js";
import { Team } from "./team.js";
import { Absence, User } from "./user.js";
import { ADMINISTRATORS, keepAnAdministrator, mayChangeRole, setRole } from "./user-rights.js";
import { hoursProblem, WorkingSpan } from "./working-hours.js";

@InputType({ description: "Changes to a person of the organisation. A field that is left out stays." })
export class UpdateUserInput extends VersionedInput {
  @Field(() => ID, { description: "The person." })
  userId: string;

  @Field(() => String, { nullable: true, description: "What the person is called." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name?: string | null;

  @Field(() => Role, { nullable: true, description: "What the person may do; counts at once, for open streams too." })
  role?: Role | null;

  @Field(() => ID, { nullable: true, description: "The person's team; null for none." })
  teamId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the person can sign in and be given leads; who no longer can is signed out.",
  })
  active?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "With `active: false`, `true`: open work stays theirs. Without it a person who has some is not made inactive.",
  })
  leave?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "How large a part of the leads of a WEIGHTED routing rule the person gets; 0 for none by any rule of the team.",
  })
  @Min(0, { message: '"weight" must not be negative.' })
  @Max(100, { message: '"weight" must be at most 100.' })
  weight?: number | null;

  @Field(() => Int, { nullable: true, description: "How many leads a day the person is given at most; null for any number." })
  @Min(0, { message: '"dailyCapacity" must not be negative.' })
  @Max(100_000)
  dailyCapacity?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "From how many open leads on the person is given no further ones; null for any number.",
  })
  @Min(0, { message: '"openCapacity" must not be negative.' })
  @Max(1_000_000)
  openCapacity?: number | null;

  @Field(() => TimeZone, { nullable: true, description: "By whose clock the person works." })
  timezone?: string | null;

  @Field(() => [WorkingSpan], { nullable: true, description: "When the person works, in place of the hours before; empty for always." })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  workingHours?: WorkingSpan[] | null;

  @Field(() => [Absence], { nullable: true, description: "When the person is away, in place of the absences before." })
  @ArrayMaxSize(200)
  absences?: Absence[] | null;
}

/** Changes a person; the organisation keeps somebody who can administer it. */
export async function updateUser(tx: Transaction, viewer: Viewer, input: UpdateUserInput): Promise<User> {
  const id = fromId(User.prefix, input.userId, "userId");
  if ((input.role && input.role !== Role.ADMIN) || input.active === false) await tx.serialize([ADMINISTRATORS]);
  const user = await tx.lock(User, id);
  if (!user) throw new NotFound("userId", "user");
  expectVersion(user, input.expectedVersion);
  if (input.role && input.role !== user.role) {
    mayChangeRole(viewer, user, input.role);
    await keepAnAdministrator(tx, user, input.role, "role");
    await setRole(tx, user, input.role);
  }
  if (typeof input.active === "boolean") mayShutOut(viewer, user);
  if (input.active === false) {
    await keepAnAdministrator(tx, user, null, "active");
    if (user.active && !input.leave) await refuseOpenWork(tx, user.id, [], "active");
    await endSessions(tx, user.id);
  }
  if (input.teamId !== undefined) user.teamId = input.teamId ? await existingTeam(tx, input.teamId) : null;
  for (const field of ["name", "active", "weight", "timezone"] as const)
    if (input[field] !== undefined && input[field] !== null) Object.assign(user, { [field]: input[field] });
  for (const field of ["dailyCapacity", "openCapacity"] as const) if (input[field] !== undefined) user[field] = input[field] ?? null;
  if (input.workingHours !== undefined) user.workingHours = checkedHours(input.workingHours ?? []);
  if (input.absences !== undefined) user.absences = checkedAbsences(input.absences ?? []);
  return tx.save(user);
}

async function existingTeam(tx: Transaction, teamId: string): Promise<string> {
  const id = fromId(Team.prefix, teamId, "teamId");
  if (!(await tx.find(Team, id))) throw new NotFound("teamId", "team");
  return id;
}

function checkedHours(hours: WorkingSpan[]): WorkingSpan[] {
  const problem = hoursProblem(hours);
  if (problem) throw new InvalidInput(["workingHours", String(problem.place)], problem.message);
  return hours.map(({ day, from, to }) => ({ day, from, to }));
}

function checkedAbsences(absences: Absence[]): Absence[] {
  const wrong = absences.findIndex(({ from, until }) => from >= until);
  if (wrong >= 0)
    throw new InvalidInput(["absences", String(wrong), "until"], 'An absence ends after it begins: "until" must be after "from".');
  return absences.map(({ from, until }) => ({ from, until }));
}
