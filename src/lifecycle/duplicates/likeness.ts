/** What people are told apart by. */
export interface Person {
  name: string | null;
  email: string | null;
  phone: string | null;
  companyName: string | null;
  /** The company's; never a free-mail provider's. */
  domain: string | null;
  /** What other systems call the person. */
  externalIds?: { system: string; value: string }[];
}

/** What companies are told apart by. */
export interface Company {
  name: string | null;
  domain: string | null;
}

export interface Likeness {
  /** From 0 to 1. */
  confidence: number;
  /** What agrees. */
  reasons: string[];
}

/** Names with so many trigrams in common are near: one is a misspelling of the other, or has a part more. */
const NEAR_PERSON = 0.5;
const NEAR_COMPANY = 0.6;

type Agreement = [reason: string, confidence: number];

/** How sure it is that two records are of one person: as sure as the surest thing that agrees. Pure. */
export function likenessOfPeople(one: Person, other: Person): Likeness {
  const names = similarity(one.name, other.name);
  const [sameName, nearName, noName] = [names === 1, names >= NEAR_PERSON, !one.name || !other.name];
  const company = sameCompany(one, other);
  const agreements: Agreement[] = [];
  if (sharesExternalId(one, other)) agreements.push(["same external id", 1]);
  if (agree(one.email, other.email)) agreements.push(["same e-mail address", 1]);
  // One number may be that of a whole office.
  if (agree(one.phone, other.phone)) agreements.push(["same phone number", nearName || noName ? 0.95 : 0.7]);
  if (company && nearName) {
    const sure = company === "same company domain" ? 0.5 : 0.45;
    agreements.push([sameName ? "same name" : "similar name", sameName ? sure + 0.4 : sure + 0.35 * names], [company, 0]);
  } else if (sameName) agreements.push(["same name", 0.5]);
  return surest(agreements);
}

/** The same of two companies. */
export function likenessOfCompanies(one: Company, other: Company): Likeness {
  const agreements: Agreement[] = [];
  const names = similarity(withoutLegalForm(one.name), withoutLegalForm(other.name));
  if (agree(one.domain, other.domain)) agreements.push(["same domain", 1]);
  if (one.name && other.name && folded(one.name) === folded(other.name)) agreements.push(["same name", 0.8]);
  else if (names === 1) agreements.push(["same name but for the legal form", 0.75]);
  else if (names >= NEAR_COMPANY) agreements.push(["similar name", 0.3 + 0.4 * names]);
  return surest(agreements);
}

const surest = (agreements: Agreement[]): Likeness => ({
  confidence: Math.round(Math.max(0, ...agreements.map(([, confidence]) => confidence)) * 100) / 100,
  reasons: agreements.map(([reason]) => reason),
});

const agree = (left: string | null, right: string | null): boolean => left !== null && left === right;

function sharesExternalId({ externalIds: ones = [] }: Person, { externalIds: others = [] }: Person): boolean {
  const key = ({ system, value }: { system: string; value: string }) => `${folded(system)} ${folded(value)}`;
  const known = new Set(ones.map(key));
  return others.some((id) => known.has(key(id)));
}

function sameCompany(one: Person, other: Person): "same company domain" | "same company" | null {
  if (agree(one.domain, other.domain)) return "same company domain";
  return similarity(withoutLegalForm(one.companyName), withoutLegalForm(other.companyName)) === 1 ? "same company" : null;
}

/** Small letters without accents, each space once. */
const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll(/\s+/g, " ").trim();

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const LEGAL_FORMS = new Set(
  "ab ag as aps bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd mbh nv ohg oy oyj plc pty sa sarl sas se spa srl ug".split(
    " ",
  ),
);

/** "Northwind GmbH & Co. KG" -> "northwind". */
export function withoutLegalForm(name: string | null): string | null {
  const words = name ? wordsOf(name) : [];
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) as string)) words.pop();
  return words.join(" ") || null;
}

/** The share of trigrams that two texts have in common, as pg_trgm counts them: the order of the words does not matter. */
export function similarity(left: string | null, right: string | null): number {
  const [ones, others] = [trigramsOf(left), trigramsOf(right)];
  if (ones.size === 0 || others.size === 0) return 0;
  const common = [...ones].filter((trigram) => others.has(trigram)).length;
  return common / (ones.size + others.size - common);
}

function trigramsOf(text: string | null): Set<string> {
  const trigrams = new Set<string>();
  for (const word of text ? wordsOf(text) : []) {
    const letters = [..."  ", ...word, " "];
    for (let start = 0; start + 3 <= letters.length; start++) trigrams.add(letters.slice(start, start + 3).join(""));
  }
  return trigrams;
}
