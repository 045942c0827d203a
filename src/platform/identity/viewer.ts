import type { Actor } from "./actor.js";
import type { Role, Scope } from "./scopes.js";

/** Which records a viewer sees of those that have an owner. */
export type Sight = { all: true } | { all: false; ownerIds: string[]; unowned: boolean };

/** For whom of a partner's a token speaks, and how much it shows at most. */
export interface PartnerRights {
  /** The uuid of the partner. */
  id: string;
  name: string;
  fieldSet: string;
  /** The countries that it is limited to; null for all. */
  territories: string[] | null;
  /** Which of the two walls stand (docs/decisions/two-walls.md). Only tests take one away, to see that the other holds. */
  walls: Walls;
}

/**
 * What the role of a viewer does not know, and what it knows and may not change: fields as `LEAD.email` and
 * `LEAD.customFields.satisfaction`. What goes with them is found by `src/platform/query/field-rights.ts`.
 */
export interface FieldRights {
  hidden: string[];
  readOnly: string[];
}

export interface Walls {
  application: boolean;
  database: boolean;
}

/** By what a viewer is found again: the token, and which of its secrets they came with (while it is rotated it has two). */
export interface Known {
  /** The uuid of the access token, or of the session. */
  tokenId: string;
  secretId?: string;
}

/** Whoever asks, as far as decisions need to know. */
export interface Viewer extends Known {
  kind: "USER" | "SERVICE" | "PARTNER";
  /** The uuid of the user, or of the service token. */
  id: string;
  name: string;
  /** A user's role; a service token has none. */
  role: Role | null;
  scopes: ReadonlySet<Scope>;
  sight: Sight;
  /** The uuid of the team of a user; null without one, and for a service token. */
  teamId: string | null;
  /** What administrators have taken away of the fields that the role would see; null where that is nothing. */
  fields: FieldRights | null;
  /** Set for tokens of partners, and for nobody else. */
  partner?: PartnerRights;
  /** When the token, or the secret that the viewer came with, ends. */
  expiresAt: Date | null;
  /** Whether the token may be used from an address. */
  mayComeFrom(address: string): boolean;
}

export const actorOf = (viewer: Viewer): Actor => ({ kind: viewer.kind, id: viewer.id, name: viewer.name });

/**
 * What of a viewer decides what an event looks like, as text. Viewers with equal rights share one execution of a
 * subscription's selection.
 */
export const rightsOf = ({ kind, role, scopes, sight, teamId, fields, partner }: Viewer): string =>
  JSON.stringify([kind, role, [...scopes].sort(), sight, teamId, fields, partner]);

/** Stands for all viewers of the same rights. Whoever asks which one it is has made an answer that cannot be shared. */
export function anyoneLike({ kind, role, scopes, sight, teamId, fields, partner }: Viewer): Viewer {
  const nobody = (): never => {
    throw new Error("A subscription's selection is executed for all viewers of the same rights; it cannot depend on who one is.");
  };
  const shared = { kind, role, scopes, sight, teamId, fields, partner, expiresAt: null };
  for (const name of ["id", "name", "tokenId", "secretId", "mayComeFrom"]) Object.defineProperty(shared, name, { get: nobody });
  return shared as unknown as Viewer;
}
