import { createHash, timingSafeEqual } from "node:crypto";
import { ArrayMaxSize, ArrayNotEmpty, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { mailboxOf } from "../../platform/identifiers/email.js";
import { emailsOf } from "../../platform/identifiers/listed.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Lead } from "../../records/leads/lead.js";
import { OPEN } from "../sharing/partner.enums.js";
import { countUse, PartnerUse } from "../sharing/partner-budget.js";
import { asSeen, findShare } from "./find-share.js";
import { SharedLead } from "./shared-lead.js";

const MOST_HASHES = 1_000;

@InputType({ description: "Your own people, hashed." })
export class CheckAlreadyMineInput {
  @Field(() => ID, { description: "The share, which you have yet to decide on." })
  shareId: string;

  @Field(() => [String], {
    description: `At most ${MOST_HASHES} hashes: the SHA-256, in hexadecimal, of the share's \`salt\`, a colon, and an e-mail address or a company's domain in small letters.`,
  })
  @ArrayNotEmpty({ message: '"hashes" must have at least one hash.' })
  @ArrayMaxSize(MOST_HASHES)
  @Matches(/^[0-9a-f]{64}$/, { each: true, message: 'Each of "hashes" must be a SHA-256 in hexadecimal, in small letters.' })
  hashes: string[];
}

/**
 * Whether a lead is among the partner's own people, without either side showing whom it means: the partner sends hashes
 * with a salt of this share alone, and learns that one of them is the lead, not which. How many it may try is limited,
 * or it would be a way to guess who the lead is.
 */
export async function checkAlreadyMine(
  tx: Transaction,
  viewer: Viewer,
  input: CheckAlreadyMineInput,
): Promise<{ alreadyMine: boolean; sharedLead: SharedLead }> {
  const { work, share, lead } = await findShare(tx, viewer, input);
  share.requireOpen(tx.now);
  if (input.hashes.length > share.hashesLeft)
    throw new InvalidInput("hashes", `For this share ${share.hashesLeft} more hashes can be asked about. Decide by the teaser.`);
  await countUse(tx, share.partnerId, PartnerUse.HASHES, input.hashes.length);
  work.change(share, () => Object.assign(share, { hashesLeft: share.hashesLeft - input.hashes.length }));
  await work.write();
  const hashes = identitiesOf(lead).map((identity) => hashOf(share.salt, identity));
  // All are compared, also when one is found: how long it takes does not tell which.
  const equal = input.hashes.flatMap((given) => hashes.filter((hash) => timingSafeEqual(hash, Buffer.from(given, "hex"))));
  return { alreadyMine: share.isIn(OPEN) && equal.length > 0, sharedLead: await asSeen(tx, viewer, SharedLead, share.id) };
}

/** A hash tells nothing of what is near, so each spelling that the partner may have is hashed: the address, also as typed, its mailbox, the domain. */
const identitiesOf = (lead: Lead): string[] => {
  const spellings = emailsOf(lead).flatMap(({ address, asTyped }) => [address, asTyped?.toLowerCase() ?? null, mailboxOf(address)]);
  return [...new Set([...spellings, lead.domain].filter((identity) => identity !== null))];
};

const hashOf = (salt: string, identity: string): Buffer => createHash("sha256").update(`${salt}:${identity}`).digest();
