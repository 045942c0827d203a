import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import { readCountryCode } from "../../platform/identifiers/codes.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  boolean,
  canonical,
  dateTime,
  descending,
  enumeration,
  float,
  int,
  queryable,
  relate,
  string,
  strings,
  toOne,
} from "../../platform/query/fields.js";
import { CountryCode, DateTime, JsonObject } from "../../platform/scalars.js";
import { BantState } from "../../records/leads/assessment.js";
import { Band } from "../../records/leads/score.enums.js";
import { statusChanges } from "../../records/leads/status-change.js";
import type { Condition } from "../conditions/condition.js";
import { QualificationTarget } from "./evaluate-policy.js";

@ObjectType({
  implements: Node,
  description: "A version of what a lead must have to be an MQL, or an SQL. A version never changes; the latest one of each counts.",
})
@Entity("qualification_policy")
@Setting()
@Index(["target", "version"], { unique: true })
export class QualificationPolicy extends Node {
  static override readonly prefix = "policy";

  @Field(() => QualificationTarget, { description: "What it makes of a lead." })
  @Column("text")
  target: QualificationTarget;

  @Field(() => Int, { description: "Counts up within the target: 1, 2, 3. Pass it as `expectedVersion` when you save the next one." })
  @Column("int")
  version: number;

  @Field(() => Boolean, { description: "Whether it counts: the latest version does." })
  @Column("boolean")
  active: boolean = true;

  @Field(() => Float, { nullable: true, description: "The least score; null for any." })
  @Column("float8", { nullable: true })
  minimumScore: number | null = null;

  @Field(() => Band, { nullable: true, description: "The lowest band; null for any." })
  @Column("text", { nullable: true })
  minimumBand: Band | null = null;

  @Field(() => Boolean, { description: "Whether there must be an e-mail address or a phone number." })
  @Column("boolean")
  reachable: boolean = false;

  @Field(() => BantState, { nullable: true, description: "What the budget must be at least, PARTIAL or MET; null for anything." })
  @Column("text", { nullable: true })
  budget: BantState | null = null;

  @Field(() => BantState, { nullable: true, description: "What the authority must be at least." })
  @Column("text", { nullable: true })
  authority: BantState | null = null;

  @Field(() => BantState, { nullable: true, description: "What the need must be at least." })
  @Column("text", { nullable: true })
  need: BantState | null = null;

  @Field(() => BantState, { nullable: true, description: "What the timeline must be at least." })
  @Column("text", { nullable: true })
  timeline: BantState | null = null;

  @Field(() => [String], { description: "The industries of an ideal customer, whatever their capitals; empty for any." })
  @Column("text", { array: true, default: [] })
  industries: string[] = [];

  @Field(() => Int, { nullable: true, description: "The fewest people at an ideal customer." })
  @Column("int", { nullable: true })
  minimumSize: number | null = null;

  @Field(() => Int, { nullable: true, description: "The most people at an ideal customer." })
  @Column("int", { nullable: true })
  maximumSize: number | null = null;

  @Field(() => [CountryCode], { description: "The countries of an ideal customer; empty for any." })
  @Column("text", { array: true, default: [] })
  countries: string[] = [];

  @Field(() => [String], { description: "Words of which the job title of an ideal customer has one; empty for any." })
  @Column("text", { array: true, default: [] })
  roles: string[] = [];

  @Field(() => [String], { description: "Words of which the seniority has one; empty for any." })
  @Column("text", { array: true, default: [] })
  seniorities: string[] = [];

  @Field(() => [String], { description: "Words of which the needs have one; empty for any." })
  @Column("text", { array: true, default: [] })
  needs: string[] = [];

  @Field(() => [String], { description: "Words of which the pain points have one; empty for any." })
  @Column("text", { array: true, default: [] })
  painPoints: string[] = [];

  @Field(() => [String], { description: "Words of which the technologies have one; empty for any." })
  @Column("text", { array: true, default: [] })
  technologies: string[] = [];

  @Field(() => JsonObject, {
    nullable: true,
    description: "What must hold besides, in the form that rules of scoring have; null for nothing.",
  })
  @Column("jsonb", { nullable: true })
  condition: Condition | null = null;

  @Field(() => String, { nullable: true, description: "Why it is as it is." })
  @Column("text", { nullable: true })
  note: string | null = null;

  @Field(() => DateTime, { description: "Since when it counted." })
  @Column({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  @ForeignKey(() => User)
  @Column("uuid", { nullable: true })
  createdById: string | null = null;
}

/** What a policy asks for, without whose and when. */
export type PolicyTerms = Pick<
  QualificationPolicy,
  | "minimumScore"
  | "minimumBand"
  | "reachable"
  | "budget"
  | "authority"
  | "need"
  | "timeline"
  | "industries"
  | "minimumSize"
  | "maximumSize"
  | "countries"
  | "roles"
  | "seniorities"
  | "needs"
  | "painPoints"
  | "technologies"
  | "condition"
>;

/** What is asked for is no secret within the organisation. */
export const policies = queryable(QualificationPolicy, {
  table: "qualification_policy",
  fields: {
    target: enumeration(() => QualificationTarget, "QualificationTarget"),
    version: int(),
    active: boolean(),
    minimumScore: float(),
    minimumBand: enumeration(() => Band, "Band"),
    industries: strings(),
    roles: strings(),
    seniorities: strings(),
    needs: strings(),
    painPoints: strings(),
    technologies: strings(),
    countries: canonical(readCountryCode, strings()),
    note: string(),
    createdAt: dateTime(),
    createdBy: toOne(() => users, "createdById", "Who saved it; null for a program or Leadwire itself."),
  },
  visible: () => ({}),
  order: descending("createdAt"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["qualificationPolicy", "One version of a policy; null when there is none with this id."],
    many: ["qualificationPolicies", "The versions of the qualification policies, latest first by default."],
  },
});

relate(statusChanges, { policy: toOne(() => policies, "policyId", "The version of the policy that the lead was qualified by.") });
