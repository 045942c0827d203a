import { MaxLength } from "class-validator";
import { coerceInputValue, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from "type-graphql";
import { toId } from "../../platform/database/id.js";
import type { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, Refusal } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import type { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { clientForm } from "../../platform/query/client-form.js";
import type { Queryable } from "../../platform/query/fields.js";
import { emptyPart, type Where } from "../../platform/query/filter.js";
import { filterType } from "../../platform/query/filter-types.js";
import { planPage, withNamed } from "../../platform/query/page.js";
import { type Reader, Statement } from "../../platform/query/statement.js";
import { refuseLocked } from "../../platform/query/written-fields.js";
import { inputInstance } from "../../platform/schema/input-instance.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { askBulkJob } from "./ask-bulk-job.js";
import { BulkJobPayload, type BulkSample } from "./bulk-job.payload.js";
import { addRows, declareBulkWork, refuseTooManyRecords } from "./bulk-work.js";

/** How many records a dry run tries. */
const SAMPLED = 20;

/** What every mutation by filter takes; `where` is of the kind of record. */
@InputType()
export abstract class WhereInput extends IdempotentInput {
  where: Where;

  @Field(() => String, {
    nullable: true,
    description: "Words that must all be found, as in the list; only of a kind whose list can be searched.",
  })
  @MaxLength(1_000)
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Says how many records it would be about, and what would become of the first 20, and changes nothing.",
  })
  dryRun?: boolean | null;
}

/** A mutation that does to all records of a filter what another does to those of a list of ids. */
export interface WhereMutation<I extends WhereInput> {
  /** What the job is called: the mutation of many by their ids. */
  kind: string;
  target: Queryable;
  scopes: Scope[];
  description: string;
  /** The input without its filter. */
  input: abstract new () => I;
  /** Does it to some of the records, by their ids; answers the record, or why it refuses, one for one. */
  change(tx: Transaction, viewer: Viewer, ids: string[], input: I): Promise<(Node | Refusal)[]>;
}

/** The resolver class of a mutation by filter, and the kind of job that it asks for. */
export function whereMutation<I extends WhereInput>(the: WhereMutation<I>): Function {
  const { kind, target, scopes, description } = the;
  const name = `${kind}Where`;
  const inputName = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { recordType, idsOf } = kindOf(target);

  declareBulkWork({
    kind,
    scopes,
    async choose(tx, reader, job, asked, schema) {
      const { text, values } = selectSql(reader, target, read(schema, inputName, asked) as WhereInput);
      await addRows(tx, job, recordType, text, values);
    },
    change(tx, viewer, { uuids }, asked, schema) {
      const input = read(schema, inputName, asked) as I;
      // A rule for fields may have come since it was asked for.
      refuseLocked(viewer, inputInstance<object>(Input, input));
      return the.change(tx, viewer, idsOf(uuids), input);
    },
  });

  @InputType(inputName, { description: `${description} Give a filter that compares something.` })
  class Input extends (the.input as unknown as new () => WhereInput) {
    @Field(() => filterType(target), { description: "Which of them, of those that you may see." })
    declare where: Where;
  }

  @Resolver()
  class OfFilter {
    @Allow(...scopes)
    @Mutation(() => BulkJobPayload, { name, description: `${description} In the background, with your rights, as \`${kind}\` does it.` })
    async ask(
      @Ctx() context: Context,
      @Info() { schema }: GraphQLResolveInfo,
      @Arg("input", () => Input, { description: "Which, and what." }) input: Input,
    ) {
      const asked = clientForm(input, schema.getType(inputName) as GraphQLInputType);
      const payload = await context.mutate<BulkJobPayload>(name, input, (tx) => answer(tx, context, the, input as unknown as I, asked));
      if (!input.dryRun) context.services.jobs.wake();
      return payload;
    }
  }
  return OfFilter;
}

const kindOf = ({ entity }: Queryable) => {
  const recordType = entity.prefix as string;
  return { recordType, idsOf: (uuids: string[]) => uuids.map((uuid) => toId(recordType, uuid)) };
};

async function answer<I extends WhereInput>(
  tx: Transaction,
  context: Context,
  the: WhereMutation<I>,
  input: I,
  asked: Record<string, unknown>,
): Promise<Omit<BulkJobPayload, "userErrors">> {
  refuseEmpty(input);
  refuseSearch(the.target, input);
  await context.services.customFields.refresh();
  const { text, values } = selectSql(context.reader, the.target, input);
  const [counted] = await tx.manager.query(`select count(*)::int as total from (${text}) found`, values);
  refuseTooManyRecords(counted.total);
  if (!input.dryRun) return { bulkJob: await askBulkJob(tx, context, the.kind, asked), total: counted.total };
  const first: { id: string }[] = await tx.manager.query(`select id from (${text}) found order by id limit ${SAMPLED}`, values);
  const { idsOf } = kindOf(the.target);
  const answers = first.length === 0 ? [] : await the.change(tx, context.viewer, idsOf(first.map(({ id }) => id)), input);
  return { total: counted.total, sample: answers.map(sampleOf) };
}

const sampleOf = (answer: Node | Refusal): BulkSample =>
  answer instanceof Refusal ? { record: null, userErrors: answer.errors } : { record: answer, userErrors: [] };

/** A client that leaves out what it has no value for would else change everything. */
function refuseEmpty({ where, search }: WhereInput): void {
  const empty = emptyPart(where);
  if (empty === null || (empty.length === 0 && search?.trim())) return;
  const path = ["where", ...empty];
  const all = '`createdAt: { gte: "2000-01-01T00:00:00Z" }` is for all that you see';
  throw new InvalidInput(path, `"${path.join(".")}" compares nothing, so it would be about everything. Name what you mean; ${all}.`);
}

function refuseSearch({ name, searchable }: Queryable, { search }: WhereInput): void {
  if (search == null || searchable.length > 0) return;
  throw new InvalidInput(
    "search",
    `Records of the kind ${name} cannot be searched. Leave "search" out, and say in "where" which you mean.`,
  );
}

/** SQL that gives the uuids of all that a list would show. */
function selectSql(reader: Reader, target: Queryable, { where, search }: WhereInput): { text: string; values: unknown[] } {
  const statement = new Statement(reader);
  const plan = planPage(statement, target, "t", { where, search });
  // The parts of the page, not those for a count, which need no row of the record.
  const parts = plan.paged().map(({ from, condition }) => `select t.id from ${from} where ${condition}`);
  return { text: `${withNamed(plan)}${parts.join(" union ")}`, values: statement.parameters.values };
}

/** What was asked for, as the mutation was given it. */
function read(schema: GraphQLSchema, inputName: string, asked: Record<string, unknown>): unknown {
  return coerceInputValue(asked, schema.getType(inputName) as GraphQLInputObjectType, (_path, _value, { message }) => {
    throw new InvalidInput([], `What was asked for is no longer valid: ${message}`);
  });
}
