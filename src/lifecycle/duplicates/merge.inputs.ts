import { ArrayMaxSize, ArrayNotEmpty, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { EXPECTED_VERSION, VersionedInput } from "../../platform/schema/payload.js";
import { MergeChoice } from "./merge-fields.js";

/** So many people can still look at what they merge. */
const MOST_MERGED = 10;

@InputType({ description: "Whose value one field has after the merge." })
export class MergeChoiceInput {
  @Field(() => String, { description: 'The field, like "jobTitle"; docs/duplicates.md has them all of leads, contacts and accounts.' })
  field: string;

  @Field(() => MergeChoice, { description: "Whose value." })
  choose: MergeChoice;
}

@InputType({ description: "Records that are the same." })
abstract class MergeInput extends VersionedInput {
  @Field(() => ID, { description: "The record that survives; `expectedVersion` is of this one." })
  masterId: string;

  @Field(() => [MergeChoiceInput], {
    nullable: true,
    description: "Whose value single fields have. By default the master's, the newest where it has none, and the union of lists and texts.",
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  choices?: MergeChoiceInput[] | null;

  @Field(() => Boolean, { nullable: true, description: "Does everything, answers what came of it, and writes nothing." })
  dryRun?: boolean | null;
}

@InputType({ description: "A merge that was a mistake." })
abstract class UnmergeInput extends VersionedInput {
  @Field(() => Boolean, { nullable: true, description: "Does everything, answers what came of it, and writes nothing." })
  dryRun?: boolean | null;
}

@InputType({ description: "The version of a lead that you saw." })
export class LeadVersionInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;
}

@InputType({ description: "Leads that are one person." })
@SetsFieldsOf("LEAD", { naming: "choices" })
export class MergeLeadsInput extends MergeInput {
  @Field(() => [ID], { description: `The leads that become part of the master, at most ${MOST_MERGED}.` })
  @ArrayNotEmpty({ message: '"leadIds" is empty.' })
  @ArrayMaxSize(MOST_MERGED, { message: `"leadIds" takes at most ${MOST_MERGED} leads; merge the others afterwards.` })
  leadIds: string[];

  @Field(() => [LeadVersionInput], { nullable: true, description: "The versions of the other leads that you saw." })
  @ArrayMaxSize(MOST_MERGED)
  @ValidateNested({ each: true })
  expectedVersions?: LeadVersionInput[] | null;
}

@InputType({ description: "A merge of leads that was a mistake." })
export class UnmergeLeadsInput extends UnmergeInput {
  @Field(() => ID, {
    description:
      "The id of a lead that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's.",
  })
  leadId: string;
}

@InputType({ description: "The version of a contact that you saw." })
export class ContactVersionInput {
  @Field(() => ID, { description: "The contact." })
  contactId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;
}

@InputType({ description: "Contacts that are one person." })
@SetsFieldsOf("CONTACT", { naming: "choices" })
export class MergeContactsInput extends MergeInput {
  @Field(() => [ID], { description: `The contacts that become part of the master, at most ${MOST_MERGED}.` })
  @ArrayNotEmpty({ message: '"contactIds" is empty.' })
  @ArrayMaxSize(MOST_MERGED, { message: `"contactIds" takes at most ${MOST_MERGED} contacts; merge the others afterwards.` })
  contactIds: string[];

  @Field(() => [ContactVersionInput], { nullable: true, description: "The versions of the other contacts that you saw." })
  @ArrayMaxSize(MOST_MERGED)
  @ValidateNested({ each: true })
  expectedVersions?: ContactVersionInput[] | null;
}

@InputType({ description: "A merge of contacts that was a mistake." })
export class UnmergeContactsInput extends UnmergeInput {
  @Field(() => ID, {
    description:
      "The id of a contact that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's.",
  })
  contactId: string;
}

@InputType({ description: "The version of an account that you saw." })
export class AccountVersionInput {
  @Field(() => ID, { description: "The account." })
  accountId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;
}

@InputType({ description: "Accounts that are one company." })
@SetsFieldsOf("ACCOUNT", { naming: "choices" })
export class MergeAccountsInput extends MergeInput {
  @Field(() => [ID], { description: `The accounts that become part of the master, at most ${MOST_MERGED}.` })
  @ArrayNotEmpty({ message: '"accountIds" is empty.' })
  @ArrayMaxSize(MOST_MERGED, { message: `"accountIds" takes at most ${MOST_MERGED} accounts; merge the others afterwards.` })
  accountIds: string[];

  @Field(() => [AccountVersionInput], { nullable: true, description: "The versions of the other accounts that you saw." })
  @ArrayMaxSize(MOST_MERGED)
  @ValidateNested({ each: true })
  expectedVersions?: AccountVersionInput[] | null;
}

@InputType({ description: "A merge of accounts that was a mistake." })
export class UnmergeAccountsInput extends UnmergeInput {
  @Field(() => ID, {
    description:
      "The id of an account that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's.",
  })
  accountId: string;
}
