import { Field, ID, ObjectType } from "type-graphql";
import { UserError, UserErrorCode } from "../../platform/errors.js";
import { RecordCount } from "./deleted-record.js";

@ObjectType({ implements: UserError, description: "Other records need what was to be deleted." })
export class InUseError extends UserError {
  @Field(() => [RecordCount], { description: "How many records of each kind name it." })
  uses: RecordCount[];

  constructor(uses: RecordCount[], path: string[]) {
    const named = uses.map(({ what, count }) => `${what}: ${count}`).join(", ");
    super(UserErrorCode.IN_USE, `Others need it (${named}). Change them first, or name in "moveTo" what takes its place.`, path);
    this.uses = uses;
  }
}

@ObjectType({ description: "Something that keeps a record in the bin." })
export class RestoreObstacle {
  @Field(() => String, { description: "What of the record it is about, such as `name` or `account`." })
  field: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "What is in the way: who has the value now; or what it needs and is in the bin, which is to be restored first. Null when that is gone for good.",
  })
  recordId: string | null;

  @Field(() => Boolean, { description: "Whether that record is in the bin itself." })
  deleted: boolean;
}

@ObjectType({ implements: UserError, description: "A record cannot come back as things are." })
export class RestoreBlockedError extends UserError {
  @Field(() => [RestoreObstacle], { description: "What is in the way." })
  obstacles: RestoreObstacle[];

  constructor(obstacles: RestoreObstacle[], path: string[]) {
    super(UserErrorCode.RESTORE_BLOCKED, `It cannot come back as things are: ${obstacles.map(sentence).join("; ")}.`, path);
    this.obstacles = obstacles;
  }
}

function sentence({ field, recordId, deleted }: RestoreObstacle): string {
  if (!recordId) return `its ${field} is gone for good`;
  return deleted ? `its ${field}, ${recordId}, is in the bin: restore that first` : `${recordId} has its ${field} now`;
}
