import type { Transaction } from "../../platform/database/transaction.js";
import { addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import { DuplicateKind, NoticedBy } from "../../records/duplicates/duplicate-kinds.js";
import { type Noticed, notePossibleDuplicates } from "../../records/duplicates/note-possible-duplicate.js";
import type { Lead } from "../../records/leads/lead.js";
import { compare, type Person } from "../../records/matching/compare.js";
import type { Candidate } from "./candidates.js";

/** Leads that a capture showed to be possibly one person, for people to decide. */
export class NoticedDuplicates {
  private readonly pairs: Noticed[] = [];

  add(lead: Lead, others: Candidate[], noticedBy: NoticedBy): void {
    for (const other of others) {
      const { probability, reasons } = compare(ofLead(lead), ofCandidate(other));
      this.pairs.push({ kind: DuplicateKind.LEAD, a: lead.id, b: other.id, confidence: probability, reasons, noticedBy });
    }
  }

  /** Call it when the leads have been written. */
  async write(tx: Transaction): Promise<void> {
    await notePossibleDuplicates(tx, this.pairs.splice(0));
  }
}

const ofLead = (lead: Lead): Person => ({
  firstName: lead.firstName,
  lastName: lead.lastName,
  emails: addressesIn(lead),
  phones: numbersIn(lead),
  companyName: lead.companyName,
  domain: lead.domain,
});

const ofCandidate = ({ names, emails, phones, companyName }: Candidate): Person => ({ ...names[0], emails, phones, companyName });
