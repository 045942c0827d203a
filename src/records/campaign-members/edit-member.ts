import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { DateTime } from "../../platform/scalars.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { Campaign } from "../campaigns/campaign.js";
import { Contact } from "../contacts/contact.js";
import { Lead } from "../leads/lead.js";
import { lockVisibleSubject, seesSubject } from "../subjects/subject.js";
import { CampaignMember } from "./campaign-member.js";

/** How a member begins of whom nothing else is said. */
const FIRST_STATUS = "Sent";

@InputType({ description: "A member of a campaign. Somebody who is one already stays one, and what is given is changed." })
export class AddCampaignMemberInput extends IdempotentInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId: string;

  @Field(() => ID, { description: "A lead or a contact." })
  personId: string;

  @Field(() => String, { nullable: true, description: `How far it went with the person; "${FIRST_STATUS}" by default.` })
  @MinLength(1)
  @MaxLength(100)
  status?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the person became a member; now by default." })
  joinedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the person first responded." })
  respondedAt?: Date | null;
}

@InputType({ description: "A member to take out of a campaign." })
export class RemoveCampaignMemberInput extends IdempotentInput {
  @Field(() => ID, { description: "The member." })
  campaignMemberId: string;
}

/** What became of somebody who was added. */
export interface AddedMember {
  member: CampaignMember;
  isNew: boolean;
}

/** Makes a lead or contact a member of a campaign, once. */
export async function addCampaignMember(tx: Transaction, viewer: Viewer, input: AddCampaignMemberInput): Promise<AddedMember> {
  const person = await lockVisibleSubject(tx, viewer, input.personId, "personId");
  if (!(person instanceof Lead || person instanceof Contact))
    throw new InvalidInput("personId", '"personId" must be the id of a lead or contact.');
  const campaignId = fromId(Campaign.prefix, input.campaignId, "campaignId");
  if (!(await tx.find(Campaign, campaignId))) throw new NotFound("campaignId", "campaign");
  const place = person instanceof Lead ? { leadId: person.id } : { contactId: person.id };
  // The person's row is locked, so nobody else makes them a member at this moment.
  const known = await tx.manager.findOneBy(CampaignMember, { campaignId, ...place });
  const member = known ?? Object.assign(new CampaignMember(), { campaignId, status: FIRST_STATUS, joinedAt: tx.now, ...place });
  if (input.status) member.status = input.status;
  if (input.joinedAt) member.joinedAt = input.joinedAt;
  if (input.respondedAt !== undefined) member.respondedAt = input.respondedAt;
  return { member: await (known ? tx.save(member) : tx.add(member)), isNew: known === null };
}

/** Takes somebody out of a campaign, and answers whom. */
export async function removeCampaignMember(tx: Transaction, viewer: Viewer, input: RemoveCampaignMemberInput): Promise<string> {
  const member = await tx.lock(CampaignMember, fromId(CampaignMember.prefix, input.campaignMemberId, "campaignMemberId"));
  if (!member || !(await seesPerson(tx, viewer, member))) throw new NotFound("campaignMemberId", "member of a campaign");
  await tx.remove(member);
  return input.campaignMemberId;
}

const seesPerson = (tx: Transaction, viewer: Viewer, { leadId, contactId }: CampaignMember): Promise<boolean> =>
  seesSubject(tx, viewer, { leadId, contactId, accountId: null, opportunityId: null });
