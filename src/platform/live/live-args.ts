import { ArgsType, Field, ObjectType } from "type-graphql";
import type { Context } from "../execution/context.js";
import { Cursor, DateTime, Duration } from "../scalars.js";
import { EVERY, everyMsOf } from "./live-stream.js";

@ArgsType()
export class LiveArgs {
  @Field(() => Duration, {
    defaultValue: EVERY,
    description:
      "At most one frame in so long, PT0.25S to PT1M. What asks for the same is read together: give the tiles of a dashboard the same, and their figures agree.",
  })
  atMostEvery: string;

  @Field(() => Cursor, {
    nullable: true,
    description: "To resume, the cursor of the last frame or heartbeat. The first frame is not older; it is whole in any case.",
  })
  after?: string | null;
}

/** What every frame of a live answer tells. */
@ObjectType()
export abstract class LiveFrame {
  @Field(() => Cursor, { description: "Up to where in the log this is the answer. What is read together has the same." })
  cursor: string;

  @Field(() => DateTime, { description: "When it was read: spans of time like `within` go by it." })
  asOf: Date;
}

/** A subscription as its resolver is asked for it. */
export interface LiveRequest<Args> {
  context: unknown;
  args: Args & LiveArgs;
  info: unknown;
}

/** How often a live answer is told, and from where on its client follows it. */
export async function paceOf(context: unknown, { atMostEvery, after }: LiveArgs): Promise<[everyMs: number, seen: number]> {
  const { services, resumeAfter } = context as Context;
  const cursor = resumeAfter ?? after;
  return [everyMsOf(atMostEvery), cursor ? await services.eventLog.reachOf(cursor) : 0];
}
