import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { CountryCode } from "../../platform/scalars.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";
import { PartnerTier } from "./partner.enums.js";
import { Partner, PartnerContact } from "./partner.js";

@InputType({ description: "The fields of a partner. On a change, what is left out stays." })
export class PartnerDetailsInput extends IdempotentInput {
  @Field(() => PartnerTier, { nullable: true, description: "How close it is to the organisation; BRONZE by default." })
  tier?: PartnerTier | null;

  @Field(() => [CountryCode], { nullable: true, description: "The countries that it serves; all of them when there is none." })
  @ArrayMaxSize(250)
  territories?: string[] | null;

  @Field(() => [String], { nullable: true, description: "The industries that it knows; all of them when there is none." })
  @ArrayMaxSize(100)
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true })
  specialisations?: string[] | null;

  @Field(() => Int, { nullable: true, description: "How many shares it may have open at once; null for no limit." })
  @Min(0)
  @Max(1_000_000)
  capacity?: number | null;

  @Field(() => Int, { nullable: true, description: "How many deals it may register within a day; 50 by default." })
  @Min(0)
  @Max(1_000_000)
  dealsPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: "How many hashes it may ask about within a day, of all its shares; 50000 by default." })
  @Min(0)
  @Max(100_000_000)
  hashesPerDay?: number | null;

  @Field(() => [PartnerContact], { nullable: true, description: "The people there." })
  @ArrayMaxSize(100)
  @ValidateNested()
  contacts?: PartnerContact[] | null;
}

@InputType({ description: "A new partner." })
export class CreatePartnerInput extends PartnerDetailsInput {
  @Field(() => String, { description: "What it is called; no two partners are called the same." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(300)
  name: string;
}

@InputType({ description: "Changes to a partner." })
export class UpdatePartnerInput extends PartnerDetailsInput {
  @Field(() => ID, { description: "The partner." })
  partnerId: string;

  @Field(() => String, { nullable: true, description: "What it is called." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(300)
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is offered leads; the tokens of one that is not no longer work." })
  active?: boolean | null;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

export async function createPartner(tx: Transaction, input: CreatePartnerInput): Promise<Partner> {
  const partner = Object.assign(new Partner(), { tier: PartnerTier.BRONZE });
  await rename(tx, partner, input.name);
  return tx.add(applyDetails(partner, input));
}

export async function updatePartner(tx: Transaction, input: UpdatePartnerInput): Promise<Partner> {
  const partner = await tx.lock(Partner, fromId(Partner.prefix, input.partnerId, "partnerId"));
  if (!partner) throw new NotFound("partnerId", "partner");
  expectVersion(partner, input.expectedVersion);
  if (input.name) await rename(tx, partner, input.name);
  if (input.active !== undefined && input.active !== null) partner.active = input.active;
  return tx.save(applyDetails(partner, input));
}

/** @throws {InvalidInput} when another partner is called so */
async function rename(tx: Transaction, partner: Partner, typed: string): Promise<void> {
  const name = typed.trim();
  if (!name) throw new InvalidInput("name", '"name" must not be empty.');
  await tx.serialize([`partner ${name}`]);
  const others = await tx.sql("select from partner where name = $1 and id <> $2", [name, partner.id]);
  if (others.length > 0) throw new InvalidInput("name", "There is a partner of this name already.");
  partner.name = name;
}

function applyDetails(partner: Partner, input: PartnerDetailsInput): Partner {
  if (input.tier) partner.tier = input.tier;
  if (input.territories !== undefined) partner.territories = [...new Set(input.territories ?? [])];
  if (input.specialisations !== undefined)
    partner.specialisations = [...new Set((input.specialisations ?? []).map((one) => one.trim()).filter(Boolean))];
  if (input.capacity !== undefined) partner.capacity = input.capacity;
  partner.dealsPerDay = input.dealsPerDay ?? partner.dealsPerDay;
  partner.hashesPerDay = input.hashesPerDay ?? partner.hashesPerDay;
  if (input.contacts !== undefined)
    partner.contacts = (input.contacts ?? []).map(({ name, email, role }) => ({
      name,
      email: email ? readEmail(email) : null,
      role: role ?? null,
    }));
  return partner;
}
