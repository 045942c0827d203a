import { reads } from "../harness/reads.js";
import { COLUMNS, FIELDS, POSTGRAPHILE_FIELDS } from "./lead-columns.js";

const usual = { query: `query ($id: ID!) { lead(id: $id) { ${FIELDS} } }` };

export const oneRecord = reads({
  name: "one-record",
  title: "One record: a lead by its id, 12 fields",
  // A thousand leads from everywhere in the table.
  cases: async (client) => (await client.query<{ id: string }>("select id from lead order by md5(id::text) limit 1000")).rows,
  sql: `select json_build_object('lead', (select to_json(found) from (select ${COLUMNS} from lead l where l.id = $1) found))::text as json`,
  values: ({ id }) => [id],
  operations: {
    leadwire: { query: usual.query, variables: ({ id }) => ({ id: `lead_${id}` }) },
    postgraphile: { query: `query ($id: UUID!) { lead: leadByRowId(rowId: $id) { ${POSTGRAPHILE_FIELDS} } }` },
    mercurius: usual,
    typeorm: usual,
  },
  aims: (figures) => [figures.atMost("leadwire", 1.8), figures.timesAsFast("leadwire", "postgraphile", 3)],
});
