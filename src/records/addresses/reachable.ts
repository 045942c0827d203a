import { Field, ObjectType } from "type-graphql";
import { Column, Index } from "typeorm";
import { MutableNode } from "../../platform/database/node.js";
import { EMAIL_COLUMNS, type ListedEmail, type ListedPhone, PHONE_COLUMNS } from "../../platform/identifiers/listed.js";
import { Needs } from "../../platform/query/properties.js";
import { EmailAddress, emailsShown, PhoneNumber, phonesShown } from "./addresses.js";

/** The part of a person's record, a lead's or a contact's, that says how to reach the person. */
@ObjectType()
export abstract class Reachable extends MutableNode {
  @Field(() => String, { nullable: true, description: "E-mail address in canonical form: lower case, the domain in ASCII." })
  @Index()
  @Column("text", { nullable: true })
  email: string | null = null;

  @Field(() => String, { nullable: true, description: "E-mail address as it was typed." })
  @Column("text", { nullable: true })
  emailAsTyped: string | null = null;

  /** All of them, where there is more to say than what the primary one is (src/platform/identifiers/listed.ts). */
  @Column("jsonb", { default: [] })
  emailList: ListedEmail[] = [];

  @Needs(...EMAIL_COLUMNS)
  @Field(() => [EmailAddress], { description: "All e-mail addresses, the primary one first." })
  get emails(): EmailAddress[] {
    return emailsShown(this);
  }

  @Field(() => String, { nullable: true, description: "Phone number, as E.164; null where what was typed does not identify anybody." })
  @Index()
  @Column("text", { nullable: true })
  phone: string | null = null;

  @Field(() => String, { nullable: true, description: "What to dial when the call is answered." })
  @Column("text", { nullable: true })
  phoneExtension: string | null = null;

  @Field(() => String, { nullable: true, description: "Phone number as it was typed, also one that does not identify anybody." })
  @Column("text", { nullable: true })
  phoneAsTyped: string | null = null;

  /** As `emailList`. */
  @Column("jsonb", { default: [] })
  phoneList: ListedPhone[] = [];

  @Needs(...PHONE_COLUMNS)
  @Field(() => [PhoneNumber], { description: "All phone numbers, the primary one first." })
  get phones(): PhoneNumber[] {
    return phonesShown(this);
  }
}
