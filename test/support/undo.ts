import type { Client } from "./client.js";
import { UndoChangesDocument, type UndoChangesInput, type UndoChangesMutation } from "./operations.js";

export type Undone = UndoChangesMutation["undoChanges"];

export const undo = async (client: Client, input: UndoChangesInput): Promise<Undone> =>
  (await client.do(UndoChangesDocument, { input })).undoChanges;

/** Runs a mutation that is wanted to work; answers its payload, with the transaction. */
export async function written(client: Client, mutation: string, input: object, answer = ""): Promise<any> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { transactionId ${answer} userErrors { code message } } }`;
  const payload = (await client.do<any, any>(text, { input }))[mutation];
  if (payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}
