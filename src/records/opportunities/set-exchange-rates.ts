import { ArrayMaxSize, MaxLength, ValidateNested } from "class-validator";
import { parse } from "csv-parse/sync";
import { Field, ID, InputType } from "type-graphql";
import { Workspace } from "../../access/workspace.js";
import { uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { CurrencyCode, LocalDate } from "../../platform/scalars.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { ExchangeRate } from "./exchange-rate.js";

const MOST_RATES = 5_000;

@InputType({ description: "What one unit of a currency is worth in that of the organisation, from a day on." })
export class ExchangeRateInput {
  @Field(() => CurrencyCode, { description: "The currency." })
  currency: string;

  @Field(() => LocalDate, { description: "From which day on, until there is a later rate." })
  validFrom: string;

  @Field(() => String, {
    description: "How much of the organisation's currency one unit is worth, such as `0.9214`: a decimal of up to 10 places.",
  })
  rate: string;
}

@InputType({ description: `Exchange rates, at most ${MOST_RATES}. A rate of a day that has one takes its place.` })
export class SetExchangeRatesInput extends IdempotentInput {
  @Field(() => [ExchangeRateInput], { nullable: true, description: "The rates." })
  @ArrayMaxSize(MOST_RATES)
  @ValidateNested({ each: true })
  rates?: ExchangeRateInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The rates as the text of a CSV file, in place of `rates`: with the headings currency, validFrom and rate.",
  })
  @MaxLength(1_000_000)
  csv?: string | null;
}

@InputType({ description: "Exchange rates that are wrong." })
export class DeleteExchangeRatesInput extends IdempotentInput {
  @Field(() => [ID], { description: "The rates." })
  @ArrayMaxSize(MOST_RATES)
  ids: string[];
}

/** Sets rates to the organisation's currency; answers how many. @throws {Refusal} naming the one that is wrong: then none is set */
export async function setExchangeRates(tx: Transaction, input: SetExchangeRatesInput): Promise<number> {
  if (input.rates ? input.csv : !input.csv)
    throw new InvalidInput("rates", 'Give the rates as "rates" or as "csv", and as one of them only.');
  const { currency: base } = await tx.manager.findOneByOrFail(Workspace, { id: 1 });
  if (!base) throw new InvalidInput("rates", "The organisation has no currency yet. Set it by updateWorkspace(currency).");
  const rates = input.rates ?? readCsv(input.csv as string);
  if (rates.length > MOST_RATES) throw new InvalidInput("csv", `At most ${MOST_RATES} rates are set at once.`);
  const at = (nth: number, field: string) => (input.rates ? ["rates", String(nth), field] : ["csv", String(nth + 1), field]);
  for (const [nth, rate] of rates.entries()) check(rate, base, (field) => at(nth, field));
  await tx.serialize(["exchange rates"]);
  await tx.sql(
    `insert into exchange_rate (id, base, currency, valid_from, rate)
     select distinct on (r.currency, r.valid_from) gen_random_uuid(), $1, r.currency, r.valid_from, r.rate
     from unnest($2::text[], $3::date[], $4::text[]) with ordinality r (currency, valid_from, rate, nth)
     order by r.currency, r.valid_from, r.nth desc
     on conflict (base, currency, valid_from) do update set rate = excluded.rate`,
    [base, rates.map(({ currency }) => currency), rates.map(({ validFrom }) => validFrom), rates.map(({ rate }) => rate)],
  );
  tx.touches.push({ id: "exchange_rate", fields: ["rate"] });
  return rates.length;
}

export async function deleteExchangeRates(tx: Transaction, { ids }: DeleteExchangeRatesInput): Promise<number> {
  const uuids = ids.flatMap((id) => uuidIn(ExchangeRate.prefix, id) ?? []);
  const gone = await tx.sql("delete from exchange_rate where id = any($1::uuid[]) returning id", [uuids]);
  tx.touches.push({ id: "exchange_rate", fields: ["rate"] });
  return gone.length;
}

function check({ currency, validFrom, rate }: ExchangeRateInput, base: string, at: (field: string) => string[]): void {
  if (!readCurrencyCode(currency)) throw new InvalidInput(at("currency"), `"${currency}" is no currency of ISO 4217.`);
  if (currency === base) throw new InvalidInput(at("currency"), `${base} is the organisation's own currency.`);
  if (!isDay(validFrom)) throw new InvalidInput(at("validFrom"), `"${validFrom}" is no day: write it as 2026-11-30.`);
  if (!/^\d{1,12}(\.\d{1,10})?$/.test(rate) || Number(rate) === 0)
    throw new InvalidInput(at("rate"), `"${rate}" is no rate: a decimal above 0 with up to 10 places, such as 0.9214.`);
}

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

function readCsv(text: string): ExchangeRateInput[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, delimiter: [",", ";", "\t"] });
  } catch (error) {
    throw new InvalidInput("csv", `The text is no CSV: ${(error as Error).message}.`);
  }
  return rows.map(({ currency = "", validFrom = "", rate = "" }) => ({ currency: currency.toUpperCase(), validFrom, rate }));
}
