import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { RowResult } from "../../platform/schema/bulk.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Account } from "../../records/accounts/account.js";
import { Contact } from "../../records/contacts/contact.js";
import { Lead } from "../../records/leads/lead.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { UNDO_DAYS } from "./conversion.js";
import { ConvertLeadInput, type ConvertLeadRow, ConvertLeadsInput } from "./convert-lead.inputs.js";
import { convertLead, convertLeads } from "./convert-lead.js";
import { SetConversionFieldMapInput, setConversionFieldMap } from "./edit-field-map.js";
import { ConversionFieldMap, FIELD_MAP_ID } from "./field-map.js";
import { UndoConversionInput, undoConversion } from "./undo-conversion.js";

@ObjectType()
class ConvertLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead, converted." })
  lead?: Lead;

  @Field(() => Account, { nullable: true, description: "The account; null when it was left out." })
  account?: Account | null;

  @Field(() => Contact, { nullable: true, description: "The contact; null when it was left out." })
  contact?: Contact | null;

  @Field(() => Opportunity, { nullable: true, description: "The deal; null when it was left out." })
  opportunity?: Opportunity | null;
}

@ObjectType({ description: "What became of one lead." })
class ConvertLeadsResult extends RowResult {
  @Field(() => Lead, { nullable: true, description: "The lead, converted; null when its row was refused." })
  lead?: Lead | null;

  @Field(() => Account, { nullable: true, description: "The account; null when it was left out." })
  account?: Account | null;

  @Field(() => Contact, { nullable: true, description: "The contact; null when it was left out." })
  contact?: Contact | null;

  @Field(() => Opportunity, { nullable: true, description: "The deal; null when it was left out." })
  opportunity?: Opportunity | null;
}

@ObjectType()
class ConvertLeadsPayload extends Payload {
  @Field(() => [ConvertLeadsResult], { description: "One for each row, in their order; empty when the input as a whole was refused." })
  results: ConvertLeadsResult[];
}

@ObjectType()
class UndoConversionPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is again." })
  lead?: Lead;

  @Field(() => [ID], { nullable: true, description: "The ids of what the conversion had created, which is gone." })
  deletedIds?: string[];
}

@ObjectType()
class SetConversionFieldMapPayload extends Payload {
  @Field(() => ConversionFieldMap, { nullable: true, description: "The field map as it is now." })
  fieldMap?: ConversionFieldMap;
}

@Resolver()
export class ConversionResolver {
  @Allow(Scope.LEADS_CONVERT)
  @Mutation(() => ConvertLeadPayload, {
    description: "Turns an SQL into account, contact and deal, each created, connected or left out: all of it or nothing, and once.",
  })
  convertLead(
    @Ctx() context: Context,
    @Arg("input", () => ConvertLeadInput, { description: "The lead, and what becomes of it." }) input: ConvertLeadInput,
  ) {
    return context.mutate<ConvertLeadPayload>("convertLead", input, (tx) => convertLead(tx, context.viewer, input));
  }

  @Allow(Scope.LEADS_CONVERT)
  @Mutation(() => ConvertLeadsPayload, {
    description: "Converts several leads, in order, each like `convertLead`: a later one may find the account of an earlier one.",
  })
  convertLeads(@Ctx() context: Context, @Arg("input", () => ConvertLeadsInput, { description: "The leads." }) input: ConvertLeadsInput) {
    return context.mutateRows<ConvertLeadsResult, ConvertLeadRow>("convertLeads", input, (tx, rows) =>
      convertLeads(tx, context.viewer, rows),
    );
  }

  @Allow(Scope.LEADS_CONVERT)
  @Mutation(() => UndoConversionPayload, {
    description: `Makes a converted lead what it was before, for ${UNDO_DAYS} days and while nobody has worked with what it became.`,
  })
  undoConversion(
    @Ctx() context: Context,
    @Arg("input", () => UndoConversionInput, { description: "The lead, and why." }) input: UndoConversionInput,
  ) {
    return context.mutate<UndoConversionPayload>("undoConversion", input, (tx) => undoConversion(tx, context.viewer, input));
  }

  @Allow(Scope.LEADS_CONVERT)
  @Query(() => ConversionFieldMap, { nullable: true, description: "What goes where when a lead is converted." })
  conversionFieldMap(@Ctx() context: Context) {
    return context.load(ConversionFieldMap, FIELD_MAP_ID);
  }

  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => SetConversionFieldMapPayload, { description: "Sets what goes where when a lead is converted from now on." })
  setConversionFieldMap(
    @Ctx() context: Context,
    @Arg("input", () => SetConversionFieldMapInput, { description: "The field map." }) input: SetConversionFieldMapInput,
  ) {
    return context.mutate<SetConversionFieldMapPayload>("setConversionFieldMap", input, async (tx) => ({
      fieldMap: await setConversionFieldMap(tx, input),
    }));
  }
}
