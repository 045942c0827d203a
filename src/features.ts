import type { GraphQLSchema } from "graphql";
import * as access from "./access/index.js";
import * as accounts from "./accounts/index.js";
import * as activities from "./activities/index.js";
import * as audit from "./audit/index.js";
import * as campaigns from "./campaigns/index.js";
import * as contacts from "./contacts/index.js";
import type { Services } from "./context.js";
import * as conversion from "./conversion/index.js";
import * as customFields from "./custom-fields/index.js";
import * as duplicates from "./duplicates/index.js";
import * as events from "./events/index.js";
import * as exporting from "./exporting/index.js";
import type { Due } from "./jobs/clock.js";
import type { JobHandler } from "./jobs/job-runner.js";
import * as leads from "./leads/index.js";
import * as opportunities from "./opportunities/index.js";
import * as partners from "./partners/index.js";
import * as personalData from "./personal-data/index.js";
import * as portal from "./portal/index.js";
import * as qualification from "./qualification/index.js";
import * as routing from "./routing/index.js";
import * as scoring from "./scoring/index.js";
import type { ServeRoute } from "./server/http.js";
import * as tasks from "./tasks/index.js";
import * as views from "./views/index.js";

/** What a feature adds to the house. */
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
  clock?: Record<string, Due>;
  /** What is served besides GraphQL. */
  routes?: ServeRoute[];
}

/** The table of contents: which features there are. */
export const features: Record<string, Feature> = {
  access: access.feature,
  campaigns: campaigns.feature,
  leads: leads.feature,
  activities: activities.feature,
  duplicates: duplicates.feature,
  routing: routing.feature,
  scoring: scoring.feature,
  qualification: qualification.feature,
  conversion: conversion.feature,
  accounts: accounts.feature,
  contacts: contacts.feature,
  opportunities: opportunities.feature,
  tasks: tasks.feature,
  customFields: customFields.feature,
  partners: partners.feature,
  portal: portal.feature,
  personalData: personalData.feature,
  events: events.feature,
  audit: audit.feature,
  views: views.feature,
  exporting: exporting.feature,
};

export const entities = Object.values(features).flatMap((feature) => feature.entities);
export const resolvers = Object.values(features).flatMap((feature) => feature.resolvers);
export const partnerResolvers = Object.values(features).flatMap((feature) => feature.partnerResolvers ?? []);
export const dues: Record<string, Due> = Object.assign({}, ...Object.values(features).map((feature) => feature.clock));
export const routes = Object.values(features).flatMap((feature) => feature.routes ?? []);

/** Who does which kind of job. */
export const jobHandlers = (services: Services, schema: GraphQLSchema): Record<string, JobHandler> =>
  Object.fromEntries(
    Object.values(features).flatMap(({ jobs = {} }) => Object.entries(jobs).map(([kind, make]) => [kind, make(services, schema)])),
  );
