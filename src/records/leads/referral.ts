import { Field, ID, InputType } from "type-graphql";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId, uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { OneOf } from "../../platform/execution/schema.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Lead } from "./lead.js";

@OneOf
@InputType({ description: "The record that recommended us: exactly one of these. For somebody who is no record there is `referrer`." })
export class ReferredByInput {
  @Field(() => ID, { nullable: true, description: "A contact." })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: "A customer." })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: "Another lead." })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: "A partner." })
  partnerId?: string | null;
}

/** Whatever may say by which record a lead was referred. */
export interface Referral {
  referredBy?: ReferredByInput | null;
}

type Kind = "contact" | "account" | "lead" | "partner";

/** The columns of a lead that say it; at most one has a value. */
export const REFERRED_BY = {
  contact: "referredByContactId",
  account: "referredByAccountId",
  lead: "referredByLeadId",
  partner: "referredByPartnerId",
} as const;

export const REFERRED_BY_COLUMNS = Object.values(REFERRED_BY);

/** What it takes to read each kind. */
const READ_SCOPES: Record<Kind, Scope> = {
  contact: Scope.CUSTOMERS_READ,
  account: Scope.CUSTOMERS_READ,
  lead: Scope.LEADS_READ,
  partner: Scope.PARTNERS_READ,
};

/** Whether some record recommended us to the lead. */
export const isReferred = (lead: Lead): boolean => REFERRED_BY_COLUMNS.some((column) => lead[column] !== null);

interface Named {
  kind: Kind;
  uuid: string;
}

interface Found {
  kind: Kind;
  asked: string;
  id: string;
  ownerId: string | null;
}

/** The records that inputs name as referrers, those that the viewer sees. */
export class Referrals {
  private constructor(
    private readonly viewer: Viewer | null,
    private readonly found: Found[],
  ) {}

  /** @param viewer for whom; null for Leadwire itself */
  static async of(tx: Transaction, viewer: Viewer | null, inputs: Referral[]): Promise<Referrals> {
    const named = inputs.flatMap((input) => {
      const given = givenIn(input);
      const uuid = given && uuidIn(given.kind, given.id);
      return uuid ? [{ kind: given.kind, uuid }] : [];
    });
    return new Referrals(viewer, named.length > 0 ? await look(tx, named) : []);
  }

  /**
   * Has the lead name whom an input says, and nobody else; null takes it away, and what is left out stays.
   * @throws {Refusal} when there is no such record, the viewer does not see it, or it is the lead itself
   */
  set(lead: Lead, input: Referral): void {
    if (input.referredBy === undefined) return;
    const given = givenIn(input);
    const id = given && this.seen(given);
    if (given && (id === lead.id || id === lead.contactId))
      throw new InvalidInput(given.path, "The referrer must be somebody else than the lead.");
    for (const column of REFERRED_BY_COLUMNS) lead[column] = null;
    if (given) lead[REFERRED_BY[given.kind]] = id;
  }

  private seen({ kind, id, path }: { kind: Kind; id: string; path: string }): string {
    const uuid = fromId(kind, id, path);
    const record = this.found.find((one) => one.kind === kind && one.asked === uuid);
    if (!record || !this.isSeen(record)) throw new NotFound(path, kind);
    return record.id;
  }

  private isSeen(record: Found): boolean {
    if (!this.viewer) return true;
    const scope = READ_SCOPES[record.kind];
    // Partners have no owner: whoever may read them sees all.
    return record.kind === "partner" ? this.viewer.scopes.has(scope) : mayReadOwned(this.viewer, record, scope);
  }
}

/** The kind of record that an input names, and its id as it was given. */
function givenIn({ referredBy }: Referral): { kind: Kind; id: string; path: string } | null {
  const given = Object.entries(referredBy ?? {}).find(([, id]) => id !== null && id !== undefined) as [string, string] | undefined;
  return given ? { kind: given[0].slice(0, -"Id".length) as Kind, id: given[1], path: `referredBy.${given[0]}` } : null;
}

/** Of a record that was merged it is the survivor. Its foreign key sees to it that it is still there when the lead is written. */
const look = (tx: Transaction, named: Named[]): Promise<Found[]> =>
  tx.sql<Found>(
    `select a.kind, a.id as asked, r.id, r.owner_id as "ownerId" from unnest($1::text[], $2::uuid[]) a (kind, id)
     left join merged_record m on m.id = a.id
     cross join lateral (
       select id, owner_id from contact where a.kind = 'contact' and id = coalesce(m.survivor_id, a.id)
       union all select id, owner_id from account where a.kind = 'account' and id = coalesce(m.survivor_id, a.id)
       union all select id, owner_id from lead where a.kind = 'lead' and id = coalesce(m.survivor_id, a.id)
       union all select id, null from partner where a.kind = 'partner' and id = a.id
     ) r`,
    [named.map(({ kind }) => kind), named.map(({ uuid }) => uuid)],
  );
