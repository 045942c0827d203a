import { Role } from "../platform/identity/scopes.js";

/**
 * Who and what the sample is made of. All of it is invented: domains end in .example, which nobody can own (RFC 2606), and
 * phone numbers come from the ranges that each country keeps for films and books.
 */

export const TEAMS = ["Inside sales", "Field sales", "Marketing"] as const;

interface SampleUser {
  name: string;
  email: string;
  role: Role;
  team: (typeof TEAMS)[number] | null;
  /** What routing gives them; nothing in particular by default. */
  weight?: number;
  openCapacity?: number;
  timezone?: string;
}

export const USERS: SampleUser[] = [
  { name: "Maren Oltmann", email: "maren@leadwire.example", role: Role.MANAGER, team: "Inside sales", weight: 0 },
  { name: "Tobias Wrede", email: "tobias@leadwire.example", role: Role.REP, team: "Inside sales" },
  { name: "Aoife Tarrant", email: "aoife@leadwire.example", role: Role.REP, team: "Inside sales" },
  {
    name: "Nils Engvall",
    email: "nils@leadwire.example",
    role: Role.REP,
    team: "Inside sales",
    openCapacity: 60,
    timezone: "Europe/Stockholm",
  },
  { name: "Camille Joubert", email: "camille@leadwire.example", role: Role.REP, team: "Field sales", weight: 2, timezone: "Europe/Paris" },
  { name: "Marcus Teller", email: "marcus@leadwire.example", role: Role.REP, team: "Field sales" },
  { name: "Priya Raman", email: "priya@leadwire.example", role: Role.MARKETER, team: "Marketing" },
  { name: "Henrik Paulsen", email: "henrik@leadwire.example", role: Role.READONLY, team: null },
];

export interface Country {
  code: string;
  currency: "EUR" | "USD" | "GBP";
  cities: string[];
  firstNames: string[];
  lastNames: string[];
  /** The nth phone number of the country; there are at least 300. */
  phone(nth: number): string;
}

const digits = (number: number, length: number): string => String(number).padStart(length, "0");

/** Prefixes and a count of last digits -> numbers that go through the prefixes in turn. */
const numbers =
  (length: number, ...prefixes: string[]) =>
  (nth: number): string =>
    prefixes[nth % prefixes.length] + digits(Math.floor(nth / prefixes.length), length);

export const COUNTRIES: Country[] = [
  {
    code: "DE",
    currency: "EUR",
    cities: ["Berlin", "Hamburg", "Frankfurt", "Munich", "Cologne"],
    firstNames: ["Anke", "Bernd", "Carla", "Detlef", "Elif", "Falk", "Greta", "Hanno", "Ilka", "Jannis", "Katrin", "Lutz"],
    lastNames: ["Ahrendt", "Brockmeier", "Dornhof", "Eilers", "Fassbinder", "Grothe", "Hellweg", "Janssen", "Krahn", "Lindhorst"],
    phone: numbers(3, "+493023125", "+494066969", "+496990009", "+498999998", "+492214710"),
  },
  {
    code: "GB",
    currency: "GBP",
    cities: ["London", "Manchester", "Edinburgh", "Leeds"],
    firstNames: ["Alistair", "Bethan", "Callum", "Daisy", "Edmund", "Fiona", "Graham", "Harriet", "Imran", "Jocelyn", "Keira", "Lewis"],
    lastNames: ["Ashdown", "Brackley", "Carrow", "Denholm", "Eastwick", "Farrier", "Gillespie", "Holloway", "Inchley", "Kerridge"],
    phone: numbers(3, "+442079460", "+441614960", "+441314960", "+441134960"),
  },
  {
    code: "US",
    currency: "USD",
    cities: ["New York", "Chicago", "Portland", "Boston", "Denver"],
    firstNames: ["Avery", "Brooke", "Carlos", "Dana", "Elijah", "Faith", "Grant", "Hazel", "Isaac", "Jada", "Kendall", "Logan"],
    lastNames: ["Alvarado", "Beckett", "Calloway", "Drummond", "Ellery", "Fontaine", "Granger", "Hightower", "Ibarra", "Kessler"],
    phone: numbers(2, "+121255501", "+131255501", "+150355501", "+161755501", "+130355501"),
  },
  {
    code: "FR",
    currency: "EUR",
    cities: ["Paris", "Lyon", "Toulouse", "Rennes"],
    firstNames: ["Adèle", "Bastien", "Céline", "Damien", "Élodie", "Fabrice", "Gaëlle", "Hugo", "Inès", "Julien", "Lucie", "Mathis"],
    lastNames: ["Aubertin", "Bressac", "Caradec", "Delorme", "Estève", "Fauvel", "Garnaud", "Huet", "Jacquin", "Lambrey"],
    phone: numbers(4, "+3319900", "+3346571", "+3353649", "+3326191"),
  },
  {
    code: "SE",
    currency: "EUR",
    cities: ["Gothenburg", "Malmö", "Stockholm"],
    firstNames: ["Agneta", "Björn", "Cecilia", "David", "Ebba", "Filip", "Gunilla", "Hampus", "Ida", "Joakim", "Karin", "Linus"],
    lastNames: ["Almqvist", "Bergdahl", "Dalström", "Edlund", "Forsell", "Grönvik", "Hallström", "Lindqvist", "Nordenfalk", "Rydberg"],
    phone: numbers(2, "+463139006", "+464062804", "+468465004"),
  },
  {
    code: "CA",
    currency: "USD",
    cities: ["Toronto", "Vancouver", "Montreal"],
    firstNames: ["Amelie", "Brayden", "Chloe", "Declan", "Elise", "Finn", "Gabrielle", "Hudson", "Isla", "Jasper", "Kiera", "Liam"],
    lastNames: [
      "Ainsworth",
      "Boisvert",
      "Campeau",
      "Desrosiers",
      "Fairweather",
      "Gauthier",
      "Hartwell",
      "Kowalchuk",
      "Lachance",
      "MacNeil",
    ],
    phone: numbers(2, "+141655501", "+160455501", "+151455501"),
  },
  {
    code: "AU",
    currency: "USD",
    cities: ["Sydney", "Melbourne", "Brisbane", "Perth"],
    firstNames: ["Archie", "Bronte", "Cooper", "Darcy", "Evie", "Flynn", "Georgia", "Harvey", "Indi", "Jarrah", "Kirra", "Lachlan"],
    lastNames: ["Ashgrove", "Birdwood", "Callaghan", "Dunmore", "Everleigh", "Fitzroy", "Glenorchy", "Hargrave", "Jindabyne", "Kirkwood"],
    phone: numbers(4, "+6125550", "+6137010", "+6175550", "+6187010"),
  },
];

