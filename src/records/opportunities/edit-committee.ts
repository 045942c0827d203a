import { ArrayMaxSize, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId, uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { lockAllPresent } from "../accounts/merged-record.js";
import { Contact } from "../contacts/contact.js";
import { copyOf, takeOpportunity } from "./edit-opportunity.js";
import type { Opportunity } from "./opportunity.js";
import { BuyingRole, OpportunityContact } from "./opportunity-contact.js";
import { requireKept } from "./step-requirements.js";

const MOST_CONTACTS = 100;

const PRIMARY = "Whether the person is the deal's primary contact, who must belong to its account. The one that was no longer is.";

@InputType({ description: "A person of the buying committee. What is left out stays; a role of null is not known." })
export class OpportunityContactInput {
  @Field(() => ID, { description: "The contact; also of another account, such as a consultant's, unless primary." })
  contactId: string;

  @Field(() => BuyingRole, { nullable: true, description: "The person's part." })
  role?: BuyingRole | null;

  @Field(() => Boolean, { nullable: true, description: PRIMARY })
  isPrimary?: boolean | null;
}

const many = { nullable: true };

@InputType({ description: `The buying committee of a deal, at most ${MOST_CONTACTS}: all of it by \`set\`, or changes to it.` })
export class ChangeOpportunityContactsInput extends VersionedInput {
  @Field(() => ID, { description: "The deal." })
  opportunityId: string;

  @Field(() => [OpportunityContactInput], { ...many, description: "All of the committee, in place of those who are in it." })
  @ArrayMaxSize(MOST_CONTACTS)
  @ValidateNested({ each: true })
  set?: OpportunityContactInput[] | null;

  @Field(() => [OpportunityContactInput], { ...many, description: "Who joins the committee." })
  @ArrayMaxSize(MOST_CONTACTS)
  @ValidateNested({ each: true })
  add?: OpportunityContactInput[] | null;

  @Field(() => [OpportunityContactInput], { ...many, description: "Whose part changes." })
  @ArrayMaxSize(MOST_CONTACTS)
  @ValidateNested({ each: true })
  update?: OpportunityContactInput[] | null;

  @Field(() => [ID], { ...many, description: "The contacts who leave the committee." })
  @ArrayMaxSize(MOST_CONTACTS)
  remove?: string[] | null;
}

/** Somebody whom the input names, and where. */
interface Named {
  contact: Contact;
  path: string[];
  input: Partial<OpportunityContactInput>;
}

type Way = "set" | "add" | "update" | "remove";

/**
 * Changes the buying committee of a deal, whose row is locked, so that of two who name a primary contact at once the second finds
 * the first. Who is primary is the deal's `contactId`; the rows follow it (keep-committee.ts).
 * @throws {Refusal} naming who is wrong
 */
export async function changeOpportunityContacts(
  tx: Transaction,
  viewer: Viewer,
  input: ChangeOpportunityContactsInput,
): Promise<Opportunity> {
  const { set, add, update, remove } = input;
  if (set ? add || update || remove : !(add || update || remove))
    throw new InvalidInput("set", 'Give the whole committee by "set", or changes by "add", "update" and "remove".');
  const opportunity = await takeOpportunity(tx, viewer, input);
  const named = await takeContacts(tx, viewer, input);
  const rows = await tx.manager.findBy(OpportunityContact, { opportunityId: opportunity.id });
  const present = new Map(rows.map((row) => [row.contactId, row]));
  for (const { contact, path } of [...named.update, ...named.remove])
    if (!present.has(contact.id)) throw new InvalidInput(path, 'The contact is not of the committee. Take it in by "add".');
  for (const { contact, path } of named.add)
    if (present.has(contact.id)) throw new InvalidInput(path, 'The contact is of the committee already. Change its part by "update".');

  const leaving = set ? new Set(present.keys()) : new Set(named.remove.map(({ contact }) => contact.id));
  for (const { contact } of named.set) leaving.delete(contact.id);
  const staying = [...named.set, ...named.add, ...named.update];
  if (new Set([...present.keys(), ...staying.map(({ contact }) => contact.id)]).size - leaving.size > MOST_CONTACTS)
    throw new InvalidInput(set ? "set" : "add", `A committee has at most ${MOST_CONTACTS} people.`);
  const before = copyOf(opportunity);
  opportunity.contactId = primaryOf(opportunity, staying, leaving);
  await requireKept(tx, before, opportunity, [set ? "set" : remove ? "remove" : "update"]);
  await tx.sql("delete from opportunity_contact where opportunity_id = $1 and contact_id = any($2::uuid[])", [
    opportunity.id,
    [...leaving],
  ]);
  await writeRoles(tx, opportunity, staying);
  return tx.save(Object.assign(opportunity, { contactsChangedAt: tx.now }));
}

/** Everybody whom the input names, by one statement; nobody twice. */
async function takeContacts(tx: Transaction, viewer: Viewer, input: ChangeOpportunityContactsInput): Promise<Record<Way, Named[]>> {
  const fields: Record<Way, Partial<OpportunityContactInput>[]> = {
    set: input.set ?? [],
    add: input.add ?? [],
    update: input.update ?? [],
    remove: (input.remove ?? []).map((contactId) => ({ contactId })),
  };
  const ids = Object.values(fields).flatMap((inputs) =>
    inputs.flatMap(({ contactId }) => uuidIn(Contact.prefix, contactId as string) ?? []),
  );
  const contacts = await lockAllPresent(new UnitOfWork(tx), Contact, ids);
  const seen = new Set<string>();
  const take = (field: Way, { contactId, ...rest }: Partial<OpportunityContactInput>, index: number): Named => {
    const path = field === "remove" ? [field, String(index)] : [field, String(index), "contactId"];
    const contact = contacts.get(fromId(Contact.prefix, contactId as string, path.join(".")));
    if (!contact || !mayReadOwned(viewer, contact, Scope.CUSTOMERS_READ)) throw new NotFound(path.join("."), "contact");
    if (seen.has(contact.id)) throw new InvalidInput(path, "The contact is named twice.");
    seen.add(contact.id);
    return { contact, path, input: rest };
  };
  return Object.fromEntries(
    Object.entries(fields).map(([field, inputs]) => [field, inputs.map((one, index) => take(field as Way, one, index))]),
  ) as Record<Way, Named[]>;
}

/** Who is primary from now on. @throws {Refusal} for two of them, and for one of another account */
function primaryOf({ contactId, accountId }: Opportunity, staying: Named[], leaving: Set<string>): string | null {
  const chosen = staying.filter(({ input }) => input.isPrimary);
  for (const [nth, { contact, path }] of chosen.entries()) {
    const at = [...path.slice(0, 2), "isPrimary"];
    if (nth > 0) throw new InvalidInput(at, "One contact of a deal is primary, not two.");
    if (contact.accountId !== accountId) throw new InvalidInput(at, "The primary contact must belong to the deal's account.");
  }
  const goes =
    contactId && (leaving.has(contactId) || staying.some(({ contact, input }) => contact.id === contactId && input.isPrimary === false));
  return chosen[0]?.contact.id ?? (goes ? null : contactId);
}

async function writeRoles(tx: Transaction, { id }: Opportunity, staying: Named[]): Promise<void> {
  if (staying.length === 0) return;
  await tx.sql(
    `insert into opportunity_contact (id, opportunity_id, contact_id, role)
     select gen_random_uuid(), $1, m.contact, m.role from jsonb_to_recordset($2) m (contact uuid, role text, says boolean)
     on conflict (opportunity_id, contact_id) do update set role = excluded.role
       where excluded.contact_id in (select m.contact from jsonb_to_recordset($2) m (contact uuid, says boolean) where m.says)`,
    [id, JSON.stringify(staying.map(({ contact, input }) => ({ contact: contact.id, role: input.role, says: input.role !== undefined })))],
  );
}

/** Somebody comes into the committee of a deal, as its primary contact where it has none; whether they are new to it. The caller saves the deal. */
export async function joinCommittee(tx: Transaction, opportunity: Opportunity, contact: Contact): Promise<boolean> {
  const rows = await tx.sql(
    `insert into opportunity_contact (id, opportunity_id, contact_id) values (gen_random_uuid(), $1, $2)
     on conflict (opportunity_id, contact_id) do nothing returning id`,
    [opportunity.id, contact.id],
  );
  const isNew = rows.length > 0;
  if (isNew) opportunity.contactsChangedAt = tx.now;
  if (contact.accountId === opportunity.accountId) opportunity.contactId ??= contact.id;
  return isNew;
}

/** Somebody is taken out of it again, unless they have become its primary contact. */
export const leaveCommittee = (tx: Transaction, opportunityId: string, contactId: string): Promise<unknown> =>
  tx.sql(
    `delete from opportunity_contact c using opportunity o where o.id = c.opportunity_id and o.id = $1 and c.contact_id = $2
       and o.contact_id is distinct from c.contact_id`,
    [opportunityId, contactId],
  );
