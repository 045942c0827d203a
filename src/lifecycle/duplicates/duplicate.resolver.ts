import { Arg, Ctx, Float, ID, Int, Query, Resolver } from "type-graphql";
import { uuidIn } from "../../platform/database/id.js";
import { sqlOf } from "../../platform/database/sql-values.js";
import { InvalidInput } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { Account } from "../../records/accounts/account.js";
import { Contact } from "../../records/contacts/contact.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";
import { Lead } from "../../records/leads/lead.js";
import { Duplicate } from "./duplicate.js";
import { type Asking, findAccounts, findContacts, findLeads, type Match, ranked } from "./find-duplicates.js";
import type { Company, Person } from "./likeness.js";

const MOST = 50;
const KINDS = { LEAD: Lead, CONTACT: Contact, ACCOUNT: Account } as const;

/** What a record is compared by: as a person, as a company, or both. */
interface Compared {
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
    @Arg("minConfidence", () => Float, { defaultValue: 0.5, description: "How sure it must be at least, from 0 to 1." })
    minConfidence = 0.5,
    @Arg("first", () => Int, { defaultValue: 10, description: `At most so many; ${MOST} at most.` }) first = 10,
  ): Promise<Duplicate[] | null> {
    if (first < 1 || first > MOST) throw new InvalidInput("first", `"first" must be from 1 to ${MOST}.`);
    const compared = await comparedOf(context, id);
    if (!compared) return null;
    const matches = await matchesOf(context, compared, kinds ?? Object.values(DuplicateKind));
    const shown = ranked(matches)
      .filter(({ confidence }) => confidence > 0 && confidence >= minConfidence)
      .slice(0, first);
    return Promise.all(
      shown.map(async ({ id: uuid, ...match }) => ({
        ...match,
        record: await context.load<Lead | Contact | Account>(KINDS[match.kind] as never, uuid),
      })),
    );
  }
}

async function comparedOf(context: Context, id: string): Promise<Compared | null> {
  const [leadId, contactId, accountId] = [Lead, Contact, Account].map(({ prefix }) => uuidIn(prefix, id));
  if (!leadId && !contactId && !accountId) throw new InvalidInput("id", '"id" must be the id of a lead, a contact or an account.');
  if (leadId) {
    const lead = await context.load(Lead, leadId);
    if (!lead) return null;
    const externalIds = await sqlOf(context)<{ system: string; value: string }>(
      "select system, value from lead_external_id where lead_id = $1 limit 20",
      [lead.id],
    );
    return { id: lead.id, person: { ...lead, name: nameOf(lead), externalIds }, company: { name: lead.companyName, domain: lead.domain } };
  }
  if (contactId) {
    const contact = await context.load(Contact, contactId);
    const account = await context.load(Account, contact?.accountId);
    const company = { companyName: account?.name ?? null, domain: account?.domain ?? null };
    return contact && { id: contact.id, person: { ...contact, name: nameOf(contact), ...company } };
  }
  const account = await context.load(Account, accountId);
  return account && { id: account.id, company: account };
}

/** Who has no name is called by something else, which is no name to compare. */
const nameOf = ({ firstName, lastName, name }: Lead | Contact): string | null => (firstName || lastName ? name : null);

async function matchesOf(context: Context, { id, person, company }: Compared, kinds: DuplicateKind[]): Promise<Match[]> {
  const asking: Asking = { sql: sqlOf(context), reader: context.reader, sees: "own" };
  const wanted = (kind: DuplicateKind) => kinds.includes(kind);
  const found = await Promise.all([
    person && wanted(DuplicateKind.LEAD) ? findLeads(asking, person, id) : [],
    person && wanted(DuplicateKind.CONTACT) ? findContacts(asking, person, id) : [],
    company && wanted(DuplicateKind.ACCOUNT) ? findAccounts(asking, company, id) : [],
  ]);
  return found.flat();
}
