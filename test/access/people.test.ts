import { expect, test } from "@jest/globals";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CreateTeamDocument,
  CreateUserDocument,
  LeadListDocument,
  MeDocument,
  TeamsDocument,
  UpdateTeamDocument,
  UpdateUserDocument,
  type UpdateUserInput,
} from "../support/operations.js";
import { aTeam } from "../support/routing.js";

const leadwire = new Leadwire();
const update = async (userId: string, input: Omit<UpdateUserInput, "userId">, client: Client = leadwire.admin) =>
  (await client.do(UpdateUserDocument, { input: { userId, ...input } })).updateUser;
const meId = async () => (await leadwire.admin.do(MeDocument)).me.id;

test("a person has a team, a weight, capacities, hours and absences; what is left out stays", async () => {
  const team = await aTeam(leadwire, 0);
  const rep = await leadwire.user("REP", { name: "Rep" });
  const settings = {
    teamId: team.id,
    weight: 3,
    dailyCapacity: 10,
    openCapacity: 50,
    timezone: "Europe/Berlin",
    workingHours: [{ day: "MONDAY" as const, from: "09:00", to: "17:30" }],
    absences: [{ from: "2026-12-24T00:00:00.000Z", until: "2027-01-02T00:00:00.000Z" }],
  };
  const { teamId: _, ...shown } = settings;
  expect((await update(rep.id, settings)).user).toMatchObject({ ...shown, team: { id: team.id }, role: "REP", version: 2 });
  expect((await update(rep.id, { name: "Renamed" })).user).toMatchObject({ ...shown, name: "Renamed" });
  const cleared = { dailyCapacity: null, openCapacity: null, workingHours: null, absences: [], teamId: null };
  expect((await update(rep.id, cleared)).user).toMatchObject({
    dailyCapacity: null,
    openCapacity: null,
    workingHours: [],
    absences: [],
    team: null,
    weight: 3,
  });
});

test("a change of role or team counts at once, and who is no longer active is signed out", async () => {
  const rep = await leadwire.user("REP");
  await update(rep.id, { role: "READONLY" });
  expect((await rep.do(MeDocument)).me.role).toBe("READONLY");
  await update(rep.id, { active: false });
  expect(await rep.refusal(LeadListDocument, { first: 1 })).toBe("UNAUTHENTICATED");
});

test("the last administrator stays one, also when two end each other's rights at once", async () => {
  expect((await update(await meId(), { role: "REP" })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["role"] }]);
  expect((await update(await meId(), { active: false })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["active"] }]);
  const other = await leadwire.user("ADMIN");
  const answers = await Promise.all([update(other.id, { role: "MANAGER" }), update(await meId(), { role: "MANAGER" }, other)]);
  expect(answers.filter(({ user }) => user)).toHaveLength(1);
  // Whoever is left puts the other back.
  const left = (await leadwire.admin.do(MeDocument)).me.role === "ADMIN" ? leadwire.admin : other;
  await update(await meId(), { role: "ADMIN" }, left);
  expect((await leadwire.admin.do(MeDocument)).me.role).toBe("ADMIN");
});

test.each([
  ["weight", { weight: -1 }],
  ["weight", { weight: 101 }],
  ["dailyCapacity", { dailyCapacity: -1 }],
  ["openCapacity", { openCapacity: -1 }],
  ["name", { name: "" }],
  ["workingHours.1", { workingHours: ["09:00", "11:00"].map((from) => ({ day: "FRIDAY" as const, from, to: "12:00" })) }],
  ["workingHours.0.from", { workingHours: [{ day: "FRIDAY" as const, from: "24:00", to: "24:00" }] }],
  ["absences.0.until", { absences: [{ from: "2026-12-24T00:00:00Z", until: "2026-12-24T00:00:00Z" }] }],
  ["teamId", { teamId: "user_1" }],
])("what is wrong is told by its field: %s", async (path, input) => {
  const { user, userErrors } = await update(await meId(), input);
  expect(user).toBeNull();
  expect(userErrors.map((error) => [error.code, error.path.join(".")])).toEqual([["INVALID_INPUT", path]]);
});

test("nobody is changed over somebody else's change, in a team or as a person that is not there, or by a manager", async () => {
  const rep = await leadwire.user("REP");
  const nobody = "01970000-0000-7000-8000-000000000000";
  expect((await update(rep.id, { name: "B", expectedVersion: 7 })).userErrors).toMatchObject([
    { code: "CONFLICT", current: { version: 1 } },
  ]);
  expect((await update(rep.id, { teamId: `team_${nobody}` })).userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["teamId"] }]);
  expect((await update(`user_${nobody}`, { name: "B" })).userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["userId"] }]);
  const manager = await leadwire.user("MANAGER");
  expect(await manager.refusal(UpdateUserDocument, { input: { userId: rep.id, role: "ADMIN" } })).toBe("FORBIDDEN");
});

test("teams are made and renamed, and list their people", async () => {
  const { createTeam } = await leadwire.admin.do(CreateTeamDocument, { input: { name: " Inside sales " } });
  expect(createTeam.team?.name).toBe("Inside sales");
  const teamId = createTeam.team?.id as string;
  const again = await Promise.all(["Twin", "Twin"].map((name) => leadwire.admin.do(CreateTeamDocument, { input: { name } })));
  expect(again.flatMap(({ createTeam: { userErrors } }) => userErrors)).toMatchObject([{ code: "INVALID_INPUT", path: ["name"] }]);
  const taken = await leadwire.admin.do(UpdateTeamDocument, { input: { teamId, name: "Twin" } });
  expect(taken.updateTeam.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["name"] }]);
  await leadwire.admin.do(CreateUserDocument, {
    input: { email: "in@house.example", name: "In", password: "a-password-for-tests", role: "REP", teamId },
  });
  const renamed = await leadwire.admin.do(UpdateTeamDocument, { input: { teamId, name: "Telesales", expectedVersion: 1 } });
  expect(renamed.updateTeam.team).toMatchObject({ name: "Telesales", members: { nodes: [{ name: "In" }] } });
  const { teams } = await leadwire.admin.do(TeamsDocument);
  expect(teams.nodes.find(({ id }) => id === teamId)?.members.nodes).toMatchObject([{ name: "In", weight: 1 }]);
  expect(await (await leadwire.user("MANAGER")).refusal(CreateTeamDocument, { input: { name: "Mine" } })).toBe("FORBIDDEN");
});
