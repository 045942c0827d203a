import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { Scope } from "../../platform/identity/scopes.js";
import { canonical, date, descending, queryable } from "../../platform/query/fields.js";
import { CurrencyCode, LocalDate } from "../../platform/scalars.js";

@ObjectType({ implements: Node, description: "What one unit of a currency is worth in that of the organisation, from a day on." })
@Entity("exchange_rate")
@Index(["base", "currency", "validFrom"], { unique: true })
export class ExchangeRate extends Node {
  static override readonly prefix = "exchange_rate";

  @Field(() => CurrencyCode, {
    description: "The currency of the organisation when the rate was set. Only those of its present one count.",
  })
  @Column("text")
  base: string;

  @Field(() => CurrencyCode, { description: "The other currency." })
  @Column("text")
  currency: string;

  @Field(() => LocalDate, { description: "From which day on, until there is a later one." })
  @Column("date")
  validFrom: string;

  @Field(() => String, { description: "How much of `base` one unit of `currency` is worth, as an exact decimal." })
  @Column("text")
  rate: string;
}

export const exchangeRates = queryable(ExchangeRate, {
  table: "exchange_rate",
  fields: { base: canonical(readCurrencyCode), currency: canonical(readCurrencyCode), validFrom: date() },
  visible: ({ scopes }) => (scopes.has(Scope.OPPORTUNITIES_READ) ? {} : { id: { in: [] } }),
  order: descending("validFrom"),
  roots: {
    scope: Scope.OPPORTUNITIES_READ,
    one: ["exchangeRate", "One exchange rate; null when there is none with this id."],
    many: ["exchangeRates", "The exchange rates, latest first by default."],
  },
});

/**
 * What one unit of a deal's currency is worth in the organisation's: by the rate of the day that it was closed, and while it is open by
 * that of today. Null where there is none.
 */
export const rateSql = (base: string, { currency, closedAt }: { currency: string; closedAt: string }): string =>
  `case when ${currency} = ${base} then 1 else (select r.rate::numeric from exchange_rate r where r.base = ${base} and r.currency = ${currency}
     and r.valid_from <= (coalesce(${closedAt}, now()) at time zone 'UTC')::date order by r.valid_from desc limit 1) end`;
