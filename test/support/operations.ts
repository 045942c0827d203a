/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A time in which somebody is away and is given no leads by routing. */
export type AbsenceInput = {
  /** From when on. */
  from: string;
  /** Until when, that instant not included. */
  until: string;
};

/** Which AccessToken records. All that is given must hold; a null field is equal to nothing. */
export type AccessTokenFilter = {
  /** All of these. */
  and?: Array<AccessTokenFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By expiresAt. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By kind. */
  kind?: TokenKindFilter | null | undefined;
  /** By lastUsedAt. */
  lastUsedAt?: DateTimeFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: AccessTokenFilter | null | undefined;
  /** At least one of these. */
  or?: Array<AccessTokenFilter> | null | undefined;
  /** By revokedAt. */
  revokedAt?: DateTimeFilter | null | undefined;
  /** By scopes. */
  scopes?: StringListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By its user. */
  user?: UserRelationFilter | null | undefined;
};

/** The related AccessToken, or that there is none. */
export type AccessTokenRelationFilter = {
  /** All of these. */
  and?: Array<AccessTokenFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By expiresAt. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By kind. */
  kind?: TokenKindFilter | null | undefined;
  /** By lastUsedAt. */
  lastUsedAt?: DateTimeFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: AccessTokenFilter | null | undefined;
  /** At least one of these. */
  or?: Array<AccessTokenFilter> | null | undefined;
  /** By revokedAt. */
  revokedAt?: DateTimeFilter | null | undefined;
  /** By scopes. */
  scopes?: StringListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By its user. */
  user?: UserRelationFilter | null | undefined;
};

/** Which Account records. All that is given must hold; a null field is equal to nothing. */
export type AccountFilter = {
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<AccountFilter> | null | undefined;
  /** By city. */
  city?: StringFilter | null | undefined;
  /** By companySize. */
  companySize?: IntFilter | null | undefined;
  /** By its contacts: some, none or every of them. */
  contacts?: ContactListFilter | null | undefined;
  /** By its conversions: some, none or every of them. */
  conversions?: ConversionListFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By domain. */
  domain?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industry. */
  industry?: StringFilter | null | undefined;
  /** By its mergedAccounts: some, none or every of them. */
  mergedAccounts?: MergedRecordListFilter | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: AccountFilter | null | undefined;
  /** By its opportunities: some, none or every of them. */
  opportunities?: OpportunityListFilter | null | undefined;
  /** At least one of these. */
  or?: Array<AccountFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By its parent. */
  parent?: AccountRelationFilter | null | undefined;
  /** By phone. */
  phone?: StringFilter | null | undefined;
  /** By phoneAsTyped. */
  phoneAsTyped?: StringFilter | null | undefined;
  /** By phoneExtension. */
  phoneExtension?: StringFilter | null | undefined;
  /** By its subsidiaries: some, none or every of them. */
  subsidiaries?: AccountListFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By its ultimateParent. */
  ultimateParent?: AccountRelationFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By website. */
  website?: StringFilter | null | undefined;
};

/** The related Account records. */
export type AccountListFilter = {
  /** All match; true where there is none. */
  every?: AccountFilter | null | undefined;
  /** Not one matches. */
  none?: AccountFilter | null | undefined;
  /** At least one matches. */
  some?: AccountFilter | null | undefined;
};

/** One key of the order of a list of Account records. */
export type AccountOrder = {
  /** By the custom field with this key. */
  customField?: string | null | undefined;
  /** Which way. */
  direction?: Direction;
  /** By what; or else a custom field. */
  field?: AccountOrderField | null | undefined;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of Account records can be ordered by. */
export type AccountOrderField =
  /** By city. */
  | 'CITY'
  /** By companySize. */
  | 'COMPANY_SIZE'
  /** By country. */
  | 'COUNTRY'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By domain. */
  | 'DOMAIN'
  /** By industry. */
  | 'INDUSTRY'
  /** By mergedAt. */
  | 'MERGED_AT'
  /** By name. */
  | 'NAME'
  /** By phone. */
  | 'PHONE'
  /** By phoneAsTyped. */
  | 'PHONE_AS_TYPED'
  /** By phoneExtension. */
  | 'PHONE_EXTENSION'
  /** By updatedAt. */
  | 'UPDATED_AT'
  /** By website. */
  | 'WEBSITE';

/** The related Account, or that there is none. */
export type AccountRelationFilter = {
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<AccountFilter> | null | undefined;
  /** By city. */
  city?: StringFilter | null | undefined;
  /** By companySize. */
  companySize?: IntFilter | null | undefined;
  /** By its contacts: some, none or every of them. */
  contacts?: ContactListFilter | null | undefined;
  /** By its conversions: some, none or every of them. */
  conversions?: ConversionListFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By domain. */
  domain?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industry. */
  industry?: StringFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By its mergedAccounts: some, none or every of them. */
  mergedAccounts?: MergedRecordListFilter | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: AccountFilter | null | undefined;
  /** By its opportunities: some, none or every of them. */
  opportunities?: OpportunityListFilter | null | undefined;
  /** At least one of these. */
  or?: Array<AccountFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By its parent. */
  parent?: AccountRelationFilter | null | undefined;
  /** By phone. */
  phone?: StringFilter | null | undefined;
  /** By phoneAsTyped. */
  phoneAsTyped?: StringFilter | null | undefined;
  /** By phoneExtension. */
  phoneExtension?: StringFilter | null | undefined;
  /** By its subsidiaries: some, none or every of them. */
  subsidiaries?: AccountListFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By its ultimateParent. */
  ultimateParent?: AccountRelationFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By website. */
  website?: StringFilter | null | undefined;
};

/** The version of an account that you saw. */
export type AccountVersionInput = {
  /** The account. */
  accountId: string;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion: number;
};

/** What another system calls an activity. */
export type ActivityExternalIdInput = {
  /** The other system. */
  system: string;
  /** What it calls the activity. */
  value: string;
};

/** Which Activity records. All that is given must hold; a null field is equal to nothing. */
export type ActivityFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** All of these. */
  and?: Array<ActivityFilter> | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** Not this. */
  not?: ActivityFilter | null | undefined;
  /** By occurredAt. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** By its opportunity. */
  opportunity?: OpportunityRelationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ActivityFilter> | null | undefined;
  /** By recordedAt. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By its recordedBy. */
  recordedBy?: UserRelationFilter | null | undefined;
  /** By text. */
  text?: StringFilter | null | undefined;
  /** By type. */
  type?: ActivityTypeFilter | null | undefined;
};

/** The related Activity records. */
export type ActivityListFilter = {
  /** All match; true where there is none. */
  every?: ActivityFilter | null | undefined;
  /** Not one matches. */
  none?: ActivityFilter | null | undefined;
  /** At least one matches. */
  some?: ActivityFilter | null | undefined;
};

/** What happened. */
export type ActivityType =
  /** A telephone call. */
  | 'CALL'
  /** A demonstration was asked for. */
  | 'DEMO_REQUESTED'
  /** A document was downloaded. */
  | 'DOCUMENT_DOWNLOADED'
  /** A link in an e-mail of ours was followed. */
  | 'EMAIL_CLICKED'
  /** An e-mail of ours was opened. */
  | 'EMAIL_OPENED'
  /** An e-mail of ours was answered. */
  | 'EMAIL_REPLIED'
  /** An e-mail went out. */
  | 'EMAIL_SENT'
  /** A fair or meeting of many was attended. */
  | 'EVENT_ATTENDED'
  /** A form was sent. */
  | 'FORM_SUBMITTED'
  /** The person came in by one of our sources; `properties` has what was sent. */
  | 'LEAD_CAPTURED'
  /** A meeting. */
  | 'MEETING'
  /** A message by another way than e-mail. */
  | 'MESSAGE'
  /** Something worth remembering; `text` has it. */
  | 'NOTE'
  /** A page of ours was viewed. */
  | 'PAGE_VIEW'
  /** Our prices were viewed. */
  | 'PRICING_VIEWED'
  /** A trial was started. */
  | 'TRIAL_STARTED'
  /** No more e-mail is wanted. */
  | 'UNSUBSCRIBED'
  /** A webinar was attended. */
  | 'WEBINAR_ATTENDED'
  /** A place in a webinar was booked. */
  | 'WEBINAR_REGISTERED';

/** Compares with values of ActivityType. All that is given must hold. */
export type ActivityTypeFilter = {
  /** Equal to this. */
  eq?: ActivityType | null | undefined;
  /** Equal to one of these. */
  in?: Array<ActivityType> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: ActivityType | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<ActivityType> | null | undefined;
};

/** An address or a number, exactly one of these. */
export type AddressInput =
  {   /** An e-mail address. */
  email: string; phone?: never; }
  |  { email?: never;   /** A phone number with its country code ("+49 30 901820"). */
  phone: string; };

/** A custom field that is to take no new values. */
export type ArchiveCustomFieldInput = {
  /** The custom field. */
  customFieldId: string;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What was found out about a lead; what is left out stays. */
export type AssessLeadInput = {
  /** Whether the person can decide. */
  authority?: BantPartInput | null | undefined;
  /** The money. */
  budget?: BudgetInput | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** Whether there is a use for what we sell. */
  need?: BantPartInput | null | undefined;
  /** The date. */
  timeline?: TimelineInput | null | undefined;
};

/** Who is to work a lead. */
export type AssignLeadInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** The new owner; null takes it from everybody. */
  ownerId?: string | null | undefined;
  /** Instead of an owner: the queue that it is to wait in until somebody claims it. */
  queueId?: string | null | undefined;
};

/** Who is to work a lead. */
export type AssignLeadRow = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The lead. */
  leadId: string;
  /** The new owner; null takes it from everybody. */
  ownerId?: string | null | undefined;
  /** Instead of an owner: the queue that it is to wait in until somebody claims it. */
  queueId?: string | null | undefined;
};

/** Who is to work some leads. */
export type AssignLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The leads and their new owners. At most 200; they are done in order. */
  rows: Array<AssignLeadRow>;
};

/** Which Assignment records. All that is given must hold; a null field is equal to nothing. */
export type AssignmentFilter = {
  /** All of these. */
  and?: Array<AssignmentFilter> | null | undefined;
  /** By its assignedBy. */
  assignedBy?: UserRelationFilter | null | undefined;
  /** By at. */
  at?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By kind. */
  kind?: AssignmentKindFilter | null | undefined;
  /** Not this. */
  not?: AssignmentFilter | null | undefined;
  /** At least one of these. */
  or?: Array<AssignmentFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By its queue. */
  queue?: QueueRelationFilter | null | undefined;
  /** By rule. */
  rule?: StringFilter | null | undefined;
  /** By rulesVersion. */
  rulesVersion?: IntFilter | null | undefined;
};

/** How a lead came to its owner or queue. */
export type AssignmentKind =
  /** Somebody handed it over. */
  | 'ASSIGNED'
  /** Its owner took it out of a queue. */
  | 'CLAIMED'
  /** Whoever captured or imported it named the owner. */
  | 'NAMED'
  /** A customer came back, and it went to whoever owns the account. */
  | 'RETURNED'
  /** By the routing rules. */
  | 'ROUTED';

/** Compares with values of AssignmentKind. All that is given must hold. */
export type AssignmentKindFilter = {
  /** Equal to this. */
  eq?: AssignmentKind | null | undefined;
  /** Equal to one of these. */
  in?: Array<AssignmentKind> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: AssignmentKind | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<AssignmentKind> | null | undefined;
};

/** The related Assignment records. */
export type AssignmentListFilter = {
  /** All match; true where there is none. */
  every?: AssignmentFilter | null | undefined;
  /** Not one matches. */
  none?: AssignmentFilter | null | undefined;
  /** At least one matches. */
  some?: AssignmentFilter | null | undefined;
};

/** Where the person came from, as the link and the browser tell. It is kept as it is sent. */
export type AttributionInput = {
  /** The page that the person came to. */
  landingPage?: string | null | undefined;
  /** The page that the person came from. */
  referrerUrl?: string | null | undefined;
  /** `utm_campaign` of the link. A campaign that has it, in `utmCampaign` or as its name, is the touch's unless `campaign` says another. */
  utmCampaign?: string | null | undefined;
  /** `utm_content` of the link. */
  utmContent?: string | null | undefined;
  /** `utm_medium` of the link. */
  utmMedium?: string | null | undefined;
  /** `utm_source` of the link. */
  utmSource?: string | null | undefined;
  /** `utm_term` of the link. */
  utmTerm?: string | null | undefined;
};

/** Which AuditEntry records. All that is given must hold; a null field is equal to nothing. */
export type AuditEntryFilter = {
  /** By address. */
  address?: StringFilter | null | undefined;
  /** All of these. */
  and?: Array<AuditEntryFilter> | null | undefined;
  /** By changedFields. */
  changedFields?: StringListFilter | null | undefined;
  /** By errorCodes. */
  errorCodes?: StringListFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: AuditEntryFilter | null | undefined;
  /** By occurredAt. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** By operation. */
  operation?: StringFilter | null | undefined;
  /** At least one of these. */
  or?: Array<AuditEntryFilter> | null | undefined;
  /** By origin. */
  origin?: StringFilter | null | undefined;
  /** By outcome. */
  outcome?: AuditOutcomeFilter | null | undefined;
  /** By readFields. */
  readFields?: StringListFilter | null | undefined;
  /** By recordIds. */
  recordIds?: StringListFilter | null | undefined;
  /** By requestId. */
  requestId?: StringFilter | null | undefined;
  /** By its token. */
  token?: AccessTokenRelationFilter | null | undefined;
  /** By its user. */
  user?: UserRelationFilter | null | undefined;
};

/** What became of a mutation, or that somebody read. */
export type AuditOutcome =
  /** It was done, if there was anything to do. */
  | 'COMMITTED'
  /** It failed by our fault, or the database's, and nothing was written. */
  | 'FAILED'
  /** A partner was shown the records, or opened a stream where there are none. */
  | 'READ'
  /** It was refused for the reasons in `errorCodes`, and nothing was written. */
  | 'REFUSED';

/** Compares with values of AuditOutcome. All that is given must hold. */
export type AuditOutcomeFilter = {
  /** Equal to this. */
  eq?: AuditOutcome | null | undefined;
  /** Equal to one of these. */
  in?: Array<AuditOutcome> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: AuditOutcome | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<AuditOutcome> | null | undefined;
};

/** A score in a word. */
export type Band =
  /** Below all other bands. */
  | 'COLD'
  /** Worth attention now. */
  | 'HOT'
  /** Worth attention. */
  | 'WARM';

/** Compares with values of Band. All that is given must hold. */
export type BandFilter = {
  /** Equal to this. */
  eq?: Band | null | undefined;
  /** Equal to one of these. */
  in?: Array<Band> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: Band | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<Band> | null | undefined;
};

/** When a band begins and ends. Below all of them is COLD. */
export type BandThresholdInput = {
  /** WARM or HOT. */
  band: Band;
  /** It is entered at this score. */
  enter: number;
  /** It is left below this score, at most `enter`, so that a score at the edge does not flicker. */
  leave: number;
};

/** What is known of a part of BANT. */
export type BantPartInput = {
  /** In your words. */
  note?: string | null | undefined;
  /** What is known. */
  state: BantState;
};

/** What is known of one part of BANT. */
export type BantState =
  /** It is there. */
  | 'MET'
  /** It is there in part. */
  | 'PARTIAL'
  /** Nobody has found out. */
  | 'UNKNOWN'
  /** It is not there. */
  | 'UNMET';

/** Compares a yes or no. */
export type BooleanFilter = {
  /** Equal to this. */
  eq?: boolean | null | undefined;
  /** Different from this. */
  neq?: boolean | null | undefined;
};

/** Whether there is money, and how much. */
export type BudgetInput = {
  /** How much. */
  amount?: MoneyInput | null | undefined;
  /** In your words. */
  note?: string | null | undefined;
  /** What is known. */
  state: BantState;
};

/** Which Campaign records. All that is given must hold; a null field is equal to nothing. */
export type CampaignFilter = {
  /** All of these. */
  and?: Array<CampaignFilter> | null | undefined;
  /** By channel. */
  channel?: ChannelFilter | null | undefined;
  /** By cost. */
  cost?: DecimalFilter | null | undefined;
  /** By costCurrency. */
  costCurrency?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By endsOn. */
  endsOn?: DateFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: CampaignFilter | null | undefined;
  /** At least one of these. */
  or?: Array<CampaignFilter> | null | undefined;
  /** By its parent. */
  parent?: CampaignRelationFilter | null | undefined;
  /** By its parts: some, none or every of them. */
  parts?: CampaignListFilter | null | undefined;
  /** By startsOn. */
  startsOn?: DateFilter | null | undefined;
  /** By status. */
  status?: CampaignStatusFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By utmCampaign. */
  utmCampaign?: StringFilter | null | undefined;
};

/** The campaign that brought a lead; made known when it is seen for the first time. */
export type CampaignInput = {
  /** What it is called. */
  name: string;
};

/** The related Campaign records. */
export type CampaignListFilter = {
  /** All match; true where there is none. */
  every?: CampaignFilter | null | undefined;
  /** Not one matches. */
  none?: CampaignFilter | null | undefined;
  /** At least one matches. */
  some?: CampaignFilter | null | undefined;
};

/** One key of the order of a list of Campaign records. */
export type CampaignOrder = {
  /** Which way. */
  direction?: Direction;
  /** By what. */
  field: CampaignOrderField;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of Campaign records can be ordered by. */
export type CampaignOrderField =
  /** By channel. */
  | 'CHANNEL'
  /** By cost. */
  | 'COST'
  /** By costCurrency. */
  | 'COST_CURRENCY'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By endsOn. */
  | 'ENDS_ON'
  /** By name. */
  | 'NAME'
  /** By startsOn. */
  | 'STARTS_ON'
  /** By status. */
  | 'STATUS'
  /** By updatedAt. */
  | 'UPDATED_AT'
  /** By utmCampaign. */
  | 'UTM_CAMPAIGN';

/** The related Campaign, or that there is none. */
export type CampaignRelationFilter = {
  /** All of these. */
  and?: Array<CampaignFilter> | null | undefined;
  /** By channel. */
  channel?: ChannelFilter | null | undefined;
  /** By cost. */
  cost?: DecimalFilter | null | undefined;
  /** By costCurrency. */
  costCurrency?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By endsOn. */
  endsOn?: DateFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: CampaignFilter | null | undefined;
  /** At least one of these. */
  or?: Array<CampaignFilter> | null | undefined;
  /** By its parent. */
  parent?: CampaignRelationFilter | null | undefined;
  /** By its parts: some, none or every of them. */
  parts?: CampaignListFilter | null | undefined;
  /** By startsOn. */
  startsOn?: DateFilter | null | undefined;
  /** By status. */
  status?: CampaignStatusFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By utmCampaign. */
  utmCampaign?: StringFilter | null | undefined;
};

/** How a campaign stands. It says nothing about whether leads may be traced to it: they come when they come. */
export type CampaignStatus =
  /** It runs. */
  | 'ACTIVE'
  /** It was given up. */
  | 'CANCELLED'
  /** It is over. */
  | 'COMPLETED'
  /** It rests. */
  | 'PAUSED'
  /** Not begun. */
  | 'PLANNED';

/** Compares with values of CampaignStatus. All that is given must hold. */
export type CampaignStatusFilter = {
  /** Equal to this. */
  eq?: CampaignStatus | null | undefined;
  /** Equal to one of these. */
  in?: Array<CampaignStatus> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: CampaignStatus | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<CampaignStatus> | null | undefined;
};

/** An export to call off. */
export type CancelExportInput = {
  /** The export. */
  exportId: string;
};

/** A person who showed interest. An e-mail address, a phone number, or a name with a company is needed. */
export type CaptureLeadInput = {
  /** Where the person came from, as the link and the browser tell. */
  attribution?: AttributionInput | null | undefined;
  /** The campaign that brought it. */
  campaign?: CampaignInput | null | undefined;
  /** Town. */
  city?: string | null | undefined;
  /** Where the person works. */
  companyName?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** What the person allowed or forbade. */
  consents?: Array<ConsentInput> | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** What your system calls the lead. */
  externalId?: ExternalIdInput | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the company does. */
  industry?: string | null | undefined;
  /** What the person said. */
  interest?: LeadInterest | null | undefined;
  /** What the person does. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Who is to work it; by default, whom the routing rules say. */
  ownerId?: string | null | undefined;
  /** What kind of buyer the person is; a scoring model may be for one persona alone. */
  persona?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Who recommended us. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** Where the lead comes from. */
  source: SourceInput;
  /** State, province or canton. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
};

/** A person who showed interest. An e-mail address, a phone number, or a name with a company is needed. */
export type CaptureLeadRow = {
  /** Where the person came from, as the link and the browser tell. */
  attribution?: AttributionInput | null | undefined;
  /** The campaign that brought it. */
  campaign?: CampaignInput | null | undefined;
  /** Town. */
  city?: string | null | undefined;
  /** Where the person works. */
  companyName?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** What the person allowed or forbade. */
  consents?: Array<ConsentInput> | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** What your system calls the lead. */
  externalId?: ExternalIdInput | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** What the company does. */
  industry?: string | null | undefined;
  /** What the person said. */
  interest?: LeadInterest | null | undefined;
  /** What the person does. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Who is to work it; by default, whom the routing rules say. */
  ownerId?: string | null | undefined;
  /** What kind of buyer the person is; a scoring model may be for one persona alone. */
  persona?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Who recommended us. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** Where the lead comes from. */
  source: SourceInput;
  /** State, province or canton. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
};

/** Persons who showed interest. */
export type CaptureLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The persons. At most 200; they are done in order. */
  rows: Array<CaptureLeadRow>;
};

/** What a capture did. */
export type CaptureOutcome =
  /** Found the person among the leads: added an activity, filled empty fields, and took the lead up again if it was away. */
  | 'ATTACHED'
  /** Made a new lead; also of a customer who came back. */
  | 'CREATED';

/** What a capture does when the person is known already. */
export type CapturePolicy =
  /** Adds an activity to the known lead and fills only its empty fields. */
  | 'ATTACH'
  /** Makes another lead all the same. */
  | 'CREATE'
  /** Writes nothing and names the known lead. */
  | 'REFUSE';

/** Compares with values of CapturePolicy. All that is given must hold. */
export type CapturePolicyFilter = {
  /** Equal to this. */
  eq?: CapturePolicy | null | undefined;
  /** Equal to one of these. */
  in?: Array<CapturePolicy> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: CapturePolicy | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<CapturePolicy> | null | undefined;
};

/** A status that somebody sets. */
export type ChangeLeadStatusInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** Why; needed for ON_HOLD. */
  reason?: string | null | undefined;
  /** Who recommended us; needed for REFERRAL. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for ON_HOLD, and may be given for somebody NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** The new status. QUALIFIED, DISQUALIFIED and the closed ones follow from verbs of their own. */
  status: LeadStatus;
};

/** A status that somebody sets. */
export type ChangeLeadStatusRow = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The lead. */
  leadId: string;
  /** Why; needed for ON_HOLD. */
  reason?: string | null | undefined;
  /** Who recommended us; needed for REFERRAL. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for ON_HOLD, and may be given for somebody NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** The new status. QUALIFIED, DISQUALIFIED and the closed ones follow from verbs of their own. */
  status: LeadStatus;
};

/** Statuses that somebody sets. */
export type ChangeLeadStatusesInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The new statuses, with what they need. At most 200; they are done in order. */
  rows: Array<ChangeLeadStatusRow>;
};

/** The lines of a deal, at most 200: all of them by `set`, or changes to those that it has. */
export type ChangeOpportunityLinesInput = {
  /** Lines that come behind the others. */
  add?: Array<OpportunityLineInput> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The deal. */
  opportunityId: string;
  /** Lines that go. */
  remove?: Array<string> | null | undefined;
  /** All lines, in place of those that it has. */
  set?: Array<OpportunityLineInput> | null | undefined;
  /** Lines that change. */
  update?: Array<UpdateOpportunityLineInput> | null | undefined;
};

/** A deal that moves: to a stage, or to a step. */
export type ChangeOpportunityStageInput = {
  /** Why it was won or lost, from the list of the organisation (`closeReasons`). */
  closeReasonId?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The deal. */
  opportunityId: string;
  /** Why, in your words. Needed when it is lost without `closeReasonId`, and when a lost deal is taken up again. */
  reason?: string | null | undefined;
  /** Where to: the first step of its pipeline in this stage. */
  stage?: OpportunityStage | null | undefined;
  /** Where to, in place of `stage`: a step, also of another pipeline. */
  stepId?: string | null | undefined;
};

/** Another password for yourself. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: string;
  /** At least 10 characters, and not the one before. */
  newPassword: string;
};

/** What a person is to be in the organisation. */
export type ChangeRoleInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What they may do from now on. */
  role: Role;
  /** The person. */
  userId: string;
};

/** The kind of way that a lead came in. */
export type Channel =
  /** A paid advertisement. */
  | 'ADVERTISING'
  /** Another system. */
  | 'API'
  /** A chat on our website. */
  | 'CHAT'
  /** Something that was downloaded or read. */
  | 'CONTENT'
  /** An e-mail to or from us. */
  | 'EMAIL'
  /** A fair or meeting. */
  | 'EVENT'
  /** A file. */
  | 'IMPORT'
  /** None of these. */
  | 'OTHER'
  /** We reached out, for instance by a cold call. */
  | 'OUTBOUND'
  /** A partner brought the lead. */
  | 'PARTNER'
  /** A call to us. */
  | 'PHONE'
  /** Somebody recommended us. */
  | 'REFERRAL'
  /** A search engine. */
  | 'SEARCH'
  /** A social network. */
  | 'SOCIAL'
  /** An online presentation. */
  | 'WEBINAR'
  /** A form on our website. */
  | 'WEBSITE_FORM';

/** Compares with values of Channel. All that is given must hold. */
export type ChannelFilter = {
  /** Equal to this. */
  eq?: Channel | null | undefined;
  /** Equal to one of these. */
  in?: Array<Channel> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: Channel | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<Channel> | null | undefined;
};

/** Compares a choice. All that is given must hold. */
export type ChoiceFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Equal to one of these. */
  in?: Array<string> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: string | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<string> | null | undefined;
};

/** A lead to take out of a queue: the one with this id, or the next one of a queue. */
export type ClaimLeadInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId?: string | null | undefined;
  /** Instead of a lead: the queue whose next one you take, the most urgent first. */
  queueId?: string | null | undefined;
};

/** How a deal ends. */
export type CloseOutcome =
  /** It is lost. */
  | 'LOST'
  /** It is won. */
  | 'WON';

/** Compares with values of CloseOutcome. All that is given must hold. */
export type CloseOutcomeFilter = {
  /** Equal to this. */
  eq?: CloseOutcome | null | undefined;
  /** Equal to one of these. */
  in?: Array<CloseOutcome> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: CloseOutcome | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<CloseOutcome> | null | undefined;
};

/** Which CloseReason records. All that is given must hold; a null field is equal to nothing. */
export type CloseReasonFilter = {
  /** All of these. */
  and?: Array<CloseReasonFilter> | null | undefined;
  /** By archived. */
  archived?: BooleanFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: CloseReasonFilter | null | undefined;
  /** At least one of these. */
  or?: Array<CloseReasonFilter> | null | undefined;
  /** By outcome. */
  outcome?: CloseOutcomeFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related CloseReason, or that there is none. */
export type CloseReasonRelationFilter = {
  /** All of these. */
  and?: Array<CloseReasonFilter> | null | undefined;
  /** By archived. */
  archived?: BooleanFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: CloseReasonFilter | null | undefined;
  /** At least one of these. */
  or?: Array<CloseReasonFilter> | null | undefined;
  /** By outcome. */
  outcome?: CloseOutcomeFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A task that is done. */
export type CompleteTaskInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The task. */
  taskId: string;
};

/** What must hold: a comparison (`field`, `operator`, `value` or `values`), or one of `and`, `or`, `not`. */
export type ConditionInput = {
  /** All of these. */
  and?: Array<ConditionInput> | null | undefined;
  /** Of a fit or routing rule a field of the lead (`jobTitle`, `tags`, `source.channel`; of a routing rule also `score`), of an engagement rule `properties.<name>`. */
  field?: string | null | undefined;
  /** Not this. */
  not?: ConditionInput | null | undefined;
  /** How it is compared. */
  operator?: ConditionOperator | null | undefined;
  /** At least one of these. */
  or?: Array<ConditionInput> | null | undefined;
  /** With what, for operators that take one. */
  value?: unknown;
  /** With what, for operators that take several. */
  values?: Array<unknown> | null | undefined;
};

/** How a condition of a rule compares. Capitals do not matter. An empty field is equal to nothing. */
export type ConditionOperator =
  /** From the first to the second of `values`, both included. */
  | 'BETWEEN'
  /** Has one of `values` as a whole word, or as whole words ("CTO" is not in "director"); of tags, is one of them. */
  | 'CONTAINS_ANY'
  /** Ends with `value`. */
  | 'ENDS_WITH'
  /** Equal to `value`. */
  | 'EQ'
  /** Greater, or later, than `value`. */
  | 'GT'
  /** Greater, or later, than `value`, or equal to it. */
  | 'GTE'
  /** Equal to one of `values`. */
  | 'IN'
  /** Not filled in. */
  | 'IS_EMPTY'
  /** Filled in. */
  | 'IS_SET'
  /** Less, or earlier, than `value`. */
  | 'LT'
  /** Less, or earlier, than `value`, or equal to it. */
  | 'LTE'
  /** Different from `value`; an empty field is. */
  | 'NEQ'
  /** Equal to none of `values`; an empty field is not. */
  | 'NOT_IN'
  /** Starts with `value`. */
  | 'STARTS_WITH';

/** A record that exists. */
export type ConnectAccountInput = {
  /** What the lead's values do to it. */
  fill?: Fill;
  /** The account. */
  id: string;
};

/** A record that exists. */
export type ConnectContactInput = {
  /** What the lead's values do to it. */
  fill?: Fill;
  /** The contact. */
  id: string;
  /** Moves the contact to the chosen account when it belongs to another. */
  move?: boolean;
};

/** A deal that exists. */
export type ConnectOpportunityInput = {
  /** What the lead's values do to it. */
  fill?: Fill;
  /** The deal; it must be open and with the chosen account. */
  id: string;
};

/** How a person may or may not be reached. */
export type ConsentChannel =
  /** E-mail. */
  | 'EMAIL'
  /** Telephone. */
  | 'PHONE'
  /** Letter. */
  | 'POST'
  /** Text message. */
  | 'SMS';

/** Compares with values of ConsentChannel. All that is given must hold. */
export type ConsentChannelFilter = {
  /** Equal to this. */
  eq?: ConsentChannel | null | undefined;
  /** Equal to one of these. */
  in?: Array<ConsentChannel> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: ConsentChannel | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<ConsentChannel> | null | undefined;
};

/** Which Consent records. All that is given must hold; a null field is equal to nothing. */
export type ConsentFilter = {
  /** By address. */
  address?: StringFilter | null | undefined;
  /** All of these. */
  and?: Array<ConsentFilter> | null | undefined;
  /** By at. */
  at?: DateTimeFilter | null | undefined;
  /** By channel. */
  channel?: ConsentChannelFilter | null | undefined;
  /** By current. */
  current?: BooleanFilter | null | undefined;
  /** By formUrl. */
  formUrl?: StringFilter | null | undefined;
  /** By granted. */
  granted?: BooleanFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: ConsentFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ConsentFilter> | null | undefined;
  /** By its recordedBy. */
  recordedBy?: UserRelationFilter | null | undefined;
  /** By its source. */
  source?: SourceRelationFilter | null | undefined;
  /** By wording. */
  wording?: StringFilter | null | undefined;
};

/** What a person allowed or forbade. */
export type ConsentInput = {
  /** When, not in the future; now by default. */
  at?: string | null | undefined;
  /** How the person may be reached. */
  channel: ConsentChannel;
  /** The page of the form that it was given in. */
  formUrl?: string | null | undefined;
  /** Allowed or forbidden. */
  granted: boolean;
  /** The network address that it was given from, of version 4 or 6. */
  ipAddress?: string | null | undefined;
  /** The wording that the person agreed to, or your name for it. */
  wording: string;
};

/** The related Consent records. */
export type ConsentListFilter = {
  /** All match; true where there is none. */
  every?: ConsentFilter | null | undefined;
  /** Not one matches. */
  none?: ConsentFilter | null | undefined;
  /** At least one matches. */
  some?: ConsentFilter | null | undefined;
};

/** Which Contact records. All that is given must hold; a null field is equal to nothing. */
export type ContactFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<ContactFilter> | null | undefined;
  /** By its conversions: some, none or every of them. */
  conversions?: ConversionListFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By email. */
  email?: StringFilter | null | undefined;
  /** By emailAsTyped. */
  emailAsTyped?: StringFilter | null | undefined;
  /** By firstName. */
  firstName?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By jobTitle. */
  jobTitle?: StringFilter | null | undefined;
  /** By lastName. */
  lastName?: StringFilter | null | undefined;
  /** By its leads: some, none or every of them. */
  leads?: LeadListFilter | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By its mergedContacts: some, none or every of them. */
  mergedContacts?: MergedRecordListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: ContactFilter | null | undefined;
  /** By its opportunities: some, none or every of them. */
  opportunities?: OpportunityListFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ContactFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By phone. */
  phone?: StringFilter | null | undefined;
  /** By phoneAsTyped. */
  phoneAsTyped?: StringFilter | null | undefined;
  /** By phoneExtension. */
  phoneExtension?: StringFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related Contact records. */
export type ContactListFilter = {
  /** All match; true where there is none. */
  every?: ContactFilter | null | undefined;
  /** Not one matches. */
  none?: ContactFilter | null | undefined;
  /** At least one matches. */
  some?: ContactFilter | null | undefined;
};

/** One key of the order of a list of Contact records. */
export type ContactOrder = {
  /** By the custom field with this key. */
  customField?: string | null | undefined;
  /** Which way. */
  direction?: Direction;
  /** By what; or else a custom field. */
  field?: ContactOrderField | null | undefined;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of Contact records can be ordered by. */
export type ContactOrderField =
  /** By country. */
  | 'COUNTRY'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By email. */
  | 'EMAIL'
  /** By emailAsTyped. */
  | 'EMAIL_AS_TYPED'
  /** By firstName. */
  | 'FIRST_NAME'
  /** By jobTitle. */
  | 'JOB_TITLE'
  /** By lastName. */
  | 'LAST_NAME'
  /** By mergedAt. */
  | 'MERGED_AT'
  /** By name. */
  | 'NAME'
  /** By phone. */
  | 'PHONE'
  /** By phoneAsTyped. */
  | 'PHONE_AS_TYPED'
  /** By phoneExtension. */
  | 'PHONE_EXTENSION'
  /** By updatedAt. */
  | 'UPDATED_AT';

/** The related Contact, or that there is none. */
export type ContactRelationFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<ContactFilter> | null | undefined;
  /** By its conversions: some, none or every of them. */
  conversions?: ConversionListFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By email. */
  email?: StringFilter | null | undefined;
  /** By emailAsTyped. */
  emailAsTyped?: StringFilter | null | undefined;
  /** By firstName. */
  firstName?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By jobTitle. */
  jobTitle?: StringFilter | null | undefined;
  /** By lastName. */
  lastName?: StringFilter | null | undefined;
  /** By its leads: some, none or every of them. */
  leads?: LeadListFilter | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By its mergedContacts: some, none or every of them. */
  mergedContacts?: MergedRecordListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: ContactFilter | null | undefined;
  /** By its opportunities: some, none or every of them. */
  opportunities?: OpportunityListFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ContactFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By phone. */
  phone?: StringFilter | null | undefined;
  /** By phoneAsTyped. */
  phoneAsTyped?: StringFilter | null | undefined;
  /** By phoneExtension. */
  phoneExtension?: StringFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The version of a contact that you saw. */
export type ContactVersionInput = {
  /** The contact. */
  contactId: string;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion: number;
};

/** Which Conversion records. All that is given must hold; a null field is equal to nothing. */
export type ConversionFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** All of these. */
  and?: Array<ConversionFilter> | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By convertedAt. */
  convertedAt?: DateTimeFilter | null | undefined;
  /** By its convertedBy. */
  convertedBy?: UserRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** Not this. */
  not?: ConversionFilter | null | undefined;
  /** By its opportunity. */
  opportunity?: OpportunityRelationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ConversionFilter> | null | undefined;
};

/** The related Conversion records. */
export type ConversionListFilter = {
  /** All match; true where there is none. */
  every?: ConversionFilter | null | undefined;
  /** Not one matches. */
  none?: ConversionFilter | null | undefined;
  /** At least one matches. */
  some?: ConversionFilter | null | undefined;
};

/** The related Conversion, or that there is none. */
export type ConversionRelationFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** All of these. */
  and?: Array<ConversionFilter> | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By convertedAt. */
  convertedAt?: DateTimeFilter | null | undefined;
  /** By its convertedBy. */
  convertedBy?: UserRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** Not this. */
  not?: ConversionFilter | null | undefined;
  /** By its opportunity. */
  opportunity?: OpportunityRelationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ConversionFilter> | null | undefined;
};

