/** Who caused a change: a person, a program with a token, or Leadwire itself (a clock, an import, the sample). */
export interface Actor {
  kind: "USER" | "SERVICE" | "PARTNER" | "SYSTEM";
  /** The user's uuid; a token's uuid; null for the system. */
  id: string | null;
  name: string;
}

export const SYSTEM: Actor = { kind: "SYSTEM", id: null, name: "Leadwire" };
