import type { DataSource } from "typeorm";
import { poolOf } from "../../platform/database/data-source.js";
import type { CustomType, CustomTypes, KnownFields } from "../../platform/query/custom-fields.js";

/** What another process defined is known here after so long. */
const STALE_MS = 1_000;

/**
 * The types of all custom fields, known to a process: lists need them to compare and order. A type never changes and a
 * field is never dropped, so what is known stays true, and there can only be more.
 */
export class KnownCustomFields implements KnownFields {
  private readonly known = new Map<string, CustomType>();
  private readAt = -STALE_MS;
  /** How often it was told to forget: what was being read at that moment may lack the newest. */
  private forgotten = 0;

  constructor(private readonly dataSource: DataSource) {}

  async refresh(): Promise<void> {
    if (performance.now() - this.readAt < STALE_MS) return;
    const [startedAt, forgotten] = [performance.now(), this.forgotten];
    const { rows } = await poolOf(this.dataSource).query("select record, key, type from custom_field");
    for (const { record, key, type } of rows) this.known.set(`${record} ${key}`, type);
    if (forgotten === this.forgotten) this.readAt = startedAt;
  }

  forget(): void {
    this.readAt = -STALE_MS;
    this.forgotten++;
  }

  readonly types: CustomTypes = (record, key) => this.known.get(`${record.toUpperCase()} ${key}`);
}
