import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Account } from "../../records/accounts/account.js";
import { Contact } from "../../records/contacts/contact.js";
import { Lead } from "../../records/leads/lead.js";
import {
  MergeAccountsInput,
  MergeContactsInput,
  MergeLeadsInput,
  UnmergeAccountsInput,
  UnmergeContactsInput,
  UnmergeLeadsInput,
} from "./merge.inputs.js";
import { ACCOUNT_RULES } from "./merge-accounts.js";
import { CONTACT_RULES } from "./merge-contacts.js";
import { LEAD_RULES } from "./merge-leads.js";
import { type MergeRequest, mergeRecords } from "./merge-records.js";
import { MergeChange, type RecordMerge } from "./record-merge.js";
import { unmergeRecords } from "./unmerge-records.js";

@ObjectType()
class MergeLeadsPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead that survives." })
  lead?: Lead;

  /** Remembered with an idempotency key in place of the changes, which are personal data. */
  merge?: RecordMerge;
}

@ObjectType()
class UnmergeLeadsPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead that had survived." })
  lead?: Lead;

  @Field(() => [Lead], { nullable: true, description: "The leads that are there again." })
  leads?: Lead[];
}

@ObjectType()
class MergeContactsPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: "The contact that survives." })
  contact?: Contact;

  /** Remembered with an idempotency key in place of the changes, which are personal data. */
  merge?: RecordMerge;
}

@ObjectType()
class UnmergeContactsPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: "The contact that had survived." })
  contact?: Contact;

  @Field(() => [Contact], { nullable: true, description: "The contacts that are there again." })
  contacts?: Contact[];
}

@ObjectType()
class MergeAccountsPayload extends Payload {
  @Field(() => Account, { nullable: true, description: "The account that survives." })
  account?: Account;

  /** Remembered with an idempotency key in place of the changes, which are personal data. */
  merge?: RecordMerge;
}

@ObjectType()
class UnmergeAccountsPayload extends Payload {
  @Field(() => Account, { nullable: true, description: "The account that had survived." })
  account?: Account;

  @Field(() => [Account], { nullable: true, description: "The accounts that are there again." })
  accounts?: Account[];
}

/** What the inputs of all kinds have in common, as the merge takes it. */
const requestOf = (
  { masterId, choices, expectedVersion }: Pick<MergeLeadsInput, "masterId" | "choices" | "expectedVersion">,
  others: Pick<MergeRequest, "otherIds" | "path" | "expectedVersions">,
): MergeRequest => ({ masterId, choices: choices ?? [], expectedVersion, ...others });

// What the others were is in the answer, so whoever merges must be allowed to read.
@Resolver()
export class MergeLeadsResolver {
  @Allow(Scope.LEADS_READ, Scope.LEADS_WRITE)
  @Mutation(() => MergeLeadsPayload, {
    description: "Makes leads of one person one. All that is attached goes to the master, and the other ids stand for it from then on.",
  })
  mergeLeads(@Ctx() context: Context, @Arg("input", () => MergeLeadsInput, { description: "The leads." }) input: MergeLeadsInput) {
    const expectedVersions = (input.expectedVersions ?? []).map(({ leadId, expectedVersion }) => ({
      id: leadId,
      expectedVersion,
      path: "leadId",
    }));
    const request = requestOf(input, { otherIds: input.leadIds, path: "leadIds", expectedVersions });
    return context.mutate<MergeLeadsPayload>("mergeLeads", input, async (tx) => {
      const { survivor, merge } = await mergeRecords(tx, context.viewer, LEAD_RULES, request);
      return { lead: survivor, merge };
    });
  }

  @Allow(Scope.LEADS_READ, Scope.LEADS_WRITE)
  @Mutation(() => UnmergeLeadsPayload, {
    description: "Takes a merge of leads back, within 30 days. What was changed or came in since stays with the survivor.",
  })
  unmergeLeads(@Ctx() context: Context, @Arg("input", () => UnmergeLeadsInput, { description: "The merge." }) input: UnmergeLeadsInput) {
    const request = { id: input.leadId, path: "leadId", expectedVersion: input.expectedVersion };
    return context.mutate<UnmergeLeadsPayload>("unmergeLeads", input, async (tx) => {
      const { survivor, restored } = await unmergeRecords(tx, context.viewer, LEAD_RULES, request);
      return { lead: survivor, leads: restored };
    });
  }
}

