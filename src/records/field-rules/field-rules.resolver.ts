import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { FieldRule, RuledRecord } from "../../access/field-rule.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ruledTarget } from "../../platform/query/field-rights.js";
import { ruledFields } from "../../platform/query/hidden-fields.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { SetFieldRulesInput, setFieldRules } from "./set-field-rules.js";

@ObjectType({ description: "A field that rules can be made for. Those of administrators are in `customFields`." })
class RuledField {
  @Field(() => RuledRecord, { description: "Of which kind of records." })
  record: RuledRecord;

  @Field(() => String, { description: "What a rule calls it." })
  field: string;

  @Field(() => [String], { description: "The further fields that tell the same: a rule counts for them as well." })
  covers: readonly string[];

  @Field(() => Boolean, {
    description: "Whether it can be HIDDEN: not what the schema promises to everybody who sees the record, such as a name.",
  })
  canBeHidden: boolean;
}

@ObjectType()
class SetFieldRulesPayload extends Payload {
  @Field(() => [FieldRule], { nullable: true, description: "The rules as they are now; those that were taken away are not among them." })
  fieldRules?: FieldRule[];
}

@Resolver()
export class FieldRulesResolver {
  @Allow(Scope.USERS_MANAGE)
  @Query(() => [RuledField], { description: "The fields that rules can be made for, by kind of record." })
  ruledFields(@Info() { schema }: GraphQLResolveInfo): RuledField[] {
    return Object.values(RuledRecord).flatMap((record) =>
      ruledFields(schema, ruledTarget(record)).map(({ name, covers, canBeHidden }) => ({ record, field: name, covers, canBeHidden })),
    );
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => SetFieldRulesPayload, {
    description: "Says what roles may do with fields: see them, only read them, or not know them. It counts at once, for open streams too.",
  })
  setFieldRules(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("input", () => SetFieldRulesInput, { description: "The rules to set." }) input: SetFieldRulesInput,
  ) {
    return context.mutateAccess<SetFieldRulesPayload>("setFieldRules", input, async (tx) => ({
      fieldRules: await setFieldRules(tx, schema, input),
    }));
  }
}
