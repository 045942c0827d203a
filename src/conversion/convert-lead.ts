import { Field, ObjectType } from "type-graphql";
import { existingUser } from "../access/existing-user.js";
import type { Viewer } from "../access/viewer.js";
import { Account } from "../accounts/account.js";
import { takeAccount } from "../accounts/edit-account.js";
import { Contact } from "../contacts/contact.js";
import { companyDomain } from "../contacts/contact-details.js";
import { takeContact } from "../contacts/edit-contact.js";
import { fromId } from "../database/id.js";
import { expectVersion } from "../database/node.js";
import type { Transaction } from "../database/transaction.js";
import { DuplicatesFoundError } from "../duplicates/duplicate.js";
import { accountDuplicates, contactDuplicates } from "../duplicates/find-duplicates.js";
import { InputError, InvalidInput, Refusal, UserError, UserErrorCode } from "../errors.js";
import type { Lead } from "../leads/lead.js";
import { recordStatusChange, takeLead } from "../leads/take-lead.js";
import { LeadStage, LeadStatus } from "../leads/words.js";
import { Opportunity } from "../opportunities/opportunity.js";
import { QualificationTarget } from "../qualification/judge.js";
import { requireQualified } from "../qualification/qualify-lead.js";
import { linkTasks } from "../tasks/link-tasks.js";
import { Conversion } from "./conversion.js";
import {
  type ConvertAccountInput,
  type ConvertContactInput,
  type ConvertLeadInput,
  type ConvertOpportunityInput,
  Fill,
} from "./convert-lead.inputs.js";

@ObjectType({ implements: UserError, description: "The lead was converted before." })
export class AlreadyConvertedError extends UserError {
  @Field(() => Conversion, { description: "What it became." })
  conversion: Conversion;

  constructor(conversion: Conversion) {
    super(UserErrorCode.ALREADY_CONVERTED, "The lead has been converted already.", ["leadId"]);
    this.conversion = conversion;
  }
}

export interface Converted {
  lead: Lead;
  account: Account | null;
  contact: Contact | null;
  opportunity: Opportunity | null;
}

/** What becomes of the lead's values: from which field of the lead to which of the record. */
const ACCOUNT_FIELDS = {
  name: "companyName",
  website: "website",
  industry: "industry",
  companySize: "companySize",
  country: "country",
  city: "city",
} as const;
const CONTACT_FIELDS = {
  firstName: "firstName",
  lastName: "lastName",
  email: "email",
  phone: "phone",
  jobTitle: "jobTitle",
  country: "country",
} as const;

/**
 * Turns a lead into account, contact and opportunity, each created, connected or left out: all of it, or nothing. The
 * lead's row is locked first, so that of several conversions at once one happens and the others learn its result.
 */
export async function convertLead(tx: Transaction, viewer: Viewer, input: ConvertLeadInput): Promise<Converted> {
  const lead = await takeLead(tx, viewer, { leadId: input.leadId });
  const earlier = await tx.manager.findOneBy(Conversion, { leadId: lead.id });
  if (earlier) throw new Refusal(new AlreadyConvertedError(earlier));
  expectVersion(lead, input.expectedVersion);
  const asks = input.overrideReason || lead.stage !== LeadStage.SQL;
  const passed = asks ? await requireQualified(tx, viewer, lead, QualificationTarget.SQL, input.overrideReason) : {};

  const ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : lead.ownerId;
  const creates = input.account.create || input.contact.create || input.opportunity.create;
  if (creates && !ownerId)
    throw new Refusal(
      new InputError(UserErrorCode.OWNER_REQUIRED, "The lead has no owner to hand the new records to. Assign it, or name an owner.", [
        "ownerId",
      ]),
    );
  if (input.opportunity.create && input.account.skip)
    throw new InvalidInput("account.skip", "A deal needs an account: create or connect one.");

  const snapshot = { ...lead };
  const account = await accountFor(tx, viewer, lead, input.account, ownerId);
  const contact = await contactFor(tx, viewer, lead, input.contact, account, ownerId);
  const opportunity = await opportunityFor(tx, lead, input.opportunity, account, contact, ownerId);

  lead.contactId = contact?.id ?? lead.contactId;
  lead.convertedAt = tx.now;
  const [status, stage] = opportunity ? [LeadStatus.QUALIFIED, LeadStage.OPPORTUNITY] : [LeadStatus.CLOSED_WON, LeadStage.CUSTOMER];
  if (lead.status !== LeadStatus.QUALIFIED)
    await recordStatusChange(tx, lead.moveTo(LeadStatus.QUALIFIED, input.overrideReason ?? "Converted", tx.now));
  await recordStatusChange(tx, Object.assign(lead.moveTo(status, input.overrideReason ?? "Converted", tx.now, stage), passed));
  await tx.save(lead);
  await tx.add(
    Object.assign(new Conversion(), {
      leadId: lead.id,
      convertedAt: tx.now,
      convertedById: tx.actor.kind === "USER" ? tx.actor.id : null,
      accountId: account?.id ?? null,
      contactId: contact?.id ?? null,
      opportunityId: opportunity?.id ?? null,
      snapshot,
    }),
  );
  // What happened with the lead is from now on part of the story of what it became, too.
  await tx.sql(
    "update activity set account_id = coalesce(account_id, $2), contact_id = coalesce(contact_id, $3), opportunity_id = coalesce(opportunity_id, $4) where lead_id = $1",
    [lead.id, account?.id ?? null, contact?.id ?? null, opportunity?.id ?? null],
  );
  await linkTasks(tx, lead.id, { accountId: account?.id, contactId: contact?.id, opportunityId: opportunity?.id });
  return { lead, account, contact, opportunity };
}

