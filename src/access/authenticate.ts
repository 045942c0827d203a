import type { DataSource } from "typeorm";
import { poolOf } from "../database/data-source.js";
import { RequestError } from "../errors.js";
import { AccessToken, parseSecret, secretMatches, TokenKind } from "./access-token.js";
import { Role, SCOPES_OF_ROLE, type Scope } from "./scopes.js";
import type { Sight, Viewer, Walls } from "./viewer.js";
import { RepSight } from "./workspace.js";

/** How long what is known of a token counts: a revocation takes effect within this time on every process. */
const FRESH_MS = 1_000;
/** The last use is recorded to the minute, so that reading does not become writing. */
const LAST_USE_SECONDS = 60;

const refused = () => new RequestError("UNAUTHENTICATED", "The token is not valid. Sign in again, or use another token.");

interface Known {
  viewer: Promise<Viewer>;
  at: number;
}

/** Tells who a token speaks for. What was found out counts for a second. */
export class Authenticator {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly walls: Walls = { application: true, database: true },
  ) {}

  /** @throws {RequestError} UNAUTHENTICATED: malformed, unknown, expired, revoked and of the other schema look alike */
  async authenticate(secret: string, schema: "house" | "partner"): Promise<Viewer> {
    const viewer = await this.remember(secret, async () => {
      const parts = parseSecret(secret);
      if (!parts) throw refused();
      return this.look(parts.publicId, parts.key);
    });
    if ((schema === "partner") !== (viewer.partner !== undefined)) throw refused();
    return viewer;
  }

  /** The viewer of a token that was good a moment ago. */
  async recheck({ tokenId }: Pick<Viewer, "tokenId">): Promise<Viewer> {
    const viewer = (await this.recheckAll([tokenId])).get(tokenId);
    if (!viewer || (viewer.expiresAt && viewer.expiresAt <= new Date())) throw refused();
    return viewer;
  }

  /** The viewers of these tokens as of now, without those that are no longer good; for streams that have been open for a while. */
  async recheckAll(tokenIds: string[]): Promise<Map<string, Viewer>> {
    this.forget();
    const rows = await this.read("t.id = any($1)", tokenIds);
    // One that has expired is still known here: it ends by its time, and with another code.
    const good = rows.filter((row) => !row.revoked_at && isActive(row));
    return new Map(good.map((row) => [row.id, viewerOf(row, this.walls)]));
  }

  /** Looks at every token anew from now on. */
  forget(): void {
    this.known.clear();
  }

  private remember(key: string, look: () => Promise<Viewer>): Promise<Viewer> {
    const now = Date.now();
    const known = this.known.get(key);
    if (known && now - known.at < FRESH_MS) return known.viewer;
    if (this.known.size > 10_000) this.known.clear();
    const viewer = look();
    this.known.set(key, { viewer, at: now });
    // A refusal is not remembered: the token may be issued in the next moment.
    viewer.catch(() => this.known.delete(key));
    return viewer;
  }

  private async look(publicId: string, key: string): Promise<Viewer> {
    const [row] = await this.read("t.public_id = $1", publicId);
    const token = row && Object.assign(new AccessToken(), { secretHash: row.secret_hash });
    if (!row || !secretMatches(key, token) || row.revoked_at || (row.expires_at && row.expires_at <= new Date())) throw refused();
    if (!isActive(row)) throw refused();
    if (row.stale) await poolOf(this.dataSource).query("update access_token set last_used_at = now() where id = $1", [row.id]);
    return viewerOf(row, this.walls);
  }

  private async read(condition: string, value: string | string[]): Promise<any[]> {
    const { rows } = await poolOf(this.dataSource).query(
      `select t.id, t.kind, t.name, t.secret_hash, t.scopes, t.expires_at, t.revoked_at, t.user_id, t.partner_id, t.field_set, t.territories, t.last_used_at < now() - interval '${LAST_USE_SECONDS} s' or t.last_used_at is null as "stale",
              u.name as user_name, u.role, u.active, u.team_id, w.rep_sight, p.name as partner_name, p.active as partner_active,
              case when u.role = 'REP' and w.rep_sight = 'TEAM' then array(select c.id from user_account c where c.team_id = u.team_id or c.id = u.id order by c.id) end as colleagues
       from access_token t left join user_account u on u.id = t.user_id left join partner p on p.id = t.partner_id cross join workspace w where ${condition}`,
      [value],
    );
    return rows;
  }
}

/** Whether whoever the token speaks for is still with us. */
const isActive = ({ kind, active, partner_active }: { kind: TokenKind; active: boolean; partner_active: boolean }): boolean =>
  kind === TokenKind.USER ? active : kind === TokenKind.PARTNER ? partner_active : true;

function viewerOf(row: any, walls: Walls): Viewer {
  if (row.kind === TokenKind.PARTNER) return partnerOf(row, walls);
  const isUser = row.kind === TokenKind.USER;
  return {
    kind: isUser ? "USER" : "SERVICE",
    id: isUser ? row.user_id : row.id,
    name: isUser ? row.user_name : row.name,
    role: isUser ? row.role : null,
    scopes: new Set<Scope>(isUser ? SCOPES_OF_ROLE[row.role as Role] : row.scopes),
    sight: sightOf(row),
    teamId: row.team_id,
    tokenId: row.id,
    expiresAt: row.expires_at,
  };
}

/** Of the house's records it sees none: what it sees is its own, by rules of its own. */
const partnerOf = (row: any, walls: Walls): Viewer => ({
  kind: "PARTNER",
  id: row.id,
  name: row.name,
  role: null,
  scopes: new Set<Scope>(row.scopes),
  sight: { all: false, ownerIds: [], unowned: false },
  teamId: null,
  partner: { id: row.partner_id, name: row.partner_name, fieldSet: row.field_set, territories: row.territories, walls },
  tokenId: row.id,
  expiresAt: row.expires_at,
});

/** A rep sees as much as the workspace says; all others see all, as far as their scopes go. */
function sightOf(row: { role: Role | null; rep_sight: RepSight; user_id: string; colleagues: string[] | null }): Sight {
  if (row.role !== Role.REP || row.rep_sight === RepSight.ALL) return { all: true };
  if (row.rep_sight === RepSight.TEAM) return { all: false, ownerIds: row.colleagues ?? [row.user_id], unowned: true };
  return { all: false, ownerIds: [row.user_id], unowned: false };
}
