import type { Transaction } from "../../platform/database/transaction.js";
import { fullName } from "../../platform/identifiers/contact-details.js";
import type { AddressColumns } from "../../platform/identifiers/listed.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Contact } from "../../records/contacts/contact.js";
import { settleConsents } from "../../records/leads/consent.js";
import { keysOfAddresses } from "../../records/suppression/suppression.js";
import { type OptOut, optOutsOf, restateOptOuts } from "./merge-consents.js";
import { all, customValues, one, other } from "./merge-fields.js";
import { onePartEach, restoreParts } from "./merge-parts.js";
import type { MergeRules } from "./mergeable.js";
import type { Row } from "./record-merge.js";

/** What is looked at before the others are gone. */
interface Noted {
  parts: Row[];
  optOuts: OptOut[];
}

/** What merging contacts does beyond their fields and what is attached to them. */
export const CONTACT_RULES: MergeRules<Contact> = {
  kind: "contact",
  entity: Contact,
  scope: Scope.CUSTOMERS_READ,
  fields: {
    firstName: one("firstName"),
    lastName: one("lastName"),
    email: one("email", "emailAsTyped"),
    phone: one("phone", "phoneExtension", "phoneAsTyped"),
    jobTitle: one("jobTitle"),
    country: one("country"),
    customFields: all("customFields", customValues),
    account: other("accountId", "account"),
    owner: other("ownerId", "user"),
  },
  notChosen: {
    id: "the master's",
    version: "counts on",
    createdAt: "the master's",
    updatedAt: "now",
    emailAsTyped: "goes with email",
    emailList: "all of all, the chosen email first (merge-addresses.ts)",
    phoneList: "all of all, the chosen phone first",
    phoneExtension: "goes with phone",
    phoneAsTyped: "goes with phone",
    name: "follows from firstName, lastName, email and phone",
    mergedAt: "now",
  },
  hold: waitForEditors,
  async before({ work, master, others }): Promise<Noted> {
    const ids = [master, ...others].map(({ id }) => id);
    return { parts: await onePartEach(work.tx, master.id, ids), optOuts: await optOutsOf(work.tx, "contact_id", ids) };
  },
  move: async (_, noted) => ({ parts: (noted as Noted).parts }),
  async settle({ work, master, merged }, noted) {
    work.change(master, (contact) => {
      Object.assign(contact, merged.values, { mergedAt: work.tx.now });
      rename(contact);
    });
    await work.write();
    return { consent: await restateOptOuts(work.tx, "contact_id", master.id, (noted as Noted).optOuts) };
  },
  revert: rename,
  async restore({ work, survivor, restored, undo }) {
    await restoreParts(work, restored, undo);
    await settleConsents(
      work.tx,
      [survivor, ...restored].map(({ id }) => id),
    );
  },
};

function rename(contact: Contact): void {
  contact.name = fullName(contact.firstName, contact.lastName) ?? contact.email ?? contact.phone ?? contact.name;
}

/** Whoever adds or erases one of these people at this moment would otherwise look for a contact that is gone a moment later. */
async function waitForEditors(tx: Transaction, uuids: string[]): Promise<void> {
  const people = await tx.sql<AddressColumns>(
    `select email, email_list as "emailList", phone, phone_list as "phoneList" from contact where id = any($1::uuid[])
     union all select email, '[]', phone, '[]' from merged_record where id = any($1::uuid[]) or survivor_id = any($1::uuid[])`,
    [uuids],
  );
  await tx.serialize(people.flatMap(keysOfAddresses));
}
