import { IsNotEmpty, MaxLength, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { Transaction } from "../platform/database/transaction.js";
import { NotFound } from "../platform/errors.js";
import { OneOf } from "../platform/execution/schema.js";
import { emailFields, phoneFields } from "../platform/identifiers/contact-details.js";
import { IdempotentInput } from "../platform/schema/payload.js";
import {
  addressesOf,
  hasher,
  keysOfAddresses,
  Suppression,
  type SuppressionKind,
  spellingsOf,
} from "../records/suppression/suppression.js";

@OneOf
@InputType({ description: "An address or a number, exactly one of these." })
export class AddressInput {
  @Field(() => String, { nullable: true, description: "An e-mail address." })
  @MaxLength(320)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A phone number with its country code ("+49 30 901820").' })
  @MaxLength(100)
  phone?: string | null;
}

@InputType({ description: "Somebody who was erased and may be taken in again." })
export class LiftSuppressionInput extends IdempotentInput {
  @Field(() => AddressInput, { description: "The address or number that may be taken in again." })
  @ValidateNested()
  address: AddressInput;

  @Field(() => String, { description: "Why, such as that they wrote by themselves; it is kept, so it must not name the person." })
  @IsNotEmpty({ message: '"reason" must say why.' })
  @MaxLength(500)
  reason: string;
}

/** Lets an address be taken in again, from here on. @throws {Refusal} NOT_FOUND when it is not suppressed */
export async function liftSuppression(tx: Transaction, { address, reason }: LiftSuppressionInput): Promise<SuppressionKind> {
  const reachable = { ...emailFields(address.email, "address.email"), ...phoneFields(address.phone, null, "address.phone") };
  await tx.serialize(keysOfAddresses(reachable));
  const hashOf = await hasher(tx);
  const [found] = await tx.sql<{ id: string }>("select id from suppression where hash = any($1::text[]) and lifted_at is null", [
    addressesOf(reachable).flatMap(spellingsOf).map(hashOf),
  ]);
  const suppression = found && (await tx.lock(Suppression, found.id));
  if (!suppression) throw new NotFound(address.email ? "address.email" : "address.phone", "suppressed address");
  const liftedById = tx.actor.kind === "USER" ? tx.actor.id : null;
  const { kind } = await tx.save(Object.assign(suppression, { liftedAt: tx.now, liftReason: reason, liftedById }));
  return kind;
}
