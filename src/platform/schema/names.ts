import { GraphQLError, type ValidationRule } from "graphql";

/** Whether every object of JavaScript has a property of this name, which is none of its own: `constructor`, `__proto__`. */
export const isInherited = (name: string): boolean => name in Object.prototype;

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
