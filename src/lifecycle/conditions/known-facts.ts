import type { Transaction } from "../../platform/database/transaction.js";
import { customFieldsOf } from "../../records/custom-fields/custom-values.js";
import { RecordKind } from "../../records/record-kind.js";
import { customFacts, type Facts } from "./facts.js";

/** What a rule may look at in this organisation: these facts, and the fields that administrators added to leads. */
export const knownFacts = async (tx: Transaction, facts: Facts): Promise<Facts> =>
  new Map([...facts, ...customFacts(await customFieldsOf(tx, RecordKind.LEAD))]);
