import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import type { Config } from "../platform/config.js";
import type { DatabaseTime } from "../platform/database/database-time.js";
import { InvalidToken, RequestError } from "../platform/errors.js";
import { readEmail } from "../platform/identifiers/email.js";
import { Role } from "../platform/identity/scopes.js";
import type { Log } from "../platform/log.js";

export type IdentityProviderSettings = NonNullable<Config["identityProvider"]>;

/** A person, as the identity provider knows them. */
export interface Identity {
  subject: string;
  /** Only when the provider vouches for it. */
  email: string | null;
  name: string | null;
  /** Null when roles are none of the provider's business. */
  role: Role | null;
  /** When the provider gave the token, to the second. */
  issuedAt: Date;
  expiresAt: Date;
}

/** Those with a key pair, and no others: `none` proves nothing, and with HS* whoever reads the public key could sign. */
const ALGORITHMS = ["RS256", "ES256", "EdDSA"];
/** Clocks of two organisations differ a little. */
const CLOCK_TOLERANCE_S = 5;
/** Keys are asked for again after ten minutes; and for a key that is not known, but not more often than the cooldown. */
const KEYS = { cacheMaxAge: 600_000, cooldownDuration: 10_000, timeoutDuration: 5_000 };

/** Tells who a JSON Web Token of the organisation's identity provider speaks for. */
export class IdentityProvider {
  private readonly keys;
  /** The log is told when it begins, and not for each token. */
  private isFailing = false;

  constructor(
    readonly settings: IdentityProviderSettings,
    private readonly log: Log,
    private readonly time: DatabaseTime,
    keys: Partial<typeof KEYS> = {},
  ) {
    this.keys = createRemoteJWKSet(new URL(settings.jwksUrl), { ...KEYS, ...keys });
  }

  /** @throws {RequestError} UNAUTHENTICATED, or IDENTITY_PROVIDER_UNAVAILABLE when its keys cannot be read */
  async identify(jwt: string): Promise<Identity> {
    return this.identityOf(await this.verified(jwt));
  }

  private async verified(jwt: string): Promise<JWTPayload> {
    const { issuer, audience } = this.settings;
    try {
      const { payload } = await jwtVerify(jwt, this.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        currentDate: this.time.now(),
        requiredClaims: ["sub", "exp", "iat"],
      });
      this.isFailing = false;
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new InvalidToken(true);
      if (!saysNothingOfTheToken(error)) throw new InvalidToken();
      if (!this.isFailing) this.log.warn({ err: error }, "the keys of the identity provider cannot be read; the next token tries again");
      this.isFailing = true;
      throw new RequestError("IDENTITY_PROVIDER_UNAVAILABLE", "The keys of the identity provider cannot be read at the moment. Try again.");
    }
  }

  private identityOf({ sub, exp, iat, email, email_verified, name, ...claims }: JWTPayload): Identity {
    const { roleClaim } = this.settings;
    const issuedAt = new Date((iat as number) * 1000);
    // What it says counts until a newer one says otherwise: one from the future would for ever.
    if (!(issuedAt.getTime() <= this.time.now().getTime() + CLOCK_TOLERANCE_S * 1000)) throw new InvalidToken();
    return {
      subject: sub as string,
      email: typeof email === "string" && this.vouchesFor(email_verified) ? readEmail(email) : null,
      name: typeof name === "string" && name.trim() ? name.trim().slice(0, 200) : null,
      role: roleClaim ? this.roleIn(claims, roleClaim) : null,
      issuedAt,
      expiresAt: new Date((exp as number) * 1000),
    };
  }

  /**
   * Whose address it is decides whose account it opens, and at many providers people type in their own. OpenID Connect lets
   * a provider leave the claim out, which says nothing; some write it as a text.
   */
  private vouchesFor(emailVerified: unknown): boolean {
    return emailVerified === undefined ? this.settings.trustEmail : emailVerified === true || emailVerified === "true";
  }

  /** The first of our roles, by their order, that the claim has a word for. */
  private roleIn(claims: object, path: string): Role {
    const claim = path.split(".").reduce<any>((value, part) => value?.[part], claims);
    const given = (Array.isArray(claim) ? claim : [claim]).map(
      (word) => Object.entries(this.settings.roles).find(([own]) => own === word)?.[1],
    );
    const role = Object.values(Role).find((one) => given.includes(one));
    if (!role) throw new InvalidToken();
    return role;
  }
}

/** Whether the keys could not be had, so that the token may be good. Whatever else jose says is about the token. */
const saysNothingOfTheToken = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  // What a server answers with that has no keys at the moment (a status, no JSON).
  error.code === "ERR_JOSE_GENERIC";
