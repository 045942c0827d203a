import { InvalidInput } from "../../platform/errors.js";
import { companyDomain } from "../../platform/identifiers/contact-details.js";
import { canonicalExternalId } from "../../platform/identifiers/external-id.js";
import { addressesOnly } from "../../platform/identifiers/listed.js";
import { readEarlyStage } from "../../records/campaigns/lead-stage.js";
import { LeadInterest, LeadStatus } from "../../records/leads/lead.enums.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import { checkResumeAt } from "../../records/leads/lead.js";
import { type Details, normalizeDetails } from "../../records/leads/lead-details.js";
import type { Capture, Imported } from "./capture-outcome.js";
import type { Identity } from "./find-known-leads.js";

/** Somebody to be captured: what was sent, and what of it are fields of a lead. */
export interface Person extends Identity {
  input: CaptureLeadRow;
  imported: Imported;
  /** Whether it is a row of a file. */
  isImported: boolean;
  details: Details;
}

/** @throws {Refusal} naming the field that is wrong */
export function readPerson({ input, imported, details = normalizeDetails(input) }: Capture, now: Date): Person {
  const { interest, resumeAt } = input;
  // A file may have people who are NOT_NOW without saying until when.
  if (interest === LeadInterest.NOT_NOW && !resumeAt && !imported)
    throw new InvalidInput("resumeAt", 'NOT_NOW needs "resumeAt", the date to come back.');
  if (resumeAt) checkResumeAt(resumeAt, imported?.status ?? LeadStatus.NEW, interest ?? LeadInterest.UNKNOWN, now);
  if (input.stage) readEarlyStage(input.stage, "stage");
  const { firstName, lastName, companyName } = details;
  const isImported = imported !== undefined;
  return {
    input,
    imported: imported ?? {},
    isImported,
    details,
    firstName,
    lastName,
    companyName,
    domain: companyDomain(details.website ?? null, details.email ?? null),
    ...addressesOnly(details),
    externalId: input.externalId && canonicalExternalId(input.externalId),
  };
}

/** Whether a capture shows interest of now: no row of a file that tells of the past, and nobody who says "not now". */
export const showsInterest = ({ input: { interest }, imported }: Person): boolean =>
  !imported.createdAt && !imported.status && interest !== LeadInterest.NOT_NOW && interest !== LeadInterest.NOT_INTERESTED;
