import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { CreateDateColumn, PrimaryColumn, UpdateDateColumn, VersionColumn } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { Refusal, UserError, UserErrorCode } from "../errors.js";
import { DateTime } from "../scalars.js";
import { toId } from "./id.js";

/** What every record has: an id that says what it is (`lead_0197...`) and grows with time (UUIDv7). */
@InterfaceType("Node", { description: "Anything that has an id of its own." })
export abstract class Node {
  /** What the ids of this kind of record start with. */
  static readonly prefix: string;

  @PrimaryColumn("uuid")
  id: string = uuidv7();

  @Field(() => ID, { name: "id", description: "Opaque and stable; starts with the kind of record." })
  get nodeId(): string {
    return toId((this.constructor as typeof Node).prefix, this.id);
  }
}

/** The same in the schema for partners: an interface brings all types along that implement it, and theirs are others. */
@InterfaceType("Node", { description: "Anything that has an id of its own." })
export abstract class OwnNode {
  @Field(() => ID, { name: "id", description: "Opaque and stable; starts with the kind of record." })
  nodeId: string;
}

/** A record that people change: every change raises its version by one. */
@ObjectType()
export abstract class MutableNode extends Node {
  @Field(() => Int, { description: "Rises with every change; pass it as `expectedVersion` so that nobody's change is overwritten unseen." })
  @VersionColumn()
  version: number;

  @Field(() => DateTime, { description: "When the record was made." })
  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { description: "When the record last changed." })
  @UpdateDateColumn({ type: "timestamptz", precision: 3 })
  updatedAt: Date;
}

/** What a record that comes from elsewhere has behind it. */
export interface Past {
  createdAt?: Date;
}

@ObjectType({ implements: UserError, description: "The record has changed since you read it." })
export class ConflictError extends UserError {
  @Field(() => Node, { nullable: true, description: "The record as it is now; null when you may not read it." })
  current: Node | null;

  constructor(current: Node & { version: number }, path = ["expectedVersion"]) {
    super(UserErrorCode.CONFLICT, `The record has changed: it is now at version ${current.version}.`, path);
    this.current = current;
  }
}

/** Refuses when the record is no longer the one that the client saw. Call it after the row has been locked. */
export function expectVersion(record: Node & { version: number }, expected: number | null | undefined, path = ["expectedVersion"]): void {
  if (expected !== null && expected !== undefined && expected !== record.version) throw new Refusal(new ConflictError(record, path));
}
