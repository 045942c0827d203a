import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import {
  GraphQLDateTimeISO,
  GraphQLISO8601Duration,
  GraphQLJSON,
  GraphQLJSONObject,
  GraphQLLocalDate,
  GraphQLTimeZone,
} from "graphql-scalars";
import { Field, InputType, ObjectType } from "type-graphql";
import { readCountryCode, readCurrencyCode } from "./identifiers/codes.js";

/** A scalar of the library under the name and description that we publish it with. */
function named(scalar: GraphQLScalarType, name: string, description: string, specifiedByURL: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL });
}

/** Where the standards stand that scalars follow. */
const STANDARDS = {
  instant: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  date: "https://www.rfc-editor.org/rfc/rfc3339#appendix-A",
  duration: "https://www.rfc-editor.org/rfc/rfc3339#appendix-A",
  timeZone: "https://www.iana.org/time-zones",
  currency: "https://www.iso.org/iso-4217-currency-codes.html",
  country: "https://www.iso.org/iso-3166-country-codes.html",
  json: "https://www.rfc-editor.org/rfc/rfc8259",
};

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

const parseInstant = (value: unknown): Date => {
  if (typeof value !== "string" || !WITH_OFFSET.test(value)) {
    throw new GraphQLError(`DateTime must be RFC 3339 with an offset, like "2026-11-20T10:00:00Z"`);
  }
  return GraphQLDateTimeISO.parseValue(value) as Date;
};

export const DateTime = new GraphQLScalarType({
  name: "DateTime",
  specifiedByURL: STANDARDS.instant,
  description: 'An instant: RFC 3339 in UTC with milliseconds ("2026-11-20T10:00:00.000Z"). Input without an offset is refused.',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** The database's calendar has no year 0. */
const parseDate = (value: unknown): unknown => {
  if (typeof value === "string" && value.startsWith("0000")) throw new GraphQLError("Date must be in the years 0001 to 9999");
  return GraphQLLocalDate.parseValue(value);
};

export const LocalDate = new GraphQLScalarType({
  ...named(GraphQLLocalDate, "Date", 'A calendar date without a time: "2027-03-31".', STANDARDS.date).toConfig(),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});
export const Duration = named(
  GraphQLISO8601Duration,
  "Duration",
  'A length of time by ISO 8601: "P7D" is seven days, "PT4H" four hours.',
  STANDARDS.duration,
);
export const TimeZone = named(GraphQLTimeZone, "TimeZone", 'A time zone of the IANA database: "Europe/Berlin".', STANDARDS.timeZone);

/** A code of a standard: taken in any case, kept and told in its canonical form. */
function codeScalar(
  name: string,
  specifiedByURL: string,
  description: string,
  wanted: string,
  read: (typed: string) => string | null,
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    const code = typeof value === "string" ? read(value) : null;
    if (!code) throw new GraphQLError(`${name} must be ${wanted}`);
    return code;
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    // A record from before codes were checked is still to be read.
    serialize: (value) => read(String(value)) ?? String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const CurrencyCode = codeScalar(
  "CurrencyCode",
  STANDARDS.currency,
  'A currency by ISO 4217: "EUR". Taken in any case, told in upper case.',
  'a currency of today by ISO 4217, like "EUR"',
  readCurrencyCode,
);
export const CountryCode = codeScalar(
  "CountryCode",
  STANDARDS.country,
  'A country by ISO 3166-1 alpha-2: "DE". Taken in any case, told in upper case.',
  'a country by ISO 3166-1 alpha-2, like "DE"',
  readCountryCode,
);
export const Json = named(GraphQLJSON, "JSON", "Any JSON value.", STANDARDS.json);
export const JsonObject = named(GraphQLJSONObject, "JSONObject", "Any JSON object.", STANDARDS.json);

const parseLiteralValue = (value: unknown): string | number | boolean => {
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  if (typeof value === "string" && value.length <= 1_000) return value;
  throw new GraphQLError("Literal must be a text of at most 1,000 characters, a number, true or false");
};

export const Literal = new GraphQLScalarType({
  name: "Literal",
  description: "A text, a number, true or false.",
  serialize: parseLiteralValue,
  parseValue: parseLiteralValue,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return parseLiteralValue(Number(node.value));
    return parseLiteralValue(node.kind === Kind.STRING || node.kind === Kind.BOOLEAN ? node.value : undefined);
  },
});

const DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;

const parseDecimal = (value: unknown): string => {
  if (typeof value !== "string" || !DECIMAL.test(value)) {
    throw new GraphQLError(`Decimal must be a string with at most 15 digits before and 4 after the point, like "25000.00"`);
  }
  return asStored(value);
};

/** As the database has it, so that an answer to a write is what a later read says: "007.5" is 7.5, and "-0.0" is 0.0. */
function asStored(value: string): string {
  const plain = value.replace(/^(-?)0+(?=\d)/, "$1");
  return /^-0(\.0*)?$/.test(plain) ? plain.slice(1) : plain;
}

export const Decimal = new GraphQLScalarType({
  name: "Decimal",
  description: 'An exact number as a string ("25000.00"), at most 15 digits before and 4 after the point; never a float.',
  serialize: (value) => trimDecimal(String(value)),
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(node.kind === Kind.STRING ? node.value : undefined),
});

/** `25000.0000` -> `25000.00`: the database pads to four places, people expect two unless more carry digits. */
const trimDecimal = (value: string): string => {
  const [whole, fraction = ""] = value.split(".");
  return `${whole}.${fraction.replace(/0+$/, "").padEnd(2, "0")}`;
};

const opaque = (value: unknown): string => {
  if (typeof value !== "string" || value.length > 2_000) throw new GraphQLError("Cursor must be a string that this API gave");
  return value;
};

export const Cursor = new GraphQLScalarType({
  name: "Cursor",
  description: "A place in the event log, opaque and signed. Pass it as `after` to go on from there.",
  serialize: (value) => String(value),
  parseValue: opaque,
  parseLiteral: (node) => opaque(node.kind === Kind.STRING ? node.value : undefined),
});

/** As it is told and as it is given: they are alike. */
@ObjectType("Money", { description: "An amount of money in one currency." })
@InputType("MoneyInput", { description: "An amount of money in one currency, with no more decimals than the currency has." })
export class Money {
  @Field(() => Decimal, { description: "How much, as an exact decimal." })
  amount: string;

  @Field(() => CurrencyCode, { description: "In which currency." })
  currency: string;
}
