import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, Refusal, within } from "../../platform/errors.js";
import { companyDomain, fullName } from "../../platform/identifiers/contact-details.js";
import {
  type AddressColumns,
  addressesIn,
  EMAIL_COLUMNS,
  numbersIn,
  PHONE_COLUMNS,
  withAddresses,
} from "../../platform/identifiers/listed.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Money } from "../../platform/scalars.js";
import { Account } from "../../records/accounts/account.js";
import { applyAccountFields, lockVisibleAccount } from "../../records/accounts/edit-account.js";
import { Contact } from "../../records/contacts/contact.js";
import { applyContactFields, lockVisibleContact, refuseSuppressed } from "../../records/contacts/edit-contact.js";
import type { CustomValues } from "../../records/custom-fields/check-custom-fields.js";
import { CustomFields, type Customized, setCustomFields } from "../../records/custom-fields/custom-values.js";
import { DuplicatesFoundError } from "../../records/duplicates/duplicate.js";
import { accountDuplicates, contactDuplicates } from "../../records/duplicates/find-duplicates.js";
import type { Lead } from "../../records/leads/lead.js";
import { firstStep } from "../../records/opportunities/choose-step.js";
import { joinCommittee } from "../../records/opportunities/edit-committee.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { OpportunityLine } from "../../records/opportunities/opportunity-line.js";
import { requireFields } from "../../records/opportunities/step-requirements.js";
import { RecordKind } from "../../records/record-kind.js";
import { dealStageOf } from "../deals/follow-deal.js";
import type { Traced } from "./conversion.js";
import { type ConvertLeadRow, Fill } from "./convert-lead.inputs.js";
import { ConvertedObject, type Mapped } from "./field-map.js";
import { connected, created, lookAt } from "./trace.js";

/** What the parts of a conversion have to know. */
export interface Scene {
  tx: Transaction;
  viewer: Viewer;
  lead: Lead;
  input: ConvertLeadRow;
  ownerId: string | null;
  /** What of the lead goes where. */
  valuesOf(object: ConvertedObject): Mapped;
}

/** A record, and what was done to it. */
export type Part<T> = { record: T; traced: Traced } | null;

/** The account: created, connected or left out. */
export async function accountFor(scene: Scene): Promise<Part<Account>> {
  const { tx, viewer, lead, input, ownerId, valuesOf } = scene;
  const { create, connect } = input.account;
  const { values, customFields } = valuesOf(ConvertedObject.ACCOUNT);
  if (connect) {
    const account = await lockVisibleAccount(tx, viewer, connect.id, "account.connect.id");
    const before = lookAt(tx, account);
    fill(account, values, connect.fill);
    account.domain ??= companyDomain(account.website, null);
    await fillCustom(scene, RecordKind.ACCOUNT, account, customFields, connect.fill);
    await tx.save(account);
    return { record: account, traced: connected(tx, account, before) };
  }
  if (!create) return null;
  // A person without a company becomes an account of the same name.
  const account = Object.assign(new Account(), { ownerId, domain: lead.domain, name: lead.companyName ?? lead.name }, values);
  await within(["account", "create"], () => {
    applyAccountFields(account, { ...create, name: create.name ?? undefined });
    return setCustomFields(tx, RecordKind.ACCOUNT, account, { customFields: { ...customFields, ...create.customFields } });
  });
  // Two leads of one company that are converted at once make one account, not two.
  await tx.serialize([`account ${account.domain ?? account.name.toLowerCase()}`]);
  if (!create.allowDuplicate) {
    const duplicates = await accountDuplicates(tx, viewer, account);
    if (duplicates.length > 0) throw new Refusal(new DuplicatesFoundError(duplicates, ["account", "create"]));
  }
  return { record: await tx.add(account), traced: created(account) };
}

/** The contact, with the account. */
export async function contactFor(scene: Scene, account: Account | null): Promise<Part<Contact>> {
  const { tx, viewer, lead, input, ownerId, valuesOf } = scene;
  const { create, connect } = input.contact;
  const { values, customFields } = valuesOf(ConvertedObject.CONTACT);
  if (connect) {
    const contact = await lockVisibleContact(tx, viewer, connect.id, "contact.connect.id");
    const before = lookAt(tx, contact);
    if (account && contact.accountId !== account.id) {
      if (contact.accountId && !connect.move)
        throw new InvalidInput("contact.connect.move", "The contact belongs to another account; set move to take it over.");
      contact.accountId = account.id;
    }
    fillContact(contact, values, lead, { policy: connect.fill, since: tx.now });
    contact.name = fullName(contact.firstName, contact.lastName) ?? contact.name;
    await fillCustom(scene, RecordKind.CONTACT, contact, customFields, connect.fill);
    await tx.save(contact);
    return { record: contact, traced: connected(tx, contact, before) };
  }
  if (!create) return null;
  const contact = Object.assign(new Contact(), { ownerId, accountId: account?.id ?? null });
  fillContact(contact, values, lead, { policy: Fill.OVERWRITE, since: null });
  await within(["contact", "create"], async () => {
    applyContactFields(contact, create, null);
    await refuseSuppressed(tx, contact);
    return setCustomFields(tx, RecordKind.CONTACT, contact, { customFields: { ...customFields, ...create.customFields } });
  });
  // Two leads of one person that are converted at once make one contact, not two.
  await tx.serialize([...addressesIn(contact), ...numbersIn(contact)].map((way) => `contact ${way}`));
  if (!create.allowDuplicate) {
    const duplicates = await contactDuplicates(tx, viewer, contact);
    if (duplicates.length > 0) throw new Refusal(new DuplicatesFoundError(duplicates, ["contact", "create"]));
  }
  return { record: await tx.add(contact), traced: created(contact) };
}

