import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

/** fastify with mercurius, its JIT and its loaders, and resolvers that ask `pg`: the usual fast way by hand. No permissions. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const schema = `
  type Query {
    newestLeads(first: Int!): [Lead!]!
    bestLeads(first: Int!): [Lead!]!
    lead(id: ID!): Lead
    leadStats: [LeadStats!]!
  }
  type Lead {
    id: ID! name: String! email: String phone: String jobTitle: String companyName: String country: String
    stage: String! status: String! score: Float! band: String! createdAt: String!
    owner: User campaign: Campaign activities(first: Int!): [Activity!]!
  }
  type User { id: ID! name: String! }
  type Campaign { id: ID! name: String! }
  type Activity { id: ID! type: String! occurredAt: String! }
  type LeadStats { key: LeadStatsKey! count: Int! score: NumberStats! }
  type LeadStatsKey { stage: String! }
  type NumberStats { avg: Float }
`;

const LEAD = `select id, name, email, phone, job_title as "jobTitle", company_name as "companyName", country, stage, status, score, band,
  created_at as "createdAt", owner_id as "ownerId", campaign_id as "campaignId" from lead`;
const resolvers = {
  Query: {
    newestLeads: (_, { first }) => rows("newest", `${LEAD} order by created_at desc, id desc limit $1`, [first]),
    bestLeads: (_, { first }) => rows("best", `${LEAD} order by score desc, id desc limit $1`, [first]),
    lead: async (_, { id }) => (await rows("lead", `${LEAD} where id = $1`, [id]))[0] ?? null,
    leadStats: async () =>
      (await rows("leadStats", "select stage, count(*)::int as count, avg(score) as avg from lead group by stage", [])).map(
        ({ stage, count, avg }) => ({ key: { stage }, count, score: { avg } }),
      ),
  },
  Lead: { createdAt: ({ createdAt }) => createdAt.toISOString() },
  Activity: { occurredAt: ({ occurredAt }) => occurredAt.toISOString() },
};

/** Answers one row for each query of the batch, by the key that its lead has. */
const oneByKey = (name, table, key) => async (queries) => {
  const ids = queries.map(({ obj }) => obj[key]);
  const found = new Map((await rows(name, `select id, name from ${table} where id = any($1)`, [ids])).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

const loaders = {
  Lead: {
    owner: oneByKey("owners", "user_account", "ownerId"),
    campaign: oneByKey("campaigns", "campaign", "campaignId"),
    activities: async (queries) => {
      const ids = queries.map(({ obj }) => obj.id);
      const found = await rows(
        "activities",
        `select a.* from unnest($1::uuid[]) parent (id) cross join lateral
           (select id, type, occurred_at as "occurredAt", lead_id as "leadId" from activity
            where lead_id = parent.id order by occurred_at desc, id desc limit $2) a`,
        [ids, queries[0].params.first],
      );
      const byLead = new Map(ids.map((id) => [id, []]));
      for (const row of found) byLead.get(row.leadId).push(row);
      return ids.map((id) => byLead.get(id));
    },
  },
};

const server = Fastify();
server.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await server.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
