import { registerEnumType } from "type-graphql";

export enum ReturnPolicy {
  REENGAGE = "REENGAGE",
  NEW_LEAD = "NEW_LEAD",
  NOTE = "NOTE",
}

registerEnumType(ReturnPolicy, {
  name: "ReturnPolicy",
  description: "What happens when somebody comes back who was disqualified, cold, on hold, lost or converted, or whose owner has left.",
  valuesConfig: {
    REENGAGE: {
      description:
        "The lead is taken up again: RE_ENGAGED, routed when nobody active owns it, with a task and a deadline for the response. One that was converted gets a new lead instead.",
    },
    NEW_LEAD: {
      description: "A new lead of the same person, for whoever owns the account of a customer; the routing rules decide otherwise.",
    },
    NOTE: { description: "Nothing but the activity." },
  },
});
