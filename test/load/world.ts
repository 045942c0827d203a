import type { Dice } from "../../src/sample/dice.js";
import { Client } from "../support/client.js";
import { aLead, anOffer, aPartner } from "../support/factories.js";
import { CreateUserDocument, IssueTokenDocument, type Role, type Scope } from "../support/operations.js";
import { addressOf, Caller } from "./caller.js";
import type { Written } from "./written.js";

const PASSWORD = "a-password-for-load";
const PARTNERS = 3;

export interface Person {
  email: string;
  password: string;
  caller: Caller;
}

/** Who and what there is in the organisation that is put under load. */
export interface World {
  url: string;
  dice: Dice;
  people: Person[];
  /** Of partners, each with something shared. */
  portals: Caller[];
  /** A program that follows all leads, and one that only reads. */
  follower: Client;
  program: Caller;
  readonlyToken: string;
  /** Ids of leads that are there; captures add to them. */
  leads: string[];
  written: Written;
}

export async function makeWorld(admin: Client, dice: Dice, written: Written, size: { people: number; leads: number }): Promise<World> {
  const { url } = admin;
  const leads: string[] = [];
  for (let number = 0; number < size.leads; number++) leads.push((await aLead(admin, { jobTitle: "Head of Sales", country: "DE" })).id);
  const people: Person[] = [];
  for (let number = 0; number < size.people; number++) people.push(await aPerson(admin, "MANAGER", number));
  const reader = await aPerson(admin, "READONLY", size.people);
  const portals: Caller[] = [];
  for (let number = 0; number < PARTNERS; number++) {
    const partner = await aPartner(admin);
    for (let share = 0; share < 3; share++) await anOffer(admin, [partner]);
    const scopes: Scope[] = ["SHARES_READ", "SHARES_DECIDE", "EVENTS_SUBSCRIBE"];
    const token = await issue(admin, { kind: "PARTNER", name: `Portal ${number}`, partnerId: partner.id, scopes });
    portals.push(new Caller(`${url}/partner`, addressOf(2, number), token));
  }
  const scopes: Scope[] = ["LEADS_READ", "EVENTS_SUBSCRIBE"];
  const follower = new Client(url, await issue(admin, { kind: "SERVICE", name: "Follower", scopes }));
  const program = new Caller(url, addressOf(2, 100), await issue(admin, { kind: "SERVICE", name: "Program", scopes }));
  return { url, dice, people, portals, follower, program, readonlyToken: reader.caller.token as string, leads, written };
}

async function aPerson(admin: Client, role: Role, number: number): Promise<Person> {
  const email = `load${number}@house.example`;
  const { createUser } = await admin.do(CreateUserDocument, { input: { email, password: PASSWORD, role, name: `Person ${number}` } });
  if (!createUser.user) throw new Error(`Cannot create: ${JSON.stringify(createUser.userErrors)}`);
  const { token } = await new Client(admin.url).signIn(email, PASSWORD);
  return { email, password: PASSWORD, caller: new Caller(admin.url, addressOf(1, number), token) };
}

async function issue(admin: Client, input: Parameters<typeof inputOf>[0]): Promise<string> {
  const { issueToken } = await admin.do(IssueTokenDocument, { input: inputOf(input) });
  if (!issueToken.secret) throw new Error(`Cannot issue: ${JSON.stringify(issueToken.userErrors)}`);
  return issueToken.secret;
}

const inputOf = (input: { kind: "PARTNER" | "SERVICE"; name: string; partnerId?: string; scopes: Scope[] }) => input;
