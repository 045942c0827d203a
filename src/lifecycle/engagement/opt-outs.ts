import { readEmail } from "../../platform/identifiers/email.js";
import { type Activity, ActivityType } from "../../records/activities/activity.js";
import { Contact } from "../../records/contacts/contact.js";
import { Consent, ConsentChannel } from "../../records/leads/consent.js";
import type { Lead } from "../../records/leads/lead.js";

/** What each of these says, in the words that a consent keeps. */
const WORDINGS: Partial<Record<ActivityType, string>> = {
  UNSUBSCRIBED: "Unsubscribed",
  COMPLAINED: "Complained of an e-mail",
  HARD_BOUNCED: "The address takes no e-mail",
};

/**
 * What an activity forbids by itself; null for all others. Who unsubscribes or complains wants no e-mail at any address; a bounce is of
 * the address that it names, or of the primary one.
 */
export function optOutBy(activity: Activity, person: Lead | Contact): Consent | null {
  const wording = WORDINGS[activity.type];
  if (!wording) return null;
  const { address: named } = activity.properties;
  const isBounce = activity.type === ActivityType.HARD_BOUNCED;
  const address = isBounce ? ((typeof named === "string" ? readEmail(named) : null) ?? person.email) : null;
  if (isBounce && !address) return null;
  return Object.assign(new Consent(), {
    [person instanceof Contact ? "contactId" : "leadId"]: person.id,
    channel: ConsentChannel.EMAIL,
    granted: false,
    address,
    wording,
    at: activity.occurredAt,
    activityType: activity.type,
    recordedById: activity.recordedById,
  });
}
