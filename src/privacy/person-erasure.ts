import { Field, ID, Int, ObjectType } from "type-graphql";
import { SuppressionKind } from "../records/suppression/suppression.js";

@ObjectType({ description: "What an erasure did to one kind of rows." })
export class ErasedPart {
  @Field(() => String, {
    description: 'What they are called in the export, such as "activities"; and "events", "savedAnswers", "exportFiles".',
  })
  name: string;

  @Field(() => Int, { description: "How many are gone." })
  deleted: number;

  @Field(() => Int, { description: "How many stay, as facts of somebody else's story, without anything of the person." })
  blanked: number;
}

@ObjectType({ description: "What the erasure of a person did." })
export class PersonErasure {
  @Field(() => [ErasedPart], { description: "By kind of rows; none when nothing was known of the person." })
  parts: ErasedPart[];

  @Field(() => [SuppressionKind], { description: "By what the person will be recognised, and not taken in again." })
  suppressed: SuppressionKind[];

  @Field(() => [ID], {
    description:
      "Leads and contacts that have the person's phone number, and were left as they are because it may be somebody else's, too. Look at them; the number is not recognised then.",
  })
  sharingNumber: string[];
}
