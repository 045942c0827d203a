import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Node, OwnNode } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, descending, enumeration, inside, queryable, relate, string, toMany } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { ActivityType } from "../../records/activities/activity.js";
import { ShareState } from "../sharing/partner.enums.js";
import { ownShares, sharedLeads } from "./shared-lead.js";

/** What a partner records, of all that can happen. */
const { CALL, MEETING, EMAIL_SENT, EMAIL_REPLIED, MESSAGE, NOTE } = ActivityType;
export const OwnActivityType = { CALL, MEETING, EMAIL_SENT, EMAIL_REPLIED, MESSAGE, NOTE } as const;

registerEnumType(OwnActivityType, {
  name: "ActivityType",
  description: "What happened.",
  valuesConfig: {
    CALL: { description: "A telephone call." },
    MEETING: { description: "A meeting." },
    EMAIL_SENT: { description: "An e-mail went out." },
    EMAIL_REPLIED: { description: "An e-mail of yours was answered." },
    MESSAGE: { description: "A message by another way than e-mail." },
    NOTE: { description: "Something worth remembering." },
  },
});

/** What a partner recorded of a share, as it recorded it: the view `own_activity`. What the organisation makes of it is not told. */
@ObjectType("Activity", { implements: OwnNode, description: "Something that you did with a shared lead." })
@Entity("own_activity", { synchronize: false })
export class OwnActivity extends Node {
  static override readonly prefix = "activity";

  @Column("uuid")
  shareId: string;

  @Column("text")
  partnerId: string;

  @Column("text")
  shareState: ShareState;

  @Column("text", { nullable: true })
  territory: string | null;

  @Field(() => OwnActivityType, { description: "What happened." })
  @Column("text")
  type: ActivityType;

  @Field(() => DateTime, { description: "When it happened." })
  @Column({ type: "timestamptz", precision: 3 })
  occurredAt: Date;

  // Masked for some tokens; the field of the schema is in own-texts.resolver.ts.
  @Column("text", { nullable: true })
  note: string | null;
}

export const ownActivities = queryable(OwnActivity, {
  table: "own_activity",
  schema: "partner",
  fields: {
    type: enumeration(() => OwnActivityType, "OwnActivityType"),
    occurredAt: dateTime(),
    partnerId: inside(string()),
    territory: inside(string()),
    shareState: inside(enumeration(() => ShareState, "ShareState")),
  },
  // Also for a token that may record and read nothing: it is answered with what it recorded.
  visible: ({ partner, scopes }) =>
    partner && (scopes.has(Scope.SHARES_READ) || scopes.has(Scope.SHARES_UPDATE)) ? ownShares(partner, "shareState") : { id: { in: [] } },
  order: descending("occurredAt"),
});

relate(sharedLeads, { activities: toMany(() => ownActivities, "shareId", "What you recorded of it, newest first by default.") });
