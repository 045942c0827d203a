import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import { toId } from "../../platform/database/id.js";
import { OwnNode } from "../../platform/database/node.js";
import type { Context } from "../../platform/execution/context.js";
import { Personal } from "../../platform/execution/reads.js";
import { PARTNER_SCOPES, Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { declare } from "../../platform/query/declare.js";
import { answersNode } from "../../platform/query/node-fields.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { MASKABLE, mayShow, SharedLead } from "./shared-lead.js";

const PartnerScope = Object.fromEntries(PARTNER_SCOPES.map((scope) => [scope, scope]));
registerEnumType(PartnerScope, {
  name: "Scope",
  description: "What a token may do.",
  valuesConfig: {
    [Scope.SHARES_READ]: { description: "Read the leads that are shared with you." },
    [Scope.SHARES_DECIDE]: { description: "Accept, decline and return leads." },
    [Scope.SHARES_UPDATE]: { description: "Say how shared leads go, and register deals." },
    [Scope.EVENTS_SUBSCRIBE]: { description: "Subscribe to changes of what the token may read." },
  },
});

enum PartnerKind {
  PARTNER = "PARTNER",
}
registerEnumType(PartnerKind, {
  name: "TokenKind",
  description: "For whom a token speaks.",
  valuesConfig: { PARTNER: { description: "A partner of the organisation." } },
});

@ObjectType("Partner", { implements: OwnNode, description: "You, as a company." })
class OwnPartner extends OwnNode {
  @Field(() => String, { description: "What the organisation calls you." })
  name: string;
}

@ObjectType("Viewer", { description: "Whoever asks." })
class PartnerViewer {
  @Field(() => ID, { description: "The id of the token." })
  tokenId: string;

  @Field(() => ID, { description: "The id of the token.", deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `tokenId`." })
  id: string;

  @Field(() => PartnerKind, { description: "That it is a partner's." })
  kind: PartnerKind;

  @Field(() => String, { description: "What the token is for." })
  name: string;

  @Field(() => [PartnerScope], { description: "What it may do." })
  scopes: Scope[];

  @Field(() => OwnPartner, { description: "For whom it speaks." })
  partner: OwnPartner;
}

@Resolver()
export class PartnerViewerResolver {
  @AllowSignedIn()
  @Query(() => PartnerViewer, { description: "Who you are to this API." })
  me(@Ctx() { viewer }: Context): PartnerViewer {
    const tokenId = toId("token", viewer.id);
    return {
      tokenId,
      id: tokenId,
      kind: PartnerKind.PARTNER,
      name: viewer.name,
      scopes: [...viewer.scopes],
      partner: partnerOf(viewer),
    };
  }
}

function partnerOf({ partner }: Viewer): OwnPartner {
  const { id, name } = partner as NonNullable<typeof partner>;
  return Object.assign(new OwnPartner(), { nodeId: toId("partner", id), name });
}

answersNode("partner", /^partner_/, ({ viewer }, id) =>
  viewer.partner && id === toId("partner", viewer.partner.id) ? partnerOf(viewer) : null,
);

@Resolver(() => SharedLead)
export class SharedLeadFields {
  @FieldResolver(() => [String], { description: "The fields that you may not see, at present or at all." })
  masked(@Root() lead: SharedLead, @Ctx() { viewer }: Context): string[] {
    return (Object.keys(MASKABLE) as (keyof typeof MASKABLE)[]).filter((field) => !mayShow(viewer, lead, field));
  }
}

@Resolver(() => SharedLead)
export class MaskableFields {}

for (const [name, description] of Object.entries(MASKABLE) as [keyof typeof MASKABLE, string][])
  declare(
    MaskableFields,
    name,
    [FieldResolver(() => String, { nullable: true, description: `${description} Masked before you accept.` }), Personal()],
    [Root(), Ctx()],
    (lead: SharedLead, { viewer }: Context) => (mayShow(viewer, lead, name) ? lead[name] : null),
  );
