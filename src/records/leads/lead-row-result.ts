import { Field, ObjectType } from "type-graphql";
import { RowResult } from "../../platform/schema/bulk.js";
import { Lead } from "./lead.js";

@ObjectType({ description: "What became of one lead." })
export class LeadRowResult extends RowResult {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now; null when its row was refused." })
  lead?: Lead | null;
}
