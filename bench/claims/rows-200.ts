import { reads } from "../harness/reads.js";
import { COLUMNS, FIELDS, POSTGRAPHILE_FIELDS } from "./lead-columns.js";

const usual = { query: `{ newest: newestLeads(first: 100) { ${FIELDS} } best: bestLeads(first: 100) { ${FIELDS} } }` };

const list = (order: string) =>
  `(select coalesce(json_agg(page), '[]') from (select ${COLUMNS} from lead l order by ${order} desc, l.id desc limit 100) page)`;

export const rows200 = reads({
  name: "rows-200",
  title: "200 rows: the newest 100 leads and the 100 with the highest score, 12 fields each",
  cases: async () => [{}],
  sql: `select json_build_object('newest', ${list("l.created_at")}, 'best', ${list("l.score")})::text as json`,
  values: () => [],
  operations: {
    leadwire: {
      query: `{
        newest: leads(first: 100) { nodes { ${FIELDS} } }
        best: leads(first: 100, orderBy: [{ field: SCORE, direction: DESC }]) { nodes { ${FIELDS} } }
      }`,
    },
    postgraphile: {
      query: `{
        newest: allLeads(orderBy: [CREATED_AT_DESC, ROW_ID_DESC], first: 100) { nodes { ${POSTGRAPHILE_FIELDS} } }
        best: allLeads(orderBy: [SCORE_DESC, ROW_ID_DESC], first: 100) { nodes { ${POSTGRAPHILE_FIELDS} } }
      }`,
    },
    mercurius: usual,
    typeorm: usual,
  },
  aims: (figures) => [figures.atMost("leadwire", 1.3)],
  notes: ["Two lists, because a page of Leadwire has at most 100 records; all contenders are asked for the same two."],
});
