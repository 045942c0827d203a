import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** A number that JSON can write and no double can hold; written into the JSON text in place of this. */
export const TOO_LARGE = "@1e400@";

/** A value for one argument, and where in it something is wrong. */
export interface BadValue {
  at: string;
  value: unknown;
}

const LONG = "x".repeat(300_000);
const WIDE = "😀é".repeat(3_000);
/** What nobody means, though it may well be taken. */
const TEXTS = [
  "",
  " ",
  "\t\r\n",
  LONG,
  WIDE,
  "\u202eabc",
  "'; drop table lead; --",
  "\\",
  "%_",
  "-0",
  "NaN",
  "__proto__",
  "null",
  "\ufeff\uffff",
];
const NOWHERE = "01970000-0000-7000-8000-000000000000";

/** By scalar: values at the edge of what it takes, and beyond. */
const SCALARS: Record<string, unknown[]> = {
  String: TEXTS,
  ID: [
    "",
    "lead_",
    `lead_${NOWHERE}`,
    `lead_${NOWHERE.toUpperCase()}`,
    `user_${NOWHERE}`,
    `nothing_${NOWHERE}`,
    NOWHERE,
    LONG,
    WIDE,
    "%",
    7,
  ],
  Boolean: [],
  Int: [0, -1, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, TOO_LARGE],
  Float: [0, -1, 1e308, -1e308, 5e-324, TOO_LARGE],
  DateTime: [
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999Z",
    "9999-12-31T23:59:59.999-14:00",
    "2026-02-30T00:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T00:00:00+99:99",
    "infinity",
  ],
  Date: ["0000-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "-4714-11-24", "infinity"],
  Decimal: ["999999999999999.9999", "-999999999999999.9999", "0.0001", "-0", "1000000000000000", "0.00001", "1e5", "NaN", "Infinity", 1.1],
  Duration: ["P0D", "PT0S", "-P1D", "P99999999Y", "P999999999999999999D", "PT0.0000001S", "P1Y2M10DT2H30M", "P", "forever"],
  TimeZone: ["utc", "GMT+0", "Etc/GMT+14", "EST5EDT", "Factory", "Mars/Olympus", "", "+01:00"],
  CurrencyCode: ["eur", "XXX", "XTS", "", "EURO"],
  CountryCode: ["de", "XX", "", "DEU"],
  Cursor: ["", "x", "bm90aGluZw", `${"a".repeat(40)}.${"b".repeat(40)}`, LONG],
  JSON: [[], "", TOO_LARGE, { a: { b: [null, {}] } }],
  JSONObject: [{}, { nothing: 1 }, JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "": 1}'), { deep: nested(400) }, { [WIDE]: WIDE }],
  Literal: [...TEXTS, 0, 1e308, TOO_LARGE, true],
};

/** What must be refused wherever it stands, because there is no place for it in a text of the database. */
const UNSTORABLE = ["a\u0000b", "\ud800", "a\udc00b"];
const TAKES_TEXT = ["String", "ID", "Literal", "Cursor", "TimeZone", "JSON"];

const OF_ANOTHER_TYPE = [null, {}, [], true, 1e21, "no", [[[[1]]]]];

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

/** Values of an argument that are right but for one place, each place of it in turn. */
export class BadInput {
  /** @param known values by the name of the field or by the name of the type, so that what is wrong is the only thing wrong */
  constructor(
    private readonly known: Record<string, unknown>,
    /** How many of the values for a scalar are tried in one place; others in the next. */
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  private turn = 0;

  /** Calls of a root field with one argument that is wrong somewhere. */
  *callsOf(field: GraphQLField<unknown, unknown>): Generator<{ at: string; variables: Record<string, unknown> }> {
    const right = Object.fromEntries(
      field.args
        .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
        .map(({ name, type }) => [name, this.right(type, name)]),
    );
    for (const { name, type } of field.args)
      for (const { at, value } of this.wrong(type, name, [])) yield { at: `${name}${at}`, variables: { ...right, [name]: value } };
  }

  /** A value that fits. */
  right(type: GraphQLInputType, name: string): unknown {
    if (name in this.known) return this.known[name];
    if (isNonNullType(type)) return this.right(type.ofType, name);
    if (isListType(type)) return [this.right(type.ofType, name.replace(/s$/, ""))];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type)) return this.rightObject(type);
    return this.known[type.name];
  }

  private rightObject(type: GraphQLInputObjectType): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf
      ? fields.slice(0, 1)
      : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return Object.fromEntries(needed.map((field) => [field.name, this.right(field.type, field.name)]));
  }

  *wrong(type: GraphQLInputType, name: string, above: string[]): Generator<BadValue> {
    if (isNonNullType(type)) return yield* this.wrong(type.ofType, name, above);
    if (isListType(type)) {
      const item = this.right(type.ofType, name.replace(/s$/, ""));
      for (const value of [[], [null], Array(201).fill(item)]) yield { at: `(${value.length})`, value };
      for (const { at, value } of this.wrong(type.ofType, name.replace(/s$/, ""), above)) yield { at: `[0]${at}`, value: [value] };
      return;
    }
    if (isInputObjectType(type)) {
      yield* this.wrongObject(type, above);
      return;
    }
    if (isEnumType(type)) {
      yield { at: " = NO_SUCH_VALUE", value: "NO_SUCH_VALUE" };
      return;
    }
    const values = [...(SCALARS[type.name] ?? []), ...OF_ANOTHER_TYPE, ...(TAKES_TEXT.includes(type.name) ? UNSTORABLE : [])];
    for (const value of this.some(values)) yield { at: ` = ${shown(value)}`, value };
  }

  private *wrongObject(type: GraphQLInputObjectType, above: string[]): Generator<BadValue> {
    // Filters contain each other; each of them is the filter of its own list.
    if (above.includes(type.name) || (isFilter(type) && above.length > 0)) return;
    const right = this.rightObject(type);
    const fields = Object.values(type.getFields());
    // The comparators of a field are those of all fields of its type: some of them here, others at the next.
    for (const field of above.some(isRecordFilter) ? this.some(fields) : fields) {
      // Of one that is wrong already, only the value counts.
      const others = type.isOneOf ? {} : right;
      for (const { at, value } of this.wrong(field.type, field.name, [...above, isFilter(type) ? RECORD_FILTER : type.name]))
        yield { at: `.${field.name}${at}`, value: { ...others, [field.name]: value } };
    }
  }

  /** Some of the values: at the next place the next ones. */
  private some<T>(values: T[]): T[] {
    if (values.length <= this.most) return values;
    const from = this.turn;
    this.turn += this.most;
    return Array.from({ length: this.most }, (_, number) => values[(from + number) % values.length] as T);
  }
}

/** Stands for the filter of a record. */
const RECORD_FILTER = "RecordFilter";
const isRecordFilter = (name: string): boolean => name === RECORD_FILTER;
const isFilter = (type: GraphQLInputObjectType): boolean => "and" in type.getFields();

const shown = (value: unknown): string => (JSON.stringify(value) ?? "undefined").slice(0, 60);

/** A document that asks for a root field with these arguments as variables. */
export function documentOf(kind: string, field: GraphQLField<unknown, unknown>, names: string[], selection: string): string {
  const used = field.args.filter(({ name }) => names.includes(name));
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const passed = used.map(({ name }) => `${name}: $${name}`).join(", ");
  return `${kind}${declared ? ` (${declared})` : ""} { ${field.name}${passed ? `(${passed})` : ""} ${selection} }`;
}
