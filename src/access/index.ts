import { AccessResolver } from "./access.resolver.js";
import { AccessToken } from "./access-token.js";
import { Team } from "./team.js";
import { User } from "./user.js";
import { Workspace } from "./workspace.js";

export const feature = { entities: [Team, User, AccessToken, Workspace], resolvers: [AccessResolver] };
