import { registerEnumType } from "type-graphql";

export enum Direction {
  ASC = "ASC",
  DESC = "DESC",
}

registerEnumType(Direction, {
  name: "Direction",
  description: "Which way a list runs.",
  valuesConfig: { ASC: { description: "Smallest or earliest first." }, DESC: { description: "Largest or latest first." } },
});

export enum Nulls {
  FIRST = "FIRST",
  LAST = "LAST",
}

registerEnumType(Nulls, {
  name: "Nulls",
  description: "Where empty fields stand in a list.",
  valuesConfig: { FIRST: { description: "Before all others." }, LAST: { description: "After all others." } },
});