/** Where the account comes from: exactly one of these. */
export type ConvertAccountInput =
  {   /** One that exists. */
  connect: ConnectAccountInput; create?: never; skip?: never; }
  |  { connect?: never;   /** A new one. */
  create: ConvertCreateAccountInput; skip?: never; }
  |  { connect?: never; create?: never;   /** None; true. */
  skip: boolean; };

/** Where the contact comes from: exactly one of these. */
export type ConvertContactInput =
  {   /** One that exists. */
  connect: ConnectContactInput; create?: never; skip?: never; }
  |  { connect?: never;   /** A new one. */
  create: ConvertCreateContactInput; skip?: never; }
  |  { connect?: never; create?: never;   /** None; true. */
  skip: boolean; };

/** A new account from the lead by the field map; what is given here counts more. */
export type ConvertCreateAccountInput = {
  /** Creates it even if one like it seems to exist. */
  allowDuplicate?: boolean;
  /** Where it is. */
  city?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** Where it is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** What it does. */
  industry?: string | null | undefined;
  /** What the company is called. */
  name?: string | null | undefined;
  /** Its phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Its website. */
  website?: string | null | undefined;
};

/** A new contact from the lead by the field map; what is given here counts more. */
export type ConvertCreateContactInput = {
  /** Creates it even if one like it seems to exist. */
  allowDuplicate?: boolean;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** What the person does at the account. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
};

/** A new deal from the lead by the field map; what is given here counts more. */
export type ConvertCreateOpportunityInput = {
  /** What it is worth; by the field map (the assessed budget) if it is left out. */
  amount?: MoneyInput | null | undefined;
  /** When it is expected to close; by the field map (the assessed timeline) if it is left out. */
  closeDate?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** What the deal is called; the account's name by default. */
  name?: string | null | undefined;
  /** The pipeline that it goes through, from its first step; the default one. */
  pipelineId?: string | null | undefined;
  /** The open step that it begins at, which also says the pipeline. */
  stepId?: string | null | undefined;
};

/** A lead to convert. */
export type ConvertLeadInput = {
  /** The company. */
  account: ConvertAccountInput;
  /** The person. */
  contact: ConvertContactInput;
  /** Answers what would be done, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** The deal. */
  opportunity: ConvertOpportunityInput;
  /** Converts a lead that is not an SQL, for this reason; for those who may. */
  overrideReason?: string | null | undefined;
  /** Who gets the new records; the lead's owner by default. */
  ownerId?: string | null | undefined;
};

/** A lead to convert. */
export type ConvertLeadRow = {
  /** The company. */
  account: ConvertAccountInput;
  /** The person. */
  contact: ConvertContactInput;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The lead. */
  leadId: string;
  /** The deal. */
  opportunity: ConvertOpportunityInput;
  /** Converts a lead that is not an SQL, for this reason; for those who may. */
  overrideReason?: string | null | undefined;
  /** Who gets the new records; the lead's owner by default. */
  ownerId?: string | null | undefined;
};

/** Leads to convert. */
export type ConvertLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The leads, and what becomes of each. At most 200; they are done in order. */
  rows: Array<ConvertLeadRow>;
};

/** Where the deal comes from: exactly one of these. */
export type ConvertOpportunityInput =
  {   /** One that exists. */
  connect: ConnectOpportunityInput; create?: never; skip?: never; }
  |  { connect?: never;   /** A new one. */
  create: ConvertCreateOpportunityInput; skip?: never; }
  |  { connect?: never; create?: never;   /** None; true. The lead then becomes a customer at once. */
  skip: boolean; };

/** What a lead becomes. */
export type ConvertedObject =
  /** The company. */
  | 'ACCOUNT'
  /** The person. */
  | 'CONTACT'
  /** The deal. */
  | 'OPPORTUNITY';

/** A new account. */
export type CreateAccountInput = {
  /** Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Where it is. */
  city?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** Where it is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it does. */
  industry?: string | null | undefined;
  /** What the company is called. */
  name?: string | null | undefined;
  /** Who works with it; by default you, on creation. */
  ownerId?: string | null | undefined;
  /** The account of the company that it belongs to. */
  parentId?: string | null | undefined;
  /** Its phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Its website. */
  website?: string | null | undefined;
};

/** A new business calendar. */
export type CreateBusinessCalendarInput = {
  /** Days on which nobody works. */
  holidays?: Array<string> | null | undefined;
  /** The hours of each week. */
  hours: Array<WorkingSpanInput>;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether it is to be the default, in place of another; counts for leads captured from then on. */
  isDefault?: boolean | null | undefined;
  /** What it is to be called; no two calendars are called the same. */
  name: string;
  /** In how much working time a new lead must have had a first response, in hours and minutes. */
  respondWithin: string;
  /** By whose clock its hours are. */
  timezone: unknown;
  /** How much working time before the deadline a warning is to come; null for none. */
  warnBefore?: string | null | undefined;
};

/** A new campaign. */
export type CreateCampaignInput = {
  /** The kind of way by which it reaches people. */
  channel?: Channel | null | undefined;
  /** What it has cost so far; not negative. */
  cost?: MoneyInput | null | undefined;
  /** Anything worth knowing about it. */
  description?: string | null | undefined;
  /** The last day; not before the first. */
  endsOn?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is called; there is one of each name. */
  name?: string | null | undefined;
  /** The larger campaign that it is a part of. */
  parentId?: string | null | undefined;
  /** The first day. */
  startsOn?: string | null | undefined;
  /** How it stands; ACTIVE by default. */
  status?: CampaignStatus | null | undefined;
  /** `utm_campaign` of its links; no other campaign has it. */
  utmCampaign?: string | null | undefined;
};

/** A new reason for which deals are won or lost. */
export type CreateCloseReasonInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The reason. */
  name: string;
  /** Of which end it is a reason. */
  outcome: CloseOutcome;
};

/** A new contact. */
export type CreateContactInput = {
  /** Where the person works. */
  accountId?: string | null | undefined;
  /** Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the person does at the account. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Who works with the person; by default you, on creation. */
  ownerId?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
};

/** A new exit trigger. */
export type CreateExitTriggerInput = {
  /** Whether it fires; true by default. */
  active?: boolean | null | undefined;
  /** Which activities fire it. */
  activityType?: ActivityType | null | undefined;
  /** What must hold of the activity, over `properties.<name>`; any activity of the type by default. */
  condition?: ConditionInput | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** It fires when the score rises to this; greater than 0. */
  minimumScore?: number | null | undefined;
  /** What people call it. */
  name?: string | null | undefined;
  /** In which time, in weeks, days, hours or minutes; a day by default. */
  taskDueIn?: string | null | undefined;
  /** What the owner of the lead is to do. */
  taskTitle?: string | null | undefined;
};

/** A new deal. */
export type CreateOpportunityInput = {
  /** With which account. */
  accountId: string;
  /** What it is worth, where it has no lines. */
  amount?: MoneyInput | null | undefined;
  /** When it is expected to close. */
  closeDate?: string | null | undefined;
  /** With whom; must belong to the account. */
  contactId?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the deal is called. */
  name?: string | null | undefined;
  /** Who works it; by default you, on creation. */
  ownerId?: string | null | undefined;
  /** The pipeline that it goes through, from its first step; the default one. */
  pipelineId?: string | null | undefined;
  /** How likely it is won, in percent; by its step by default. */
  probability?: number | null | undefined;
  /** The open step that it begins at, which also says the pipeline. */
  stepId?: string | null | undefined;
};

/** A new partner. */
export type CreatePartnerInput = {
  /** How many shares it may have open at once; null for no limit. */
  capacity?: number | null | undefined;
  /** The people there. */
  contacts?: Array<PartnerContactInput> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is called; no two partners are called the same. */
  name: string;
  /** The industries that it knows; all of them when there is none. */
  specialisations?: Array<string> | null | undefined;
  /** The countries that it serves; all of them when there is none. */
  territories?: Array<string> | null | undefined;
  /** How close it is to the organisation; BRONZE by default. */
  tier?: PartnerTier | null | undefined;
};

/** A new pipeline. */
export type CreatePipelineInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether deals go its way by default; the one that was the default no longer is. */
  isDefault?: boolean | null | undefined;
  /** What it is called. */
  name: string;
  /** Its steps in order, at most 30: by their stages, and at the end one CLOSED_WON and one CLOSED_LOST. */
  steps: Array<PipelineStepInput>;
};

/** A new queue. */
export type CreateQueueInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is to be called; no two queues are called the same. */
  name: string;
  /** Whose people are to claim from it; null for anybody who may claim leads. */
  teamId?: string | null | undefined;
};

/** A new reason. */
export type CreateReasonInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What programs call it: capitals, digits and underscores, as NO_BUDGET; unique within its kind. */
  key: string;
  /** What it is for. */
  kind: ReasonKind;
  /** What people call it. */
  label: string;
  /** Whether it says too little without a note; false by default. */
  needsNote?: boolean | null | undefined;
  /** Its place in the list of its kind; the last one by default. */
  position?: number | null | undefined;
  /** Of a reason for DISQUALIFICATION: after which time the clock takes the lead up again by itself; null, the default, for never. */
  revisitAfter?: string | null | undefined;
  /** Of a reason for DISQUALIFICATION: whether a lead that comes back may be taken up again; true by default. */
  revisitable?: boolean | null | undefined;
};

/** A list to keep under a name. It becomes yours. */
export type CreateSavedViewInput = {
  /** What to show, in this order: fields by their paths ("email", "owner.name"). */
  columns?: Array<string> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is to be called. */
  name: string;
  /** The order, as the list takes it in `orderBy`; at most three keys. */
  orderBy?: Array<Record<string, unknown>> | null | undefined;
  /** Of which kind of records. */
  record: RecordKind;
  /** Words that must all be found. */
  search?: string | null | undefined;
  /** Who is to see it, besides you. */
  sharing?: ViewSharing;
  /** The team that it is shared with; needed for TEAM, and only there. */
  teamId?: string | null | undefined;
  /** The filter, as the list takes it in `where`. */
  where?: Record<string, unknown> | null | undefined;
};

/** A new source. */
export type CreateSourceInput = {
  /** What happens when somebody known comes in this way; ATTACH by default. */
  capturePolicy?: CapturePolicy | null | undefined;
  /** The kind of way. */
  channel?: Channel | null | undefined;
  /** What it has cost so far; not negative. */
  cost?: MoneyInput | null | undefined;
  /** Anything worth knowing about it. */
  description?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is called; there is one of each name within a channel. */
  name?: string | null | undefined;
  /** What happens when somebody comes back this way; null, the default, lets it follow from where the lead stands. */
  onReturn?: ReturnPolicy | null | undefined;
  /** Whether a capture with a throw-away e-mail address is refused; it is not by default. */
  refusesDisposable?: boolean | null | undefined;
};

/** Something to be done. */
export type CreateTaskInput = {
  /** What else there is to know. */
  description?: string | null | undefined;
  /** Until when; a time to come. */
  dueAt?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Who is to do it; you by default, and for a program whoever works the record. */
  ownerId?: string | null | undefined;
  /** When to be reminded of it; not after it is due. */
  remindAt?: string | null | undefined;
  /** About what: a lead, contact, account or opportunity. */
  subjectId: string;
  /** What is to be done, in a line. */
  title: string;
};

/** A new team. Its people are put into it by `createUser` and `updateUser`. */
export type CreateTeamInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is to be called; no two teams are called the same. */
  name: string;
};

/** A new person of the organisation. */
export type CreateUserInput = {
  /** The address to sign in with. */
  email: string;
  /** What the person is called. */
  name: string;
  /** At least 10 characters. */
  password: string;
  /** What the person may do. */
  role: Role;
  /** The person's team. */
  teamId?: string | null | undefined;
};

/** Whether a criterion holds. */
export type CriterionVerdict =
  /** It holds. */
  | 'MET'
  /** It does not, or not yet. */
  | 'UNMET';

/** Which CustomField records. All that is given must hold; a null field is equal to nothing. */
export type CustomFieldFilter = {
  /** All of these. */
  and?: Array<CustomFieldFilter> | null | undefined;
  /** By archivedAt. */
  archivedAt?: DateTimeFilter | null | undefined;
  /** By choices. */
  choices?: StringListFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By isIdentifying. */
  isIdentifying?: BooleanFilter | null | undefined;
  /** By isIndexed. */
  isIndexed?: BooleanFilter | null | undefined;
  /** By isRequired. */
  isRequired?: BooleanFilter | null | undefined;
  /** By isUnique. */
  isUnique?: BooleanFilter | null | undefined;
  /** By key. */
  key?: StringFilter | null | undefined;
  /** By label. */
  label?: StringFilter | null | undefined;
  /** Not this. */
  not?: CustomFieldFilter | null | undefined;
  /** At least one of these. */
  or?: Array<CustomFieldFilter> | null | undefined;
  /** By position. */
  position?: IntFilter | null | undefined;
  /** By record. */
  record?: RecordKindFilter | null | undefined;
  /** By type. */
  type?: CustomFieldTypeFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a custom field holds, and how its value is written in `customFields`. */
export type CustomFieldType =
  /** Yes or no: true or false. */
  | 'BOOLEAN'
  /** One of the choices of the field. */
  | 'CHOICE'
  /** A calendar date: "2027-03-31". */
  | 'DATE'
  /** An amount in a currency: { amount: "2500.00", currency: "EUR" }. */
  | 'MONEY'
  /** A number: 12.5. */
  | 'NUMBER'
  /** A short text: "Key account". */
  | 'TEXT';

/** Compares with values of CustomFieldType. All that is given must hold. */
export type CustomFieldTypeFilter = {
  /** Equal to this. */
  eq?: CustomFieldType | null | undefined;
  /** Equal to one of these. */
  in?: Array<CustomFieldType> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: CustomFieldType | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<CustomFieldType> | null | undefined;
};

/** Compares one custom field, by what fits its type. All that is given must hold. */
export type CustomValueFilter = {
  /** For MONEY: its amount, whatever the currency. */
  amount?: DecimalFilter | null | undefined;
  /** For a BOOLEAN. */
  boolean?: BooleanFilter | null | undefined;
  /** For a CHOICE. */
  choice?: ChoiceFilter | null | undefined;
  /** For MONEY: its currency. */
  currency?: StringFilter | null | undefined;
  /** For a DATE. */
  date?: DateFilter | null | undefined;
  /** Whether it has no value. */
  isNull?: boolean | null | undefined;
  /** Which custom field. */
  key: string;
  /** For a NUMBER. */
  number?: FloatFilter | null | undefined;
  /** For a TEXT. */
  text?: StringFilter | null | undefined;
};

/** What happened to an account or a contact; `changedFields` says more. */
export type CustomerEventType =
  /** It is new. */
  | 'CREATED'
  /** It is gone. */
  | 'DELETED'
  /** Others were merged into it; or it was itself merged into another and is gone, see `mergedInto`. */
  | 'MERGED'
  /** A merge was undone: it is there again, or what was merged into it is. */
  | 'UNMERGED'
  /** Something of it changed. */
  | 'UPDATED';

/** Compares a calendar date. All that is given must hold. */
export type DateFilter = {
  /** In this range, both ends included. */
  between?: DateRange | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Greater (later) than this. */
  gt?: string | null | undefined;
  /** Greater (later) than or equal to this. */
  gte?: string | null | undefined;
  /** Equal to one of these. */
  in?: Array<string> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Less (earlier) than this. */
  lt?: string | null | undefined;
  /** Less (earlier) than or equal to this. */
  lte?: string | null | undefined;
  /** Different from this; a null field is. */
  neq?: string | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<string> | null | undefined;
};

/** From and to, both included. */
export type DateRange = {
  /** The smallest that matches. */
  from: string;
  /** The largest that matches. */
  to: string;
};

/** Compares an instant. All that is given must hold. */
export type DateTimeFilter = {
  /** In this range, both ends included. */
  between?: DateTimeRange | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Greater (later) than this. */
  gt?: string | null | undefined;
  /** Greater (later) than or equal to this. */
  gte?: string | null | undefined;
  /** Equal to one of these. */
  in?: Array<string> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Less (earlier) than this. */
  lt?: string | null | undefined;
  /** Less (earlier) than or equal to this. */
  lte?: string | null | undefined;
  /** Different from this; a null field is. */
  neq?: string | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<string> | null | undefined;
  /** In the last so long, up to now: "P7D" is the last seven days. */
  within?: string | null | undefined;
};

/** From and to, both included. */
export type DateTimeRange = {
  /** The smallest that matches. */
  from: string;
  /** The largest that matches. */
  to: string;
};

/** Which DealRegistration records. All that is given must hold; a null field is equal to nothing. */
export type DealRegistrationFilter = {
  /** All of these. */
  and?: Array<DealRegistrationFilter> | null | undefined;
  /** By companyName. */
  companyName?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By domain. */
  domain?: StringFilter | null | undefined;
  /** By expiresAt. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** Not this. */
  not?: DealRegistrationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<DealRegistrationFilter> | null | undefined;
  /** By its partner. */
  partner?: PartnerRelationFilter | null | undefined;
  /** By state. */
  state?: RegistrationStateFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related DealRegistration records. */
export type DealRegistrationListFilter = {
  /** All match; true where there is none. */
  every?: DealRegistrationFilter | null | undefined;
  /** Not one matches. */
  none?: DealRegistrationFilter | null | undefined;
  /** At least one matches. */
  some?: DealRegistrationFilter | null | undefined;
};

/** How the points of an activity age. */
export type DecayKind =
  /** To one half in each `halfLife`. */
  | 'HALF_LIFE'
  /** By the same amount every day: `percent` of the points in each `period`, down to none. */
  | 'LINEAR'
  /** They do not. */
  | 'NONE';

/** Compares an exact number. All that is given must hold. */
export type DecimalFilter = {
  /** In this range, both ends included. */
  between?: DecimalRange | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Greater (later) than this. */
  gt?: string | null | undefined;
  /** Greater (later) than or equal to this. */
  gte?: string | null | undefined;
  /** Equal to one of these. */
  in?: Array<string> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Less (earlier) than this. */
  lt?: string | null | undefined;
  /** Less (earlier) than or equal to this. */
  lte?: string | null | undefined;
  /** Different from this; a null field is. */
  neq?: string | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<string> | null | undefined;
};

/** From and to, both included. */
export type DecimalRange = {
  /** The smallest that matches. */
  from: string;
  /** The largest that matches. */
  to: string;
};

/** Why a partner does not want a lead, or gives it back. */
export type DeclineReason =
  /** The partner has this customer already. */
  | 'ALREADY_CUSTOMER'
  /** The partner works for a competitor of the company. */
  | 'CONFLICT_OF_INTEREST'
  /** Nobody has time for it. */
  | 'NO_CAPACITY'
  /** None of these; the note says what. */
  | 'OTHER'
  /** It needs what the partner does not do. */
  | 'OUT_OF_SPECIALISATION'
  /** It is in a place that the partner does not serve. */
  | 'OUT_OF_TERRITORY'
  /** It is not worth the effort. */
  | 'TOO_SMALL'
  /** The person does not answer. */
  | 'UNREACHABLE';

/** Compares with values of DeclineReason. All that is given must hold. */
export type DeclineReasonFilter = {
  /** Equal to this. */
  eq?: DeclineReason | null | undefined;
  /** Equal to one of these. */
  in?: Array<DeclineReason> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: DeclineReason | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<DeclineReason> | null | undefined;
};

/** A field to add to a kind of record. */
export type DefineCustomFieldInput = {
  /** What can be chosen, in this order; needed for a CHOICE, and only there. */
  choices?: Array<string> | null | undefined;
  /** What it is for. */
  description?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether it tells people or companies apart, as a date of birth or a customer number does: duplicates are found by it. For a TEXT, NUMBER or DATE. */
  isIdentifying?: boolean;
  /** Whether long lists are to be filtered and ordered by it quickly. */
  isIndexed?: boolean;
  /** Whether a new record needs a value. */
  isRequired?: boolean;
  /** Whether no two records may have the same value: of a TEXT, NUMBER or DATE. */
  isUnique?: boolean;
  /** What programs call it, for good: small letters, digits and _, such as `renewal_date`. */
  key: string;
  /** What people call it. */
  label: string;
  /** Its place in a form; smaller comes first. Last by default. */
  position?: number | null | undefined;
  /** Of which kind of records. */
  record: RecordKind;
  /** What it holds, for good. */
  type: CustomFieldType;
};

/** An activity that did not happen. */
export type DeleteActivityInput = {
  /** The activity. */
  activityId: string;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** A view of yours to remove. */
export type DeleteSavedViewInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The view. */
  viewId: string;
};

/** A task that is none. */
export type DeleteTaskInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The task. */
  taskId: string;
};

/** Which way a list runs. */
export type Direction =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

/** Who can no longer sign in. */
export type DisableUserInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The person. */
  userId: string;
};

/** A lead that is not suitable. */
export type DisqualifyLeadInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** In your words; some reasons need it. */
  note?: string | null | undefined;
  /** Why, as the `key` of an active reason for DISQUALIFICATION. */
  reason: string;
};

/** A new version of a scoring model. All of it is given: a version never changes. */
export type DraftScoringModelInput = {
  /** From the lowest band to the highest. */
  bands: Array<BandThresholdInput>;
  /** A move of the score by at least this much is told to subscribers, also within a band. */
  delta?: number;
  /** The rules, in groups. */
  groups: Array<RuleGroupInput>;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** No score is more. */
  maximum?: number;
  /** No score is less; at most 0. */
  minimum?: number;
  /** What people call it. */
  name: string;
  /** Whose model it is: leads of this persona. Everybody else's unless given. */
  persona?: string | null | undefined;
};

/** How far the values of two records agree. */
export type DuplicateAgreement =
  /** They are alike: another spelling, a typing error, a part of the other. */
  | 'NEAR'
  /** They differ, which speaks against a duplicate. */
  | 'OTHER'
  /** They are the same. */
  | 'SAME';

/** What two records are compared by. */
export type DuplicateAspect =
  /** Street, postal code, town and country. */
  | 'ADDRESS'
  /** The company: its name and its domain. */
  | 'COMPANY'
  /** A custom field that identifies a record. */
  | 'CUSTOM_FIELD'
  /** The e-mail addresses. */
  | 'EMAIL'
  /** The ids in other systems. */
  | 'EXTERNAL_ID'
  /** The person's name. */
  | 'NAME'
  /** The phone numbers. */
  | 'PHONE'
  /** Nothing yet: how unlikely it is that two records taken at random are the same. */
  | 'PRIOR';

/** A kind of record that may exist twice. */
export type DuplicateKind =
  /** The company. */
  | 'ACCOUNT'
  /** The person. */
  | 'CONTACT'
  /** The person, as a lead. */
  | 'LEAD';

/** Compares with values of DuplicateKind. All that is given must hold. */
export type DuplicateKindFilter = {
  /** Equal to this. */
  eq?: DuplicateKind | null | undefined;
  /** Equal to one of these. */
  in?: Array<DuplicateKind> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: DuplicateKind | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<DuplicateKind> | null | undefined;
};

/** On which occasion it was noticed that two records may be the same. */
export type DuplicateNoticedBy =
  /** Somebody marked as distinct what nobody had noticed. */
  | 'BY_HAND'
  /** Somebody was captured. */
  | 'CAPTURE'
  /** A record was made or changed, and duplicates were allowed. */
  | 'EDIT'
  /** A file was imported. */
  | 'IMPORT'
  /** Stored records were compared with each other. */
  | 'SCAN';

/** Compares with values of DuplicateNoticedBy. All that is given must hold. */
export type DuplicateNoticedByFilter = {
  /** Equal to this. */
  eq?: DuplicateNoticedBy | null | undefined;
  /** Equal to one of these. */
  in?: Array<DuplicateNoticedBy> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: DuplicateNoticedBy | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<DuplicateNoticedBy> | null | undefined;
};

/** What an e-mail address says of whose it is, by its domain. */
export type EmailKind =
  /** An address at a domain of somebody's own, as companies have. */
  | 'BUSINESS'
  /** A throw-away address: it will not be read for long. */
  | 'DISPOSABLE'
  /** An address at a provider for everybody: it says nothing of a company. */
  | 'FREE';

/** Compares with values of EmailKind. All that is given must hold. */
export type EmailKindFilter = {
  /** Equal to this. */
  eq?: EmailKind | null | undefined;
  /** Equal to one of these. */
  in?: Array<EmailKind> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: EmailKind | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<EmailKind> | null | undefined;
};

/** Who can sign in again. */
export type EnableUserInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The person. */
  userId: string;
};

/** A person to erase. */
export type ErasePersonInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Who. */
  person: PersonInput;
  /** Why, such as the number of the request; it is kept, so it must not name the person. */
  reason: string;
};

/** What becomes of the good rows when others are refused. */
export type ErrorPolicy =
  /** They are written; those that are refused are not, and say why. */
  | 'IGNORE_FAILED'
  /** Nothing is written, and the refused ones say why. */
  | 'REJECT_ALL';

/** Which ExitTrigger records. All that is given must hold; a null field is equal to nothing. */
export type ExitTriggerFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** By activityType. */
  activityType?: ActivityTypeFilter | null | undefined;
  /** All of these. */
  and?: Array<ExitTriggerFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By minimumScore. */
  minimumScore?: FloatFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: ExitTriggerFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ExitTriggerFilter> | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related ExitTrigger, or that there is none. */
export type ExitTriggerRelationFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** By activityType. */
  activityType?: ActivityTypeFilter | null | undefined;
  /** All of these. */
  and?: Array<ExitTriggerFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By minimumScore. */
  minimumScore?: FloatFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: ExitTriggerFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ExitTriggerFilter> | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Which of the accounts to export, and how. Without an order the newest are first. */
export type ExportAccountsInput = {
  /** Whether a CSV file begins with a byte order mark. Excel needs it to see that the file is UTF-8; most programs do not. */
  byteOrderMark?: boolean;
  /** Which columns, in this order: fields of the record ("email") or of another one by its path ("owner.name"). All its own by default. */
  columns?: Array<string> | null | undefined;
  /** What the file is to be. */
  format: ExportFormat;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** At most three keys; the id is always the last. */
  orderBy?: Array<AccountOrder> | null | undefined;
  /** Words that must all be found, as in the list. */
  search?: string | null | undefined;
  /** A saved view to export. What you give besides it takes the place of its own filter, order, search or columns. */
  viewId?: string | null | undefined;
  /** Which accounts; all that you may see by default. */
  where?: AccountFilter | null | undefined;
};

/** Which of the contacts to export, and how. Without an order the newest are first. */
export type ExportContactsInput = {
  /** Whether a CSV file begins with a byte order mark. Excel needs it to see that the file is UTF-8; most programs do not. */
  byteOrderMark?: boolean;
  /** Which columns, in this order: fields of the record ("email") or of another one by its path ("owner.name"). All its own by default. */
  columns?: Array<string> | null | undefined;
  /** What the file is to be. */
  format: ExportFormat;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** At most three keys; the id is always the last. */
  orderBy?: Array<ContactOrder> | null | undefined;
  /** Words that must all be found, as in the list. */
  search?: string | null | undefined;
  /** A saved view to export. What you give besides it takes the place of its own filter, order, search or columns. */
  viewId?: string | null | undefined;
  /** Which contacts; all that you may see by default. */
  where?: ContactFilter | null | undefined;
};

/** What the file of an export is. */
export type ExportFormat =
  /** Comma-separated values (RFC 4180) in UTF-8, the first line with the columns. Safe to open in a spreadsheet. */
  | 'CSV'
  /** One JSON object a line, in the shape of GraphQL's answer. */
  | 'JSONL';

/** Which of the leads to export, and how. Without an order the newest are first. */
export type ExportLeadsInput = {
  /** Whether a CSV file begins with a byte order mark. Excel needs it to see that the file is UTF-8; most programs do not. */
  byteOrderMark?: boolean;
  /** Which columns, in this order: fields of the record ("email") or of another one by its path ("owner.name"). All its own by default. */
  columns?: Array<string> | null | undefined;
  /** What the file is to be. */
  format: ExportFormat;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** At most three keys; the id is always the last. */
  orderBy?: Array<LeadOrder> | null | undefined;
  /** Words that must all be found, as in the list. */
  search?: string | null | undefined;
  /** A saved view to export. What you give besides it takes the place of its own filter, order, search or columns. */
  viewId?: string | null | undefined;
  /** Which leads; all that you may see by default. */
  where?: LeadFilter | null | undefined;
};

/** Which of the opportunities to export, and how. Without an order the newest are first. */
export type ExportOpportunitiesInput = {
  /** Whether a CSV file begins with a byte order mark. Excel needs it to see that the file is UTF-8; most programs do not. */
  byteOrderMark?: boolean;
  /** Which columns, in this order: fields of the record ("email") or of another one by its path ("owner.name"). All its own by default. */
  columns?: Array<string> | null | undefined;
  /** What the file is to be. */
  format: ExportFormat;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** At most three keys; the id is always the last. */
  orderBy?: Array<OpportunityOrder> | null | undefined;
  /** Words that must all be found, as in the list. */
  search?: string | null | undefined;
  /** A saved view to export. What you give besides it takes the place of its own filter, order, search or columns. */
  viewId?: string | null | undefined;
  /** Which opportunities; all that you may see by default. */
  where?: OpportunityFilter | null | undefined;
};

/** A person, to export all that is known. */
export type ExportPersonalDataInput = {
  /** Who. */
  person: PersonInput;
};

/** How far an export is. */
export type ExportState =
  /** Somebody called it off; there is no file. */
  | 'CANCELLED'
  /** The file is there, until `expiresAt`. */
  | 'DONE'
  /** There will be no file; `error` says why. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is being written; `done` grows. */
  | 'RUNNING';

/** What another system calls a record. */
export type ExternalIdInput = {
  /** The other system. */
  system: string;
  /** What it calls the record. */
  value: string;
};

/** Which field of a lead goes into which field of what it becomes. */
export type FieldMappingInput = {
  /** The field of the lead, by its path ("companyName", "qualification.budget.amount", "customFields.region"). */
  from: string;
  /** Of what it becomes. */
  object: ConvertedObject;
  /** The field there. */
  to: string;
};

/** How much of a lead a partner sees once it is accepted; before that it is the teaser. */
export type FieldSet =
  /** Also who the person is, the company, and how to reach the person. */
  | 'CONTACT'
  /** Also the postal address and what else is written down of the lead. */
  | 'FULL'
  /** Company size, industry, region, country, need, band and expected value. */
  | 'TEASER';

/** Compares with values of FieldSet. All that is given must hold. */
export type FieldSetFilter = {
  /** Equal to this. */
  eq?: FieldSet | null | undefined;
  /** Equal to one of these. */
  in?: Array<FieldSet> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: FieldSet | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<FieldSet> | null | undefined;
};

/** What the lead's values do to a record that exists. */
export type Fill =
  /** Fill its empty fields. */
  | 'FILL_EMPTY'
  /** Nothing. */
  | 'KEEP'
  /** Replace its fields, where the lead has a value. */
  | 'OVERWRITE';

/** Compares a number. All that is given must hold. */
export type FloatFilter = {
  /** In this range, both ends included. */
  between?: FloatRange | null | undefined;
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Greater (later) than this. */
  gt?: number | null | undefined;
  /** Greater (later) than or equal to this. */
  gte?: number | null | undefined;
  /** Equal to one of these. */
  in?: Array<number> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Less (earlier) than this. */
  lt?: number | null | undefined;
  /** Less (earlier) than or equal to this. */
  lte?: number | null | undefined;
  /** Different from this; a null field is. */
  neq?: number | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<number> | null | undefined;
};

/** From and to, both included. */
export type FloatRange = {
  /** The smallest that matches. */
  from: number;
  /** The largest that matches. */
  to: number;
};

/** Fit by engagement in one cell: A fits best, 1 is most engaged. */
export type Grade =
  /** Fits well, much engagement. */
  | 'A1'
  /** Fits well, some engagement. */
  | 'A2'
  /** Fits well, little engagement. */
  | 'A3'
  /** Fits partly, much engagement. */
  | 'B1'
  /** Fits partly, some engagement. */
  | 'B2'
  /** Fits partly, little engagement. */
  | 'B3'
  /** Fits little, much engagement. */
  | 'C1'
  /** Fits little, some engagement. */
  | 'C2'
  /** Fits little, little engagement. */
  | 'C3';

/** Compares with values of Grade. All that is given must hold. */
export type GradeFilter = {
  /** Equal to this. */
  eq?: Grade | null | undefined;
  /** Equal to one of these. */
  in?: Array<Grade> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: Grade | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<Grade> | null | undefined;
};

/** Compares an id. All that is given must hold. */
export type IdFilter = {
  /** This record. */
  eq?: string | null | undefined;
  /** One of these records. */
  in?: Array<string> | null | undefined;
  /** Not this record. */
  neq?: string | null | undefined;
  /** None of these records. */
  notIn?: Array<string> | null | undefined;
};

/** Which IdentifierProblem records. All that is given must hold; a null field is equal to nothing. */
export type IdentifierProblemFilter = {
  /** All of these. */
  and?: Array<IdentifierProblemFilter> | null | undefined;
  /** By field. */
  field?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: IdentifierProblemFilter | null | undefined;
  /** By notedAt. */
  notedAt?: DateTimeFilter | null | undefined;
  /** At least one of these. */
  or?: Array<IdentifierProblemFilter> | null | undefined;
  /** By reason. */
  reason?: IdentifierProblemReasonFilter | null | undefined;
  /** By recordType. */
  recordType?: StringFilter | null | undefined;
};

/** Why a stored identifier needs somebody to look at it. */
export type IdentifierProblemReason =
  /** It identifies nobody, and is only shown from now on (`phoneAsTyped`). */
  | 'KEPT_ASIDE'
  /** Another record has the same in canonical form, and only one may: it stays as it was. */
  | 'TAKEN'
  /** It has no canonical form, and stays as it was: correct it. */
  | 'UNREADABLE';

