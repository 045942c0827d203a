import { LeadMerge } from "./lead-merge.js";
import { MergeLeadsPayloadFields, MergeResolver } from "./merge.resolver.js";
import { forgetMerges } from "./unmerge-leads.js";

export const feature = {
  entities: [LeadMerge],
  resolvers: [MergeResolver, MergeLeadsPayloadFields],
  clock: { "merges that can no longer be undone": forgetMerges },
};
