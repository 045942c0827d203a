import { ArrayMaxSize, MaxLength, MinLength } from "class-validator";
import type { GraphQLSchema } from "graphql";
import { Field, ID, InputType } from "type-graphql";
import { Team } from "../../access/team.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { JsonObject } from "../../platform/scalars.js";
import { IdempotentInput, VersionedInput } from "../../platform/schema/payload.js";
import { RecordKind } from "../../records/record-kind.js";
import { listProblems } from "./check-list.js";
import { COLUMN_LIMITS } from "./columns.js";
import { KeptList } from "./kept-list.js";
import { SavedView, ViewSharing } from "./saved-view.js";

const NAME = { description: "What it is to be called." };
const WHERE = { nullable: true, description: "The filter, as the list takes it in `where`." };
const ORDER_BY = { nullable: true, description: "The order, as the list takes it in `orderBy`; at most three keys." };
const SEARCH = { nullable: true, description: "Words that must all be found." };
const COLUMNS = { nullable: true, description: 'What to show, in this order: fields by their paths ("email", "owner.name").' };
const TEAM_ID = { nullable: true, description: "The team that it is shared with; needed for TEAM, and only there." };

@InputType({ description: "A list to keep under a name. It becomes yours." })
export class CreateSavedViewInput extends IdempotentInput {
  @Field(() => String, NAME)
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => RecordKind, { description: "Of which kind of records." })
  record: RecordKind;

  @Field(() => JsonObject, WHERE)
  where?: Record<string, unknown> | null;

  @Field(() => [JsonObject], ORDER_BY)
  @ArrayMaxSize(3)
  orderBy?: Record<string, unknown>[] | null;

  @Field(() => String, SEARCH)
  @MaxLength(1_000)
  search?: string | null;

  @Field(() => [String], COLUMNS)
  @ArrayMaxSize(COLUMN_LIMITS.columns)
  columns?: string[] | null;

  @Field(() => ViewSharing, { defaultValue: ViewSharing.PRIVATE, description: "Who is to see it, besides you." })
  sharing: ViewSharing;

  @Field(() => ID, TEAM_ID)
  teamId?: string | null;
}

@InputType({ description: "Changes to a view of yours. A field that is left out stays; null clears it." })
export class UpdateSavedViewInput extends VersionedInput {
  @Field(() => ID, { description: "The view." })
  viewId: string;

  @Field(() => String, { ...NAME, nullable: true })
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @Field(() => JsonObject, WHERE)
  where?: Record<string, unknown> | null;

  @Field(() => [JsonObject], ORDER_BY)
  @ArrayMaxSize(3)
  orderBy?: Record<string, unknown>[] | null;

  @Field(() => String, SEARCH)
  @MaxLength(1_000)
  search?: string | null;

  @Field(() => [String], COLUMNS)
  @ArrayMaxSize(COLUMN_LIMITS.columns)
  columns?: string[] | null;

  @Field(() => ViewSharing, { nullable: true, description: "Who is to see it, besides you." })
  sharing?: ViewSharing;

  @Field(() => ID, TEAM_ID)
  teamId?: string | null;
}

@InputType({ description: "A view of yours to remove." })
export class DeleteSavedViewInput extends VersionedInput {
  @Field(() => ID, { description: "The view." })
  viewId: string;
}

type Details = Partial<Pick<CreateSavedViewInput, "name" | "where" | "orderBy" | "search" | "columns" | "sharing" | "teamId">>;

/** Keeps a list under a name, for the person who asks. */
export async function createSavedView(
  tx: Transaction,
  context: Context,
  schema: GraphQLSchema,
  input: CreateSavedViewInput,
): Promise<SavedView> {
  const { kind, id } = context.viewer;
  if (kind !== "USER") throw forbidden("A view belongs to a person: sign in as one to keep it.");
  const empty = { where: null, orderBy: [], search: null, columns: [], teamId: null };
  const view = Object.assign(new SavedView(), empty, { record: input.record, ownerId: id });
  await change(tx, context, schema, view, input);
  return tx.add(view);
}

/** Changes a view; only its owner does. */
export async function updateSavedView(
  tx: Transaction,
  context: Context,
  schema: GraphQLSchema,
  input: UpdateSavedViewInput,
): Promise<SavedView> {
  const view = await takeView(tx, context, input);
  await change(tx, context, schema, view, input);
  return tx.save(view);
}

/** Removes a view; only its owner does. */
export async function deleteSavedView(tx: Transaction, context: Context, input: DeleteSavedViewInput): Promise<string> {
  const view = await takeView(tx, context, input);
  await tx.sql("delete from saved_view where id = $1", [view.id]);
  return view.nodeId;
}

/** The view, locked, if this viewer may change it; what they may not even see is not there. */
async function takeView(tx: Transaction, context: Context, { viewId, expectedVersion }: UpdateSavedViewInput | DeleteSavedViewInput) {
  const id = fromId(SavedView.prefix, viewId, "viewId");
  const view = (await context.load(SavedView, id)) ? await tx.lock(SavedView, id) : null;
  if (!view) throw new NotFound("viewId", "view");
  if (context.viewer.id !== view.ownerId) throw forbidden("Only its owner changes a view. Make one of your own from it.");
  expectVersion(view, expectedVersion);
  return view;
}

const forbidden = (message: string) => new Refusal(new InputError(UserErrorCode.FORBIDDEN, message));

/** Sets what was given, and refuses a view that could not be shown. */
async function change(tx: Transaction, context: Context, schema: GraphQLSchema, view: SavedView, details: Details): Promise<void> {
  const { name, where, orderBy, search, columns, sharing, teamId } = details;
  if (name) view.name = name;
  if (where !== undefined) view.where = where;
  if (orderBy !== undefined) view.orderBy = orderBy ?? [];
  if (search !== undefined) view.search = search;
  if (columns !== undefined) view.columns = columns ?? [];
  if (sharing) view.sharing = sharing;
  if (view.sharing !== ViewSharing.TEAM && !teamId) view.teamId = null;
  else if (teamId !== undefined) view.teamId = teamId && fromId(Team.prefix, teamId, "teamId");
  await checkSharing(tx, view);
  await context.services.customFields.refresh();
  const problems = listProblems(schema, context, view.record, view);
  if (problems.length > 0) throw new Refusal(...problems);
  // Whatever else its list would refuse, such as the id of another kind of record, is refused now.
  await new KeptList(view.record, { ...view, columns: ["id"] }).page(context, null, 1);
}

async function checkSharing(tx: Transaction, { sharing, teamId }: SavedView): Promise<void> {
  if ((sharing === ViewSharing.TEAM) !== (teamId !== null))
    throw new InvalidInput("teamId", '"teamId" must name the team when "sharing" is TEAM, and only then.');
  if (teamId && !(await tx.find(Team, teamId))) throw new NotFound("teamId", "team");
}
