import { Account } from "./account.js";
import { AccountResolver } from "./account.resolver.js";
import { AccountEventFields, AccountSubscriptions } from "./account-events.resolver.js";

export const feature = { entities: [Account], resolvers: [AccountResolver, AccountSubscriptions, AccountEventFields] };
