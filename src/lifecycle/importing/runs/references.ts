import { ownedInSight } from "../../../access/visible-owner.js";
import { toId, uuidIn } from "../../../platform/database/id.js";
import type { Transaction } from "../../../platform/database/transaction.js";
import { companyDomain, normalizeWebsite } from "../../../platform/identifiers/contact-details.js";
import { readEmail } from "../../../platform/identifiers/email.js";
import { whyNoExternalId } from "../../../platform/identifiers/external-id.js";
import { tidyText } from "../../../platform/identifiers/text.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import { columnOfKind, KEPT_HERE, type KeptHere } from "../../../records/external-ids/record-external-id.js";

/** A kind whose records are looked for, by the prefix of its ids. */
export type Sought = KeptHere | "lead";

/** What a row calls another record, or its own. */
export interface Name {
  kinds: readonly Sought[];
  text: string;
}

/** The ways by which a text may name a record. */
type Way = "id" | "name" | "domain" | "email";

interface Found {
  kind: Sought;
  way: Way;
  key: string;
  id: string;
  ownerId: string | null;
}

/** Who has one of several addresses, as the first one or as another. */
const ofEmails = (table: string): string =>
  `select key, t.id, t.owner_id from ${table} t cross join lateral unnest(identifiers_in(t.email_list) || t.email) key
   where (t.email = any($1::text[]) or (t.email_list <> '[]' and identifiers_in(t.email_list) && $1::text[])) and key = any($1::text[])`;

/** By what each kind is known besides what another system calls it: the way, and the SQL of its keys that are asked for (`$1`). */
const NATURAL: Partial<Record<Sought, Partial<Record<Way, string>>>> = {
  account: {
    name: "select name as key, id, owner_id from account where name = any($1::text[])",
    domain: "select domain as key, id, owner_id from account where domain = any($1::text[])",
  },
  contact: {
    email: ofEmails("contact"),
    name: "select name as key, id, owner_id from contact where name = any($1::text[])",
  },
  lead: { email: ofEmails("lead") },
  campaign: { name: "select name as key, id, null::uuid as owner_id from campaign where name = any($1::text[])" },
  opportunity: { name: "select name as key, id, owner_id from opportunity where name = any($1::text[])" },
};

const keyOf = (way: Way, text: string): string | null => {
  switch (way) {
    case "id":
      return whyNoExternalId(text) === null ? tidyText(text) : null;
    case "name":
      return tidyText(text) || null;
    case "email":
      return text.includes("@") ? readEmail(text) : null;
    case "domain":
      return /^\S+\.\S+$/.test(text) && !text.includes("@") ? domainOf(text) : null;
  }
};

function domainOf(text: string): string | null {
  try {
    return companyDomain(normalizeWebsite(text), null);
  } catch {
    return null;
  }
}

/** In which order ways count: what a system calls a record is surer than what people do. */
const WAYS: Way[] = ["id", "email", "domain", "name"];

/** The records that rows name, as far as there are any that the viewer sees; those that rows make are added. */
export class References {
  private readonly found = new Map<string, Set<string>>();

  private constructor(
    private readonly tx: Transaction,
    private readonly viewer: Viewer,
    private readonly system: string | null,
  ) {}

  static async of(tx: Transaction, viewer: Viewer, system: string | null, names: Name[]): Promise<References> {
    const references = new References(tx, viewer, system);
    await references.look(names);
    return references;
  }

  /**
   * The ids of the records that a name stands for; none where there is none, several where it does not say which.
   * @param ways by which of them; all by default
   */
  find({ kinds, text }: Name, ways: readonly Way[] = WAYS): string[] {
    const own = kinds.find((kind) => uuidIn(kind, text));
    if (own) return [text];
    for (const way of ways)
      for (const kind of kinds) {
        const key = keyOf(way, text);
        const ids = key === null ? undefined : this.found.get(placeOf(kind, way, key));
        if (ids?.size) return [...ids];
      }
    return [];
  }