async function accountFor(
  tx: Transaction,
  viewer: Viewer,
  lead: Lead,
  { create, connect }: ConvertAccountInput,
  ownerId: string | null,
): Promise<Account | null> {
  if (connect) {
    const account = await takeAccount(tx, viewer, connect.id, "account.connect.id");
    fill(account, lead, ACCOUNT_FIELDS, connect.fill);
    account.domain ??= companyDomain(account.website, null);
    return tx.save(account);
  }
  if (!create) return null;
  const account = Object.assign(new Account(), { ownerId, domain: lead.domain });
  fill(account, lead, ACCOUNT_FIELDS, Fill.OVERWRITE);
  // A person without a company becomes an account of the same name.
  account.name = create.name ?? lead.companyName ?? lead.name;
  // Two leads of one company that are converted at once make one account, not two.
  await tx.serialize([`account ${lead.domain ?? account.name.toLowerCase()}`]);
  if (!create.allowDuplicate) {
    const duplicates = await accountDuplicates(tx, viewer, { name: account.name, domain: lead.domain });
    if (duplicates.length > 0) throw new Refusal(new DuplicatesFoundError(duplicates, ["account", "create"]));
  }
  return tx.add(account);
}

async function contactFor(
  tx: Transaction,
  viewer: Viewer,
  lead: Lead,
  { create, connect }: ConvertContactInput,
  account: Account | null,
  ownerId: string | null,
): Promise<Contact | null> {
  if (connect) {
    const contact = await takeContact(tx, viewer, connect.id, "contact.connect.id");
    if (account && contact.accountId !== account.id) {
      if (contact.accountId && !connect.move)
        throw new InvalidInput("contact.connect.move", "The contact belongs to another account; set move to take it over.");
      contact.accountId = account.id;
    }
    fill(contact, lead, CONTACT_FIELDS, connect.fill);
    return tx.save(contact);
  }
  if (!create) return null;
  if (!create.allowDuplicate) {
    const duplicates = await contactDuplicates(tx, viewer, lead);
    if (duplicates.length > 0) throw new Refusal(new DuplicatesFoundError(duplicates, ["contact", "create"]));
  }
  const contact = Object.assign(new Contact(), { ownerId, accountId: account?.id ?? null, name: lead.name });
  fill(contact, lead, CONTACT_FIELDS, Fill.OVERWRITE);
  if (create.jobTitle !== undefined) contact.jobTitle = create.jobTitle;
  return tx.add(contact);
}

async function opportunityFor(
  tx: Transaction,
  lead: Lead,
  { create, connect }: ConvertOpportunityInput,
  account: Account | null,
  contact: Contact | null,
  ownerId: string | null,
): Promise<Opportunity | null> {
  if (connect) return connectOpportunity(tx, lead, fromId(Opportunity.prefix, connect.id, "opportunity.connect.id"), account);
  if (!create || !account) return null;
  const amount = create.amount === undefined ? lead.assessment.budget?.amount : create.amount;
  return tx.add(
    Object.assign(new Opportunity(), {
      name: create.name ?? account.name,
      amountValue: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      closeDate: (create.closeDate === undefined ? lead.assessment.timeline?.by : create.closeDate) ?? null,
      accountId: account.id,
      contactId: contact?.id ?? null,
      leadId: lead.id,
      ownerId,
    }),
  );
}

async function connectOpportunity(tx: Transaction, lead: Lead, id: string, account: Account | null): Promise<Opportunity> {
  const opportunity = await tx.lock(Opportunity, id);
  if (!opportunity || opportunity.accountId !== account?.id || opportunity.closedAt) {
    throw new InvalidInput("opportunity.connect.id", "There is no such open deal with the chosen account.");
  }
  opportunity.leadId ??= lead.id;
  return tx.save(opportunity);
}

function fill(record: object, lead: Lead, fields: Record<string, keyof Lead>, policy: Fill): void {
  const target = record as Record<string, unknown>;
  for (const [to, from] of Object.entries(fields)) {
    const value = lead[from];
    if (value === null || policy === Fill.KEEP) continue;
    if (policy === Fill.OVERWRITE || target[to] === null || target[to] === undefined) target[to] = value;
  }
}
