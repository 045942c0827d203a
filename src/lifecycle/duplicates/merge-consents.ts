import type { Transaction } from "../../platform/database/transaction.js";
import { Consent, settleConsents } from "../../records/leads/consent.js";

export type OptOut = Pick<Consent, "channel" | "wording">;

/** Whose consents are merged. */
type Of = "lead_id" | "contact_id";

/** The channels that one of the records has opted out of, as what counts now, with the wording. That an address is dead is of that alone. */
export const optOutsOf = (tx: Transaction, of: Of, ids: string[]) =>
  tx.sql<OptOut>(
    `select distinct on (channel) channel, wording from consent
     where ${of} = any($1::uuid[]) and current and not granted and activity_type is distinct from 'HARD_BOUNCED' order by channel, at desc`,
    [ids],
  );

/** Where what counts of all is a consent although one of the records has opted out, the opt-out is said again. Answers what was added. */
export async function restateOptOuts(tx: Transaction, of: Of, id: string, optOuts: OptOut[]): Promise<string[]> {
  await settleConsents(tx, [id]);
  const granted = await tx.sql<Pick<Consent, "channel" | "address">>(
    `select channel, address from consent where ${of} = $1 and current and granted`,
    [id],
  );
  // For every address that one of them may still be reached at by that channel.
  const lost = optOuts.flatMap((optOut) =>
    granted.filter(({ channel }) => channel === optOut.channel).map(({ address }) => ({ ...optOut, address })),
  );
  const whose = of === "lead_id" ? { leadId: id } : { contactId: id };
  const again = lost.map((optOut) => Object.assign(new Consent(), { ...optOut, ...whose, granted: false, at: tx.now }));
  for (const consent of again) await tx.add(consent);
  if (again.length > 0) await settleConsents(tx, [id]);
  return again.map(({ id }) => id);
}
