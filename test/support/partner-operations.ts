/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A share to accept. */
export type AcceptShareInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The share. */
  shareId: string;
};

/** What happened. */
export type ActivityType =
  /** A telephone call. */
  | 'CALL'
  /** An e-mail of yours was answered. */
  | 'EMAIL_REPLIED'
  /** An e-mail went out. */
  | 'EMAIL_SENT'
  /** A meeting. */
  | 'MEETING'
  /** A message by another way than e-mail. */
  | 'MESSAGE'
  /** Something worth remembering. */
  | 'NOTE';

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

/** Your own people, hashed. */
export type CheckAlreadyMineInput = {
  /** At most 1000 hashes: the SHA-256, in hexadecimal, of the share's `salt`, a colon, and an e-mail address or a company's domain in small letters. */
  hashes: Array<string>;
  /** The share, which you have yet to decide on. */
  shareId: string;
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
  /** In the next so long, from now on: "P7D" is the next seven days; "-P7D" is the last seven. */
  next?: string | null | undefined;
  /** Equal to none of these; a null field is not. */
  notIn?: Array<string> | null | undefined;
  /** In the last so long, up to now: "P7D" is the last seven days; "-P7D" is the next seven. */
  within?: string | null | undefined;
};

/** From and to, both included. */
export type DateTimeRange = {
  /** The smallest that matches. */
  from: string;
  /** The largest that matches. */
  to: string;
};

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

/** A share that you do not want. */
export type DeclineShareInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** In your words; needed for OTHER. */
  note?: string | null | undefined;
  /** Why. */
  reason: DeclineReason;
  /** The share. */
  shareId: string;
};

/** Which way a list runs. */
export type Direction =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

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

/** Which OwnActivity records. All that is given must hold; a null field is equal to nothing. */
export type OwnActivityFilter = {
  /** All of these. */
  and?: Array<OwnActivityFilter> | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: OwnActivityFilter | null | undefined;
  /** By occurredAt. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** At least one of these. */
  or?: Array<OwnActivityFilter> | null | undefined;
  /** By type. */
  type?: OwnActivityTypeFilter | null | undefined;
};

/** The related OwnActivity records. */
export type OwnActivityListFilter = {
  /** All match; true where there is none. */
  every?: OwnActivityFilter | null | undefined;
  /** Not one matches. */
  none?: OwnActivityFilter | null | undefined;
  /** At least one matches. */
  some?: OwnActivityFilter | null | undefined;
};

