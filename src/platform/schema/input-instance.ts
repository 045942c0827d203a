import { getMetadataStorage } from "type-graphql";

/**
 * A plain value of an input as instances of its classes, nested ones too, as resolvers are given them; for one that was kept, and
 * is looked at by rules that stand on classes.
 */
export function inputInstance<T>(type: Function, value: any): T {
  if (Array.isArray(value)) return value.map((item) => inputInstance(type, item)) as T;
  if (!isInput(type) || typeof value !== "object" || value === null) return value;
  const types = new Map(fieldsOf(type).map((field) => [field.name, field.getType() as unknown]));
  const given = Object.entries(value).map(([name, each]) => {
    const nested = types.get(name);
    return [name, typeof nested === "function" ? inputInstance(nested, each) : each];
  });
  return Object.assign(Object.create(type.prototype), Object.fromEntries(given));
}

const metadataOf = (type: Function) => getMetadataStorage().inputTypes.find(({ target }) => target === type);

const isInput = (type: Function): boolean => metadataOf(type) !== undefined;

function fieldsOf(type: Function | null): { name: string; getType(): unknown }[] {
  if (!type || type === Function.prototype) return [];
  return [...fieldsOf(Object.getPrototypeOf(type)), ...(metadataOf(type)?.fields ?? [])];
}
