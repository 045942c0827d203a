import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Team, teams } from "../../access/team.js";
import { toId } from "../../platform/database/id.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { ascending, queryable, string, timestamps, toOne } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";

@ObjectType({ implements: Node, description: "Leads that wait for somebody who claims them." })
@Entity("queue")
export class Queue extends MutableNode {
  static override readonly prefix = "queue";

  @Field(() => String, { description: "What it is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;

  /** Null: whoever may claim leads. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => Team)
  @Index()
  teamId: string | null = null;
}

/** Who sees all leads sees all queues; others those of their team, and those of nobody's. */
function visibleQueues({ scopes, sight, teamId }: Viewer): Where {
  if (!scopes.has(Scope.LEADS_READ)) return { id: { in: [] } };
  if (sight.all) return {};
  const open: Where = { team: { isNull: true } };
  return teamId ? { or: [open, { team: { id: { eq: toId(Team.prefix, teamId) } } }] } : open;
}

/** The same for one queue that a mutation has at hand. */
export const queueInSight = ({ sight, teamId }: Viewer, queue: Queue): boolean =>
  sight.all || queue.teamId === null || queue.teamId === teamId;

/** Its leads are added by the leads. */
export const queues = queryable(Queue, {
  table: "queue",
  fields: { name: string(), team: toOne(() => teams, "teamId", "Whose people claim from it; null where anybody may."), ...timestamps },
  visible: visibleQueues,
  order: ascending("name"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["queue", "One queue; null when there is none with this id, or none that you may see."],
    many: ["queues", "The queues that you may claim from, by name by default."],
  },
});
