import { Arg, Ctx, Float, ID, Int, Query, Resolver } from "type-graphql";
import { uuidIn } from "../../platform/database/id.js";
import { sqlOf } from "../../platform/database/sql-values.js";
import { InvalidInput } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { Account } from "../../records/accounts/account.js";
import { Contact } from "../../records/contacts/contact.js";
import type { Asking } from "../../records/duplicates/candidates.js";
import { Duplicate } from "../../records/duplicates/duplicate.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";
import { findAccounts, findContacts, findLeads, type Match, ranked } from "../../records/duplicates/find-duplicates.js";
import { identifyingFields } from "../../records/duplicates/identifying-fields.js";
import { knownMatch } from "../../records/duplicates/known-match.js";
import { companyOf, personOf } from "../../records/duplicates/matched.js";
import { Lead } from "../../records/leads/lead.js";
import type { Company, Person } from "../../records/matching/person.js";

const MOST = 50;
/** By default, besides whoever has the same full name; writes stop at more (`STOPS`). */
const SHOWN_FROM = 0.2;
const KINDS = { LEAD: Lead, CONTACT: Contact, ACCOUNT: Account } as const;

/** What a record is compared by: as a person, as a company, or both. */
interface Compared {
  kind: DuplicateKind;
  id: string;
  person?: Person;
  company?: Company;
}

@Resolver()
export class DuplicateResolver {
  @AllowSignedIn()
  @Query(() => [Duplicate], {
    nullable: true,
    description:
      "Records that you may see and that seem to be the same as this one, the surest first: other leads, and the contacts and accounts that a " +
      "person or company is already. Null when there is no such record, or none that you may see.",
  })
  async findDuplicates(
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "A lead, a contact or an account." }) id: string,
    @Arg("kinds", () => [DuplicateKind], {
      nullable: true,
      description: "What to look for; everything that it can be compared with by default.",
    })
    kinds?: DuplicateKind[] | null,
    @Arg("minConfidence", () => Float, {
      nullable: true,
      description: `How sure it must be at least, from 0 to 1; ${SHOWN_FROM} by default, and then whoever has the same full name is shown as well.`,
    })
    minConfidence?: number | null,
    @Arg("first", () => Int, { defaultValue: 10, description: `At most so many; ${MOST} at most.` })
    first = 10,
  ): Promise<Duplicate[] | null> {
    if (first < 1 || first > MOST) throw new InvalidInput("first", `"first" must be from 1 to ${MOST}.`);
    const compared = await comparedOf(context, id);
    if (!compared) return null;
    const matches = await matchesOf(context, compared, kinds ?? Object.values(DuplicateKind));
    const known = matches.map((match) => knownMatch(context.viewer, [compared.kind, match.kind], match));
    const shown = ranked(known)
      .filter(({ confidence, isNamesake }) => (isSet(minConfidence) ? confidence >= minConfidence : confidence >= SHOWN_FROM || isNamesake))
      .slice(0, first);
    return Promise.all(
      shown.map(async ({ id: uuid, isNamesake: _, ...match }) => ({
        ...match,
        record: await context.load<Lead | Contact | Account>(KINDS[match.kind] as never, uuid),
      })),
    );
  }
}

const isSet = (value: number | null | undefined): value is number => value !== null && value !== undefined;

async function comparedOf(context: Context, id: string): Promise<Compared | null> {
  const [leadId, contactId, accountId] = [Lead, Contact, Account].map(({ prefix }) => uuidIn(prefix, id));
  if (!leadId && !contactId && !accountId) throw new InvalidInput("id", '"id" must be the id of a lead, a contact or an account.');
  const sql = sqlOf(context);
  if (leadId) {
    const lead = await context.load(Lead, leadId);
    if (!lead) return null;
    const externalIds = await sql<{ system: string; value: string }>(
      "select system, value from lead_external_id where lead_id = $1 limit 20",
      [lead.id],
    );
    const person = { ...personOf(lead, await identifyingFields(sql, DuplicateKind.LEAD)), externalIds };
    return { kind: DuplicateKind.LEAD, id: lead.id, person, company: { name: lead.companyName, domain: lead.domain, city: lead.city } };
  }
  if (contactId) {
    const contact = await context.load(Contact, contactId);
    if (!contact) return null;
    const account = await context.load(Account, contact.accountId);
    const fields = await identifyingFields(sql, DuplicateKind.CONTACT);
    return {
      kind: DuplicateKind.CONTACT,
      id: contact.id,
      person: personOf(Object.assign({ companyName: account?.name, domain: account?.domain }, contact), fields),
    };
  }
  const account = await context.load(Account, accountId);
  return (
    account && {
      kind: DuplicateKind.ACCOUNT,
      id: account.id,
      company: companyOf(account, await identifyingFields(sql, DuplicateKind.ACCOUNT)),
    }
  );
}

async function matchesOf(context: Context, { id, person, company }: Compared, kinds: DuplicateKind[]): Promise<Match[]> {
  const asking: Asking = { sql: sqlOf(context), reader: context.reader };
  const wanted = (kind: DuplicateKind) => kinds.includes(kind);
  const found = await Promise.all([
    person && wanted(DuplicateKind.LEAD) ? findLeads(asking, person, id) : [],
    person && wanted(DuplicateKind.CONTACT) ? findContacts(asking, person, id) : [],
    company && wanted(DuplicateKind.ACCOUNT) ? findAccounts(asking, company, id) : [],
  ]);
  return found.flat();
}
