import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import DataLoader from "dataloader";
import Fastify from "fastify";
import { Arg, buildSchema, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Column, DataSource, Entity, In, PrimaryColumn } from "typeorm";

/**
 * Apollo Server, TypeORM entities and DataLoader as they are usually written: whole entities are loaded, relations by
 * loaders for each request, and nothing is switched on or off. No permissions.
 */

@ObjectType()
@Entity("user_account")
class User {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id: string;

  @Field(() => String)
  @Column("text")
  name: string;

  @Column("text")
  email: string;

  @Column("text")
  role: string;
}

@ObjectType()
@Entity("campaign")
class Campaign {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id: string;

  @Field(() => String)
  @Column("text")
  name: string;
}

@ObjectType()
@Entity("activity")
class Activity {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id: string;

  @Field(() => String)
  @Column("text")
  type: string;

  @Column("uuid", { name: "lead_id" })
  leadId: string;

  @Field(() => Date)
  @Column("timestamptz", { name: "occurred_at" })
  occurredAt: Date;

  @Column("jsonb")
  properties: object;
}

@ObjectType()
@Entity("lead")
class Lead {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id: string;

  @Field(() => String)
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true })
  @Column("text")
  email: string | null;

  @Field(() => String, { nullable: true })
  @Column("text")
  phone: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { name: "job_title" })
  jobTitle: string | null;

  @Field(() => String, { nullable: true })
  @Column("text", { name: "company_name" })
  companyName: string | null;

  @Field(() => String, { nullable: true })
  @Column("text")
  industry: string | null;

  @Field(() => String, { nullable: true })
  @Column("text")
  country: string | null;

  @Field(() => String, { nullable: true })
  @Column("text")
  city: string | null;

  @Field(() => String)
  @Column("text")
  stage: string;

  @Field(() => String)
  @Column("text")
  status: string;

  @Field(() => Float)
  @Column("float8")
  score: number;

  @Field(() => String)
  @Column("text")
  band: string;

  @Column("uuid", { name: "owner_id" })
  ownerId: string | null;

  @Column("uuid", { name: "campaign_id" })
  campaignId: string | null;

  @Field(() => Date)
  @Column("timestamptz", { name: "created_at" })
  createdAt: Date;
}

@ObjectType()
class LeadStatsKey {
  @Field(() => String)
  stage: string;
}

@ObjectType()
class NumberStats {
  @Field(() => Float, { nullable: true })
  avg: number | null;
}

@ObjectType()
class LeadStats {
  @Field(() => LeadStatsKey)
  key: LeadStatsKey;

  @Field(() => Int)
  count: number;

  @Field(() => NumberStats)
  score: NumberStats;
}

const database = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL,
  entities: [User, Campaign, Activity, Lead],
  poolSize: 16,
  installExtensions: false,
});

const byId = (entity: typeof User | typeof Campaign) =>
  new DataLoader(async (ids: readonly string[]) => {
    const found = new Map((await database.getRepository<User | Campaign>(entity).findBy({ id: In([...ids]) })).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** The last activities of each lead: a window over those of all leads asked for. */
const lastActivities = () =>
  new DataLoader<{ leadId: string; first: number }, Activity[], string>(
    async (keys) => {
      const numbered = database
        .createQueryBuilder(Activity, "activity")
        .select("activity.id", "id")
        .addSelect("row_number() over (partition by activity.lead_id order by activity.occurred_at desc, activity.id desc)", "place")
        .where("activity.lead_id in (:...ids)");
      const found = await database
        .createQueryBuilder(Activity, "a")
        .innerJoin(`(${numbered.getQuery()})`, "numbered", "numbered.id = a.id and numbered.place <= :first")
        .setParameters({ ids: keys.map(({ leadId }) => leadId), first: keys[0]?.first })
        .orderBy("a.occurred_at", "DESC")
        .addOrderBy("a.id", "DESC")
        .getMany();
      return keys.map(({ leadId }) => found.filter((activity) => activity.leadId === leadId));
    },
    { cacheKeyFn: ({ leadId, first }) => `${leadId} ${first}` },
  );

const loaders = () => ({ users: byId(User), campaigns: byId(Campaign), activities: lastActivities() });
type Context = ReturnType<typeof loaders>;

@Resolver(() => Lead)
class LeadResolver {
  @Query(() => [Lead])
  newestLeads(@Arg("first", () => Int) first: number) {
    return database.getRepository(Lead).find({ order: { createdAt: "DESC", id: "DESC" }, take: first });
  }

  @Query(() => [Lead])
  bestLeads(@Arg("first", () => Int) first: number) {
    return database.getRepository(Lead).find({ order: { score: "DESC", id: "DESC" }, take: first });
  }

  @Query(() => Lead, { nullable: true })
  lead(@Arg("id", () => ID) id: string) {
    return database.getRepository(Lead).findOneBy({ id });
  }

  @Query(() => [LeadStats])
  async leadStats(): Promise<LeadStats[]> {
    const groups = await database
      .createQueryBuilder(Lead, "l")
      .select("l.stage", "stage")
      .addSelect("count(*)::int", "count")
      .addSelect("avg(l.score)", "avg")
      .groupBy("l.stage")
      .getRawMany<{ stage: string; count: number; avg: number }>();
    return groups.map(({ stage, count, avg }) => ({ key: { stage }, count, score: { avg } }));
  }

  @FieldResolver(() => User, { nullable: true })
  owner(@Root() lead: Lead, @Ctx() { users }: Context) {
    return lead.ownerId && users.load(lead.ownerId);
  }

  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() lead: Lead, @Ctx() { campaigns }: Context) {
    return lead.campaignId && campaigns.load(lead.campaignId);
  }

  @FieldResolver(() => [Activity])
  activities(@Root() lead: Lead, @Arg("first", () => Int) first: number, @Ctx() context: Context) {
    return context.activities.load({ leadId: lead.id, first });
  }
}

await database.initialize();
const apollo = new ApolloServer<Context>({ schema: await buildSchema({ resolvers: [LeadResolver], validate: false }) });
await apollo.start();
const server = Fastify();
await server.register(fastifyApollo(apollo), { context: async () => loaders() });
await server.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
