import { GraphQLError, type ValidationRule } from "graphql";

/** Whether every object of JavaScript has a property of this name, which is none of its own: `constructor`, `__proto__`. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** What an object has of its own under a name that came from outside; never what all objects have. */
export const own = <T>(values: { readonly [name: string]: T } | null | undefined, name: string): T | undefined =>
  values && Object.hasOwn(values, name) ? values[name] : undefined;

/**
 * A variable that nobody gave, and that is called like a property of every object, would be found all the same where
 * graphql-js looks into the variables. No variable has to be called so.
 */
export const refuseInheritedNames: ValidationRule = (context) => ({
  VariableDefinition(node) {
    const name = node.variable.name.value;
    if (isInherited(name)) context.reportError(new GraphQLError(`A variable cannot be called "$${name}".`, { nodes: node }));
  },
});
