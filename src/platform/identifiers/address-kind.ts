import { registerEnumType } from "type-graphql";

export enum AddressKind {
  WORK = "WORK",
  PRIVATE = "PRIVATE",
  MOBILE = "MOBILE",
  OTHER = "OTHER",
}

registerEnumType(AddressKind, {
  name: "AddressKind",
  description: "Where a person is reached at an e-mail address or phone number.",
  valuesConfig: {
    WORK: { description: "At work." },
    PRIVATE: { description: "At home." },
    MOBILE: { description: "On the move; of phone numbers alone." },
    OTHER: { description: "Elsewhere." },
  },
});
