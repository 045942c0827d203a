import { hydrate } from "../../platform/database/data-source.js";
import type { Node } from "../../platform/database/node.js";
import { isSetting, settingsOf } from "../../platform/database/settings.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Campaign } from "./campaign.js";
import { Source } from "./source.js";

/** How a source is known: there is one of each channel and name. */
export type SourceName = Pick<Source, "channel" | "name">;

const keyOf = (name: object): string => JSON.stringify(name);

/**
 * Finds the sources of these channels and names. One that is seen for the first time is made, but not stored yet: add it
 * together with what comes from it. Until the end of the transaction nobody else makes the same.
 */
export async function findOrMakeSources(tx: Transaction, wanted: SourceName[]): Promise<(name: SourceName) => Source> {
  const identity = ({ channel, name }: SourceName) => ({ channel, name });
  const found = await findOrMake(tx, Source, wanted.map(identity));
  return (name) => found.get(keyOf(identity(name))) as Source;
}

/** Finds the campaigns of these names; those that are seen for the first time are made, like sources. */
export async function findOrMakeCampaigns(tx: Transaction, wanted: string[]): Promise<(name: string) => Campaign> {
  const found = await findOrMake(
    tx,
    Campaign,
    wanted.map((name) => ({ name })),
  );
  return (name) => found.get(keyOf({ name })) as Campaign;
}

/** The campaigns that links are marked with: by `utmCampaign`, else by name. Whoever follows a link makes no campaign. */
export async function campaignsOfMarks(tx: Transaction, marks: string[]): Promise<(mark: string | undefined) => Campaign | null> {
  if (marks.length === 0) return () => null;
  const wanted = [...new Set(marks.map((mark) => mark.toLowerCase()))];
  const rows = await tx.sql(
    `select mark, c.* from unnest($1::text[]) mark
     join lateral (select * from campaign where lower(utm_campaign) = mark or lower(name) = mark
                   order by lower(utm_campaign) = mark desc nulls last limit 1) c on true`,
    [wanted],
  );
  const found = new Map(rows.map(({ mark, ...row }) => [mark, hydrate(tx.manager.dataSource, Campaign, row)]));
  return (mark) => found.get(mark?.toLowerCase()) ?? null;
}

/** The records that are alone in having these texts, by key; new ones for those that are missing. */
async function findOrMake<T extends Node>(tx: Transaction, kind: new () => T, identities: Partial<T>[]): Promise<Map<string, T>> {
  const wanted = new Map(identities.map((identity) => [keyOf(identity), identity]));
  const found = new Map<string, T>();
  const missing = () => [...wanted.keys()].filter((key) => !found.has(key));
  const look = async () => {
    const keys = missing();
    for (const [nth, record] of (await findAll(tx, kind, new Map(keys.map((key) => [key, wanted.get(key) as Partial<T>])))).entries())
      if (record) found.set(keys[nth] as string, record);
  };
  if (wanted.size === 0) return found;
  await look();
  if (missing().length === 0) return found;
  await tx.serialize(missing().map((key) => `${kind.name} ${key}`));
  await look();
  for (const key of missing()) found.set(key, Object.assign(new kind(), wanted.get(key)));
  return found;
}

/** The records of these texts, in order; null for those that there are not. What is a setting is taken from memory where it can be. */
function findAll<T extends Node>(tx: Transaction, kind: new () => T, wanted: Map<string, Partial<T>>): Promise<(T | null)[]> {
  const names = new Map([...wanted].map(([key, identity]) => [`${kind.name} ${key}`, identity]));
  const read = (missing: string[]) =>
    findBy(
      tx,
      kind,
      missing.map((name) => names.get(name) as Partial<T>),
    );
  return isSetting(kind) ? settingsOf(tx, [...names.keys()], read) : read([...names.keys()]);
}

/** Many records by some of their texts, in one statement. */
async function findBy<T extends Node>(tx: Transaction, kind: new () => T, identities: Partial<T>[]): Promise<(T | null)[]> {
  const { tableName, columns } = tx.manager.dataSource.getMetadata(kind);
  const names = Object.keys(identities[0] ?? {}) as (keyof T)[];
  const columnOf = (name: keyof T) => columns.find(({ propertyName }) => propertyName === name)?.databaseName;
  const texts = names.map((_, place) => `$${place + 1}::text[]`);
  const rows = await tx.sql(
    `select ${columns.map(({ databaseName }) => databaseName).join(", ")} from ${tableName} where (${names.map(columnOf).join(", ")}) in (select * from unnest(${texts.join(", ")}))`,
    names.map((name) => identities.map((identity) => identity[name])),
  );
  const found = rows.map((row) => hydrate(tx.manager.dataSource, kind, row));
  return identities.map((identity) => found.find((record) => names.every((name) => record[name] === identity[name])) ?? null);
}
