import { Refusal } from "../../../platform/errors.js";
import { refusalOfDatabase } from "../import-leads.js";
import { RowOutcome } from "./import-enums.js";
import { keepRest, type Rest } from "./keep-rest.js";
import { type OtherKind, REFERENCES } from "./kind-fields.js";
import type { KindWriter, Linked, Writing, Written } from "./kind-writers.js";
import { type KindRow, readKindRow } from "./read-kind-row.js";
import { keepExternalIds, type Name, References } from "./references.js";
import { campaignWriter, memberWriter } from "./write-campaigns.js";
import { accountWriter, contactWriter } from "./write-customers.js";
import { opportunityWriter } from "./write-deals.js";
import { activityWriter, taskWriter } from "./write-story.js";

/** A row of the file; of one that has been looked at before, the record that it made, for which a link was not there. */
export interface FileRow {
  number: number;
  line: number;
  cells: string[];
  recordId?: string | null;
}

/** What became of a row. */
export interface RowResult {
  row: FileRow;
  outcome: RowOutcome;
  /** The id of the record. */
  recordId: string | null;
  /** Why it was refused, or what it waits for: it may be in, and only lack a link. */
  problem: { field: string; reason: string } | null;
}

const WRITERS: Record<OtherKind, KindWriter> = {
  ACCOUNT: accountWriter,
  CONTACT: contactWriter,
  OPPORTUNITY: opportunityWriter,
  ACTIVITY: activityWriter,
  TASK: taskWriter,
  CAMPAIGN: campaignWriter,
  CAMPAIGN_MEMBER: memberWriter,
};

