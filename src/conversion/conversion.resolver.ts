import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Scope } from "../access/scopes.js";
import { Account } from "../accounts/account.js";
import { Contact } from "../contacts/contact.js";
import type { Context } from "../context.js";
import { Payload } from "../graphql/payload.js";
import { Allow } from "../graphql/rules.js";
import { Lead } from "../leads/lead.js";
import { Opportunity } from "../opportunities/opportunity.js";
import { ConvertLeadInput } from "./convert-lead.inputs.js";
import { convertLead } from "./convert-lead.js";

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
}
