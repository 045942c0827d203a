import type { Labelled, LabelledPair, LabelledSet } from "./labelled-set.js";
import { FIRST, LAST, Maker, numbersFrom, TOWNS, TRADES, WORDS } from "./seeded-people.js";

/** One name to a line, as it is written in several languages, scripts and for short. */
const lines = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

const GIVEN = lines(`
  Alexander Александр Aleksandr Alex Alexandre Αλέξανδρος Aleksander
  Catherine Katherine Kate Екатерина Ekaterina Yekaterina Katarzyna Catalina Αικατερίνη
  Dmitry Дмитрий Dmitri Dmitriy Dimitri Dmytro
  Elizabeth Elisabeth Liz Елизавета Elisabetta Beth Elżbieta
  George Georg Георгий Γιώργος Georgios Giorgio Jorge Jerzy
  Gustaf Gustav Gustave Gustavo
  Helena Elena Елена Helen Yelena Ελένη Hélène
  Hussein Husain Hussain Husayn Hossein حسين
  James Jim Jimmy Jaime
  Jean-Pierre Jean‑Pierre JeanPierre
  Joanna Йоанна Joana Johanna
  Jörg Joerg Jorg
  Kwame Kwamé
  Leszek Leshek
  Mariana Марьяна Maryana
  Mikhail Михаил Mikhael Michail Mihail
  Mohammed Muhammad Mohamed Mohammad محمد Mohamad Muhammed
  Müjde Mujde
  Nikolai Николай Nikolay Nikolaj Nicolai Νικόλαος
  Oleksandra Олександра Aleksandra Alexandra
  Paweł Pawel Pavel Павел Paul
  Richard Dick Rick Ricardo Ryszard
  Robert Bob Rob Roberto Bobby
  Sergei Сергей Sergey Serguei Serhii
  Søren Soren Sören
  Tatiana Татьяна Tatyana Tanya
  Thérèse Therese Teresa Theresa
  Vasily Василий Vasiliy Wassili Basil
  William Bill Will Willem Guillaume
  Yusuf Youssef Yousef Josef يوسف
  Zoë Zoe Ζωή`);

const FAMILY = lines(`
  Abdullah Abdallah Abdulla عبدالله
  al-Hassan Al-Hassan Alhassan
  Björklund Bjoerklund Bjorklund
  Chernyshenko Чернышенко Tschernyschenko Tchernychenko
  Dvořák Dvorak
  Fernández Fernandez
  García García Garcia
  Goncharov Гончаров Gontscharow Gontcharov
  Grønbech Groenbech Gronbech
  Ivanov Иванов Ivanow Iwanow Ivanoff
  Karimov Каримов Karimow
  Kuznetsov Кузнецов Kusnezow Kuznetzov Kouznetsov
  Łukasiewicz Lukasiewicz
  MacDonald McDonald Macdonald
  Meier Meyer Maier
  Müller Mueller Muller
  Nguyễn Nguyen
  O’Connell O'Connell OConnell
  Ōtani Otani Ohtani
  Papadopoulos Παπαδόπουλος Papadopulos
  Popović Поповић Popovic Popovich
  Qureshi Kureshi Quraishi Qureshy
  Schröder Schroeder Schroder
  Shcherbakov Щербаков Scherbakov Schtscherbakow
  Smirnov Смирнов Smirnow Smirnoff
  Sørensen Soerensen Sorensen
  Tchaikovsky Чайковский Tschaikowski Chaikovsky
  van~der~Berg Vanderberg Van~Der~Berg Van~den~Berg
  Volkov Волков Wolkow Volkoff
  Yıldız Yildiz
  Zhukov Жуков Schukow Joukov`);

const MIDDLE = "Anton Marie Lee Ivanovich José Ann Peter Abdul Maria K. J.".split(" ");

const spelt = (name: string): string => name.replaceAll("~", " ");

interface Named {
  first: string[];
  middle: string | null;
  last: string[];
}

/** Mostly names of the lists above; among them plain ones, which are not spelt otherwise. */
const someone = (maker: Maker): Named => ({
  first: maker.chance(0.7) ? maker.pick(GIVEN) : [maker.common(FIRST)],
  middle: maker.chance(0.35) ? maker.pick(MIDDLE) : null,
  last: maker.chance(0.7) ? maker.pick(FAMILY) : [maker.common(LAST)],
});

/** A name as somebody, somewhere, writes it: in whatever spelling and order, with or without what stands in the middle. */
function written(maker: Maker, { first, middle, last }: Named): string {
  const worsened = (name: string) => (maker.chance(0.1) ? maker.typo(spelt(name)) : spelt(name));
  const given = [
    maker.chance(0.06) ? `${(first[0] as string)[0]}.` : worsened(maker.pick(first)),
    ...(middle && maker.chance(0.5) ? [middle] : []),
  ].join(" ");
  const family = worsened(maker.pick(last));
  return maker.pick([
    `${given} ${family}`,
    `${given} ${family}`,
    `${family}, ${given}`,
    `${family} ${given}`,
    `${given} ${family}`.toUpperCase(),
  ]);
}

/** Somebody else who shares a part of the name. */
function otherThan(maker: Maker, one: Named): Named {
  const other = someone(maker);
  return maker.pick([
    { ...other, last: one.last },
    { ...other, first: one.first },
    { ...one, first: other.first, middle: one.middle },
    other,
  ]);
}

