import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { ExternalIdInput } from "../../records/leads/external-id.js";
import { Lead } from "../../records/leads/lead.js";
import { keysOfAddresses } from "../../records/suppression/suppression.js";

/** By what a person may be known. */
export interface Identity {
  email?: string | null;
  phone?: string | null;
  externalId?: ExternalIdInput | null;
}

export const externalKey = ({ system, value }: ExternalIdInput): string => JSON.stringify([system, value]);

/** Of several leads that are the same person: the newest that still is a lead. Both here and in SQL. */
const NEWEST_LEAD_FIRST = "converted_at is not null, created_at desc, id desc";
const newestLeadFirst = (left: Lead, right: Lead): number =>
  Number(left.convertedAt !== null) - Number(right.convertedAt !== null) ||
  right.createdAt.getTime() - left.createdAt.getTime() ||
  (left.id < right.id ? 1 : -1);

/**
 * The leads that the people of some captures may be, locked. Nobody else captures any of these people until the
 * transaction ends.
 */
export class KnownPeople {
  private readonly byEmail = new Map<string, Lead[]>();
  private readonly byPhone = new Map<string, Lead[]>();
  private readonly byExternalId = new Map<string, Lead>();

  /** Waits for those who capture one of these people at this moment, and then looks who is known. */
  static async among(work: UnitOfWork, people: Identity[]): Promise<KnownPeople> {
    const { tx } = work;
    await tx.serialize(people.flatMap(keysOf));
    const emails = distinct(people.map(({ email }) => email));
    const phones = distinct(people.map(({ phone }) => phone));
    const named = await namedLeads(tx, people);
    const leads = await work.lock(
      Lead,
      `select (select id from lead where email = key order by ${NEWEST_LEAD_FIRST} limit 1) from unnest($1::text[]) key
       union all select (select id from lead where phone = key order by ${NEWEST_LEAD_FIRST} limit 1) from unnest($2::text[]) key
       union all select survivor_id from merged_lead where email = any($1::text[]) or phone = any($2::text[])
       union all select unnest($3::uuid[])`,
      [emails, phones, named.map(({ leadId }) => leadId)],
    );
    // Hardly ever: most leads are nobody's survivors.
    const former = leads.some(({ mergedAt }) => mergedAt) ? await survivorsKnownAs(tx, emails, phones) : [];
    const known = new KnownPeople(leads);
    const byId = new Map(leads.map((lead) => [lead.id, lead]));
    for (const { leadId, email, phone } of former) {
      place(known.byEmail, email, byId.get(leadId) as Lead);
      place(known.byPhone, phone, byId.get(leadId) as Lead);
    }
    for (const { leadId, ownerId: _, ...externalId } of named) known.byExternalId.set(externalKey(externalId), byId.get(leadId) as Lead);
    return known;
  }

  private constructor(readonly leads: Lead[]) {
    for (const lead of leads) this.learn(lead);
  }

  /** The lead that is the same person: by external id, else e-mail, else phone. */
  find({ email, phone, externalId }: Identity): Lead | null {
    const byName = externalId && this.byExternalId.get(externalKey(externalId));
    return byName || (email && this.byEmail.get(email)?.[0]) || (phone && this.byPhone.get(phone)?.[0]) || null;
  }

  /** Knows a lead from now on by all that it has; the first lead that an external id was given to keeps it. */
  learn(lead: Lead, externalId?: ExternalIdInput | null): void {
    place(this.byEmail, lead.email, lead);
    place(this.byPhone, lead.phone, lead);
    if (externalId && !this.byExternalId.has(externalKey(externalId))) this.byExternalId.set(externalKey(externalId), lead);
  }

  isTaken(externalId: ExternalIdInput): boolean {
    return this.byExternalId.has(externalKey(externalId));
  }
}

function place(index: Map<string, Lead[]>, key: string | null, lead: Lead): void {
  if (!key) return;
  const leads = index.get(key) ?? [];
  if (!leads.includes(lead)) index.set(key, [...leads, lead].sort(newestLeadFirst));
}

const distinct = (texts: (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== null && text !== undefined)),
];

/** What to make others wait for who capture, or merge, the same person. */
export const keysOf = ({ email, phone, externalId }: Identity): string[] => [
  ...keysOfAddresses({ email, phone }),
  ...(externalId ? [`person ${externalId.system} ${externalId.value}`] : []),
];

/** The survivors of leads that had one of these e-mail addresses or phone numbers when they were merged. */
const survivorsKnownAs = (tx: Transaction, emails: string[], phones: string[]) =>
  tx.sql<{ leadId: string; email: string | null; phone: string | null }>(
    `select survivor_id as "leadId", email, phone from merged_lead where email = any($1::text[]) or phone = any($2::text[])`,
    [emails, phones],
  );

/** The leads that have one of the external ids, and who works them. */
export async function namedLeads(
  tx: Transaction,
  people: Identity[],
): Promise<(ExternalIdInput & { leadId: string; ownerId: string | null })[]> {
  const ids = people.flatMap(({ externalId }) => externalId ?? []);
  if (ids.length === 0) return [];
  return tx.sql(
    `select e.system, e.value, e.lead_id as "leadId", l.owner_id as "ownerId" from unnest($1::text[], $2::text[]) named (system, value)
     join lead_external_id e on e.system = named.system and e.value = named.value join lead l on l.id = e.lead_id`,
    [ids.map(({ system }) => system), ids.map(({ value }) => value)],
  );
}
