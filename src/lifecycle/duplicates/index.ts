import { DuplicateResolver } from "./duplicate.resolver.js";
import { MergeAccountsResolver, MergeContactsResolver, MergeLeadsResolver, mergePayloads } from "./merge.resolver.js";
import { RecordMerge } from "./record-merge.js";
import "./stop-duplicates.js";
import { forgetMerges } from "./unmerge-records.js";

export const feature = {
  entities: [RecordMerge],
  resolvers: [DuplicateResolver, MergeLeadsResolver, MergeContactsResolver, MergeAccountsResolver, ...mergePayloads],
  clock: { "merges that can no longer be undone": forgetMerges },
};
