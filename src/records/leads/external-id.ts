import { MaxLength, MinLength } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { Identifies } from "../../platform/identifiers/input-rules.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { ascending, canonical, queryable } from "../../platform/query/fields.js";

@ObjectType({ description: "What another system calls the lead; unique within that system." })
@Entity("lead_external_id")
@Index(["system", "value"], { unique: true })
// However it was spelt; over an expression, which TypeORM cannot declare.
@Index("ix_lead_external_id_lower_value", { synchronize: false })
export class LeadExternalId {
  @PrimaryColumn("uuid")
  id: string = uuidv7();

  @Index()
  @ForeignKey("Lead")
  @Column("uuid")
  leadId: string;

  @Field(() => String, { description: "The other system." })
  @Column("text")
  system: string;

  @Field(() => String, { description: "What it calls the lead." })
  @Column("text")
  value: string;
}

/** Reached through its lead, which decides who sees it. */
export const externalIds = queryable(LeadExternalId, {
  table: "lead_external_id",
  fields: { system: canonical(tidyText), value: canonical(tidyText) },
  visible: () => ({}),
  order: ascending("system"),
});

@InputType({ description: "What another system calls a record." })
export class ExternalIdInput {
  @Field(() => String, { description: "The other system." })
  @MinLength(1)
  @MaxLength(100)
  system: string;

  @Field(() => String, { description: "What it calls the record." })
  @MinLength(1)
  @MaxLength(200)
  @Identifies()
  value: string;
}

/** What tells external ids apart. */
export const externalKey = ({ system, value }: ExternalIdInput): string => JSON.stringify([system, value]);
