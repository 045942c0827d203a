import { registerEnumType } from "type-graphql";

export enum EmailKind {
  BUSINESS = "BUSINESS",
  FREE = "FREE",
  DISPOSABLE = "DISPOSABLE",
}

registerEnumType(EmailKind, {
  name: "EmailKind",
  description: "What an e-mail address says of whose it is, by its domain.",
  valuesConfig: {
    BUSINESS: { description: "An address at a domain of somebody's own, as companies have." },
    FREE: { description: "An address at a provider for everybody: it says nothing of a company." },
    DISPOSABLE: { description: "A throw-away address: it will not be read for long." },
  },
});
