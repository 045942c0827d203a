import { ArrayMaxSize, MaxLength, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { AddressKind } from "../../platform/identifiers/address-kind.js";
import { MOST_ADDRESSES } from "../../platform/identifiers/listed.js";

/** What is said of an address besides where it leads to. */
@InputType()
export abstract class AddressInList {
  @Field(() => AddressKind, { nullable: true, description: "Where the person is reached at it. On a change, what is left out stays." })
  kind?: AddressKind | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is the primary one; by default the first of the list is." })
  isPrimary?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "False where the person is not reached at it any more; true by default. On a change, what is left out stays.",
  })
  isValid?: boolean | null;
}

@InputType({ description: "One of the e-mail addresses of a person." })
export class EmailAddressInput extends AddressInList {
  @Field(() => String, { description: "The address." })
  @MaxLength(320)
  address: string;
}

@InputType({ description: "One of the phone numbers of a person." })
export class PhoneNumberInput extends AddressInList {
  @Field(() => String, { description: "The number; with `country` it needs no international prefix." })
  @MaxLength(100)
  number: string;
}

/** How a person is reached: simply by one of each, or with all that there are. */
@InputType()
export abstract class ReachedInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The primary e-mail address. On a change it takes the place of the one that was; null takes that away, and the next one is the primary one.",
  })
  @MaxLength(320)
  email?: string | null;

  @Field(() => [EmailAddressInput], {
    nullable: true,
    description: "All e-mail addresses, besides `email` where that is given. On a change they take the place of all that were.",
  })
  @ArrayMaxSize(MOST_ADDRESSES)
  @ValidateNested({ each: true })
  emails?: EmailAddressInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The primary phone number; with `country` it needs no international prefix. On a change it takes the place of the one that was; null takes that away, and the next one is the primary one.",
  })
  @MaxLength(100)
  phone?: string | null;

  @Field(() => [PhoneNumberInput], {
    nullable: true,
    description: "All phone numbers, besides `phone` where that is given. On a change they take the place of all that were.",
  })
  @ArrayMaxSize(MOST_ADDRESSES)
  @ValidateNested({ each: true })
  phones?: PhoneNumberInput[] | null;
}
