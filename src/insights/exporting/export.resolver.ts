import { type GraphQLInputObjectType, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Context } from "../../platform/execution/context.js";
import { clientForm } from "../../platform/query/client-form.js";
import { connectionOf } from "../../platform/query/connection.js";
import type { OrderKey } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { filterType, orderType } from "../../platform/query/filter-types.js";
import { PageArgs } from "../../platform/query/page.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow, AllowSignedIn } from "../../platform/schema/rules.js";
import { RecordKind } from "../../records/record-kind.js";
import type { ListAsked } from "../views/check-list.js";
import { RECORD_KINDS } from "../views/record-kinds.js";
import { ExportJob, exportJobs } from "./export-job.js";
import { askExport, CancelExportInput, cancelExport, ExportInput } from "./request-export.js";

const ExportJobConnection = connectionOf(exportJobs);

@ObjectType({ description: "What the mutations that export answer." })
export class ExportPayload extends Payload {
  @Field(() => ExportJob, { nullable: true, description: "The export: look at it again by `exportJob` until its state is DONE." })
  exportJob?: ExportJob;
}

@Resolver()
class ExportResolver {
  @AllowSignedIn()
  @Query(() => ExportJob, { nullable: true, description: "One of your exports; null when you have none with this id." })
  exportJob(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID, { description: "The export's id." }) id: string,
  ) {
    return context.load(ExportJob, fromId(ExportJob.prefix, id, "id"), info);
  }

  @AllowSignedIn()
  @Query(() => ExportJobConnection, { description: "Your exports, newest first." })
  exportJobs(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArgs) {
    return context.list(exportJobs, { ...page }, info);
  }

  @AllowSignedIn()
  @Mutation(() => ExportPayload, { description: "Calls an export of yours off. One that has ended stays as it is." })
  cancelExport(@Ctx() context: Context, @Arg("input", () => CancelExportInput, { description: "The export." }) input: CancelExportInput) {
    return context.mutate<ExportPayload>("cancelExport", input, async (tx) => ({
      exportJob: await cancelExport(tx, context.viewer.id, input),
    }));
  }
}

/** The mutation that exports one kind of record, with the filter and the order of its list: `exportLeads`. */
function exportOf(record: RecordKind): Function {
  const { target, list, scope } = RECORD_KINDS[record];
  const name = `export${list[0]?.toUpperCase()}${list.slice(1)}`;
  const inputName = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

  @InputType(inputName, { description: `Which of the ${list} to export, and how. Without an order the newest are first.` })
  class Input extends ExportInput {
    @Field(() => filterType(target), { nullable: true, description: `Which ${list}; all that you may see by default.` })
    override where?: Where | null;

    @Field(() => [orderType(target)], { nullable: true, description: "At most three keys; the id is always the last." })
    override orderBy?: OrderKey[] | null;
  }

  @Resolver()
  class ExportOf {
    @Allow(scope)
    @Mutation(() => ExportPayload, { name, description: `Writes ${list} to a file, in the background and with your rights.` })
    async ask(
      @Ctx() context: Context,
      @Info() { schema }: GraphQLResolveInfo,
      @Arg("input", () => Input, { description: "What to export." }) input: Input,
    ) {
      const request = listAsked(schema, inputName, input);
      const payload = await context.mutate<ExportPayload>(name, input, async (tx) => ({
        exportJob: await askExport(tx, context, schema, record, input, request),
      }));
      context.services.jobs.wake();
      return payload;
    }
  }
  return ExportOf;
}

function listAsked(schema: GraphQLSchema, inputName: string, { where, orderBy, search }: ExportInput): ListAsked {
  const fields = (schema.getType(inputName) as GraphQLInputObjectType).getFields();
  return {
    where: clientForm(where, (fields.where as { type: any }).type),
    orderBy: clientForm(orderBy, (fields.orderBy as { type: any }).type),
    search,
  };
}

export const exportResolvers = [ExportResolver, ...Object.values(RecordKind).map(exportOf)];
