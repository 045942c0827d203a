import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FieldSet } from "../../access/field-set.js";
import type { Context } from "../../platform/execution/context.js";
import { Personal } from "../../platform/execution/reads.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { declare } from "../../platform/query/declare.js";
import { includes } from "../sharing/shared-fields.js";
import { OwnActivity } from "./own-activity.js";
import { OwnRegistration } from "./own-registration.js";

/** A token for teasers is not shown whom the partner has to do with, not even in the partner's own words. */
const mayShowOwn = ({ partner }: Viewer): boolean => !partner?.walls.application || includes(partner.fieldSet as FieldSet, "name");

const MASKED = "; null for a token that shows teasers alone";

@Resolver(() => OwnActivity)
export class OwnActivityTexts {}

@Resolver(() => OwnRegistration)
export class OwnRegistrationTexts {}

/** The view does not have it (0060): of somebody who was erased nothing is kept, and what is missing would tell. */
const CONFLICT = ", null with a conflict";

const TEXTS: [Function, Record<string, string>][] = [
  [OwnActivityTexts, { note: "What you wrote of it" }],
  [
    OwnRegistrationTexts,
    {
      companyName: "With which company",
      contactName: `With whom${CONFLICT}`,
      contactEmail: `The person's e-mail address${CONFLICT}`,
      note: `What you wrote of it${CONFLICT}`,
    },
  ],
];

for (const [resolver, texts] of TEXTS)
  for (const [name, description] of Object.entries(texts))
    declare(
      resolver,
      name,
      [FieldResolver(() => String, { nullable: true, description: `${description}${MASKED}.` }), Personal()],
      [Root(), Ctx()],
      (record: Record<string, string | null>, { viewer }: Context) => (mayShowOwn(viewer) ? record[name] : null),
    );
