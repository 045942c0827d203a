import type { Transaction } from "../../platform/database/transaction.js";
import type { Campaign } from "../../records/campaigns/campaign.js";
import { campaignsOfMarks, findOrMakeCampaigns, findOrMakeSources } from "../../records/campaigns/find-or-create.js";
import type { Source } from "../../records/campaigns/source.js";
import { marksOf } from "../../records/campaigns/touch.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import type { Origins } from "../conditions/facts.js";

/** Where captures come from. */
export class CaptureOrigins {
  private constructor(
    readonly sourceOf: (input: CaptureLeadRow) => Source,
    readonly campaignOf: (input: CaptureLeadRow) => Campaign | null,
    /** All of them, also those that are not stored yet. */
    readonly all: Origins,
  ) {}

  /** Finds the sources and campaigns of captures; those that are seen for the first time are made, and not stored. */
  static async of(tx: Transaction, inputs: CaptureLeadRow[]): Promise<CaptureOrigins> {
    const named = await findOrMakeSources(
      tx,
      inputs.map(({ source }) => source),
    );
    const sourceOf = ({ source }: CaptureLeadRow) => named(source);
    const campaignOf = await campaignsFor(tx, inputs);
    return new CaptureOrigins(sourceOf, campaignOf, {
      sources: byId(inputs.map(sourceOf)),
      campaigns: byId(inputs.flatMap((input) => campaignOf(input) ?? [])),
    });
  }
}

const byId = <T extends { id: string }>(records: T[]): Map<string, T> => new Map(records.map((record) => [record.id, record]));

/** The campaign of each capture: the one that it names, new if need be; else the one whose mark its link had. */
async function campaignsFor(tx: Transaction, inputs: CaptureLeadRow[]): Promise<(input: CaptureLeadRow) => Campaign | null> {
  const named = await findOrMakeCampaigns(
    tx,
    inputs.flatMap(({ campaign }) => campaign?.name ?? []),
  );
  const marked = await campaignsOfMarks(
    tx,
    inputs.flatMap(({ campaign, attribution }) => (campaign ? [] : (marksOf(attribution).utmCampaign ?? []))),
  );
  return ({ campaign, attribution }) => (campaign ? named(campaign.name) : marked(marksOf(attribution).utmCampaign));
}
