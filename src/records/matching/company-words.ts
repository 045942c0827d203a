/** Words of company names and how they are written for short, folded; each line one word. */
const SHORT = `
administration admin
africa afr
agency agcy
america amer
associates assoc assocs associate assc
association assn ass assoc
automotive auto
bank banque banco banca bk
brothers bros bro gebruder gebr fratelli flli hermanos hnos
building bldg buildings
business bus
center centre ctr zentrum
chemicals chem chemical chemicals
college coll
commercial comm coml
communications comm comms communication
construction constr const
consulting cons consult consultants consultancy
cooperative coop
corporation corp
department dept
development dev devel developments
distribution dist distrib distributors distributing
east eastern
education edu educ
electric elec electrical elektro
electronics elec electronic
engineering eng engg engr engineers
enterprise ent entr enterprises
equipment equip eqpt
europe eur european
export exp exports
finance fin financial financing
foundation fdn found
general gen
government govt gov
group grp gruppe groupe grupo gruppo groep
holding hldg hldgs holdings
hospital hosp
import imp imports
industries ind inds industry industrial industrie industria
institute inst
insurance ins insur assurance versicherung
international intl internat internl internationale internacional internazionale
investment inv invest investments invt
laboratory lab labs laboratories
limited ltd
logistics log logistic logistik logistica
machines mach machinery machine
management mgmt mgt mgnt
manufacturing mfg manuf mfr manufacturers manufacture
marketing mktg
materials matls
medical med
metropolitan metro
mountain mt mtn
national natl nat
north northern
organisation org organization
partners partner ptnrs
pharmaceuticals pharma pharm pharmaceutical
products prod prods product
production prod productions
professional prof
properties prop props property
publishing publ pub publishers
real estate re
research res
restaurant rest
saint st sankt
school sch
sciences sci science
services svc svcs service serv servs
society soc
software sw softw
solutions sol solution soln
south southern
systems sys system syst
technology tech technologies techn technologie technik
telecommunications telecom telecomm
trading trdg trade
transport transp trans transportation transports
university univ universitat universite universidad
west western
works wks werke werk
`;

/** Further words that so many companies have in their names that they say little. */
const FURTHER = `
and of the for de la der die und et y e co
advisory air capital care clean cloud commerce consumer creative data design digital energy events fashion film first foods food fund global green health home house
hotel hotels labor life light link machine marine max media mining mobile net network new one online optics packaging paint paper plus power print pro quality
retail safety security shop smart solar sport sports star steel store studio studios supply team textile textiles tools top tour tours travel ventures water web wood world
`;

const fullWords = new Map<string, string>();
const generic = new Set(FURTHER.trim().split(/\s+/));
for (const [full, ...shorter] of SHORT.trim()
  .split("\n")
  .map((line) => line.split(" "))) {
  generic.add(full as string);
  for (const short of shorter) if (!fullWords.has(short)) fullWords.set(short, full as string);
}

/** The words of a folded company name, those in full that are written for short; "and" is left out, where that is not all. */
export function fullCompanyWords(words: string[]): string[] {
  const full = words.map((word) => fullWords.get(word) ?? word);
  const named = full.filter((word) => word !== "and");
  return named.length > 0 ? named : full;
}

/** Whether a word is one of many companies' names and tells none apart: "international", "services". */
export const isGenericWord = (word: string): boolean => generic.has(word);

/** Whether a word without vowels is what is left of another: "pblshng" of "publishing". */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0] || /[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return at > long.length / 2;
}

/** Whether a name of one word is made of the first letters of another name's words: "ibm". */
export const isAcronym = (one: string[], other: string[]): boolean =>
  one.length === 1 && other.length > 2 && one[0] === other.map((word) => word[0]).join("");
