import { Field, ObjectType } from "type-graphql";
import { Column, Index } from "typeorm";
import { InvalidInput } from "../../platform/errors.js";
import { emailKindOf, fullName } from "../../platform/identifiers/contact-details.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { EmailKind } from "../../platform/identifiers/email-kind.js";
import { addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import { foldName } from "../../platform/identifiers/name.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { Reachable } from "../addresses/reachable.js";
import { Plain } from "./plain-fields.js";

/** What a visitor is called of whom nothing is known. */
const ANONYMOUS = "Anonymous";

/** The part of a lead that people type: who the person is, where the person works, and how to reach both. */
@ObjectType()
export abstract class LeadPerson extends Reachable {
  @Plain()
  firstName: string | null = null;

  @Plain()
  lastName: string | null = null;

  @Field(() => String, { description: "The whole name; the company, e-mail address or phone number of somebody without one." })
  @Column("text")
  name: string;

  @Field(() => EmailKind, { nullable: true, description: "What the e-mail address says of whose it is; null without one." })
  @Column("text", { nullable: true })
  emailKind: EmailKind | null = null;

  @Plain()
  jobTitle: string | null = null;

  @Plain()
  companyName: string | null = null;

  @Plain()
  website: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "The company's domain, from its website or the e-mail address; never a free-mail provider's.",
  })
  @Index()
  @Column("text", { nullable: true })
  domain: string | null = null;

  @Plain()
  industry: string | null = null;

  @Plain()
  companySize: number | null = null;

  @Plain()
  country: string | null = null;

  @Plain()
  state: string | null = null;

  @Plain()
  city: string | null = null;

  @Plain()
  street: string | null = null;

  @Plain()
  postalCode: string | null = null;

  @Plain()
  description: string | null = null;

  @Plain()
  seniority: string | null = null;

  @Plain()
  needs: string | null = null;

  @Plain()
  painPoints: string | null = null;

  @Plain()
  technologies: string | null = null;

  @Field(() => [String], { description: "Words to find it by." })
  @Column("text", { array: true, default: [] })
  tags: string[] = [];

  @Plain()
  referrer: string | null = null;

  /**
   * Sets what follows from what people typed: the name that people see, and what kind of e-mail address it is.
   * @throws {Refusal} when there is nothing to look the lead up by, or it recommended itself
   */
  rename(): void {
    if (!this.mayBeAnonymous) this.refuseAnonymous();
    this.name = fullName(this.firstName, this.lastName) ?? this.companyName ?? this.email ?? this.phone ?? ANONYMOUS;
    this.emailKind = emailKindOf(this.email);
    if (this.referrer && this.isItself(this.referrer))
      throw new InvalidInput("referrer", "The referrer must be somebody else than the lead.");
  }

  /** Whether there is nothing to look the lead up by. */
  protected get isAnonymous(): boolean {
    return !this.email && !this.phone && !this.companyName;
  }

  /** @throws {Refusal} when there is nothing to look the lead up by */
  refuseAnonymous(): void {
    if (this.isAnonymous)
      throw new InvalidInput("email", "A lead needs an e-mail address, a phone number, or a name with a company or the company alone.");
  }

  protected abstract get mayBeAnonymous(): boolean;

  private isItself(referrer: string): boolean {
    const own = fullName(this.firstName, this.lastName);
    if (own && foldName(own) !== "" && foldName(own) === foldName(referrer)) return true;
    const ways = [...addressesIn(this), ...numbersIn(this)];
    return [readEmail(referrer) ?? "", readPhoneNumber(referrer) ?? ""].some((read) => read && ways.includes(read));
  }
}
