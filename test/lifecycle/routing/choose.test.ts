import { describe, expect, test } from "@jest/globals";
import { Weekday } from "../../../src/access/working-hours.js";
import { type Candidate, choose, type Turns, unavailability } from "../../../src/lifecycle/routing/choose.js";
import { RoutingStrategy } from "../../../src/records/queues/routing.enums.js";

const NOW = new Date("2026-11-23T10:00:00Z");

const person = (id: string, facts: Partial<Candidate> = {}): Candidate => ({
  id,
  active: true,
  readOnly: false,
  weight: 1,
  dailyCapacity: null,
  openCapacity: null,
  timezone: "UTC",
  workingHours: [],
  absences: [],
  today: 0,
  open: 0,
  ...facts,
});

/** So many choices, one after the other; who is given a lead has one more. */
function choices(strategy: RoutingStrategy, people: Candidate[], count: number, turns: Turns = {}): string {
  let chosen = "";
  for (let nth = 0; nth < count; nth++) {
    const next = choose(strategy, people, turns);
    next.open += 1;
    chosen += next.id;
  }
  return chosen;
}

test("in turn, and on from where it was", () => {
  const turns: Turns = {};
  const people = [person("a"), person("b"), person("c")];
  expect(choices(RoutingStrategy.ROUND_ROBIN, people, 7, turns)).toBe("abcabca");
  expect(choices(RoutingStrategy.ROUND_ROBIN, people, 3, turns)).toBe("bca");
});

test("somebody who was away has no leads to catch up with, and nobody else's turn is lost", () => {
  const turns: Turns = {};
  const [a, b, c] = [person("a"), person("b"), person("c")];
  choices(RoutingStrategy.ROUND_ROBIN, [a, b, c], 3, turns);
  choices(RoutingStrategy.ROUND_ROBIN, [a, c], 10, turns);
  const after = choices(RoutingStrategy.ROUND_ROBIN, [a, b, c], 9, turns);
  for (const id of "abc") expect([...after].filter((chosen) => chosen === id)).toHaveLength(3);
});

test("a newcomer begins where everybody began: neither owed a turn nor owing one", () => {
  const [a, b, c] = [person("a", { weight: 2 }), person("b", { weight: 3 }), person("c", { weight: 2 })];
  const turns: Turns = {};
  choices(RoutingStrategy.WEIGHTED, [a, b], 5, turns);
  expect(choices(RoutingStrategy.WEIGHTED, [a, b, c], 7, turns)).toBe(choices(RoutingStrategy.WEIGHTED, [a, b, c], 7));
});

test("by weight each has exactly their part, spread evenly", () => {
  const people = [person("a", { weight: 3 }), person("b", { weight: 2 }), person("c", { weight: 1 })];
  const twelve = choices(RoutingStrategy.WEIGHTED, people, 12);
  expect([...twelve].sort().join("")).toBe("aaaaaabbbbcc");
  expect(twelve).not.toMatch(/aaa|bb|cc/);
});

test("whoever has the least to do comes first; among equals in turn", () => {
  expect(choices(RoutingStrategy.LEAST_LOADED, [person("a", { open: 3 }), person("b", { open: 1 }), person("c", { open: 3 })], 5)).toMatch(
    /^bb[abc]{3}$/,
  );
  const equal = choices(RoutingStrategy.LEAST_LOADED, [person("a"), person("b"), person("c")], 6);
  expect([...equal.slice(0, 3)].sort().join("")).toBe("abc");
  expect([...equal.slice(3)].sort().join("")).toBe("abc");
});

describe("who can be given a lead", () => {
  const monday = [{ day: Weekday.MONDAY, from: "09:00", to: "17:00" }];
  test.each([
    ["anybody", {}, null],
    ["nobody who left", { active: false }, "is no longer active"],
    ["nobody who only reads", { readOnly: true }, "only reads"],
    ["somebody at work", { workingHours: monday }, null],
    ["nobody on another continent's night", { workingHours: monday, timezone: "America/Los_Angeles" }, "is not at work"],
    ["nobody away", { absences: [{ from: NOW, until: new Date("2026-11-24T00:00:00Z") }] }, "is away until 2026-11-24T00:00:00.000Z"],
    ["somebody just back", { absences: [{ from: new Date("2026-11-01T00:00:00Z"), until: NOW }] }, null],
    ["somebody away later", { absences: [{ from: new Date("2026-11-24T00:00:00Z"), until: new Date("2026-11-25T00:00:00Z") }] }, null],
    ["nobody who has had all of the day", { dailyCapacity: 5, today: 5 }, "was given 5 of 5 leads today"],
    ["somebody with one to go", { dailyCapacity: 5, today: 4 }, null],
    ["nobody with a capacity of none", { dailyCapacity: 0 }, "was given 0 of 0 leads today"],
    ["nobody with hands full", { openCapacity: 10, open: 12 }, "has 12 of 10 open leads"],
  ])("%s", (_, facts, reason) => {
    expect(unavailability(person("a", facts), NOW)).toBe(reason);
  });
});
