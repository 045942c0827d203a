import { declareOwnedRecords, OwnedKind } from "../../access/leavers/owned-work.js";
import { Account } from "./account.js";
import { AccountResolver } from "./account.resolver.js";
import { MergedRecord } from "./merged-record.js";

declareOwnedRecords(Account, { kind: OwnedKind.ACCOUNT, open: "select id from account where owner_id = $1" });

export const feature = { entities: [Account, MergedRecord], resolvers: [AccountResolver] };
