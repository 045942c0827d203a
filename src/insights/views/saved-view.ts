import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Team, teams } from "../../access/team.js";
import { User, users } from "../../access/user.js";
import { toId } from "../../platform/database/id.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { ascending, enumeration, queryable, string, timestamps, toOne } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { JsonObject } from "../../platform/scalars.js";
import { RecordKind } from "../../records/record-kind.js";
import type { ListShown } from "./check-list.js";
import { RECORD_KINDS } from "./record-kinds.js";

export enum ViewSharing {
  PRIVATE = "PRIVATE",
  TEAM = "TEAM",
  EVERYBODY = "EVERYBODY",
}

registerEnumType(ViewSharing, {
  name: "ViewSharing",
  description: "Who sees a view, besides its owner. What its list shows is up to what each of them may see.",
  valuesConfig: {
    PRIVATE: { description: "Nobody." },
    TEAM: { description: "Everybody of one team." },
    EVERYBODY: { description: "Everybody, programs too, who may read that kind of record." },
  },
});

@ObjectType({
  implements: Node,
  description: "A list that somebody keeps under a name: pass `where`, `orderBy` and `search` as they are as variables of the list.",
})
@Entity("saved_view")
export class SavedView extends MutableNode implements ListShown {
  static override readonly prefix = "view";

  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;

  @Field(() => RecordKind, { description: "Of which kind of records." })
  @Column("text")
  record: RecordKind;

  @Field(() => JsonObject, { nullable: true, description: "The filter, as the list takes it in `where`; null for all." })
  @Column("jsonb", { name: "filter", nullable: true })
  where: Record<string, unknown> | null;

  @Field(() => [JsonObject], { description: "The order, as the list takes it in `orderBy`; empty for the list's own." })
  @Column("jsonb", { default: [] })
  orderBy: Record<string, unknown>[];

  @Field(() => String, { nullable: true, description: "Words that must all be found; null for any." })
  @Column("text", { nullable: true })
  search: string | null;

  @Field(() => [String], {
    description: 'What to show, in this order: fields by their paths ("email", "owner.name"); empty for what you like.',
  })
  @Column("text", { array: true, default: [] })
  columns: string[];

  @Field(() => ViewSharing, { description: "Who sees it, besides its owner." })
  @Column("text")
  sharing: ViewSharing;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Team)
  @Index()
  teamId: string | null;

  @Column("uuid")
  @ForeignKey(() => User)
  @Index()
  ownerId: string;
}

/** A view is seen by its owner and whom it is shared with, of those who may read that kind of record. */
function visibleView({ kind, id, teamId, scopes }: Viewer): Where {
  const readable = Object.values(RecordKind).filter((record) => scopes.has(RECORD_KINDS[record].scope));
  const shared: Where[] = [{ sharing: { eq: ViewSharing.EVERYBODY } }];
  if (kind === "USER") shared.push({ owner: { id: { eq: toId(User.prefix, id) } } });
  if (teamId) shared.push({ team: { id: { eq: toId(Team.prefix, teamId) } } });
  return { record: { in: readable }, or: shared };
}

export const savedViews = queryable(SavedView, {
  table: "saved_view",
  fields: {
    name: string(),
    record: enumeration(() => RecordKind, "RecordKind"),
    sharing: enumeration(() => ViewSharing, "ViewSharing"),
    owner: toOne(() => users, "ownerId", "Whose it is; only the owner changes it."),
    team: toOne(() => teams, "teamId", "The team that it is shared with; null unless `sharing` is TEAM."),
    ...timestamps,
  },
  visible: visibleView,
  order: ascending("name"),
  roots: {
    scope: null,
    one: ["savedView", "One view; null when there is none with this id, or none that you may see."],
    many: ["savedViews", "Your views and those that are shared with you, by name by default."],
  },
});
