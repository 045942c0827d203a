import { FIND_DUPLICATES } from "../../records/custom-fields/define-custom-field.js";
import { DuplicateResolver } from "./duplicate.resolver.js";
import { MergeAccountsResolver, MergeContactsResolver, MergeLeadsResolver, mergePayloads } from "./merge.resolver.js";
import { PossibleDuplicateResolver } from "./possible-duplicate.resolver.js";
import { RecordMerge } from "./record-merge.js";
import { scanHandler } from "./scan-records.js";
import "./stop-duplicates.js";
import { forgetMerges } from "./unmerge-records.js";

export const feature = {
  entities: [RecordMerge],
  resolvers: [
    DuplicateResolver,
    MergeLeadsResolver,
    MergeContactsResolver,
    MergeAccountsResolver,
    PossibleDuplicateResolver,
    ...mergePayloads,
  ],
  jobs: { [FIND_DUPLICATES]: scanHandler },
  clock: { "merges that can no longer be undone": forgetMerges },
};
