import { In } from "typeorm";
import { activeUsers } from "../../access/existing-user.js";
import { settingsOf } from "../../platform/database/settings.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { ReturnPolicy } from "../../records/campaigns/return-policy.js";
import { Consent } from "../../records/leads/consent.js";
import type { Lead } from "../../records/leads/lead.js";
import { madeBy } from "../../records/leads/lock-lead.js";
import { assignmentOf } from "../../records/queues/assignment.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";
import { type NewTask, tasksOf } from "../../records/tasks/add-task.js";
import { TaskKind } from "../../records/tasks/task.enums.js";
import type { Router } from "../routing/router.js";
import { returnOf } from "./return-policy.js";

/** How long whoever works it has where no business calendar says by when to respond. */
const TASK_MS = 24 * 3_600_000;

/** A customer, as far as it matters for a new lead. */
interface Customer {
  leadId: string;
  contactId: string | null;
  /** Who owns the account, then the contact; those who left included. */
  owners: (string | null)[];
}

/** The contact that a converted lead became, and whose it is. */
const CUSTOMERS = `
  select l.id as "leadId", k.id as "contactId", array[a.owner_id, k.owner_id] as owners
  from lead l left join conversion c on c.lead_id = l.id left join contact k on k.id = coalesce(c.contact_id, l.contact_id)
  left join account a on a.id = coalesce(c.account_id, k.account_id) where l.id = any($1::uuid[])`;

/**
 * People who come back. What that takes is read by a few statements, however many there are; what comes of each is decided in
 * memory, and written at the end. docs/identity.md says who is back, and what becomes of it.
 */
export class Returns {
  private readonly tasks: NewTask[] = [];

  private constructor(
    private readonly work: UnitOfWork,
    private readonly active: ReadonlySet<string>,
    private readonly customers: ReadonlyMap<string, Customer>,
    private readonly consents: Consent[],
    /** The keys of the reasons for disqualifying that are final. */
    private readonly final: ReadonlySet<string>,
    private readonly policies: ReadonlyMap<string, ReturnPolicy | null>,
  ) {}

  /** @param leads those that may be back, their rows locked */
  static async among(work: UnitOfWork, leads: Lead[]): Promise<Returns> {
    const { tx } = work;
    const converted = leads.filter(({ convertedAt }) => convertedAt).map(({ id }) => id);
    const customers = converted.length > 0 ? await tx.sql<Customer>(CUSTOMERS, [converted]) : [];
    const consents = converted.length > 0 ? await tx.manager.findBy(Consent, { leadId: In(converted), current: true }) : [];
    const active = await activeUsers(tx, [...leads.map(({ ownerId }) => ownerId), ...customers.flatMap(({ owners }) => owners)]);
    return new Returns(
      work,
      active,
      new Map(customers.map((customer) => [customer.leadId, customer])),
      consents,
      await finalReasons(tx, leads),
      await policiesOf(tx, leads),
    );
  }

  /** What it does that a lead shows interest again; null where it was not away. */
  decide(lead: Lead, onReturn: ReturnPolicy | null): ReturnPolicy | null {
    return returnOf(lead, {
      onReturn,
      ownerIsActive: this.isActive(lead.ownerId),
      mayBeRevisited: !this.final.has(lead.disqualificationReason ?? ""),
    });
  }

  /** The same where the lead's own source decides: what it did came by no other. */
  decideByOwnSource(lead: Lead): ReturnPolicy | null {
    return this.decide(lead, this.policies.get(lead.sourceId ?? "") ?? null);
  }

  /** Whether nobody who still works here has the lead, nor can claim it. */
  isNobodys({ ownerId, queueId }: Pick<Lead, "ownerId" | "queueId">): boolean {
    return !queueId && !this.isActive(ownerId);
  }

