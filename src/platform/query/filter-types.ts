import type { GraphQLScalarType } from "graphql";
import { Field, Float, ID, InputType, Int, registerEnumType } from "type-graphql";
import { DateTime, Decimal, Duration, LocalDate } from "../scalars.js";
import { type FieldDefinition, isValue, type Queryable, type ValueField } from "./fields.js";
import { Direction, Nulls } from "./order.js";

type Class = abstract new () => object;
type TypeThunk = () => any;

/** Declares a field of an input type that is put together at run time. */
function addField(type: Class, name: string, typeThunk: TypeThunk, description: string): void {
  Field(typeThunk, { nullable: true, description })(type.prototype, name);
}

function inputType(name: string, description: string, parent?: Class): Class {
  const type = parent ? class extends (parent as new () => object) {} : class {};
  Object.defineProperty(type, "name", { value: name });
  InputType(name, { description })(type);
  return type;
}

function addEquality(type: Class, value: TypeThunk): void {
  addField(type, "eq", value, "Equal to this.");
  addField(type, "neq", value, "Different from this; a null field is.");
  addField(type, "in", () => [value()], "Equal to one of these.");
  addField(type, "notIn", () => [value()], "Equal to none of these; a null field is not.");
  addField(type, "isNull", () => Boolean, "Whether the field is empty.");
}

function orderedType(name: string, scalar: GraphQLScalarType, what: string): Class {
  const range = inputType(`${name}Range`, `From and to, both included.`);
  Field(() => scalar, { description: "The smallest that matches." })(range.prototype, "from");
  Field(() => scalar, { description: "The largest that matches." })(range.prototype, "to");
  const type = inputType(`${name}Filter`, `Compares ${what}. All that is given must hold.`);
  addEquality(type, () => scalar);
  addField(type, "gt", () => scalar, "Greater (later) than this.");
  addField(type, "gte", () => scalar, "Greater (later) than or equal to this.");
  addField(type, "lt", () => scalar, "Less (earlier) than this.");
  addField(type, "lte", () => scalar, "Less (earlier) than or equal to this.");
  addField(type, "between", () => range, "In this range, both ends included.");
  return type;
}

const StringFilter = inputType("StringFilter", "Compares a text. All that is given must hold.");
addEquality(StringFilter, () => String);
addField(StringFilter, "contains", () => String, "Has this in it.");
addField(StringFilter, "startsWith", () => String, "Starts with this.");
addField(StringFilter, "endsWith", () => String, "Ends with this.");
addField(
  StringFilter,
  "caseSensitive",
  () => Boolean,
  "Whether contains, startsWith and endsWith tell capitals from small letters; false by default.",
);

const IdFilter = inputType("IDFilter", "Compares an id. All that is given must hold.");
addField(IdFilter, "eq", () => ID, "This record.");
addField(IdFilter, "neq", () => ID, "Not this record.");
addField(IdFilter, "in", () => [ID], "One of these records.");
addField(IdFilter, "notIn", () => [ID], "None of these records.");

const BooleanFilter = inputType("BooleanFilter", "Compares a yes or no.");
addField(BooleanFilter, "eq", () => Boolean, "Equal to this.");
addField(BooleanFilter, "neq", () => Boolean, "Different from this.");

const DateTimeFilter = orderedType("DateTime", DateTime, "an instant");
addField(
  DateTimeFilter,
  "within",
  () => Duration,
  'In the last so long, up to now: "P7D" is the last seven days; "-P7D" is the next seven.',
);
addField(
  DateTimeFilter,
  "next",
  () => Duration,
  'In the next so long, from now on: "P7D" is the next seven days; "-P7D" is the last seven.',
);

const DateFilter = orderedType("Date", LocalDate, "a calendar date");
addField(
  DateFilter,
  "within",
  () => Duration,
  'In the last so long, up to today in UTC: "P7D" is the last seven days, and today; "-P7D" is today, and the next seven.',
);
addField(
  DateFilter,
  "next",
  () => Duration,
  'In the next so long, from today in UTC on: "P7D" is today, and the next seven days; "-P7D" is the last seven, and today.',
);

const StringListFilter = inputType("StringListFilter", "Looks into a list of words. All that is given must hold.");
addField(StringListFilter, "has", () => String, "This word is in the list.");
addField(StringListFilter, "hasSome", () => [String], "At least one of these is.");
addField(StringListFilter, "hasEvery", () => [String], "All of these are.");
addField(StringListFilter, "isEmpty", () => Boolean, "Whether the list has no word.");

const FILTER_TYPES: Record<Exclude<ValueField["kind"], "enumeration">, Class> = {
  id: IdFilter,
  string: StringFilter,
  strings: StringListFilter,
  int: orderedType("Int", Int as GraphQLScalarType, "a whole number"),
  float: orderedType("Float", Float as GraphQLScalarType, "a number"),
  decimal: orderedType("Decimal", Decimal, "an exact number"),
  boolean: BooleanFilter,
  dateTime: DateTimeFilter,
  date: DateFilter,
};

/** The input type that compares values of a kind. */
export const comparisonType = (kind: keyof typeof FILTER_TYPES): Class => FILTER_TYPES[kind];

const cache = new Map<string, Class>();

/** Makes a type once, however many fields use it. Registered before it is filled, because types refer to each other. */
function once(name: string, make: () => Class, fill: (type: Class) => void = () => {}): Class {
  const known = cache.get(name);
  if (known) return known;
  const type = make();
  cache.set(name, type);
  fill(type);
  return type;
}

