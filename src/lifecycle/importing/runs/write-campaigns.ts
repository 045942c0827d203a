import { toId } from "../../../platform/database/id.js";
import { checkInput } from "../../../platform/schema/check-input.js";
import { CampaignMember } from "../../../records/campaign-members/campaign-member.js";
import { AddCampaignMemberInput, addCampaignMember } from "../../../records/campaign-members/edit-member.js";
import { Campaign } from "../../../records/campaigns/campaign.js";
import { CreateCampaignInput, createCampaign, UpdateCampaignInput, updateCampaign } from "../../../records/campaigns/edit-campaign.js";
import { readChannel } from "../read-words.js";
import { OnDuplicate, RowOutcome } from "./import-enums.js";
import type { KindWriter, Writing } from "./kind-writers.js";
import type { KindRow } from "./read-kind-row.js";
import { campaignStatusOf } from "./read-stages.js";
import { fieldsFor, inputOf, knownRecord } from "./write-customers.js";
import { moneyOf } from "./write-deals.js";

function campaignFields(row: KindRow, at: Writing) {
  const { name, startsOn, endsOn, cost } = row.values as Record<string, string | undefined>;
  return {
    name,
    startsOn,
    endsOn,
    description: descriptionOf(row),
    channel: row.word("channel", readChannel),
    status: row.word("status", campaignStatusOf),
    cost: moneyOf(cost, row, at),
  };
}

/** A campaign has no story: its description keeps what goes into none of its other fields, a line for each. */
function descriptionOf({ values, rest }: KindRow): string | undefined {
  const kept = Object.entries(rest).map(([title, text]) => `${title}: ${text}`);
  return [...(values.description ? [values.description as string] : []), ...kept].join("\n") || undefined;
}

const namesOf = (campaign: Campaign) => ({
  id: toId(Campaign.prefix, campaign.id),
  names: [{ way: "name" as const, text: campaign.name }],
});

export const campaignWriter: KindWriter = {
  prefix: "campaign",
  storyOf: () => null,
  knownBy: ({ values }) => (values.name ? [{ way: "name", text: values.name as string }] : []),
  async write(at, row, links, known) {
    const fields = { ...campaignFields(row, at), parentId: links.parent };
    if (!known) {
      const input = inputOf(new CreateCampaignInput(), { ...fields, name: fields.name && (await freeName(at, fields.name)) });
      await checkInput(input);
      return { outcome: RowOutcome.CREATED, ...namesOf(await createCampaign(at.tx, input)) };
    }
    const campaign = await knownRecord(at, Campaign, Campaign.prefix, known);
    return { outcome: RowOutcome.UPDATED, ...namesOf(await change(at, known, fieldsFor(campaign, fields, at), campaign)) };
  },
  async link(at, id, links) {
    await change(at, id, { parentId: links.parent });
  },
};

/** Other systems have several campaigns of one name, which are told apart here by a number behind it. */
async function freeName({ tx }: Writing, name: string): Promise<string> {
  const rows = await tx.sql<{ name: string }>("select name from campaign where name = $1 or name like $2", [
    name,
    `${name.replaceAll(/[\\%_]/g, "\\$&")} (%)`,
  ]);
  const taken = new Set(rows.map((row) => row.name));
  if (!taken.has(name)) return name;
  for (let nth = 2; ; nth++) if (!taken.has(`${name} (${nth})`)) return `${name} (${nth})`;
}

async function change(at: Writing, campaignId: string, fields: object, campaign?: Campaign): Promise<Campaign> {
  if (campaign && Object.values(fields).every((value) => value === undefined)) return campaign;
  const input = inputOf(new UpdateCampaignInput(), { campaignId, ...fields });
  await checkInput(input);
  return updateCampaign(at.tx, input);
}

export const memberWriter: KindWriter = {
  prefix: "campaign_member",
  storyOf: (_id, { person }) => person ?? null,
  knownBy: () => [],
  async write(at, { values }, links, known) {
    const { status, joinedAt, respondedAt } = values as { status?: string; joinedAt?: Date; respondedAt?: Date };
    const { tx, viewer, onDuplicate } = at;
    const input = inputOf(new AddCampaignMemberInput(), {
      campaignId: links.campaign,
      personId: links.person,
      status,
      joinedAt,
      respondedAt,
    });
    if (known && onDuplicate !== OnDuplicate.UPDATE) return { outcome: RowOutcome.SKIPPED, id: known };
    await checkInput(input);
    const { member, isNew } = await addCampaignMember(tx, viewer, input);
    return { outcome: isNew ? RowOutcome.CREATED : RowOutcome.UPDATED, id: toId(CampaignMember.prefix, member.id) };
  },
  link: async () => {},
};
