import type { Question } from "../../platform/database/question.js";
import { type AddressColumns, addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import { evidenceOf, Verdict } from "./evidence.js";
import { type Identity, knownAs } from "./find-known-leads.js";
import { IDENTIFIER_RULES } from "./identifier-rules.js";

interface Found extends AddressColumns {
  key: string;
  id: string;
  firstName: string | null;
  lastName: string | null;
}

/** Many contacts may have one address or number (an office's); so many are looked at. */
const MOST_OF_ONE = 50;

/** The contacts that people are already, also by what those had that were merged into them, by the same evidence as leads; of several the oldest. */
export function contactsAsked(people: Identity[]): Question<(person: Identity) => string | null> {
  const having = (condition: string) =>
    `(select id, first_name as "firstName", last_name as "lastName", email, email_list as "emailList", phone, phone_list as "phoneList"
      from contact where ${condition} order by created_at limit ${MOST_OF_ONE})`;
  const havingAny = (column: string) =>
    `(${having(`${column} = key`)} union all ${having(`${column}_list <> '[]' and identifiers_in(${column}_list) @> array[key]`)})`;
  return {
    text: `select key, c.* from unnest($1::text[]) key cross join lateral ${havingAny("email")} c
     union all select key, c.* from unnest($2::text[]) key cross join lateral ${havingAny("phone")} c
     union all select key, survivor_id, null, case when name like '% %' then name end, email, '[]', phone, '[]'
       from unnest($1::text[] || $2::text[]) key join merged_record on kind = 'contact' and (email = key or phone = key)`,
    values: [people.flatMap(addressesIn), people.flatMap(numbersIn)],
    answer: (found: Found[]) => (person) => contactOf(person, found),
  };
}

function contactOf(person: Identity, found: Found[]): string | null {
  const captured = knownAs(person);
  const same = found
    .filter(({ key }) => captured.emails.includes(key) || captured.phones.includes(key))
    .map((contact) => ({ id: contact.id, ...evidenceOf(captured, knownAs(contact), false, IDENTIFIER_RULES) }))
    .filter(({ verdict }) => verdict === Verdict.SAME)
    .sort((one, other) => other.strength - one.strength);
  return same[0]?.id ?? null;
}
