import { Entity, Index, PrimaryColumn } from "typeorm";

/** One of the keys by which a record is found when duplicates are looked for (matching/keys.ts). */
@Entity("match_key")
export class MatchKey {
  /** A hash of the kind of record and the key. */
  @PrimaryColumn("bigint")
  key: string;

  /** The uuid of a lead, a contact or an account. */
  @PrimaryColumn("uuid")
  @Index()
  recordId: string;
}
