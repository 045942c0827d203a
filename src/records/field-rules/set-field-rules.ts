import { ArrayMaxSize, ArrayNotEmpty, MaxLength, ValidateNested } from "class-validator";
import type { GraphQLSchema } from "graphql";
import { Field, InputType } from "type-graphql";
import { FieldAccess, FieldRule, RuledRecord } from "../../access/field-rule.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Role } from "../../platform/identity/scopes.js";
import { ruledTarget } from "../../platform/query/field-rights.js";
import { ruledFields } from "../../platform/query/hidden-fields.js";
import { IdempotentInput } from "../../platform/schema/payload.js";

const MOST_RULES = 500;
const CUSTOM = "customFields.";

@InputType({ description: "What a role may do with a field from now on." })
export class FieldRuleInput {
  @Field(() => RuledRecord, { description: "Of which kind of records." })
  record: RuledRecord;

  @Field(() => String, {
    description:
      "The field by its name in the schema (`ruledFields` lists them); one that administrators added as `customFields.renewal_date`.",
  })
  @MaxLength(200)
  field: string;

  @Field(() => Role, { description: "Whose rule it is. Administrators have none: they see and write all." })
  role: Role;

  @Field(() => FieldAccess, { description: "What the role may do with it; WRITE takes a rule away." })
  access: FieldAccess;
}

@InputType({ description: "Rules to set. Those that are not named stay." })
export class SetFieldRulesInput extends IdempotentInput {
  @Field(() => [FieldRuleInput], { description: `The rules, at most ${MOST_RULES}.` })
  @ArrayNotEmpty({ message: '"rules" is empty.' })
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  rules: FieldRuleInput[];
}

/**
 * Sets rules; they count at once, for open streams too.
 * @returns the rules that there are of these fields and roles
 * @throws {Refusal} naming each rule that cannot be
 */
export async function setFieldRules(tx: Transaction, schema: GraphQLSchema, { rules }: SetFieldRulesInput): Promise<FieldRule[]> {
  await tx.serialize(["field rules"]);
  const keys = await customKeys(tx);
  const errors = rules.flatMap((rule, nth) => {
    const problem =
      problemOf(schema, keys, rule) ??
      (isRepeated(rules, nth) ? (["field", "The rules name this field twice for the role."] as const) : null);
    return problem ? [new InputError(UserErrorCode.INVALID_INPUT, problem[1], ["rules", `${nth}`, problem[0]])] : [];
  });
  if (errors.length > 0) throw new Refusal(...errors);
  const set: FieldRule[] = [];
  // One after another: a transaction has one connection.
  for (const rule of rules) set.push(...(await setRule(tx, rule)));
  return set;
}

async function setRule(tx: Transaction, { record, field, role, access }: FieldRuleInput): Promise<FieldRule[]> {
  const known = await tx.manager.findOneBy(FieldRule, { record, field, role });
  if (access === FieldAccess.WRITE) {
    if (known) await tx.manager.remove(known);
    return [];
  }
  if (known) return [known.access === access ? known : await tx.save(Object.assign(known, { access }))];
  return [await tx.add(Object.assign(new FieldRule(), { record, field, role, access }))];
}

const isRepeated = (rules: FieldRuleInput[], nth: number): boolean => {
  const same = ({ record, field, role }: FieldRuleInput) => `${record} ${field} ${role}`;
  return rules.findIndex((rule) => same(rule) === same(rules[nth] as FieldRuleInput)) < nth;
};

/** The custom fields that there are, by kind of record. */
async function customKeys(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.sql<{ name: string }>("select record || '.' || key as name from custom_field");
  return new Set(rows.map(({ name }) => name));
}

type Problem = readonly [part: keyof FieldRuleInput, message: string];

function problemOf(schema: GraphQLSchema, keys: ReadonlySet<string>, { record, field, role, access }: FieldRuleInput): Problem | null {
  if (role === Role.ADMIN) return ["role", "Administrators see and write all fields; make the rule for another role."];
  if (field.startsWith(CUSTOM))
    return keys.has(`${record}.${field.slice(CUSTOM.length)}`)
      ? null
      : ["field", "There is no custom field with this key; `customFields` lists those that there are."];
  const fields = ruledFields(schema, ruledTarget(record));
  const found = fields.find(({ name }) => name === field);
  if (!found) {
    const main = fields.find(({ covers }) => covers.includes(field));
    return [
      "field",
      main
        ? `"${field}" goes with "${main.name}": make the rule for that.`
        : "There is no such field; `ruledFields` lists those that there are.",
    ];
  }
  if (access === FieldAccess.HIDDEN && !found.canBeHidden)
    return ["access", `"${field}" is promised to everybody who sees the record, and cannot be hidden; it can be READ_ONLY.`];
  return null;
}
