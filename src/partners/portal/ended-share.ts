import { Field, ID, ObjectType } from "type-graphql";
import type { LeadShare } from "../sharing/lead-share.js";
import { ShareState } from "../sharing/partner.enums.js";

@ObjectType({ description: "A share that has ended: nothing of the lead is readable any more." })
export class EndedShare {
  @Field(() => ID, { description: "The share." })
  id: string;

  @Field(() => ShareState, { description: "How it ended." })
  state: ShareState;

  static of({ nodeId, state }: Pick<LeadShare, "nodeId" | "state">): EndedShare {
    return { id: nodeId, state };
  }
}
