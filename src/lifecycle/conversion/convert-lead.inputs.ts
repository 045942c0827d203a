import { MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OneOf } from "../../platform/execution/schema.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { JsonObject, LocalDate, Money } from "../../platform/scalars.js";
import { BulkInput, Rows } from "../../platform/schema/bulk.js";
import { CUSTOM_FIELDS, EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { AccountFieldsInput } from "../../records/accounts/edit-account.js";
import { ContactFieldsInput } from "../../records/contacts/edit-contact.js";

export enum Fill {
  FILL_EMPTY = "FILL_EMPTY",
  OVERWRITE = "OVERWRITE",
  KEEP = "KEEP",
}

registerEnumType(Fill, {
  name: "Fill",
  description: "What the lead's values do to a record that exists.",
  valuesConfig: {
    FILL_EMPTY: { description: "Fill its empty fields." },
    OVERWRITE: { description: "Replace its fields, where the lead has a value." },
    KEEP: { description: "Nothing." },
  },
});

const ALLOW_DUPLICATE = "Creates it even if one like it seems to exist.";

@InputType({ description: "A new account from the lead by the field map; what is given here counts more." })
export class ConvertCreateAccountInput extends AccountFieldsInput {
  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;

  @Field(() => Boolean, { defaultValue: false, description: ALLOW_DUPLICATE })
  allowDuplicate: boolean;
}

@InputType({ description: "A new contact from the lead by the field map; what is given here counts more." })
export class ConvertCreateContactInput extends ContactFieldsInput {
  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;

  @Field(() => Boolean, { defaultValue: false, description: ALLOW_DUPLICATE })
  allowDuplicate: boolean;
}

@InputType({ description: "A new deal from the lead by the field map; what is given here counts more." })
@SetsFieldsOf("OPPORTUNITY")
export class ConvertCreateOpportunityInput {
  @Field(() => String, { nullable: true, description: "What the deal is called; the account's name by default." })
  @MinLength(1)
  @MaxLength(300)
  name?: string | null;

  @Field(() => Money, { nullable: true, description: "What it is worth; by the field map (the assessed budget) if it is left out." })
  amount?: Money | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When it is expected to close; by the field map (the assessed timeline) if it is left out.",
  })
  closeDate?: string | null;

  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;

  @Field(() => ID, {
    nullable: true,
    description: "The pipeline that it goes through, from the step of how far the lead is, or its first; the default one.",
  })
  pipelineId?: string | null;

  @Field(() => ID, { nullable: true, description: "The open step that it begins at, which also says the pipeline." })
  stepId?: string | null;
}

@InputType({ description: "A record that exists." })
export class ConnectAccountInput {
  @Field(() => ID, { description: "The account." })
  id: string;

  @Field(() => Fill, { defaultValue: Fill.FILL_EMPTY, description: "What the lead's values do to it." })
  fill: Fill;
}

@InputType({ description: "A record that exists." })
export class ConnectContactInput {
  @Field(() => ID, { description: "The contact." })
  id: string;

  @Field(() => Fill, { defaultValue: Fill.FILL_EMPTY, description: "What the lead's values do to it." })
  fill: Fill;

  @Field(() => Boolean, { defaultValue: false, description: "Moves the contact to the chosen account when it belongs to another." })
  move: boolean;
}

@InputType({ description: "A deal that exists." })
export class ConnectOpportunityInput {
  @Field(() => ID, { description: "The deal; it must be open and with the chosen account." })
  id: string;

  @Field(() => Fill, { defaultValue: Fill.FILL_EMPTY, description: "What the lead's values do to it." })
  fill: Fill;
}

@OneOf
@InputType({ description: "Where the account comes from: exactly one of these." })
export class ConvertAccountInput {
  @Field(() => ConvertCreateAccountInput, { nullable: true, description: "A new one." })
  @ValidateNested()
  create?: ConvertCreateAccountInput;

  @Field(() => ConnectAccountInput, { nullable: true, description: "One that exists." })
  connect?: ConnectAccountInput;

  @Field(() => Boolean, { nullable: true, description: "None; true." })
  skip?: boolean;
}

@OneOf
@InputType({ description: "Where the contact comes from: exactly one of these." })
export class ConvertContactInput {
  @Field(() => ConvertCreateContactInput, { nullable: true, description: "A new one." })
  @ValidateNested()
  create?: ConvertCreateContactInput;

  @Field(() => ConnectContactInput, { nullable: true, description: "One that exists." })
  connect?: ConnectContactInput;

  @Field(() => Boolean, { nullable: true, description: "None; true." })
  skip?: boolean;
}

@OneOf
@InputType({ description: "Where the deal comes from: exactly one of these." })
export class ConvertOpportunityInput {
  @Field(() => ConvertCreateOpportunityInput, { nullable: true, description: "A new one." })
  @ValidateNested()
  create?: ConvertCreateOpportunityInput;

  @Field(() => ConnectOpportunityInput, { nullable: true, description: "One that exists." })
  connect?: ConnectOpportunityInput;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "None; true. The lead stays as far as it is, to be won or lost by `winLead` and `loseLead`; where the organisation does not use opportunities it becomes a customer at once.",
  })
  skip?: boolean;
}

@InputType({ description: "A lead to convert." })
export class ConvertLeadRow {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => ConvertAccountInput, { description: "The company." })
  @ValidateNested()
  account: ConvertAccountInput;

  @Field(() => ConvertContactInput, { description: "The person." })
  @ValidateNested()
  contact: ConvertContactInput;

  @Field(() => ConvertOpportunityInput, { description: "The deal." })
  @ValidateNested()
  opportunity: ConvertOpportunityInput;

  @Field(() => ID, { nullable: true, description: "Who gets the new records; the lead's owner by default." })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: "Converts a lead that is not an SQL, for this reason; for those who may." })
  @MaxLength(2000)
  overrideReason?: string | null;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "A lead to convert." })
export class ConvertLeadInput extends ConvertLeadRow {
  @Field(() => Boolean, { nullable: true, description: "Answers what would be done, and writes nothing." })
  dryRun?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Leads to convert." })
export class ConvertLeadsInput extends BulkInput {
  @Rows(() => ConvertLeadRow, "The leads, and what becomes of each.")
  rows: ConvertLeadRow[];
}