/** Compares with values of OwnActivityType. All that is given must hold. */
export type OwnActivityTypeFilter = {
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

/** Which OwnRegistration records. All that is given must hold; a null field is equal to nothing. */
export type OwnRegistrationFilter = {
  /** All of these. */
  and?: Array<OwnRegistrationFilter> | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By expectedAmount. */
  expectedAmount?: DecimalFilter | null | undefined;
  /** By expiresAt. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Not this. */
  not?: OwnRegistrationFilter | null | undefined;
  /** At least one of these. */
  or?: Array<OwnRegistrationFilter> | null | undefined;
  /** By state. */
  state?: RegistrationStateFilter | null | undefined;
};

/** One key of the order of a list of OwnRegistration records. */
export type OwnRegistrationOrder = {
  /** Which way. */
  direction?: Direction;
  /** By what. */
  field: OwnRegistrationOrderField;
  /** Where empty fields stand. */
  nulls?: Nulls;
};

/** What a list of OwnRegistration records can be ordered by. */
export type OwnRegistrationOrderField =
  /** By createdAt. */
  | 'CREATED_AT'
  /** By expectedAmount. */
  | 'EXPECTED_AMOUNT'
  /** By expiresAt. */
  | 'EXPIRES_AT'
  /** By state. */
  | 'STATE';

/** Something that you did with a shared lead. */
export type RecordSharedActivityInput = {
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** In your words; the organisation reads it. */
  note?: string | null | undefined;
  /** When; now by default. */
  occurredAt?: string | null | undefined;
  /** The share. */
  shareId: string;
  /** What happened. */
  type: ActivityType;
};

/** A deal that you bring. */
export type RegisterDealInput = {
  /** With which company. */
  companyName: string;
  /** The person's e-mail address; this or the website is needed. */
  contactEmail?: string | null | undefined;
  /** With whom: the person's family name, or whole name. */
  contactName?: string | null | undefined;
  /** Where the company is. */
  country?: string | null | undefined;
  /** What it may be worth. */
  expectedValue?: MoneyInput | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** In your words. */
  note?: string | null | undefined;
  /** The company's website. */
  website?: string | null | undefined;
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

/** A share to give back. */
export type ReturnShareInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** In your words; needed for OTHER. */
  note?: string | null | undefined;
  /** Why. */
  reason: DeclineReason;
  /** The share. */
  shareId: string;
};

/** What a token may do. */
export type Scope =
  /** Subscribe to changes of what the token may read. */
  | 'EVENTS_SUBSCRIBE'
  /** Accept, decline and return leads. */
  | 'SHARES_DECIDE'
  /** Read the leads that are shared with you. */
  | 'SHARES_READ'
  /** Say how shared leads go, and register deals. */
  | 'SHARES_UPDATE';

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

/** What happened to a shared lead. */
export type SharedLeadEventType =
  /** You took it. */
  | 'ACCEPTED'
  /** You did not make the deal. */
  | 'LOST'
  /** It was offered to you. */
  | 'OFFERED'
  /** It is no longer shared with you; nothing but its id is told. */
  | 'REMOVED'
  /** Something else than its state changed. */
  | 'UPDATED'
  /** Somebody of yours looked at it. */
  | 'VIEWED'
  /** You made the deal. */
  | 'WON'
  /** You work it. */
  | 'WORKING';

/** Which SharedLead records. All that is given must hold; a null field is equal to nothing. */
export type SharedLeadFilter = {
  /** By acceptedAt. */
  acceptedAt?: DateTimeFilter | null | undefined;
  /** By its activities: some, none or every of them. */
  activities?: OwnActivityListFilter | null | undefined;
  /** All of these. */
  and?: Array<SharedLeadFilter> | null | undefined;
  /** By band. */
  band?: BandFilter | null | undefined;
  /** By companySize. */
  companySize?: IntFilter | null | undefined;
  /** By contactBy. */
  contactBy?: DateTimeFilter | null | undefined;
  /** By country. */
  country?: StringFilter | null | undefined;
  /** By createdAt. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By expectedAmount. */
  expectedAmount?: DecimalFilter | null | undefined;
  /** By expiresAt. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** By externalRef. */
  externalRef?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By industry. */
  industry?: StringFilter | null | undefined;
  /** Not this. */
  not?: SharedLeadFilter | null | undefined;
  /** By offeredAt. */
  offeredAt?: DateTimeFilter | null | undefined;
  /** At least one of these. */
  or?: Array<SharedLeadFilter> | null | undefined;
  /** By region. */
  region?: StringFilter | null | undefined;
  /** By state. */
  state?: ShareStateFilter | null | undefined;
  /** By updateBy. */
  updateBy?: DateTimeFilter | null | undefined;
  /** By updatedAt. */
  updatedAt?: DateTimeFilter | null | undefined;
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

/** For whom a token speaks. */
export type TokenKind =
  /** A partner of the organisation. */
  | 'PARTNER';

/** How a shared lead goes. What is left out stays; null clears. */
export type UpdateSharedLeadInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** What you call it. */
  externalRef?: string | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** In your words; needed for LOST. Without WON or LOST it is recorded as an activity, a NOTE. */
  note?: string | null | undefined;
  /** With WON: what the deal is worth. */
  outcome?: MoneyInput | null | undefined;
  /** The share. */
  shareId: string;
  /** WORKING, WON or LOST. */
  state?: ShareState | null | undefined;
};

/** Why a mutation wrote nothing. */
export type UserErrorCode =
  /** The offer has been accepted or declined, or was taken back. */
  | 'ALREADY_DECIDED'
  /** The record has changed since you read it; `current` is what it is now. Decide again. */
  | 'CONFLICT'
  /** The partner has used up what it may ask within a day; the message says when it may ask again. */
  | 'DAILY_LIMIT_REACHED'
  /** A request with this key is still running; ask again in a moment. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used before with another input; use a new one. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A field of the input is wrong; `path` names it and `message` says what is expected. */
  | 'INVALID_INPUT'
  /** From its present state the record cannot go there; `allowed` lists where it can. */
  | 'INVALID_TRANSITION'
  /** Another partner accepted the lead first. */
  | 'LOST_RACE'
  /** There is no such record, or you may not see it. */
  | 'NOT_FOUND'
  /** The time to decide on the offer is over. */
  | 'OFFER_EXPIRED'
  /** Only a share that was accepted, and has not ended, can be worked or given back. */
  | 'SHARE_NOT_HELD';

/** A share. */
export type ViewShareInput = {
  /** The version that you saw; refused with CONFLICT when there is a newer one. */
  expectedVersion?: number | null | undefined;
  /** Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result. */
  idempotencyKey?: string | null | undefined;
  /** The share. */
  shareId: string;
};

/** What a change means for what you see: your rights and the filter together. */
export type Visibility =
  /** The record is new, or came into your sight. */
  | 'ADDED'
  /** It left your sight; only its id is told. */
  | 'REMOVED'
  /** It was in your sight and still is. */
  | 'UPDATED';

export type SharedLeadQueryVariables = Exact<{
  id: string;
}>;


export type SharedLeadQuery = { sharedLead: { id: string, version: number, state: ShareState, masked: Array<string>, industry: string | null, companySize: number | null, region: string | null, country: string | null, need: string | null, band: Band | null, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, jobTitle: string | null, companyName: string | null, website: string | null, city: string | null, street: string | null, postalCode: string | null, description: string | null, salt: string, hashesLeft: number, externalRef: string | null, contactBy: string | null, updateBy: string | null, firstContactAt: string | null, acceptedAt: string | null, expectedValue: { amount: string, currency: string } | null, outcome: { amount: string, currency: string } | null } | null };

export type SharedLeadsQueryVariables = Exact<{
  where?: SharedLeadFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type SharedLeadsQuery = { sharedLeads: { totalCount: number, nodes: Array<{ id: string, state: ShareState, name: string | null, email: string | null, masked: Array<string> }> } };

export type ViewShareMutationVariables = Exact<{
  input: ViewShareInput;
}>;


export type ViewShareMutation = { viewShare: { sharedLead: { id: string, version: number, state: ShareState, viewedAt: string | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type CheckAlreadyMineMutationVariables = Exact<{
  input: CheckAlreadyMineInput;
}>;


export type CheckAlreadyMineMutation = { checkAlreadyMine: { alreadyMine: boolean | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> }
      | { code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type WatchSharesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WatchSharesSubscription = { sharedLeadEvents: { cursor: string, type: SharedLeadEventType, visibility: Visibility, shareId: string, version: number | null, changedFields: Array<string>, sharedLead: { id: string, state: ShareState, name: string | null, email: string | null, industry: string | null, externalRef: string | null } | null } };

export type OwnActivitiesQueryVariables = Exact<{
  id: string;
  where?: OwnActivityFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type OwnActivitiesQuery = { sharedLead: { activities: { totalCount: number, nodes: Array<{ id: string, type: ActivityType, occurredAt: string, note: string | null }>, pageInfo: { hasNextPage: boolean } } } | null };

export type DealRegistrationsQueryVariables = Exact<{
  where?: OwnRegistrationFilter | null | undefined;
  orderBy?: Array<OwnRegistrationOrder> | OwnRegistrationOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DealRegistrationsQuery = { dealRegistrations: { totalCount: number, nodes: Array<{ id: string, state: RegistrationState, createdAt: string, expiresAt: string | null, companyName: string | null, contactName: string | null, contactEmail: string | null, note: string | null, expectedValue: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OfferedQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfferedQuery = { sharedLeads: { streamCursor: string, nodes: Array<{ id: string, version: number, state: ShareState, industry: string | null, companySize: number | null, region: string | null, country: string | null, need: string | null, band: Band | null, masked: Array<string>, name: string | null, email: string | null, phone: string | null, offeredAt: string, expiresAt: string, expectedValue: { amount: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AcceptMutationVariables = Exact<{
  input: AcceptShareInput;
}>;


export type AcceptMutation = { acceptShare: { sharedLead: { id: string, version: number, state: ShareState, masked: Array<string>, name: string | null, email: string | null, phone: string | null, companyName: string | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type DeclineMutationVariables = Exact<{
  input: DeclineShareInput;
}>;


export type DeclineMutation = { declineShare: { sharedLead: { id: string, version: number, state: ShareState, name: string | null, email: string | null, phone: string | null, companyName: string | null, masked: Array<string> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type UpdateMutationVariables = Exact<{
  input: UpdateSharedLeadInput;
}>;


export type UpdateMutation = { updateSharedLead: { sharedLead: { id: string, version: number, state: ShareState, externalRef: string | null } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ContactedMutationVariables = Exact<{
  input: RecordSharedActivityInput;
}>;


export type ContactedMutation = { recordActivity: { activity: { id: string, type: ActivityType, occurredAt: string } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type ReturnMutationVariables = Exact<{
  input: ReturnShareInput;
}>;


export type ReturnMutation = { returnShare: { sharedLead: { id: string, version: number, state: ShareState, name: string | null, email: string | null, phone: string | null, companyName: string | null, masked: Array<string> } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type RegisterDealMutationVariables = Exact<{
  input: RegisterDealInput;
}>;


export type RegisterDealMutation = { registerDeal: { registration: { id: string, state: RegistrationState } | null, userErrors: Array<
      | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InputError', code: UserErrorCode, message: string, path: Array<string> }
    > } };

export type SharedLeadEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SharedLeadEventsSubscription = { sharedLeadEvents: { id: string, cursor: string, type: SharedLeadEventType, visibility: Visibility, occurredAt: string, changedFields: Array<string>, sharedLead: { id: string, version: number, state: ShareState, band: Band | null, masked: Array<string>, name: string | null } | null } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, kind: TokenKind, name: string, scopes: Array<Scope>, partner: { id: string, name: string } } };


export const SharedLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"expectedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hashesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"contactBy"}},{"kind":"Field","name":{"kind":"Name","value":"updateBy"}},{"kind":"Field","name":{"kind":"Name","value":"firstContactAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<SharedLeadQuery, SharedLeadQueryVariables>;
export const SharedLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SharedLeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<SharedLeadsQuery, SharedLeadsQueryVariables>;
export const ViewShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ViewShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ViewShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"viewedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ViewShareMutation, ViewShareMutationVariables>;
export const CheckAlreadyMineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckAlreadyMine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckAlreadyMineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkAlreadyMine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alreadyMine"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CheckAlreadyMineMutation, CheckAlreadyMineMutationVariables>;
export const WatchSharesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchShares"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLeadEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"shareId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}}]}}]}}]}}]} as unknown as DocumentNode<WatchSharesSubscription, WatchSharesSubscriptionVariables>;
export const OwnActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnActivityFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OwnActivitiesQuery, OwnActivitiesQueryVariables>;
export const DealRegistrationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DealRegistrations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRegistrationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRegistrationOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dealRegistrations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"contactName"}},{"kind":"Field","name":{"kind":"Name","value":"contactEmail"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"expectedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<DealRegistrationsQuery, DealRegistrationsQueryVariables>;
export const OfferedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offered"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLeads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OFFERED"},{"kind":"EnumValue","value":"VIEWED"}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"companySize"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"expectedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"streamCursor"}}]}}]}}]} as unknown as DocumentNode<OfferedQuery, OfferedQueryVariables>;
export const AcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Accept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptMutation, AcceptMutationVariables>;
export const DeclineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Decline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineMutation, DeclineMutationVariables>;
export const UpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Update"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSharedLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSharedLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateMutation, UpdateMutationVariables>;
export const ContactedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Contacted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSharedActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactedMutation, ContactedMutationVariables>;
export const ReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Return"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnMutation, ReturnMutationVariables>;
export const RegisterDealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterDeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterDealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerDeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterDealMutation, RegisterDealMutationVariables>;
export const SharedLeadEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SharedLeadEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharedLeadEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"sharedLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SharedLeadEventsSubscription, SharedLeadEventsSubscriptionVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;