import type { Absence } from "../../access/user.js";
import { runsAt, type WorkingSpan } from "../../access/working-hours.js";
import { RoutingStrategy } from "../../records/queues/routing.enums.js";

/** Somebody who may be given leads, and how things are with them at this moment. */
export interface Candidate {
  id: string;
  active: boolean;
  /** Reads and changes nothing. */
  readOnly: boolean;
  weight: number;
  dailyCapacity: number | null;
  openCapacity: number | null;
  timezone: string;
  workingHours: WorkingSpan[];
  absences: Absence[];
  /** How many leads they were given today, by their own clock. */
  today: number;
  /** How many of their leads are not done with. */
  open: number;
}

/** Why somebody cannot be given a lead now; null when they can. */
export function unavailability(candidate: Candidate, now: Date): string | null {
  const { timezone, workingHours, absences, today, open, dailyCapacity, openCapacity } = candidate;
  if (!candidate.active) return "is no longer active";
  if (candidate.readOnly) return "only reads";
  const absence = absences.find(({ from, until }) => from <= now && now < until);
  if (absence) return `is away until ${absence.until.toISOString()}`;
  if (workingHours.length > 0 && !runsAt(timezone, workingHours, now)) return "is not at work";
  if (dailyCapacity !== null && today >= dailyCapacity) return `was given ${today} of ${dailyCapacity} leads today`;
  if (openCapacity !== null && open >= openCapacity) return `has ${open} of ${openCapacity} open leads`;
  return null;
}

/** Of a rule: by how much each member is ahead of or behind their share. It changes with every choice. */
export type Turns = Record<string, number>;

/** Whose turn it is among those who can be given a lead; there must be one. */
export function choose(strategy: RoutingStrategy, able: Candidate[], turns: Turns): Candidate {
  if (strategy === RoutingStrategy.WEIGHTED) return takeTurn(able, turns, ({ weight }) => weight);
  const least = Math.min(...able.map(({ open }) => open));
  const among = strategy === RoutingStrategy.LEAST_LOADED ? able.filter(({ open }) => open === least) : able;
  return takeTurn(among, turns, () => 1);
}

/**
 * Smooth weighted round robin: everybody comes forward by their weight, the foremost takes the turn and goes back by what all
 * came forward. After as many turns as the weights add up to, everybody had exactly their part, spread evenly.
 */
function takeTurn(able: Candidate[], turns: Turns, weightOf: (candidate: Candidate) => number): Candidate {
  let chosen = able[0] as Candidate;
  for (const candidate of able) {
    turns[candidate.id] = (turns[candidate.id] ?? 0) + weightOf(candidate);
    if ((turns[candidate.id] as number) > (turns[chosen.id] as number)) chosen = candidate;
  }
  turns[chosen.id] = (turns[chosen.id] as number) - able.reduce((sum, candidate) => sum + weightOf(candidate), 0);
  return chosen;
}
