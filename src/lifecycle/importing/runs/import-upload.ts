import { Field, Float, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity } from "typeorm";
import { Node } from "../../../platform/database/node.js";
import { dateTime, descending, queryable, string } from "../../../platform/query/fields.js";
import { DateTime } from "../../../platform/scalars.js";

@ObjectType({ implements: Node, description: "A file to be imported. It is sent to an address of its own, and kept for a day." })
@Entity("import_upload")
export class ImportUpload extends Node {
  static override readonly prefix = "upload";

  @Field(() => String, { description: "What the file is called." })
  @Column("text")
  fileName: string;

  @Field(() => Float, { nullable: true, description: "How large it is, in bytes; null before it is there." })
  @Column("float8", { nullable: true })
  bytes: number | null = null;

  /** The viewer's uuid: a user's or a service token's. */
  @Column("text")
  requestedBy: string;

  /** What the address ends in, hashed: whoever has it may send the file, once. */
  @Column("text")
  secretHash: string;

  /** The sending whose chunks count. Another one that begins later takes its place, unless this has come to its end. */
  @Column("uuid", { nullable: true })
  sending: string | null = null;

  @Field(() => DateTime, { description: "Until when the file can be sent." })
  @Column({ type: "timestamptz", precision: 3 })
  sendUntil: Date;

  @Field(() => DateTime, { nullable: true, description: "When all of it was there; null before that." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  receivedAt: Date | null = null;

  @Field(() => DateTime, { description: "When it is removed; later while an import of it is under way." })
  @Column({ type: "timestamptz", precision: 3 })
  expiresAt: Date;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt: Date;
}

/** A file is seen by who is to send it, and by nobody else. */
export const importUploads = queryable(ImportUpload, {
  table: "import_upload",
  fields: { requestedBy: string(), createdAt: dateTime() },
  visible: ({ id }) => ({ requestedBy: { eq: id } }),
  order: descending("createdAt"),
});
