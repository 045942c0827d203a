import { reads } from "../harness/reads.js";

const query = { query: "{ leadStats(groupBy: [STAGE]) { key { stage } count score { avg } } }" };
const usual = { query: "{ leadStats { key { stage } count score { avg } } }" };

export const statistics = reads({
  name: "statistics",
  title: "Statistics: all leads by stage, how many and their average score",
  cases: async () => [{}],
  sql: `
    select json_build_object('leadStats', json_agg(json_build_object(
      'key', json_build_object('stage', stage), 'count', count, 'score', json_build_object('avg', avg))))::text as json
    from (select stage, count(*) as count, avg(score) as avg from lead group by stage) by_stage`,
  values: () => [],
  operations: { leadwire: query, mercurius: usual, typeorm: usual },
  anyOrder: true,
  aims: () => [],
  notes: ["Without PostGraphile: grouping is a plugin there, which has no version for PostGraphile 5 on npm yet."],
});
