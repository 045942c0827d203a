import type { Absence } from "../../access/user.js";
import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Role } from "../../platform/identity/scopes.js";
import type { Lead } from "../../records/leads/lead.js";
import { OPEN_LEAD } from "../../records/leads/status-transitions.js";
import { type Assignment, assignmentOf, type TraceStep } from "../../records/queues/assignment.js";
import { AssignmentKind, RoutingStrategy, TraceOutcome } from "../../records/queues/routing.enums.js";
import { holds } from "../conditions/condition.js";
import { factsOf, looksAtAccounts, NOWHERE, type Origins } from "../conditions/facts.js";
import { type Belonging, LeadAccounts } from "../conditions/lead-accounts.js";
import { type Candidate, choose, type Turns, unavailability } from "./choose.js";
import { type Deadline, deadlineOf } from "./first-response.js";
import type { RoutingRule } from "./rule-set.js";
import { type RoutingSettings, routingSettings } from "./settings.js";

/** Who can be given leads, and whose turn it is. */
interface Dealing {
  candidates: Map<string, Candidate & { teamId: string | null }>;
  /** By key: the team, or the user who is in none; then by rule. */
  turns: Map<string, Record<string, Turns>>;
}

const NOBODY_TO_ASK: Dealing = { turns: new Map(), candidates: new Map() };

/** What of leads to come has to be known before they can be routed. */
export interface ToRoute extends Belonging {
  origins: Origins;
}

/**
 * Gives leads to people and queues by the routing rules. What that takes is read by a few statements, however many leads there
 * are, with the turns of all teams that may get some locked until the transaction ends; then each lead is routed in memory.
 * Leads are locked before turns, and turns in the order of their keys, so that no two wait for each other crosswise.
 */
export class Router {
  /** By the rule that took the lead. */
  private readonly deadlines = new Map<string | null, Deadline | null>();

  private constructor(
    private readonly work: UnitOfWork,
    private readonly settings: RoutingSettings,
    /** Those that are asked; none where no lead needs an owner. */
    private readonly rules: RoutingRule[],
    private readonly origins: Origins,
    private readonly accounts: LeadAccounts,
    private readonly candidates: Map<string, Candidate & { teamId: string | null }>,
    /** By key: the team, or the user who is in none; then by rule. */
    private readonly turns: Map<string, Record<string, Turns>>,
  ) {}

  /** @param toRoute null when no lead needs an owner */
  static async prepare(work: UnitOfWork, toRoute: ToRoute | null): Promise<Router> {
    const { tx } = work;
    const settings = await routingSettings(tx);
    const rules = toRoute ? settings.rules : [];
    const asks = rules.some(({ strategy, condition }) => strategy === RoutingStrategy.ACCOUNT_OWNER || looksAtAccounts(condition));
    const accounts = asks && toRoute ? await LeadAccounts.of(sqlIn(tx), toRoute) : new LeadAccounts();
    const teams = [...new Set(rules.flatMap(({ teamId }) => teamId ?? []))];
    const people = [...new Set([...rules.flatMap(({ userId }) => userId ?? []), ...accounts.ownerIds])];
    const { turns, candidates } = teams.length + people.length > 0 ? await takeTurns(tx, rules, teams, people) : NOBODY_TO_ASK;
    return new Router(work, settings, rules, { ...(toRoute?.origins ?? NOWHERE), accounts }, accounts, candidates, turns);
  }

  /** The owner of a new lead is known without the rules: that is kept. */
  keepOwner(lead: Lead, kind: AssignmentKind = AssignmentKind.NAMED): void {
    this.work.add(assignmentOf(this.work.tx, lead, kind));
    const candidate = this.candidates.get(lead.ownerId as string);
    if (candidate) count(candidate);
  }

