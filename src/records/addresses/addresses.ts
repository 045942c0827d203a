import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { AddressKind } from "../../platform/identifiers/address-kind.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { type AddressColumns, emailsOf, phonesOf } from "../../platform/identifiers/listed.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { boolean, canonical, dateTime, enumeration, type PartsField, parts, string } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";

/** What is known of an address besides where it leads to. It is stored within its record: the columns are those of `emails_of` and `phones_of`. */
@ObjectType()
abstract class PersonAddress {
  @Field(() => String, { nullable: true, description: "As it was typed." })
  @Column("text", { nullable: true })
  asTyped: string | null;

  @Field(() => AddressKind, { nullable: true, description: "Where the person is reached at it." })
  @Column("text", { nullable: true })
  kind: AddressKind | null;

  @Field(() => Boolean, { description: "Whether it is the primary one: the one that `email`, or `phone`, has." })
  @Column("boolean")
  isPrimary: boolean;

  @Field(() => Boolean, { description: "False where the person is not reached at it any more." })
  @Column("boolean")
  isValid: boolean;

  @Field(() => DateTime, { nullable: true, description: "Since when it is known; null for as long as there is the record." })
  @Column("timestamptz", { nullable: true })
  since: Date | null;
}

@ObjectType({ description: "One of the e-mail addresses of a person." })
export class EmailAddress extends PersonAddress {
  @Field(() => String, { description: "In canonical form: lower case, the domain in ASCII." })
  @Column("text")
  address: string;
}

@ObjectType({ description: "One of the phone numbers of a person." })
export class PhoneNumber extends PersonAddress {
  @Field(() => String, { nullable: true, description: "As E.164; null where what was typed does not identify anybody." })
  @Column("text", { nullable: true })
  number: string | null;

  @Field(() => String, { nullable: true, description: "What to dial when the call is answered." })
  @Column("text", { nullable: true })
  extension: string | null;
}

const shown = <T extends { since: string | null }>(entries: T[]) =>
  entries.map((entry, place) => ({ ...entry, since: entry.since === null ? null : new Date(entry.since), isPrimary: place === 0 }));

/** The e-mail addresses of a record as clients see them. */
export const emailsShown = (record: AddressColumns): EmailAddress[] =>
  shown(emailsOf(record)).map((entry) => Object.assign(new EmailAddress(), entry));

/** The phone numbers of a record as clients see them. */
export const phonesShown = (record: AddressColumns): PhoneNumber[] =>
  shown(phonesOf(record)).map((entry) => Object.assign(new PhoneNumber(), entry));

const COMMON = {
  asTyped: string(),
  kind: enumeration(() => AddressKind, "AddressKind"),
  isPrimary: boolean(),
  isValid: boolean(),
  since: dateTime(),
};

/** The addresses of a record that has them (`AddressColumns`), for its filters. */
export const addressFields = (): { emails: PartsField; phones: PartsField } => ({
  emails: parts(
    EmailAddress,
    { address: canonical(readEmail), ...COMMON },
    {
      table: "emails_of",
      columns: ["email", "emailAsTyped", "emailList"],
      of: emailsShown,
      indexed: { field: "address", column: "email", list: "emailList" },
    },
  ),
  phones: parts(
    PhoneNumber,
    { number: canonical(readPhoneNumber), extension: string(), ...COMMON },
    {
      table: "phones_of",
      columns: ["phone", "phoneExtension", "phoneAsTyped", "phoneList"],
      of: phonesShown,
      indexed: { field: "number", column: "phone", list: "phoneList" },
    },
  ),
});
