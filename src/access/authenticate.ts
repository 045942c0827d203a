import type { DataSource } from "typeorm";
import { addressList } from "../platform/addresses.js";
import { poolOf } from "../platform/database/data-source.js";
import type { DatabaseTime } from "../platform/database/database-time.js";
import { transact } from "../platform/database/transaction.js";
import { InvalidToken } from "../platform/errors.js";
import { SYSTEM } from "../platform/identity/actor.js";
import { Role, SCOPES_OF_ROLE, Scope } from "../platform/identity/scopes.js";
import type { FieldRights, Known, Sight, Viewer, Walls } from "../platform/identity/viewer.js";
import { TokenKind } from "./access-token.js";
import { FieldAccess } from "./field-rule.js";
import type { IdentityProvider } from "./identity-provider.js";
import { openSessionOf } from "./open-session.js";
import { fingerprintOf, parseSecret, secretMatches } from "./secret.js";
import { RepSight } from "./workspace.js";

/** How long what is known of a token counts: a revocation takes effect within this time on every process. */
const FRESH_MS = 1_000;
/** The last use is recorded to the minute, so that reading does not become writing. */
const LAST_USE_SECONDS = 60;
/** Header, claims and signature of a JSON Web Token. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

interface Remembered {
  viewer: Promise<Viewer>;
  at: number;
}

/** Where a token came from, for the audit log. */
export interface Presented {
  address: string;
  requestId: string;
}

/** Tells who a token speaks for. What was found out counts for a second. */
export class Authenticator {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly time: DatabaseTime,
    private readonly identityProvider: IdentityProvider | null = null,
    private readonly walls: Walls = { application: true, database: true },
  ) {}

  /** @throws {RequestError} UNAUTHENTICATED: malformed, unknown, of the other schema, expired, revoked and from a wrong address look alike */
  async authenticate(secret: string, from: Presented, schema: "organisation" | "partner" = "organisation"): Promise<Viewer> {
    const viewer = await this.remember(secret, () => (JWT.test(secret) ? this.lookAtJwt(secret, from) : this.look(secret)));
    // One of the other schema looks like one that there is not.
    if ((schema === "partner") !== (viewer.partner !== undefined)) throw new InvalidToken();
    if (!viewer.mayComeFrom(from.address)) throw new InvalidToken();
    if (this.hasEnded(viewer)) throw new InvalidToken(true);
    return viewer;
  }

  /** The viewer of a token that was good a moment ago. */
  async recheck(before: Known): Promise<Viewer> {
    const [viewer] = await this.recheckAll([before]);
    if (!viewer || this.hasEnded(viewer)) throw new InvalidToken();
    return viewer;
  }

  /** Who these are as of now, one for one, or null for a token that is no longer good; for streams that have been open for a while. */
  async recheckAll(before: Known[]): Promise<(Viewer | null)[]> {
    this.forget();
    const rows = new Map(
      (await this.read("t.id = any($1)", [...new Set(before.map(({ tokenId }) => tokenId))])).map((row) => [row.id, row]),
    );
    return before.map(({ tokenId, secretId }) => {
      const row = rows.get(tokenId);
      // One that has expired is still known here: it ends by its time, and with another code.
      return row && isGood(row) ? viewerOf(row, secretId ?? row.public_id, this.walls) : null;
    });
  }

  /** Looks at every token again from now on. */
  forget(): void {
    this.remembered.clear();
  }

  private hasEnded({ expiresAt }: Viewer): boolean {
    return expiresAt !== null && expiresAt <= this.time.now();
  }

  private remember(key: string, look: () => Promise<Viewer>): Promise<Viewer> {
    const now = performance.now();
    const remembered = this.remembered.get(key);
    if (remembered && now - remembered.at < FRESH_MS) return remembered.viewer;
    if (this.remembered.size > 10_000) this.remembered.clear();
    const viewer = look();
    this.remembered.set(key, { viewer, at: now });
    // A refusal is not remembered: the token may be issued in the next moment.
    viewer.catch(() => this.remembered.delete(key));
    return viewer;
  }

  private async look(secret: string): Promise<Viewer> {
    const parts = parseSecret(secret);
    if (!parts) throw new InvalidToken();
    return this.find(parts.publicId, parts.key);
  }

  /** A JSON Web Token is proved each time, so that one signed by a key that was withdrawn is no longer good. */
  private async lookAtJwt(jwt: string, from: Presented): Promise<Viewer> {
    const { identityProvider } = this;
    if (!identityProvider) throw new InvalidToken();
    const identity = await identityProvider.identify(jwt);
    const { publicId, key, secretHash } = fingerprintOf(jwt);
    const [known] = await this.read("t.public_id = $1", publicId);
    if (!known) {
      await transact(this.dataSource, SYSTEM, null, (tx) => {
        tx.audited = { operation: "signIn", userId: null, tokenId: null, origin: null, about: [], ...from };
        return openSessionOf(tx, identity, identityProvider.settings, { publicId, secretHash, issuedFrom: from.address });
      });
    }
    return this.find(publicId, key);
  }

  private async find(publicId: string, key: string): Promise<Viewer> {
    const [row] = await this.read("t.public_id = $1 or t.previous_public_id = $1", publicId);
    if (!row) throw new InvalidToken();
    const hash = row.public_id === publicId ? row.secret_hash : row.previous_hash;
    const viewer = secretMatches(key, hash) && isGood(row) ? viewerOf(row, publicId, this.walls) : null;
    if (!viewer) throw new InvalidToken();
    if (row.stale && !this.hasEnded(viewer)) await this.recordUse(row.id);
    return viewer;
  }

  private async recordUse(tokenId: string): Promise<void> {
    // Past the entity, so that its version stays: being used is no change that somebody made.
    await poolOf(this.dataSource).query("update access_token set last_used_at = now() where id = $1", [tokenId]);
  }

  private async read(condition: string, value: string | string[]): Promise<any[]> {
    const { rows } = await poolOf(this.dataSource).query(
      `select t.id, t.kind, t.name, t.public_id, t.secret_hash, t.scopes, t.expires_at, t.revoked_at, t.user_id, t.addresses, t.partner_id, t.field_set, t.territories,
              t.previous_public_id, t.previous_hash, t.previous_until,
              t.last_used_at < now() - interval '${LAST_USE_SECONDS} s' or t.last_used_at is null as "stale",
              u.name as user_name, u.role, u.active, u.team_id, w.rep_sight, p.name as partner_name, p.active as partner_active,
              case when u.role = 'REP' and w.rep_sight = 'TEAM' then array(select c.id from user_account c where c.team_id = u.team_id or c.id = u.id order by c.id) end as colleagues,
              (select json_agg(json_build_array(f.access, f.record || '.' || f.field) order by f.record, f.field) from field_rule f where f.role = u.role) as field_rules
       from access_token t left join user_account u on u.id = t.user_id left join partner p on p.id = t.partner_id cross join workspace w where ${condition}`,
      [value],
    );
    return rows;
  }
}

