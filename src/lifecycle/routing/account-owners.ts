import type { Transaction } from "../../platform/database/transaction.js";
import type { Lead } from "../../records/leads/lead.js";

/** By what leads belong to contacts and accounts. */
export interface Belonging {
  contactIds: (string | null)[];
  domains: (string | null)[];
}

const present = (texts: (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];

/** Who owns the contacts and accounts that leads belong to, read by one statement. */
export class AccountOwners {
  private constructor(
    private readonly byContact: Map<string, string[]>,
    private readonly byDomain: Map<string, string[]>,
  ) {}

  static none(): AccountOwners {
    return new AccountOwners(new Map(), new Map());
  }

  static async of(tx: Transaction, { contactIds, domains }: Belonging): Promise<AccountOwners> {
    const rows = await tx.sql<{ contactId: string | null; domain: string | null; owners: (string | null)[] }>(
      `select c.id as "contactId", null as domain, array[c.owner_id, a.owner_id] as owners
       from contact c left join account a on a.id = c.account_id where c.id = any($1::uuid[])
       union all select null, known.domain, array_agg(a.owner_id order by a.created_at, a.id)
       from (select domain, id from account where domain = any($2) union select domain, survivor_id from merged_record where domain = any($2)) known
       join account a on a.id = known.id group by known.domain`,
      [present(contactIds), present(domains)],
    );
    const [byContact, byDomain] = [new Map<string, string[]>(), new Map<string, string[]>()];
    for (const { contactId, domain, owners } of rows) {
      if (contactId) byContact.set(contactId, present(owners));
      if (domain) byDomain.set(domain, present(owners));
    }
    return new AccountOwners(byContact, byDomain);
  }

  get ids(): string[] {
    return [...this.byContact.values(), ...this.byDomain.values()].flat();
  }

  /** The contact's owner comes first, then its account's, then those of accounts with the lead's domain, or that one with it was merged into, the oldest first. */
  ofLead({ contactId, domain }: Lead): string[] {
    return present([...((contactId && this.byContact.get(contactId)) || []), ...((domain && this.byDomain.get(domain)) || [])]);
  }
}
