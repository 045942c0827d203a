import { InputError, Refusal, UserErrorCode } from "../platform/errors.js";
import { Role, SCOPES_OF_ROLE, Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import type { AccessToken } from "./access-token.js";
import type { User } from "./user.js";

/** Which of the scopes a viewer does not have. */
export const missingFor = ({ scopes }: Viewer, needed: readonly Scope[]): Scope[] => needed.filter((scope) => !scopes.has(scope));

/** Refuses what would take a person over, or take something from them that the viewer does not have. */
export function mayNotMoreThan(viewer: Viewer, { role }: User, path = "userId"): void {
  const beyond = missingFor(viewer, SCOPES_OF_ROLE[role]);
  if (beyond.length > 0) throw forbidden(path, `This person may more than you: ${beyond.join(", ")}.`);
}

/**
 * Whether a viewer may shut a person out, and let them in again: their account, or their sessions. It gives nobody anything, so a
 * program that knows who has left needs no more rights; but administrators are those who could take such a program's rights away.
 */
export function mayShutOut(viewer: Viewer, user: User, path = "userId"): void {
  if (user.role === Role.ADMIN) mayNotMoreThan(viewer, user, path);
}

/** The same of a program's token: those that end others' tokens are ended, and narrowed, by who may as much alone. */
export function mayEnd(viewer: Viewer, { scopes }: AccessToken): void {
  const beyond = scopes.includes(Scope.TOKENS_MANAGE) ? missingFor(viewer, scopes) : [];
  if (beyond.length > 0) throw forbidden("tokenId", `This token manages tokens, and may more than you: ${beyond.join(", ")}.`);
}

export const forbidden = (path: string, message: string) => new Refusal(new InputError(UserErrorCode.FORBIDDEN, message, [path]));
