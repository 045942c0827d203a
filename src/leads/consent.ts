import { MaxLength } from "class-validator";
import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { DateTime } from "../graphql/scalars.js";
import { boolean, dateTime, descending, enumeration, queryable, string } from "../query/fields.js";

export enum ConsentChannel {
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  SMS = "SMS",
  POST = "POST",
}

registerEnumType(ConsentChannel, {
  name: "ConsentChannel",
  description: "How a person may or may not be reached.",
  valuesConfig: {
    EMAIL: { description: "E-mail." },
    PHONE: { description: "Telephone." },
    SMS: { description: "Text message." },
    POST: { description: "Letter." },
  },
});

@ObjectType({ description: "What a person allowed or forbade. Every statement is kept; the latest of a channel counts." })
@Entity("consent")
export class Consent {
  @PrimaryColumn("uuid")
  id: string = uuidv7();

  @Index()
  @ForeignKey("Lead")
  @Column("uuid")
  leadId: string;

  @Field(() => ConsentChannel, { description: "How the person may be reached." })
  @Column("text")
  channel: ConsentChannel;

  @Field(() => Boolean, { description: "Allowed or forbidden." })
  @Column("boolean")
  granted: boolean;

  @Field(() => String, { description: "The wording that the person agreed to, or your name for it." })
  @Column("text")
  wording: string;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  at: Date;
}

/** Reached through its lead, which decides who sees it. */
export const consents = queryable(Consent, {
  table: "consent",
  fields: { channel: enumeration(() => ConsentChannel, "ConsentChannel"), granted: boolean(), wording: string(), at: dateTime() },
  visible: () => ({}),
  order: descending("at"),
});

@InputType({ description: "What a person allowed or forbade." })
export class ConsentInput {
  @Field(() => ConsentChannel, { description: "How the person may be reached." })
  channel: ConsentChannel;

  @Field(() => Boolean, { description: "Allowed or forbidden." })
  granted: boolean;

  @Field(() => String, { description: "The wording that the person agreed to, or your name for it." })
  @MaxLength(2000)
  wording: string;

  @Field(() => DateTime, { nullable: true, description: "When; now unless told." })
  at?: Date | null;
}
