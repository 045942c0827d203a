import { Account } from "./account.js";
import { AccountResolver } from "./account.resolver.js";

export const feature = { entities: [Account], resolvers: [AccountResolver] };
