/** What the rows of a file are. */
export enum ImportKind {
  LEAD = "LEAD",
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
  ACTIVITY = "ACTIVITY",
  TASK = "TASK",
  CAMPAIGN = "CAMPAIGN",
  CAMPAIGN_MEMBER = "CAMPAIGN_MEMBER",
}