  /** Gives the lead to whom the rules say; null in an organisation without rules. The caller writes the lead. */
  route(lead: Lead): Assignment | null {
    if (this.rules.length === 0) return null;
    const trace: TraceStep[] = [];
    const decided = this.rules.find((rule) => {
      const step = this.ask(rule, lead);
      trace.push(step);
      return step.outcome === TraceOutcome.ASSIGNED || step.outcome === TraceOutcome.QUEUED;
    });
    const assignment = assignmentOf(this.work.tx, lead, AssignmentKind.ROUTED);
    Object.assign(assignment, { trace, rule: decided?.name ?? null, rulesVersion: this.settings.version });
    // Who has it already, and keeps it because there is nobody else, is not given it once more.
    const stays = !decided && (lead.ownerId || lead.queueId);
    return stays ? assignment : this.work.add(assignment);
  }

  /** Sets by when a new lead must have had a first response: as the rule that took it says, else by the default calendar. */
  setDeadline(lead: Lead, assignment: Assignment | null): void {
    const name = assignment?.rule ?? null;
    const { calendars, rules } = this.settings;
    // The leads of a batch that one rule takes have the same deadline.
    if (!this.deadlines.has(name))
      this.deadlines.set(name, deadlineOf(calendars, rules.find((rule) => rule.name === name) ?? null, this.work.tx.now));
    lead.awaitResponse(this.deadlines.get(name) as Deadline | null);
  }

  async write(): Promise<void> {
    const rows = [...this.turns].map(([key, turns]) => ({ key, turns }));
    await this.work.tx.write([{ table: "routing_turn", columns: [], rows, sql: updateTurns }]);
  }

  private ask(rule: RoutingRule, lead: Lead): TraceStep {
    const step = { rule: rule.name, candidates: [] };
    if (rule.condition && !holds(rule.condition, factsOf(lead, this.origins)))
      return { ...step, outcome: TraceOutcome.NOT_MATCHED, reason: "The lead does not meet its condition." };
    if (rule.strategy === RoutingStrategy.QUEUE) {
      Object.assign(lead, { ownerId: null, queueId: rule.queueId });
      return { ...step, outcome: TraceOutcome.QUEUED, reason: WHY.QUEUE };
    }
    return this.giveTo(this.candidatesOf(rule, lead), rule, lead);
  }

  private candidatesOf({ strategy, teamId, userId }: RoutingRule, lead: Lead): Candidate[] {
    const found = (ids: string[]) => ids.flatMap((id) => this.candidates.get(id) ?? []);
    if (strategy === RoutingStrategy.USER) return found([userId as string]);
    if (strategy === RoutingStrategy.ACCOUNT_OWNER) return found(this.accounts.ownersOf(lead));
    return [...this.candidates.values()].filter((candidate) => candidate.teamId === teamId && candidate.weight > 0);
  }

  private giveTo(candidates: Candidate[], rule: RoutingRule, lead: Lead): TraceStep {
    const { now } = this.work.tx;
    const evaluated = candidates.map((candidate) => ({ candidate, reason: unavailability(candidate, now) }));
    const able = evaluated.filter(({ reason }) => reason === null).map(({ candidate }) => candidate);
    const chosen = able.length === 0 ? null : rule.teamId ? choose(rule.strategy, able, this.turnsOf(rule)) : (able[0] as Candidate);
    const step = {
      rule: rule.name,
      candidates: evaluated.map(({ candidate, reason }) => ({ userId: candidate.id, chosen: candidate === chosen, reason })),
    };
    if (!chosen)
      return {
        ...step,
        outcome: TraceOutcome.SKIPPED,
        reason: candidates.length > 0 ? "Nobody can be given a lead now." : NOBODY[rule.strategy],
      };
    count(chosen);
    Object.assign(lead, { ownerId: chosen.id, queueId: null });
    return { ...step, outcome: TraceOutcome.ASSIGNED, reason: WHY[rule.strategy] };
  }

  private turnsOf({ teamId, name }: RoutingRule): Turns {
    const ofTeam = this.turns.get(teamId as string) as Record<string, Turns>;
    ofTeam[name] ??= {};
    return ofTeam[name];
  }
}

const WHY: Record<RoutingStrategy, string> = {
  ROUND_ROBIN: "It was their turn.",
  WEIGHTED: "It was their turn by weight.",
  LEAST_LOADED: "They had the fewest open leads.",
  ACCOUNT_OWNER: "They own the contact or account that the lead belongs to.",
  USER: "The rule names them.",
  QUEUE: "It waits in the queue.",
};

