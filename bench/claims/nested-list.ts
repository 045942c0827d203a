import { SIGN_IN } from "../harness/database.js";
import { reads } from "../harness/reads.js";
import { COLUMNS, FIELDS, POSTGRAPHILE_FIELDS } from "./lead-columns.js";

/** The bare statement: the page first, then what belongs to it. */
const statement = (visible: string) => `
  select json_build_object('leads', coalesce(json_agg(page), '[]'))::text as json from (
    select ${COLUMNS},
      case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as owner,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as campaign,
      a.activities
    from (select * from lead where ${visible} order by created_at desc, id desc limit 50) l
    left join user_account u on u.id = l.owner_id
    left join campaign c on c.id = l.campaign_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', last.id, 'type', last.type, 'occurredAt', last.occurred_at)), '[]') as activities
      from (select * from activity where lead_id = l.id order by occurred_at desc, id desc limit 3) last
    ) a
    order by l.created_at desc, l.id desc
  ) page`;

const leadwire = {
  query: `{
    leads(first: 50) {
      nodes { ${FIELDS} owner { id name } campaign { id name } activities(first: 3) { nodes { id type occurredAt } } }
    }
  }`,
};

const postgraphile = {
  query: `{
    leads: allLeads(orderBy: [CREATED_AT_DESC, ROW_ID_DESC], first: 50) {
      nodes {
        ${POSTGRAPHILE_FIELDS}
        owner: userAccountByOwnerId { id: rowId name }
        campaign: campaignByCampaignId { id: rowId name }
        activities: activitiesByLeadId(orderBy: [OCCURRED_AT_DESC, ROW_ID_DESC], first: 3) { nodes { id: rowId type occurredAt } }
      }
    }
  }`,
};

const usual = {
  query: `{
    leads: newestLeads(first: 50) { ${FIELDS} owner { id name } campaign { id name } activities(first: 3) { id type occurredAt } }
  }`,
};

export const nestedList = reads({
  name: "nested-list",
  title: "Nested list: the newest 50 leads, each with 12 fields, owner, campaign and last 3 activities",
  cases: async () => [{}],
  sql: statement("true"),
  values: () => [],
  operations: { leadwire, postgraphile, mercurius: usual, typeorm: usual },
  aims: (figures) => [figures.atMost("leadwire", 1.3), figures.timesAsFast("leadwire", "postgraphile", 2)],
});

export const nestedListOfRep = reads({
  name: "nested-list-rep",
  title: "The same nested list as a rep sees it: leads of the team, and those that nobody owns",
  as: "rep",
  cases: async (client) => {
    const { rows } = await client.query<{ owners: string[] }>(
      "select array(select c.id from user_account c where c.team_id = u.team_id) as owners from user_account u where u.email = $1",
      [SIGN_IN.rep],
    );
    return rows;
  },
  sql: statement("owner_id = any($1) or owner_id is null"),
  values: ({ owners }) => [owners],
  operations: { leadwire: { ...leadwire, variables: () => ({}) } },
  aims: (figures) => [figures.atMost("leadwire", 1.3)],
  notes: ["The bare statement is given the team; Leadwire finds out who asks and whose leads these may see."],
});