/** Whether whoever the token speaks for is still with us. */
const isActive = ({ kind, active, partner_active }: { kind: TokenKind; active: boolean; partner_active: boolean }): boolean =>
  kind === TokenKind.USER ? active : kind === TokenKind.PARTNER ? partner_active : true;

const isGood = (row: any): boolean => !row.revoked_at && isActive(row);

/** @returns null when the secret is no longer one of the token's */
function viewerOf(row: any, secretId: string, walls: Walls): Viewer | null {
  if (secretId !== row.public_id && secretId !== row.previous_public_id) return null;
  if (row.kind === TokenKind.PARTNER) return partnerOf(row, secretId, walls);
  const isUser = row.kind === TokenKind.USER;
  return {
    kind: isUser ? "USER" : "SERVICE",
    id: isUser ? row.user_id : row.id,
    name: isUser ? row.user_name : row.name,
    role: isUser ? row.role : null,
    scopes: new Set<Scope>(isUser ? SCOPES_OF_ROLE[row.role as Role] : row.scopes),
    sight: sightOf(row),
    teamId: row.team_id,
    fields: isUser ? fieldRightsOf(row.field_rules) : fieldsOfProgram(row.scopes),
    tokenId: row.id,
    secretId,
    expiresAt: secretId === row.public_id ? row.expires_at : earlier(row.previous_until, row.expires_at),
    mayComeFrom: row.addresses.length > 0 ? addressList(row.addresses) : () => true,
  };
}

/** What an account tells of its deals. */
const OF_DEALS = ["ACCOUNT.wonDeals", "ACCOUNT.wonWorth", "ACCOUNT.lastWonAt"];

/** A program has no role, and so sees all fields of what its scopes open. Who may not read deals does not read them off their accounts. */
const fieldsOfProgram = (scopes: Scope[]): FieldRights | null =>
  scopes.includes(Scope.OPPORTUNITIES_READ) ? null : { hidden: OF_DEALS, readOnly: [] };

function fieldRightsOf(rules: [FieldAccess, string][] | null): FieldRights | null {
  if (!rules) return null;
  const of = (access: FieldAccess) => rules.flatMap(([found, field]) => (found === access ? [field] : []));
  return { hidden: of(FieldAccess.HIDDEN), readOnly: of(FieldAccess.READ_ONLY) };
}

const earlier = (left: Date, right: Date | null): Date => (right && right < left ? right : left);
/** Of the organisation's records it sees none: what it sees is its own, by rules of its own. */
const partnerOf = (row: any, secretId: string, walls: Walls): Viewer => ({
  kind: "PARTNER",
  id: row.id,
  name: row.name,
  role: null,
  scopes: new Set<Scope>(row.scopes),
  sight: { all: false, ownerIds: [], unowned: false },
  teamId: null,
  fields: null,
  partner: { id: row.partner_id, name: row.partner_name, fieldSet: row.field_set, territories: row.territories, walls },
  tokenId: row.id,
  secretId,
  expiresAt: secretId === row.public_id ? row.expires_at : earlier(row.previous_until, row.expires_at),
  mayComeFrom: row.addresses.length > 0 ? addressList(row.addresses) : () => true,
});

/** A rep sees as much as the workspace says; all others see all, as far as their scopes go. */
function sightOf(row: { role: Role | null; rep_sight: RepSight; user_id: string; colleagues: string[] | null }): Sight {
  if (row.role !== Role.REP || row.rep_sight === RepSight.ALL) return { all: true };
  if (row.rep_sight === RepSight.TEAM) return { all: false, ownerIds: row.colleagues ?? [row.user_id], unowned: true };
  return { all: false, ownerIds: [row.user_id], unowned: false };
}
