import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, OperationTypeNode } from "graphql";
import { Extensions } from "type-graphql";
import { RequestError } from "../errors.js";
import type { Context } from "../execution/context.js";
import type { Scope } from "../identity/scopes.js";

/** Who may use a root field: everybody, whoever is signed in, or who has all these scopes. */
export type Rule = "ANYONE" | "SIGNED_IN" | { scopes: Scope[] };

/** The rule of a root field. A root field without one keeps the schema from being built. */
export const Allow = (...scopes: Scope[]) => Extensions({ rule: { scopes } satisfies Rule });
export const AllowSignedIn = () => Extensions({ rule: "SIGNED_IN" satisfies Rule });
/** The rule of the root fields of a kind of record: the scope that it needs, or none. */
export const AllowFor = (scope: Scope | null) => (scope ? Allow(scope) : AllowSignedIn());
/** What a root field costs by itself, besides the objects of its answer. */
export const Costs = (points: number) => Extensions({ cost: points });

export const AllowAnyone = () => Extensions({ rule: "ANYONE" satisfies Rule });

/** Every root field with its rule. */
export function rootRules(schema: GraphQLSchema): { operation: string; field: string; rule: Rule | undefined }[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) =>
    type && !isIntrospectionType(type)
      ? Object.values(type.getFields()).map((field) => ({
          operation: type.name,
          field: field.name,
          rule: field.extensions.rule as Rule | undefined,
        }))
      : [],
  );
}

/**
 * Puts each root field behind its rule: before the resolver, and for a subscription before the stream is opened.
 * @throws when a root field has no rule: closed by default
 */
export function enforceRules(schema: GraphQLSchema): void {
  const open = rootRules(schema).filter(({ rule }) => rule === undefined);
  if (open.length > 0) {
    throw new Error(
      `Root fields without a rule: ${open.map(({ operation, field }) => `${operation}.${field}`).join(", ")}. Give each @Allow(...), @AllowSignedIn() or @AllowAnyone().`,
    );
  }
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) field.resolve = guarded(field.extensions.rule as Rule, field.resolve);
  }
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {}))
    field.subscribe = guarded(field.extensions.rule as Rule, field.subscribe);
}

function guarded(rule: Rule, resolver: GraphQLFieldResolver<unknown, Context> | undefined): GraphQLFieldResolver<unknown, Context> {
  if (!resolver) throw new Error("A root field without a resolver");
  return (source, args, context, info) => {
    try {
      permit(rule, context, info.fieldName);
    } catch (error) {
      if (info.operation.operation !== OperationTypeNode.MUTATION) throw error;
      // Who tries to change what they may not is in the audit log; what is never begun writes no entry of its own.
      return context.audit.writeForbidden(info.fieldName, error).then(() => {
        throw error;
      });
    }
    return resolver(source, args, context, info);
  };
}

/** Whether a viewer may use a root field, for who asks without wanting the reason. */
export function isPermitted(field: { name: string; extensions: { rule?: unknown } } | undefined, context: Context): boolean {
  const rule = field?.extensions.rule as Rule | undefined;
  if (!rule || (rule !== "ANYONE" && !context.isSignedIn)) return false;
  return typeof rule === "string" || rule.scopes.every((scope) => context.viewer.scopes.has(scope));
}

/** @throws {RequestError} UNAUTHENTICATED or FORBIDDEN when the viewer may not use the field */
export function permit(rule: Rule, context: Context, field: string): void {
  if (rule === "ANYONE") return;
  const { scopes } = context.viewer;
  if (rule === "SIGNED_IN") return;
  const missing = rule.scopes.filter((scope) => !scopes.has(scope));
  if (missing.length > 0)
    throw new RequestError("FORBIDDEN", `"${field}" needs the scope ${missing.join(" and ")}.`, { missingScopes: missing });
}
