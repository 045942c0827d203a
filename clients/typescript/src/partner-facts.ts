/** Which types an interface or a union has. */
export const possibleTypes: Record<string, string[]> = {
  "Node": [
    "Activity",
    "DealRegistration",
    "Partner",
    "SharedLead",
    "SharedLeadEvent"
  ],
  "UserError": [
    "ConflictError",
    "InputError"
  ]
};

/** Object types that have no id of their own, or are not worth keeping. */
export const unkeyed: string[] = [
  "AcceptSharePayload",
  "CheckAlreadyMinePayload",
  "ConflictError",
  "DeclineSharePayload",
  "InputError",
  "Money",
  "OwnActivityConnection",
  "OwnActivityEdge",
  "OwnRegistrationConnection",
  "OwnRegistrationEdge",
  "PageInfo",
  "RecordSharedActivityPayload",
  "RegisterDealPayload",
  "ReturnSharePayload",
  "SharedLeadConnection",
  "SharedLeadEdge",
  "SharedLeadEvent",
  "UpdateSharedLeadPayload",
  "ViewSharePayload",
  "Viewer"
];

/** Lists in pages, with the arguments that make another list of them. */
export const pages: Record<string, string[]> = {
  "dealRegistrations": [
    "orderBy",
    "where"
  ],
  "sharedLeads": [
    "orderBy",
    "where"
  ]
};

/** Fields that answer with the record of an id, with its type. */
export const byId: Record<string, string> = {
  "dealRegistration": "DealRegistration",
  "sharedLead": "SharedLead"
};