/** The deal, with the account and the contact. */
export async function opportunityFor(scene: Scene, account: Account | null, contact: Contact | null): Promise<Part<Opportunity>> {
  const { tx, lead, input, ownerId, valuesOf } = scene;
  const { create, connect } = input.opportunity;
  const { values: mapped, customFields } = valuesOf(ConvertedObject.OPPORTUNITY);
  const { amount: budget, ...values } = mapped as { amount?: Money; name?: string; closeDate?: string };
  if (connect) return connectOpportunity(scene, { account, contact }, { ...values, ...amountOf(budget) }, customFields);
  if (!create) return null;
  if (!account) throw new InvalidInput("account.skip", "A deal needs an account: create or connect one.");
  const opportunity = Object.assign(new Opportunity(), {
    name: create.name ?? values.name ?? account.name,
    ...amountOf(create.amount === undefined ? budget : create.amount),
    closeDate: (create.closeDate === undefined ? values.closeDate : create.closeDate) ?? null,
    accountId: account.id,
    contactId: contact?.id ?? null,
    leadId: lead.id,
    ownerId,
  });
  const step = await firstStep(tx, create, ["opportunity", "create"], dealStageOf(lead.status));
  opportunity.startAt(step, tx.now);
  const given = { customFields: { ...customFields, ...create.customFields } };
  await within(["opportunity", "create"], async () => {
    await setCustomFields(tx, RecordKind.OPPORTUNITY, opportunity, given);
    await requireFields(tx, step, opportunity, ["stepId"]);
  });
  return { record: await tx.add(opportunity), traced: created(opportunity) };
}

async function connectOpportunity(
  scene: Scene,
  { account, contact }: { account: Account | null; contact: Contact | null },
  values: object,
  customFields: CustomValues,
): Promise<Part<Opportunity>> {
  const { tx, viewer, lead, input } = scene;
  const path = "opportunity.connect.id";
  const { id, fill: policy } = input.opportunity.connect as { id: string; fill: Fill };
  const opportunity = await tx.lock(Opportunity, fromId(Opportunity.prefix, id, path));
  if (
    !opportunity ||
    !mayReadOwned(viewer, opportunity, Scope.OPPORTUNITIES_READ) ||
    opportunity.accountId !== account?.id ||
    opportunity.closedAt
  )
    throw new InvalidInput(path, "There is no such open deal with the chosen account.");
  const before = lookAt(tx, opportunity);
  // An amount is of two columns, and one that is the sum of lines stays so.
  const keepsAmount = policy !== Fill.OVERWRITE && opportunity.amountValue !== null;
  const { amountValue, currency, ...others } = values as Partial<Opportunity>;
  const hasLines = opportunity.linesChangedAt && (await tx.manager.existsBy(OpportunityLine, { opportunityId: opportunity.id }));
  fill(opportunity, keepsAmount || hasLines ? others : { amountValue, currency, ...others }, policy);
  await fillCustom(scene, RecordKind.OPPORTUNITY, opportunity, customFields, policy);
  opportunity.leadId ??= lead.id;
  const joined = contact !== null && (await joinCommittee(tx, opportunity, contact));
  await tx.save(opportunity);
  return { record: opportunity, traced: { ...connected(tx, opportunity, before), joined } };
}

const amountOf = (money: Money | null | undefined) => ({ amountValue: money?.amount ?? null, currency: money?.currency ?? null });

function fill(record: object, values: Record<string, unknown>, policy: Fill): void {
  const target = record as Record<string, unknown>;
  for (const [to, value] of Object.entries(values)) {
    if (value === null || value === undefined || policy === Fill.KEEP) continue;
    if (policy === Fill.OVERWRITE || target[to] === null || target[to] === undefined) target[to] = value;
  }
}

/** The plain fields, and with the lead's address or number all that it has: none of the contact's own is lost. */
function fillContact(
  contact: Contact,
  { email, phone, ...values }: Record<string, unknown>,
  lead: Lead,
  { policy, since }: { policy: Fill; since: Date | null },
): void {
  fill(contact, values, policy);
  if (policy === Fill.KEEP) return;
  const mapped: AddressColumns = {
    ...(email === lead.email ? pick(lead, EMAIL_COLUMNS) : { email: email as string | undefined }),
    ...(phone === lead.phone ? pick(lead, PHONE_COLUMNS) : { phone: phone as string | undefined }),
  };
  const [first, second] = policy === Fill.OVERWRITE ? [mapped, contact] : [contact, mapped];
  Object.assign(contact, withAddresses(first, second, since?.toISOString() ?? null));
}

const pick = <K extends keyof AddressColumns>(record: AddressColumns, columns: readonly K[]): Pick<AddressColumns, K> =>
  Object.fromEntries(columns.map((column) => [column, record[column]])) as Pick<AddressColumns, K>;

async function fillCustom({ tx }: Scene, kind: RecordKind, record: Customized, values: CustomValues, policy: Fill): Promise<void> {
  if (policy === Fill.KEEP || Object.keys(values).length === 0) return;
  const fields = await CustomFields.of(tx, kind, [values]);
  await within([kind.toLowerCase(), "connect"], () =>
    policy === Fill.OVERWRITE ? fields.set(record, values) : fields.fill(record, values),
  );
}
