import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { DateTime, JsonObject } from "../../platform/scalars.js";
import { BulkInput, Rows } from "../../platform/schema/bulk.js";
import { ALLOW_DUPLICATES, CUSTOM_FIELDS, EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { ReachedInput } from "../addresses/address.inputs.js";
import { Channel } from "../campaigns/source.js";
import { AttributionInput } from "../campaigns/touch.js";
import { ConsentInput } from "./consent.js";
import { ExternalIdInput } from "./external-id.js";
import { LeadInterest, LeadStage, LeadStatus } from "./lead.enums.js";
import { PlainInput } from "./plain-fields.js";
import { ReferredByInput } from "./referral.js";

const REFERRED_BY = { nullable: true, description: "The contact, customer, lead or partner that recommended us." };

/** The fields of a lead that people type. */
@InputType()
@SetsFieldsOf("LEAD", { names: { addTags: "tags", removeTags: "tags" } })
export abstract class LeadDetailsInput extends ReachedInput {
  @PlainInput()
  firstName?: string | null;

  @PlainInput()
  lastName?: string | null;

  @PlainInput()
  jobTitle?: string | null;

  @PlainInput()
  companyName?: string | null;

  @PlainInput()
  website?: string | null;

  @PlainInput()
  industry?: string | null;

  @PlainInput()
  companySize?: number | null;

  @PlainInput()
  country?: string | null;

  @PlainInput()
  state?: string | null;

  @PlainInput()
  city?: string | null;

  @PlainInput()
  street?: string | null;

  @PlainInput()
  postalCode?: string | null;

  @PlainInput()
  description?: string | null;

  @Field(() => [String], { nullable: true, description: "Words to find it by." })
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  tags?: string[] | null;

  @Field(() => LeadInterest, { nullable: true, description: "What the person said." })
  interest?: LeadInterest | null;

  @Field(() => DateTime, { nullable: true, description: "When to come back; a time to come. Needed for NOT_NOW." })
  resumeAt?: Date | null;

  @PlainInput()
  referrer?: string | null;

  @Field(() => ReferredByInput, REFERRED_BY)
  @ValidateNested()
  referredBy?: ReferredByInput | null;

  @PlainInput()
  persona?: string | null;

  @PlainInput()
  seniority?: string | null;

  @PlainInput()
  needs?: string | null;

  @PlainInput()
  painPoints?: string | null;

  @PlainInput()
  technologies?: string | null;

  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;
}

@InputType({ description: "Where a lead comes from; made known when it is seen for the first time." })
export class SourceInput {
  @Field(() => Channel, { description: "The kind of way." })
  channel: Channel;

  @Field(() => String, { description: "What it is called, for instance the page that has the form." })
  @MinLength(1)
  @MaxLength(200)
  name: string;
}

@InputType({ description: "The campaign that brought a lead; made known when it is seen for the first time." })
export class CampaignInput {
  @Field(() => String, { description: "What it is called." })
  @MinLength(1)
  @MaxLength(200)
  name: string;
}

const A_PERSON =
  "A person, or a company without one, that showed interest or may do so. An e-mail address, a phone number or a company is needed.";

@InputType({ description: A_PERSON })
export class CaptureLeadRow extends LeadDetailsInput {
  @Field(() => SourceInput, { description: "Where the lead comes from." })
  @ValidateNested()
  source: SourceInput;

  @Field(() => CampaignInput, { nullable: true, description: "The campaign that brought it." })
  @ValidateNested()
  campaign?: CampaignInput | null;

  @Field(() => AttributionInput, { nullable: true, description: "Where the person came from, as the link and the browser tell." })
  @ValidateNested()
  attribution?: AttributionInput | null;

  @Field(() => [ConsentInput], { nullable: true, description: "What the person allowed or forbade." })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  consents?: ConsentInput[] | null;

  @Field(() => ExternalIdInput, { nullable: true, description: "What your system calls the lead." })
  @ValidateNested()
  externalId?: ExternalIdInput | null;

  @Field(() => ID, { nullable: true, description: "Who is to work it; by default, whom the routing rules say." })
  ownerId?: string | null;

  @Field(() => LeadStage, {
    nullable: true,
    description:
      "How far a new lead is: SUSPECT, PROSPECT or LEAD; by default what its source says. A SUSPECT may be a visitor of whom nothing is known but an `externalId`.",
  })
  stage?: LeadStage | null;
}

@InputType({ description: A_PERSON })
export class CaptureLeadInput extends CaptureLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Persons who showed interest." })
export class CaptureLeadsInput extends BulkInput {
  @Rows(() => CaptureLeadRow, "The persons.")
  rows: CaptureLeadRow[];
}

const AN_UPSERT =
  "A lead by what your system calls it. One that is known by it is changed: a field that is left out stays, null clears it. Any other is captured.";

@InputType({ description: AN_UPSERT })
export class UpsertLeadRow extends CaptureLeadRow {
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Changes a known lead although another one that you see seems to be the same then, which is refused with DUPLICATES_FOUND by default.",
  })
  allowDuplicates?: boolean | null;

  @Field(() => ExternalIdInput, { description: "What your system calls the lead." })
  @ValidateNested()
  declare externalId: ExternalIdInput;
}

@InputType({ description: AN_UPSERT })
export class UpsertLeadInput extends UpsertLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Leads by what your system calls them." })
export class UpsertLeadsInput extends BulkInput {
  @Rows(() => UpsertLeadRow, "The leads.")
  rows: UpsertLeadRow[];
}

const CHANGES = "Changes to a lead. A field that is left out stays; null clears it.";

@InputType({ description: CHANGES })
export class LeadChangesInput extends LeadDetailsInput {
  @Field(() => [String], { nullable: true, description: "Words to find it by that it is to have besides those that it has." })
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  addTags?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Words that it is to have no longer." })
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  removeTags?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: ALLOW_DUPLICATES })
  allowDuplicates?: boolean | null;
}

@InputType({ description: CHANGES })
export class UpdateLeadRow extends LeadChangesInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: CHANGES })
export class UpdateLeadInput extends UpdateLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Changes to leads." })
export class UpdateLeadsInput extends BulkInput {
  @Rows(() => UpdateLeadRow, "The changes.")
  rows: UpdateLeadRow[];
}

@InputType({ description: "A status that somebody sets." })
@SetsFieldsOf("LEAD")
export class ChangeLeadStatusRow {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;

  @Field(() => LeadStatus, {
    description:
      "The new status. QUALIFIED, DISQUALIFIED, CLOSED_WON and CLOSED_LOST follow from verbs of their own (`qualifyLead`, `disqualifyLead`, `winLead`, `loseLead`).",
  })
  status: LeadStatus;

  @Field(() => String, { nullable: true, description: "Why; needed for ON_HOLD and RE_ENGAGED, and to take back CLOSED_WON." })
  @MaxLength(2000)
  reason?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When to come back; a time to come. Needed for ON_HOLD, and may be given for somebody NOT_NOW.",
  })
  resumeAt?: Date | null;

  @PlainInput()
  referrer?: string | null;

  @Field(() => ReferredByInput, REFERRED_BY)
  @ValidateNested()
  referredBy?: ReferredByInput | null;
}

@InputType({ description: "A status that somebody sets." })
export class ChangeLeadStatusInput extends ChangeLeadStatusRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Statuses that somebody sets." })
export class ChangeLeadStatusesInput extends BulkInput {
  @Rows(() => ChangeLeadStatusRow, "The new statuses, with what they need.")
  rows: ChangeLeadStatusRow[];
}
