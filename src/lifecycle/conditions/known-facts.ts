import type { Transaction } from "../../platform/database/transaction.js";
import { customFieldsOf } from "../../records/custom-fields/custom-values.js";
import { RecordKind } from "../../records/record-kind.js";
import { ACCOUNT, ACCOUNT_FACTS, customFacts, type Facts } from "./facts.js";

/** What a rule may look at in this organisation: these facts, those of accounts, and the fields that administrators added to both. */
export const knownFacts = async (tx: Transaction, facts: Facts): Promise<Facts> =>
  new Map([
    ...facts,
    ...customFacts(await customFieldsOf(tx, RecordKind.LEAD)),
    ...ACCOUNT_FACTS,
    ...customFacts(await customFieldsOf(tx, RecordKind.ACCOUNT), ACCOUNT),
  ]);
