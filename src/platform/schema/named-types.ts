import { InputType, ObjectType } from "type-graphql";

type Abstract = abstract new () => object;

/** A class of the schema under a name of its own, for types that are declared as data. */
function named<C extends Abstract>(base: C, name: string, type: ClassDecorator): C {
  const made = { [name]: class extends (base as unknown as new () => object) {} }[name] as unknown as C;
  type(made);
  return made;
}

export const inputNamed = <C extends Abstract>(base: C, name: string, description: string): C =>
  named(base, name, InputType(name, { description }));

export const objectNamed = <C extends Abstract>(base: C, name: string, description?: string): C =>
  named(base, name, ObjectType(name, { description }));

/** What the types of a mutation are called by: `UpdateLeads` of `updateLeads`. */
export const typeName = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
