import { createHmac } from "node:crypto";
import { domainToUnicode } from "node:url";
import { registerEnumType } from "type-graphql";
import { Column, type DataSource, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { ask, type Question } from "../../platform/database/question.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { type AddressColumns, addressesIn, numbersIn, phoneKeysIn } from "../../platform/identifiers/listed.js";
import { withoutExtension } from "../../platform/identifiers/phone.js";

export enum SuppressionKind {
  EMAIL = "EMAIL",
  PHONE = "PHONE",
}

registerEnumType(SuppressionKind, {
  name: "SuppressionKind",
  description: "By what somebody who was erased is recognised.",
  valuesConfig: {
    EMAIL: { description: "The e-mail address." },
    PHONE: { description: "The phone number." },
  },
});

/** An address that must not be taken in again, because whoever has it was erased. The address itself is not known any more. */
@Entity("suppression")
@Index("ix_suppression_hash", ["hash"], { unique: true, where: "lifted_at is null" })
export class Suppression extends Node {
  static override readonly prefix = "suppression";

  @Column("text")
  kind: SuppressionKind;

  @Column("text")
  hash: string;

  @Column({ type: "timestamptz", precision: 3 })
  suppressedAt: Date;

  @Column("text")
  reason: string;

  /** The user who erased; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  suppressedById: string | null;

  /** Null while it counts. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  liftedAt: Date | null = null;

  @Column("text", { nullable: true })
  liftReason: string | null = null;

  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  liftedById: string | null = null;
}

/** By what a person is reached, normalised. */
export interface Address {
  kind: SuppressionKind;
  value: string;
}

/** How to reach somebody, as leads and contacts have it. */
export type Reachable = AddressColumns;

/** All of them, the primary ones and others. With another extension a number is somebody else's. */
export const addressesOf = (person: Reachable): Address[] => [
  ...addressesIn(person).map((value) => ({ kind: SuppressionKind.EMAIL, value })),
  ...phoneKeysIn(person).map((value) => ({ kind: SuppressionKind.PHONE, value })),
];

/** What to make others wait for who capture, merge or erase whoever has one of these addresses; all extensions of a number are one. */
export const keysOfAddresses = (person: Reachable): string[] => [
  ...addressesIn(person).map((email) => `person email ${email}`),
  ...numbersIn(person).map((phone) => `person phone ${phone}`),
];

/** The secret of a database never changes; so it is read once. */
const secrets = new WeakMap<DataSource, Buffer>();

async function secretOf(tx: Transaction): Promise<Buffer> {
  const { dataSource } = tx.manager;
  const known = secrets.get(dataSource);
  if (known) return known;
  const [row] = await tx.sql<{ secret: Buffer }>("select suppression_secret as secret from workspace");
  const { secret } = row as { secret: Buffer };
  secrets.set(dataSource, secret);
  return secret;
}

/** Without the secret nobody can try out which addresses the hashes are of. */
export async function hasher(tx: Transaction): Promise<(address: Address) => string> {
  const secret = await secretOf(tx);
  return ({ kind, value }) => createHmac("sha256", secret).update(`${kind} ${value}`).digest("hex");
}

/** An address in each form that its hash may have been made of: domains were once kept as they were typed, and a hash stays as it is. */
export function spellingsOf({ kind, value }: Address): Address[] {
  const [localPart, domain = ""] = value.split("@");
  if (kind !== SuppressionKind.EMAIL || !domain.includes("xn--")) return [{ kind, value }];
  return [value, `${localPart}@${domainToUnicode(domain)}`].map((spelling) => ({ kind, value: spelling }));
}

const WORDS = { [SuppressionKind.EMAIL]: "e-mail address", [SuppressionKind.PHONE]: "phone number" } as const;

/** Which of the people at hand must not be taken in. */
export class Suppressions {
  private constructor(private readonly found: Set<string>) {}

  /**
   * Looks all of them up by one statement. Call it when whoever erases one of these people has been waited for
   * (`keysOfAddresses`).
   */
  static async among(tx: Transaction, people: Reachable[]): Promise<Suppressions> {
    const isAnybody = people.some((person) => addressesOf(person).length > 0);
    return isAnybody ? ask(tx, await Suppressions.asked(tx, people)) : new Suppressions(new Set());
  }

  /** The same, to be asked together with others. */
  static async asked(tx: Transaction, people: Reachable[]): Promise<Question<Suppressions>> {
    const hashOf = await hasher(tx);
    const byHash = new Map(
      people.flatMap(addressesOf).flatMap((address) => spellingsOf(address).map((spelling) => [hashOf(spelling), address])),
    );
    return {
      text: "select hash from suppression where hash = any($1::text[]) and lifted_at is null",
      values: [[...byHash.keys()]],
      answer: (rows: { hash: string }[]) => new Suppressions(new Set(rows.map(({ hash }) => keyOf(byHash.get(hash) as Address)))),
    };
  }

  hasAny(person: Reachable): boolean {
    return this.findIn(person) !== undefined;
  }

  /** @throws {Refusal} SUPPRESSED, naming the field, when whoever has the address or number was erased */
  refuse(person: Reachable): void {
    const found = this.findIn(person);
    if (!found) return;
    const message = `The data of whoever has this ${WORDS[found.kind]} was erased, and it is not to be stored again. If the person came back by themselves, an administrator can lift that with liftSuppression.`;
    throw new Refusal(new InputError(UserErrorCode.SUPPRESSED, message, [fieldOf(found, person)]));
  }

  private findIn(person: Reachable): Address | undefined {
    return addressesOf(person).find((address) => this.found.has(keyOf(address)));
  }
}

/** The plain field for a primary one, the list for another. */
function fieldOf({ kind, value }: Address, { email, phone }: Reachable): string {
  if (kind === SuppressionKind.EMAIL) return value === email ? "email" : "emails";
  return phone && withoutExtension(value) === phone ? "phone" : "phones";
}

const keyOf = ({ kind, value }: Address): string => `${kind} ${value}`;
