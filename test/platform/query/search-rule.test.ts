import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { Client } from "../../support/client.js";
import { Leadwire } from "../../support/leadwire.js";
import { fillWithLeads } from "../../support/many-leads.js";

/** So many that some words are in more than are sorted, and others in few. */
const LEADS = 8_000;
const SEARCHES = 40;
const SEED = 20261130;

const leadwire = new Leadwire();
let plainly: App;
let viewers: { client: Client; sees: (lead: Lead) => boolean }[];
let leads: Lead[];

interface Lead {
  id: string;
  fields: string[];
  words: string[];
  country: string;
  ownerId: string | null;
  /** Where it stands in the list without a search. */
  place: number;
}

/** A word, a text with signs in it, or the digits of a phone number. */
interface Term {
  text: string;
  kind: "word" | "signs" | "phone";
}

/** As docs/search.md says it of one field and word: small letters without accents. The data has no other letters than these. */
const fold = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l");

beforeAll(async () => {
  await fillWithLeads((text, values) => leadwire.sql(text, values), LEADS);
  const rep = await leadwire.user("REP");
  await leadwire.sql("update workspace set rep_sight = 'OWN'");
  await leadwire.sql("update lead set owner_id = $1 where company_size % 3 = 0", [rep.id.slice(5)]);
  plainly = await leadwire.startAnother({ compiledReads: false });
  const rows = await leadwire.sql(
    `select id, array_remove(array[name, company_name, email, phone], null) as fields, country, owner_id,
       row_number() over (order by created_at desc, id desc)::int as place from lead order by place`,
  );
  leads = rows.map(({ id, fields, country, owner_id, place }) => {
    const folded = (fields as string[]).map(fold);
    return { id, fields: folded, words: folded.flatMap((field) => field.split(/[^\p{L}\p{N}]+/u)), country, ownerId: owner_id, place };
  });
  viewers = [
    { client: leadwire.admin, sees: () => true },
    { client: new Client(plainly.url, leadwire.admin.token), sees: () => true },
    { client: rep, sees: ({ ownerId }) => ownerId === rep.id.slice(5) },
    { client: new Client(plainly.url, rep.token), sees: ({ ownerId }) => ownerId === rep.id.slice(5) },
  ];
}, 300_000);

afterAll(() => plainly.stop());

const isPart = ({ words, fields }: Lead, { text, kind }: Term) =>
  kind === "word" && text.length < 3 ? words.some((word) => word.startsWith(text)) : fields.some((field) => field.includes(text));

/** The rule of docs/search.md, read word by word; null for what does not match. */
function rankOf(lead: Lead, terms: Term[]): number | null {
  const each = (ofWord: (text: string) => boolean) =>
    terms.every((term) => (term.kind === "word" ? ofWord(term.text) : isPart(lead, term)));
  if (!terms.every((term) => isPart(lead, term))) return null;
  const whole = terms.map(({ text }) => text).join(" ");
  const isPhone = terms.every(({ kind }) => kind === "phone");
  if (lead.fields.some((field) => field === whole || (isPhone && field.endsWith(whole)))) return 0;
  if (each((text) => lead.words.includes(text))) return 1;
  if (each((text) => lead.words.some((word) => word.startsWith(text)))) return 2;
  return 3;
}

async function expected(sees: (lead: Lead) => boolean, terms: Term[]): Promise<Lead[]> {
  const seen = leads.filter(sees);
  const ranked = seen.map((lead) => ({ lead, rank: rankOf(lead, terms) })).filter(({ rank }) => rank !== null) as {
    lead: Lead;
    rank: number;
  }[];
  if (ranked.length > 0) return ranked.sort((a, b) => a.rank - b.rank || a.lead.place - b.lead.place).map(({ lead }) => lead);
  return nearly(seen, terms);
}

