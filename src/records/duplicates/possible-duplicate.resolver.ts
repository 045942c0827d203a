import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Needs } from "../../platform/query/properties.js";
import type { RecordReader } from "../../platform/query/record-reader.js";
import type { Reason } from "../matching/reason.js";
import { knownMatch } from "./known-match.js";
import { PossibleDuplicate } from "./possible-duplicate.js";

/** What the viewer does not know of the records is no reason, and counts for nothing. */
@Resolver(() => PossibleDuplicate)
export class PossibleDuplicateFields {
  @Needs("kind", "confidence", "reasons")
  @FieldResolver()
  confidence(@Root() pair: PossibleDuplicate, @Ctx() { viewer }: RecordReader): number {
    return knownMatch(viewer, [pair.kind], pair).confidence;
  }

  @Needs("kind", "confidence", "reasons")
  @FieldResolver()
  reasons(@Root() pair: PossibleDuplicate, @Ctx() { viewer }: RecordReader): Reason[] {
    return knownMatch(viewer, [pair.kind], pair).reasons;
  }
}
