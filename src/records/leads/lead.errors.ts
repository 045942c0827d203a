import { Field, ObjectType } from "type-graphql";
import { UserError, UserErrorCode } from "../../platform/errors.js";
import { LeadStatus } from "./lead.enums.js";
import { type Standing, type Step, settableFrom, stepsFrom } from "./status-transitions.js";

@ObjectType({ description: "A step that a lead can take from where it is: by which mutation, and to which status." })
export class LeadStep {
  @Field(() => String, { description: "The mutation, such as `loseLead`." })
  mutation: string;

  @Field(() => LeadStatus, { description: "The status that the lead has by it." })
  status: LeadStatus;
}

@ObjectType({ implements: UserError, description: "From its present status the lead cannot go there." })
export class InvalidTransitionError extends UserError {
  @Field(() => LeadStatus, { description: "Where the lead is." })
  from: LeadStatus;

  @Field(() => [LeadStatus], { description: "What `changeLeadStatus` can set it to." })
  allowed: LeadStatus[];

  @Field(() => [LeadStep], {
    description: "All that works from there, by whichever mutation; first what leads to the status that was meant.",
  })
  steps: LeadStep[];

  /** @param further steps that depend on more than where the lead stands */
  constructor(lead: Standing, to: LeadStatus, further: Step[] = []) {
    const steps = [...further, ...stepsFrom(lead)];
    const direct = steps.filter(({ status }) => status === to);
    const works = [...new Set(steps.map(({ mutation }) => mutation))].map(
      (verb) =>
        `${verb} (${steps
          .filter(({ mutation }) => mutation === verb)
          .map(({ status }) => status)
          .join(", ")})`,
    );
    super(
      UserErrorCode.INVALID_TRANSITION,
      `A lead that is ${lead.status} does not become ${to} by this. What works: ${works.join(", ")}.`,
      ["status"],
    );
    this.from = lead.status;
    this.allowed = settableFrom(lead);
    this.steps = [...direct, ...steps.filter((step) => !direct.includes(step))].map((step) => Object.assign(new LeadStep(), step));
  }
}
