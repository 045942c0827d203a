import { Field, Float, Int, ObjectType } from "type-graphql";
import { Duration } from "../../platform/scalars.js";

@ObjectType({ description: "How a partner does with what it is offered." })
export class Scorecard {
  @Field(() => Int, { description: "How many leads it was offered." })
  offered: number;

  @Field(() => Float, {
    nullable: true,
    description: "Of the offers that it decided on or let expire, the part that it accepted, 0 to 1; null before the first.",
  })
  acceptRate: number | null;

  @Field(() => Duration, { nullable: true, description: "How long it takes to accept, in the median; null before it has." })
  medianTimeToAccept: string | null;

  @Field(() => Duration, {
    nullable: true,
    description: "How long it takes from there to reach the person, in the median; null before it has.",
  })
  medianTimeToFirstContact: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of the deals that it won or lost, the part that it won, 0 to 1; null before the first.",
  })
  winRate: number | null;
}

const SCORECARDS = `
  select p.id,
         count(s.id)::int as offered,
         count(s.id) filter (where s.accepted_at is not null)::float8
           / nullif(count(s.id) filter (where s.accepted_at is not null or s.state in ('DECLINED', 'EXPIRED')), 0) as accept_rate,
         percentile_cont(0.5) within group (order by extract(epoch from s.accepted_at - s.offered_at))
           filter (where s.accepted_at is not null) as to_accept,
         percentile_cont(0.5) within group (order by extract(epoch from s.first_contact_at - s.accepted_at))
           filter (where s.first_contact_at is not null) as to_first_contact,
         count(s.id) filter (where s.state = 'WON')::float8
           / nullif(count(s.id) filter (where s.state in ('WON', 'LOST')), 0) as win_rate
    from unnest($1::uuid[]) p(id) left join lead_share s on s.partner_id = p.id
   group by p.id`;

/** The scorecards of partners, by one statement. A race that was lost says nothing of who lost it, and is not counted. */
export async function scorecardsOf(sql: (text: string, values: unknown[]) => Promise<any[]>, ids: readonly string[]): Promise<Scorecard[]> {
  const rows = new Map((await sql(SCORECARDS, [ids])).map((row) => [row.id, row]));
  return ids.map((id) => {
    const { offered, accept_rate, to_accept, to_first_contact, win_rate } = rows.get(id);
    return {
      offered,
      acceptRate: accept_rate,
      medianTimeToAccept: durationOf(to_accept),
      medianTimeToFirstContact: durationOf(to_first_contact),
      winRate: win_rate,
    };
  });
}

const durationOf = (seconds: number | null): string | null => (seconds === null ? null : `PT${Math.max(0, Math.round(seconds))}S`);
