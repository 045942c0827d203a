import { Counts } from "../counts.js";
import type { DatabaseTime } from "../database/database-time.js";
import type { Viewer } from "../identity/viewer.js";
import type { Subscription } from "./subscriptions.js";

/** How often it is looked whether a token has expired. */
const EXPIRY_CHECK_MS = 500;

/** Looks at viewers again, all in one statement: who each of them is now, or null where the token is no longer good. */
export type Recheck = (viewers: Viewer[]) => Promise<(Viewer | null)[]>;

/** An open socket or stream of somebody. */
export interface Session {
  viewer: Viewer | null;
  /** Where it comes from. */
  readonly address: string;
  readonly subscriptions: Set<Subscription>;
  /** The token is no longer good, or what the session follows cannot be read here. */
  end(why: "expired" | "revoked" | "unreadable"): void;
}

/** The open sockets and streams of this process, and whose they are. */
export class Sessions {
  private readonly open = new Set<Session>();
  private readonly counts = new Counts();
  private readonly expiry: NodeJS.Timeout;
  /** Rises whenever rights change. */
  private generation = 0;

  constructor(
    private readonly recheck: Recheck,
    private readonly time: DatabaseTime,
  ) {
    this.expiry = setInterval(() => this.endExpired(), EXPIRY_CHECK_MS);
    this.expiry.unref();
  }

  /** Who asks: looked at again when rights changed meanwhile, because a session that is not open yet is not told of that. */
  async authenticate(ask: () => Promise<Viewer | null>): Promise<Viewer | null> {
    for (;;) {
      const { generation } = this;
      const viewer = await ask();
      if (generation === this.generation) return viewer;
    }
  }

  /** How many there are of one token, or of one address without a token. */
  countOf(key: string): number {
    return this.counts.of(key);
  }

  /** @returns how to take it out again */
  add(session: Session, key: string): () => void {
    this.open.add(session);
    this.counts.add(key, 1);
    return () => {
      if (this.open.delete(session)) this.counts.add(key, -1);
    };
  }

  /** Rights have changed, of somebody: every open session goes on with what its viewer may do now, or ends. */
  async accessChanged(): Promise<void> {
    this.generation++;
    const sessions = [...this.open].filter(({ viewer }) => viewer !== null);
    if (sessions.length === 0) return;
    const viewers = await this.recheck(sessions.map(({ viewer }) => viewer as Viewer));
    for (const [place, session] of sessions.entries()) {
      const viewer = viewers[place];
      if (!viewer?.mayComeFrom(session.address)) {
        session.end("revoked");
        continue;
      }
      session.viewer = viewer;
      for (const subscription of session.subscriptions) subscription.viewerChanged(viewer);
    }
    this.endExpired();
  }

  /** Ends those that follow the event log, so that they go on elsewhere. */
  endFollowing(): void {
    for (const session of this.open) if (session.subscriptions.size > 0) session.end("unreadable");
  }

  private endExpired(): void {
    const now = this.time.now();
    for (const session of this.open) {
      const expiresAt = session.viewer?.expiresAt;
      if (expiresAt && expiresAt <= now) session.end("expired");
    }
  }

  stop(): void {
    clearInterval(this.expiry);
  }
}
