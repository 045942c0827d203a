import { existingUsers } from "../../access/existing-user.js";
import { mayReadOwned } from "../../access/visible-owner.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, InvalidInput, only, orRefusal, Refusal, UserErrorCode } from "../../platform/errors.js";
import { companyDomain } from "../../platform/identifiers/contact-details.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { changedAddresses } from "../../records/addresses/read-addresses.js";
import { CustomFields } from "../../records/custom-fields/custom-values.js";
import { checkDuplicates, type Edited } from "../../records/duplicate-check.js";
import { type AssignLeadRow, type AssignTo, TasksOfLead, targetOf } from "../../records/leads/assign.inputs.js";
import { LeadInterest, LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import type { ChangeLeadStatusRow, LeadDetailsInput, UpdateLeadRow } from "../../records/leads/lead.inputs.js";
import type { Lead } from "../../records/leads/lead.js";
import { normalizeDetails } from "../../records/leads/lead-details.js";
import { lockVisibleLeads, madeBy } from "../../records/leads/lock-lead.js";
import { Referrals } from "../../records/leads/referral.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { winning } from "../../records/leads/winning.js";
import { assignmentOf } from "../../records/queues/assignment.js";
import { existingQueues } from "../../records/queues/existing-queue.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";
import { RecordKind } from "../../records/record-kind.js";
import { keysOfAddresses, type Reachable, Suppressions } from "../../records/suppression/suppression.js";
import { leaveTasks } from "../../records/tasks/follow-lead.js";
import { toRoute } from "../routing/origins.js";
import { routeOne } from "../routing/route-leads.js";
import { Router } from "../routing/router.js";
import { Scorer } from "../scoring/score-lead.js";

export const updateLead = async (tx: Transaction, viewer: Viewer, input: UpdateLeadRow): Promise<Lead> =>
  only(await updateLeads(tx, viewer, [input]));

/** Changes what people typed about leads, in order. One that is refused stays as it was. */
export async function updateLeads(tx: Transaction, viewer: Viewer, inputs: UpdateLeadRow[]): Promise<(Lead | Refusal)[]> {
  const work = new UnitOfWork(tx);
  // Before the rows are locked, as whoever captures or erases one of these people does.
  await tx.serialize(addressesIn(inputs, []).flatMap(keysOfAddresses));
  const taken = await lockVisibleLeads(work, viewer, inputs);
  const suppressions = await Suppressions.among(tx, addressesIn(inputs, taken.leads));
  const custom = await CustomFields.of(
    tx,
    RecordKind.LEAD,
    inputs.map(({ customFields }) => customFields),
  );
  const referrals = await Referrals.of(tx, viewer, inputs);
  const requirements = await StatusRequirements.of(tx);
  const domains = domainsIn([...inputs, ...taken.leads]);
  const scorer = await Scorer.of(tx, taken.leads, { personas: inputs.map(({ persona }) => persona), belonging: { domains } });
  const doubles = await doublesOf(tx, viewer, inputs, { leadOf: taken.lead, suppressions });
  const results = inputs.map((input, nth) =>
    orRefusal(() =>
      work.change(taken.lead(input), (lead) => {
        const refusal = doubles[nth];
        if (refusal) throw refusal;
        const before = Object.assign(Object.create(Object.getPrototypeOf(lead)), lead);
        edit(lead, input, suppressions, tx.now);
        custom.set(lead, input.customFields);
        referrals.set(lead, input);
        requirements.checkKept(before, lead);
        const step = input.interest === LeadInterest.INTERESTED ? lead.advance(LeadStage.LEAD, "Said to be interested", tx.now) : null;
        if (step) work.add(madeBy(tx, step));
        scorer.score(lead);
      }),
    ),
  );
  await work.write();
  await scorer.write();
  return results;
}

/** The companies that leads may be of then: one part of what decides may be of an edit, and the other of the lead. */
const domainsIn = (details: Pick<LeadDetailsInput, "website" | "email" | "emails">[]): (string | null)[] =>
  details.flatMap(({ website = null, email = null, emails }) => [
    companyDomain(website, null),
    ...[email, ...(emails ?? []).map(({ address }) => address)].map((one) => companyDomain(null, one)),
  ]);

/** Why edits are refused that make a lead what another one is; each as of the edits before it. */
async function doublesOf(
  tx: Transaction,
  viewer: Viewer,
  inputs: UpdateLeadRow[],
  { leadOf, suppressions }: { leadOf: (input: UpdateLeadRow) => Lead; suppressions: Suppressions },
): Promise<(Refusal | null)[]> {
  const current = new Map<Lead, Lead>();
  const edited = inputs.map((input): Edited<Lead> | null => {
    const done = orRefusal(() => {
      const lead = leadOf(input);
      const before = current.get(lead) ?? lead;
      const after: Lead = Object.assign(Object.create(Object.getPrototypeOf(lead)), before);
      edit(after, input, suppressions, tx.now);
      current.set(lead, after);
      return { before, after, allowed: input.allowDuplicates === true };
    });
    return done instanceof Refusal ? null : done;
  });
  const refusals = await checkDuplicates(
    tx,
    viewer,
    "lead",
    edited.filter((one) => one !== null),
  );
  return edited.map((one) => (one ? (refusals.shift() ?? null) : null));
}

/**
 * The addresses and numbers that edits may set. A number without prefix is read by the country that its lead has then, which an
 * earlier edit may have set; so it is here by each country that it can be. What is none is refused when it is set.
 */
function addressesIn(inputs: UpdateLeadRow[], leads: Lead[]): Reachable[] {
  const countries = [...new Set([...inputs, ...leads].map(({ country }) => country ?? null))];
  const read = (details: LeadDetailsInput): Reachable[] => {
    const result = orRefusal(() => normalizeDetails(details));
    return result instanceof Refusal ? [] : [result];
  };
  return inputs.flatMap(({ email, emails, phone, phones }) => {
    const numbers = [phone, ...(phones ?? []).map(({ number }) => number)].filter((number) => number);
    const readBy = numbers.every((number) => number?.trim().startsWith("+")) ? [null] : countries;
    return [
      ...(email || emails ? read({ email, emails }) : []),
      ...(numbers.length > 0 ? readBy.flatMap((country) => read({ phone, phones, country })) : []),
    ];
  });
}

/** A phone number without prefix is read by the lead's country. */
function edit(lead: Lead, input: UpdateLeadRow, suppressions: Suppressions, now: Date): void {
  lead.refuseWhenConverted();
  const country = input.country === undefined ? lead.country : input.country;
  const { country: _, interest, ...details } = normalizeDetails({ ...input, country });
  suppressions.refuse(details);
  Object.assign(lead, details, changedAddresses(lead, input, country, now));
  changeTags(lead, input);
  if (input.country !== undefined) lead.country = input.country;
  if (input.website !== undefined || details.email !== undefined) lead.domain = companyDomain(lead.website, lead.email);
  if (interest !== undefined || input.resumeAt !== undefined) lead.setInterest({ interest, resumeAt: input.resumeAt }, now);
  lead.rename();
}

/** At most so many, as where all are set. */
const MOST_TAGS = 50;

function changeTags(lead: Lead, { addTags, removeTags }: Pick<UpdateLeadRow, "addTags" | "removeTags">): void {
  if (!addTags && !removeTags) return;
  const tidy = (tags: string[] | null | undefined) => (tags ?? []).map((tag) => tag.trim()).filter(Boolean);
  const removed = new Set(tidy(removeTags));
  lead.tags = [...new Set([...lead.tags, ...tidy(addTags)])].filter((tag) => !removed.has(tag));
  if (lead.tags.length > MOST_TAGS)
    throw new InvalidInput("addTags", `The lead would have ${lead.tags.length} tags; ${MOST_TAGS} are the most.`);
}

export const changeLeadStatus = async (tx: Transaction, viewer: Viewer, input: ChangeLeadStatusRow): Promise<Lead> =>
  only(await changeLeadStatuses(tx, viewer, [input]));

/** Sets the statuses of leads, in order, each with a step in its history. */
export async function changeLeadStatuses(tx: Transaction, viewer: Viewer, inputs: ChangeLeadStatusRow[]): Promise<(Lead | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const taken = await lockVisibleLeads(work, viewer, inputs);
  const referrals = await Referrals.of(tx, viewer, inputs);
  const requirements = await StatusRequirements.of(tx);
  const scorer = await Scorer.of(tx, taken.leads);
  const isWon = inputs.some(({ status }) => status === LeadStatus.CLOSED_WON) ? await winning(tx) : null;
  const results = inputs.map((input) =>
    orRefusal(() => {
      const { reason = null, resumeAt = null, referrer = null } = input;
      let step: StatusChange | undefined;
      const lead = work.change(taken.lead(input), (lead) => {
        referrals.set(lead, input);
        step = lead.chooseStatus(input.status, { reason, resumeAt, referrer, further: isWon?.(lead) }, tx.now);
        requirements.check(lead, input.status);
        scorer.score(lead);
      });
      if (step) work.add(madeBy(tx, step));
      return lead;
    }),
  );
  await work.write();
  await scorer.write();
  return results;
}

export const assignLead = async (tx: Transaction, viewer: Viewer, input: AssignLeadRow): Promise<Lead> =>
  only(await assignLeads(tx, viewer, [input]));

/** Hands leads to somebody, or puts them into queues, in order. A rep who sees only some leads may not send one out of sight. */
export async function assignLeads(tx: Transaction, viewer: Viewer, inputs: AssignLeadRow[]): Promise<(Lead | Refusal)[]> {
  const targets = inputs.map(targetOf);
  const mayRoute = viewer.scopes.has(Scope.ROUTING_MANAGE);
  const work = new UnitOfWork(tx);
  const ownerOf = await existingUsers(
    tx,
    targets.flatMap(({ ownerId }) => ownerId ?? []),
  );
  const queueOf = await existingQueues(
    tx,
    viewer,
    targets.flatMap(({ queueId }) => queueId ?? []),
  );
  const taken = await lockVisibleLeads(work, viewer, inputs);
  const router = await Router.prepare(work, targets.some(({ routing }) => routing) ? await toRoute(tx, taken.leads) : null);
  const results = inputs.map((input, nth) =>
    orRefusal(() => {
      const to = targets[nth] as AssignTo;
      const lead = taken.lead(input);
      const { ownerId, queueId } = lead;
      work.change(lead, () => {
        lead.refuseWhenConverted();
        if (to.routing && !mayRoute)
          throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, "Only who has ROUTING_MANAGE routes leads again.", ["to", "routing"]));
        if (to.routing) return routeOne(router, lead);
        lead.ownerId = to.ownerId ? ownerOf(to.ownerId, "ownerId") : null;
        lead.queueId = to.queueId ? queueOf(to.queueId) : null;
        // Whoever may claim from the queue can get it back.
        if (!lead.queueId && !mayReadOwned(viewer, lead, Scope.LEADS_READ))
          throw new Refusal(
            new InputError(UserErrorCode.FORBIDDEN, "You may only assign leads to those whose leads you see.", ["ownerId"]),
          );
      });
      const isNews = lead.ownerId !== ownerId || lead.queueId !== queueId;
      if (isNews && !to.routing) work.add(assignmentOf(tx, lead, AssignmentKind.ASSIGNED));
      if (input.tasks === TasksOfLead.STAY) leaveTasks(tx, lead.id);
      return lead;
    }),
  );
  await router.write();
  await work.write();
  return results;
}
