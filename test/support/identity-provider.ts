import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

export const ISSUER = "https://id.house.example";
export const AUDIENCE = "leadwire";

interface Key {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  jwk: object;
}

/** An identity provider of a test: it publishes keys on this machine, and signs what it is told to. */
export class TestProvider {
  /** How often the keys were asked for. */
  asked = 0;
  /** What it answers with instead of keys, to be out of order; or nothing, and keeps the line. */
  broken: number | "silent" | null = null;
  private published: Key[] = [];
  private server: Server;

  async start(): Promise<string> {
    this.server = createServer((_request, response) => {
      this.asked++;
      if (this.broken === "silent") return;
      response.writeHead(this.broken ?? 200, { "content-type": "application/json" });
      response.end(this.broken ? "down" : JSON.stringify({ keys: this.published.map(({ jwk }) => jwk) }));
    });
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  stop(): Promise<unknown> {
    this.server?.closeAllConnections();
    return new Promise((resolve) => this.server?.close(resolve));
  }

  /** A key that is published from now on. */
  async addKey(kid: string, alg = "ES256"): Promise<Key> {
    const key = await aKey(kid, alg);
    this.published.push(key);
    return key;
  }

  withdraw(key: Key): void {
    this.published = this.published.filter((one) => one !== key);
  }
}

export async function aKey(kid: string, alg: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** A token as the provider would sign it; what is given replaces that, and undefined leaves it out. */
export function tokenOf({ kid, alg, privateKey }: Key, claims: JWTPayload & Record<string, unknown>): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + 3600, email_verified: true, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(all))).setProtectedHeader({ alg, kid }).sign(privateKey);
}
