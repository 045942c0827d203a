import {
  type DefinitionNode,
  type DocumentNode,
  type ExecutableDefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  type SelectionSetNode,
} from "graphql";
import type { RequestError } from "../errors.js";
import { LIMITS, tooComplex } from "../schema/limits.js";

/** What is counted of one operation or fragment before it is known whether it fits the schema. */
type Form = Record<"depth" | "aliases" | "repeatedFields" | "directives", number>;

/** Of a field of the schema itself, and of its types: whatever is below has levels of its own, which a rule of graphql-js counts. */
const isIntrospection = ({ value }: NameNode): boolean => value.startsWith("__");
const NO_LEVEL = Number.NEGATIVE_INFINITY;

/**
 * Holds the form of a document against the limits. It needs no schema and comes before validation, because validation
 * compares fields of one name in pairs: 480 of them, inside the limit on tokens, took a quarter of a second.
 * @returns the first limit that one of its operations or fragments is above; null when there is none
 */
export function excessOfForm(document: DocumentNode): RequestError | null {
  const meter = new FormMeter(document);
  const forms = document.definitions.flatMap((definition) => (isExecutable(definition) ? [meter.measure(definition)] : []));
  if (meter.selections > LIMITS.selections.most) return tooComplex("selections", meter.selections);
  for (const form of forms)
    for (const name of Object.keys(form) as (keyof Form)[]) if (form[name] > LIMITS[name].most) return tooComplex(name, form[name]);
  return null;
}

const isExecutable = (definition: DefinitionNode): definition is ExecutableDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION;

class FormMeter {
  /** Of the whole document, so that many operations do not each branch out as far as one may. */
  selections = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private form: Form;
  /** The fragments that the walk is in, so that it does not go round in one that spreads itself. */
  private readonly within = new Set<string>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  measure(definition: ExecutableDefinitionNode): Form {
    this.form = { depth: 0, aliases: 0, repeatedFields: 0, directives: definition.directives?.length ?? 0 };
    const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
    if (isFragment) this.within.add(definition.name.value);
    this.walk(definition.selectionSet, isFragment && isIntrospection(definition.typeCondition.name) ? NO_LEVEL : 1, new Map());
    this.within.clear();
    return this.form;
  }

  /** @param times how often each field was selected so far in the selection that this one is spread into */
  private walk(set: SelectionSetNode, depth: number, times: Map<string, number>): void {
    this.form.depth = Math.max(this.form.depth, depth);
    let typenames = 0;
    for (const selection of set.selections) {
      if (++this.selections > LIMITS.selections.most) return;
      this.form.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.INLINE_FRAGMENT) this.walk(selection.selectionSet, depth, times);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) this.spread(selection.name.value, depth, times);
      // Clients add this one to every fragment, where it is no repetition.
      else if (selection.name.value === "__typename" && !selection.alias) this.form.repeatedFields += typenames++ > 0 ? 1 : 0;
      else this.field(selection, depth, times);
    }
  }

  private field(node: FieldNode, depth: number, times: Map<string, number>): void {
    const name = node.name.value;
    if (node.alias) this.form.aliases++;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    if (before > 0) this.form.repeatedFields++;
    if (!node.selectionSet) return;
    // `edges { node` is as deep as `nodes`; what only looks like edges, one in the other, has no such relief.
    const isEdges =
      name === "edges" && node.selectionSet.selections.every((inner) => inner.kind !== Kind.FIELD || inner.name.value !== name);
    this.walk(node.selectionSet, isIntrospection(node.name) ? NO_LEVEL : isEdges ? depth : depth + 1, new Map());
  }

  private spread(name: string, depth: number, times: Map<string, number>): void {
    const fragment = this.fragments.get(name);
    if (!fragment || this.within.has(name)) return;
    this.within.add(name);
    this.form.directives += fragment.directives?.length ?? 0;
    this.walk(fragment.selectionSet, depth, times);
    this.within.delete(name);
  }
}
