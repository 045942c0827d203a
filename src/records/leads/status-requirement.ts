import { ArrayMaxSize } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Setting } from "../../platform/database/settings.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { checkRequirable, missingFields, refuseMissing, stillRequired } from "../custom-fields/required-fields.js";
import { RecordKind } from "../record-kind.js";
import { LeadStatus } from "./lead.enums.js";
import { leads } from "./lead.fields.js";
import type { Lead } from "./lead.js";
import { plainQuery } from "./plain-fields.js";

@ObjectType({ description: "What a lead needs before somebody may give it a status." })
@Entity("lead_status_requirement")
@Setting()
export class LeadStatusRequirement {
  @Field(() => LeadStatus, { description: "The status." })
  @PrimaryColumn("text")
  status: LeadStatus;

  @Field(() => [String], { description: "The fields, by name; `customFields.key` for those of administrators." })
  @Column("text", { array: true })
  requiredFields: string[];
}

@InputType({ description: "What a status of leads requires from now on." })
export class SetLeadStatusRequirementInput extends IdempotentInput {
  @Field(() => LeadStatus, { description: "The status." })
  status: LeadStatus;

  @Field(() => [String], {
    description:
      "All fields that it requires, such as `companyName`, `email` or `customFields.region`; none by an empty list. Leads that have the status already keep it.",
  })
  @ArrayMaxSize(30)
  requiredFields: string[];
}

/** The fields of a lead that a status may require, besides those of administrators. */
const REQUIRABLE = [...Object.keys(plainQuery), "email", "phone", "owner", "campaign"];

export async function setLeadStatusRequirement(
  tx: Transaction,
  { status, requiredFields }: SetLeadStatusRequirementInput,
): Promise<LeadStatusRequirement> {
  await tx.serialize(["fields that statuses require"]);
  const names = await checkRequirable(tx, RecordKind.LEAD, REQUIRABLE, requiredFields, ["requiredFields"]);
  const present = await tx.manager.findOneBy(LeadStatusRequirement, { status });
  return tx.save(Object.assign(present ?? new LeadStatusRequirement(), { status, requiredFields: names }));
}

export const readRequirements = (tx: Transaction): Promise<LeadStatusRequirement[]> =>
  tx.setting("fields that statuses require", () => tx.manager.find(LeadStatusRequirement));

/**
 * What statuses require of leads, for everybody who gives one by hand. What Leadwire does by itself, and what follows from a deal, is
 * not kept up by it.
 */
export class StatusRequirements {
  private constructor(private readonly required: Map<LeadStatus, string[]>) {}

  static async of(tx: Transaction): Promise<StatusRequirements> {
    const required = new Map<LeadStatus, string[]>();
    for (const { status, requiredFields } of await readRequirements(tx))
      required.set(status, await stillRequired(tx, RecordKind.LEAD, requiredFields));
    return new StatusRequirements(required);
  }

  /** @throws {Refusal} REQUIRED_FIELDS_MISSING with all that the lead lacks for a status */
  check(lead: Lead, status: LeadStatus, path = ["status"]): void {
    refuseMissing(`The status ${status}`, this.missing(lead, status), path);
  }

  /** What its status requires is not taken from a lead. What it lacked before it may go on lacking. */
  checkKept(before: Lead, after: Lead): void {
    const lacked = this.missing(before, after.status);
    const missing = this.missing(after, after.status).filter((name) => !lacked.includes(name));
    refuseMissing(`The status ${after.status}`, missing, missing.slice(0, 1));
  }

  private missing(lead: Lead, status: LeadStatus): string[] {
    return missingFields(leads, lead, this.required.get(status) ?? []);
  }
}
