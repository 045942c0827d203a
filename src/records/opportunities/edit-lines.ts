import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { decimalsOf } from "../../platform/identifiers/codes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { Decimal, Money } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { copyOf, takeOpportunity } from "./edit-opportunity.js";
import type { Opportunity } from "./opportunity.js";
import { OpportunityLine } from "./opportunity-line.js";
import { requireKept } from "./step-requirements.js";

const MOST_LINES = 200;

const QUANTITY = "How much of it; more than 0.";
const UNIT_PRICE = "The price of one, before the discount; in the currency of the deal.";
const DISCOUNT = "What is taken off the price, from 0 to 100 percent; none by default.";

@InputType({ description: "A new line." })
export class OpportunityLineInput {
  @Field(() => String, { description: "What is sold." })
  @MinLength(1)
  @MaxLength(300)
  name: string;

  @Field(() => String, { nullable: true, description: "What your catalogue calls it." })
  @MaxLength(100)
  productCode?: string | null;

  @Field(() => Decimal, { defaultValue: "1", description: QUANTITY })
  quantity: string;

  @Field(() => Money, { description: UNIT_PRICE })
  unitPrice: Money;

  @Field(() => Decimal, { nullable: true, description: DISCOUNT })
  discount?: string | null;
}

@InputType({ description: "Changes to a line; what is left out stays." })
export class UpdateOpportunityLineInput {
  @Field(() => ID, { description: "The line." })
  lineId: string;

  @Field(() => String, { nullable: true, description: "What is sold." })
  @MinLength(1)
  @MaxLength(300)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What your catalogue calls it." })
  @MaxLength(100)
  productCode?: string | null;

  @Field(() => Decimal, { nullable: true, description: QUANTITY })
  quantity?: string | null;

  @Field(() => Money, { nullable: true, description: UNIT_PRICE })
  unitPrice?: Money | null;

  @Field(() => Decimal, { nullable: true, description: DISCOUNT })
  discount?: string | null;
}

const many = { nullable: true };

@InputType({ description: `The lines of a deal, at most ${MOST_LINES}: all of them by \`set\`, or changes to those that it has.` })
@SetsFieldsOf("OPPORTUNITY", { names: { set: "lines", add: "lines", update: "lines", remove: "lines" } })
export class ChangeOpportunityLinesInput extends VersionedInput {
  @Field(() => ID, { description: "The deal." })
  opportunityId: string;

  @Field(() => [OpportunityLineInput], { ...many, description: "All lines, in place of those that it has." })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  set?: OpportunityLineInput[] | null;

  @Field(() => [OpportunityLineInput], { ...many, description: "Lines that come behind the others." })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  add?: OpportunityLineInput[] | null;

  @Field(() => [UpdateOpportunityLineInput], { ...many, description: "Lines that change." })
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  update?: UpdateOpportunityLineInput[] | null;

  @Field(() => [ID], { ...many, description: "Lines that go." })
  @ArrayMaxSize(MOST_LINES)
  remove?: string[] | null;
}

/** A line, and where in the input it came from. */
interface Typed {
  line: OpportunityLine;
  path: string[];
}

/**
 * Changes the lines of a deal. Its amount is their sum from then on; with the last one it goes.
 * @throws {Refusal} naming the line that is wrong
 */
export async function changeOpportunityLines(tx: Transaction, viewer: Viewer, input: ChangeOpportunityLinesInput): Promise<Opportunity> {
  const { set, add, update, remove } = input;
  if (set ? add || update || remove : !(add || update || remove))
    throw new InvalidInput("set", 'Give all lines by "set", or changes by "add", "update" and "remove".');
  const opportunity = await takeOpportunity(tx, viewer, input);
  const present = await tx.manager.find(OpportunityLine, { where: { opportunityId: opportunity.id }, order: { position: "ASC" } });
  const typed = lineUp(opportunity, present, input);
  if (typed.length > MOST_LINES) throw new InvalidInput(set ? "set" : "add", `A deal has at most ${MOST_LINES} lines.`);
  checkCurrency(typed, opportunity.currency);
  const total = await price(tx, typed);
  await tx.sql("delete from opportunity_line where opportunity_id = $1", [opportunity.id]);
  const work = new UnitOfWork(tx);
  for (const { line } of typed) work.add(line);
  await work.write();
  const before = copyOf(opportunity);
  Object.assign(opportunity, { amountValue: total, currency: typed[0]?.line.currency ?? null, linesChangedAt: tx.now });
  await requireKept(tx, before, opportunity, [set ? "set" : "remove"]);
  return tx.save(opportunity);
}

