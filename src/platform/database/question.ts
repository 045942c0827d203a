import type { Transaction } from "./transaction.js";

/** Something that is asked of the database, and what the rows say. Where it is asked together with others, instants come as text. */
export interface Question<T> {
  text: string;
  values: unknown[];
  answer(rows: any[]): T;
}

export const ask = async <T>(tx: Transaction, { text, values, answer }: Question<T>): Promise<T> => answer(await tx.sql(text, values));

/** Several questions as one, for one statement: all see the database at one moment. */
export function together<T extends unknown[]>(questions: { [Nth in keyof T]: Question<T[Nth]> }): Question<T> {
  let before = 0;
  const parts = questions.map(({ text, values }, nth) => {
    const first = before;
    before += values.length;
    return `(select coalesce(json_agg(q), '[]') from (${text.replace(/\$(\d+)/g, (_, number) => `$${first + Number(number)}`)}) q) as "${nth}"`;
  });
  return {
    text: `select ${parts.join(",\n")}`,
    values: questions.flatMap(({ values }) => values),
    answer: ([row]) => questions.map(({ answer }, nth) => answer(row[nth])) as T,
  };
}