/** Compares with values of IdentifierProblemReason. All that is given must hold. */
export type IdentifierProblemReasonFilter = {
  /** Equal to this. */
  eq?: IdentifierProblemReason | null | undefined;
  /** Equal to one of these. */
  in?: Array<IdentifierProblemReason> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: IdentifierProblemReason | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<IdentifierProblemReason> | null | undefined;
};

/** Compares a whole number. All that is given must hold. */
export type IntFilter = {
  /** In this range, both ends included. */
  between?: IntRange | null | undefined;
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Greater (later) than this. */
  gt?: number | null | undefined;
  /** Greater (later) than or equal to this. */
  gte?: number | null | undefined;
  /** Equal to one of these. */
  in?: Array<number> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Less (earlier) than this. */
  lt?: number | null | undefined;
  /** Less (earlier) than or equal to this. */
  lte?: number | null | undefined;
  /** Different from this; a null field is. */
  neq?: number | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<number> | null | undefined;
};

/** From and to, both included. */
export type IntRange = {
  /** The smallest that matches. */
  from: number;
  /** The largest that matches. */
  to: number;
};

/** A token for a program. Its secret is shown once, in the answer. */
export type IssueTokenInput = {
  /** Addresses and ranges (`192.0.2.0/24`) that it may be used from; empty for any. */
  addresses?: Array<string> | null | undefined;
  /** When it ends by itself; never by default. */
  expiresAt?: string | null | undefined;
  /** PARTNER: how much of a lead it sees at most; FULL by default. */
  fieldSet?: FieldSet | null | undefined;
  /** SERVICE or PARTNER; people get their token by signing in. */
  kind: TokenKind;
  /** What the token is for. */
  name: string;
  /** PARTNER: for which partner it speaks. */
  partnerId?: string | null | undefined;
  /** What it may do. */
  scopes: Array<Scope>;
  /** PARTNER: the countries whose leads it sees; all of them by default. */
  territories?: Array<string> | null | undefined;
};

/** What happened to a lead; the most telling where one change did several things, `changedFields` has all. */
export type LeadEventType =
  /** It has another owner, or none any more. */
  | 'ASSIGNED'
  /** What it had become is gone, and it is a lead again. */
  | 'CONVERSION_UNDONE'
  /** It became account, contact and opportunity. */
  | 'CONVERTED'
  /** It came in. */
  | 'CREATED'
  /** It is gone. */
  | 'DELETED'
  /** Somebody responded for the first time. */
  | 'FIRST_RESPONSE'
  /** Nobody has responded, and its deadline has passed; told by the clock, once. */
  | 'FIRST_RESPONSE_BREACHED'
  /** Nobody has responded, and its deadline is near; told by the clock, once. */
  | 'FIRST_RESPONSE_WARNING'
  /** Other leads were merged into it; or it was itself merged into another and is gone, see `mergedInto`. */
  | 'MERGED'
  /** It was put into a queue, for somebody to claim it. */
  | 'QUEUED'
  /** Its score, band or grade changed. */
  | 'SCORE_CHANGED'
  /** Its stage changed and its status did not. */
  | 'STAGE_CHANGED'
  /** Its status changed. */
  | 'STATUS_CHANGED'
  /** A merge was undone: it came back, or others were taken out of it again. */
  | 'UNMERGED'
  /** Something that people typed, or nothing of the below. */
  | 'UPDATED';

/** Which LeadExternalId records. All that is given must hold; a null field is equal to nothing. */
export type LeadExternalIdFilter = {
  /** All of these. */
  and?: Array<LeadExternalIdFilter> | null | undefined;
  /** Not this. */
  not?: LeadExternalIdFilter | null | undefined;
  /** At least one of these. */
  or?: Array<LeadExternalIdFilter> | null | undefined;
  /** By system. */
  system?: StringFilter | null | undefined;
  /** By value. */
  value?: StringFilter | null | undefined;
};

/** The related LeadExternalId records. */
export type LeadExternalIdListFilter = {
  /** All match; true where there is none. */
  every?: LeadExternalIdFilter | null | undefined;
  /** Not one matches. */
  none?: LeadExternalIdFilter | null | undefined;
  /** At least one matches. */
  some?: LeadExternalIdFilter | null | undefined;
};

/** Which Lead records. All that is given must hold; a null field is equal to nothing. */
export type LeadFilter = {
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<LeadFilter> | null | undefined;
  /** By its assignments: some, none or every of them. */
  assignments?: AssignmentListFilter | null | undefined;
  /** By band. */
  band?: BandFilter | null | undefined;
  /** By its campaign. */
  campaign?: CampaignRelationFilter | null | undefined;
  /** By city. */
  city?: StringFilter | null | undefined;
  /** By companyName. */
  companyName?: StringFilter | null | undefined;
  /** By companySize. */
  companySize?: IntFilter | null | undefined;
  /** By its consents: some, none or every of them. */
  consents?: ConsentListFilter | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By its conversion. */
  conversion?: ConversionRelationFilter | null | undefined;
  /** By convertedAt. */
  convertedAt?: DateTimeFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By description. */
  description?: StringFilter | null | undefined;
  /** By disqualificationReason. */
  disqualificationReason?: StringFilter | null | undefined;
  /** By domain. */
  domain?: StringFilter | null | undefined;
  /** By email. */
  email?: StringFilter | null | undefined;
  /** By emailAsTyped. */
  emailAsTyped?: StringFilter | null | undefined;
  /** By emailKind. */
  emailKind?: EmailKindFilter | null | undefined;
  /** By engagementScore. */
  engagementScore?: FloatFilter | null | undefined;
  /** By its externalIds: some, none or every of them. */
  externalIds?: LeadExternalIdListFilter | null | undefined;
  /** By firstName. */
  firstName?: StringFilter | null | undefined;
  /** By firstRespondedAt. */
  firstRespondedAt?: DateTimeFilter | null | undefined;
  /** By firstResponseAlertAt. */
  firstResponseAlertAt?: DateTimeFilter | null | undefined;
  /** By firstResponseBreachedAt. */
  firstResponseBreachedAt?: DateTimeFilter | null | undefined;
  /** By firstResponseDueAt. */
  firstResponseDueAt?: DateTimeFilter | null | undefined;
  /** By its firstTouch. */
  firstTouch?: TouchRelationFilter | null | undefined;
  /** By fitScore. */
  fitScore?: FloatFilter | null | undefined;
  /** By grade. */
  grade?: GradeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industry. */
  industry?: StringFilter | null | undefined;
  /** By interest. */
  interest?: LeadInterestFilter | null | undefined;
  /** By jobTitle. */
  jobTitle?: StringFilter | null | undefined;
  /** By lastActivityAt. */
  lastActivityAt?: DateTimeFilter | null | undefined;
  /** By lastName. */
  lastName?: StringFilter | null | undefined;
  /** By its lastTouch. */
  lastTouch?: TouchRelationFilter | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By its mergedLeads: some, none or every of them. */
  mergedLeads?: MergedRecordListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: LeadFilter | null | undefined;
  /** At least one of these. */
  or?: Array<LeadFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By persona. */
  persona?: StringFilter | null | undefined;
  /** By phone. */
  phone?: StringFilter | null | undefined;
  /** By phoneAsTyped. */
  phoneAsTyped?: StringFilter | null | undefined;
  /** By phoneExtension. */
  phoneExtension?: StringFilter | null | undefined;
  /** By postalCode. */
  postalCode?: StringFilter | null | undefined;
  /** By its queue. */
  queue?: QueueRelationFilter | null | undefined;
  /** By referrer. */
  referrer?: StringFilter | null | undefined;
  /** By resumeAt. */
  resumeAt?: DateTimeFilter | null | undefined;
  /** By returnedAt. */
  returnedAt?: DateTimeFilter | null | undefined;
  /** By revisitAt. */
  revisitAt?: DateTimeFilter | null | undefined;
  /** By score. */
  score?: FloatFilter | null | undefined;
  /** By its scoreHistory: some, none or every of them. */
  scoreHistory?: ScoreChangeListFilter | null | undefined;
  /** By its shares: some, none or every of them. */
  shares?: LeadShareListFilter | null | undefined;
  /** By its source. */
  source?: SourceRelationFilter | null | undefined;
  /** By stage. */
  stage?: LeadStageFilter | null | undefined;
  /** By state. */
  state?: StringFilter | null | undefined;
  /** By status. */
  status?: LeadStatusFilter | null | undefined;
  /** By its statusHistory: some, none or every of them. */
  statusHistory?: StatusChangeListFilter | null | undefined;
  /** By statusSince. */
  statusSince?: DateTimeFilter | null | undefined;
  /** By street. */
  street?: StringFilter | null | undefined;
  /** By tags. */
  tags?: StringListFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By its touches: some, none or every of them. */
  touches?: TouchListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By website. */
  website?: StringFilter | null | undefined;
};

/** What Lead records are grouped by. */
export type LeadGroup =
  /** By band. */
  | 'BAND'
  /** By campaign. */
  | 'CAMPAIGN'
  /** By country. */
  | 'COUNTRY'
  /** By disqualificationReason. */
  | 'DISQUALIFICATION_REASON'
  /** By emailKind. */
  | 'EMAIL_KIND'
  /** By firstTouchCampaign. */
  | 'FIRST_TOUCH_CAMPAIGN'
  /** By grade. */
  | 'GRADE'
  /** By industry. */
  | 'INDUSTRY'
  /** By interest. */
  | 'INTEREST'
  /** By lastTouchCampaign. */
  | 'LAST_TOUCH_CAMPAIGN'
  /** By lastTouchChannel. */
  | 'LAST_TOUCH_CHANNEL'
  /** By owner. */
  | 'OWNER'
  /** By queue. */
  | 'QUEUE'
  /** By source. */
  | 'SOURCE'
  /** By sourceChannel. */
  | 'SOURCE_CHANNEL'
  /** By stage. */
  | 'STAGE'
  /** By status. */
  | 'STATUS'
  /** By team. */
  | 'TEAM';

/** What the person said. */
export type LeadInterest =
  /** Interested. */
  | 'INTERESTED'
  /** Not interested. */
  | 'NOT_INTERESTED'
  /** Later; `resumeAt` has the date to come back. */
  | 'NOT_NOW'
  /** Has not said. */
  | 'UNKNOWN';

/** Compares with values of LeadInterest. All that is given must hold. */
export type LeadInterestFilter = {
  /** Equal to this. */
  eq?: LeadInterest | null | undefined;
  /** Equal to one of these. */
  in?: Array<LeadInterest> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: LeadInterest | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<LeadInterest> | null | undefined;
};

/** The related Lead records. */
export type LeadListFilter = {
  /** All match; true where there is none. */
  every?: LeadFilter | null | undefined;
  /** Not one matches. */
  none?: LeadFilter | null | undefined;
  /** At least one matches. */
  some?: LeadFilter | null | undefined;
};

/** One key of the order of a list of Lead records. */
export type LeadOrder = {
  /** By the custom field with this key. */
  customField?: string | null | undefined;
  /** Which way. */
  direction?: Direction;
  /** By what; or else a custom field. */
  field?: LeadOrderField | null | undefined;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of Lead records can be ordered by. */
export type LeadOrderField =
  /** By band. */
  | 'BAND'
  /** By city. */
  | 'CITY'
  /** By companyName. */
  | 'COMPANY_NAME'
  /** By companySize. */
  | 'COMPANY_SIZE'
  /** By convertedAt. */
  | 'CONVERTED_AT'
  /** By country. */
  | 'COUNTRY'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By description. */
  | 'DESCRIPTION'
  /** By disqualificationReason. */
  | 'DISQUALIFICATION_REASON'
  /** By domain. */
  | 'DOMAIN'
  /** By email. */
  | 'EMAIL'
  /** By emailAsTyped. */
  | 'EMAIL_AS_TYPED'
  /** By emailKind. */
  | 'EMAIL_KIND'
  /** By engagementScore. */
  | 'ENGAGEMENT_SCORE'
  /** By firstName. */
  | 'FIRST_NAME'
  /** By firstRespondedAt. */
  | 'FIRST_RESPONDED_AT'
  /** By firstResponseAlertAt. */
  | 'FIRST_RESPONSE_ALERT_AT'
  /** By firstResponseBreachedAt. */
  | 'FIRST_RESPONSE_BREACHED_AT'
  /** By firstResponseDueAt. */
  | 'FIRST_RESPONSE_DUE_AT'
  /** By fitScore. */
  | 'FIT_SCORE'
  /** By grade. */
  | 'GRADE'
  /** By industry. */
  | 'INDUSTRY'
  /** By interest. */
  | 'INTEREST'
  /** By jobTitle. */
  | 'JOB_TITLE'
  /** By lastActivityAt. */
  | 'LAST_ACTIVITY_AT'
  /** By lastName. */
  | 'LAST_NAME'
  /** By mergedAt. */
  | 'MERGED_AT'
  /** By name. */
  | 'NAME'
  /** By persona. */
  | 'PERSONA'
  /** By phone. */
  | 'PHONE'
  /** By phoneAsTyped. */
  | 'PHONE_AS_TYPED'
  /** By phoneExtension. */
  | 'PHONE_EXTENSION'
  /** By postalCode. */
  | 'POSTAL_CODE'
  /** By referrer. */
  | 'REFERRER'
  /** By resumeAt. */
  | 'RESUME_AT'
  /** By returnedAt. */
  | 'RETURNED_AT'
  /** By revisitAt. */
  | 'REVISIT_AT'
  /** By score. */
  | 'SCORE'
  /** By stage. */
  | 'STAGE'
  /** By state. */
  | 'STATE'
  /** By status. */
  | 'STATUS'
  /** By statusSince. */
  | 'STATUS_SINCE'
  /** By street. */
  | 'STREET'
  /** By updatedAt. */
  | 'UPDATED_AT'
  /** By website. */
  | 'WEBSITE';

/** The related Lead, or that there is none. */
export type LeadRelationFilter = {
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<LeadFilter> | null | undefined;
  /** By its assignments: some, none or every of them. */
  assignments?: AssignmentListFilter | null | undefined;
  /** By band. */
  band?: BandFilter | null | undefined;
  /** By its campaign. */
  campaign?: CampaignRelationFilter | null | undefined;
  /** By city. */
  city?: StringFilter | null | undefined;
  /** By companyName. */
  companyName?: StringFilter | null | undefined;
  /** By companySize. */
  companySize?: IntFilter | null | undefined;
  /** By its consents: some, none or every of them. */
  consents?: ConsentListFilter | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By its conversion. */
  conversion?: ConversionRelationFilter | null | undefined;
  /** By convertedAt. */
  convertedAt?: DateTimeFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By description. */
  description?: StringFilter | null | undefined;
  /** By disqualificationReason. */
  disqualificationReason?: StringFilter | null | undefined;
  /** By domain. */
  domain?: StringFilter | null | undefined;
  /** By email. */
  email?: StringFilter | null | undefined;
  /** By emailAsTyped. */
  emailAsTyped?: StringFilter | null | undefined;
  /** By emailKind. */
  emailKind?: EmailKindFilter | null | undefined;
  /** By engagementScore. */
  engagementScore?: FloatFilter | null | undefined;
  /** By its externalIds: some, none or every of them. */
  externalIds?: LeadExternalIdListFilter | null | undefined;
  /** By firstName. */
  firstName?: StringFilter | null | undefined;
  /** By firstRespondedAt. */
  firstRespondedAt?: DateTimeFilter | null | undefined;
  /** By firstResponseAlertAt. */
  firstResponseAlertAt?: DateTimeFilter | null | undefined;
  /** By firstResponseBreachedAt. */
  firstResponseBreachedAt?: DateTimeFilter | null | undefined;
  /** By firstResponseDueAt. */
  firstResponseDueAt?: DateTimeFilter | null | undefined;
  /** By its firstTouch. */
  firstTouch?: TouchRelationFilter | null | undefined;
  /** By fitScore. */
  fitScore?: FloatFilter | null | undefined;
  /** By grade. */
  grade?: GradeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industry. */
  industry?: StringFilter | null | undefined;
  /** By interest. */
  interest?: LeadInterestFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By jobTitle. */
  jobTitle?: StringFilter | null | undefined;
  /** By lastActivityAt. */
  lastActivityAt?: DateTimeFilter | null | undefined;
  /** By lastName. */
  lastName?: StringFilter | null | undefined;
  /** By its lastTouch. */
  lastTouch?: TouchRelationFilter | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By its mergedLeads: some, none or every of them. */
  mergedLeads?: MergedRecordListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: LeadFilter | null | undefined;
  /** At least one of these. */
  or?: Array<LeadFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By persona. */
  persona?: StringFilter | null | undefined;
  /** By phone. */
  phone?: StringFilter | null | undefined;
  /** By phoneAsTyped. */
  phoneAsTyped?: StringFilter | null | undefined;
  /** By phoneExtension. */
  phoneExtension?: StringFilter | null | undefined;
  /** By postalCode. */
  postalCode?: StringFilter | null | undefined;
  /** By its queue. */
  queue?: QueueRelationFilter | null | undefined;
  /** By referrer. */
  referrer?: StringFilter | null | undefined;
  /** By resumeAt. */
  resumeAt?: DateTimeFilter | null | undefined;
  /** By returnedAt. */
  returnedAt?: DateTimeFilter | null | undefined;
  /** By revisitAt. */
  revisitAt?: DateTimeFilter | null | undefined;
  /** By score. */
  score?: FloatFilter | null | undefined;
  /** By its scoreHistory: some, none or every of them. */
  scoreHistory?: ScoreChangeListFilter | null | undefined;
  /** By its shares: some, none or every of them. */
  shares?: LeadShareListFilter | null | undefined;
  /** By its source. */
  source?: SourceRelationFilter | null | undefined;
  /** By stage. */
  stage?: LeadStageFilter | null | undefined;
  /** By state. */
  state?: StringFilter | null | undefined;
  /** By status. */
  status?: LeadStatusFilter | null | undefined;
  /** By its statusHistory: some, none or every of them. */
  statusHistory?: StatusChangeListFilter | null | undefined;
  /** By statusSince. */
  statusSince?: DateTimeFilter | null | undefined;
  /** By street. */
  street?: StringFilter | null | undefined;
  /** By tags. */
  tags?: StringListFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By its touches: some, none or every of them. */
  touches?: TouchListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By website. */
  website?: StringFilter | null | undefined;
};

/** Which LeadShare records. All that is given must hold; a null field is equal to nothing. */
export type LeadShareFilter = {
  /** By acceptedAt. */
  acceptedAt?: DateTimeFilter | null | undefined;
  /** All of these. */
  and?: Array<LeadShareFilter> | null | undefined;
  /** By coSell. */
  coSell?: BooleanFilter | null | undefined;
  /** By contactBy. */
  contactBy?: DateTimeFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By decidedAt. */
  decidedAt?: DateTimeFilter | null | undefined;
  /** By declineReason. */
  declineReason?: DeclineReasonFilter | null | undefined;
  /** By endedAt. */
  endedAt?: DateTimeFilter | null | undefined;
  /** By expiresAt. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** By externalRef. */
  externalRef?: StringFilter | null | undefined;
  /** By fieldSet. */
  fieldSet?: FieldSetFilter | null | undefined;
  /** By firstContactAt. */
  firstContactAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By lastUpdateAt. */
  lastUpdateAt?: DateTimeFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** By mode. */
  mode?: ShareModeFilter | null | undefined;
  /** Not this. */
  not?: LeadShareFilter | null | undefined;
  /** By offeredAt. */
  offeredAt?: DateTimeFilter | null | undefined;
  /** At least one of these. */
  or?: Array<LeadShareFilter> | null | undefined;
  /** By its partner. */
  partner?: PartnerRelationFilter | null | undefined;
  /** By revokeReason. */
  revokeReason?: RevokeReasonFilter | null | undefined;
  /** By state. */
  state?: ShareStateFilter | null | undefined;
  /** By updateBy. */
  updateBy?: DateTimeFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By viewedAt. */
  viewedAt?: DateTimeFilter | null | undefined;
};

/** The related LeadShare records. */
export type LeadShareListFilter = {
  /** All match; true where there is none. */
  every?: LeadShareFilter | null | undefined;
  /** Not one matches. */
  none?: LeadShareFilter | null | undefined;
  /** At least one matches. */
  some?: LeadShareFilter | null | undefined;
};

/** How far along a lead is; moved by the verbs of the domain only. */
export type LeadStage =
  /** Bought. */
  | 'CUSTOMER'
  /** Captured: showed interest. */
  | 'LEAD'
  /** Promising to marketing (marketing qualified). */
  | 'MQL'
  /** A deal is open. */
  | 'OPPORTUNITY'
  /** Aware of us and known by name. */
  | 'PROSPECT'
  /** Ready to talk to sales (sales qualified). */
  | 'SQL'
  /** Fits the target and has shown nothing yet. */
  | 'SUSPECT';

/** Compares with values of LeadStage. All that is given must hold. */
export type LeadStageFilter = {
  /** Equal to this. */
  eq?: LeadStage | null | undefined;
  /** Equal to one of these. */
  in?: Array<LeadStage> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: LeadStage | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<LeadStage> | null | undefined;
};

/** What is going on with a lead now. */
export type LeadStatus =
  /** Pursued and lost. */
  | 'CLOSED_LOST'
  /** Became a customer. */
  | 'CLOSED_WON'
  /** Little or no interest. */
  | 'COLD'
  /** Reached; nothing significant yet. */
  | 'CONTACTED'
  /** Not suitable, for a reason. */
  | 'DISQUALIFIED'
  /** Being worked, where none of the more exact ones fits. */
  | 'IN_PROGRESS'
  /** Terms are being discussed. */
  | 'NEGOTIATION'
  /** Just added; nobody has reached out. */
  | 'NEW'
  /** Not ready to buy; kept informed. */
  | 'NURTURING'
  /** Paused until a date, for a reason. */
  | 'ON_HOLD'
  /** Has our proposal or quote. */
  | 'PROPOSAL_SENT'
  /** Meets the qualification policy. */
  | 'QUALIFIED'
  /** Referred by a customer or partner; handled before NEW. */
  | 'REFERRAL'
  /** Was disqualified, cold, lost or on hold, and is back. */
  | 'RE_ENGAGED'
  /** Shows interest, not fully qualified. */
  | 'WARM';

/** Compares with values of LeadStatus. All that is given must hold. */
export type LeadStatusFilter = {
  /** Equal to this. */
  eq?: LeadStatus | null | undefined;
  /** Equal to one of these. */
  in?: Array<LeadStatus> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: LeadStatus | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<LeadStatus> | null | undefined;
};

/** The version of a lead that you saw. */
export type LeadVersionInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion: number;
  /** The lead. */
  leadId: string;
};

/** Somebody who was erased and may be taken in again. */
export type LiftSuppressionInput = {
  /** The address or number that may be taken in again. */
  address: AddressInput;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why, such as that they wrote by themselves; it is kept, so it must not name the person. */
  reason: string;
};

/** Records that are not the same, whatever they have in common. */
export type MarkAsDistinctInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** From 2 to 10 leads, contacts or accounts, all of one kind: each is told apart from each. */
  ids: Array<string>;
};

/** How many hits of a rule count in any stretch of time of a length. */
export type MaxHitsInput = {
  /** The most that count. */
  count: number;
  /** In so long. */
  within: string;
};

/** Accounts that are one company. */
export type MergeAccountsInput = {
  /** The accounts that become part of the master, at most 10. */
  accountIds: Array<string>;
  /** Whose value single fields have. By default the master's, the newest where it has none, and the union of lists and texts. */
  choices?: Array<MergeChoiceInput> | null | undefined;
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The versions of the other accounts that you saw. */
  expectedVersions?: Array<AccountVersionInput> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The record that survives; `expectedVersion` is of this one. */
  masterId: string;
};

/** Whose value a field has after a merge. */
export type MergeChoice =
  /** The master's, also when it has none. */
  | 'MASTER'
  /** For consents: who opted out of a channel in one of the leads has opted out of it. */
  | 'MOST_RESTRICTIVE'
  /** Of the leads that have one, the value of the lead that changed last. */
  | 'NEWEST'
  /** All of them: of lists, of texts, and of the parts of an assessment. */
  | 'UNION';

/** Whose value one field has after the merge. */
export type MergeChoiceInput = {
  /** Whose value. */
  choose: MergeChoice;
  /** The field, like "jobTitle"; docs/duplicates.md has them all of leads, contacts and accounts. */
  field: string;
};

/** Contacts that are one person. */
export type MergeContactsInput = {
  /** Whose value single fields have. By default the master's, the newest where it has none, and the union of lists and texts. */
  choices?: Array<MergeChoiceInput> | null | undefined;
  /** The contacts that become part of the master, at most 10. */
  contactIds: Array<string>;
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The versions of the other contacts that you saw. */
  expectedVersions?: Array<ContactVersionInput> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The record that survives; `expectedVersion` is of this one. */
  masterId: string;
};

/** Leads that are one person. */
export type MergeLeadsInput = {
  /** Whose value single fields have. By default the master's, the newest where it has none, and the union of lists and texts. */
  choices?: Array<MergeChoiceInput> | null | undefined;
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The versions of the other leads that you saw. */
  expectedVersions?: Array<LeadVersionInput> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The leads that become part of the master, at most 10. */
  leadIds: Array<string>;
  /** The record that survives; `expectedVersion` is of this one. */
  masterId: string;
};

/** Which MergedRecord records. All that is given must hold; a null field is equal to nothing. */
export type MergedRecordFilter = {
  /** All of these. */
  and?: Array<MergedRecordFilter> | null | undefined;
  /** By mergedAt. */
  mergedAt?: DateTimeFilter | null | undefined;
  /** By its mergedBy. */
  mergedBy?: UserRelationFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: MergedRecordFilter | null | undefined;
  /** At least one of these. */
  or?: Array<MergedRecordFilter> | null | undefined;
};

/** The related MergedRecord records. */
export type MergedRecordListFilter = {
  /** All match; true where there is none. */
  every?: MergedRecordFilter | null | undefined;
  /** Not one matches. */
  none?: MergedRecordFilter | null | undefined;
  /** At least one matches. */
  some?: MergedRecordFilter | null | undefined;
};

/** Whether a version of a scoring model counts. */
export type ModelState =
  /** It counts now. There is one for each persona, and one for everybody else. */
  | 'ACTIVE'
  /** Not yet: it can be simulated and published. */
  | 'DRAFT'
  /** It counted once; publishing it again goes back to it. */
  | 'RETIRED';

/** An amount of money in one currency, with no more decimals than the currency has. */
export type MoneyInput = {
  /** How much, as an exact decimal. */
  amount: string;
  /** In which currency. */
  currency: string;
};

/** Where empty fields stand in a list. */
export type Nulls =
  /** Before all others. */
  | 'FIRST'
  /** After all others. */
  | 'LAST';

/** What happened to a deal; the most telling where one change did several things, `changedFields` has all. */
export type OpportunityEventType =
  /** It was opened. */
  | 'CREATED'
  /** It is gone. */
  | 'DELETED'
  /** It moved to another stage or step, was won, was lost or was taken up again. */
  | 'STAGE_CHANGED'
  /** Something else than its stage and step changed. */
  | 'UPDATED';

/** Which Opportunity records. All that is given must hold; a null field is equal to nothing. */
export type OpportunityFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** By amount. */
  amount?: DecimalFilter | null | undefined;
  /** All of these. */
  and?: Array<OpportunityFilter> | null | undefined;
  /** By closeDate. */
  closeDate?: DateFilter | null | undefined;
  /** By its closeReason. */
  closeReason?: CloseReasonRelationFilter | null | undefined;
  /** By closedAt. */
  closedAt?: DateTimeFilter | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By its conversions: some, none or every of them. */
  conversions?: ConversionListFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By currency. */
  currency?: StringFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** By its lines: some, none or every of them. */
  lines?: OpportunityLineListFilter | null | undefined;
  /** By lostReason. */
  lostReason?: StringFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: OpportunityFilter | null | undefined;
  /** At least one of these. */
  or?: Array<OpportunityFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By its pipeline. */
  pipeline?: PipelineRelationFilter | null | undefined;
  /** By probability. */
  probability?: IntFilter | null | undefined;
  /** By stage. */
  stage?: OpportunityStageFilter | null | undefined;
  /** By its step. */
  step?: PipelineStepRelationFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By wonReason. */
  wonReason?: StringFilter | null | undefined;
};

/** Which OpportunityLine records. All that is given must hold; a null field is equal to nothing. */
export type OpportunityLineFilter = {
  /** By amount. */
  amount?: DecimalFilter | null | undefined;
  /** All of these. */
  and?: Array<OpportunityLineFilter> | null | undefined;
  /** By currency. */
  currency?: StringFilter | null | undefined;
  /** By discount. */
  discount?: DecimalFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: OpportunityLineFilter | null | undefined;
  /** By its opportunity. */
  opportunity?: OpportunityRelationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<OpportunityLineFilter> | null | undefined;
  /** By position. */
  position?: IntFilter | null | undefined;
  /** By productCode. */
  productCode?: StringFilter | null | undefined;
  /** By quantity. */
  quantity?: DecimalFilter | null | undefined;
};

/** A new line. */
export type OpportunityLineInput = {
  /** What is taken off the price, from 0 to 100 percent; none by default. */
  discount?: string | null | undefined;
  /** What is sold. */
  name: string;
  /** What your catalogue calls it. */
  productCode?: string | null | undefined;
  /** How much of it; more than 0. */
  quantity?: string;
  /** The price of one, before the discount; in the currency of the deal. */
  unitPrice: MoneyInput;
};

/** The related OpportunityLine records. */
export type OpportunityLineListFilter = {
  /** All match; true where there is none. */
  every?: OpportunityLineFilter | null | undefined;
  /** Not one matches. */
  none?: OpportunityLineFilter | null | undefined;
  /** At least one matches. */
  some?: OpportunityLineFilter | null | undefined;
};

/** The related Opportunity records. */
export type OpportunityListFilter = {
  /** All match; true where there is none. */
  every?: OpportunityFilter | null | undefined;
  /** Not one matches. */
  none?: OpportunityFilter | null | undefined;
  /** At least one matches. */
  some?: OpportunityFilter | null | undefined;
};

/** One key of the order of a list of Opportunity records. */
export type OpportunityOrder = {
  /** By the custom field with this key. */
  customField?: string | null | undefined;
  /** Which way. */
  direction?: Direction;
  /** By what; or else a custom field. */
  field?: OpportunityOrderField | null | undefined;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of Opportunity records can be ordered by. */
export type OpportunityOrderField =
  /** By amount. */
  | 'AMOUNT'
  /** By closedAt. */
  | 'CLOSED_AT'
  /** By closeDate. */
  | 'CLOSE_DATE'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By currency. */
  | 'CURRENCY'
  /** By lostReason. */
  | 'LOST_REASON'
  /** By name. */
  | 'NAME'
  /** By probability. */
  | 'PROBABILITY'
  /** By stage. */
  | 'STAGE'
  /** By updatedAt. */
  | 'UPDATED_AT'
  /** By wonReason. */
  | 'WON_REASON';

/** The related Opportunity, or that there is none. */
export type OpportunityRelationFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** By its activities: some, none or every of them. */
  activities?: ActivityListFilter | null | undefined;
  /** By amount. */
  amount?: DecimalFilter | null | undefined;
  /** All of these. */
  and?: Array<OpportunityFilter> | null | undefined;
  /** By closeDate. */
  closeDate?: DateFilter | null | undefined;
  /** By its closeReason. */
  closeReason?: CloseReasonRelationFilter | null | undefined;
  /** By closedAt. */
  closedAt?: DateTimeFilter | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By its conversions: some, none or every of them. */
  conversions?: ConversionListFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By currency. */
  currency?: StringFilter | null | undefined;
  /** By fields that administrators added. All of these. */
  customFields?: Array<CustomValueFilter> | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** By its lines: some, none or every of them. */
  lines?: OpportunityLineListFilter | null | undefined;
  /** By lostReason. */
  lostReason?: StringFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: OpportunityFilter | null | undefined;
  /** At least one of these. */
  or?: Array<OpportunityFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By its pipeline. */
  pipeline?: PipelineRelationFilter | null | undefined;
  /** By probability. */
  probability?: IntFilter | null | undefined;
  /** By stage. */
  stage?: OpportunityStageFilter | null | undefined;
  /** By its step. */
  step?: PipelineStepRelationFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By wonReason. */
  wonReason?: StringFilter | null | undefined;
};

/** How far along a deal is. */
export type OpportunityStage =
  /** Lost. */
  | 'CLOSED_LOST'
  /** Won. */
  | 'CLOSED_WON'
  /** What is needed is being found out. */
  | 'DISCOVERY'
  /** Terms are being discussed. */
  | 'NEGOTIATION'
  /** A proposal is out. */
  | 'PROPOSAL';

/** Compares with values of OpportunityStage. All that is given must hold. */
export type OpportunityStageFilter = {
  /** Equal to this. */
  eq?: OpportunityStage | null | undefined;
  /** Equal to one of these. */
  in?: Array<OpportunityStage> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: OpportunityStage | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<OpportunityStage> | null | undefined;
};

/** Somebody at a partner. */
export type PartnerContactInput = {
  /** How to reach the person. */
  email?: string | null | undefined;
  /** What the person is called. */
  name: string;
  /** What the person does there. */
  role?: string | null | undefined;
};

/** Which Partner records. All that is given must hold; a null field is equal to nothing. */
export type PartnerFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** All of these. */
  and?: Array<PartnerFilter> | null | undefined;
  /** By capacity. */
  capacity?: IntFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: PartnerFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PartnerFilter> | null | undefined;
  /** By its registrations: some, none or every of them. */
  registrations?: DealRegistrationListFilter | null | undefined;
  /** By its shares: some, none or every of them. */
  shares?: LeadShareListFilter | null | undefined;
  /** By specialisations. */
  specialisations?: StringListFilter | null | undefined;
  /** By territories. */
  territories?: StringListFilter | null | undefined;
  /** By tier. */
  tier?: PartnerTierFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related Partner, or that there is none. */
export type PartnerRelationFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** All of these. */
  and?: Array<PartnerFilter> | null | undefined;
  /** By capacity. */
  capacity?: IntFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: PartnerFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PartnerFilter> | null | undefined;
  /** By its registrations: some, none or every of them. */
  registrations?: DealRegistrationListFilter | null | undefined;
  /** By its shares: some, none or every of them. */
  shares?: LeadShareListFilter | null | undefined;
  /** By specialisations. */
  specialisations?: StringListFilter | null | undefined;
  /** By territories. */
  territories?: StringListFilter | null | undefined;
  /** By tier. */
  tier?: PartnerTierFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** How close a partner is to the organisation. */
export type PartnerTier =
  /** New, or seldom. */
  | 'BRONZE'
  /** Close. */
  | 'GOLD'
  /** The closest. */
  | 'PLATINUM'
  /** Proven. */
  | 'SILVER';

/** Compares with values of PartnerTier. All that is given must hold. */
export type PartnerTierFilter = {
  /** Equal to this. */
  eq?: PartnerTier | null | undefined;
  /** Equal to one of these. */
  in?: Array<PartnerTier> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: PartnerTier | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<PartnerTier> | null | undefined;
};

/** A person, by exactly one of these. */
export type PersonInput =
  {   /** A contact that the person is, or one that was merged. */
  contactId: string; email?: never; leadId?: never; phone?: never; }
  |  { contactId?: never;   /** The person's e-mail address. */
  email: string; leadId?: never; phone?: never; }
  |  { contactId?: never; email?: never;   /** A lead that the person is, or one that was merged. */
  leadId: string; phone?: never; }
  |  { contactId?: never; email?: never; leadId?: never;   /** The person's phone number with its country code ("+49 30 901820"), if nobody else has it. */
  phone: string; };

