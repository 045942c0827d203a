import { ArrayMaxSize, ArrayNotEmpty, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { EXPECTED_VERSION, VersionedInput } from "../../platform/schema/payload.js";
import { MergeChoice } from "./merge-fields.js";

/** So many people can still look at what they merge. */
const MOST_MERGED = 10;

@InputType({ description: "Whose value one field has after the merge." })
export class MergeChoiceInput {
  @Field(() => String, { description: 'The field, like "jobTitle"; docs/duplicates.md has them all.' })
  field: string;

  @Field(() => MergeChoice, { description: "Whose value." })
  choose: MergeChoice;
}

@InputType({ description: "The version of a lead that you saw." })
export class LeadVersionInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;
}

@InputType({ description: "Leads that are one person." })
export class MergeLeadsInput extends VersionedInput {
  @Field(() => ID, { description: "The lead that survives; `expectedVersion` is of this one." })
  masterId: string;

  @Field(() => [ID], { description: `The leads that become part of it, at most ${MOST_MERGED}.` })
  @ArrayNotEmpty({ message: '"leadIds" is empty.' })
  @ArrayMaxSize(MOST_MERGED, { message: `"leadIds" takes at most ${MOST_MERGED} leads; merge the others afterwards.` })
  leadIds: string[];

  @Field(() => [MergeChoiceInput], {
    nullable: true,
    description: "Whose value single fields have. By default the master's, the newest where it has none, and the union of lists and texts.",
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  choices?: MergeChoiceInput[] | null;

  @Field(() => [LeadVersionInput], { nullable: true, description: "The versions of the other leads that you saw." })
  @ArrayMaxSize(MOST_MERGED)
  @ValidateNested({ each: true })
  expectedVersions?: LeadVersionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: "Does everything, answers what came of it, and writes nothing." })
  dryRun?: boolean | null;
}

@InputType({ description: "A merge that was a mistake." })
export class UnmergeLeadsInput extends VersionedInput {
  @Field(() => ID, {
    description:
      "The id of a lead that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's.",
  })
  leadId: string;

  @Field(() => Boolean, { nullable: true, description: "Does everything, answers what came of it, and writes nothing." })
  dryRun?: boolean | null;
}
