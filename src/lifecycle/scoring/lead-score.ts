import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** How a lead stands with its score, besides the score itself. Changed only by who holds the lock of the lead's row. */
@Entity("lead_score")
export class LeadScore {
  @PrimaryColumn("uuid")
  @ForeignKey("Lead", { onDelete: "CASCADE", deferrable: "INITIALLY DEFERRED" })
  leadId: string;

  /** The model that it was scored by; null when it was not scored yet. */
  @Index()
  @Column("uuid", { nullable: true })
  modelId: string | null;

  /** Since when it is scored by that model. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  modelSince: Date | null;

  /** The time that the lead's score is of. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  scoredAt: Date | null;

  /** The score that subscribers were told last. */
  @Column("float8", { default: 0 })
  toldScore: number;

  /**
   * When the clock has to look at it: at the latest when it comes into another band by itself, or has moved enough to be told; null
   * when neither happens.
   */
  @Index()
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  rescoreAt: Date | null;
}