/** Only a word of four letters or more can be much the same as another. */
async function nearly(seen: Lead[], terms: Term[]): Promise<Lead[]> {
  const canBeNear = ({ text, kind }: Term) => kind === "word" && /^\p{L}{4,}$/u.test(text);
  if (!terms.some(canBeNear)) return [];
  const found = await leadwire.sql(
    "select id from lead_search where (select bool_and(word_similarity(search_fold(word), text) >= 0.6) from unnest($1::text[]) word)",
    [terms.filter(canBeNear).map(({ text }) => text)],
  );
  const ids = new Set(found.map(({ id }) => id));
  return seen.filter((lead) => ids.has(lead.id) && terms.every((term) => canBeNear(term) || isPart(lead, term)));
}

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const random = randomNumbers(SEED);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const word = (text: string): Term => ({ text, kind: "word" });

/** What people search for, drawn from what there is. */
function randomTerms(): Term[] {
  const { fields } = pick(leads);
  const [name, company, email, phone] = fields as [string, string, string, string];
  const [first, last] = name.split(" ") as [string, string];
  const ways: (() => Term[])[] = [
    () => [word(first)],
    () => [word(last)],
    () => [word(first), word(last)],
    () => [word(last), word(pick(company.split(" ")))],
    () => company.split(" ").map(word),
    () => [word(last.slice(0, 4))],
    () => [word(last.slice(1, 5))],
    () => [word(last.slice(2, 5)), word(first.slice(0, 2))],
    () => [{ text: email, kind: "signs" }],
    () => [{ text: email.slice(3, 12).includes(".") ? email.slice(3, 12) : `${first}.`, kind: "signs" }],
    () => [{ text: phone.slice(1), kind: "phone" }],
    () => [word(first), { text: phone.slice(5), kind: "phone" }],
    () => [word(pick(["gmail", "gmbh", "example", "g", "be", "ag"]))],
    () => [word(pick(["gmail", "gmbh"])), word(last.slice(0, 3))],
    () => [word(`${last.slice(0, 3)}q${last.slice(3)}`)],
    () => [word("qwxyz")],
  ];
  return pick(ways)();
}

const PAGE = `query ($search: String, $where: LeadFilter, $orderBy: [LeadOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  leads(search: $search, where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { id }
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id.slice(5));

describe(`random searches find what the rule says, for whoever asks (seed ${SEED})`, () => {
  test.each(Array.from({ length: SEARCHES }, (_, number) => number))("search %d", async () => {
    const terms = randomTerms();
    const filter = pick([null, null, "DE"]);
    const ordered = pick([false, false, true]);
    const size = pick([3, 25, 100]);
    for (const { client, sees } of viewers) {
      const found = await expected((lead) => sees(lead) && (!filter || lead.country === filter), terms);
      const list = (ordered ? found.sort((a, b) => b.place - a.place) : found).map(({ id }) => id);
      const asked = {
        search: terms.map(({ text }) => text).join(" "),
        where: filter && { country: { eq: filter } },
        orderBy: ordered ? [{ field: "CREATED_AT" }] : null,
      };
      await comparePages(client, asked, list, size);
    }
  });
});

/** Three pages from the front and two from the back, and the count. */
async function comparePages(client: Client, asked: object, list: string[], size: number): Promise<void> {
  const page = async (window: object) => (await client.do<any, any>(PAGE, { ...asked, ...window })).leads;
  let after: string | null = null;
  for (let start = 0; start === 0 || (after && start < 3 * size); start += size) {
    const leads: any = await page({ first: size, after });
    expect({ ...asked, found: idsOf(leads) }).toEqual({ ...asked, found: list.slice(start, start + size) });
    expect(leads.totalCount).toBe(list.length);
    expect(leads.pageInfo.hasNextPage).toBe(list.length > start + size);
    after = leads.pageInfo.hasNextPage ? leads.pageInfo.endCursor : null;
  }
  let before: string | null = null;
  for (let end = list.length; end === list.length || (before && end > list.length - 2 * size); end -= size) {
    const leads: any = await page({ last: size, before });
    expect(idsOf(leads)).toEqual(list.slice(Math.max(end - size, 0), Math.max(end, 0)));
    before = leads.pageInfo.hasPreviousPage ? leads.pageInfo.startCursor : null;
  }
}
