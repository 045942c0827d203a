import type { Ctx } from "type-graphql";

export type Parameter = ReturnType<typeof Ctx>;

/** Declares a method of a resolver class with its parameters, as decorators on a written one would. */
export function declare(resolver: Function, name: string, decorators: MethodDecorator[], parameters: Parameter[], method: Function): void {
  const prototype = resolver.prototype as object;
  const descriptor = { value: method, writable: true, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  Reflect.defineMetadata(
    "design:paramtypes",
    parameters.map(() => Object),
    prototype,
    name,
  );
  for (const [index, parameter] of parameters.entries()) parameter(prototype, name, index);
  for (const decorate of decorators) decorate(prototype, name, descriptor);
}
