import { registerEnumType } from "type-graphql";

export enum FieldSet {
  TEASER = "TEASER",
  CONTACT = "CONTACT",
  FULL = "FULL",
}

registerEnumType(FieldSet, {
  name: "FieldSet",
  description: "How much of a lead a partner sees once it is accepted; before that it is the teaser.",
  valuesConfig: {
    TEASER: { description: "Company size, industry, region, country, need, band and expected value." },
    CONTACT: { description: "Also who the person is, the company, and how to reach the person." },
    FULL: { description: "Also the postal address and what else is written down of the lead." },
  },
});