  /** Takes a lead up again, for somebody who is here; within the change of the lead that the caller makes. */
  takeUp(lead: Lead, reason: string, router: Router): void {
    const { now } = this.work.tx;
    const step = lead.comeBack(reason, now);
    if (step) this.work.add(madeBy(this.work.tx, step));
    const assignment = this.isNobodys(lead) ? this.giveToSomebody(lead, router) : null;
    router.setDeadline(lead, assignment);
    this.remind(lead, reason);
  }

  /** Gives a lead whose owner has left to whom the rules say; to nobody where they say nobody, so that it is found. */
  giveToSomebody(lead: Lead, router: Router) {
    const hadOwner = lead.ownerId !== null;
    lead.ownerId = null;
    const assignment = router.route(lead);
    if (!assignment && hadOwner) this.work.add(assignmentOf(this.work.tx, lead, AssignmentKind.ASSIGNED));
    return assignment;
  }

  /** Makes a new lead of somebody known theirs who own the customer; answers whether there is such a person. */
  offerToAccountOwner(lead: Lead, known: Lead): boolean {
    const customer = this.customers.get(known.id);
    lead.contactId = customer?.contactId ?? known.contactId ?? lead.contactId;
    const owner = customer?.owners.find((ownerId) => this.isActive(ownerId)) ?? null;
    if (owner) lead.ownerId = owner;
    return owner !== null;
  }

  /** What the person said to the former lead counts for the new one, too. */
  carryConsents(lead: Lead, known: Lead): boolean {
    const said = this.consents.filter(({ leadId }) => leadId === known.id);
    for (const { id: _, nodeId: __, ...consent } of said) this.work.add(Object.assign(new Consent(), consent, { leadId: lead.id }));
    return said.length > 0;
  }

  /** A task for who works the lead. */
  remind(lead: Lead, reason: string): void {
    const { now } = this.work.tx;
    const { firstResponseDueAt } = lead;
    const dueAt = firstResponseDueAt && firstResponseDueAt > now ? firstResponseDueAt : new Date(now.getTime() + TASK_MS);
    const task = { subject: lead, kind: TaskKind.LEAD_RETURNED, title: `Get in touch with ${lead.name}`, description: reason, dueAt };
    this.tasks.push({ ...task, ownerId: lead.convertedAt ? this.ownerOfCustomer(lead) : undefined });
  }

  /** Adds the tasks to the work. Call it before the work is written. */
  async write(): Promise<void> {
    for (const task of await tasksOf(this.work.tx, this.tasks.splice(0))) this.work.add(task);
  }

  private ownerOfCustomer(lead: Lead): string | null {
    const owners = this.customers.get(lead.id)?.owners ?? [];
    return [...owners, lead.ownerId].find((ownerId) => this.isActive(ownerId)) ?? null;
  }

  private isActive(ownerId: string | null | undefined): boolean {
    return Boolean(ownerId) && this.active.has(ownerId as string);
  }
}

async function finalReasons(tx: Transaction, leads: Lead[]): Promise<Set<string>> {
  if (!leads.some(({ disqualificationReason }) => disqualificationReason)) return new Set();
  const rows = await tx.sql<{ key: string }>("select key from reason where kind = 'DISQUALIFICATION' and not revisitable");
  return new Set(rows.map(({ key }) => key));
}

/** What the sources of leads say, by uuid. */
async function policiesOf(tx: Transaction, leads: Lead[]): Promise<Map<string, ReturnPolicy | null>> {
  const names = new Map(leads.flatMap(({ sourceId }) => (sourceId ? [[`what the source ${sourceId} says of returns`, sourceId]] : [])));
  const policies = await settingsOf(tx, [...names.keys()], async (missing) => {
    const ids = missing.map((name) => names.get(name) as string);
    const rows = await tx.sql<{ id: string; onReturn: ReturnPolicy | null }>(
      'select id, on_return as "onReturn" from source where id = any($1::uuid[])',
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  });
  return new Map(policies.flatMap((policy) => (policy ? [[policy.id, policy.onReturn]] : [])));
}
