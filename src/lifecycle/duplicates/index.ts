import { DuplicateResolver } from "./duplicate.resolver.js";
import { LeadMerge } from "./lead-merge.js";
import { MergeLeadsPayloadFields, MergeResolver } from "./merge.resolver.js";
import { forgetMerges } from "./unmerge-leads.js";

export const feature = {
  entities: [LeadMerge],
  resolvers: [DuplicateResolver, MergeResolver, MergeLeadsPayloadFields],
  clock: { "merges that can no longer be undone": forgetMerges },
};
