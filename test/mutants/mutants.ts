import { SourceMap } from "node:module";
import { type Node, parse } from "acorn";
import { ancestor } from "acorn-walk";

/** One change of an emitted file that some test has to notice. */
export interface Mutant {
  /** Where the changed text stands in the emitted file. */
  start: number;
  end: number;
  text: string;
  /** The line of the TypeScript file, and what was changed there, for people. */
  line: number;
  says: string;
}

const SWAPPED: Record<string, string> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
};

const SWAPPED_NAMES: Record<string, string> = { some: "every", every: "some", min: "max", max: "min", floor: "ceil", ceil: "floor" };

/** What decorators and the compiler's helpers emit is no rule of ours. */
const isEmitted = (ancestors: Node[]) =>
  ancestors.some((node: any) => /^(__|registerEnumType$)/.test((node.callee ?? node.id)?.name ?? ""));

/** All mutants of an emitted file: one operator, constant, condition or method exchanged in each. */
export function mutantsOf(code: string, sourceMap: string): Mutant[] {
  const lines = new SourceMap(JSON.parse(sourceMap));
  const found: Mutant[] = [];
  const exchange = (start: number, end: number, text: string) => {
    const before = code.slice(0, start).split("\n");
    const entry = lines.findEntry(before.length - 1, (before.at(-1) as string).length) as { originalLine?: number };
    const says = `${code.slice(start, end)} -> ${text}`.replace(/\s+/g, " ");
    found.push({ start, end, text, line: (entry.originalLine ?? 0) + 1, says });
  };
  const operator = (node: any, _state: unknown, ancestors: Node[]) => {
    const swapped = SWAPPED[node.operator];
    if (!swapped || isEmitted(ancestors)) return;
    const start = code.indexOf(node.operator, node.left.end);
    exchange(start, start + node.operator.length, swapped);
  };
  ancestor(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    BinaryExpression: operator,
    LogicalExpression: operator,
    UnaryExpression(node: any, _state, ancestors) {
      if (node.operator === "!" && !isEmitted(ancestors)) exchange(node.start, node.argument.start, "");
    },
    Literal(node: any, _state, ancestors) {
      if (isEmitted(ancestors)) return;
      if (typeof node.value === "number") exchange(node.start, node.end, `${node.value + 1}`);
      if (typeof node.value === "boolean") exchange(node.start, node.end, `${!node.value}`);
    },
    IfStatement(node: any, _state, ancestors) {
      if (!isEmitted(ancestors)) exchange(node.test.start, node.test.end, "false");
    },
    ConditionalExpression(node: any, _state, ancestors) {
      if (!isEmitted(ancestors)) exchange(node.test.start, node.test.end, `!(${code.slice(node.test.start, node.test.end)})`);
    },
    MemberExpression(node: any, _state, ancestors) {
      const swapped = node.computed || isEmitted(ancestors) ? undefined : SWAPPED_NAMES[node.property.name];
      if (swapped) exchange(node.property.start, node.property.end, swapped);
    },
  });
  return found;
}