@Resolver()
export class MergeContactsResolver {
  @Allow(Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE)
  @Mutation(() => MergeContactsPayload, {
    description:
      "Makes contacts of one person one. Leads, deals, conversions, tasks and activities go to the master, and the other ids stand for it from then on.",
  })
  mergeContacts(
    @Ctx() context: Context,
    @Arg("input", () => MergeContactsInput, { description: "The contacts." }) input: MergeContactsInput,
  ) {
    const expectedVersions = (input.expectedVersions ?? []).map(({ contactId, expectedVersion }) => ({
      id: contactId,
      expectedVersion,
      path: "contactId",
    }));
    const request = requestOf(input, { otherIds: input.contactIds, path: "contactIds", expectedVersions });
    return context.mutate<MergeContactsPayload>("mergeContacts", input, async (tx) => {
      const { survivor, merge } = await mergeRecords(tx, context.viewer, CONTACT_RULES, request);
      return { contact: survivor, merge };
    });
  }

  @Allow(Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE)
  @Mutation(() => UnmergeContactsPayload, {
    description: "Takes a merge of contacts back, within 30 days. What was changed or came in since stays with the survivor.",
  })
  unmergeContacts(
    @Ctx() context: Context,
    @Arg("input", () => UnmergeContactsInput, { description: "The merge." }) input: UnmergeContactsInput,
  ) {
    const request = { id: input.contactId, path: "contactId", expectedVersion: input.expectedVersion };
    return context.mutate<UnmergeContactsPayload>("unmergeContacts", input, async (tx) => {
      const { survivor, restored } = await unmergeRecords(tx, context.viewer, CONTACT_RULES, request);
      return { contact: survivor, contacts: restored };
    });
  }
}

@Resolver()
export class MergeAccountsResolver {
  @Allow(Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE)
  @Mutation(() => MergeAccountsPayload, {
    description:
      "Makes accounts of one company one. Contacts, deals, subsidiaries, conversions, tasks and activities go to the master, and the other ids stand for it from then on.",
  })
  mergeAccounts(
    @Ctx() context: Context,
    @Arg("input", () => MergeAccountsInput, { description: "The accounts." }) input: MergeAccountsInput,
  ) {
    const expectedVersions = (input.expectedVersions ?? []).map(({ accountId, expectedVersion }) => ({
      id: accountId,
      expectedVersion,
      path: "accountId",
    }));
    const request = requestOf(input, { otherIds: input.accountIds, path: "accountIds", expectedVersions });
    return context.mutate<MergeAccountsPayload>("mergeAccounts", input, async (tx) => {
      const { survivor, merge } = await mergeRecords(tx, context.viewer, ACCOUNT_RULES, request);
      return { account: survivor, merge };
    });
  }

  @Allow(Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE)
  @Mutation(() => UnmergeAccountsPayload, {
    description: "Takes a merge of accounts back, within 30 days. What was changed or came in since stays with the survivor.",
  })
  unmergeAccounts(
    @Ctx() context: Context,
    @Arg("input", () => UnmergeAccountsInput, { description: "The merge." }) input: UnmergeAccountsInput,
  ) {
    const request = { id: input.accountId, path: "accountId", expectedVersion: input.expectedVersion };
    return context.mutate<UnmergeAccountsPayload>("unmergeAccounts", input, async (tx) => {
      const { survivor, restored } = await unmergeRecords(tx, context.viewer, ACCOUNT_RULES, request);
      return { account: survivor, accounts: restored };
    });
  }
}

/** The resolver class that tells the changes of a merge, for the answer of one kind. */
function changesOf(payload: new () => { merge?: RecordMerge }): Function {
  @Resolver(() => payload)
  class MergePayloadFields {
    @FieldResolver(() => [MergeChange], { description: "What changes of the survivor, field by field." })
    changes(@Root() { merge }: { merge?: RecordMerge }): MergeChange[] {
      return merge?.changes ?? [];
    }
  }
  return MergePayloadFields;
}

export const mergePayloads = [MergeLeadsPayload, MergeContactsPayload, MergeAccountsPayload].map(changesOf);
