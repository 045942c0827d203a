import { Assignment } from "../../records/queues/assignment.js";
import { Queue } from "../../records/queues/queue.js";
import { BusinessCalendar } from "./business-calendar.js";
import { reportMissedDeadlines } from "./missed-deadlines.js";
import { RoutingResolver } from "./routing.resolver.js";
import { LeadAssignment, RoutingRuleFields, TraceCandidateFields } from "./routing-fields.resolver.js";
import { RoutingRuleSet } from "./rule-set.js";

export const feature = {
  entities: [Queue, BusinessCalendar, RoutingRuleSet, Assignment],
  resolvers: [RoutingResolver, RoutingRuleFields, TraceCandidateFields, LeadAssignment],
  clock: { "deadlines of first responses": reportMissedDeadlines },
};
