import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../platform/execution/context.js";
import { Scope } from "../platform/identity/scopes.js";
import { JsonObject } from "../platform/scalars.js";
import { Payload } from "../platform/schema/payload.js";
import { Allow } from "../platform/schema/rules.js";
import { SuppressionKind } from "../records/suppression/suppression.js";
import { ErasePersonInput, erasePerson } from "./erase-person.js";
import { ExportPersonalDataInput, exportPersonalData } from "./export-person.js";
import { LiftSuppressionInput, liftSuppression } from "./lift-suppression.js";
import { PersonErasure } from "./person-erasure.js";

@ObjectType()
class ExportPersonalDataPayload extends Payload {
  @Field(() => JsonObject, { nullable: true, description: "All that is known, by kind; docs/personal-data.md says what is where." })
  document?: Record<string, unknown>;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Leads and contacts that have the person's phone number, and are not in the document because it may be somebody else's, too.",
  })
  sharingNumber?: string[];
}

@ObjectType()
class ErasePersonPayload extends Payload {
  @Field(() => PersonErasure, { nullable: true, description: "What it did; with `dryRun` what it would do." })
  erasure?: PersonErasure;
}

@ObjectType()
class LiftSuppressionPayload extends Payload {
  @Field(() => SuppressionKind, { nullable: true, description: "What may be taken in again." })
  lifted?: SuppressionKind;
}

@Resolver()
export class PersonalDataResolver {
  // A mutation, so that the audit log tells who has read it.
  @Allow(Scope.PERSONAL_DATA_MANAGE)
  @Mutation(() => ExportPersonalDataPayload, {
    description: "Reads all that is known about a person, as one JSON document. It changes nothing; the audit log tells of it.",
  })
  exportPersonalData(
    @Ctx() context: Context,
    @Arg("input", () => ExportPersonalDataInput, { description: "Of whom." }) input: ExportPersonalDataInput,
  ) {
    return context.mutate<ExportPersonalDataPayload>("exportPersonalData", input, (tx) => exportPersonalData(tx, input));
  }

  @Allow(Scope.PERSONAL_DATA_MANAGE)
  @Mutation(() => ErasePersonPayload, {
    description:
      "Erases a person for good: records, history, events and copies. Accounts and deals stay. The addresses are not taken in again until that is lifted.",
  })
  erasePerson(@Ctx() context: Context, @Arg("input", () => ErasePersonInput, { description: "Whom, and why." }) input: ErasePersonInput) {
    return context.mutate<ErasePersonPayload>("erasePerson", input, async (tx) => ({ erasure: await erasePerson(tx, input) }));
  }

  @Allow(Scope.PERSONAL_DATA_MANAGE)
  @Mutation(() => LiftSuppressionPayload, { description: "Lets the address of somebody who was erased be taken in again." })
  liftSuppression(
    @Ctx() context: Context,
    @Arg("input", () => LiftSuppressionInput, { description: "Whose, and why." }) input: LiftSuppressionInput,
  ) {
    return context.mutate<LiftSuppressionPayload>("liftSuppression", input, async (tx) => ({ lifted: await liftSuppression(tx, input) }));
  }
}