function enumFilter({ type, name }: NonNullable<ValueField["enumeration"]>): Class {
  return once(
    `${name}Filter`,
    () => inputType(`${name}Filter`, `Compares with values of ${name}. All that is given must hold.`),
    (filter) => addEquality(filter, type),
  );
}

const ChoiceFilter = inputType("ChoiceFilter", "Compares a choice. All that is given must hold.");
addEquality(ChoiceFilter, () => String);

/** The input type that compares a custom field: by its key, with what fits its type. */
const customValueFilter = (): Class =>
  once(
    "CustomValueFilter",
    () => inputType("CustomValueFilter", "Compares one custom field, by what fits its type. All that is given must hold."),
    (type) => {
      Field(() => String, { description: "Which custom field." })(type.prototype, "key");
      addField(type, "isNull", () => Boolean, "Whether it has no value.");
      addField(type, "text", () => StringFilter, "For a TEXT.");
      addField(type, "number", () => comparisonType("float"), "For a NUMBER.");
      addField(type, "amount", () => comparisonType("decimal"), "For MONEY: its amount, whatever the currency.");
      addField(type, "currency", () => StringFilter, "For MONEY: its currency.");
      addField(type, "date", () => comparisonType("date"), "For a DATE.");
      addField(type, "choice", () => ChoiceFilter, "For a CHOICE.");
      addField(type, "boolean", () => BooleanFilter, "For a BOOLEAN.");
    },
  );

/** The input type of a list's `where`. */
export function filterType(target: Queryable): Class {
  return once(
    `${target.name}Filter`,
    () => inputType(`${target.name}Filter`, `Which ${target.name} records. All that is given must hold; a null field is equal to nothing.`),
    (type) => {
      const own = () => type;
      addField(type, "and", () => [own()], "All of these.");
      addField(type, "or", () => [own()], "At least one of these.");
      addField(type, "not", own, "Not this.");
      for (const [name, field] of asked(target))
        addField(type, name, () => (field.kind === "custom" ? [fieldFilter(field)] : fieldFilter(field)), describe(name, field));
      // All types must exist before the schema is built, not while it is.
      for (const [, field] of asked(target)) fieldFilter(field);
    },
  );
}

/** The fields that clients may ask about. */
const asked = ({ fields }: Queryable) => Object.entries(fields).filter(([, field]) => !isValue(field) || !field.inside);

const describe = (name: string, field: FieldDefinition): string =>
  field.kind === "custom"
    ? "By fields that administrators added. All of these."
    : field.kind === "toOne"
      ? `By its ${name}.`
      : field.kind === "toMany" || field.kind === "parts"
        ? `By its ${name}: some, none or every of them.`
        : `By ${name}.`;

function fieldFilter(field: FieldDefinition): Class {
  if (field.kind === "custom") return customValueFilter();
  if (isValue(field))
    return field.kind === "enumeration"
      ? enumFilter(field.enumeration as NonNullable<ValueField["enumeration"]>)
      : FILTER_TYPES[field.kind];
  if (field.kind === "parts") return manyFilter(field.target, `Some of the ${field.target.name} values of a record.`);
  const target = field.target();
  if (field.kind === "toOne") {
    return once(
      `${target.name}RelationFilter`,
      () => inputType(`${target.name}RelationFilter`, `The related ${target.name}, or that there is none.`, filterType(target)),
      (type) => addField(type, "isNull", () => Boolean, "Whether there is none."),
    );
  }
  return manyFilter(target, `The related ${target.name} records.`);
}

const manyFilter = (target: Queryable, description: string): Class =>
  once(
    `${target.name}ListFilter`,
    () => inputType(`${target.name}ListFilter`, description),
    (type) => {
      addField(type, "some", () => filterType(target), "At least one matches.");
      addField(type, "none", () => filterType(target), "Not one matches.");
      addField(type, "every", () => filterType(target), "All match; true where there is none.");
      filterType(target);
    },
  );

/** `closeDate` -> `CLOSE_DATE`: the name of a field among enum values. */
export const enumName = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const sortable = (field: FieldDefinition): boolean => isValue(field) && !["id", "boolean", "strings"].includes(field.kind);

/** The input type of one key of a list's `orderBy`. */
export function orderType(target: Queryable): Class {
  return once(
    `${target.name}Order`,
    () => inputType(`${target.name}Order`, `One key of the order of a list of ${target.name} records.`),
    (type) => {
      const names = asked(target).filter(([, field]) => sortable(field));
      const fields = Object.fromEntries(names.map(([name]) => [enumName(name), name]));
      registerEnumType(fields, {
        name: `${target.name}OrderField`,
        description: `What a list of ${target.name} records can be ordered by.`,
        valuesConfig: Object.fromEntries(names.map(([name]) => [enumName(name), { description: `By ${name}.` }])),
      });
      const isCustomized = Object.values(target.fields).some(({ kind }) => kind === "custom");
      Field(() => fields, { nullable: isCustomized, description: isCustomized ? "By what; or else a custom field." : "By what." })(
        type.prototype,
        "field",
      );
      if (isCustomized) addField(type, "customField", () => String, "By the custom field with this key.");
      Field(() => Direction, { defaultValue: Direction.ASC, description: "Which way." })(type.prototype, "direction");
      Field(() => Nulls, { defaultValue: Nulls.LAST, description: "Where empty fields stand." })(type.prototype, "nulls");
    },
  );
}
