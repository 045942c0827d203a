/**
 * What is written of each new lead, by a capture as by an import, in an order that foreign keys allow (a lead and its first
 * touch name each other and are checked at the commit), and which column names the lead.
 */
export const ROWS_OF_A_LEAD = {
  lead: "id",
  touch: "lead_id",
  activity: "lead_id",
  score_entry: "lead_id",
  lead_score: "lead_id",
  score_change: "lead_id",
  match_key: "record_id",
  change_event: "record_id",
};
