import { Assignment } from "./assignment.js";
import { BusinessCalendar } from "./business-calendar.js";
import { Queue } from "./queue.js";
import { RoutingResolver } from "./routing.resolver.js";
import { LeadAssignment, RoutingRuleFields, SimulatedAssignmentFields, TraceCandidateFields } from "./routing-fields.resolver.js";
import { RoutingRuleSet } from "./rule-set.js";
import { tellDeadlines } from "./tell-deadlines.js";

export const feature = {
  entities: [Queue, BusinessCalendar, RoutingRuleSet, Assignment],
  resolvers: [RoutingResolver, RoutingRuleFields, TraceCandidateFields, SimulatedAssignmentFields, LeadAssignment],
  clock: { "deadlines of first responses": tellDeadlines },
};