/** Which Pipeline records. All that is given must hold; a null field is equal to nothing. */
export type PipelineFilter = {
  /** All of these. */
  and?: Array<PipelineFilter> | null | undefined;
  /** By archived. */
  archived?: BooleanFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By isDefault. */
  isDefault?: BooleanFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: PipelineFilter | null | undefined;
  /** By its opportunities: some, none or every of them. */
  opportunities?: OpportunityListFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PipelineFilter> | null | undefined;
  /** By its steps: some, none or every of them. */
  steps?: PipelineStepListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related Pipeline, or that there is none. */
export type PipelineRelationFilter = {
  /** All of these. */
  and?: Array<PipelineFilter> | null | undefined;
  /** By archived. */
  archived?: BooleanFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By isDefault. */
  isDefault?: BooleanFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: PipelineFilter | null | undefined;
  /** By its opportunities: some, none or every of them. */
  opportunities?: OpportunityListFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PipelineFilter> | null | undefined;
  /** By its steps: some, none or every of them. */
  steps?: PipelineStepListFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Which PipelineStep records. All that is given must hold; a null field is equal to nothing. */
export type PipelineStepFilter = {
  /** All of these. */
  and?: Array<PipelineStepFilter> | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: PipelineStepFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PipelineStepFilter> | null | undefined;
  /** By its pipeline. */
  pipeline?: PipelineRelationFilter | null | undefined;
  /** By position. */
  position?: IntFilter | null | undefined;
  /** By probability. */
  probability?: IntFilter | null | undefined;
  /** By stage. */
  stage?: OpportunityStageFilter | null | undefined;
};

/** A step of a pipeline. */
export type PipelineStepInput = {
  /** The step that it is already; a new one without. */
  id?: string | null | undefined;
  /** What it is called. */
  name: string;
  /** How likely a deal that comes here is won, in percent; needed but for the last two, which are 100 and 0. */
  probability?: number | null | undefined;
  /** The stage that deals at this step are in. That of a step that exists stays. */
  stage: OpportunityStage;
};

/** The related PipelineStep records. */
export type PipelineStepListFilter = {
  /** All match; true where there is none. */
  every?: PipelineStepFilter | null | undefined;
  /** Not one matches. */
  none?: PipelineStepFilter | null | undefined;
  /** At least one matches. */
  some?: PipelineStepFilter | null | undefined;
};

/** The related PipelineStep, or that there is none. */
export type PipelineStepRelationFilter = {
  /** All of these. */
  and?: Array<PipelineStepFilter> | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: PipelineStepFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PipelineStepFilter> | null | undefined;
  /** By its pipeline. */
  pipeline?: PipelineRelationFilter | null | undefined;
  /** By position. */
  position?: IntFilter | null | undefined;
  /** By probability. */
  probability?: IntFilter | null | undefined;
  /** By stage. */
  stage?: OpportunityStageFilter | null | undefined;
};

/** Which PossibleDuplicate records. All that is given must hold; a null field is equal to nothing. */
export type PossibleDuplicateFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** All of these. */
  and?: Array<PossibleDuplicateFilter> | null | undefined;
  /** By confidence. */
  confidence?: FloatFilter | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By decidedAt. */
  decidedAt?: DateTimeFilter | null | undefined;
  /** By its decidedBy. */
  decidedBy?: UserRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By kind. */
  kind?: DuplicateKindFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** Not this. */
  not?: PossibleDuplicateFilter | null | undefined;
  /** By noticedBy. */
  noticedBy?: DuplicateNoticedByFilter | null | undefined;
  /** At least one of these. */
  or?: Array<PossibleDuplicateFilter> | null | undefined;
  /** By its otherAccount. */
  otherAccount?: AccountRelationFilter | null | undefined;
  /** By its otherContact. */
  otherContact?: ContactRelationFilter | null | undefined;
  /** By its otherLead. */
  otherLead?: LeadRelationFilter | null | undefined;
  /** By state. */
  state?: PossibleDuplicateStateFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** One key of the order of a list of PossibleDuplicate records. */
export type PossibleDuplicateOrder = {
  /** Which way. */
  direction?: Direction;
  /** By what. */
  field: PossibleDuplicateOrderField;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of PossibleDuplicate records can be ordered by. */
export type PossibleDuplicateOrderField =
  /** By confidence. */
  | 'CONFIDENCE'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By decidedAt. */
  | 'DECIDED_AT'
  /** By kind. */
  | 'KIND'
  /** By noticedBy. */
  | 'NOTICED_BY'
  /** By state. */
  | 'STATE'
  /** By updatedAt. */
  | 'UPDATED_AT';

/** What has been decided about two records that may be the same. */
export type PossibleDuplicateState =
  /** They are two, and are never noted again. */
  | 'DISTINCT'
  /** They were merged. */
  | 'MERGED'
  /** Nothing yet. */
  | 'OPEN';

/** Compares with values of PossibleDuplicateState. All that is given must hold. */
export type PossibleDuplicateStateFilter = {
  /** Equal to this. */
  eq?: PossibleDuplicateState | null | undefined;
  /** Equal to one of these. */
  in?: Array<PossibleDuplicateState> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: PossibleDuplicateState | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<PossibleDuplicateState> | null | undefined;
};

/** How far the rescoring after a publishing is. */
export type PublishJobState =
  /** All leads of the model have been rescored. */
  | 'DONE'
  /** Leads are being rescored, or will be as soon as a process has time. */
  | 'RUNNING'
  /** Given up: another version was published before it was done, and rescores them all. */
  | 'SUPERSEDED';

/** A version to publish. */
export type PublishScoringModelInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The version: a draft, or a retired one to go back to. */
  modelId: string;
};

/** Which QualificationPolicy records. All that is given must hold; a null field is equal to nothing. */
export type QualificationPolicyFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** All of these. */
  and?: Array<QualificationPolicyFilter> | null | undefined;
  /** By countries. */
  countries?: StringListFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By its createdBy. */
  createdBy?: UserRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industries. */
  industries?: StringListFilter | null | undefined;
  /** By minimumBand. */
  minimumBand?: BandFilter | null | undefined;
  /** By minimumScore. */
  minimumScore?: FloatFilter | null | undefined;
  /** Not this. */
  not?: QualificationPolicyFilter | null | undefined;
  /** By note. */
  note?: StringFilter | null | undefined;
  /** At least one of these. */
  or?: Array<QualificationPolicyFilter> | null | undefined;
  /** By target. */
  target?: QualificationTargetFilter | null | undefined;
  /** By version. */
  version?: IntFilter | null | undefined;
};

/** The related QualificationPolicy, or that there is none. */
export type QualificationPolicyRelationFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** All of these. */
  and?: Array<QualificationPolicyFilter> | null | undefined;
  /** By countries. */
  countries?: StringListFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By its createdBy. */
  createdBy?: UserRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industries. */
  industries?: StringListFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By minimumBand. */
  minimumBand?: BandFilter | null | undefined;
  /** By minimumScore. */
  minimumScore?: FloatFilter | null | undefined;
  /** Not this. */
  not?: QualificationPolicyFilter | null | undefined;
  /** By note. */
  note?: StringFilter | null | undefined;
  /** At least one of these. */
  or?: Array<QualificationPolicyFilter> | null | undefined;
  /** By target. */
  target?: QualificationTargetFilter | null | undefined;
  /** By version. */
  version?: IntFilter | null | undefined;
};

/** What a lead is qualified as. */
export type QualificationTarget =
  /** Promising to marketing. */
  | 'MQL'
  /** Ready to talk to sales. */
  | 'SQL';

/** Compares with values of QualificationTarget. All that is given must hold. */
export type QualificationTargetFilter = {
  /** Equal to this. */
  eq?: QualificationTarget | null | undefined;
  /** Equal to one of these. */
  in?: Array<QualificationTarget> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: QualificationTarget | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<QualificationTarget> | null | undefined;
};

/** A lead to qualify. */
export type QualifyLeadInput = {
  /** What it is to be. */
  as: QualificationTarget;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** Qualifies against the policy, for this reason; for those who may. */
  overrideReason?: string | null | undefined;
};

/** Which Queue records. All that is given must hold; a null field is equal to nothing. */
export type QueueFilter = {
  /** All of these. */
  and?: Array<QueueFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By its leads: some, none or every of them. */
  leads?: LeadListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: QueueFilter | null | undefined;
  /** At least one of these. */
  or?: Array<QueueFilter> | null | undefined;
  /** By its team. */
  team?: TeamRelationFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related Queue, or that there is none. */
export type QueueRelationFilter = {
  /** All of these. */
  and?: Array<QueueFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By its leads: some, none or every of them. */
  leads?: LeadListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: QueueFilter | null | undefined;
  /** At least one of these. */
  or?: Array<QueueFilter> | null | undefined;
  /** By its team. */
  team?: TeamRelationFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a reason is for. */
export type ReasonKind =
  /** Why a lead is not suitable. */
  | 'DISQUALIFICATION'
  /** What brought a lead back. */
  | 'RE_ENGAGEMENT';

/** What happened. */
export type RecordActivitiesInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What happened, with whom or what. At most 200; they are done in order. */
  rows: Array<RecordActivityRow>;
};

/** Something that happened. */
export type RecordActivityInput = {
  /** What your system calls it: sent again, it is recorded once. */
  externalId?: ActivityExternalIdInput | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** When; now by default. */
  occurredAt?: string | null | undefined;
  /** Facts about it, at most 16 KB. */
  properties?: Record<string, unknown> | null | undefined;
  /** With whom or what: a lead, contact, account or opportunity. */
  subjectId: string;
  /** What you want to write about it: of a NOTE the note itself. */
  text?: string | null | undefined;
  /** What happened. */
  type: ActivityType;
};

/** Something that happened. */
export type RecordActivityRow = {
  /** What your system calls it: sent again, it is recorded once. */
  externalId?: ActivityExternalIdInput | null | undefined;
  /** When; now by default. */
  occurredAt?: string | null | undefined;
  /** Facts about it, at most 16 KB. */
  properties?: Record<string, unknown> | null | undefined;
  /** With whom or what: a lead, contact, account or opportunity. */
  subjectId: string;
  /** What you want to write about it: of a NOTE the note itself. */
  text?: string | null | undefined;
  /** What happened. */
  type: ActivityType;
};

/** What a person allowed or forbade, at any time after the capture. */
export type RecordConsentInput = {
  /** When, not in the future; now by default. */
  at?: string | null | undefined;
  /** How the person may be reached. */
  channel: ConsentChannel;
  /** The page of the form that it was given in. */
  formUrl?: string | null | undefined;
  /** Allowed or forbidden. */
  granted: boolean;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The network address that it was given from, of version 4 or 6. */
  ipAddress?: string | null | undefined;
  /** The lead; also one that was converted. */
  leadId: string;
  /** The wording that the person agreed to, or your name for it. */
  wording: string;
};

/** A kind of record that has lists. */
export type RecordKind =
  /** Accounts, as in `accounts`. */
  | 'ACCOUNT'
  /** Contacts, as in `contacts`. */
  | 'CONTACT'
  /** Leads, as in `leads`. */
  | 'LEAD'
  /** Opportunities, as in `opportunities`. */
  | 'OPPORTUNITY';

/** Compares with values of RecordKind. All that is given must hold. */
export type RecordKindFilter = {
  /** Equal to this. */
  eq?: RecordKind | null | undefined;
  /** Equal to one of these. */
  in?: Array<RecordKind> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: RecordKind | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<RecordKind> | null | undefined;
};

/** A lead that is back. */
export type ReengageLeadInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** In your words; some reasons need it. */
  note?: string | null | undefined;
  /** What brought it back, as the `key` of an active reason for RE_ENGAGEMENT. */
  reason: string;
};

/** What became of a deal that a partner registered. */
export type RegistrationState =
  /** It is known already. By whom is not told. */
  | 'CONFLICT'
  /** Nobody else had it: it is the partner's until it expires. */
  | 'REGISTERED';

/** Compares with values of RegistrationState. All that is given must hold. */
export type RegistrationStateFilter = {
  /** Equal to this. */
  eq?: RegistrationState | null | undefined;
  /** Equal to one of these. */
  in?: Array<RegistrationState> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: RegistrationState | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<RegistrationState> | null | undefined;
};

/** A task that was done and is to be done after all. */
export type ReopenTaskInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The task. */
  taskId: string;
};

/** Which records a rep sees. */
export type RepSight =
  /** All. */
  | 'ALL'
  /** Those that the rep owns. */
  | 'OWN'
  /** Those that anybody of the rep's team owns, and those that nobody owns yet. */
  | 'TEAM';

/** Whose password is replaced. */
export type ResetPasswordInput = {
  /** The person. */
  userId: string;
};

/** An archived custom field that is to be used again. */
export type RestoreCustomFieldInput = {
  /** The custom field. */
  customFieldId: string;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What happens when somebody comes back who was disqualified, cold, on hold, lost or converted, or whose owner has left. */
export type ReturnPolicy =
  /** A new lead of the same person, for whoever owns the account of a customer; the routing rules decide otherwise. */
  | 'NEW_LEAD'
  /** Nothing but the activity. */
  | 'NOTE'
  /** The lead is taken up again: RE_ENGAGED, routed when nobody active owns it, with a task and a deadline for the response. One that was converted gets a new lead instead. */
  | 'REENGAGE';

/** Compares with values of ReturnPolicy. All that is given must hold. */
export type ReturnPolicyFilter = {
  /** Equal to this. */
  eq?: ReturnPolicy | null | undefined;
  /** Equal to one of these. */
  in?: Array<ReturnPolicy> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: ReturnPolicy | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<ReturnPolicy> | null | undefined;
};

/** Why a share was revoked. Partners are not told. */
export type RevokeReason =
  /** The lead was won or lost before the partner decided. */
  | 'LEAD_CLOSED'
  /** The organisation converted the lead before the partner decided. */
  | 'LEAD_CONVERTED'
  /** The lead was disqualified before the partner decided. */
  | 'LEAD_DISQUALIFIED'
  /** The person was erased, whatever the partner had in hand. */
  | 'LEAD_ERASED'
  /** The lead was merged into another one before the partner decided. */
  | 'LEAD_MERGED'
  /** The lead was no SQL any more before the partner decided. */
  | 'LEAD_NOT_SQL'
  /** Another partner accepted first. */
  | 'LOST_RACE'
  /** Somebody of the organisation took it back. */
  | 'TAKEN_BACK';

/** Compares with values of RevokeReason. All that is given must hold. */
export type RevokeReasonFilter = {
  /** Equal to this. */
  eq?: RevokeReason | null | undefined;
  /** Equal to one of these. */
  in?: Array<RevokeReason> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: RevokeReason | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<RevokeReason> | null | undefined;
};

/** A session to end: one of yours, or anybody's for those who manage tokens. */
export type RevokeSessionInput = {
  /** The session, by its id in `sessions`. */
  sessionId: string;
};

/** Whose sessions end. */
export type RevokeSessionsInput = {
  /** Whether the session that this comes with stays, where it is one of them. */
  exceptThis?: boolean;
  /** Yours by default; anybody's for those who manage tokens. */
  userId?: string | null | undefined;
};

/** A share to take back. */
export type RevokeShareInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why; the partner is not told. */
  reason: string;
  /** The share. */
  shareId: string;
};

/** A token to end. */
export type RevokeTokenInput = {
  /** The token, by the id that it was issued with. */
  tokenId: string;
};

/** What a user is in the organisation. */
export type Role =
  /** May everything, tokens and users included. */
  | 'ADMIN'
  /** Sees all records, works them, and may override qualification. */
  | 'MANAGER'
  /** Captures, assesses and qualifies leads, tunes their scoring and edits campaigns; reads customers and deals. */
  | 'MARKETER'
  /** Sees all records and changes none. */
  | 'READONLY'
  /** Works leads and deals; which ones a rep sees is a setting (own, team or all). */
  | 'REP';

/** Compares with values of Role. All that is given must hold. */
export type RoleFilter = {
  /** Equal to this. */
  eq?: Role | null | undefined;
  /** Equal to one of these. */
  in?: Array<Role> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: Role | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<Role> | null | undefined;
};

/** A token that gets another secret. */
export type RotateTokenInput = {
  /** Until when the secret before is good as well, so that programs can change over: at most 30 days. At once by default. */
  previousUntil?: string | null | undefined;
  /** The token. */
  tokenId: string;
};

/** A lead to route. */
export type RouteLeadRow = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** The lead. */
  leadId: string;
};

/** Leads to route. */
export type RouteLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The leads. At most 200; they are done in order. */
  rows: Array<RouteLeadRow>;
};

/** Which leads a rule is for, and who gets them. */
export type RoutingRuleInput = {
  /** By which business calendar they must be answered; the default one. */
  calendarId?: string | null | undefined;
  /** What must hold of the lead; without one it is for any lead. */
  condition?: ConditionInput | null | undefined;
  /** What people call it; unique among the rules. A rule that keeps its name goes on where its turn is. */
  name: string;
  /** Where they wait; for QUEUE. */
  queueId?: string | null | undefined;
  /** In how much working time; as the calendar says by default. */
  respondWithin?: string | null | undefined;
  /** How it is chosen who gets them. */
  strategy: RoutingStrategy;
  /** Whose people get them; for ROUND_ROBIN, WEIGHTED and LEAST_LOADED. */
  teamId?: string | null | undefined;
  /** Who gets them; for USER. */
  userId?: string | null | undefined;
};

/** How a routing rule chooses who gets a lead. */
export type RoutingStrategy =
  /** Who owns the contact that the person is already, or that contact's account, or the account with the lead's domain. */
  | 'ACCOUNT_OWNER'
  /** Whoever of the team has the fewest open leads; among equals in turn. */
  | 'LEAST_LOADED'
  /** Nobody: it waits in the queue until somebody claims it. */
  | 'QUEUE'
  /** Everybody of the team in turn. */
  | 'ROUND_ROBIN'
  /** One person. */
  | 'USER'
  /** Everybody of the team in turn, in proportion to their `weight`. */
  | 'WEIGHTED';

/** How the points of a rule age. */
export type RuleDecayInput = {
  /** HALF_LIFE: in which time the points halve, in weeks, days, hours or minutes. */
  halfLife?: string | null | undefined;
  /** In which way. */
  kind: DecayKind;
  /** LINEAR: how many percent of the points are lost in each period. */
  percent?: number | null | undefined;
  /** LINEAR: the period, in weeks, days, hours or minutes. */
  period?: string | null | undefined;
};

/** Rules that share a cap. */
export type RuleGroupInput = {
  /** The most, by amount, that the group counts. */
  cap: number;
  /** What its rules look at. */
  kind: RuleKind;
  /** What people call it; unique in the model. */
  name: string;
  /** Its rules. */
  rules: Array<ScoringRuleInput>;
};

/** What the rules of a group look at. */
export type RuleKind =
  /** What the lead does: its activities. Their points may age. */
  | 'ENGAGEMENT'
  /** Who the lead is: its fields. Fit does not age. */
  | 'FIT';

/** The next version of a policy. All of it is given: what is left out is not asked for. */
export type SaveQualificationPolicyInput = {
  /** What the authority must be at least, PARTIAL or MET; anything by default. */
  authority?: BantState | null | undefined;
  /** What the budget must be at least, PARTIAL or MET; anything by default. */
  budget?: BantState | null | undefined;
  /** The countries of an ideal customer. */
  countries?: Array<string> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The industries of an ideal customer. */
  industries?: Array<string> | null | undefined;
  /** The most people at an ideal customer. */
  maximumSize?: number | null | undefined;
  /** The lowest band. */
  minimumBand?: Band | null | undefined;
  /** The least score. */
  minimumScore?: number | null | undefined;
  /** The fewest people at an ideal customer. */
  minimumSize?: number | null | undefined;
  /** What the need must be at least, PARTIAL or MET; anything by default. */
  need?: BantState | null | undefined;
  /** Why it is to be so. */
  note?: string | null | undefined;
  /** Whether there must be an e-mail address or a phone number. */
  reachable?: boolean | null | undefined;
  /** What it makes of a lead. */
  target: QualificationTarget;
  /** What the timeline must be at least, PARTIAL or MET; anything by default. */
  timeline?: BantState | null | undefined;
};

