import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Team } from "../../access/team.js";
import { User } from "../../access/user.js";
import { uuidIn } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, orRefusal, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Role } from "../../platform/identity/scopes.js";
import { Duration } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { Queue } from "../../records/queues/queue.js";
import { RoutingStrategy } from "../../records/queues/routing.enums.js";
import { checkCondition, conditionOf } from "../conditions/check-condition.js";
import { ConditionInput } from "../conditions/condition.input.js";
import { type Facts, ROUTING_FACTS } from "../conditions/facts.js";
import { knownFacts } from "../conditions/known-facts.js";
import { BusinessCalendar } from "./business-calendar.js";
import { minutesToRespond } from "./edit-calendar.js";
import { type RoutingRule, RoutingRuleSet } from "./rule-set.js";

/** Each capture looks at all of them until one takes the lead. */
const MOST_RULES = 100;

@InputType({ description: "Which leads a rule is for, and who gets them." })
export class RoutingRuleInput {
  @Field(() => String, {
    description: "What people call it; unique among the rules. A rule that keeps its name goes on where its turn is.",
  })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name: string;

  @Field(() => ConditionInput, {
    nullable: true,
    description: "What must hold of the lead; without one it is for any lead.",
  })
  condition?: ConditionInput | null;

  @Field(() => RoutingStrategy, { description: "How it is chosen who gets them." })
  strategy: RoutingStrategy;

  @Field(() => ID, { nullable: true, description: "Whose people get them; for ROUND_ROBIN, WEIGHTED and LEAST_LOADED." })
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who gets them; for USER." })
  userId?: string | null;

  @Field(() => ID, { nullable: true, description: "Where they wait; for QUEUE." })
  queueId?: string | null;

  @Field(() => ID, { nullable: true, description: "By which business calendar they must be answered; the default one." })
  calendarId?: string | null;

  @Field(() => Duration, { nullable: true, description: "In how much working time; as the calendar says by default." })
  respondWithin?: string | null;
}

@InputType({ description: "The routing rules, all of them, in order." })
export class SetRoutingRulesInput extends VersionedInput {
  @Field(() => [RoutingRuleInput], {
    description: "The first one that matches and has somebody takes the lead. None at all: nothing is routed.",
  })
  @ArrayMaxSize(MOST_RULES, { message: `There are at most ${MOST_RULES} routing rules.` })
  @ValidateNested({ each: true })
  rules: RoutingRuleInput[];

  @Field(() => Boolean, { nullable: true, description: "Checks everything and writes nothing." })
  dryRun?: boolean | null;
}

/**
 * Makes the rules the ones that count, as the next version.
 * @throws {Refusal} with everything that is wrong with them, or CONFLICT when they are no longer those that the client saw
 */
export async function setRoutingRules(tx: Transaction, input: SetRoutingRulesInput): Promise<RoutingRuleSet> {
  await tx.serialize(["routing rules"]);
  const current = await currentRules(tx);
  if (current) expectVersion(current, input.expectedVersion);
  else if (input.expectedVersion) throw new InvalidInput("expectedVersion", "There are no routing rules yet; leave it out, or pass 0.");
  return tx.add(
    Object.assign(new RoutingRuleSet(), {
      version: (current?.version ?? 0) + 1,
      rules: await checkedRules(tx, input.rules),
      createdAt: tx.now,
      createdById: tx.actor.kind === "USER" ? tx.actor.id : null,
    }),
  );
}

const currentRules = (tx: Transaction): Promise<RoutingRuleSet | null> =>
  tx.manager.findOne(RoutingRuleSet, { where: {}, order: { version: "DESC" } });

/** How many of the routing rules that count name a team, queue or calendar. Nobody sets others until the transaction ends. */
export async function usesInRules(tx: Transaction, uuid: string): Promise<{ what: string; count: number }[]> {
  await tx.serialize(["routing rules"]);
  const rules = (await currentRules(tx))?.rules ?? [];
  const count = rules.filter(({ teamId, queueId, calendarId }) => [teamId, queueId, calendarId].includes(uuid)).length;
  return count > 0 ? [{ what: "routingRules", count }] : [];
}

const TARGETS = ["teamId", "userId", "queueId"] as const;

/** What each strategy must name. */
const TARGET_OF: Record<RoutingStrategy, (typeof TARGETS)[number] | null> = {
  ROUND_ROBIN: "teamId",
  WEIGHTED: "teamId",
  LEAST_LOADED: "teamId",
  ACCOUNT_OWNER: null,
  USER: "userId",
  QUEUE: "queueId",
};

