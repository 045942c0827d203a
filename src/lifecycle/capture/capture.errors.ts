import { Field, ObjectType } from "type-graphql";
import { UserError, UserErrorCode } from "../../platform/errors.js";
import type { ExternalIdInput } from "../../records/leads/external-id.js";
import { Lead } from "../../records/leads/lead.js";

@ObjectType({ implements: UserError, description: "The source refuses people who are known already." })
export class DuplicateRefusedError extends UserError {
  @Field(() => Lead, { nullable: true, description: "The known lead, if you may see it." })
  existing: Lead | null;

  constructor(existing: Lead | null) {
    super(UserErrorCode.DUPLICATE_REFUSED, "This person is known already, and the source refuses duplicates.");
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "The external id is of somebody else: another name and another e-mail address." })
export class ExternalIdConflictError extends UserError {
  @Field(() => Lead, { nullable: true, description: "The lead that has the external id, if you may see it." })
  existing: Lead | null;

  constructor({ system }: Pick<ExternalIdInput, "system">, existing: Lead | null) {
    super(
      UserErrorCode.EXTERNAL_ID_CONFLICT,
      `This id of "${system}" is of a lead with another name and another e-mail address. Send the id of this person, or change that lead with updateLead if it is the same person.`,
      ["externalId"],
    );
    this.existing = existing;
  }
}
