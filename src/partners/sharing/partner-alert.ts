import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { Scope } from "../../platform/identity/scopes.js";
import { descending, enumeration, int, queryable, relate, timestamps, toMany, toOne } from "../../platform/query/fields.js";
import { Partner, partners } from "./partner.js";

export enum PartnerAlertKind {
  DEALS_NEARLY_USED = "DEALS_NEARLY_USED",
  DEALS_USED = "DEALS_USED",
  MANY_CONFLICTS = "MANY_CONFLICTS",
  HASHES_NEARLY_USED = "HASHES_NEARLY_USED",
  HASHES_USED = "HASHES_USED",
}

registerEnumType(PartnerAlertKind, {
  name: "PartnerAlertKind",
  description: "What a partner does much of.",
  valuesConfig: {
    DEALS_NEARLY_USED: { description: "It has registered four fifths of the deals that it may register within a day." },
    DEALS_USED: { description: "It has registered all the deals that it may register within a day." },
    MANY_CONFLICTS: { description: "A fifth of the deals that it may register within a day were of somebody who is known." },
    HASHES_NEARLY_USED: { description: "It has asked about four fifths of the hashes that it may ask about within a day." },
    HASHES_USED: { description: "It has asked about all the hashes that it may ask about within a day." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A partner asks much, within one day, of whether somebody is known here: it may be trying out a list. Told once a day of each kind.",
})
@Entity("partner_alert")
@Index(["partnerId", "createdAt", "id"])
@Index(["createdAt", "id"])
@Tracked({ recordType: "partner_alert", nameOf: (_before, after) => after?.kind as string })
export class PartnerAlert extends MutableNode {
  static override readonly prefix = "partner_alert";

  @ForeignKey(() => Partner)
  @Column("uuid")
  partnerId: string;

  @Field(() => PartnerAlertKind, { description: "What the partner does much of." })
  @Column("text")
  kind: PartnerAlertKind;

  @Field(() => Int, { description: "How many there were when it was told." })
  @Column("int")
  used: number;

  @Field(() => Int, { description: "How many the partner may have within a day." })
  @Column("int")
  most: number;
}

export const partnerAlerts = queryable(PartnerAlert, {
  table: "partner_alert",
  fields: {
    kind: enumeration(() => PartnerAlertKind, "PartnerAlertKind"),
    used: int(),
    most: int(),
    partner: toOne(() => partners, "partnerId", "Which partner."),
    ...timestamps,
  },
  // The numbers say how much of what is asked is known, so they are for who may see all of it, as the registrations are.
  visible: ({ scopes, sight }) => (scopes.has(Scope.PARTNERS_READ) && sight.all ? {} : { id: { in: [] } }),
  order: descending("createdAt"),
  roots: {
    scope: Scope.PARTNERS_READ,
    one: ["partnerAlert", "One alert; null when there is none with this id, or none that you may see."],
    many: ["partnerAlerts", "Partners that ask much of whether somebody is known here, latest first by default."],
  },
  stream: {
    noun: "partnerAlert",
    description: "Each partner that begins to ask much of whether somebody is known here.",
    types: PartnerAlertKind,
    before: {},
  },
});

relate(partners, {
  alerts: toMany(() => partnerAlerts, "partnerId", "When it asked much of whether somebody is known here, latest first."),
});
