import { FIND_DUPLICATES } from "../../records/custom-fields/define-custom-field.js";
import { DuplicateResolver } from "./duplicate.resolver.js";
import { LeadMerge } from "./lead-merge.js";
import { MergeLeadsPayloadFields, MergeResolver } from "./merge.resolver.js";
import { PossibleDuplicateResolver } from "./possible-duplicate.resolver.js";
import { scanHandler } from "./scan-records.js";
import { forgetMerges } from "./unmerge-leads.js";

export const feature = {
  entities: [LeadMerge],
  resolvers: [DuplicateResolver, MergeResolver, MergeLeadsPayloadFields, PossibleDuplicateResolver],
  jobs: { [FIND_DUPLICATES]: scanHandler },
  clock: { "merges that can no longer be undone": forgetMerges },
};
