import { ArrayMaxSize, Matches, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { IdempotentInput, VersionedInput } from "../../platform/schema/payload.js";
import { RecordKind } from "../record-kind.js";
import { CustomFieldType } from "./custom-field.enums.js";

/** Limits on custom fields; docs/limits.md has the same table. */
export const CUSTOM_FIELD_LIMITS = {
  fields: { most: 100, what: "custom fields of one kind of record" },
  indexes: { most: 10, what: "custom fields of one kind of record that are indexed or unique" },
  choices: { most: 100, what: "choices of a custom field" },
} as const;

const LABEL = { description: "What people call it." };
const DESCRIPTION = { nullable: true, description: "What it is for." };
const CHOICES = { nullable: true, description: "What can be chosen, in this order; needed for a CHOICE, and only there." };
const POSITION = { description: "Its place in a form; smaller comes first. Last by default." };

const IDENTIFYING = {
  description:
    "Whether it tells people or companies apart, as a date of birth or a customer number does: duplicates are found by it. For a TEXT, NUMBER or DATE.",
};

@InputType({ description: "A field to add to a kind of record." })
export class DefineCustomFieldInput extends IdempotentInput {
  @Field(() => RecordKind, { description: "Of which kind of records." })
  record: RecordKind;

  @Field(() => String, { description: "What programs call it, for good: small letters, digits and _, such as `renewal_date`." })
  @Matches(/^[a-z][a-z0-9_]{0,39}$/, {
    message: '"key" must begin with a small letter and have at most 40 small letters, digits and _, like "renewal_date".',
  })
  key: string;

  @Field(() => String, LABEL)
  @MinLength(1)
  @MaxLength(100)
  label: string;

  @Field(() => String, DESCRIPTION)
  @MaxLength(1_000)
  description?: string | null;

  @Field(() => CustomFieldType, { description: "What it holds, for good." })
  type: CustomFieldType;

  @Field(() => [String], CHOICES)
  @ArrayMaxSize(CUSTOM_FIELD_LIMITS.choices.most)
  @MaxLength(100, { each: true })
  choices?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether a new record needs a value." })
  isRequired: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether no two records may have the same value: of a TEXT, NUMBER or DATE." })
  isUnique: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether long lists are to be filtered and ordered by it quickly." })
  isIndexed: boolean;

  @Field(() => Boolean, { ...IDENTIFYING, defaultValue: false })
  isIdentifying: boolean;

  @Field(() => Int, { ...POSITION, nullable: true })
  position?: number | null;
}

@InputType({
  description: "Changes to a custom field; what is left out stays. Record, key and type never change: archive it and define another.",
})
export class UpdateCustomFieldInput extends VersionedInput {
  @Field(() => ID, { description: "The custom field." })
  customFieldId: string;

  @Field(() => String, { ...LABEL, nullable: true })
  @MinLength(1)
  @MaxLength(100)
  label?: string;

  @Field(() => String, DESCRIPTION)
  @MaxLength(1_000)
  description?: string | null;

  @Field(() => [String], { ...CHOICES, description: "What can be chosen, in this order. Records keep a choice that is no longer there." })
  @ArrayMaxSize(CUSTOM_FIELD_LIMITS.choices.most)
  @MaxLength(100, { each: true })
  choices?: string[];

  @Field(() => Boolean, { nullable: true, description: "Whether a new record needs a value; records that have none stay as they are." })
  isRequired?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether no two records may have the same value; refused while some have." })
  isUnique?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether long lists are to be filtered and ordered by it quickly." })
  isIndexed?: boolean;

  @Field(() => Boolean, { ...IDENTIFYING, nullable: true })
  isIdentifying?: boolean;

  @Field(() => Int, { ...POSITION, nullable: true })
  position?: number;
}

@InputType({ description: "A custom field that is to take no new values." })
export class ArchiveCustomFieldInput extends VersionedInput {
  @Field(() => ID, { description: "The custom field." })
  customFieldId: string;
}

@InputType({ description: "An archived custom field that is to be used again." })
export class RestoreCustomFieldInput extends VersionedInput {
  @Field(() => ID, { description: "The custom field." })
  customFieldId: string;
}
