import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import { poolOf } from "../../platform/database/data-source.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Allow } from "../../platform/schema/rules.js";
import { ExternalIdInput } from "./external-id.js";
import { Lead } from "./lead.js";

@Resolver()
export class LeadResolver {
  @Allow(Scope.LEADS_READ)
  @Query(() => Lead, {
    nullable: true,
    description: "The lead that another system calls so; null when there is none, or none that you may see.",
  })
  async leadByExternalId(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("externalId", () => ExternalIdInput, { description: "The system, and what it calls the lead." }) {
      system,
      value,
    }: ExternalIdInput,
  ) {
    const text = "select lead_id as id from lead_external_id where system = $1 and value = $2";
    const { rows } = await poolOf(context.services.dataSource).query(text, [system, value]);
    return context.load(Lead, rows[0]?.id, info);
  }
}