const NOBODY: Record<RoutingStrategy, string> = {
  ROUND_ROBIN: "The team has nobody.",
  WEIGHTED: "The team has nobody.",
  LEAST_LOADED: "The team has nobody.",
  ACCOUNT_OWNER: "The lead belongs to no contact or account that has an owner.",
  USER: "There is no such user any more.",
  QUEUE: "",
};

/** A lead that somebody is given counts for the next one, too. */
function count(candidate: Candidate): void {
  candidate.today += 1;
  candidate.open += 1;
}

const updateTurns = (json: string): string =>
  `update routing_turn t set turns = r.turns from jsonb_to_recordset(${json}) r (key uuid, turns jsonb) where t.key = r.key`;

/**
 * The candidates, and the turns of teams and of people whose capacity is limited, locked: what a lead that is given to them adds up to must
 * not be missed by the next one. Who is in a team shares its row. The lock is the last thing, so that it is held for the writing of the
 * rows and the commit alone; only where it is asked how much people have to do, that is read behind it.
 */
async function takeTurns(tx: Transaction, rules: RoutingRule[], teams: string[], people: string[]): Promise<Dealing> {
  const candidates = await readCandidates(tx, rules, teams, people);
  const isLimited = ({ dailyCapacity, openCapacity }: Candidate) => dailyCapacity !== null || openCapacity !== null;
  const limited = people.flatMap((id) => candidates.get(id) ?? []).filter(isLimited);
  const turns = await lockTurns(tx, [...new Set([...teams, ...limited.map(({ id, teamId }) => teamId ?? id)])]);
  const isCounted = rules.some(({ strategy }) => strategy === RoutingStrategy.LEAST_LOADED) || [...candidates.values()].some(isLimited);
  return { turns, candidates: isCounted ? await readCandidates(tx, rules, teams, people) : candidates };
}

async function lockTurns(tx: Transaction, keys: string[]): Promise<Dealing["turns"]> {
  const lock = () =>
    tx.sql<{ key: string; turns: Record<string, Turns> }>(
      "select key, turns from routing_turn where key = any($1::uuid[]) order by key for update",
      [keys],
    );
  let rows = await lock();
  if (rows.length < keys.length) {
    await tx.sql("insert into routing_turn (key) select unnest($1::uuid[]) order by 1 on conflict do nothing", [keys]);
    rows = await lock();
  }
  return new Map(rows.map(({ key, turns }) => [key, turns]));
}

/** The people of teams and single ones, with how much they have to do where that is asked for. */
async function readCandidates(tx: Transaction, rules: RoutingRule[], teams: string[], people: string[]): Promise<Dealing["candidates"]> {
  const byLoad = rules.flatMap(({ strategy, teamId }) => (strategy === RoutingStrategy.LEAST_LOADED && teamId ? [teamId] : []));
  const rows = await tx.sql<Candidate & { teamId: string | null; role: Role; absences: Record<keyof Absence, string>[] }>(
    `select u.id, u.team_id as "teamId", u.active, u.role, u.weight, u.daily_capacity as "dailyCapacity", u.open_capacity as "openCapacity",
       u.timezone, u.working_hours as "workingHours", u.absences,
       case when u.daily_capacity is null then 0 else (
         select count(distinct a.lead_id)::int from assignment a, date_trunc('day', $4::timestamptz at time zone u.timezone) as day
         where a.owner_id = u.id and a.at >= day at time zone u.timezone and a.at < (day + interval '1 day') at time zone u.timezone
           and not exists (select from assignment b where b.lead_id = a.lead_id and b.at > a.at and b.kind = 'UNDONE' and b.owner_id is distinct from a.owner_id)) end as today,
       case when u.open_capacity is null and not coalesce(u.team_id = any($3::uuid[]), false) then 0 else (
         select count(*)::int from lead where lead.owner_id = u.id and ${OPEN_LEAD}) end as open
     from user_account u where u.team_id = any($1::uuid[]) or u.id = any($2::uuid[]) order by u.id`,
    [teams, people, byLoad, tx.now],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        readOnly: row.role === Role.READONLY,
        absences: row.absences.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
      },
    ]),
  );
}
