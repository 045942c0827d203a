import { AccessResolver, ViewerFields } from "./access.resolver.js";
import { AccessToken } from "./access-token.js";
import { FieldRule } from "./field-rule.js";
import { SessionsResolver } from "./sessions.resolver.js";
import { Team } from "./team.js";
import { TokensResolver } from "./tokens.resolver.js";
import { User } from "./user.js";
import { UsersResolver } from "./users.resolver.js";
import { Workspace } from "./workspace.js";

export const feature = {
  entities: [Team, User, AccessToken, Workspace, FieldRule],
  resolvers: [AccessResolver, ViewerFields, UsersResolver, SessionsResolver, TokensResolver],
};
