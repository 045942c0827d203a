import type { GraphQLSchema } from "graphql";
import * as audit from "./access/audit/index.js";
import * as bulkJobs from "./access/bulk-jobs/index.js";
import * as access from "./access/index.js";
import * as leavers from "./access/leavers/index.js";
import * as exporting from "./insights/exporting/index.js";
import * as statistics from "./insights/statistics/index.js";
import * as views from "./insights/views/index.js";
import * as bin from "./lifecycle/bin/index.js";
import * as canonicalForms from "./lifecycle/canonical-forms/index.js";
import * as capture from "./lifecycle/capture/index.js";
import * as conversion from "./lifecycle/conversion/index.js";
import * as deals from "./lifecycle/deals/index.js";
import * as duplicates from "./lifecycle/duplicates/index.js";
import * as engagement from "./lifecycle/engagement/index.js";
import * as importing from "./lifecycle/importing/index.js";
import * as qualification from "./lifecycle/qualification/index.js";
import * as routing from "./lifecycle/routing/index.js";
import * as scoring from "./lifecycle/scoring/index.js";
import * as undo from "./lifecycle/undo/index.js";
import * as undoImports from "./lifecycle/undo-imports/index.js";
import * as portal from "./partners/portal/index.js";
import * as sharing from "./partners/sharing/index.js";
import * as events from "./platform/events/index.js";
import type { Services } from "./platform/execution/services.js";
import type { ScheduledTask } from "./platform/jobs/clock.js";
import type { JobHandler } from "./platform/jobs/job-runner.js";
import type { ServeRoute } from "./platform/server/http.js";
import * as privacy from "./privacy/index.js";
import * as accounts from "./records/accounts/index.js";
import * as activities from "./records/activities/index.js";
import * as bulk from "./records/bulk/index.js";
import * as campaignMembers from "./records/campaign-members/index.js";
import * as campaigns from "./records/campaigns/index.js";
import * as contacts from "./records/contacts/index.js";
import * as customFields from "./records/custom-fields/index.js";
import * as possibleDuplicates from "./records/duplicates/index.js";
import * as externalIds from "./records/external-ids/index.js";
import * as fieldRules from "./records/field-rules/index.js";
import * as leads from "./records/leads/index.js";
import * as opportunities from "./records/opportunities/index.js";
import * as tasks from "./records/tasks/index.js";

/** What a feature adds to the organisation. */
export interface Feature {
  /** TypeORM entities. */
  entities: Function[];
  /** type-graphql resolvers. */
  resolvers: Function[];
  /** Those of the schema for partners. */
  partnerResolvers?: Function[];
  /** What goes on after its request, by kind of job. */
  jobs?: Record<string, (services: Services, schema: GraphQLSchema) => JobHandler>;
  /** What is due by the clock, by what it is called in the log. */
  clock?: Record<string, ScheduledTask>;
  /** What is served besides GraphQL. */
  routes?: ServeRoute[];
}

/** The table of contents: which features there are. */
export const features: Record<string, Feature> = {
  // platform and access
  events: events.feature,
  access: access.feature,
  audit: audit.feature,
  bulkJobs: bulkJobs.feature,
  leavers: leavers.feature,
  // records
  customFields: customFields.feature,
  fieldRules: fieldRules.feature,
  campaigns: campaigns.feature,
  activities: activities.feature,
  accounts: accounts.feature,
  contacts: contacts.feature,
  opportunities: opportunities.feature,
  leads: leads.feature,
  tasks: tasks.feature,
  bulk: bulk.feature,
  campaignMembers: campaignMembers.feature,
  externalIds: externalIds.feature,
  possibleDuplicates: possibleDuplicates.feature,
  // lifecycle
  scoring: scoring.feature,
  qualification: qualification.feature,
  routing: routing.feature,
  engagement: engagement.feature,
  capture: capture.feature,
  deals: deals.feature,
  duplicates: duplicates.feature,
  canonicalForms: canonicalForms.feature,
  conversion: conversion.feature,
  bin: bin.feature,
  importing: importing.feature,
  undo: undo.feature,
  undoImports: undoImports.feature,
  // partners, insights, privacy
  sharing: sharing.feature,
  portal: portal.feature,
  statistics: statistics.feature,
  views: views.feature,
  exporting: exporting.feature,
  privacy: privacy.feature,
};

export const entities = Object.values(features).flatMap((feature) => feature.entities);
export const resolvers = Object.values(features).flatMap((feature) => feature.resolvers);
export const partnerResolvers = Object.values(features).flatMap((feature) => feature.partnerResolvers ?? []);
export const scheduledTasks: Record<string, ScheduledTask> = Object.assign({}, ...Object.values(features).map((feature) => feature.clock));
export const routes = Object.values(features).flatMap((feature) => feature.routes ?? []);

/** Who does which kind of job. */
export const jobHandlers = (services: Services, schema: GraphQLSchema): Record<string, JobHandler> =>
  Object.fromEntries(
    Object.values(features).flatMap(({ jobs = {} }) => Object.entries(jobs).map(([kind, make]) => [kind, make(services, schema)])),
  );
