import { ArrayMaxSize } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";
import { ConversionFieldMap, FieldMapping, type Fields, fieldsIn, fits, type Slot } from "./field-map.js";

@InputType({ description: "What goes where when a lead is converted." })
export class SetConversionFieldMapInput extends IdempotentInput {
  @Field(() => [FieldMapping], { description: "All of it, in place of what was set: each field of what a lead becomes at most once." })
  @ArrayMaxSize(200)
  entries: FieldMapping[];

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

export async function setConversionFieldMap(tx: Transaction, input: SetConversionFieldMapInput): Promise<ConversionFieldMap> {
  const map = await tx.manager.findOneOrFail(ConversionFieldMap, { where: {}, lock: { mode: "pessimistic_write" } });
  expectVersion(map, input.expectedVersion);
  checkEntries(input.entries, await fieldsIn(tx));
  map.entries = input.entries.map(({ from, object, to }) => ({ from, object, to }));
  return tx.save(map);
}

/** @throws {Refusal} naming the entry that is wrong */
export function checkEntries(entries: FieldMapping[], { sources, targets }: Fields): void {
  const taken = new Set<string>();
  for (const [index, { from, object, to }] of entries.entries()) {
    const at = (field: string) => ["entries", String(index), field];
    const [source, target] = [sources.get(from), targets[object].get(to)];
    if (!source) throw new InvalidInput(at("from"), `A lead has no such field to take along. Possible: ${[...sources.keys()].join(", ")}.`);
    if (!target) throw new InvalidInput(at("to"), `There is no such field to fill. Possible: ${[...targets[object].keys()].join(", ")}.`);
    if (!fits(source, target)) throw new InvalidInput(at("to"), misfit(source, target));
    if (taken.has(`${object} ${to}`)) throw new InvalidInput(at("to"), "This field is filled twice.");
    taken.add(`${object} ${to}`);
  }
}

const misfit = (from: Slot, to: Slot): string =>
  from.type === to.type ? "Not all choices of the one are choices of the other." : `A ${from.type} does not fit into a ${to.type}.`;
