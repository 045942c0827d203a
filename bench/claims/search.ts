import { reads } from "../harness/reads.js";
import { COLUMNS, FIELDS } from "./lead-columns.js";

/** Three words, each of them anywhere. */
const matches = (words: [string, string, string]) => words.map((word) => `s.text like search_fold('%' || ${word} || '%')`).join(" and ");

export const search = reads({
  name: "search",
  title: "Search: leads by family name and the two words of a company, the first 10, 12 fields",
  // So few match each that all of them are on the page, whatever the ranking.
  cases: async (client) =>
    (
      await client.query<{ name: string; place: string; trade: string }>(
        `select * from (
           select last_name as name, split_part(company_name, ' ', 1) as place, split_part(company_name, ' ', 2) as trade
           from lead where company_name ~ '^\\S+ \\S+ \\d+$' order by md5(id::text) limit 300
         ) known
         where (select count(*) from (select from lead_search s where ${matches(["name", "place", "trade"])} limit 11) found) <= 10`,
      )
    ).rows,
  sql: `select json_build_object('leads', coalesce(json_agg(page), '[]'))::text as json from (
    select ${COLUMNS} from lead_search s join lead l on l.id = s.id where ${matches(["$1::text", "$2::text", "$3::text"])}
    order by l.created_at desc, l.id desc limit 10
  ) page`,
  values: ({ name, place, trade }) => [name, place, trade],
  operations: {
    leadwire: {
      query: `query ($words: String!) { leads(search: $words, first: 10) { nodes { ${FIELDS} } } }`,
      variables: ({ name, place, trade }) => ({ words: `${name} ${place} ${trade}` }),
    },
  },
  anyOrder: true,
  aims: (figures) => [figures.atMost("leadwire", 3)],
  notes: ["The bare statement asks the same index and does not rank; Leadwire puts whole names and whole words first."],
});
