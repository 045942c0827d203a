import type { Sql } from "../../platform/database/sql-values.js";
import type { Lead } from "../../records/leads/lead.js";

/** By what leads belong to contacts and accounts. */
export interface Belonging {
  contactIds: (string | null)[];
  domains: (string | null)[];
}

/** As much of an account as rules look at. */
export interface AccountFacts {
  ownerId: string | null;
  wonDeals: number;
  wonWorth: number | null;
  lastWonAt: Date | null;
  customFields: Record<string, unknown>;
}

interface Found {
  contactId: string | null;
  domain: string | null;
  contactOwnerId: string | null;
  account: (Omit<AccountFacts, "lastWonAt"> & { lastWonAt: string | null }) | null;
}

const present = (texts: (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];

const ACCOUNT = `case when a.id is not null then jsonb_build_object('ownerId', a.owner_id, 'wonDeals', a.won_deals, 'wonWorth', a.won_worth,
  'lastWonAt', a.last_won_at, 'customFields', a.custom_fields) end as account`;

/** Accounts by domains ($1), also by those of accounts that were merged into them. */
const BY_DOMAIN = `(select domain, id from account where domain = any($1)
  union select domain, survivor_id from merged_record where domain = any($1))`;

/** The contacts and accounts that leads belong to, read by one statement. */
export class LeadAccounts {
  private readonly byContact = new Map<string, Found[]>();
  private readonly byDomain = new Map<string, Found[]>();

  static async of(sql: Sql, { contactIds, domains }: Belonging): Promise<LeadAccounts> {
    const found = new LeadAccounts();
    if (present([...contactIds, ...domains]).length === 0) return found;
    const rows = await sql<Found>(
      `select c.id as "contactId", null as domain, c.owner_id as "contactOwnerId", ${ACCOUNT}, null::timestamptz as since, null::uuid as id
       from contact c left join account a on a.id = c.account_id where c.id = any($2::uuid[])
       union all select null, known.domain, null, ${ACCOUNT}, a.created_at, a.id
       from ${BY_DOMAIN} known join account a on a.id = known.id order by since, id`,
      [present(domains), present(contactIds)],
    );
    for (const row of rows) {
      const [map, key] = row.contactId ? [found.byContact, row.contactId] : [found.byDomain, row.domain as string];
      map.set(key, [...(map.get(key) ?? []), row]);
    }
    return found;
  }

  static ofLead(sql: Sql, { contactId, domain }: Pick<Lead, "contactId" | "domain">): Promise<LeadAccounts> {
    return LeadAccounts.of(sql, { contactIds: [contactId], domains: [domain] });
  }

  /** The account of the lead's contact; else the oldest with the lead's domain, or that one with it was merged into. */
  of(lead: Pick<Lead, "contactId" | "domain">): AccountFacts | null {
    const account = this.belongsTo(lead).find((found) => found.account)?.account;
    return account ? { ...account, lastWonAt: account.lastWonAt ? new Date(account.lastWonAt) : null } : null;
  }

  /** The contact's owner comes first, then its account's, then those of accounts with the lead's domain, the oldest first. */
  ownersOf(lead: Pick<Lead, "contactId" | "domain">): string[] {
    return present(this.belongsTo(lead).flatMap(({ contactOwnerId, account }) => [contactOwnerId, account?.ownerId ?? null]));
  }

  get ownerIds(): string[] {
    const all = [...this.byContact.values(), ...this.byDomain.values()].flat();
    return present(all.flatMap(({ contactOwnerId, account }) => [contactOwnerId, account?.ownerId ?? null]));
  }

  private belongsTo({ contactId, domain }: Pick<Lead, "contactId" | "domain">): Found[] {
    return [...((contactId && this.byContact.get(contactId)) || []), ...((domain && this.byDomain.get(domain)) || [])];
  }
}
