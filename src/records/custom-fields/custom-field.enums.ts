import { registerEnumType } from "type-graphql";

export enum CustomFieldType {
  TEXT = "TEXT",
  NUMBER = "NUMBER",
  MONEY = "MONEY",
  DATE = "DATE",
  CHOICE = "CHOICE",
  BOOLEAN = "BOOLEAN",
}

registerEnumType(CustomFieldType, {
  name: "CustomFieldType",
  description: "What a custom field holds, and how its value is written in `customFields`.",
  valuesConfig: {
    TEXT: { description: 'A short text: "Key account".' },
    NUMBER: { description: "A number: 12.5." },
    MONEY: { description: 'An amount in a currency: { amount: "2500.00", currency: "EUR" }.' },
    DATE: { description: 'A calendar date: "2027-03-31".' },
    CHOICE: { description: "One of the choices of the field." },
    BOOLEAN: { description: "Yes or no: true or false." },
  },
});
