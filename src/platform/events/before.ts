import { Ctx, Field, FieldResolver, getMetadataStorage, ObjectType, Resolver, Root } from "type-graphql";
import { type Image, imageBefore } from "../database/change-event.js";
import { publicName } from "../database/record-changes.js";
import type { Context } from "../execution/context.js";
import { declare } from "../query/declare.js";
import { propertyOf, type Queryable, type Streamed, type ToOneField } from "../query/fields.js";
import type { SeenChange } from "./visible-changes.js";

/** What the types of the events of a kind of record begin with: `Lead` of `LeadEvent`. */
export const typeName = ({ stream: { noun } }: Streamed): string => noun.charAt(0).toUpperCase() + noun.slice(1);

const types = new Map<Queryable, { before: new () => object; resolver: Function }>();

/** The type of what the changed fields were; null in a field that did not change. */
export const beforeTypeOf = (target: Streamed): (new () => object) => made(target).before;

/** Its resolver: a relation is told as the record that it was to, if the viewer may see that one now. */
export const beforeResolverOf = (target: Streamed): Function => made(target).resolver;

function made(target: Streamed): { before: new () => object; resolver: Function } {
  let found = types.get(target);
  if (!found) {
    found = make(target);
    types.set(target, found);
  }
  return found;
}

function make(target: Streamed): { before: new () => object; resolver: Function } {
  const { before } = target.stream;
  class Before {}
  class BeforeFields {}
  ObjectType(`${typeName(target)}Before`, {
    description: "What the changed fields were before; null in a field that did not change.",
  })(Before);
  for (const [name, description] of Object.entries(before)) {
    const relation = relationOf(target, name);
    if (relation) declareRelation(BeforeFields, name, relation, description);
    else Field(typeOfField(target.entity, name), { nullable: true, description })(Before.prototype, name);
  }
  Resolver(() => Before)(BeforeFields);
  return { before: Before, resolver: BeforeFields };
}

const relationOf = (target: Queryable, name: string): ToOneField | undefined => {
  const field = target.fields[name];
  return field?.kind === "toOne" ? field : undefined;
};

function declareRelation(resolver: Function, name: string, { target }: ToOneField, description: string): void {
  declare(
    resolver,
    name,
    [FieldResolver(() => target().entity, { nullable: true, description: `${description} Null also when you may not see that one.` })],
    [Root(), Ctx()],
    (former: Record<string, string | null>, context: Context) => context.load(target().entity, former[name]),
  );
}

/** What the fields that changed were, by their names in the schema; of relations the uuids. */
export function formerValues(target: Streamed, { event }: SeenChange): object {
  const image = imageBefore(event) as Image;
  const former = recordOf(target, image);
  const changed = new Set(event.changedFields.map((property) => publicName(event.recordType, property)));
  const names = Object.keys(target.stream.before).filter((name) => changed.has(name));
  return Object.fromEntries(names.map((name) => [name, formerValue(target, name, image, former)]));
}

function formerValue(target: Queryable, name: string, image: Image, former: Record<string, unknown>): unknown {
  const relation = relationOf(target, name);
  return relation ? image[relation.key] : former[name];
}

/** The record that an image is of, with the fields that it makes of its columns. The log has instants as text. */
function recordOf(target: Queryable, image: Image): Record<string, unknown> {
  const record: Record<string, unknown> = Object.assign(Object.create(target.entity.prototype), image);
  for (const [name, { kind }] of Object.entries(target.fields)) {
    const property = propertyOf(target, name);
    if (kind === "dateTime" && record[property]) record[property] = new Date(record[property] as string);
  }
  return record;
}

/** A former value has the type that the value of the record has. */
function typeOfField(entity: Function, name: string): () => any {
  const field = getMetadataStorage().fields.findLast(
    ({ target, name: found }) => found === name && (target === entity || entity.prototype instanceof target),
  );
  if (!field) throw new Error(`${entity.name} has no field ${name}`);
  return () => field.getType();
}