const isOther = (one: Named, other: Named) =>
  one.first !== other.first && one.last !== other.last ? true : one.first !== other.first || one.last !== other.last;

/** Pairs of names in whatever language, script, order and spelling; twice as many of others, most of whom share a part of the name. */
export function namesOfPeople(count: number, seed: number): LabelledSet {
  const maker = new Maker(numbersFrom(seed));
  const person = (name: string): Labelled => ({ kind: "person", person: { name } });
  const pairs = Array.from({ length: count }, (): LabelledPair[] => {
    const one = someone(maker);
    const others = [otherThan(maker, one), otherThan(maker, one)].filter((other) => isOther(one, other) && !sharesSpelling(one, other));
    const left = person(written(maker, one));
    return [
      { left, right: person(written(maker, one)), isSame: true },
      ...others.map((other) => ({ left, right: person(written(maker, other)), isSame: false })),
    ];
  });
  return { name: "names of people in several languages and scripts", pairs: pairs.flat() };
}

const sharesSpelling = (one: Named, other: Named): boolean =>
  one.first.some((name) => other.first.includes(name)) && one.last.some((name) => other.last.includes(name));

/** How words of companies are written for short. */
const SHORT: Record<string, string[]> = {
  International: ["Intl", "Int'l", "Internat."],
  Technologies: ["Tech", "Technology", "Techn."],
  Manufacturing: ["Mfg", "Manuf."],
  Services: ["Svcs", "Service", "Serv."],
  Brothers: ["Bros", "Bros."],
  Associates: ["Assoc.", "Assocs"],
  Systems: ["Sys", "System"],
  Engineering: ["Eng", "Engg."],
  Management: ["Mgmt", "Mgt"],
  Development: ["Dev", "Dev."],
  Industries: ["Ind.", "Inds"],
  Laboratories: ["Labs", "Lab"],
  Pharmaceuticals: ["Pharma", "Pharm."],
  Insurance: ["Ins.", "Insur."],
  Government: ["Govt", "Gov."],
  Distribution: ["Dist.", "Distrib."],
  Transport: ["Transp.", "Trans."],
  University: ["Univ", "Univ."],
};

const FORMS: string[][] = [
  ["GmbH", "Gesellschaft mit beschränkter Haftung", "G.m.b.H.", ""],
  ["AG", "Aktiengesellschaft", ""],
  ["Ltd", "Limited", "Ltd.", "LTD", ""],
  ["Inc", "Inc.", "Incorporated", ", Inc.", ""],
  ["LLC", "L.L.C.", "Limited Liability Company", ""],
  ["S.A.", "SA", "Société Anonyme", ""],
  ["S.p.A.", "SpA", "Società per Azioni", ""],
  ["Oy", "Osakeyhtiö", ""],
  ["B.V.", "BV", "Besloten Vennootschap", ""],
  ["OOO", "ООО", "LLC", ""],
];

const KINDS = [...Object.keys(SHORT), ...TRADES];

interface Firm {
  words: string[];
  form: string[];
}

const firm = (maker: Maker): Firm => ({
  words: [
    maker.pick([maker.pick(WORDS), maker.common(LAST), `${maker.common(LAST)} & ${maker.common(LAST)}`]),
    maker.pick(KINDS),
    ...(maker.chance(0.3) ? [maker.pick(KINDS)] : []),
  ],
  form: maker.pick(FORMS),
});

function writtenFirm(maker: Maker, { words, form }: Firm): string {
  const shown = words.map((word) => {
    if (maker.chance(0.08)) return maker.typo(word);
    return SHORT[word] && maker.chance(0.3) ? maker.pick(SHORT[word] as string[]) : word.replace("&", maker.pick(["&", "and", "+", "und"]));
  });
  if (maker.chance(0.07)) shown.reverse();
  const place = maker.chance(0.06) ? ` (${maker.pick(TOWNS)})` : "";
  const name = `${maker.chance(0.08) ? "The " : ""}${shown.join(maker.chance(0.05) ? "-" : " ")}${place} ${maker.pick(form)}`.trim();
  return maker.chance(0.1) ? name.toUpperCase() : name;
}

/** Another company that shares a word, or the trade, or nothing. */
function otherFirm(maker: Maker, one: Firm): Firm {
  const other = firm(maker);
  const [name, ...trade] = one.words;
  return maker.pick([
    { ...other, words: [other.words[0] as string, ...trade] },
    { ...one, words: [name as string, ...other.words.slice(1)] },
    other,
  ]);
}

/** Pairs of company names: legal forms short and long, words for short, in another order, misspelt. */
export function namesOfCompanies(count: number, seed: number): LabelledSet {
  const maker = new Maker(numbersFrom(seed));
  const company = (name: string): Labelled => ({ kind: "company", company: { name } });
  const pairs = Array.from({ length: count }, (): LabelledPair[] => {
    const one = firm(maker);
    const others = [otherFirm(maker, one), otherFirm(maker, one)].filter((other) => other.words.join() !== one.words.join());
    const left = company(writtenFirm(maker, one));
    return [
      { left, right: company(writtenFirm(maker, one)), isSame: true },
      ...others.map((other) => ({ left, right: company(writtenFirm(maker, other)), isSame: false })),
    ];
  });
  return { name: "names of companies", pairs: pairs.flat() };
}
