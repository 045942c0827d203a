import { type Audited, AuditOutcome, auditAlone } from "../database/audit.js";
import { poolOf } from "../database/data-source.js";
import { maskError, Refusal, RequestError } from "../errors.js";
import type { Viewer } from "../identity/viewer.js";
import { Reads } from "./reads.js";
import type { RequestFacts, Services } from "./services.js";

/** What the audit log is told of one operation: what it did, what it was kept from, and what partners were shown. */
export class AuditTrail {
  private shown: Reads | undefined;

  constructor(
    private readonly services: Services,
    private readonly viewer: Viewer | null,
    private readonly facts: RequestFacts,
  ) {}

  /** Whether what this viewer reads is audited: that of partners, and of nobody else. */
  get readsAreAudited(): boolean {
    return this.viewer?.kind === "PARTNER";
  }

  /** What was shown of records whose reading is audited. */
  get reads(): Reads {
    this.shown ??= new Reads();
    return this.shown;
  }

  /** The entry of a mutation, before it is known what it was about. */
  entryOf(operation: string): Audited {
    const { viewer, facts } = this;
    const userId = viewer?.kind === "USER" ? viewer.id : null;
    return { operation, userId, tokenId: viewer?.tokenId ?? null, ...facts, about: [] };
  }

  /** Writes what was read. Whoever shows something calls it first: without the entry it must not be shown. */
  async writeReads(): Promise<void> {
    const entries = (this.shown?.take() ?? []).map(({ operation, recordIds, fields }) => ({
      audited: { ...this.entryOf(operation), about: [...recordIds] },
      outcome: AuditOutcome.READ,
      readFields: fields,
    }));
    if (entries.length > 0) await auditAlone(poolOf(this.services.dataSource), entries);
  }

  /** Writes that a mutation was kept from somebody by its rule. Who is not signed in has done nothing yet. */
  async writeForbidden(operation: string, error: unknown): Promise<void> {
    if (this.viewer) await this.writeFailure(this.entryOf(operation), error);
  }

  /** Writes that a mutation changed nothing. Where the database is the reason, only the log can. */
  async writeFailure(audited: Audited, error: unknown): Promise<void> {
    const isRefused = error instanceof Refusal || error instanceof RequestError;
    const codes = error instanceof Refusal ? error.errors.map(({ code }) => code) : [maskError({ message: "" }, error).extensions?.code];
    const { dataSource, log } = this.services;
    const outcome = isRefused ? AuditOutcome.REFUSED : AuditOutcome.FAILED;
    await auditAlone(poolOf(dataSource), [{ audited, outcome, errorCodes: codes.map(String) }]).catch((err) =>
      log.warn({ err, requestId: audited.requestId, operation: audited.operation }, "the audit log could not be written to"),
    );
  }
}
