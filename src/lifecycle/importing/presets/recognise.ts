import { HEADINGS } from "../headings/kinds.js";
import { ImportKind } from "../import-kind.js";
import { plainTitle } from "../title.js";
import { DYNAMICS } from "./dynamics.js";
import { HUBSPOT } from "./hubspot.js";
import { LEADWIRE } from "./leadwire.js";
import { PIPEDRIVE } from "./pipedrive.js";
import type { Preset, PresetOfKind } from "./preset.js";
import { SALESFORCE } from "./salesforce.js";
import { ZOHO } from "./zoho.js";

export const PRESETS: readonly Preset[] = [SALESFORCE, HUBSPOT, PIPEDRIVE, ZOHO, DYNAMICS, LEADWIRE];

/** A heading that is spelled as a system spells it says more than one that only has the same letters. */
const SPELLED = 2;
const SAME_LETTERS = 1;
/** "Status" and "Email" are everybody's words: they say nothing of whose file it is. */
const EVERYBODYS = /^\p{Lu}\p{Ll}*$/u;
const ONE_WORD = /^\p{Ll}+$/u;

/** By so much the best system must lead: a single heading, spelled as no other has it, does not. */
const LEAD = 3;

/** The titles that a system's files of a kind have, as spelled and by their letters. */
class Vocabulary {
  private readonly spelled: Set<string>;
  private readonly letters: Set<string>;

  constructor({ fields, others }: PresetOfKind) {
    const titles = [...Object.values(fields).flat(), ...others];
    this.spelled = new Set(titles);
    this.letters = new Set(titles.map(plainTitle));
  }

  /** How much a file's headings speak for the system. */
  score(headings: string[]): number {
    const titles = [...new Set(headings.map((title) => title.trim()))].filter((title) => title !== "" && !EVERYBODYS.test(title));
    return titles.reduce((sum, title) => {
      if (this.spelled.has(title) && !ONE_WORD.test(title)) return sum + SPELLED;
      return this.letters.has(plainTitle(title)) ? sum + SAME_LETTERS : sum;
    }, 0);
  }
}

const VOCABULARIES = new Map<PresetOfKind, Vocabulary>();
const vocabularyOf = (preset: PresetOfKind): Vocabulary => {
  const found = VOCABULARIES.get(preset) ?? new Vocabulary(preset);
  VOCABULARIES.set(preset, found);
  return found;
};

/** Only Salesforce ends the names of custom columns so; one or two that it has no field for speak for it, with others. */
const customOfSalesforce = (headings: string[], { fields }: PresetOfKind): number => {
  const named = new Set(Object.values(fields).flat());
  return Math.min(2, headings.filter((title) => /__c$/.test(title.trim()) && !named.has(title.trim())).length);
};

/** How much the headings of a file speak for each system that has records of a kind, the likeliest first. */
function scoresOf(kind: ImportKind, headings: string[]): { preset: Preset; score: number }[] {
  return PRESETS.flatMap((preset) => {
    const ofKind = preset.kinds[kind];
    if (!ofKind) return [];
    const more = preset === SALESFORCE ? customOfSalesforce(headings, ofKind) : 0;
    return [{ preset, score: vocabularyOf(ofKind).score(headings) + more }];
  }).sort((one, other) => other.score - one.score);
}

/** Whose export a file is, by all of its headings together; null where no system, or more than one, would explain them. */
export function recognise(kind: ImportKind, headings: string[]): Preset | null {
  const [best, second] = scoresOf(kind, headings);
  return best && best.score - (second?.score ?? 0) >= LEAD ? best.preset : null;
}

/** A kind that the headings of a file speak for clearly more than for the given one, and whose they are; null where none does. */
export function likelierThan(kind: ImportKind, headings: string[]): { kind: ImportKind; preset: Preset } | null {
  const given = scoresOf(kind, headings)[0]?.score ?? 0;
  const others = Object.values(ImportKind).flatMap((other) => {
    const preset = recognise(other, headings);
    return preset ? [{ kind: other, preset, score: scoresOf(other, headings)[0]?.score ?? 0 }] : [];
  });
  const [best] = others.sort((one, other) => other.score - one.score);
  return best && best.score - given >= LEAD ? best : null;
}

/** Which field a heading stands for, and how early it counts among those of the same field. */
export interface Alias {
  field: string;
  rank: number;
}

/** By the plain form of a heading: the system's own words first, then what is usual in any of the languages. */
export function aliasesOf(kind: ImportKind, preset: Preset | null): (heading: string) => Alias | null {
  const known = new Map<string, Alias>();
  const take = (lists: Readonly<Record<string, readonly string[]>>, from: number) => {
    for (const [field, titles] of Object.entries(lists))
      for (const [rank, title] of titles.entries())
        if (!known.has(plainTitle(title))) known.set(plainTitle(title), { field, rank: from + rank });
  };
  const own = preset?.kinds[kind];
  if (own) take(own.fields, -1000);
  // What the system has no field for is not taken for something else that is called alike.
  const others = new Set(own?.others.map(plainTitle).filter((title) => !known.has(title)));
  take(HEADINGS[kind], 0);
  return (heading) => (others.has(plainTitle(heading)) ? null : (known.get(plainTitle(heading)) ?? null));
}

const ALL_TITLES = new Set(
  [
    ...Object.values(HEADINGS).flatMap((lists) => Object.values(lists).flat()),
    ...PRESETS.flatMap(({ kinds }) => Object.values(kinds).flatMap(({ fields }) => Object.values(fields).flat())),
  ].map(plainTitle),
);

/** Whether a title, in its plain form, is a heading of any file that we know. */
export const isKnownHeading = (plain: string): boolean => ALL_TITLES.has(plain);
