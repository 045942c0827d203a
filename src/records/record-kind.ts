import { registerEnumType } from "type-graphql";

/** The kinds of records that people look at in lists, keep views of and export. */
export enum RecordKind {
  LEAD = "LEAD",
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
}

registerEnumType(RecordKind, {
  name: "RecordKind",
  description: "A kind of record that has lists.",
  valuesConfig: {
    LEAD: { description: "Leads, as in `leads`." },
    ACCOUNT: { description: "Accounts, as in `accounts`." },
    CONTACT: { description: "Contacts, as in `contacts`." },
    OPPORTUNITY: { description: "Opportunities, as in `opportunities`." },
  },
});

/** The table of a kind, which bears its name. */
export const tableOfKind = (kind: RecordKind): string => kind.toLowerCase();
