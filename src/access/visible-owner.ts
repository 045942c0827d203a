import { toId } from "../platform/database/id.js";
import type { Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import type { Where } from "../platform/query/filter.js";

/** The filter that nothing passes. */
const NOTHING: Where = { id: { in: [] } };

/**
 * The rule for everything that has an owner, as a filter: for lists it becomes SQL, for events it is evaluated in memory.
 * Without the scope to read such records there are none, on whatever way they are reached.
 */
export const visibleByOwner =
  (scope: Scope) =>
  ({ scopes, sight }: Viewer): Where => {
    if (!scopes.has(scope)) return NOTHING;
    if (sight.all) return {};
    const owned = { owner: { id: { in: sight.ownerIds.map((id) => toId("user", id)) } } };
    return sight.unowned ? { or: [owned, { owner: { isNull: true } }] } : owned;
  };

/**
 * The same rule for one record that a mutation has at hand: whatever changes a record needs the right to see it, besides
 * the mutation's own scopes.
 * @param scope what it takes to read such records
 */
export const mayReadOwned = (viewer: Viewer, record: { ownerId: string | null }, scope: Scope): boolean =>
  viewer.scopes.has(scope) && ownedInSight(viewer, record);

/** Whether a record is among those of whom the viewer works with, whatever the viewer's scopes: for what only adds to it. */
export const ownedInSight = ({ sight }: Viewer, { ownerId }: { ownerId: string | null }): boolean =>
  sight.all || (ownerId === null ? sight.unowned : sight.ownerIds.includes(ownerId));
