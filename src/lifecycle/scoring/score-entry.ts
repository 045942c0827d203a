import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A line of the ledger: that a rule was hit. The ledger is the truth, the score is a fold over
 * it. It is only added to: a hit that changed or is gone gets a further line of the next revision, which stands for
 * those before it. So each rule counts each source once, and every past score can be told again.
 *
 * Without foreign keys, which would be looked up for each line: the statement that writes lines also writes the lead's
 * standing, which has one, and versions of models are never deleted. A key to the one active version would be worse: all
 * who record something would queue to lock its row.
 */
@Entity("score_entry")
export class ScoreEntry {
  @PrimaryColumn("uuid")
  leadId: string;

  /** The version that the ledger began with; those that share it have it as their `ledgerId`. */
  @PrimaryColumn("uuid")
  modelId: string;

  /** The line of the rule: its id, where no other version had another rule of that id. */
  @PrimaryColumn("text")
  ruleId: string;

  /** The activity that hit the rule, also when it has been deleted since; for a fit rule the lead itself. */
  @PrimaryColumn("uuid")
  sourceId: string;

  /** 0 for the first line of a source. */
  @PrimaryColumn("int")
  revision: number;

  /** What it was worth when it was written; each version says what it is worth by it. 0 when it is no hit any more. */
  @Column("float8")
  points: number;

  @Column({ type: "timestamptz", precision: 3 })
  occurredAt: Date;

  /** When the line was written, by the lead's own clock of scores: each scoring of a lead has a later one. */
  @Column({ type: "timestamptz", precision: 3 })
  recordedAt: Date;
}
