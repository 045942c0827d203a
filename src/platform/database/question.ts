import type { Transaction } from "./transaction.js";

/** Something that is asked of the database, and what the rows say. Where it is asked together with others, instants come as text. */
export interface Question<T> {
  text: string;
  values: unknown[];
  answer(rows: any[]): T;
}

export const ask = async <T>(tx: Transaction, { text, values, answer }: Question<T>): Promise<T> => answer(await tx.sql(text, values));

/** Asks several questions by one statement, in one round trip: all see the database at one moment. */
export async function askTogether<T extends unknown[]>(tx: Transaction, questions: { [Nth in keyof T]: Question<T[Nth]> }): Promise<T> {
  let before = 0;
  const parts = questions.map(({ text, values }, nth) => {
    const first = before;
    before += values.length;
    return `(select coalesce(json_agg(q), '[]') from (${text.replace(/\$(\d+)/g, (_, number) => `$${first + Number(number)}`)}) q) as "${nth}"`;
  });
  const [row] = await tx.sql<Record<string, any[]>>(
    `select ${parts.join(",\n")}`,
    questions.flatMap(({ values }) => values),
  );
  return questions.map(({ answer }, nth) => answer(row?.[nth] as any[])) as T;
}