/** Takes rows of one of the kinds but leads in, one after the other; one that is refused leaves nothing behind. */
export async function takeKindRows(at: Writing, rows: FileRow[]): Promise<RowResult[]> {
  const read = rows.map((row): KindRow | Refusal => {
    try {
      return readKindRow(row.cells, at.settings, at.tx.now);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
  const batch = await Batch.of(
    at,
    read.filter((row): row is KindRow => !(row instanceof Refusal)),
  );
  const results: RowResult[] = [];
  for (const [nth, row] of rows.entries()) results.push(await batch.take(row, read[nth] as KindRow | Refusal));
  await batch.keep();
  return results;
}

class Batch {
  private readonly writer: KindWriter;
  private readonly newIds: { value: string; id: string }[] = [];
  private readonly rests: Rest[] = [];

  private constructor(
    private readonly at: Writing,
    private readonly references: References,
    /** The records that the system has a name of its own for. */
    private readonly named: Set<string>,
  ) {
    this.writer = WRITERS[at.settings.kind];
  }

  static async of(at: Writing, rows: KindRow[]): Promise<Batch> {
    const { plan, kind } = at.settings;
    const names = rows.flatMap((row) => [...namesIn(row, kind), ...ownNames(row, kind)]);
    const references = await References.of(at.tx, at.viewer, plan.system, names);
    const known = rows.flatMap((row) => ownNames(row, kind).flatMap((name) => references.find(name)));
    return new Batch(at, references, await References.named(at.tx, plan.system, WRITERS[kind].prefix, known));
  }

  async take(row: FileRow, read: KindRow | Refusal): Promise<RowResult> {
    const refused = (refusal: Refusal): RowResult => ({
      row,
      outcome: RowOutcome.REFUSED,
      recordId: null,
      problem: this.problemOf(refusal),
    });
    if (read instanceof Refusal) return refused(read);
    const { links, missing, several } = this.linksOf(read);
    if (several) return { row, outcome: RowOutcome.REFUSED, recordId: null, problem: several };
    const isNeeded = missing.find(({ required }) => required);
    if (isNeeded) return { row, outcome: RowOutcome.WAITING, recordId: null, problem: isNeeded };
    try {
      const written = await this.at.tx.savepoint(() => this.write(row, read, links));
      // What only got a link was told of when it came in.
      if (!row.recordId) this.learn(read, written, links);
      return { row, outcome: written.outcome, recordId: written.id, problem: missing[0] ?? null };
    } catch (error) {
      return refused(error instanceof Refusal ? error : refusalOfDatabase(error));
    }
  }

  /** Keeps what belongs to all that was written. */
  async keep(): Promise<void> {
    const { tx, viewer, settings } = this.at;
    const { prefix } = this.writer;
    if (prefix)
      await keepExternalIds(
        tx,
        settings.plan.system,
        this.newIds.map((id) => ({ kind: prefix, ...id })),
      );
    await keepRest(tx, viewer, this.rests);
  }

  private async write(row: FileRow, read: KindRow, links: Linked): Promise<Written> {
    if (row.recordId) {
      await this.writer.link(this.at, row.recordId, links);
      return { outcome: RowOutcome.UPDATED, id: row.recordId };
    }
    const known = this.knownOf(read);
    if (known && this.at.onDuplicate === "SKIP") return { outcome: RowOutcome.SKIPPED, id: known };
    return this.writer.write(this.at, read, links, known);
  }

  /** The record that a row is about: by its id, else by what tells such records apart, unless the system calls that one otherwise. */
  private knownOf(read: KindRow): string | null {
    const { prefix } = this.writer;
    if (!prefix) return null;
    const { externalId } = read.values as { externalId?: string };
    const [byId] = externalId ? this.references.find({ kinds: [prefix], text: externalId }, ["id"]) : [];
    if (byId) return byId;
    for (const { way, text } of this.writer.knownBy(read)) {
      const found = this.references.find({ kinds: [prefix], text }, [way]);
      if (found.length === 1 && !(externalId && this.named.has(found[0] as string))) return found[0] as string;
    }
    return null;
  }

  private learn(read: KindRow, { outcome, id, names = [] }: Written, links: Linked): void {
    const { prefix } = this.writer;
    const { externalId } = read.values as { externalId?: string };
    if (prefix && externalId) {
      this.newIds.push({ value: externalId, id });
      this.named.add(id);
      this.references.learn(prefix, "id", externalId, id);
    }
    if (prefix) for (const { way, text } of names) this.references.learn(prefix, way, text, id);
    const storyOf = this.writer.storyOf(id, links);
    if (storyOf && outcome !== RowOutcome.SKIPPED && Object.keys(read.rest).length > 0)
      this.rests.push({ id, storyOf, columns: read.rest });
  }

  /** The records that a row names: those that are there, those that are not, and one of which there are several. */
  private linksOf(read: KindRow) {
    const links: Linked = {};
    const missing: { field: string; reason: string; required: boolean }[] = [];
    let several: { field: string; reason: string } | null = null;
    for (const [link, { by, required }] of Object.entries(REFERENCES[this.at.settings.kind])) {
      const asked = Object.entries(by).flatMap(([field, kinds]) => read.cells(field).map((cell) => ({ ...cell, kinds })));
      const found = asked.map((one) => ({ ...one, ids: this.references.find(one) }));
      const hit = found.find(({ ids }) => ids.length === 1) ?? found.find(({ ids }) => ids.length > 1);
      const [first] = found;
      if (!hit && first)
        missing.push({ field: first.title, reason: `There is no ${first.kinds.join(" or ")} "${first.text}" yet.`, required });
      else if (!hit && required) several = { field: link, reason: `Every row must name its ${link}, and this one names none.` };
      else if (hit && hit.ids.length > 1)
        several = { field: hit.title, reason: `There are several records "${hit.text}"; name the one by its id.` };
      else if (hit) links[link] = hit.ids[0] as string;
    }
    return { links, missing, several };
  }

  private problemOf({ errors, message }: Refusal): { field: string; reason: string } {
    const { columnsOf, titles } = this.at.settings.plan;
    const titleOf = ([field]: string[]) => titles[columnsOf[field ?? ""]?.[0] ?? -1] ?? field ?? "";
    return { field: [...new Set(errors.map(({ path }) => titleOf(path)).filter(Boolean))].join(", "), reason: message };
  }
}

/** What a row calls other records. */
const namesIn = (row: KindRow, kind: OtherKind): Name[] =>
  Object.values(REFERENCES[kind]).flatMap(({ by }) =>
    Object.entries(by).flatMap(([field, kinds]) => row.cells(field).map(({ text }) => ({ kinds, text }))),
  );

/** What a row calls the record that it is about. */
function ownNames(row: KindRow, kind: OtherKind): Name[] {
  const { prefix, knownBy } = WRITERS[kind];
  if (!prefix) return [];
  const { externalId } = row.values as { externalId?: string };
  return [...(externalId ? [externalId] : []), ...knownBy(row).map(({ text }) => text)].map((text) => ({ kinds: [prefix], text }));
}