/** Rules as they are stored. @throws {Refusal} with one error for each thing that is wrong, its path from the input inwards */
export async function checkedRules(tx: Transaction, inputs: RoutingRuleInput[]): Promise<RoutingRule[]> {
  const errors: InputError[] = [];
  const complain = (path: (string | number)[], message: string, code = UserErrorCode.INVALID_INPUT) =>
    errors.push(new InputError(code, message, ["rules", ...path].map(String)));
  const facts = await knownFacts(tx, ROUTING_FACTS);
  const names = new Set<string>();
  for (const [nth, input] of inputs.entries()) {
    if (names.has(input.name)) complain([nth, "name"], `"${input.name}" is there twice.`);
    names.add(input.name);
    if (input.condition)
      checkCondition(input.condition, "ROUTING", facts, (path, message) => complain([nth, "condition", ...path], message));
    else if (input.strategy === RoutingStrategy.QUEUE && nth < inputs.length - 1)
      complain([nth, "condition"], "A queue without a condition takes every lead, so it must come last: no rule behind it would be asked.");
    const wanted = TARGET_OF[input.strategy];
    if (wanted && !input[wanted]) complain([nth, wanted], `${input.strategy} needs "${wanted}": the rule names nobody.`);
    for (const target of TARGETS)
      if (target !== wanted && input[target]) complain([nth, target], `${input.strategy} takes no "${target}".`);
    const within = orRefusal(() => input.respondWithin && minutesToRespond("respondWithin", input.respondWithin));
    if (within instanceof Refusal) complain([nth, "respondWithin"], within.message);
  }
  await checkTargets(tx, inputs, complain);
  if (errors.length > 0) throw new Refusal(...errors);
  return inputs.map((input) => ruleOf(input, facts));
}

type Complain = (path: (string | number)[], message: string, code?: UserErrorCode) => void;

/** Whatever the rules name must be there, and have somebody who can be given leads. */
async function checkTargets(tx: Transaction, inputs: RoutingRuleInput[], complain: Complain): Promise<void> {
  const uuidsOf = (prefix: string, target: (typeof TARGETS)[number] | "calendarId") =>
    inputs.flatMap((input) => uuidIn(prefix, input[target] ?? "") ?? []);
  const found = await tx.sql<{ id: string; problem: string | null }>(
    `select t.id, case when not exists (select from user_account u where u.team_id = t.id and u.active and u.role <> $5 and u.weight > 0)
                       then 'The team has nobody who can be given leads.' end as problem
     from team t where t.id = any($1::uuid[])
     union all select u.id, case when not u.active or u.role = $5 then 'The user cannot be given leads.' end from user_account u where u.id = any($2::uuid[])
     union all select q.id, null from queue q where q.id = any($3::uuid[])
     union all select c.id, null from business_calendar c where c.id = any($4::uuid[])`,
    [
      uuidsOf(Team.prefix, "teamId"),
      uuidsOf(User.prefix, "userId"),
      uuidsOf(Queue.prefix, "queueId"),
      uuidsOf(BusinessCalendar.prefix, "calendarId"),
      Role.READONLY,
    ],
  );
  const problems = new Map(found.map(({ id, problem }) => [id, problem]));
  const named = { teamId: Team, userId: User, queueId: Queue, calendarId: BusinessCalendar } as const;
  for (const [nth, input] of inputs.entries()) {
    for (const [target, { prefix }] of Object.entries(named) as [keyof typeof named, { prefix: string }][]) {
      const id = input[target];
      if (!id) continue;
      const uuid = uuidIn(prefix, id);
      if (!uuid) complain([nth, target], `"${target}" must be the id of a ${prefix}, like ${prefix}_0197a2f4-....`);
      else if (!problems.has(uuid)) complain([nth, target], `There is no such ${prefix}.`, UserErrorCode.NOT_FOUND);
      else if (problems.get(uuid)) complain([nth, target], problems.get(uuid) as string);
    }
  }
}

function ruleOf(
  { name, condition, strategy, teamId, userId, queueId, calendarId, respondWithin }: RoutingRuleInput,
  facts: Facts,
): RoutingRule {
  return {
    name,
    condition: condition ? conditionOf(condition, facts) : null,
    strategy,
    teamId: teamId ? uuidIn(Team.prefix, teamId) : null,
    userId: userId ? uuidIn(User.prefix, userId) : null,
    queueId: queueId ? uuidIn(Queue.prefix, queueId) : null,
    calendarId: calendarId ? uuidIn(BusinessCalendar.prefix, calendarId) : null,
    respondMinutes: respondWithin ? minutesToRespond("respondWithin", respondWithin) : null,
  };
}
