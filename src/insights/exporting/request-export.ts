import { ArrayMaxSize, MaxLength } from "class-validator";
import type { GraphQLSchema } from "graphql";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound, Refusal } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { dequeue, enqueue } from "../../platform/jobs/enqueue.js";
import type { OrderKey } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { type RecordKind } from "../../records/record-kind.js";
import { columnProblems, type ListAsked, listProblems } from "../views/check-list.js";
import { COLUMN_LIMITS, ownColumns } from "../views/columns.js";
import { KeptList } from "../views/kept-list.js";
import { RECORD_KINDS } from "../views/record-kinds.js";
import { SavedView } from "../views/saved-view.js";
import { ExportFormat, ExportJob, ExportState } from "./export-job.js";
import { EXPORT, finish } from "./run-export.js";

/** So many may be under way for one viewer, so that nobody keeps all processes busy. */
export const MOST_UNDER_WAY = 5;

/** What each export asks for; `where` and `orderBy` are of the kind of record (export.resolver.ts). */
@InputType()
export abstract class ExportInput extends IdempotentInput {
  where?: Where | null;
  orderBy?: OrderKey[] | null;

  @Field(() => String, { nullable: true, description: "Words that must all be found, as in the list." })
  @MaxLength(1_000)
  search?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Which columns, in this order: fields of the record ("email") or of another one by its path ("owner.name"). All its own by default.',
  })
  @ArrayMaxSize(COLUMN_LIMITS.columns)
  columns?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "A saved view to export. What you give besides it takes the place of its own filter, order, search or columns.",
  })
  viewId?: string | null;

  @Field(() => ExportFormat, { description: "What the file is to be." })
  format: ExportFormat;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether a CSV file begins with a byte order mark. Excel needs it to see that the file is UTF-8; most programs do not.",
  })
  byteOrderMark: boolean;
}

@InputType({ description: "An export to call off." })
export class CancelExportInput {
  @Field(() => ID, { description: "The export." })
  exportId: string;
}

/** Puts an export into the queue. What its list would refuse is refused now. */
export async function askExport(
  tx: Transaction,
  context: Context,
  schema: GraphQLSchema,
  record: RecordKind,
  input: ExportInput,
  asked: ListAsked,
): Promise<ExportJob> {
  const { viewer } = context;
  await context.services.customFields.refresh();
  const view = input.viewId ? await viewToExport(context, schema, record, input.viewId) : null;
  const request = { where: asked.where ?? view?.where, orderBy: asked.orderBy ?? view?.orderBy, search: asked.search ?? view?.search };
  const chosen = input.columns?.length ? input.columns : view?.columns;
  const columns = chosen?.length ? chosen : ownColumns(schema, viewer, RECORD_KINDS[record].target.name);
  const problems = columnProblems(schema, context, record, columns);
  if (problems.length > 0) throw new Refusal(...problems);
  await refuseTooMany(tx, viewer.id);
  await new KeptList(record, { ...request, columns }).page(context, null, 1);
  const { format, byteOrderMark } = input;
  const job = Object.assign(new ExportJob(), {
    record,
    format,
    byteOrderMark,
    request,
    columns,
    requestedBy: viewer.id,
    tokenId: viewer.tokenId,
  });
  await enqueue(tx, { kind: EXPORT, id: job.id });
  return tx.add(job);
}

/** Calls an export off and removes what there is of its file. One that has ended stays as it is. */
export async function cancelExport(tx: Transaction, viewerId: string, { exportId }: CancelExportInput): Promise<ExportJob> {
  const id = fromId(ExportJob.prefix, exportId, "exportId");
  if (!(await tx.manager.existsBy(ExportJob, { id, requestedBy: viewerId }))) throw new NotFound("exportId", "export");
  // First the job, as its own steps do: so neither waits for the other in a circle.
  await dequeue(tx, id);
  const job = await tx.lock(ExportJob, id);
  if (!job) throw new NotFound("exportId", "export");
  return job.isUnderWay ? finish(tx, job, ExportState.CANCELLED) : job;
}

/** The view to export, if this viewer may see it and it is of this kind and well. */
async function viewToExport(context: Context, schema: GraphQLSchema, record: RecordKind, viewId: string): Promise<SavedView> {
  const view = await context.load(SavedView, fromId(SavedView.prefix, viewId, "viewId"));
  if (view?.record !== record) throw new NotFound("viewId", `view of ${RECORD_KINDS[record].list}`);
  const problems = listProblems(schema, context, record, view);
  if (problems.length > 0) throw new InvalidInput("viewId", problems.map(({ message }) => message).join(" "));
  return view;
}

async function refuseTooMany(tx: Transaction, viewerId: string): Promise<void> {
  await tx.serialize([`exports of ${viewerId}`]);
  const [row] = await tx.sql<{ count: number }>(
    "select count(*)::int as count from export_job where requested_by = $1 and state in ('QUEUED', 'RUNNING')",
    [viewerId],
  );
  if ((row?.count ?? 0) >= MOST_UNDER_WAY)
    throw new InvalidInput([], `You have ${MOST_UNDER_WAY} exports under way, which is the most. Wait for one, or cancel it.`);
}
