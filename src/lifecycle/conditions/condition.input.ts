import { Field, InputType } from "type-graphql";
import { Literal } from "../../platform/scalars.js";
import { type Condition, ConditionOperator, type Literal as LiteralValue } from "./condition.js";

@InputType({ description: "What must hold: a comparison (`field`, `operator`, `value` or `values`), or one of `and`, `or`, `not`." })
export class ConditionInput implements Condition {
  @Field(() => String, {
    nullable: true,
    description:
      "Of a fit or routing rule a field of the lead (`jobTitle`, `tags`, `source.channel`; of a routing rule also `score`), of an engagement rule `properties.<name>`.",
  })
  field?: string | null;

  @Field(() => ConditionOperator, { nullable: true, description: "How it is compared." })
  operator?: ConditionOperator | null;

  @Field(() => Literal, { nullable: true, description: "With what, for operators that take one." })
  value?: LiteralValue | null;

  @Field(() => [Literal], { nullable: true, description: "With what, for operators that take several." })
  values?: LiteralValue[] | null;

  @Field(() => [ConditionInput], { nullable: true, description: "All of these." })
  and?: ConditionInput[] | null;

  @Field(() => [ConditionInput], { nullable: true, description: "At least one of these." })
  or?: ConditionInput[] | null;

  @Field(() => ConditionInput, { nullable: true, description: "Not this." })
  not?: ConditionInput | null;
}
