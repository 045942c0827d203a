import { Account } from "./account.js";
import { AccountResolver } from "./account.resolver.js";
import { MergedRecord } from "./merged-record.js";

export const feature = { entities: [Account, MergedRecord], resolvers: [AccountResolver] };
