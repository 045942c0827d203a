import { hydrate, poolOf } from "../../platform/database/data-source.js";
import type { Context } from "../../platform/execution/context.js";
import type { QualificationTarget } from "./evaluate-policy.js";
import { QualificationPolicy } from "./policy.js";

export type ActivePolicies = Partial<Record<QualificationTarget, QualificationPolicy>>;

/** The policies that count, for an answer: read once, however many leads it shows. */
export function readPolicies(context: Context): Promise<ActivePolicies> {
  const { dataSource } = context.services;
  const read = async () => {
    const { rows } = await poolOf(dataSource).query("select * from qualification_policy where active");
    const policies = rows.map((row) => hydrate(dataSource, QualificationPolicy, row));
    return Object.fromEntries(policies.map((policy) => [policy.target, policy])) as ActivePolicies;
  };
  return context
    .loader("qualification policies", async (keys) => {
      const policies = await read();
      return keys.map(() => policies);
    })
    .load("active");
}
