import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { LocalDate, Money } from "../../platform/scalars.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";
import { Campaign, CampaignStatus } from "./campaign.js";
import { setCost } from "./cost.js";
import { Channel } from "./source.js";

@InputType({ description: "The fields of a campaign. On creation a name is needed; on a change, what is left out stays and null clears." })
export class CampaignDetailsInput extends IdempotentInput {
  @Field(() => String, { nullable: true, description: "What it is called; there is one of each name." })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => Channel, { nullable: true, description: "The kind of way by which it reaches people." })
  channel?: Channel | null;

  @Field(() => CampaignStatus, { nullable: true, description: "How it stands; ACTIVE by default." })
  status?: CampaignStatus | null;

  @Field(() => LocalDate, { nullable: true, description: "The first day." })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day; not before the first." })
  endsOn?: string | null;

  @Field(() => Money, { nullable: true, description: "What it has cost so far; not negative." })
  cost?: Money | null;

  @Field(() => String, { nullable: true, description: "`utm_campaign` of its links; no other campaign has it." })
  @MinLength(1)
  @MaxLength(200)
  utmCampaign?: string | null;

  @Field(() => ID, { nullable: true, description: "The larger campaign that it is a part of." })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: "Anything worth knowing about it." })
  @MaxLength(20_000)
  description?: string | null;
}

@InputType({ description: "A new campaign." })
export class CreateCampaignInput extends CampaignDetailsInput {}

@InputType({ description: "Changes to a campaign." })
export class UpdateCampaignInput extends CampaignDetailsInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

/** Names and marks are told apart, and the tree of campaigns is looked at, by one at a time. */
const takeTurns = (tx: Transaction): Promise<void> => tx.serialize(["campaigns"]);

export async function createCampaign(tx: Transaction, input: CreateCampaignInput): Promise<Campaign> {
  if (!input.name) throw new InvalidInput("name", '"name" must not be empty.');
  await takeTurns(tx);
  return tx.add(await apply(tx, new Campaign(), input));
}

export async function updateCampaign(tx: Transaction, input: UpdateCampaignInput): Promise<Campaign> {
  await takeTurns(tx);
  const campaign = await tx.lock(Campaign, fromId(Campaign.prefix, input.campaignId, "campaignId"));
  if (!campaign) throw new NotFound("campaignId", "campaign");
  expectVersion(campaign, input.expectedVersion);
  return tx.save(await apply(tx, campaign, input));
}

async function apply(tx: Transaction, campaign: Campaign, input: CampaignDetailsInput): Promise<Campaign> {
  if (input.name !== undefined) await rename(tx, campaign, input.name);
  if (input.utmCampaign !== undefined) await mark(tx, campaign, input.utmCampaign);
  if (input.parentId !== undefined) await moveBelow(tx, campaign, input.parentId);
  if (input.status === null) throw new InvalidInput("status", '"status" must not be empty.');
  campaign.status = input.status ?? campaign.status;
  for (const field of ["channel", "startsOn", "endsOn", "description"] as const)
    if (input[field] !== undefined) Object.assign(campaign, { [field]: input[field] });
  setCost(campaign, input.cost);
  if (campaign.startsOn && campaign.endsOn && campaign.endsOn < campaign.startsOn)
    throw new InvalidInput("endsOn", 'The last day, "endsOn", must not be before the first, "startsOn".');
  return campaign;
}

async function rename(tx: Transaction, campaign: Campaign, given: string | null): Promise<void> {
  const name = given?.trim();
  if (!name) throw new InvalidInput("name", '"name" must not be empty.');
  // Captures make campaigns of names that they see for the first time, and wait under this key.
  await tx.serialize([`Campaign ${JSON.stringify({ name })}`]);
  const [other] = await tx.sql("select from campaign where name = $1 and id <> $2", [name, campaign.id]);
  if (other) throw new InvalidInput("name", "There is a campaign of this name already.");
  campaign.name = name;
}

async function mark(tx: Transaction, campaign: Campaign, given: string | null): Promise<void> {
  const text = given?.trim() || null;
  const [other] = await tx.sql("select from campaign where lower(utm_campaign) = lower($1) and id <> $2", [text, campaign.id]);
  if (other) throw new InvalidInput("utmCampaign", "Another campaign has this utm_campaign already.");
  campaign.utmCampaign = text;
}

/** @throws {Refusal} when the campaign would become a part of itself */
async function moveBelow(tx: Transaction, campaign: Campaign, parentId: string | null): Promise<void> {
  campaign.parentId = parentId ? fromId(Campaign.prefix, parentId, "parentId") : null;
  if (!campaign.parentId) return;
  const above = await tx.sql<{ id: string }>(
    `with recursive above as (
       select id, parent_id from campaign where id = $1
       union select c.id, c.parent_id from above join campaign c on c.id = above.parent_id
     ) select id from above`,
    [campaign.parentId],
  );
  if (above.length === 0) throw new NotFound("parentId", "campaign");
  if (above.some(({ id }) => id === campaign.id))
    throw new InvalidInput("parentId", "A campaign cannot be a part of itself or of its parts.");
}