/** Job titles by how much the holder decides, as the starter scoring model sees it. */
export const TITLES = {
  decider: ["Head of Operations", "Director of Sales", "VP Marketing", "Founder", "CTO", "Chief Financial Officer", "Managing Director"],
  manager: ["Operations Manager", "Marketing Manager", "Team Lead Sales", "Procurement Manager", "Project Manager"],
  other: ["Analyst", "Buyer", "Office Administrator", "Engineer", "Consultant", "Sales Assistant"],
  student: ["Student", "Marketing Intern", "Trainee"],
} as const;

export type Seniority = keyof typeof TITLES;

export interface Company {
  name: string;
  domain: string;
  industry: string;
  size: number;
  country: Country;
}

const PLACES = [
  "Aldermoor",
  "Bellhaven",
  "Cindertop",
  "Dunmarrow",
  "Eastervale",
  "Fernleigh",
  "Gullwick",
  "Harrowmere",
  "Ivybridge Lane",
  "Juniper Quay",
  "Kestrel Point",
  "Larkspur",
  "Mossgate",
  "Nettlecombe",
  "Orrinwood",
  "Pebblecross",
  "Quillford",
  "Rookhollow",
  "Saltmarsh",
  "Tamblyn",
  "Umberfield",
  "Vinterholm",
  "Wexmoor",
  "Yarrowby",
  "Zephyr Hill",
];

/** What companies do, and how they call themselves for it. */
const TRADES: Record<string, string[]> = {
  Manufacturing: ["Works", "Castings"],
  Logistics: ["Freight", "Haulage"],
  Retail: ["Stores"],
  Software: ["Systems", "Cloud"],
  Healthcare: ["Clinics"],
  "Financial services": ["Trust"],
  Education: ["Academy"],
  Energy: ["Power"],
};

const SIZES = [6, 14, 35, 60, 120, 240, 480, 900, 1_600, 4_200];

/** Every place with every trade: 275 companies. */
export const COMPANIES: Company[] = PLACES.flatMap((place, row) =>
  Object.entries(TRADES)
    .flatMap(([industry, words]) => words.map((word) => ({ industry, word })))
    .map(({ industry, word }, column) => ({
      name: `${place} ${word}`,
      domain: `${`${place} ${word}`.toLowerCase().replaceAll(" ", "-")}.example`,
      industry,
      size: SIZES[(row * 3 + column * 7) % SIZES.length] as number,
      country: COUNTRIES[(row + column * 3) % COUNTRIES.length] as Country,
    })),
);