  /** What a row has made, or what is known by another name now. */
  learn(kind: Sought, way: Way, text: string | null | undefined, id: string): void {
    const key = text ? keyOf(way, text) : null;
    if (key === null) return;
    const place = placeOf(kind, way, key);
    this.found.set(place, (this.found.get(place) ?? new Set()).add(id));
  }

  /** Those of some records that a system has a name of its own for. */
  static async named(tx: Transaction, system: string | null, kind: KeptHere | null, ids: string[]): Promise<Set<string>> {
    const uuids = kind ? ids.flatMap((id) => uuidIn(kind, id) ?? []) : [];
    if (!kind || !system || uuids.length === 0) return new Set();
    const column = columnOfKind(kind);
    const rows = await tx.sql<{ id: string }>(
      `select ${column} as id from record_external_id where system = $1 and ${column} = any($2::uuid[])`,
      [system, uuids],
    );
    return new Set(rows.map(({ id }) => toId(kind, id)));
  }

  private async look(names: Name[]): Promise<void> {
    for (const kind of new Set(names.flatMap(({ kinds }) => kinds))) {
      const texts = names.filter(({ kinds }) => kinds.includes(kind)).map(({ text }) => text);
      const found = [...(await this.byExternalId(kind, texts)), ...(await this.byNature(kind, texts))];
      for (const { way, key, id, ownerId } of found)
        if (kind === "campaign" || kind === "task" || kind === "campaign_member" || ownedInSight(this.viewer, { ownerId }))
          this.learn(kind, way, key, toId(kind, id));
    }
  }

  private async byExternalId(kind: Sought, texts: string[]): Promise<Found[]> {
    const keys = keysOf("id", texts);
    if (keys.length === 0 || !this.system) return [];
    const [table, column, condition] =
      kind === "lead" ? ["lead_external_id", "lead_id", ""] : ["record_external_id", columnOfKind(kind), `and e.kind = '${kind}'`];
    const owner = kind === "campaign" || kind === "campaign_member" ? "null::uuid" : "r.owner_id";
    return this.tx.sql<Found>(
      `select '${kind}' as kind, 'id' as way, e.value as key, r.id, ${owner} as "ownerId" from ${table} e join ${kind} r on r.id = e.${column}
       where e.system = $2 and e.value = any($1::text[]) ${condition}`,
      [keys, this.system],
    );
  }

  private async byNature(kind: Sought, texts: string[]): Promise<Found[]> {
    const found: Found[] = [];
    for (const [way, sql] of Object.entries(NATURAL[kind] ?? {})) {
      const keys = keysOf(way as Way, texts);
      if (keys.length === 0) continue;
      const rows = await this.tx.sql<{ key: string; id: string; owner_id: string | null }>(sql, [keys]);
      found.push(...rows.map(({ key, id, owner_id: ownerId }) => ({ kind, way: way as Way, key, id, ownerId })));
    }
    return found;
  }
}

const placeOf = (kind: Sought, way: Way, key: string): string => `${kind} ${way} ${key}`;

const keysOf = (way: Way, texts: string[]): string[] => [...new Set(texts.flatMap((text) => keyOf(way, text) ?? []))];

/** What rows have learnt of what other systems call records. */
export interface NewExternalId {
  kind: KeptHere;
  value: string;
  /** The id of the record. */
  id: string;
}

/** Keeps what a system calls records. One that is known already stays with whom it is of. */
export async function keepExternalIds(tx: Transaction, system: string | null, ids: NewExternalId[]): Promise<void> {
  if (!system || ids.length === 0) return;
  const columns = KEPT_HERE.map(columnOfKind);
  const rows = ids.flatMap(({ kind, value, id }) => {
    const key = keyOf("id", value);
    return key === null ? [] : [{ kind, value: key, uuid: uuidIn(kind, id) }];
  });
  await tx.sql(
    `insert into record_external_id (id, kind, system, value, ${columns.join(", ")})
     select gen_random_uuid(), r.kind, $2, r.value, ${KEPT_HERE.map((kind) => `case when r.kind = '${kind}' then r.uuid end`).join(", ")}
     from jsonb_to_recordset($1::jsonb) r (kind text, value text, uuid uuid)
     on conflict do nothing`,
    [JSON.stringify(rows), system],
  );
}