/** Which SavedView records. All that is given must hold; a null field is equal to nothing. */
export type SavedViewFilter = {
  /** All of these. */
  and?: Array<SavedViewFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: SavedViewFilter | null | undefined;
  /** At least one of these. */
  or?: Array<SavedViewFilter> | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By record. */
  record?: RecordKindFilter | null | undefined;
  /** By sharing. */
  sharing?: ViewSharingFilter | null | undefined;
  /** By its team. */
  team?: TeamRelationFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A comparison of all records. */
export type ScanForDuplicatesInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What a token may do. A user's scopes follow from the role. */
export type Scope =
  /** Record activities; with the scope to read what they are about also change them, and tasks. */
  | 'ACTIVITIES_WRITE'
  /** Read the audit log: who changed what. */
  | 'AUDIT_READ'
  /** Edit sources and campaigns. */
  | 'CAMPAIGNS_MANAGE'
  /** Read accounts and contacts. */
  | 'CUSTOMERS_READ'
  /** Create and update accounts and contacts. */
  | 'CUSTOMERS_WRITE'
  /** Subscribe to changes of what the token may read. */
  | 'EVENTS_SUBSCRIBE'
  /** Bring leads in, and learn nothing of whether they were known: the least for forms. */
  | 'LEADS_CAPTURE'
  /** Take leads out of queues. */
  | 'LEADS_CLAIM'
  /** Convert leads into account, contact and opportunity. */
  | 'LEADS_CONVERT'
  /** Assess, qualify and disqualify leads. */
  | 'LEADS_QUALIFY'
  /** Read leads, their activities, history and qualification. */
  | 'LEADS_READ'
  /** Offer leads to partners, and take them back. */
  | 'LEADS_SHARE'
  /** Update and assign leads that the token may read, and change their status. */
  | 'LEADS_WRITE'
  /** Read opportunities and their statistics. */
  | 'OPPORTUNITIES_READ'
  /** Create and update opportunities and move their stage. */
  | 'OPPORTUNITIES_WRITE'
  /** Create and update partners. */
  | 'PARTNERS_MANAGE'
  /** Read partners, their scorecards and what is shared with them. */
  | 'PARTNERS_READ'
  /** Export all that is known of a person, erase it, and let somebody erased be taken in again. */
  | 'PERSONAL_DATA_MANAGE'
  /** Edit qualification policies, reasons and exit triggers. */
  | 'POLICIES_MANAGE'
  /** Qualify or convert against the policy, with a reason. */
  | 'QUALIFICATION_OVERRIDE'
  /** Read, try and change routing rules, queues and business calendars, and route leads again. */
  | 'ROUTING_MANAGE'
  /** Set up pipelines, reasons for winning and losing, and the field map of conversions. */
  | 'SALES_MANAGE'
  /** Draft, simulate and publish scoring models; a simulation counts over all leads. */
  | 'SCORING_MANAGE'
  /** Read scoring models and how far their publishing is. */
  | 'SCORING_READ'
  /** For tokens of partners: accept, decline and return leads. */
  | 'SHARES_DECIDE'
  /** For tokens of partners: read the leads that are shared with the partner. */
  | 'SHARES_READ'
  /** For tokens of partners: say how shared leads go, and register deals. */
  | 'SHARES_UPDATE'
  /** Issue, change, rotate and revoke tokens, and see and end everybody's sessions. */
  | 'TOKENS_MANAGE'
  /** Create and change users and teams, and change settings. */
  | 'USERS_MANAGE'
  /** Read users and teams. */
  | 'USERS_READ';

/** What kind of thing moved a score. */
export type ScoreCauseKind =
  /** An activity was recorded, changed or deleted. */
  | 'ACTIVITY'
  /** Time passed: points aged. */
  | 'DECAY'
  /** The lead came in, or its own fields changed. */
  | 'LEAD'
  /** Leads were merged, or a merge was undone: other activities belong to it now. */
  | 'MERGE'
  /** Another model, or another version of it, counts for the lead now. */
  | 'MODEL';

/** Which ScoreChange records. All that is given must hold; a null field is equal to nothing. */
export type ScoreChangeFilter = {
  /** All of these. */
  and?: Array<ScoreChangeFilter> | null | undefined;
  /** By at. */
  at?: DateTimeFilter | null | undefined;
  /** By band. */
  band?: BandFilter | null | undefined;
  /** By delta. */
  delta?: FloatFilter | null | undefined;
  /** By engagementScore. */
  engagementScore?: FloatFilter | null | undefined;
  /** By fitScore. */
  fitScore?: FloatFilter | null | undefined;
  /** By grade. */
  grade?: GradeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: ScoreChangeFilter | null | undefined;
  /** At least one of these. */
  or?: Array<ScoreChangeFilter> | null | undefined;
  /** By score. */
  score?: FloatFilter | null | undefined;
};

/** The related ScoreChange records. */
export type ScoreChangeListFilter = {
  /** All match; true where there is none. */
  every?: ScoreChangeFilter | null | undefined;
  /** Not one matches. */
  none?: ScoreChangeFilter | null | undefined;
  /** At least one matches. */
  some?: ScoreChangeFilter | null | undefined;
};

/** What keeps a rule from counting all that its hits are worth. */
export type ScoreLimit =
  /** Some hits came too soon after one that counted, and were left out. */
  | 'COOLDOWN'
  /** The cap of its group. */
  | 'GROUP_CAP'
  /** It counts only so many hits in a window; some were left out. */
  | 'MAX_HITS'
  /** The minimum or maximum of the model. */
  | 'MODEL_LIMIT'
  /** The cap of the rule. */
  | 'RULE_CAP';

/** One reason for points. */
export type ScoringRuleInput = {
  /** Which activities hit it. An engagement rule needs one. */
  activityType?: ActivityType | null | undefined;
  /** The most, by amount, that all its hits count together. */
  cap?: number | null | undefined;
  /** What must hold. A fit rule needs one. */
  condition?: ConditionInput | null | undefined;
  /** After a hit that counted, for so long no other counts; only of an engagement rule. */
  cooldown?: string | null | undefined;
  /** How its points age; only of an engagement rule. False by default. */
  decay?: RuleDecayInput | null | undefined;
  /** Unique in the model; made from the name unless given. Keep it when you change a rule. */
  id?: string | null | undefined;
  /** How many hits count in a stretch of time; only of an engagement rule. */
  maxHits?: MaxHitsInput | null | undefined;
  /** What people call it; unique in the model. */
  name: string;
  /** For each hit; may be negative, not 0. */
  points: number;
  /** From when on it counts: activities of then, or the lead's fields then. */
  validFrom?: string | null | undefined;
  /** Until when, that instant not included. */
  validUntil?: string | null | undefined;
};

/** What goes where when a lead is converted. */
export type SetConversionFieldMapInput = {
  /** All of it, in place of what was set: each field of what a lead becomes at most once. */
  entries: Array<FieldMappingInput>;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** The routing rules, all of them, in order. */
export type SetRoutingRulesInput = {
  /** Checks everything and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The first one that matches and has somebody takes the lead. None at all: nothing is routed. */
  rules: Array<RoutingRuleInput>;
};

/** What happened to a share. */
export type ShareEventType =
  /** The partner took it. */
  | 'ACCEPTED'
  /** The partner did not want it. */
  | 'DECLINED'
  /** It is gone. */
  | 'DELETED'
  /** The partner did not decide in time. */
  | 'EXPIRED'
  /** The partner did not make the deal. */
  | 'LOST'
  /** It was offered to the partner. */
  | 'OFFERED'
  /** It came back. */
  | 'RETURNED'
  /** It was taken back, or another partner was faster. */
  | 'REVOKED'
  /** Something else than its state changed. */
  | 'UPDATED'
  /** The partner looked at it. */
  | 'VIEWED'
  /** The partner made the deal. */
  | 'WON'
  /** The partner works it. */
  | 'WORKING';

/** A lead to offer to partners. */
export type ShareLeadInput = {
  /** Whether others may have the lead at the same time; false by default. */
  coSell?: boolean | null | undefined;
  /** How long the partner then has to reach the person; two days by default. */
  contactWithin?: string | null | undefined;
  /** Only says who would be offered it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** How long each partner has to decide; three days by default. */
  expiresIn?: string | null | undefined;
  /** How much of the lead the partner sees once it is accepted; FULL by default. */
  fieldSet?: FieldSet | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead; it must be an SQL. */
  leadId: string;
  /** Partners of this tier or closer; for those that are not named. */
  minimumTier?: PartnerTier | null | undefined;
  /** How it is offered. */
  mode: ShareMode;
  /** The partners to offer it to, at most 100, in the order of a WATERFALL; by default, those whose territory, specialisation and tier fit, the best first. */
  partnerIds?: Array<string> | null | undefined;
  /** How long the partner may be silent; fourteen days by default. */
  updateWithin?: string | null | undefined;
};

/** How a lead is offered to several partners. */
export type ShareMode =
  /** To all at once: the first who accepts has it. */
  | 'BROADCAST'
  /** To one: the best. */
  | 'DIRECT'
  /** To one after the other: to the next when one declines or lets the offer expire. */
  | 'WATERFALL';

/** Compares with values of ShareMode. All that is given must hold. */
export type ShareModeFilter = {
  /** Equal to this. */
  eq?: ShareMode | null | undefined;
  /** Equal to one of these. */
  in?: Array<ShareMode> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: ShareMode | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<ShareMode> | null | undefined;
};

/** How far a share is. */
export type ShareState =
  /** The partner has taken the lead. */
  | 'ACCEPTED'
  /** The partner did not want it. */
  | 'DECLINED'
  /** The partner did not decide in time. */
  | 'EXPIRED'
  /** The partner did not make the deal. */
  | 'LOST'
  /** The partner has yet to decide. */
  | 'OFFERED'
  /** It came back from the partner: given back, or idle for too long. */
  | 'RETURNED'
  /** The organisation took it back, or another partner was faster. */
  | 'REVOKED'
  /** The partner has looked at the offer and has yet to decide. */
  | 'VIEWED'
  /** The partner made the deal. */
  | 'WON'
  /** The partner works the lead. */
  | 'WORKING';

/** Compares with values of ShareState. All that is given must hold. */
export type ShareStateFilter = {
  /** Equal to this. */
  eq?: ShareState | null | undefined;
  /** Equal to one of these. */
  in?: Array<ShareState> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: ShareState | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<ShareState> | null | undefined;
};

/** Who signs in. */
export type SignInInput = {
  /** The user's e-mail address. */
  email: string;
  /** The user's password. */
  password: string;
};

/** What ends. */
export type SignOutInput = {
  /** Whether all your sessions end, and not only this one. */
  everywhere?: boolean;
};

/** A lead to try the routing rules with: one that is there, or one as it might be captured. */
export type SimulateAssignmentInput = {
  /** The time that it is tried for: who works then, and by when a response is due. Now by default. */
  at?: string | null | undefined;
  /** Instead of a lead: the person, as `captureLead` takes it. */
  lead?: CaptureLeadRow | null | undefined;
  /** The lead. */
  leadId?: string | null | undefined;
  /** Rules to try before they are set; those that count unless given. */
  rules?: Array<RoutingRuleInput> | null | undefined;
};

/** Which Source records. All that is given must hold; a null field is equal to nothing. */
export type SourceFilter = {
  /** All of these. */
  and?: Array<SourceFilter> | null | undefined;
  /** By capturePolicy. */
  capturePolicy?: CapturePolicyFilter | null | undefined;
  /** By channel. */
  channel?: ChannelFilter | null | undefined;
  /** By cost. */
  cost?: DecimalFilter | null | undefined;
  /** By costCurrency. */
  costCurrency?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: SourceFilter | null | undefined;
  /** By onReturn. */
  onReturn?: ReturnPolicyFilter | null | undefined;
  /** At least one of these. */
  or?: Array<SourceFilter> | null | undefined;
  /** By refusesDisposable. */
  refusesDisposable?: BooleanFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Where a lead comes from; made known when it is seen for the first time. */
export type SourceInput = {
  /** The kind of way. */
  channel: Channel;
  /** What it is called, for instance the page that has the form. */
  name: string;
};

/** The related Source, or that there is none. */
export type SourceRelationFilter = {
  /** All of these. */
  and?: Array<SourceFilter> | null | undefined;
  /** By capturePolicy. */
  capturePolicy?: CapturePolicyFilter | null | undefined;
  /** By channel. */
  channel?: ChannelFilter | null | undefined;
  /** By cost. */
  cost?: DecimalFilter | null | undefined;
  /** By costCurrency. */
  costCurrency?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: SourceFilter | null | undefined;
  /** By onReturn. */
  onReturn?: ReturnPolicyFilter | null | undefined;
  /** At least one of these. */
  or?: Array<SourceFilter> | null | undefined;
  /** By refusesDisposable. */
  refusesDisposable?: BooleanFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Which StatusChange records. All that is given must hold; a null field is equal to nothing. */
export type StatusChangeFilter = {
  /** All of these. */
  and?: Array<StatusChangeFilter> | null | undefined;
  /** By changedAt. */
  changedAt?: DateTimeFilter | null | undefined;
  /** By its changedBy. */
  changedBy?: UserRelationFilter | null | undefined;
  /** By durationInFromStatus. */
  durationInFromStatus?: IntFilter | null | undefined;
  /** By its exitTrigger. */
  exitTrigger?: ExitTriggerRelationFilter | null | undefined;
  /** By from. */
  from?: LeadStatusFilter | null | undefined;
  /** By fromStage. */
  fromStage?: LeadStageFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: StatusChangeFilter | null | undefined;
  /** At least one of these. */
  or?: Array<StatusChangeFilter> | null | undefined;
  /** By overridden. */
  overridden?: BooleanFilter | null | undefined;
  /** By its policy. */
  policy?: QualificationPolicyRelationFilter | null | undefined;
  /** By reason. */
  reason?: StringFilter | null | undefined;
  /** By to. */
  to?: LeadStatusFilter | null | undefined;
  /** By toStage. */
  toStage?: LeadStageFilter | null | undefined;
};

/** The related StatusChange records. */
export type StatusChangeListFilter = {
  /** All match; true where there is none. */
  every?: StatusChangeFilter | null | undefined;
  /** Not one matches. */
  none?: StatusChangeFilter | null | undefined;
  /** At least one matches. */
  some?: StatusChangeFilter | null | undefined;
};

/** Compares a text. All that is given must hold. */
export type StringFilter = {
  /** Whether contains, startsWith and endsWith tell capitals from small letters; false by default. */
  caseSensitive?: boolean | null | undefined;
  /** Has this in it. */
  contains?: string | null | undefined;
  /** Ends with this. */
  endsWith?: string | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Equal to one of these. */
  in?: Array<string> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: string | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<string> | null | undefined;
  /** Starts with this. */
  startsWith?: string | null | undefined;
};

/** Looks into a list of words. All that is given must hold. */
export type StringListFilter = {
  /** This word is in the list. */
  has?: string | null | undefined;
  /** All of these are. */
  hasEvery?: Array<string> | null | undefined;
  /** At least one of these is. */
  hasSome?: Array<string> | null | undefined;
  /** Whether the list has no word. */
  isEmpty?: boolean | null | undefined;
};

/** By what somebody who was erased is recognised. */
export type SuppressionKind =
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number. */
  | 'PHONE';

/** What happened to a task; the most telling where one change did several things, `changedFields` has all. */
export type TaskEventType =
  /** Somebody else is to do it, or nobody any more. */
  | 'ASSIGNED'
  /** It was done. */
  | 'COMPLETED'
  /** It was set. */
  | 'CREATED'
  /** It is gone. */
  | 'DELETED'
  /** Its due time has passed, and it is open. */
  | 'OVERDUE'
  /** The time to be reminded of it has come. */
  | 'REMINDER'
  /** It was done, and is to be done after all. */
  | 'REOPENED'
  /** What is to be done, until when, or what it belongs to changed. */
  | 'UPDATED';

/** Which Task records. All that is given must hold; a null field is equal to nothing. */
export type TaskFilter = {
  /** By its account. */
  account?: AccountRelationFilter | null | undefined;
  /** All of these. */
  and?: Array<TaskFilter> | null | undefined;
  /** By completedAt. */
  completedAt?: DateTimeFilter | null | undefined;
  /** By its completedBy. */
  completedBy?: UserRelationFilter | null | undefined;
  /** By its contact. */
  contact?: ContactRelationFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By description. */
  description?: StringFilter | null | undefined;
  /** By dueAt. */
  dueAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By kind. */
  kind?: TaskKindFilter | null | undefined;
  /** By its lead. */
  lead?: LeadRelationFilter | null | undefined;
  /** Not this. */
  not?: TaskFilter | null | undefined;
  /** By its opportunity. */
  opportunity?: OpportunityRelationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<TaskFilter> | null | undefined;
  /** By overdueAt. */
  overdueAt?: DateTimeFilter | null | undefined;
  /** By its owner. */
  owner?: UserRelationFilter | null | undefined;
  /** By remindAt. */
  remindAt?: DateTimeFilter | null | undefined;
  /** By remindedAt. */
  remindedAt?: DateTimeFilter | null | undefined;
  /** By title. */
  title?: StringFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a task came from. */
export type TaskKind =
  /** Somebody set it. */
  | 'BY_HAND'
  /** The lead asked for a demo, reached a score, or what else takes it out of nurturing. */
  | 'EXIT_TRIGGER'
  /** The date to come back to a lead has come. */
  | 'LEAD_RESUMED'
  /** Somebody came back who was disqualified, cold, on hold, lost or a customer, or whose owner has left. */
  | 'LEAD_RETURNED';

/** Compares with values of TaskKind. All that is given must hold. */
export type TaskKindFilter = {
  /** Equal to this. */
  eq?: TaskKind | null | undefined;
  /** Equal to one of these. */
  in?: Array<TaskKind> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: TaskKind | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<TaskKind> | null | undefined;
};

/** The related Task records. */
export type TaskListFilter = {
  /** All match; true where there is none. */
  every?: TaskFilter | null | undefined;
  /** Not one matches. */
  none?: TaskFilter | null | undefined;
  /** At least one matches. */
  some?: TaskFilter | null | undefined;
};

/** One key of the order of a list of Task records. */
export type TaskOrder = {
  /** Which way. */
  direction?: Direction;
  /** By what. */
  field: TaskOrderField;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of Task records can be ordered by. */
export type TaskOrderField =
  /** By completedAt. */
  | 'COMPLETED_AT'
  /** By createdAt. */
  | 'CREATED_AT'
  /** By description. */
  | 'DESCRIPTION'
  /** By dueAt. */
  | 'DUE_AT'
  /** By kind. */
  | 'KIND'
  /** By overdueAt. */
  | 'OVERDUE_AT'
  /** By remindedAt. */
  | 'REMINDED_AT'
  /** By remindAt. */
  | 'REMIND_AT'
  /** By title. */
  | 'TITLE'
  /** By updatedAt. */
  | 'UPDATED_AT';

/** Which Team records. All that is given must hold; a null field is equal to nothing. */
export type TeamFilter = {
  /** All of these. */
  and?: Array<TeamFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By its members: some, none or every of them. */
  members?: UserListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: TeamFilter | null | undefined;
  /** At least one of these. */
  or?: Array<TeamFilter> | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The related Team, or that there is none. */
export type TeamRelationFilter = {
  /** All of these. */
  and?: Array<TeamFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By its members: some, none or every of them. */
  members?: UserListFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: TeamFilter | null | undefined;
  /** At least one of these. */
  or?: Array<TeamFilter> | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Whether there is a date, and which. */
export type TimelineInput = {
  /** By when it is needed. */
  by?: string | null | undefined;
  /** In your words. */
  note?: string | null | undefined;
  /** What is known. */
  state: BantState;
};

/** For whom a token speaks. */
export type TokenKind =
  /** A partner; it works at /partner/graphql alone. */
  | 'PARTNER'
  /** A program of the organisation, with scopes of its own. */
  | 'SERVICE'
  /** A signed-in person. */
  | 'USER';

/** Compares with values of TokenKind. All that is given must hold. */
export type TokenKindFilter = {
  /** Equal to this. */
  eq?: TokenKind | null | undefined;
  /** Equal to one of these. */
  in?: Array<TokenKind> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: TokenKind | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<TokenKind> | null | undefined;
};

/** Which Touch records. All that is given must hold; a null field is equal to nothing. */
export type TouchFilter = {
  /** All of these. */
  and?: Array<TouchFilter> | null | undefined;
  /** By at. */
  at?: DateTimeFilter | null | undefined;
  /** By its campaign. */
  campaign?: CampaignRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By landingPage. */
  landingPage?: StringFilter | null | undefined;
  /** Not this. */
  not?: TouchFilter | null | undefined;
  /** At least one of these. */
  or?: Array<TouchFilter> | null | undefined;
  /** By referrerUrl. */
  referrerUrl?: StringFilter | null | undefined;
  /** By its source. */
  source?: SourceRelationFilter | null | undefined;
  /** By utmCampaign. */
  utmCampaign?: StringFilter | null | undefined;
  /** By utmContent. */
  utmContent?: StringFilter | null | undefined;
  /** By utmMedium. */
  utmMedium?: StringFilter | null | undefined;
  /** By utmSource. */
  utmSource?: StringFilter | null | undefined;
  /** By utmTerm. */
  utmTerm?: StringFilter | null | undefined;
};

/** The related Touch records. */
export type TouchListFilter = {
  /** All match; true where there is none. */
  every?: TouchFilter | null | undefined;
  /** Not one matches. */
  none?: TouchFilter | null | undefined;
  /** At least one matches. */
  some?: TouchFilter | null | undefined;
};

/** The related Touch, or that there is none. */
export type TouchRelationFilter = {
  /** All of these. */
  and?: Array<TouchFilter> | null | undefined;
  /** By at. */
  at?: DateTimeFilter | null | undefined;
  /** By its campaign. */
  campaign?: CampaignRelationFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By landingPage. */
  landingPage?: StringFilter | null | undefined;
  /** Not this. */
  not?: TouchFilter | null | undefined;
  /** At least one of these. */
  or?: Array<TouchFilter> | null | undefined;
  /** By referrerUrl. */
  referrerUrl?: StringFilter | null | undefined;
  /** By its source. */
  source?: SourceRelationFilter | null | undefined;
  /** By utmCampaign. */
  utmCampaign?: StringFilter | null | undefined;
  /** By utmContent. */
  utmContent?: StringFilter | null | undefined;
  /** By utmMedium. */
  utmMedium?: StringFilter | null | undefined;
  /** By utmSource. */
  utmSource?: StringFilter | null | undefined;
  /** By utmTerm. */
  utmTerm?: StringFilter | null | undefined;
};

/** What came of a routing rule for one lead. */
export type TraceOutcome =
  /** It gave the lead to somebody. */
  | 'ASSIGNED'
  /** The lead is none of its leads. */
  | 'NOT_MATCHED'
  /** It put the lead into a queue. */
  | 'QUEUED'
  /** The lead is one of its leads, but there was nobody to give it to; the next rule was tried. */
  | 'SKIPPED';

/** A conversion to undo. */
export type UndoConversionInput = {
  /** Answers what would be done, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The lead that was converted. */
  leadId: string;
  /** Why. */
  reason: string;
};

/** A merge of accounts that was a mistake. */
export type UnmergeAccountsInput = {
  /** The id of an account that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's. */
  accountId: string;
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** A merge of contacts that was a mistake. */
export type UnmergeContactsInput = {
  /** The id of a contact that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's. */
  contactId: string;
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
};

/** A merge of leads that was a mistake. */
export type UnmergeLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The id of a lead that was merged: its merge is undone. Or of the survivor: its last merge is. `expectedVersion` is the survivor's. */
  leadId: string;
};

/** Changes to an account. */
export type UpdateAccountInput = {
  /** The account. */
  accountId: string;
  /** Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Where it is. */
  city?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** Where it is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it does. */
  industry?: string | null | undefined;
  /** What the company is called. */
  name?: string | null | undefined;
  /** Who works with it; by default you, on creation. */
  ownerId?: string | null | undefined;
  /** The account of the company that it belongs to. */
  parentId?: string | null | undefined;
  /** Its phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Its website. */
  website?: string | null | undefined;
};

/** What was wrong about an activity. A field that is left out stays. */
export type UpdateActivityInput = {
  /** The activity. */
  activityId: string;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** When it happened. */
  occurredAt?: string | null | undefined;
  /** Facts about it, at most 16 KB, in place of those before; null clears them. */
  properties?: Record<string, unknown> | null | undefined;
  /** What you want to write about it, in place of what was there; null clears it. */
  text?: string | null | undefined;
  /** What happened. */
  type?: ActivityType | null | undefined;
};

/** Changes to a business calendar, for leads captured from then on. A field that is left out stays. */
export type UpdateBusinessCalendarInput = {
  /** The calendar. */
  calendarId: string;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Days on which nobody works, in place of those before. */
  holidays?: Array<string> | null | undefined;
  /** The hours of each week, in place of those before. */
  hours?: Array<WorkingSpanInput> | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether it is to be the default, in place of another; counts for leads captured from then on. */
  isDefault?: boolean | null | undefined;
  /** What it is to be called. */
  name?: string | null | undefined;
  /** In how much working time a new lead must have had a first response, in hours and minutes. */
  respondWithin?: string | null | undefined;
  /** By whose clock its hours are. */
  timezone?: unknown;
  /** How much working time before the deadline a warning is to come; null for none. */
  warnBefore?: string | null | undefined;
};

/** Changes to a campaign. */
export type UpdateCampaignInput = {
  /** The campaign. */
  campaignId: string;
  /** The kind of way by which it reaches people. */
  channel?: Channel | null | undefined;
  /** What it has cost so far; not negative. */
  cost?: MoneyInput | null | undefined;
  /** Anything worth knowing about it. */
  description?: string | null | undefined;
  /** The last day; not before the first. */
  endsOn?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is called; there is one of each name. */
  name?: string | null | undefined;
  /** The larger campaign that it is a part of. */
  parentId?: string | null | undefined;
  /** The first day. */
  startsOn?: string | null | undefined;
  /** How it stands; ACTIVE by default. */
  status?: CampaignStatus | null | undefined;
  /** `utm_campaign` of its links; no other campaign has it. */
  utmCampaign?: string | null | undefined;
};

/** Changes to a reason; what is left out stays. */
export type UpdateCloseReasonInput = {
  /** Whether it is no longer chosen. Deals that have it keep it. */
  archived?: boolean | null | undefined;
  /** The reason. */
  closeReasonId: string;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The reason. */
  name?: string | null | undefined;
};

/** Changes to a contact. */
export type UpdateContactInput = {
  /** Where the person works. */
  accountId?: string | null | undefined;
  /** Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** The contact. */
  contactId: string;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the person does at the account. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Who works with the person; by default you, on creation. */
  ownerId?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
};

/** Changes to a custom field; what is left out stays. Record, key and type never change: archive it and define another. */
export type UpdateCustomFieldInput = {
  /** What can be chosen, in this order. Records keep a choice that is no longer there. */
  choices?: Array<string> | null | undefined;
  /** The custom field. */
  customFieldId: string;
  /** What it is for. */
  description?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether it tells people or companies apart, as a date of birth or a customer number does: duplicates are found by it. For a TEXT, NUMBER or DATE. */
  isIdentifying?: boolean | null | undefined;
  /** Whether long lists are to be filtered and ordered by it quickly. */
  isIndexed?: boolean | null | undefined;
  /** Whether a new record needs a value; records that have none stay as they are. */
  isRequired?: boolean | null | undefined;
  /** Whether no two records may have the same value; refused while some have. */
  isUnique?: boolean | null | undefined;
  /** What people call it. */
  label?: string | null | undefined;
  /** Its place in a form; smaller comes first. Last by default. */
  position?: number | null | undefined;
};

/** Changes to an exit trigger. */
export type UpdateExitTriggerInput = {
  /** Whether it fires; true by default. */
  active?: boolean | null | undefined;
  /** Which activities fire it. */
  activityType?: ActivityType | null | undefined;
  /** What must hold of the activity, over `properties.<name>`; any activity of the type by default. */
  condition?: ConditionInput | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** It fires when the score rises to this; greater than 0. */
  minimumScore?: number | null | undefined;
  /** What people call it. */
  name?: string | null | undefined;
  /** In which time, in weeks, days, hours or minutes; a day by default. */
  taskDueIn?: string | null | undefined;
  /** What the owner of the lead is to do. */
  taskTitle?: string | null | undefined;
  /** The exit trigger. */
  triggerId: string;
};

/** Changes to a lead. A field that is left out stays; null clears it. */
export type UpdateLeadInput = {
  /** Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Town. */
  city?: string | null | undefined;
  /** Where the person works. */
  companyName?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the company does. */
  industry?: string | null | undefined;
  /** What the person said. */
  interest?: LeadInterest | null | undefined;
  /** What the person does. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** What kind of buyer the person is; a scoring model may be for one persona alone. */
  persona?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Who recommended us. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** State, province or canton. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
};

/** Changes to a lead. A field that is left out stays; null clears it. */
export type UpdateLeadRow = {
  /** Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Town. */
  city?: string | null | undefined;
  /** Where the person works. */
  companyName?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** What the company does. */
  industry?: string | null | undefined;
  /** What the person said. */
  interest?: LeadInterest | null | undefined;
  /** What the person does. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** The lead. */
  leadId: string;
  /** What kind of buyer the person is; a scoring model may be for one persona alone. */
  persona?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Who recommended us. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** State, province or canton. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
};

/** Changes to leads. */
export type UpdateLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The changes. At most 200; they are done in order. */
  rows: Array<UpdateLeadRow>;
};

/** Changes to a deal. */
export type UpdateOpportunityInput = {
  /** What it is worth, where it has no lines. */
  amount?: MoneyInput | null | undefined;
  /** When it is expected to close. */
  closeDate?: string | null | undefined;
  /** With whom; must belong to the account. */
  contactId?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the deal is called. */
  name?: string | null | undefined;
  /** The deal. */
  opportunityId: string;
  /** Who works it; by default you, on creation. */
  ownerId?: string | null | undefined;
  /** How likely it is won, in percent; by its step by default. */
  probability?: number | null | undefined;
};

/** Changes to a line; what is left out stays. */
export type UpdateOpportunityLineInput = {
  /** What is taken off the price, from 0 to 100 percent; none by default. */
  discount?: string | null | undefined;
  /** The line. */
  lineId: string;
  /** What is sold. */
  name?: string | null | undefined;
  /** What your catalogue calls it. */
  productCode?: string | null | undefined;
  /** How much of it; more than 0. */
  quantity?: string | null | undefined;
  /** The price of one, before the discount; in the currency of the deal. */
  unitPrice?: MoneyInput | null | undefined;
};

/** Changes to a partner. */
export type UpdatePartnerInput = {
  /** Whether it is offered leads; the tokens of one that is not no longer work. */
  active?: boolean | null | undefined;
  /** How many shares it may have open at once; null for no limit. */
  capacity?: number | null | undefined;
  /** The people there. */
  contacts?: Array<PartnerContactInput> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** The partner. */
  partnerId: string;
  /** The industries that it knows; all of them when there is none. */
  specialisations?: Array<string> | null | undefined;
  /** The countries that it serves; all of them when there is none. */
  territories?: Array<string> | null | undefined;
  /** How close it is to the organisation; BRONZE by default. */
  tier?: PartnerTier | null | undefined;
};

/** Changes to a pipeline; what is left out stays. */
export type UpdatePipelineInput = {
  /** Whether it takes no more deals. The default is never archived. */
  archived?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether deals go its way by default; the one that was the default no longer is. */
  isDefault?: boolean | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** The pipeline. */
  pipelineId: string;
  /** Its steps in order, at most 30: by their stages, and at the end one CLOSED_WON and one CLOSED_LOST. Those that are left out are removed; there must be no deal at them. A new probability is for deals that come. */
  steps?: Array<PipelineStepInput> | null | undefined;
};

/** Changes to a queue. A field that is left out stays. */
export type UpdateQueueInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is to be called. */
  name?: string | null | undefined;
  /** The queue. */
  queueId: string;
  /** Whose people are to claim from it; null for anybody who may claim leads. */
  teamId?: string | null | undefined;
};

/** Changes to a reason. What is left out stays. */
export type UpdateReasonInput = {
  /** Whether it can be chosen. */
  active?: boolean | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What people call it. */
  label?: string | null | undefined;
  /** Whether it says too little without a note. */
  needsNote?: boolean | null | undefined;
  /** Its place in the list of its kind. */
  position?: number | null | undefined;
  /** The reason. */
  reasonId: string;
  /** Of a reason for DISQUALIFICATION: after which time the clock takes the lead up again by itself; null, the default, for never. */
  revisitAfter?: string | null | undefined;
  /** Of a reason for DISQUALIFICATION: whether a lead that comes back may be taken up again; true by default. */
  revisitable?: boolean | null | undefined;
};

/** Changes to a view of yours. A field that is left out stays; null clears it. */
export type UpdateSavedViewInput = {
  /** What to show, in this order: fields by their paths ("email", "owner.name"). */
  columns?: Array<string> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is to be called. */
  name?: string | null | undefined;
  /** The order, as the list takes it in `orderBy`; at most three keys. */
  orderBy?: Array<Record<string, unknown>> | null | undefined;
  /** Words that must all be found. */
  search?: string | null | undefined;
  /** Who is to see it, besides you. */
  sharing?: ViewSharing | null | undefined;
  /** The team that it is shared with; needed for TEAM, and only there. */
  teamId?: string | null | undefined;
  /** The view. */
  viewId: string;
  /** The filter, as the list takes it in `where`. */
  where?: Record<string, unknown> | null | undefined;
};

/** Changes to a source. */
export type UpdateSourceInput = {
  /** What happens when somebody known comes in this way; ATTACH by default. */
  capturePolicy?: CapturePolicy | null | undefined;
  /** The kind of way. */
  channel?: Channel | null | undefined;
  /** What it has cost so far; not negative. */
  cost?: MoneyInput | null | undefined;
  /** Anything worth knowing about it. */
  description?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is called; there is one of each name within a channel. */
  name?: string | null | undefined;
  /** What happens when somebody comes back this way; null, the default, lets it follow from where the lead stands. */
  onReturn?: ReturnPolicy | null | undefined;
  /** Whether a capture with a throw-away e-mail address is refused; it is not by default. */
  refusesDisposable?: boolean | null | undefined;
  /** The source. */
  sourceId: string;
};

/** Changes to a task. A field that is left out stays; null clears it. */
export type UpdateTaskInput = {
  /** What else there is to know. */
  description?: string | null | undefined;
  /** Until when; a time to come. It is told again when the task is overdue then. */
  dueAt?: string | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** Who is to do it; null takes it from everybody. */
  ownerId?: string | null | undefined;
  /** When to be reminded of it; not after it is due. Left out, it keeps its distance from a due time that moves. */
  remindAt?: string | null | undefined;
  /** The task. */
  taskId: string;
  /** What is to be done, in a line. */
  title?: string | null | undefined;
};

/** Changes to a team. */
export type UpdateTeamInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is to be called. */
  name: string;
  /** The team. */
  teamId: string;
};

/** Changes to a program's token. A field that is left out stays. */
export type UpdateTokenInput = {
  /** Addresses and ranges (`192.0.2.0/24`) that it may be used from; empty for any. */
  addresses?: Array<string> | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** When it ends by itself; null for never. */
  expiresAt?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the token is for. */
  name?: string | null | undefined;
  /** What it may do from now on; open streams included. You can only add what you have. */
  scopes?: Array<Scope> | null | undefined;
  /** The token. */
  tokenId: string;
};

/** Changes to a person of the organisation. A field that is left out stays. */
export type UpdateUserInput = {
  /** When the person is away, in place of the absences before. */
  absences?: Array<AbsenceInput> | null | undefined;
  /** Whether the person can sign in and be given leads; who no longer can is signed out. */
  active?: boolean | null | undefined;
  /** How many leads a day the person is given at most; null for any number. */
  dailyCapacity?: number | null | undefined;
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the person is called. */
  name?: string | null | undefined;
  /** From how many open leads on the person is given no further ones; null for any number. */
  openCapacity?: number | null | undefined;
  /** What the person may do; counts at once, for open streams too. */
  role?: Role | null | undefined;
  /** The person's team; null for none. */
  teamId?: string | null | undefined;
  /** By whose clock the person works. */
  timezone?: unknown;
  /** The person. */
  userId: string;
  /** How large a part of the leads of a WEIGHTED routing rule the person gets; 0 for none by any rule of the team. */
  weight?: number | null | undefined;
  /** When the person works, in place of the hours before; empty for always. */
  workingHours?: Array<WorkingSpanInput> | null | undefined;
};

/** Changes to what is set for the whole organisation. */
export type UpdateWorkspaceInput = {
  /** Which records a rep sees. */
  repSight: RepSight;
};

/** A lead by what your system calls it. One that is known by it is changed: a field that is left out stays, null clears it. Any other is captured. */
export type UpsertLeadInput = {
  /** Changes a known lead although another one that you see seems to be the same then, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Where the person came from, as the link and the browser tell. */
  attribution?: AttributionInput | null | undefined;
  /** The campaign that brought it. */
  campaign?: CampaignInput | null | undefined;
  /** Town. */
  city?: string | null | undefined;
  /** Where the person works. */
  companyName?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** What the person allowed or forbade. */
  consents?: Array<ConsentInput> | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** What your system calls the lead. */
  externalId: ExternalIdInput;
  /** Given name. */
  firstName?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the company does. */
  industry?: string | null | undefined;
  /** What the person said. */
  interest?: LeadInterest | null | undefined;
  /** What the person does. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Who is to work it; by default, whom the routing rules say. */
  ownerId?: string | null | undefined;
  /** What kind of buyer the person is; a scoring model may be for one persona alone. */
  persona?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Who recommended us. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** Where the lead comes from. */
  source: SourceInput;
  /** State, province or canton. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
};

/** A lead by what your system calls it. One that is known by it is changed: a field that is left out stays, null clears it. Any other is captured. */
export type UpsertLeadRow = {
  /** Changes a known lead although another one that you see seems to be the same then, which is refused with DUPLICATES_FOUND by default. */
  allowDuplicates?: boolean | null | undefined;
  /** Where the person came from, as the link and the browser tell. */
  attribution?: AttributionInput | null | undefined;
  /** The campaign that brought it. */
  campaign?: CampaignInput | null | undefined;
  /** Town. */
  city?: string | null | undefined;
  /** Where the person works. */
  companyName?: string | null | undefined;
  /** How many people work there. */
  companySize?: number | null | undefined;
  /** What the person allowed or forbade. */
  consents?: Array<ConsentInput> | null | undefined;
  /** Where the person is. */
  country?: string | null | undefined;
  /** Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** What your system calls the lead. */
  externalId: ExternalIdInput;
  /** Given name. */
  firstName?: string | null | undefined;
  /** What the company does. */
  industry?: string | null | undefined;
  /** What the person said. */
  interest?: LeadInterest | null | undefined;
  /** What the person does. */
  jobTitle?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Who is to work it; by default, whom the routing rules say. */
  ownerId?: string | null | undefined;
  /** What kind of buyer the person is; a scoring model may be for one persona alone. */
  persona?: string | null | undefined;
  /** Phone number; with `country` it needs no international prefix. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** Who recommended us. */
  referrer?: string | null | undefined;
  /** When to come back; a time to come. Needed for NOT_NOW. */
  resumeAt?: string | null | undefined;
  /** Where the lead comes from. */
  source: SourceInput;
  /** State, province or canton. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** Words to find it by. */
  tags?: Array<string> | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
};

/** Leads by what your system calls them. */
export type UpsertLeadsInput = {
  /** Does everything, answers what came of it, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** What becomes of the good rows when others are refused. */
  errorPolicy: ErrorPolicy;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The leads. At most 200; they are done in order. */
  rows: Array<UpsertLeadRow>;
};

/** What an upsert did. */
export type UpsertOutcome =
  /** Captured somebody who was known, but not by this external id, which is theirs from now on. */
  | 'ATTACHED'
  /** Made a new lead. */
  | 'CREATED'
  /** Changed the lead of this external id. */
  | 'UPDATED';

/** Why a mutation wrote nothing. */
export type UserErrorCode =
  /** Somebody else has taken the lead out of the queue; `owner` is who. Take another one. */
  | 'ALREADY_CLAIMED'
  /** The task is done already; nothing is left to do. */
  | 'ALREADY_COMPLETED'
  /** The lead was converted before; `conversion` is the result. */
  | 'ALREADY_CONVERTED'
  /** The offer has been accepted or declined, or was taken back. */
  | 'ALREADY_DECIDED'
  /** A partner has the lead, or is offered it. Revoke that share first, or share it as co-sell. */
  | 'ALREADY_SHARED'
  /** The merge can no longer be undone: it was too long ago, the survivor was converted or merged again since, a value that no two may have was given away, or the group of companies was rearranged. */
  | 'CANNOT_UNMERGE'
  /** The record has changed since you read it; `current` is what it is now. Decide again. */
  | 'CONFLICT'
  /** What would be created, or what a record would become by a change, seems to exist: use one of `duplicates` (a conversion connects it), or set `allowDuplicates` (in a conversion `allowDuplicate` of the part). */
  | 'DUPLICATES_FOUND'
  /** The source refuses people that are known already; `existing` is the lead. */
  | 'DUPLICATE_REFUSED'
  /** The external id is of a lead with another name and another e-mail address; `existing` is that lead. Send the id of this person. */
  | 'EXTERNAL_ID_CONFLICT'
  /** Your role may not do this to this record. */
  | 'FORBIDDEN'
  /** A request with this key is still running; ask again in a moment. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used before with another input; use a new one. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** No user signs in with this e-mail address and password. */
  | 'INVALID_CREDENTIALS'
  /** A field of the input is wrong; `path` names it and `message` says what is expected. */
  | 'INVALID_INPUT'
  /** There is no such reason, or it can no longer be chosen; `allowed` lists those that can. */
  | 'INVALID_REASON'
  /** From its present state the record cannot go there; `allowed` lists where it can. */
  | 'INVALID_TRANSITION'
  /** The lead has been converted and is no longer edited; work with its account, contact and opportunity. */
  | 'LEAD_CONVERTED'
  /** Only a lead of stage SQL that was not converted can be shared with a partner. Qualify it first. */
  | 'LEAD_NOT_SHAREABLE'
  /** Another partner accepted the lead first. */
  | 'LOST_RACE'
  /** The lead has not been converted, so there is nothing to undo. */
  | 'NOT_CONVERTED'
  /** There is no such record, or you may not see it. */
  | 'NOT_FOUND'
  /** The lead does not meet the policy; `unmet` lists the criteria. Those allowed to may override with a reason. */
  | 'NOT_QUALIFIED'
  /** There is no partner to offer the lead to; the message says of each why not. */
  | 'NO_ELIGIBLE_PARTNER'
  /** The time to decide on the offer is over. */
  | 'OFFER_EXPIRED'
  /** The lead has no active owner to hand the new records to; assign it first, or name an owner. */
  | 'OWNER_REQUIRED'
  /** Nothing waits in the queue at the moment. */
  | 'QUEUE_EMPTY'
  /** Rows of a mutation in bulk were refused, and its policy is REJECT_ALL; `results` says which and why. */
  | 'ROWS_REFUSED'
  /** Only a share that was accepted, and has not ended, can be worked or given back. */
  | 'SHARE_NOT_HELD'
  /** The data of whoever has this address or number was erased. If they came back by themselves, an administrator lifts it. */
  | 'SUPPRESSED'
  /** A password was tried too often; the message says when it can be tried again. */
  | 'TOO_MANY_ATTEMPTS'
  /** What the lead became has been worked with since; `obstacles` says what stands in the way. */
  | 'UNDO_BLOCKED'
  /** The conversion is too long ago to be undone; work with its account, contact and opportunity. */
  | 'UNDO_EXPIRED';

/** Which User records. All that is given must hold; a null field is equal to nothing. */
export type UserFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** All of these. */
  and?: Array<UserFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By dailyCapacity. */
  dailyCapacity?: IntFilter | null | undefined;
  /** By email. */
  email?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: UserFilter | null | undefined;
  /** By openCapacity. */
  openCapacity?: IntFilter | null | undefined;
  /** At least one of these. */
  or?: Array<UserFilter> | null | undefined;
  /** By role. */
  role?: RoleFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By its team. */
  team?: TeamRelationFilter | null | undefined;
  /** By timezone. */
  timezone?: StringFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By weight. */
  weight?: IntFilter | null | undefined;
};

/** The related User records. */
export type UserListFilter = {
  /** All match; true where there is none. */
  every?: UserFilter | null | undefined;
  /** Not one matches. */
  none?: UserFilter | null | undefined;
  /** At least one matches. */
  some?: UserFilter | null | undefined;
};

/** The related User, or that there is none. */
export type UserRelationFilter = {
  /** By active. */
  active?: BooleanFilter | null | undefined;
  /** All of these. */
  and?: Array<UserFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By dailyCapacity. */
  dailyCapacity?: IntFilter | null | undefined;
  /** By email. */
  email?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** Not this. */
  not?: UserFilter | null | undefined;
  /** By openCapacity. */
  openCapacity?: IntFilter | null | undefined;
  /** At least one of these. */
  or?: Array<UserFilter> | null | undefined;
  /** By role. */
  role?: RoleFilter | null | undefined;
  /** By its tasks: some, none or every of them. */
  tasks?: TaskListFilter | null | undefined;
  /** By its team. */
  team?: TeamRelationFilter | null | undefined;
  /** By timezone. */
  timezone?: StringFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By weight. */
  weight?: IntFilter | null | undefined;
};

/** Who sees a view, besides its owner. What its list shows is up to what each of them may see. */
export type ViewSharing =
  /** Everybody, programs too, who may read that kind of record. */
  | 'EVERYBODY'
  /** Nobody. */
  | 'PRIVATE'
  /** Everybody of one team. */
  | 'TEAM';

/** Compares with values of ViewSharing. All that is given must hold. */
export type ViewSharingFilter = {
  /** Equal to this. */
  eq?: ViewSharing | null | undefined;
  /** Equal to one of these. */
  in?: Array<ViewSharing> | null | undefined;
  /** Whether the field is empty. */
  isNull?: boolean | null | undefined;
  /** Different from this; a null field is. */
  neq?: ViewSharing | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<ViewSharing> | null | undefined;
};

/** What a change means for what you see: your rights and the filter together. */
export type Visibility =
  /** The record is new, or came into your sight. */
  | 'ADDED'
  /** It left your sight; only its id is told. */
  | 'REMOVED'
  /** It was in your sight and still is. */
  | 'UPDATED';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** A stretch of a day in which work is done, every week. */
export type WorkingSpanInput = {
  /** On which day. */
  day: Weekday;
  /** From when on, by the clock of the time zone: "09:00". */
  from: string;
  /** Until when: "17:30"; "24:00" is the end of the day. */
  to: string;
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string | null, expiresAt: string | null, viewer: { id: string, kind: TokenKind, name: string, role: Role | null, scopes: Array<Scope> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, kind: TokenKind, name: string, role: Role | null, scopes: Array<Scope> }, rateLimit: { cost: number, limit: number, remaining: number, resetAt: string } };

export type IssueTokenMutationVariables = Exact<{
  input: IssueTokenInput;
}>;


export type IssueTokenMutation = { issueToken: { secret: string | null, accessToken: { id: string, kind: TokenKind, name: string, scopes: Array<Scope>, fieldSet: FieldSet | null, territories: Array<string> | null, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, partner: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken: { accessToken: { id: string, revokedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateTokenMutationVariables = Exact<{
  input: UpdateTokenInput;
}>;


export type UpdateTokenMutation = { updateToken: { accessToken: { id: string, version: number, name: string, scopes: Array<Scope>, addresses: Array<string>, expiresAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RotateTokenMutationVariables = Exact<{
  input: RotateTokenInput;
}>;


export type RotateTokenMutation = { rotateToken: { secret: string | null, accessToken: { id: string, previousUntil: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type AccessTokensQueryVariables = Exact<{
  where?: AccessTokenFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type AccessTokensQuery = { accessTokens: { totalCount: number, nodes: Array<{ id: string, kind: TokenKind, name: string, scopes: Array<Scope>, addresses: Array<string>, issuedFrom: string | null, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null, user: { id: string, name: string } | null }> } };

export type SessionsQueryVariables = Exact<{
  userId?: string | null | undefined;
}>;


export type SessionsQuery = { sessions: Array<{ id: string, createdAt: string, issuedFrom: string | null, lastUsedAt: string | null, expiresAt: string | null }> };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { ended: number | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { session: { id: string, revokedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RevokeSessionsMutationVariables = Exact<{
  input: RevokeSessionsInput;
}>;


export type RevokeSessionsMutation = { revokeSessions: { ended: number | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { user: { id: string } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { password: string | null, user: { id: string } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DisableUserMutationVariables = Exact<{
  input: DisableUserInput;
}>;


export type DisableUserMutation = { disableUser: { user: { id: string, version: number, active: boolean } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type EnableUserMutationVariables = Exact<{
  input: EnableUserInput;
}>;


export type EnableUserMutation = { enableUser: { user: { id: string, version: number, active: boolean } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { changeRole: { user: { id: string, version: number, role: Role } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type AuditLogQueryVariables = Exact<{
  where?: AuditEntryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { nodes: Array<{ id: string, occurredAt: string, operation: string, outcome: AuditOutcome, errorCodes: Array<string>, tokenId: string | null, address: string, origin: string | null, requestId: string, recordIds: Array<string>, changedFields: Array<string>, readFields: Array<string>, user: { id: string, name: string } | null, token: { id: string, name: string, kind: TokenKind } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaptureLeadsMutationVariables = Exact<{
  input: CaptureLeadsInput;
}>;


export type CaptureLeadsMutation = { captureLeads: { results: Array<{ index: number, outcome: CaptureOutcome | null, lead: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateLeadsMutationVariables = Exact<{
  input: UpdateLeadsInput;
}>;


export type UpdateLeadsMutation = { updateLeads: { results: Array<{ index: number, lead: { id: string, version: number, jobTitle: string | null, companySize: number | null, score: number } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
            | { __typename: 'AccessToken' }
            | { __typename: 'Account' }
            | { __typename: 'Activity' }
            | { __typename: 'Assignment' }
            | { __typename: 'AuditEntry' }
            | { __typename: 'BusinessCalendar' }
            | { __typename: 'Campaign' }
            | { __typename: 'CloseReason' }
            | { __typename: 'Consent' }
            | { __typename: 'Contact' }
            | { __typename: 'ConversionFieldMap' }
            | { __typename: 'CustomField' }
            | { __typename: 'DealRegistration' }
            | { __typename: 'ExitTrigger' }
            | { __typename: 'ExportJob' }
            | { __typename: 'IdentifierProblem' }
            | { __typename: 'Lead', id: string, version: number }
            | { __typename: 'LeadShare' }
            | { __typename: 'Opportunity' }
            | { __typename: 'OpportunityLine' }
            | { __typename: 'Partner' }
            | { __typename: 'Pipeline' }
            | { __typename: 'PipelineStep' }
            | { __typename: 'PossibleDuplicate' }
            | { __typename: 'PublishJob' }
            | { __typename: 'QualificationPolicy' }
            | { __typename: 'Queue' }
            | { __typename: 'Reason' }
            | { __typename: 'RoutingRuleSet' }
            | { __typename: 'SavedView' }
            | { __typename: 'ScoreChange' }
            | { __typename: 'ScoringModel' }
            | { __typename: 'Source' }
            | { __typename: 'StatusChange' }
            | { __typename: 'Task' }
            | { __typename: 'Team' }
            | { __typename: 'Touch' }
            | { __typename: 'User' }
           | null }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ChangeLeadStatusesMutationVariables = Exact<{
  input: ChangeLeadStatusesInput;
}>;


export type ChangeLeadStatusesMutation = { changeLeadStatuses: { results: Array<{ index: number, lead: { id: string, version: number, status: LeadStatus } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', from: LeadStatus, allowed: Array<LeadStatus>, code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type AssignLeadsMutationVariables = Exact<{
  input: AssignLeadsInput;
}>;


export type AssignLeadsMutation = { assignLeads: { results: Array<{ index: number, lead: { id: string, version: number, owner: { id: string, name: string } | null } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RecordActivitiesMutationVariables = Exact<{
  input: RecordActivitiesInput;
}>;


export type RecordActivitiesMutation = { recordActivities: { results: Array<{ index: number, activity: { id: string, type: ActivityType, occurredAt: string } | null, lead: { id: string, version: number, score: number, band: Band } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign: { campaign: { id: string, version: number, name: string, channel: Channel | null, status: CampaignStatus, startsOn: string | null, endsOn: string | null, utmCampaign: string | null, description: string | null, cost: { amount: string, currency: string } | null, parent: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateCampaignMutationVariables = Exact<{
  input: UpdateCampaignInput;
}>;


export type UpdateCampaignMutation = { updateCampaign: { campaign: { id: string, version: number, name: string, channel: Channel | null, status: CampaignStatus, startsOn: string | null, endsOn: string | null, utmCampaign: string | null, description: string | null, cost: { amount: string, currency: string } | null, parent: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { id: string, version: number }
          | Record<PropertyKey, never>
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateSourceMutationVariables = Exact<{
  input: CreateSourceInput;
}>;


export type CreateSourceMutation = { createSource: { source: { id: string, version: number, name: string, channel: Channel, capturePolicy: CapturePolicy, refusesDisposable: boolean, description: string | null, cost: { amount: string, currency: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateSourceMutationVariables = Exact<{
  input: UpdateSourceInput;
}>;


export type UpdateSourceMutation = { updateSource: { source: { id: string, version: number, name: string, channel: Channel, capturePolicy: CapturePolicy, refusesDisposable: boolean, description: string | null, cost: { amount: string, currency: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { id: string, version: number }
          | Record<PropertyKey, never>
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CampaignCardFragment = { id: string, version: number, name: string, channel: Channel | null, status: CampaignStatus, startsOn: string | null, endsOn: string | null, utmCampaign: string | null, description: string | null, cost: { amount: string, currency: string } | null, parent: { id: string, name: string } | null };

export type SourceCardFragment = { id: string, version: number, name: string, channel: Channel, capturePolicy: CapturePolicy, refusesDisposable: boolean, description: string | null, cost: { amount: string, currency: string } | null };

export type CampaignListQueryVariables = Exact<{
  where?: CampaignFilter | null | undefined;
  orderBy?: Array<CampaignOrder> | CampaignOrder | null | undefined;
}>;


export type CampaignListQuery = { campaigns: { totalCount: number, nodes: Array<{ leadCount: number, memberCount: number, id: string, version: number, name: string, channel: Channel | null, status: CampaignStatus, startsOn: string | null, endsOn: string | null, utmCampaign: string | null, description: string | null, costPerLead: { amount: string, currency: string } | null, parts: { nodes: Array<{ id: string }> }, cost: { amount: string, currency: string } | null, parent: { id: string, name: string } | null }> } };

export type SourceListQueryVariables = Exact<{
  where?: SourceFilter | null | undefined;
}>;


export type SourceListQuery = { sources: { totalCount: number, nodes: Array<{ leadCount: number, id: string, version: number, name: string, channel: Channel, capturePolicy: CapturePolicy, refusesDisposable: boolean, description: string | null, costPerLead: { amount: string, currency: string } | null, cost: { amount: string, currency: string } | null }> } };

export type CampaignCostsQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignCostsQuery = { campaignStats: Array<{ count: number, key: { channel: Channel | null }, cost: Array<{ currency: string, sum: string, avg: string }> }> };

export type LeadTouchesQueryVariables = Exact<{
  id: string;
}>;


export type LeadTouchesQuery = { lead: { id: string, emailKind: EmailKind | null, campaign: { name: string } | null, firstTouch: { id: string, at: string, utmSource: string | null, utmMedium: string | null, utmCampaign: string | null, utmTerm: string | null, utmContent: string | null, landingPage: string | null, referrerUrl: string | null, source: { name: string, channel: Channel } | null, campaign: { name: string } | null } | null, lastTouch: { id: string, at: string, utmSource: string | null, utmMedium: string | null, utmCampaign: string | null, utmTerm: string | null, utmContent: string | null, landingPage: string | null, referrerUrl: string | null, source: { name: string, channel: Channel } | null, campaign: { name: string } | null } | null, touches: { totalCount: number, nodes: Array<{ id: string, at: string, utmSource: string | null, utmMedium: string | null, utmCampaign: string | null, utmTerm: string | null, utmContent: string | null, landingPage: string | null, referrerUrl: string | null, source: { name: string, channel: Channel } | null, campaign: { name: string } | null }> } } | null };

export type TouchCardFragment = { id: string, at: string, utmSource: string | null, utmMedium: string | null, utmCampaign: string | null, utmTerm: string | null, utmContent: string | null, landingPage: string | null, referrerUrl: string | null, source: { name: string, channel: Channel } | null, campaign: { name: string } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { consent: { channel: ConsentChannel, granted: boolean, current: boolean, wording: string, at: string, formUrl: string | null, ipAddress: string | null, source: { name: string } | null, recordedBy: { name: string } | null } | null, lead: { id: string, byEmail: boolean | null, byPhone: boolean | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LeadConsentsQueryVariables = Exact<{
  id: string;
}>;


export type LeadConsentsQuery = { lead: { id: string, byEmail: boolean | null, byPhone: boolean | null, consents: Array<{ channel: ConsentChannel, granted: boolean, current: boolean, wording: string, at: string, formUrl: string | null, ipAddress: string | null, source: { name: string } | null, recordedBy: { name: string } | null }> } | null };

export type ConvertLeadsMutationVariables = Exact<{
  input: ConvertLeadsInput;
}>;


export type ConvertLeadsMutation = { convertLeads: { results: Array<{ index: number, lead: { id: string, status: LeadStatus, stage: LeadStage } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UndoWithFactsMutationVariables = Exact<{
  input: UndoConversionInput;
}>;


export type UndoWithFactsMutation = { undoConversion: { deletedIds: Array<string> | null, lead: { id: string, version: number, status: LeadStatus, stage: LeadStage, contact: { id: string } | null, conversion: { convertedAt: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string>, obstacles: Array<{ what: string, record:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Account', id: string }
            | { __typename: 'Activity', id: string }
            | { __typename: 'Assignment', id: string }
            | { __typename: 'AuditEntry', id: string }
            | { __typename: 'BusinessCalendar', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CloseReason', id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', id: string }
            | { __typename: 'ConversionFieldMap', id: string }
            | { __typename: 'CustomField', id: string }
            | { __typename: 'DealRegistration', id: string }
            | { __typename: 'ExitTrigger', id: string }
            | { __typename: 'ExportJob', id: string }
            | { __typename: 'IdentifierProblem', id: string }
            | { __typename: 'Lead', id: string }
            | { __typename: 'LeadShare', id: string }
            | { __typename: 'Opportunity', id: string }
            | { __typename: 'OpportunityLine', id: string }
            | { __typename: 'Partner', id: string }
            | { __typename: 'Pipeline', id: string }
            | { __typename: 'PipelineStep', id: string }
            | { __typename: 'PossibleDuplicate', id: string }
            | { __typename: 'PublishJob', id: string }
            | { __typename: 'QualificationPolicy', id: string }
            | { __typename: 'Queue', id: string }
            | { __typename: 'Reason', id: string }
            | { __typename: 'RoutingRuleSet', id: string }
            | { __typename: 'SavedView', id: string }
            | { __typename: 'ScoreChange', id: string }
            | { __typename: 'ScoringModel', id: string }
            | { __typename: 'Source', id: string }
            | { __typename: 'StatusChange', id: string }
            | { __typename: 'Task', id: string }
            | { __typename: 'Team', id: string }
            | { __typename: 'Touch', id: string }
            | { __typename: 'User', id: string }
           | null }> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ConvertedQueryVariables = Exact<{
  id: string;
}>;


export type ConvertedQuery = { lead: { id: string, version: number, status: LeadStatus, stage: LeadStage, statusHistory: { nodes: Array<{ from: LeadStatus, to: LeadStatus, fromStage: LeadStage, toStage: LeadStage, reason: string | null }> }, conversion: { convertedAt: string, undoableUntil: string, convertedBy: { id: string } | null, account: { id: string } | null, contact: { id: string } | null, opportunity: { id: string } | null } | null } | null };

export type FieldMapQueryVariables = Exact<{ [key: string]: never; }>;


export type FieldMapQuery = { conversionFieldMap: { id: string, version: number, entries: Array<{ from: string, object: ConvertedObject, to: string }> } | null };

export type SetConversionFieldMapMutationVariables = Exact<{
  input: SetConversionFieldMapInput;
}>;


export type SetConversionFieldMapMutation = { setConversionFieldMap: { fieldMap: { id: string, version: number, entries: Array<{ from: string, object: ConvertedObject, to: string }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CustomFieldCardFragment = { id: string, version: number, record: RecordKind, key: string, label: string, description: string | null, type: CustomFieldType, choices: Array<string>, isRequired: boolean, isUnique: boolean, isIndexed: boolean, isIdentifying: boolean, position: number, archivedAt: string | null };

export type CustomFieldsQueryVariables = Exact<{
  where?: CustomFieldFilter | null | undefined;
}>;


export type CustomFieldsQuery = { customFields: { nodes: Array<{ id: string, version: number, record: RecordKind, key: string, label: string, description: string | null, type: CustomFieldType, choices: Array<string>, isRequired: boolean, isUnique: boolean, isIndexed: boolean, isIdentifying: boolean, position: number, archivedAt: string | null }> } };

export type DefineCustomFieldMutationVariables = Exact<{
  input: DefineCustomFieldInput;
}>;


export type DefineCustomFieldMutation = { defineCustomField: { customField: { id: string, version: number, record: RecordKind, key: string, label: string, description: string | null, type: CustomFieldType, choices: Array<string>, isRequired: boolean, isUnique: boolean, isIndexed: boolean, isIdentifying: boolean, position: number, archivedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateCustomFieldMutationVariables = Exact<{
  input: UpdateCustomFieldInput;
}>;


export type UpdateCustomFieldMutation = { updateCustomField: { customField: { id: string, version: number, record: RecordKind, key: string, label: string, description: string | null, type: CustomFieldType, choices: Array<string>, isRequired: boolean, isUnique: boolean, isIndexed: boolean, isIdentifying: boolean, position: number, archivedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', count: number, values: Array<string>, code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ArchiveCustomFieldMutationVariables = Exact<{
  input: ArchiveCustomFieldInput;
}>;


export type ArchiveCustomFieldMutation = { archiveCustomField: { customField: { id: string, version: number, record: RecordKind, key: string, label: string, description: string | null, type: CustomFieldType, choices: Array<string>, isRequired: boolean, isUnique: boolean, isIndexed: boolean, isIdentifying: boolean, position: number, archivedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RestoreCustomFieldMutationVariables = Exact<{
  input: RestoreCustomFieldInput;
}>;


export type RestoreCustomFieldMutation = { restoreCustomField: { customField: { id: string, version: number, record: RecordKind, key: string, label: string, description: string | null, type: CustomFieldType, choices: Array<string>, isRequired: boolean, isUnique: boolean, isIndexed: boolean, isIdentifying: boolean, position: number, archivedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LeadsByCustomFieldsQueryVariables = Exact<{
  where?: LeadFilter | null | undefined;
  orderBy?: Array<LeadOrder> | LeadOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type LeadsByCustomFieldsQuery = { leads: { totalCount: number, streamCursor: string, nodes: Array<{ id: string, name: string, customFields: Record<string, unknown> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CustomizeLeadMutationVariables = Exact<{
  input: UpdateLeadInput;
}>;


export type CustomizeLeadMutation = { updateLead: { lead: { id: string, version: number, customFields: Record<string, unknown> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CustomizeLeadsMutationVariables = Exact<{
  input: UpdateLeadsInput;
}>;


export type CustomizeLeadsMutation = { updateLeads: { results: Array<{ index: number, lead: { id: string, customFields: Record<string, unknown> } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type MergeLeadsMutationVariables = Exact<{
  input: MergeLeadsInput;
}>;


export type MergeLeadsMutation = { mergeLeads: { lead: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null, changes: Array<{ field: string, from: unknown, to: unknown, chosenFrom: Array<string> }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UnmergeLeadsMutationVariables = Exact<{
  input: UnmergeLeadsInput;
}>;


export type UnmergeLeadsMutation = { unmergeLeads: { lead: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null, leads: Array<{ id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null }> | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type MergedLeadsQueryVariables = Exact<{
  id: string;
}>;


export type MergedLeadsQuery = { lead: { id: string, mergedAt: string | null, mergedLeads: Array<{ leadId: string, name: string, mergedAt: string, mergedBy: { name: string } | null }> } | null };

export type FindDuplicatesQueryVariables = Exact<{
  id: string;
  kinds?: Array<DuplicateKind> | DuplicateKind | null | undefined;
  minConfidence?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type FindDuplicatesQuery = { findDuplicates: Array<{ kind: DuplicateKind, confidence: number, reasons: Array<{ aspect: DuplicateAspect, agreement: DuplicateAgreement | null, text: string, weight: number }>, record:
      | { __typename: 'Account', id: string, name: string }
      | { __typename: 'Contact', id: string, name: string }
      | { __typename: 'Lead', id: string, name: string, companyName: string | null, email: string | null }
     | null }> | null };

export type LeadByExternalIdQueryVariables = Exact<{
  externalId: ExternalIdInput;
}>;


export type LeadByExternalIdQuery = { leadByExternalId: { id: string, version: number, name: string } | null };

export type UpsertLeadMutationVariables = Exact<{
  input: UpsertLeadInput;
}>;


export type UpsertLeadMutation = { upsertLead: { outcome: UpsertOutcome | null, lead: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpsertLeadsMutationVariables = Exact<{
  input: UpsertLeadsInput;
}>;


export type UpsertLeadsMutation = { upsertLeads: { results: Array<{ index: number, outcome: UpsertOutcome | null, lead: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type MergedContactFragment = { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, country: string | null, mergedAt: string | null, account: { id: string } | null, owner: { id: string } | null, mergedContacts: Array<{ recordId: string, name: string }> };

export type MergedAccountFragment = { id: string, version: number, name: string, domain: string | null, website: string | null, industry: string | null, companySize: number | null, phone: string | null, city: string | null, mergedAt: string | null, parent: { id: string } | null, ultimateParent: { id: string } | null, owner: { id: string } | null, mergedAccounts: Array<{ recordId: string, name: string }> };

export type MergeContactsMutationVariables = Exact<{
  input: MergeContactsInput;
}>;


export type MergeContactsMutation = { mergeContacts: { contact: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, country: string | null, mergedAt: string | null, account: { id: string } | null, owner: { id: string } | null, mergedContacts: Array<{ recordId: string, name: string }> } | null, changes: Array<{ field: string, from: unknown, to: unknown, chosenFrom: Array<string> }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UnmergeContactsMutationVariables = Exact<{
  input: UnmergeContactsInput;
}>;


export type UnmergeContactsMutation = { unmergeContacts: { contact: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, country: string | null, mergedAt: string | null, account: { id: string } | null, owner: { id: string } | null, mergedContacts: Array<{ recordId: string, name: string }> } | null, contacts: Array<{ id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, country: string | null, mergedAt: string | null, account: { id: string } | null, owner: { id: string } | null, mergedContacts: Array<{ recordId: string, name: string }> }> | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type MergeAccountsMutationVariables = Exact<{
  input: MergeAccountsInput;
}>;


export type MergeAccountsMutation = { mergeAccounts: { account: { id: string, version: number, name: string, domain: string | null, website: string | null, industry: string | null, companySize: number | null, phone: string | null, city: string | null, mergedAt: string | null, parent: { id: string } | null, ultimateParent: { id: string } | null, owner: { id: string } | null, mergedAccounts: Array<{ recordId: string, name: string }> } | null, changes: Array<{ field: string, from: unknown, to: unknown, chosenFrom: Array<string> }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UnmergeAccountsMutationVariables = Exact<{
  input: UnmergeAccountsInput;
}>;


export type UnmergeAccountsMutation = { unmergeAccounts: { account: { id: string, version: number, name: string, domain: string | null, website: string | null, industry: string | null, companySize: number | null, phone: string | null, city: string | null, mergedAt: string | null, parent: { id: string } | null, ultimateParent: { id: string } | null, owner: { id: string } | null, mergedAccounts: Array<{ recordId: string, name: string }> } | null, accounts: Array<{ id: string, version: number, name: string, domain: string | null, website: string | null, industry: string | null, companySize: number | null, phone: string | null, city: string | null, mergedAt: string | null, parent: { id: string } | null, ultimateParent: { id: string } | null, owner: { id: string } | null, mergedAccounts: Array<{ recordId: string, name: string }> }> | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type PossibleDuplicatesQueryVariables = Exact<{
  where?: PossibleDuplicateFilter | null | undefined;
  orderBy?: Array<PossibleDuplicateOrder> | PossibleDuplicateOrder | null | undefined;
  first?: number | null | undefined;
}>;


export type PossibleDuplicatesQuery = { possibleDuplicates: { totalCount: number, nodes: Array<{ id: string, version: number, kind: DuplicateKind, confidence: number, state: PossibleDuplicateState, noticedBy: DuplicateNoticedBy, decidedAt: string | null, reasons: Array<{ aspect: DuplicateAspect, agreement: DuplicateAgreement | null, text: string, weight: number }>, decidedBy: { id: string } | null, lead: { id: string, name: string } | null, otherLead: { id: string, name: string } | null, contact: { id: string, name: string } | null, otherContact: { id: string, name: string } | null, account: { id: string, name: string } | null, otherAccount: { id: string, name: string } | null }> } };

export type PossibleDuplicateCardFragment = { id: string, version: number, kind: DuplicateKind, confidence: number, state: PossibleDuplicateState, noticedBy: DuplicateNoticedBy, decidedAt: string | null, reasons: Array<{ aspect: DuplicateAspect, agreement: DuplicateAgreement | null, text: string, weight: number }>, decidedBy: { id: string } | null, lead: { id: string, name: string } | null, otherLead: { id: string, name: string } | null, contact: { id: string, name: string } | null, otherContact: { id: string, name: string } | null, account: { id: string, name: string } | null, otherAccount: { id: string, name: string } | null };

export type MarkAsDistinctMutationVariables = Exact<{
  input: MarkAsDistinctInput;
}>;


export type MarkAsDistinctMutation = { markAsDistinct: { possibleDuplicates: Array<{ id: string, version: number, kind: DuplicateKind, confidence: number, state: PossibleDuplicateState, noticedBy: DuplicateNoticedBy, decidedAt: string | null, reasons: Array<{ aspect: DuplicateAspect, agreement: DuplicateAgreement | null, text: string, weight: number }>, decidedBy: { id: string } | null, lead: { id: string, name: string } | null, otherLead: { id: string, name: string } | null, contact: { id: string, name: string } | null, otherContact: { id: string, name: string } | null, account: { id: string, name: string } | null, otherAccount: { id: string, name: string } | null }> | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ScanForDuplicatesMutationVariables = Exact<{
  input: ScanForDuplicatesInput;
}>;


export type ScanForDuplicatesMutation = { scanForDuplicates: { userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ExportCardFragment = { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null };

export type ExportLeadsMutationVariables = Exact<{
  input: ExportLeadsInput;
}>;


export type ExportLeadsMutation = { exportLeads: { exportJob: { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ExportAccountsMutationVariables = Exact<{
  input: ExportAccountsInput;
}>;


export type ExportAccountsMutation = { exportAccounts: { exportJob: { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ExportContactsMutationVariables = Exact<{
  input: ExportContactsInput;
}>;


export type ExportContactsMutation = { exportContacts: { exportJob: { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ExportOpportunitiesMutationVariables = Exact<{
  input: ExportOpportunitiesInput;
}>;


export type ExportOpportunitiesMutation = { exportOpportunities: { exportJob: { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CancelExportMutationVariables = Exact<{
  input: CancelExportInput;
}>;


export type CancelExportMutation = { cancelExport: { exportJob: { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ExportStateQueryVariables = Exact<{
  id: string;
}>;


export type ExportStateQuery = { exportJob: { id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null } | null };

export type ExportListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExportListQuery = { exportJobs: { totalCount: number, nodes: Array<{ id: string, record: RecordKind, format: ExportFormat, columns: Array<string>, state: ExportState, total: number | null, done: number, bytes: number, createdAt: string, finishedAt: string | null, expiresAt: string | null, url: string | null, error: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReengageLeadMutationVariables = Exact<{
  input: ReengageLeadInput;
}>;


export type ReengageLeadMutation = { reengageLead: { lead: { id: string, version: number, status: LeadStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { user: { id: string, email: string, name: string, role: Role } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateWorkspaceMutationVariables = Exact<{
  input: UpdateWorkspaceInput;
}>;


export type UpdateWorkspaceMutation = { updateWorkspace: { workspace: { repSight: RepSight } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { account: { id: string, version: number, name: string, domain: string | null, website: string | null, phone: string | null, owner: { id: string } | null, parent: { id: string } | null, ultimateParent: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount: { account: { id: string, version: number, name: string, domain: string | null, parent: { id: string } | null, ultimateParent: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { createContact: { contact: { id: string, version: number, name: string, email: string | null, phone: string | null, account: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact: { contact: { id: string, version: number, name: string, jobTitle: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateOpportunityMutationVariables = Exact<{
  input: CreateOpportunityInput;
}>;


export type CreateOpportunityMutation = { createOpportunity: { opportunity: { id: string, version: number, name: string, stage: OpportunityStage, probability: number, amount: { amount: string, currency: string } | null, pipeline: { id: string, name: string } | null, step: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateOpportunityMutationVariables = Exact<{
  input: UpdateOpportunityInput;
}>;


export type UpdateOpportunityMutation = { updateOpportunity: { opportunity: { id: string, version: number, name: string, amount: { amount: string, currency: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LeadCardFragment = { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null };

type Problems_AlreadyClaimedError_Fragment = { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_AlreadyConvertedError_Fragment = { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_ConflictError_Fragment = { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_DuplicateRefusedError_Fragment = { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_DuplicatesFoundError_Fragment = { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_ExternalIdConflictError_Fragment = { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_InputError_Fragment = { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_InvalidReasonError_Fragment = { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_InvalidStageError_Fragment = { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_InvalidTransitionError_Fragment = { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_NotQualifiedError_Fragment = { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_UndoBlockedError_Fragment = { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> };

type Problems_ValuesNotUniqueError_Fragment = { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> };

export type ProblemsFragment =
  | Problems_AlreadyClaimedError_Fragment
  | Problems_AlreadyConvertedError_Fragment
  | Problems_ConflictError_Fragment
  | Problems_DuplicateRefusedError_Fragment
  | Problems_DuplicatesFoundError_Fragment
  | Problems_ExternalIdConflictError_Fragment
  | Problems_InputError_Fragment
  | Problems_InvalidReasonError_Fragment
  | Problems_InvalidStageError_Fragment
  | Problems_InvalidTransitionError_Fragment
  | Problems_NotQualifiedError_Fragment
  | Problems_UndoBlockedError_Fragment
  | Problems_ValuesNotUniqueError_Fragment
;

export type AsTypedFragment = { id: string, name: string, firstName: string | null, email: string | null, emailAsTyped: string | null, phone: string | null, phoneExtension: string | null, phoneAsTyped: string | null, country: string | null, domain: string | null, externalIds: Array<{ system: string, value: string }> };

export type LeadsAsTypedQueryVariables = Exact<{
  where?: LeadFilter | null | undefined;
  search?: string | null | undefined;
}>;


export type LeadsAsTypedQuery = { leads: { totalCount: number, nodes: Array<{ id: string, name: string, firstName: string | null, email: string | null, emailAsTyped: string | null, phone: string | null, phoneExtension: string | null, phoneAsTyped: string | null, country: string | null, domain: string | null, externalIds: Array<{ system: string, value: string }> }> } };

export type ContactsAsTypedQueryVariables = Exact<{
  where?: ContactFilter | null | undefined;
  search?: string | null | undefined;
}>;


export type ContactsAsTypedQuery = { contacts: { nodes: Array<{ id: string, email: string | null, emailAsTyped: string | null, phone: string | null, phoneExtension: string | null, phoneAsTyped: string | null, country: string | null }> } };

export type LeadsByCountryQueryVariables = Exact<{
  where?: LeadFilter | null | undefined;
}>;


export type LeadsByCountryQuery = { leadStats: Array<{ count: number, key: { country: string | null } }> };

export type DealsByCurrencyQueryVariables = Exact<{
  where?: OpportunityFilter | null | undefined;
}>;


export type DealsByCurrencyQuery = { opportunityStats: Array<{ amount: Array<{ currency: string, sum: string, count: number }> }> };

export type SavePolicyOfCountriesMutationVariables = Exact<{
  countries: Array<string> | string;
}>;


export type SavePolicyOfCountriesMutation = { saveQualificationPolicy: { policy: { countries: Array<string> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type IdentifierProblemsQueryVariables = Exact<{
  where?: IdentifierProblemFilter | null | undefined;
}>;


export type IdentifierProblemsQuery = { identifierProblems: { nodes: Array<{ problemOf: string, field: string, reason: IdentifierProblemReason }> } };

export type CaptureLeadMutationVariables = Exact<{
  input: CaptureLeadInput;
}>;


export type CaptureLeadMutation = { captureLead: { outcome: CaptureOutcome | null, lead: { id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LeadListQueryVariables = Exact<{
  where?: LeadFilter | null | undefined;
  orderBy?: Array<LeadOrder> | LeadOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadListQuery = { leads: { totalCount: number, streamCursor: string, nodes: Array<{ id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null }>, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type LeadSearchQueryVariables = Exact<{
  search: string;
}>;


export type LeadSearchQuery = { leads: { nodes: Array<{ id: string, name: string, companyName: string | null, email: string | null }> } };

export type LeadDetailQueryVariables = Exact<{
  id: string;
}>;


export type LeadDetailQuery = { lead: { tags: Array<string>, nextAction: string | null, id: string, version: number, name: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, industry: string | null, companySize: number | null, country: string | null, stage: LeadStage, status: LeadStatus, interest: LeadInterest, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, lastActivityAt: string | null, createdAt: string, updatedAt: string, externalIds: Array<{ system: string, value: string }>, consents: Array<{ channel: ConsentChannel, granted: boolean, at: string, wording: string }>, activities: { nodes: Array<{ id: string, type: ActivityType, occurredAt: string, properties: Record<string, unknown> }> }, tasks: { nodes: Array<{ id: string, title: string, dueAt: string | null, completedAt: string | null }> }, statusHistory: { nodes: Array<{ from: LeadStatus, to: LeadStatus, reason: string | null, changedAt: string, durationInFromStatus: number, changedBy: { id: string, name: string } | null }> }, qualification: { verdict: QualificationTarget | null, criteria: Array<{ name: string, required: boolean, verdict: CriterionVerdict, explanation: string }>, budget: { state: BantState, note: string | null, amount: { amount: string, currency: string } | null }, authority: { state: BantState, note: string | null }, need: { state: BantState, note: string | null }, timeline: { state: BantState, by: string | null, note: string | null } }, assignment: { at: string, rule: string | null, owner: { id: string, name: string } | null, trace: Array<{ rule: string, outcome: TraceOutcome, reason: string }> } | null, conversion: { convertedAt: string, convertedBy: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string, stage: OpportunityStage } | null } | null, source: { id: string, name: string, channel: Channel } | null, campaign: { id: string, name: string } | null, owner: { id: string, name: string } | null } | null };

export type HotLeadsOfTheWeekQueryVariables = Exact<{ [key: string]: never; }>;


export type HotLeadsOfTheWeekQuery = { leads: { totalCount: number, nodes: Array<{ id: string, name: string, score: number }> } };

export type UpdateLeadMutationVariables = Exact<{
  input: UpdateLeadInput;
}>;


export type UpdateLeadMutation = { updateLead: { lead: { id: string, version: number, jobTitle: string | null, companySize: number | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { __typename: 'AccessToken' }
          | { __typename: 'Account' }
          | { __typename: 'Activity' }
          | { __typename: 'Assignment' }
          | { __typename: 'AuditEntry' }
          | { __typename: 'BusinessCalendar' }
          | { __typename: 'Campaign' }
          | { __typename: 'CloseReason' }
          | { __typename: 'Consent' }
          | { __typename: 'Contact' }
          | { __typename: 'ConversionFieldMap' }
          | { __typename: 'CustomField' }
          | { __typename: 'DealRegistration' }
          | { __typename: 'ExitTrigger' }
          | { __typename: 'ExportJob' }
          | { __typename: 'IdentifierProblem' }
          | { __typename: 'Lead', id: string, version: number }
          | { __typename: 'LeadShare' }
          | { __typename: 'Opportunity' }
          | { __typename: 'OpportunityLine' }
          | { __typename: 'Partner' }
          | { __typename: 'Pipeline' }
          | { __typename: 'PipelineStep' }
          | { __typename: 'PossibleDuplicate' }
          | { __typename: 'PublishJob' }
          | { __typename: 'QualificationPolicy' }
          | { __typename: 'Queue' }
          | { __typename: 'Reason' }
          | { __typename: 'RoutingRuleSet' }
          | { __typename: 'SavedView' }
          | { __typename: 'ScoreChange' }
          | { __typename: 'ScoringModel' }
          | { __typename: 'Source' }
          | { __typename: 'StatusChange' }
          | { __typename: 'Task' }
          | { __typename: 'Team' }
          | { __typename: 'Touch' }
          | { __typename: 'User' }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ChangeLeadStatusMutationVariables = Exact<{
  input: ChangeLeadStatusInput;
}>;


export type ChangeLeadStatusMutation = { changeLeadStatus: { lead: { id: string, version: number, status: LeadStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', from: LeadStatus, allowed: Array<LeadStatus>, code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type AssignLeadMutationVariables = Exact<{
  input: AssignLeadInput;
}>;


export type AssignLeadMutation = { assignLead: { lead: { id: string, owner: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RecordActivityMutationVariables = Exact<{
  input: RecordActivityInput;
}>;


export type RecordActivityMutation = { recordActivity: { activity: { id: string, type: ActivityType, occurredAt: string, recordedAt: string } | null, lead: { id: string, score: number, band: Band, stage: LeadStage } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type FunnelQueryVariables = Exact<{
  where?: LeadFilter | null | undefined;
}>;


export type FunnelQuery = { leadStats: Array<{ count: number, key: { stage: LeadStage | null, sourceChannel: Channel | null, bucketStart: string | null }, score: { avg: number | null, min: number | null, max: number | null } }> };

export type LeadEventsSubscriptionVariables = Exact<{
  where?: LeadFilter | null | undefined;
  types?: Array<LeadEventType> | LeadEventType | null | undefined;
  after?: string | null | undefined;
  coalesce?: boolean | null | undefined;
}>;


export type LeadEventsSubscription = { leadEvents: { id: string, cursor: string, type: LeadEventType, visibility: Visibility, occurredAt: string, transactionId: string, origin: string | null, changedFields: Array<string>, actor: { id: string | null, name: string }, lead: { id: string, version: number, name: string, status: LeadStatus, stage: LeadStage, score: number, band: Band, owner: { id: string, name: string } | null } | null, before: { status: LeadStatus | null, stage: LeadStage | null, score: number | null, band: Band | null } | null } };

export type LeadScoreChangedSubscriptionVariables = Exact<{
  where?: LeadFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadScoreChangedSubscription = { leadScoreChanged: { cursor: string, occurredAt: string, lead: { id: string, name: string, version: number, owner: { id: string, name: string } | null } | null, from: { score: number, band: Band, grade: Grade } | null, to: { score: number, band: Band, grade: Grade }, cause: { rule: string | null, activity: { id: string, type: ActivityType } | null } | null } };

export type LeadStatusChangedSubscriptionVariables = Exact<{
  where?: LeadFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadStatusChangedSubscription = { leadStatusChanged: { cursor: string, occurredAt: string, reason: string | null, lead: { id: string, name: string, version: number } | null, from: { status: LeadStatus, stage: LeadStage } | null, to: { status: LeadStatus, stage: LeadStage }, actor: { id: string | null, name: string } } };

export type OpportunityEventsSubscriptionVariables = Exact<{
  where?: OpportunityFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OpportunityEventsSubscription = { opportunityEvents: { cursor: string, type: OpportunityEventType, visibility: Visibility, changedFields: Array<string>, opportunityId: string, opportunity: { id: string, version: number, name: string, stage: OpportunityStage, amount: { amount: string, currency: string } | null } | null, before: { stage: OpportunityStage | null, amount: { amount: string, currency: string } | null } | null } };

export type AccountEventsSubscriptionVariables = Exact<{
  where?: AccountFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountEventsSubscription = { accountEvents: { cursor: string, type: CustomerEventType, visibility: Visibility, accountId: string, account: { id: string, version: number, name: string } | null, before: { name: string | null } | null } };

export type ContactEventsSubscriptionVariables = Exact<{
  where?: ContactFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ContactEventsSubscription = { contactEvents: { cursor: string, type: CustomerEventType, visibility: Visibility, contactId: string, contact: { id: string, version: number, name: string } | null, before: { name: string | null, email: string | null } | null } };

export type CatchUpQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type CatchUpQuery = { changeEvents: { endCursor: string, headCursor: string, hasMore: boolean, nodes: Array<{ id: string, cursor: string, type: string, visibility: Visibility, occurredAt: string, transactionId: string, changedFields: Array<string>, recordId: string, record:
        | { __typename: 'AccessToken', id: string }
        | { __typename: 'Account', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Assignment', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'BusinessCalendar', id: string }
        | { __typename: 'Campaign', id: string }
        | { __typename: 'CloseReason', id: string }
        | { __typename: 'Consent', id: string }
        | { __typename: 'Contact', id: string }
        | { __typename: 'ConversionFieldMap', id: string }
        | { __typename: 'CustomField', id: string }
        | { __typename: 'DealRegistration', id: string }
        | { __typename: 'ExitTrigger', id: string }
        | { __typename: 'ExportJob', id: string }
        | { __typename: 'IdentifierProblem', id: string }
        | { __typename: 'Lead', id: string }
        | { __typename: 'LeadShare', id: string }
        | { __typename: 'Opportunity', id: string }
        | { __typename: 'OpportunityLine', id: string }
        | { __typename: 'Partner', id: string }
        | { __typename: 'Pipeline', id: string }
        | { __typename: 'PipelineStep', id: string }
        | { __typename: 'PossibleDuplicate', id: string }
        | { __typename: 'PublishJob', id: string }
        | { __typename: 'QualificationPolicy', id: string }
        | { __typename: 'Queue', id: string }
        | { __typename: 'Reason', id: string }
        | { __typename: 'RoutingRuleSet', id: string }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ScoreChange', id: string }
        | { __typename: 'ScoringModel', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'StatusChange', id: string }
        | { __typename: 'Task', id: string }
        | { __typename: 'Team', id: string }
        | { __typename: 'Touch', id: string }
        | { __typename: 'User', id: string }
       | null }> } };

export type DealFragment = { id: string, version: number, name: string, stage: OpportunityStage, probability: number, closedAt: string | null, lostReason: string | null, wonReason: string | null, amount: { amount: string, currency: string } | null, closeReason: { id: string, name: string } | null, pipeline: { id: string, name: string } | null, step: { id: string, name: string } | null };

export type PipelinesQueryVariables = Exact<{ [key: string]: never; }>;


export type PipelinesQuery = { pipelines: { nodes: Array<{ id: string, version: number, name: string, isDefault: boolean, archived: boolean, steps: Array<{ id: string, position: number, name: string, stage: OpportunityStage, probability: number }> }> } };

export type CloseReasonsQueryVariables = Exact<{
  where?: CloseReasonFilter | null | undefined;
}>;


export type CloseReasonsQuery = { closeReasons: { nodes: Array<{ id: string, version: number, outcome: CloseOutcome, name: string, archived: boolean }> } };

export type CreatePipelineMutationVariables = Exact<{
  input: CreatePipelineInput;
}>;


export type CreatePipelineMutation = { createPipeline: { pipeline: { id: string, version: number, name: string, isDefault: boolean, steps: Array<{ id: string, name: string, stage: OpportunityStage, probability: number }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdatePipelineMutationVariables = Exact<{
  input: UpdatePipelineInput;
}>;


export type UpdatePipelineMutation = { updatePipeline: { pipeline: { id: string, version: number, name: string, isDefault: boolean, archived: boolean, steps: Array<{ id: string, name: string, stage: OpportunityStage, probability: number }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateCloseReasonMutationVariables = Exact<{
  input: CreateCloseReasonInput;
}>;


export type CreateCloseReasonMutation = { createCloseReason: { closeReason: { id: string, version: number, outcome: CloseOutcome, name: string, archived: boolean } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateCloseReasonMutationVariables = Exact<{
  input: UpdateCloseReasonInput;
}>;


export type UpdateCloseReasonMutation = { updateCloseReason: { closeReason: { id: string, version: number, outcome: CloseOutcome, name: string, archived: boolean } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type MoveDealMutationVariables = Exact<{
  input: ChangeOpportunityStageInput;
}>;


export type MoveDealMutation = { changeOpportunityStage: { opportunity: { id: string, version: number, name: string, stage: OpportunityStage, probability: number, closedAt: string | null, lostReason: string | null, wonReason: string | null, lead: { id: string, status: LeadStatus, stage: LeadStage } | null, amount: { amount: string, currency: string } | null, closeReason: { id: string, name: string } | null, pipeline: { id: string, name: string } | null, step: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', from: OpportunityStage, allowed: Array<OpportunityStage>, code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ChangeOpportunityLinesMutationVariables = Exact<{
  input: ChangeOpportunityLinesInput;
}>;


export type ChangeOpportunityLinesMutation = { changeOpportunityLines: { opportunity: { id: string, version: number, amount: { amount: string, currency: string } | null, lines: Array<{ id: string, position: number, name: string, productCode: string | null, quantity: string, discount: string, unitPrice: { amount: string, currency: string }, amount: { amount: string, currency: string } }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type PipelineByStepsQueryVariables = Exact<{
  where?: OpportunityFilter | null | undefined;
}>;


export type PipelineByStepsQuery = { opportunityStats: Array<{ count: number, key: { pipeline: { name: string } | null, step: { name: string, stage: OpportunityStage } | null }, amount: Array<{ currency: string, sum: string, weighted: string }> }> };

export type GroupQueryVariables = Exact<{
  id: string;
}>;


export type GroupQuery = { account: { id: string, name: string, parent: { id: string } | null, ultimateParent: { id: string } | null, subsidiaries: { nodes: Array<{ id: string, name: string }> } } | null, accounts: { nodes: Array<{ id: string, name: string }> } };

export type CreatePartnerMutationVariables = Exact<{
  input: CreatePartnerInput;
}>;


export type CreatePartnerMutation = { createPartner: { partner: { id: string, name: string, tier: PartnerTier, territories: Array<string>, specialisations: Array<string>, version: number } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdatePartnerMutationVariables = Exact<{
  input: UpdatePartnerInput;
}>;


export type UpdatePartnerMutation = { updatePartner: { partner: { id: string, name: string, tier: PartnerTier, territories: Array<string>, specialisations: Array<string>, capacity: number | null, active: boolean, version: number, contacts: Array<{ name: string, email: string | null, role: string | null }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ShareLeadMutationVariables = Exact<{
  input: ShareLeadInput;
}>;


export type ShareLeadMutation = { shareLead: { shares: Array<{ id: string, state: ShareState, version: number, offeredAt: string, expiresAt: string, partner: { id: string, name: string } | null }> | null, candidates: Array<{ chosen: boolean, reason: string, partner: { id: string, name: string } | null }> | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RevokeShareMutationVariables = Exact<{
  input: RevokeShareInput;
}>;


export type RevokeShareMutation = { revokeShare: { share: { id: string, state: ShareState, revokeReason: RevokeReason | null, endNote: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type PartnersQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnersQuery = { partners: { nodes: Array<{ id: string, name: string, tier: PartnerTier, scorecard: { offered: number, acceptRate: number | null, medianTimeToAccept: string | null, medianTimeToFirstContact: string | null, winRate: number | null }, shares: { nodes: Array<{ id: string, state: ShareState, lead: { id: string, name: string } | null }> } }> } };

export type SharesOfLeadQueryVariables = Exact<{
  leadId: string;
}>;


export type SharesOfLeadQuery = { lead: { id: string, status: LeadStatus, shares: { nodes: Array<{ id: string, version: number, state: ShareState, mode: ShareMode, coSell: boolean, fieldSet: FieldSet, expiresAt: string, decidedAt: string | null, acceptedAt: string | null, contactBy: string | null, updateBy: string | null, firstContactAt: string | null, endedAt: string | null, declineReason: DeclineReason | null, revokeReason: RevokeReason | null, endNote: string | null, externalRef: string | null, partner: { id: string, name: string } | null, candidates: Array<{ chosen: boolean, reason: string, partner: { id: string } | null }>, outcome: { amount: string, currency: string } | null }> } } | null };

export type ShareEventsSubscriptionVariables = Exact<{
  where?: LeadShareFilter | null | undefined;
  types?: Array<ShareEventType> | ShareEventType | null | undefined;
  after?: string | null | undefined;
}>;


export type ShareEventsSubscription = { shareEvents: { cursor: string, type: ShareEventType, visibility: Visibility, changedFields: Array<string>, shareId: string, transactionId: string, actor: { name: string }, before: { state: ShareState | null } | null, share: { id: string, state: ShareState, externalRef: string | null, revokeReason: RevokeReason | null, endNote: string | null, lead: { id: string, name: string } | null, partner: { id: string, name: string } | null } | null } };

export type ExportPersonalDataMutationVariables = Exact<{
  input: ExportPersonalDataInput;
}>;


export type ExportPersonalDataMutation = { exportPersonalData: { document: Record<string, unknown> | null, sharingNumber: Array<string> | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson: { erasure: { suppressed: Array<SuppressionKind>, sharingNumber: Array<string>, parts: Array<{ name: string, deleted: number, blanked: number }> } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type LiftSuppressionMutationVariables = Exact<{
  input: LiftSuppressionInput;
}>;


export type LiftSuppressionMutation = { liftSuppression: { lifted: SuppressionKind | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type AssessLeadMutationVariables = Exact<{
  input: AssessLeadInput;
}>;


export type AssessLeadMutation = { assessLead: { lead: { id: string, version: number, qualification: { verdict: QualificationTarget | null, criteria: Array<{ name: string, required: boolean, verdict: CriterionVerdict }> } } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type QualifyLeadMutationVariables = Exact<{
  input: QualifyLeadInput;
}>;


export type QualifyLeadMutation = { qualifyLead: { lead: { id: string, version: number, stage: LeadStage, status: LeadStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string>, unmet: Array<{ name: string, verdict: CriterionVerdict, explanation: string }> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DisqualifyLeadMutationVariables = Exact<{
  input: DisqualifyLeadInput;
}>;


export type DisqualifyLeadMutation = { disqualifyLead: { lead: { id: string, stage: LeadStage, status: LeadStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ConvertLeadMutationVariables = Exact<{
  input: ConvertLeadInput;
}>;


export type ConvertLeadMutation = { convertLead: { lead: { id: string, version: number, stage: LeadStage, status: LeadStatus, conversion: { convertedAt: string } | null } | null, account: { id: string, name: string, industry: string | null, website: string | null } | null, contact: { id: string, name: string, email: string | null, account: { id: string } | null } | null, opportunity: { id: string, name: string, stage: OpportunityStage, probability: number, closeDate: string | null, amount: { amount: string, currency: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string>, duplicates: Array<{ kind: DuplicateKind, confidence: number, reasons: Array<{ text: string }>, record:
            | { __typename: 'Account', id: string, name: string }
            | { __typename: 'Contact', id: string, name: string }
            | { __typename: 'Lead' }
           | null }> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UndoConversionMutationVariables = Exact<{
  input: UndoConversionInput;
}>;


export type UndoConversionMutation = { undoConversion: { lead: { id: string, stage: LeadStage, status: LeadStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type AccountsQueryVariables = Exact<{
  where?: AccountFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, nodes: Array<{ id: string, name: string, domain: string | null, industry: string | null, contacts: { nodes: Array<{ id: string, name: string }> }, opportunities: { nodes: Array<{ id: string, name: string, stage: OpportunityStage }> } }> } };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { contact: { id: string, name: string, email: string | null, phone: string | null, jobTitle: string | null, account: { id: string, name: string } | null, leads: { nodes: Array<{ id: string, name: string }> } } | null };

export type PipelineQueryVariables = Exact<{ [key: string]: never; }>;


export type PipelineQuery = { opportunityStats: Array<{ count: number, key: { stage: OpportunityStage | null }, amount: Array<{ currency: string, sum: string, weighted: string }> }>, opportunities: { nodes: Array<{ id: string, name: string, stage: OpportunityStage, probability: number, closeDate: string | null, amount: { amount: string, currency: string } | null, account: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null }> } };

export type AdvanceOpportunityMutationVariables = Exact<{
  input: ChangeOpportunityStageInput;
}>;


export type AdvanceOpportunityMutation = { changeOpportunityStage: { opportunity: { id: string, version: number, stage: OpportunityStage, probability: number, lead: { id: string, status: LeadStatus, stage: LeadStage } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', from: LeadStatus, allowed: Array<LeadStatus>, code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type QualificationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type QualificationSettingsQuery = { qualificationPolicies: { nodes: Array<{ id: string, target: QualificationTarget, version: number, minimumScore: number | null, minimumBand: Band | null, reachable: boolean, budget: BantState | null, authority: BantState | null, need: BantState | null, timeline: BantState | null, industries: Array<string>, minimumSize: number | null, maximumSize: number | null, countries: Array<string>, note: string | null, createdAt: string, createdBy: { name: string } | null }> }, reasons: { nodes: Array<{ id: string, kind: ReasonKind, key: string, label: string, needsNote: boolean, position: number }> }, exitTriggers: { nodes: Array<{ id: string, name: string, activityType: ActivityType | null, condition: Record<string, unknown> | null, minimumScore: number | null, taskTitle: string, taskDueIn: string, active: boolean }> } };

export type SaveQualificationPolicyMutationVariables = Exact<{
  input: SaveQualificationPolicyInput;
}>;


export type SaveQualificationPolicyMutation = { saveQualificationPolicy: { policy: { id: string, target: QualificationTarget, version: number, active: boolean, minimumScore: number | null, industries: Array<string>, createdBy: { name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { id: string, version: number }
          | Record<PropertyKey, never>
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateReasonMutationVariables = Exact<{
  input: CreateReasonInput;
}>;


export type CreateReasonMutation = { createReason: { reason: { id: string, version: number, kind: ReasonKind, key: string, label: string, active: boolean, needsNote: boolean, position: number } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateReasonMutationVariables = Exact<{
  input: UpdateReasonInput;
}>;


export type UpdateReasonMutation = { updateReason: { reason: { id: string, version: number, key: string, label: string, active: boolean, needsNote: boolean, position: number } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateExitTriggerMutationVariables = Exact<{
  input: CreateExitTriggerInput;
}>;


export type CreateExitTriggerMutation = { createExitTrigger: { exitTrigger: { id: string, version: number, name: string, activityType: ActivityType | null, condition: Record<string, unknown> | null, minimumScore: number | null, taskTitle: string, taskDueIn: string, active: boolean } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateExitTriggerMutationVariables = Exact<{
  input: UpdateExitTriggerInput;
}>;


export type UpdateExitTriggerMutation = { updateExitTrigger: { exitTrigger: { id: string, version: number, name: string, activityType: ActivityType | null, condition: Record<string, unknown> | null, minimumScore: number | null, taskTitle: string, taskDueIn: string, active: boolean } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DisqualifyMutationVariables = Exact<{
  input: DisqualifyLeadInput;
}>;


export type DisqualifyMutation = { disqualifyLead: { lead: { id: string, version: number, status: LeadStatus, stage: LeadStage, disqualificationReason: string | null, nextAction: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', allowed: Array<string>, code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ReengageMutationVariables = Exact<{
  input: ReengageLeadInput;
}>;


export type ReengageMutation = { reengageLead: { lead: { id: string, version: number, status: LeadStatus, stage: LeadStage, disqualificationReason: string | null, nextAction: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', allowed: Array<string>, code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type QualifiedHowQueryVariables = Exact<{
  id: string;
}>;


export type QualifiedHowQuery = { lead: { id: string, stage: LeadStage, status: LeadStatus, qualification: { verdict: QualificationTarget | null, criteria: Array<{ name: string, required: boolean, verdict: CriterionVerdict, explanation: string }> }, statusHistory: { nodes: Array<{ from: LeadStatus, to: LeadStatus, fromStage: LeadStage, toStage: LeadStage, reason: string | null, overridden: boolean, changedBy: { name: string } | null, policy: { id: string, target: QualificationTarget, version: number } | null, exitTrigger: { id: string, name: string } | null }> }, tasks: { nodes: Array<{ id: string, title: string, kind: TaskKind, dueAt: string | null, owner: { id: string } | null }> } } | null };

export type TimeInStatusQueryVariables = Exact<{
  where?: LeadFilter | null | undefined;
  groupBy?: Array<LeadGroup> | LeadGroup;
}>;


export type TimeInStatusQuery = { leadStats: Array<{ count: number, key: { sourceChannel: Channel | null }, timeInStatus: Array<{ state: LeadStatus, count: number, avg: number, min: number, max: number }> }> };

export type RoutingRulesFragment = { id: string, version: number, createdAt: string, createdBy: { id: string, name: string } | null, rules: Array<{ name: string, condition: Record<string, unknown> | null, strategy: RoutingStrategy, respondWithin: string | null, team: { id: string, name: string } | null, user: { id: string, name: string } | null, queue: { id: string, name: string } | null, calendar: { id: string, name: string } | null }> };

export type PersonCardFragment = { id: string, version: number, name: string, role: Role, active: boolean, weight: number, dailyCapacity: number | null, openCapacity: number | null, timezone: unknown, team: { id: string, name: string } | null, workingHours: Array<{ day: Weekday, from: string, to: string }>, absences: Array<{ from: string, until: string }> };

export type CalendarCardFragment = { id: string, version: number, name: string, timezone: unknown, holidays: Array<string>, respondWithin: string, warnBefore: string | null, isDefault: boolean, hours: Array<{ day: Weekday, from: string, to: string }> };

export type RoutingRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoutingRulesQuery = { routingRules: { id: string, version: number, createdAt: string, createdBy: { id: string, name: string } | null, rules: Array<{ name: string, condition: Record<string, unknown> | null, strategy: RoutingStrategy, respondWithin: string | null, team: { id: string, name: string } | null, user: { id: string, name: string } | null, queue: { id: string, name: string } | null, calendar: { id: string, name: string } | null }> } | null };

export type RoutingRuleSetsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type RoutingRuleSetsQuery = { routingRuleSets: { totalCount: number, nodes: Array<{ id: string, version: number, createdAt: string, createdBy: { id: string, name: string } | null, rules: Array<{ name: string, condition: Record<string, unknown> | null, strategy: RoutingStrategy, respondWithin: string | null, team: { id: string, name: string } | null, user: { id: string, name: string } | null, queue: { id: string, name: string } | null, calendar: { id: string, name: string } | null }> }> } };

export type SetRoutingRulesMutationVariables = Exact<{
  input: SetRoutingRulesInput;
}>;


export type SetRoutingRulesMutation = { setRoutingRules: { routingRuleSet: { id: string, version: number, createdAt: string, createdBy: { id: string, name: string } | null, rules: Array<{ name: string, condition: Record<string, unknown> | null, strategy: RoutingStrategy, respondWithin: string | null, team: { id: string, name: string } | null, user: { id: string, name: string } | null, queue: { id: string, name: string } | null, calendar: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { __typename: 'AccessToken' }
          | { __typename: 'Account' }
          | { __typename: 'Activity' }
          | { __typename: 'Assignment' }
          | { __typename: 'AuditEntry' }
          | { __typename: 'BusinessCalendar' }
          | { __typename: 'Campaign' }
          | { __typename: 'CloseReason' }
          | { __typename: 'Consent' }
          | { __typename: 'Contact' }
          | { __typename: 'ConversionFieldMap' }
          | { __typename: 'CustomField' }
          | { __typename: 'DealRegistration' }
          | { __typename: 'ExitTrigger' }
          | { __typename: 'ExportJob' }
          | { __typename: 'IdentifierProblem' }
          | { __typename: 'Lead' }
          | { __typename: 'LeadShare' }
          | { __typename: 'Opportunity' }
          | { __typename: 'OpportunityLine' }
          | { __typename: 'Partner' }
          | { __typename: 'Pipeline' }
          | { __typename: 'PipelineStep' }
          | { __typename: 'PossibleDuplicate' }
          | { __typename: 'PublishJob' }
          | { __typename: 'QualificationPolicy' }
          | { __typename: 'Queue' }
          | { __typename: 'Reason' }
          | { __typename: 'RoutingRuleSet', id: string, version: number }
          | { __typename: 'SavedView' }
          | { __typename: 'ScoreChange' }
          | { __typename: 'ScoringModel' }
          | { __typename: 'Source' }
          | { __typename: 'StatusChange' }
          | { __typename: 'Task' }
          | { __typename: 'Team' }
          | { __typename: 'Touch' }
          | { __typename: 'User' }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type SimulateAssignmentQueryVariables = Exact<{
  input: SimulateAssignmentInput;
}>;


export type SimulateAssignmentQuery = { simulateAssignment: { rule: string | null, attaches: boolean, firstResponseDueAt: string | null, owner: { id: string, name: string } | null, queue: { id: string, name: string } | null, trace: Array<{ rule: string, outcome: TraceOutcome, reason: string, candidates: Array<{ chosen: boolean, reason: string | null, user: { id: string, name: string } | null }> }> } };

export type LeadAssignmentsQueryVariables = Exact<{
  id: string;
}>;


export type LeadAssignmentsQuery = { lead: { id: string, version: number, firstResponseDueAt: string | null, firstResponseAlertAt: string | null, firstResponseBreachedAt: string | null, firstRespondedAt: string | null, owner: { id: string, name: string } | null, queue: { id: string, name: string } | null, assignment: { kind: AssignmentKind, rule: string | null, rulesVersion: number | null, owner: { id: string, name: string } | null, assignedBy: { id: string, name: string } | null, trace: Array<{ rule: string, outcome: TraceOutcome, reason: string, candidates: Array<{ chosen: boolean, reason: string | null, user: { id: string, name: string } | null }> }> } | null, assignments: { nodes: Array<{ at: string, kind: AssignmentKind, rule: string | null, owner: { id: string, name: string } | null, queue: { id: string, name: string } | null, assignedBy: { id: string, name: string } | null }> } } | null };

export type QueuesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type QueuesQuery = { queues: { nodes: Array<{ id: string, name: string, team: { id: string, name: string } | null, leads: { totalCount: number, nodes: Array<{ id: string, name: string, firstResponseDueAt: string | null }> } }> } };

export type CreateQueueMutationVariables = Exact<{
  input: CreateQueueInput;
}>;


export type CreateQueueMutation = { createQueue: { queue: { id: string, version: number, name: string, team: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateQueueMutationVariables = Exact<{
  input: UpdateQueueInput;
}>;


export type UpdateQueueMutation = { updateQueue: { queue: { id: string, version: number, name: string, team: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { __typename: 'AccessToken' }
          | { __typename: 'Account' }
          | { __typename: 'Activity' }
          | { __typename: 'Assignment' }
          | { __typename: 'AuditEntry' }
          | { __typename: 'BusinessCalendar' }
          | { __typename: 'Campaign' }
          | { __typename: 'CloseReason' }
          | { __typename: 'Consent' }
          | { __typename: 'Contact' }
          | { __typename: 'ConversionFieldMap' }
          | { __typename: 'CustomField' }
          | { __typename: 'DealRegistration' }
          | { __typename: 'ExitTrigger' }
          | { __typename: 'ExportJob' }
          | { __typename: 'IdentifierProblem' }
          | { __typename: 'Lead' }
          | { __typename: 'LeadShare' }
          | { __typename: 'Opportunity' }
          | { __typename: 'OpportunityLine' }
          | { __typename: 'Partner' }
          | { __typename: 'Pipeline' }
          | { __typename: 'PipelineStep' }
          | { __typename: 'PossibleDuplicate' }
          | { __typename: 'PublishJob' }
          | { __typename: 'QualificationPolicy' }
          | { __typename: 'Queue', id: string, version: number }
          | { __typename: 'Reason' }
          | { __typename: 'RoutingRuleSet' }
          | { __typename: 'SavedView' }
          | { __typename: 'ScoreChange' }
          | { __typename: 'ScoringModel' }
          | { __typename: 'Source' }
          | { __typename: 'StatusChange' }
          | { __typename: 'Task' }
          | { __typename: 'Team' }
          | { __typename: 'Touch' }
          | { __typename: 'User' }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ClaimLeadMutationVariables = Exact<{
  input: ClaimLeadInput;
}>;


export type ClaimLeadMutation = { claimLead: { lead: { id: string, version: number, name: string, owner: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', claimedAt: string, code: UserErrorCode, message: string, path: Array<string>, owner: { id: string, name: string } }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RouteLeadsMutationVariables = Exact<{
  input: RouteLeadsInput;
}>;


export type RouteLeadsMutation = { routeLeads: { results: Array<{ index: number, lead: { id: string, owner: { id: string, name: string } | null, queue: { id: string, name: string } | null } | null, userErrors: Array<
        | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
        | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type BusinessCalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type BusinessCalendarsQuery = { businessCalendars: { nodes: Array<{ id: string, version: number, name: string, timezone: unknown, holidays: Array<string>, respondWithin: string, warnBefore: string | null, isDefault: boolean, hours: Array<{ day: Weekday, from: string, to: string }> }> } };

export type CreateBusinessCalendarMutationVariables = Exact<{
  input: CreateBusinessCalendarInput;
}>;


export type CreateBusinessCalendarMutation = { createBusinessCalendar: { businessCalendar: { id: string, version: number, name: string, timezone: unknown, holidays: Array<string>, respondWithin: string, warnBefore: string | null, isDefault: boolean, hours: Array<{ day: Weekday, from: string, to: string }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateBusinessCalendarMutationVariables = Exact<{
  input: UpdateBusinessCalendarInput;
}>;


export type UpdateBusinessCalendarMutation = { updateBusinessCalendar: { businessCalendar: { id: string, version: number, name: string, timezone: unknown, holidays: Array<string>, respondWithin: string, warnBefore: string | null, isDefault: boolean, hours: Array<{ day: Weekday, from: string, to: string }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { __typename: 'AccessToken' }
          | { __typename: 'Account' }
          | { __typename: 'Activity' }
          | { __typename: 'Assignment' }
          | { __typename: 'AuditEntry' }
          | { __typename: 'BusinessCalendar', id: string, version: number }
          | { __typename: 'Campaign' }
          | { __typename: 'CloseReason' }
          | { __typename: 'Consent' }
          | { __typename: 'Contact' }
          | { __typename: 'ConversionFieldMap' }
          | { __typename: 'CustomField' }
          | { __typename: 'DealRegistration' }
          | { __typename: 'ExitTrigger' }
          | { __typename: 'ExportJob' }
          | { __typename: 'IdentifierProblem' }
          | { __typename: 'Lead' }
          | { __typename: 'LeadShare' }
          | { __typename: 'Opportunity' }
          | { __typename: 'OpportunityLine' }
          | { __typename: 'Partner' }
          | { __typename: 'Pipeline' }
          | { __typename: 'PipelineStep' }
          | { __typename: 'PossibleDuplicate' }
          | { __typename: 'PublishJob' }
          | { __typename: 'QualificationPolicy' }
          | { __typename: 'Queue' }
          | { __typename: 'Reason' }
          | { __typename: 'RoutingRuleSet' }
          | { __typename: 'SavedView' }
          | { __typename: 'ScoreChange' }
          | { __typename: 'ScoringModel' }
          | { __typename: 'Source' }
          | { __typename: 'StatusChange' }
          | { __typename: 'Task' }
          | { __typename: 'Team' }
          | { __typename: 'Touch' }
          | { __typename: 'User' }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam: { team: { id: string, version: number, name: string } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam: { team: { id: string, version: number, name: string, members: { nodes: Array<{ id: string, name: string }> } } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, version: number, name: string, role: Role, active: boolean, weight: number, dailyCapacity: number | null, openCapacity: number | null, timezone: unknown, team: { id: string, name: string } | null, workingHours: Array<{ day: Weekday, from: string, to: string }>, absences: Array<{ from: string, until: string }> } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { __typename: 'AccessToken' }
          | { __typename: 'Account' }
          | { __typename: 'Activity' }
          | { __typename: 'Assignment' }
          | { __typename: 'AuditEntry' }
          | { __typename: 'BusinessCalendar' }
          | { __typename: 'Campaign' }
          | { __typename: 'CloseReason' }
          | { __typename: 'Consent' }
          | { __typename: 'Contact' }
          | { __typename: 'ConversionFieldMap' }
          | { __typename: 'CustomField' }
          | { __typename: 'DealRegistration' }
          | { __typename: 'ExitTrigger' }
          | { __typename: 'ExportJob' }
          | { __typename: 'IdentifierProblem' }
          | { __typename: 'Lead' }
          | { __typename: 'LeadShare' }
          | { __typename: 'Opportunity' }
          | { __typename: 'OpportunityLine' }
          | { __typename: 'Partner' }
          | { __typename: 'Pipeline' }
          | { __typename: 'PipelineStep' }
          | { __typename: 'PossibleDuplicate' }
          | { __typename: 'PublishJob' }
          | { __typename: 'QualificationPolicy' }
          | { __typename: 'Queue' }
          | { __typename: 'Reason' }
          | { __typename: 'RoutingRuleSet' }
          | { __typename: 'SavedView' }
          | { __typename: 'ScoreChange' }
          | { __typename: 'ScoringModel' }
          | { __typename: 'Source' }
          | { __typename: 'StatusChange' }
          | { __typename: 'Task' }
          | { __typename: 'Team' }
          | { __typename: 'Touch' }
          | { __typename: 'User', id: string, version: number }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type TeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsQuery = { teams: { nodes: Array<{ id: string, name: string, members: { nodes: Array<{ id: string, version: number, name: string, role: Role, active: boolean, weight: number, dailyCapacity: number | null, openCapacity: number | null, timezone: unknown, team: { id: string, name: string } | null, workingHours: Array<{ day: Weekday, from: string, to: string }>, absences: Array<{ from: string, until: string }> }> } }> } };

export type WhyThisScoreQueryVariables = Exact<{
  id: string;
  at?: string | null | undefined;
}>;


export type WhyThisScoreQuery = { lead: { id: string, score: number, fitScore: number, engagementScore: number, band: Band, grade: Grade, scoreChangesAt: string | null, scoreAt: number | null, scoreBreakdown: Array<{ group: string, rule: string, points: number, decayed: number, hits: number, cappedBy: Array<ScoreLimit>, lastHitAt: string }>, scoreHistory: { nodes: Array<{ at: string, score: number, band: Band, delta: number, cause: { rule: string | null, activity: { id: string, type: ActivityType } | null } }> } } | null };

export type ScoringModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoringModelsQuery = { scoringModels: Array<{ id: string, version: number, name: string, persona: string | null, state: ModelState, minimum: number, maximum: number, bands: Array<{ band: Band, enter: number, leave: number }>, groups: Array<{ name: string, kind: RuleKind, cap: number, rules: Array<{ id: string, name: string, points: number, condition: Record<string, unknown> | null, activityType: ActivityType | null, cap: number | null, cooldown: string | null, decay: { kind: DecayKind, percent: number | null, period: string | null, halfLife: string | null } | null, maxHits: { count: number, within: string } | null }> }> }> };

export type DraftScoringModelMutationVariables = Exact<{
  input: DraftScoringModelInput;
}>;


export type DraftScoringModelMutation = { draftScoringModel: { model: { id: string, version: number, state: ModelState } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type SimulateQueryVariables = Exact<{
  id: string;
}>;


export type SimulateQuery = { simulateScoringModel: { leads: number, lift: number | null, changes: Array<{ from: Band, to: Band, count: number }>, precision: Array<{ band: Band, won: number, lost: number, rate: number | null }> } };

export type PublishScoringModelMutationVariables = Exact<{
  input: PublishScoringModelInput;
}>;


export type PublishScoringModelMutation = { publishScoringModel: { model: { id: string, version: number, state: ModelState } | null, job: { id: string, state: PublishJobState, done: number, total: number } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type PublishJobQueryVariables = Exact<{
  id: string;
}>;


export type PublishJobQuery = { publishJob: { id: string, state: PublishJobState, done: number, total: number, startedAt: string, finishedAt: string | null, model: { id: string, version: number, state: ModelState } | null } | null };

export type ScoreHistoryQueryVariables = Exact<{
  id: string;
}>;


export type ScoreHistoryQuery = { lead: { id: string, score: number, fitScore: number, engagementScore: number, band: Band, scoreChangesAt: string | null, scoreBreakdown: Array<{ group: string, rule: string, points: number, decayed: number, hits: number, cappedBy: Array<ScoreLimit>, lastHitAt: string }>, scoreHistory: { nodes: Array<{ at: string, score: number, band: Band, delta: number, cause: { kind: ScoreCauseKind, rule: string | null, activity: { id: string, type: ActivityType } | null } }> } } | null };

export type UpdateActivityMutationVariables = Exact<{
  input: UpdateActivityInput;
}>;


export type UpdateActivityMutation = { updateActivity: { activity: { id: string, type: ActivityType, occurredAt: string, properties: Record<string, unknown> } | null, lead: { id: string, version: number, score: number, band: Band } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DeleteActivityMutationVariables = Exact<{
  input: DeleteActivityInput;
}>;


export type DeleteActivityMutation = { deleteActivity: { lead: { id: string, version: number, score: number, band: Band, lastActivityAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type TaskCardFragment = { id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null };

export type CreateTaskMutationVariables = Exact<{
  input: CreateTaskInput;
}>;


export type CreateTaskMutation = { createTask: { task: { id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateTaskMutationVariables = Exact<{
  input: UpdateTaskInput;
}>;


export type UpdateTaskMutation = { updateTask: { task: { id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { version: number, id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { completeTask: { task: { id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ReopenTaskMutationVariables = Exact<{
  input: ReopenTaskInput;
}>;


export type ReopenTaskMutation = { reopenTask: { task: { id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DeleteTaskMutationVariables = Exact<{
  input: DeleteTaskInput;
}>;


export type DeleteTaskMutation = { deleteTask: { deletedId: string | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type TaskQueryVariables = Exact<{
  id: string;
}>;


export type TaskQuery = { task: { id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null };

export type TasksQueryVariables = Exact<{
  where?: TaskFilter | null | undefined;
  orderBy?: Array<TaskOrder> | TaskOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TasksQuery = { tasks: { totalCount: number, streamCursor: string, nodes: Array<{ id: string, version: number, title: string, description: string | null, kind: TaskKind, dueAt: string | null, remindAt: string | null, remindedAt: string | null, overdueAt: string | null, completedAt: string | null, completedBy: { id: string, name: string } | null, owner: { id: string, name: string } | null, lead: { id: string, name: string } | null, account: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyDayQueryVariables = Exact<{
  me: string;
}>;


export type MyDayQuery = { tasks: { totalCount: number, nodes: Array<{ id: string, title: string, dueAt: string | null, kind: TaskKind, lead: { id: string, name: string } | null, account: { id: string, name: string } | null }> } };

export type TaskEventsSubscriptionVariables = Exact<{
  where?: TaskFilter | null | undefined;
  types?: Array<TaskEventType> | TaskEventType | null | undefined;
  after?: string | null | undefined;
}>;


export type TaskEventsSubscription = { taskEvents: { id: string, cursor: string, type: TaskEventType, visibility: Visibility, occurredAt: string, changedFields: Array<string>, taskId: string, actor: { id: string | null, name: string }, task: { id: string, version: number, title: string, dueAt: string | null, completedAt: string | null, owner: { id: string } | null, lead: { id: string } | null } | null, before: { title: string | null, dueAt: string | null, remindAt: string | null, completedAt: string | null } | null } };

export type EntryFragment = { id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null };

export type AccountTimelineQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountTimelineQuery = { account: { id: string, name: string, activities: { totalCount: number, nodes: Array<{ id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, tasks: { nodes: Array<{ id: string, title: string, dueAt: string | null, owner: { id: string, name: string } | null }> } } | null };

export type StoriesQueryVariables = Exact<{
  lead: string;
  contact: string;
  opportunity: string;
}>;


export type StoriesQuery = { lead: { activities: { nodes: Array<{ id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null }> }, tasks: { nodes: Array<{ id: string, title: string }> } } | null, contact: { activities: { nodes: Array<{ id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null }> }, tasks: { nodes: Array<{ id: string, title: string }> } } | null, opportunity: { activities: { nodes: Array<{ id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null }> }, tasks: { nodes: Array<{ id: string, title: string }> } } | null };

export type WriteNoteMutationVariables = Exact<{
  input: RecordActivityInput;
}>;


export type WriteNoteMutation = { recordActivity: { activity: { id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type EditNoteMutationVariables = Exact<{
  input: UpdateActivityInput;
}>;


export type EditNoteMutation = { updateActivity: { activity: { id: string, type: ActivityType, occurredAt: string, text: string | null, recordedBy: { id: string, name: string } | null, lead: { id: string, name: string } | null, contact: { id: string, name: string } | null, opportunity: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ViewCardFragment = { id: string, version: number, name: string, record: RecordKind, where: Record<string, unknown> | null, orderBy: Array<Record<string, unknown>>, search: string | null, columns: Array<string>, sharing: ViewSharing, problem: string | null, owner: { id: string, name: string } | null, team: { id: string, name: string } | null };

export type CreateSavedViewMutationVariables = Exact<{
  input: CreateSavedViewInput;
}>;


export type CreateSavedViewMutation = { createSavedView: { savedView: { id: string, version: number, name: string, record: RecordKind, where: Record<string, unknown> | null, orderBy: Array<Record<string, unknown>>, search: string | null, columns: Array<string>, sharing: ViewSharing, problem: string | null, owner: { id: string, name: string } | null, team: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateSavedViewMutationVariables = Exact<{
  input: UpdateSavedViewInput;
}>;


export type UpdateSavedViewMutation = { updateSavedView: { savedView: { id: string, version: number, name: string, record: RecordKind, where: Record<string, unknown> | null, orderBy: Array<Record<string, unknown>>, search: string | null, columns: Array<string>, sharing: ViewSharing, problem: string | null, owner: { id: string, name: string } | null, team: { id: string, name: string } | null } | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string>, current:
          | { __typename: 'AccessToken' }
          | { __typename: 'Account' }
          | { __typename: 'Activity' }
          | { __typename: 'Assignment' }
          | { __typename: 'AuditEntry' }
          | { __typename: 'BusinessCalendar' }
          | { __typename: 'Campaign' }
          | { __typename: 'CloseReason' }
          | { __typename: 'Consent' }
          | { __typename: 'Contact' }
          | { __typename: 'ConversionFieldMap' }
          | { __typename: 'CustomField' }
          | { __typename: 'DealRegistration' }
          | { __typename: 'ExitTrigger' }
          | { __typename: 'ExportJob' }
          | { __typename: 'IdentifierProblem' }
          | { __typename: 'Lead' }
          | { __typename: 'LeadShare' }
          | { __typename: 'Opportunity' }
          | { __typename: 'OpportunityLine' }
          | { __typename: 'Partner' }
          | { __typename: 'Pipeline' }
          | { __typename: 'PipelineStep' }
          | { __typename: 'PossibleDuplicate' }
          | { __typename: 'PublishJob' }
          | { __typename: 'QualificationPolicy' }
          | { __typename: 'Queue' }
          | { __typename: 'Reason' }
          | { __typename: 'RoutingRuleSet' }
          | { __typename: 'SavedView', id: string, version: number }
          | { __typename: 'ScoreChange' }
          | { __typename: 'ScoringModel' }
          | { __typename: 'Source' }
          | { __typename: 'StatusChange' }
          | { __typename: 'Task' }
          | { __typename: 'Team' }
          | { __typename: 'Touch' }
          | { __typename: 'User' }
         | null }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DeleteSavedViewMutationVariables = Exact<{
  input: DeleteSavedViewInput;
}>;


export type DeleteSavedViewMutation = { deleteSavedView: { deletedId: string | null, userErrors: Array<
      | { __typename: 'AlreadyClaimedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'AlreadyConvertedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicateRefusedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'DuplicatesFoundError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ExternalIdConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidReasonError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidStageError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidTransitionError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotQualifiedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'UndoBlockedError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'ValuesNotUniqueError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type SavedViewsQueryVariables = Exact<{
  where?: SavedViewFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SavedViewsQuery = { savedViews: { totalCount: number, nodes: Array<{ id: string, version: number, name: string, record: RecordKind, where: Record<string, unknown> | null, orderBy: Array<Record<string, unknown>>, search: string | null, columns: Array<string>, sharing: ViewSharing, problem: string | null, owner: { id: string, name: string } | null, team: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SavedViewQueryVariables = Exact<{
  id: string;
}>;


export type SavedViewQuery = { savedView: { id: string, version: number, name: string, record: RecordKind, where: Record<string, unknown> | null, orderBy: Array<Record<string, unknown>>, search: string | null, columns: Array<string>, sharing: ViewSharing, problem: string | null, owner: { id: string, name: string } | null, team: { id: string, name: string } | null } | null };

export const CampaignCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utmCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CampaignCardFragment, unknown>;
export const SourceCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"capturePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"refusesDisposable"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<SourceCardFragment, unknown>;
export const TouchCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TouchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Touch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utmSource"}},{"kind":"Field","name":{"kind":"Name","value":"utmMedium"}},{"kind":"Field","name":{"kind":"Name","value":"utmCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"utmTerm"}},{"kind":"Field","name":{"kind":"Name","value":"utmContent"}},{"kind":"Field","name":{"kind":"Name","value":"landingPage"}},{"kind":"Field","name":{"kind":"Name","value":"referrerUrl"}}]}}]} as unknown as DocumentNode<TouchCardFragment, unknown>;
export const CustomFieldCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomFieldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"isUnique"}},{"kind":"Field","name":{"kind":"Name","value":"isIndexed"}},{"kind":"Field","name":{"kind":"Name","value":"isIdentifying"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]} as unknown as DocumentNode<CustomFieldCardFragment, unknown>;
export const MergedContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MergedContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MergedContactFragment, unknown>;
export const MergedAccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MergedAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimateParent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MergedAccountFragment, unknown>;
export const PossibleDuplicateCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PossibleDuplicateCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PossibleDuplicate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"noticedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aspect"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PossibleDuplicateCardFragment, unknown>;
export const ExportCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<ExportCardFragment, unknown>;
export const LeadCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<LeadCardFragment, unknown>;
export const ProblemsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ProblemsFragment, unknown>;
export const AsTypedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsTyped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailAsTyped"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phoneExtension"}},{"kind":"Field","name":{"kind":"Name","value":"phoneAsTyped"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AsTypedFragment, unknown>;
export const DealFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Deal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lostReason"}},{"kind":"Field","name":{"kind":"Name","value":"wonReason"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DealFragment, unknown>;
export const RoutingRulesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoutingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingRuleSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}}]}}]}}]} as unknown as DocumentNode<RoutingRulesFragment, unknown>;
export const PersonCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"dailyCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"openCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"workingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<PersonCardFragment, unknown>;
export const CalendarCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessCalendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}},{"kind":"Field","name":{"kind":"Name","value":"warnBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<CalendarCardFragment, unknown>;
export const TaskCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TaskCardFragment, unknown>;
export const EntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EntryFragment, unknown>;
export const ViewCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}}]} as unknown as DocumentNode<ViewCardFragment, unknown>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"resetAt"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const IssueTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldSet"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<IssueTokenMutation, IssueTokenMutationVariables>;
export const RevokeTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const UpdateTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateTokenMutation, UpdateTokenMutationVariables>;
export const RotateTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"previousUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RotateTokenMutation, RotateTokenMutationVariables>;
export const AccessTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessTokenFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"issuedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AccessTokensQuery, AccessTokensQueryVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RevokeSessionsMutation, RevokeSessionsMutationVariables>;
export const ChangePasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ResetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const DisableUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DisableUserMutation, DisableUserMutationVariables>;
export const EnableUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<EnableUserMutation, EnableUserMutationVariables>;
export const ChangeRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntryFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"errorCodes"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokenId"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"recordIds"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"readFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const CaptureLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CaptureLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaptureLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CaptureLeadsMutation, CaptureLeadsMutationVariables>;
export const UpdateLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateLeadsMutation, UpdateLeadsMutationVariables>;
export const ChangeLeadStatusesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeLeadStatuses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeLeadStatusesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeLeadStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidTransitionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangeLeadStatusesMutation, ChangeLeadStatusesMutationVariables>;
export const AssignLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AssignLeadsMutation, AssignLeadsMutationVariables>;
export const RecordActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActivitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActivities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RecordActivitiesMutation, RecordActivitiesMutationVariables>;
export const CreateCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utmCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const UpdateCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utmCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateCampaignMutation, UpdateCampaignMutationVariables>;
export const CreateSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"capturePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"refusesDisposable"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateSourceMutation, CreateSourceMutationVariables>;
export const UpdateSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"capturePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"refusesDisposable"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateSourceMutation, UpdateSourceMutationVariables>;
export const CampaignListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CampaignFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CampaignOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaigns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignCard"}},{"kind":"Field","name":{"kind":"Name","value":"leadCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"costPerLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utmCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CampaignListQuery, CampaignListQueryVariables>;
export const SourceListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SourceList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SourceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SourceCard"}},{"kind":"Field","name":{"kind":"Name","value":"leadCount"}},{"kind":"Field","name":{"kind":"Name","value":"costPerLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SourceCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"capturePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"refusesDisposable"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<SourceListQuery, SourceListQueryVariables>;
export const CampaignCostsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignCosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CHANNEL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}}]}}]}}]}}]} as unknown as DocumentNode<CampaignCostsQuery, CampaignCostsQueryVariables>;
export const LeadTouchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadTouches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emailKind"}},{"kind":"Field","name":{"kind":"Name","value":"firstTouch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TouchCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastTouch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TouchCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TouchCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TouchCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Touch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utmSource"}},{"kind":"Field","name":{"kind":"Name","value":"utmMedium"}},{"kind":"Field","name":{"kind":"Name","value":"utmCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"utmTerm"}},{"kind":"Field","name":{"kind":"Name","value":"utmContent"}},{"kind":"Field","name":{"kind":"Name","value":"landingPage"}},{"kind":"Field","name":{"kind":"Name","value":"referrerUrl"}}]}}]} as unknown as DocumentNode<LeadTouchesQuery, LeadTouchesQueryVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"formUrl"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"byEmail"},"name":{"kind":"Name","value":"mayContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"byPhone"},"name":{"kind":"Name","value":"mayContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const LeadConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadConsents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"byEmail"},"name":{"kind":"Name","value":"mayContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"byPhone"},"name":{"kind":"Name","value":"mayContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"PHONE"}}]},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"formUrl"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeadConsentsQuery, LeadConsentsQueryVariables>;
export const ConvertLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConvertLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConvertLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"convertLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ConvertLeadsMutation, ConvertLeadsMutationVariables>;
export const UndoWithFactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoWithFacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoConversionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoConversion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"convertedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoBlockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obstacles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UndoWithFactsMutation, UndoWithFactsMutationVariables>;
export const ConvertedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Converted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"statusHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromStage"}},{"kind":"Field","name":{"kind":"Name","value":"toStage"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"convertedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"convertedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConvertedQuery, ConvertedQueryVariables>;
export const FieldMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FieldMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversionFieldMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"object"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}}]} as unknown as DocumentNode<FieldMapQuery, FieldMapQueryVariables>;
export const SetConversionFieldMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetConversionFieldMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetConversionFieldMapInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setConversionFieldMap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"object"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SetConversionFieldMapMutation, SetConversionFieldMapMutationVariables>;
export const CustomFieldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomFields"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomFieldFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomFieldCard"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomFieldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"isUnique"}},{"kind":"Field","name":{"kind":"Name","value":"isIndexed"}},{"kind":"Field","name":{"kind":"Name","value":"isIdentifying"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}}]} as unknown as DocumentNode<CustomFieldsQuery, CustomFieldsQueryVariables>;
export const DefineCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DefineCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DefineCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defineCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomFieldCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomFieldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"isUnique"}},{"kind":"Field","name":{"kind":"Name","value":"isIndexed"}},{"kind":"Field","name":{"kind":"Name","value":"isIdentifying"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DefineCustomFieldMutation, DefineCustomFieldMutationVariables>;
export const UpdateCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomFieldCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValuesNotUniqueError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomFieldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"isUnique"}},{"kind":"Field","name":{"kind":"Name","value":"isIndexed"}},{"kind":"Field","name":{"kind":"Name","value":"isIdentifying"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateCustomFieldMutation, UpdateCustomFieldMutationVariables>;
export const ArchiveCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomFieldCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomFieldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"isUnique"}},{"kind":"Field","name":{"kind":"Name","value":"isIndexed"}},{"kind":"Field","name":{"kind":"Name","value":"isIdentifying"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ArchiveCustomFieldMutation, ArchiveCustomFieldMutationVariables>;
export const RestoreCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomFieldCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomFieldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"isUnique"}},{"kind":"Field","name":{"kind":"Name","value":"isIndexed"}},{"kind":"Field","name":{"kind":"Name","value":"isIdentifying"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RestoreCustomFieldMutation, RestoreCustomFieldMutationVariables>;
export const LeadsByCustomFieldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadsByCustomFields"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"streamCursor"}}]}}]}}]} as unknown as DocumentNode<LeadsByCustomFieldsQuery, LeadsByCustomFieldsQueryVariables>;
export const CustomizeLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CustomizeLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CustomizeLeadMutation, CustomizeLeadMutationVariables>;
export const CustomizeLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CustomizeLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CustomizeLeadsMutation, CustomizeLeadsMutationVariables>;
export const MergeLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"chosenFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<MergeLeadsMutation, MergeLeadsMutationVariables>;
export const UnmergeLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmergeLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmergeLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmergeLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UnmergeLeadsMutation, UnmergeLeadsMutationVariables>;
export const MergedLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MergedLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mergedLeads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mergedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MergedLeadsQuery, MergedLeadsQueryVariables>;
export const FindDuplicatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindDuplicates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicateKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minConfidence"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findDuplicates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"minConfidence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minConfidence"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aspect"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindDuplicatesQuery, FindDuplicatesQueryVariables>;
export const LeadByExternalIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadByExternalId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"externalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalIdInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadByExternalId"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"externalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"externalId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<LeadByExternalIdQuery, LeadByExternalIdQueryVariables>;
export const UpsertLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpsertLeadMutation, UpsertLeadMutationVariables>;
export const UpsertLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpsertLeadsMutation, UpsertLeadsMutationVariables>;
export const MergeContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MergedContact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"chosenFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MergedContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<MergeContactsMutation, MergeContactsMutationVariables>;
export const UnmergeContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmergeContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmergeContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmergeContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MergedContact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MergedContact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MergedContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UnmergeContactsMutation, UnmergeContactsMutationVariables>;
export const MergeAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeAccountsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MergedAccount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"chosenFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MergedAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimateParent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<MergeAccountsMutation, MergeAccountsMutationVariables>;
export const UnmergeAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmergeAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmergeAccountsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmergeAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MergedAccount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MergedAccount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MergedAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"mergedAt"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimateParent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UnmergeAccountsMutation, UnmergeAccountsMutationVariables>;
export const PossibleDuplicatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PossibleDuplicates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PossibleDuplicateFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PossibleDuplicateOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"possibleDuplicates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PossibleDuplicateCard"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PossibleDuplicateCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PossibleDuplicate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"noticedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aspect"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PossibleDuplicatesQuery, PossibleDuplicatesQueryVariables>;
export const MarkAsDistinctDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkAsDistinct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkAsDistinctInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markAsDistinct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"possibleDuplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PossibleDuplicateCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PossibleDuplicateCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PossibleDuplicate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"noticedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aspect"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<MarkAsDistinctMutation, MarkAsDistinctMutationVariables>;
export const ScanForDuplicatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScanForDuplicates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScanForDuplicatesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scanForDuplicates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ScanForDuplicatesMutation, ScanForDuplicatesMutationVariables>;
export const ExportLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ExportLeadsMutation, ExportLeadsMutationVariables>;
export const ExportAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportAccountsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ExportAccountsMutation, ExportAccountsMutationVariables>;
export const ExportContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ExportContactsMutation, ExportContactsMutationVariables>;
export const ExportOpportunitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportOpportunities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportOpportunitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportOpportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ExportOpportunitiesMutation, ExportOpportunitiesMutationVariables>;
export const CancelExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CancelExportMutation, CancelExportMutationVariables>;
export const ExportStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<ExportStateQuery, ExportStateQueryVariables>;
export const ExportListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<ExportListQuery, ExportListQueryVariables>;
export const ReengageLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReengageLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReengageLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reengageLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ReengageLeadMutation, ReengageLeadMutationVariables>;
export const CreateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateUserMutation, CreateUserMutationVariables>;
export const UpdateWorkspaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWorkspace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWorkspaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWorkspace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repSight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateWorkspaceMutation, UpdateWorkspaceMutationVariables>;
export const CreateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimateParent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateAccountMutation, CreateAccountMutationVariables>;
export const UpdateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimateParent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateAccountMutation, UpdateAccountMutationVariables>;
export const CreateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateContactMutation, CreateContactMutationVariables>;
export const UpdateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateContactMutation, UpdateContactMutationVariables>;
export const CreateOpportunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOpportunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOpportunityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createOpportunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateOpportunityMutation, CreateOpportunityMutationVariables>;
export const UpdateOpportunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateOpportunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateOpportunityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateOpportunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateOpportunityMutation, UpdateOpportunityMutationVariables>;
export const LeadsAsTypedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadsAsTyped"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AsTyped"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AsTyped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailAsTyped"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phoneExtension"}},{"kind":"Field","name":{"kind":"Name","value":"phoneAsTyped"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<LeadsAsTypedQuery, LeadsAsTypedQueryVariables>;
export const ContactsAsTypedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactsAsTyped"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailAsTyped"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phoneExtension"}},{"kind":"Field","name":{"kind":"Name","value":"phoneAsTyped"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]}}]} as unknown as DocumentNode<ContactsAsTypedQuery, ContactsAsTypedQueryVariables>;
export const LeadsByCountryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadsByCountry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COUNTRY"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<LeadsByCountryQuery, LeadsByCountryQueryVariables>;
export const DealsByCurrencyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DealsByCurrency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunityStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<DealsByCurrencyQuery, DealsByCurrencyQueryVariables>;
export const SavePolicyOfCountriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavePolicyOfCountries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"countries"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveQualificationPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"target"},"value":{"kind":"EnumValue","value":"MQL"}},{"kind":"ObjectField","name":{"kind":"Name","value":"countries"},"value":{"kind":"Variable","name":{"kind":"Name","value":"countries"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SavePolicyOfCountriesMutation, SavePolicyOfCountriesMutationVariables>;
export const IdentifierProblemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IdentifierProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IdentifierProblemFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifierProblems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problemOf"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<IdentifierProblemsQuery, IdentifierProblemsQueryVariables>;
export const CaptureLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CaptureLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaptureLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captureLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CaptureLeadMutation, CaptureLeadMutationVariables>;
export const LeadListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"streamCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<LeadListQuery, LeadListQueryVariables>;
export const LeadSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<LeadSearchQuery, LeadSearchQueryVariables>;
export const LeadDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadCard"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationInFromStatus"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"trace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"convertedAt"}},{"kind":"Field","name":{"kind":"Name","value":"convertedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"interest"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<LeadDetailQuery, LeadDetailQueryVariables>;
export const HotLeadsOfTheWeekDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HotLeadsOfTheWeek"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"and"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"band"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"HOT"}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"StringValue","value":"P7D","block":false}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"owner"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"owner"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"team"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"Inside sales","block":false}}]}}]}}]}}]}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"activities"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEMO_REQUESTED"},{"kind":"EnumValue","value":"PRICING_VIEWED"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"occurredAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"StringValue","value":"P30D","block":false}}]}}]}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"not"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISQUALIFIED"},{"kind":"EnumValue","value":"CLOSED_LOST"}]}}]}}]}}]}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"SCORE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}},{"kind":"ObjectField","name":{"kind":"Name","value":"nulls"},"value":{"kind":"EnumValue","value":"LAST"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<HotLeadsOfTheWeekQuery, HotLeadsOfTheWeekQueryVariables>;
export const UpdateLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateLeadMutation, UpdateLeadMutationVariables>;
export const ChangeLeadStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeLeadStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeLeadStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeLeadStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidTransitionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangeLeadStatusMutation, ChangeLeadStatusMutationVariables>;
export const AssignLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AssignLeadMutation, AssignLeadMutationVariables>;
export const RecordActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RecordActivityMutation, RecordActivityMutationVariables>;
export const FunnelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Funnel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STAGE"},{"kind":"EnumValue","value":"SOURCE_CHANNEL"}]}},{"kind":"Argument","name":{"kind":"Name","value":"bucket"},"value":{"kind":"EnumValue","value":"MONTH"}},{"kind":"Argument","name":{"kind":"Name","value":"timezone"},"value":{"kind":"StringValue","value":"Europe/Berlin","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"sourceChannel"}},{"kind":"Field","name":{"kind":"Name","value":"bucketStart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]} as unknown as DocumentNode<FunnelQuery, FunnelQueryVariables>;
export const LeadEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LeadEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadEventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"coalesce"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"coalesce"},"value":{"kind":"Variable","name":{"kind":"Name","value":"coalesce"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"transactionId"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}}]}}]}}]}}]} as unknown as DocumentNode<LeadEventsSubscription, LeadEventsSubscriptionVariables>;
export const LeadScoreChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LeadScoreChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadScoreChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeadScoreChangedSubscription, LeadScoreChangedSubscriptionVariables>;
export const LeadStatusChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LeadStatusChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadStatusChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<LeadStatusChangedSubscription, LeadStatusChangedSubscriptionVariables>;
export const OpportunityEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OpportunityEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunityEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityId"}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpportunityEventsSubscription, OpportunityEventsSubscriptionVariables>;
export const AccountEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AccountEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AccountEventsSubscription, AccountEventsSubscriptionVariables>;
export const ContactEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ContactEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]} as unknown as DocumentNode<ContactEventsSubscription, ContactEventsSubscriptionVariables>;
export const CatchUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CatchUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"transactionId"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"headCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}}]}}]}}]} as unknown as DocumentNode<CatchUpQuery, CatchUpQueryVariables>;
export const PipelinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pipelines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pipelines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PipelinesQuery, PipelinesQueryVariables>;
export const CloseReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CloseReasons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseReasonFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeReasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}}]}}]}}]} as unknown as DocumentNode<CloseReasonsQuery, CloseReasonsQueryVariables>;
export const CreatePipelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePipeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePipelineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPipeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreatePipelineMutation, CreatePipelineMutationVariables>;
export const UpdatePipelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePipeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePipelineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePipeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdatePipelineMutation, UpdatePipelineMutationVariables>;
export const CreateCloseReasonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCloseReason"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCloseReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCloseReason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateCloseReasonMutation, CreateCloseReasonMutationVariables>;
export const UpdateCloseReasonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCloseReason"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCloseReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCloseReason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateCloseReasonMutation, UpdateCloseReasonMutationVariables>;
export const MoveDealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveDeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeOpportunityStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOpportunityStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Deal"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidStageError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Deal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lostReason"}},{"kind":"Field","name":{"kind":"Name","value":"wonReason"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<MoveDealMutation, MoveDealMutationVariables>;
export const ChangeOpportunityLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeOpportunityLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeOpportunityLinesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOpportunityLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"productCode"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"discount"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangeOpportunityLinesMutation, ChangeOpportunityLinesMutationVariables>;
export const PipelineByStepsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PipelineBySteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunityStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PIPELINE"},{"kind":"EnumValue","value":"STEP"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"weighted"}}]}}]}}]}}]} as unknown as DocumentNode<PipelineByStepsQuery, PipelineByStepsQueryVariables>;
export const GroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Group"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimateParent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subsidiaries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ultimateParent"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<GroupQuery, GroupQueryVariables>;
export const CreatePartnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"specialisations"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreatePartnerMutation, CreatePartnerMutationVariables>;
export const UpdatePartnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"specialisations"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdatePartnerMutation, UpdatePartnerMutationVariables>;
export const ShareLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShareLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShareLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ShareLeadMutation, ShareLeadMutationVariables>;
export const RevokeShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RevokeShareMutation, RevokeShareMutationVariables>;
export const PartnersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"acceptRate"}},{"kind":"Field","name":{"kind":"Name","value":"medianTimeToAccept"}},{"kind":"Field","name":{"kind":"Name","value":"medianTimeToFirstContact"}},{"kind":"Field","name":{"kind":"Name","value":"winRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnersQuery, PartnersQueryVariables>;
export const SharesOfLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharesOfLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"coSell"}},{"kind":"Field","name":{"kind":"Name","value":"fieldSet"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactBy"}},{"kind":"Field","name":{"kind":"Name","value":"updateBy"}},{"kind":"Field","name":{"kind":"Name","value":"firstContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SharesOfLeadQuery, SharesOfLeadQueryVariables>;
export const ShareEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ShareEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadShareFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShareEventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"shareId"}},{"kind":"Field","name":{"kind":"Name","value":"transactionId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"endNote"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ShareEventsSubscription, ShareEventsSubscriptionVariables>;
export const ExportPersonalDataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportPersonalData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportPersonalDataInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportPersonalData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"sharingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ExportPersonalDataMutation, ExportPersonalDataMutationVariables>;
export const ErasePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ErasePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"blanked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"sharingNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
export const LiftSuppressionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LiftSuppression"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LiftSuppressionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"liftSuppression"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lifted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LiftSuppressionMutation, LiftSuppressionMutationVariables>;
export const AssessLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssessLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssessLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AssessLeadMutation, AssessLeadMutationVariables>;
export const QualifyLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"QualifyLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QualifyLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualifyLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotQualifiedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<QualifyLeadMutation, QualifyLeadMutationVariables>;
export const DisqualifyLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisqualifyLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisqualifyLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disqualifyLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DisqualifyLeadMutation, DisqualifyLeadMutationVariables>;
export const ConvertLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConvertLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConvertLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"convertLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"conversion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"convertedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"website"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"closeDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicatesFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ConvertLeadMutation, ConvertLeadMutationVariables>;
export const UndoConversionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoConversion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoConversionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoConversion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UndoConversionMutation, UndoConversionMutationVariables>;
export const AccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const ContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContactQuery, ContactQueryVariables>;
export const PipelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunityStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STAGE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"closedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"weighted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CLOSE_DATE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closeDate"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PipelineQuery, PipelineQueryVariables>;
export const AdvanceOpportunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdvanceOpportunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeOpportunityStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOpportunityStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidTransitionError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AdvanceOpportunityMutation, AdvanceOpportunityMutationVariables>;
export const QualificationSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QualificationSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualificationPolicies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"active"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"BooleanValue","value":true}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"minimumScore"}},{"kind":"Field","name":{"kind":"Name","value":"minimumBand"}},{"kind":"Field","name":{"kind":"Name","value":"reachable"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"}},{"kind":"Field","name":{"kind":"Name","value":"industries"}},{"kind":"Field","name":{"kind":"Name","value":"minimumSize"}},{"kind":"Field","name":{"kind":"Name","value":"maximumSize"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"active"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"BooleanValue","value":true}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsNote"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"exitTriggers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activityType"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"minimumScore"}},{"kind":"Field","name":{"kind":"Name","value":"taskTitle"}},{"kind":"Field","name":{"kind":"Name","value":"taskDueIn"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]}}]} as unknown as DocumentNode<QualificationSettingsQuery, QualificationSettingsQueryVariables>;
export const SaveQualificationPolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveQualificationPolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveQualificationPolicyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveQualificationPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"minimumScore"}},{"kind":"Field","name":{"kind":"Name","value":"industries"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QualificationPolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SaveQualificationPolicyMutation, SaveQualificationPolicyMutationVariables>;
export const CreateReasonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateReason"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createReason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"needsNote"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateReasonMutation, CreateReasonMutationVariables>;
export const UpdateReasonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateReason"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateReason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"needsNote"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateReasonMutation, UpdateReasonMutationVariables>;
export const CreateExitTriggerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateExitTrigger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateExitTriggerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createExitTrigger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exitTrigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activityType"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"minimumScore"}},{"kind":"Field","name":{"kind":"Name","value":"taskTitle"}},{"kind":"Field","name":{"kind":"Name","value":"taskDueIn"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateExitTriggerMutation, CreateExitTriggerMutationVariables>;
export const UpdateExitTriggerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateExitTrigger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateExitTriggerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateExitTrigger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exitTrigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activityType"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"minimumScore"}},{"kind":"Field","name":{"kind":"Name","value":"taskTitle"}},{"kind":"Field","name":{"kind":"Name","value":"taskDueIn"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateExitTriggerMutation, UpdateExitTriggerMutationVariables>;
export const DisqualifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Disqualify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisqualifyLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disqualifyLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"disqualificationReason"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidReasonError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DisqualifyMutation, DisqualifyMutationVariables>;
export const ReengageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reengage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReengageLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reengageLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"disqualificationReason"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidReasonError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ReengageMutation, ReengageMutationVariables>;
export const QualifiedHowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QualifiedHow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statusHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromStage"}},{"kind":"Field","name":{"kind":"Name","value":"toStage"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exitTrigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<QualifiedHowQuery, QualifiedHowQueryVariables>;
export const TimeInStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimeInStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadGroup"}}}}},"defaultValue":{"kind":"ListValue","values":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceChannel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"timeInStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"avg"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]} as unknown as DocumentNode<TimeInStatusQuery, TimeInStatusQueryVariables>;
export const RoutingRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoutingRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routingRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoutingRules"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoutingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingRuleSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}}]}}]}}]} as unknown as DocumentNode<RoutingRulesQuery, RoutingRulesQueryVariables>;
export const RoutingRuleSetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoutingRuleSets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routingRuleSets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoutingRules"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoutingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingRuleSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}}]}}]}}]} as unknown as DocumentNode<RoutingRuleSetsQuery, RoutingRuleSetsQueryVariables>;
export const SetRoutingRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRoutingRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRoutingRulesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRoutingRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routingRuleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoutingRules"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingRuleSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoutingRules"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingRuleSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<SetRoutingRulesMutation, SetRoutingRulesMutationVariables>;
export const SimulateAssignmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimulateAssignment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SimulateAssignmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulateAssignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"attaches"}},{"kind":"Field","name":{"kind":"Name","value":"firstResponseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"trace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SimulateAssignmentQuery, SimulateAssignmentQueryVariables>;
export const LeadAssignmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadAssignments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstResponseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstResponseAlertAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstResponseBreachedAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRespondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"assignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"rulesVersion"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeadAssignmentsQuery, LeadAssignmentsQueryVariables>;
export const QueuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Queues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FIRST_RESPONSE_DUE_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstResponseDueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<QueuesQuery, QueuesQueryVariables>;
export const CreateQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateQueueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateQueueMutation, CreateQueueMutationVariables>;
export const UpdateQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateQueueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Queue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateQueueMutation, UpdateQueueMutationVariables>;
export const ClaimLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlreadyClaimedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ClaimLeadMutation, ClaimLeadMutationVariables>;
export const RouteLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RouteLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RouteLeadsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routeLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RouteLeadsMutation, RouteLeadsMutationVariables>;
export const BusinessCalendarsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusinessCalendars"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessCalendars"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarCard"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessCalendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}},{"kind":"Field","name":{"kind":"Name","value":"warnBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<BusinessCalendarsQuery, BusinessCalendarsQueryVariables>;
export const CreateBusinessCalendarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateBusinessCalendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateBusinessCalendarInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createBusinessCalendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessCalendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessCalendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}},{"kind":"Field","name":{"kind":"Name","value":"warnBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateBusinessCalendarMutation, CreateBusinessCalendarMutationVariables>;
export const UpdateBusinessCalendarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateBusinessCalendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateBusinessCalendarInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateBusinessCalendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessCalendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalendarCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessCalendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalendarCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessCalendar"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"respondWithin"}},{"kind":"Field","name":{"kind":"Name","value":"warnBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateBusinessCalendarMutation, UpdateBusinessCalendarMutationVariables>;
export const CreateTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const UpdateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"dailyCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"openCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"workingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateUserMutation, UpdateUserMutationVariables>;
export const TeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonCard"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"dailyCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"openCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"workingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const WhyThisScoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyThisScore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"scoreChangesAt"}},{"kind":"Field","name":{"kind":"Name","value":"scoreBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"decayed"}},{"kind":"Field","name":{"kind":"Name","value":"hits"}},{"kind":"Field","name":{"kind":"Name","value":"cappedBy"}},{"kind":"Field","name":{"kind":"Name","value":"lastHitAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoreAt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"time"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}]},{"kind":"Field","name":{"kind":"Name","value":"scoreHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"delta"}},{"kind":"Field","name":{"kind":"Name","value":"cause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhyThisScoreQuery, WhyThisScoreQueryVariables>;
export const ScoringModelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoringModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoringModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"persona"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"enter"}},{"kind":"Field","name":{"kind":"Name","value":"leave"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"activityType"}},{"kind":"Field","name":{"kind":"Name","value":"decay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"halfLife"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"maxHits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"within"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cooldown"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScoringModelsQuery, ScoringModelsQueryVariables>;
export const DraftScoringModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftScoringModel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftScoringModelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftScoringModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DraftScoringModelMutation, DraftScoringModelMutationVariables>;
export const SimulateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Simulate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulateScoringModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lift"}}]}}]}}]} as unknown as DocumentNode<SimulateQuery, SimulateQueryVariables>;
export const PublishScoringModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishScoringModel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishScoringModelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishScoringModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<PublishScoringModelMutation, PublishScoringModelMutationVariables>;
export const PublishJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PublishJobQuery, PublishJobQueryVariables>;
export const ScoreHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fitScore"}},{"kind":"Field","name":{"kind":"Name","value":"engagementScore"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"scoreChangesAt"}},{"kind":"Field","name":{"kind":"Name","value":"scoreBreakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"decayed"}},{"kind":"Field","name":{"kind":"Name","value":"hits"}},{"kind":"Field","name":{"kind":"Name","value":"cappedBy"}},{"kind":"Field","name":{"kind":"Name","value":"lastHitAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoreHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"delta"}},{"kind":"Field","name":{"kind":"Name","value":"cause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScoreHistoryQuery, ScoreHistoryQueryVariables>;
export const UpdateActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateActivityMutation, UpdateActivityMutationVariables>;
export const DeleteActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DeleteActivityMutation, DeleteActivityMutationVariables>;
export const CreateTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateTaskMutation, CreateTaskMutationVariables>;
export const UpdateTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateTaskMutation, UpdateTaskMutationVariables>;
export const CompleteTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const ReopenTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ReopenTaskMutation, ReopenTaskMutationVariables>;
export const DeleteTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DeleteTaskMutation, DeleteTaskMutationVariables>;
export const TaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Task"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TaskQuery, TaskQueryVariables>;
export const TasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"streamCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const MyDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"me"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"owner"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"me"}}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"completedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<MyDayQuery, MyDayQueryVariables>;
export const TaskEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TaskEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskEventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}}]}}]}}]}}]} as unknown as DocumentNode<TaskEventsSubscription, TaskEventsSubscriptionVariables>;
export const AccountTimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountTimeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"completedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isNull"},"value":{"kind":"BooleanValue","value":true}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccountTimelineQuery, AccountTimelineQueryVariables>;
export const StoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Stories"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lead"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contact"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"opportunity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lead"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contact"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"opportunity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StoriesQuery, StoriesQueryVariables>;
export const WriteNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<WriteNoteMutation, WriteNoteMutationVariables>;
export const EditNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<EditNoteMutation, EditNoteMutationVariables>;
export const CreateSavedViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSavedView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSavedViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSavedView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateSavedViewMutation, CreateSavedViewMutationVariables>;
export const UpdateSavedViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSavedView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSavedViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSavedView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateSavedViewMutation, UpdateSavedViewMutationVariables>;
export const DeleteSavedViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteSavedView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteSavedViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteSavedView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problems"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DeleteSavedViewMutation, DeleteSavedViewMutationVariables>;
export const SavedViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SavedViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedViewFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}}]} as unknown as DocumentNode<SavedViewsQuery, SavedViewsQueryVariables>;
export const SavedViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SavedView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewCard"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedView"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}}]} as unknown as DocumentNode<SavedViewQuery, SavedViewQueryVariables>;