/** All lines as they are to be, in order. Those that stay keep their ids. */
function lineUp(opportunity: Opportunity, present: OpportunityLine[], { set, add, update, remove }: ChangeOpportunityLinesInput): Typed[] {
  const fresh = (inputs: OpportunityLineInput[] | null | undefined, field: string): Typed[] =>
    (inputs ?? []).map((input, index) => ({
      line: Object.assign(new OpportunityLine(), { opportunityId: opportunity.id }, valuesOf(input)),
      path: [field, String(index)],
    }));
  const lines = new Map(set ? [] : present.map((line): [string, Typed] => [line.id, { line, path: [] }]));
  const take = (id: string, path: string[]): Typed => {
    const found = lines.get(fromId(OpportunityLine.prefix, id, path.join(".")));
    if (!found) throw new NotFound(path.join("."), "line of the deal");
    return found;
  };
  for (const [index, change] of (update ?? []).entries()) {
    const found = take(change.lineId, ["update", String(index), "lineId"]);
    Object.assign(found.line, valuesOf(change));
    found.path = ["update", String(index)];
  }
  for (const [index, id] of (remove ?? []).entries()) lines.delete(take(id, ["remove", String(index)]).line.id);
  const all = [...lines.values(), ...fresh(set, "set"), ...fresh(add, "add")];
  for (const [position, { line }] of all.entries()) line.position = position;
  return all;
}

/** What was given of a line, by its properties. */
function valuesOf({ name, productCode, quantity, unitPrice, discount }: OpportunityLineInput | Partial<UpdateOpportunityLineInput>) {
  return {
    ...(name ? { name } : {}),
    ...(productCode !== undefined ? { productCode } : {}),
    ...(quantity ? { quantity } : {}),
    ...(unitPrice ? { unitPriceValue: unitPrice.amount, currency: unitPrice.currency } : {}),
    ...(discount !== undefined ? { discount: discount ?? "0" } : {}),
  };
}

/** @param agreed the currency of the deal; null while it has no amount, and then any will do */
function checkCurrency(typed: Typed[], agreed: string | null): void {
  const currency = agreed ?? typed[0]?.line.currency;
  for (const { line, path } of typed)
    if (line.currency !== currency)
      throw new InvalidInput(
        [...(path.length > 0 ? path : ["set"]), "unitPrice", "currency"],
        `All lines of the deal must be in ${currency}.`,
      );
}

/** Sets what each line is worth, and answers their sum; null where there is none. The database reckons, because it does so exactly. */
async function price(tx: Transaction, typed: Typed[]): Promise<string | null> {
  const rows = await tx.sql<{ amount: string; total: string; wrong: string | null }>(
    `select amount::text, (sum(amount) over ())::text as total,
            case when quantity <= 0 then 'quantity' when price < 0 then 'unitPrice' when discount not between 0 and 100 then 'discount'
                 when sum(amount) over (order by nth) >= 1e15 then 'quantity' end as wrong
     from (select *, round(quantity * price * (100 - discount) * 0.01, $4::int) as amount
           from unnest($1::numeric[], $2::numeric[], $3::numeric[]) with ordinality line (quantity, price, discount, nth)) priced
     order by nth`,
    [
      ...["quantity", "unitPriceValue", "discount"].map((field) => typed.map(({ line }) => line[field as keyof OpportunityLine])),
      decimalsOf(typed[0]?.line.currency ?? ""),
    ],
  );
  for (const [nth, { amount, wrong }] of rows.entries()) {
    const { line, path } = typed[nth] as Typed;
    if (wrong) throw new InvalidInput([...path, wrong], MUST_BE[wrong] as string);
    line.amountValue = amount;
  }
  return rows[0]?.total ?? null;
}

const MUST_BE: Record<string, string> = {
  quantity: '"quantity" must be more than 0, and the sum of all lines less than 1,000,000,000,000,000.',
  unitPrice: '"unitPrice" must not be negative.',
  discount: '"discount" must be from 0 to 100 percent.',
};
