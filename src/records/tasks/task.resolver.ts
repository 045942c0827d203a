import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import {
  CompleteTaskInput,
  CreateTaskInput,
  completeTask,
  createTask,
  ReopenTaskInput,
  reopenTask,
  UpdateTaskInput,
  updateTask,
} from "./edit-task.js";
import { Task } from "./task.js";

@ObjectType()
class CreateTaskPayload extends Payload {
  @Field(() => Task, { nullable: true, description: "The new task." })
  task?: Task;
}

@ObjectType()
class UpdateTaskPayload extends Payload {
  @Field(() => Task, { nullable: true, description: "The task as it is now." })
  task?: Task;
}

@ObjectType()
class CompleteTaskPayload extends Payload {
  @Field(() => Task, { nullable: true, description: "The task as it is now." })
  task?: Task;
}

@ObjectType()
class ReopenTaskPayload extends Payload {
  @Field(() => Task, { nullable: true, description: "The task as it is now." })
  task?: Task;
}

@Resolver()
export class TaskResolver {
  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => CreateTaskPayload, { description: "Gives somebody something to do about a lead, contact, account or opportunity." })
  createTask(@Ctx() context: Context, @Arg("input", () => CreateTaskInput, { description: "The task." }) input: CreateTaskInput) {
    return context.mutate<CreateTaskPayload>("createTask", input, async (tx) => ({ task: await createTask(tx, context.viewer, input) }));
  }

  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => UpdateTaskPayload, { description: "Changes a task, or hands it to somebody." })
  updateTask(@Ctx() context: Context, @Arg("input", () => UpdateTaskInput, { description: "What changes." }) input: UpdateTaskInput) {
    return context.mutate<UpdateTaskPayload>("updateTask", input, async (tx) => ({ task: await updateTask(tx, context.viewer, input) }));
  }

  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => CompleteTaskPayload, { description: "Says that a task is done." })
  completeTask(@Ctx() context: Context, @Arg("input", () => CompleteTaskInput, { description: "Which one." }) input: CompleteTaskInput) {
    return context.mutate<CompleteTaskPayload>("completeTask", input, async (tx) => ({
      task: await completeTask(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => ReopenTaskPayload, { description: "Says that a task is not done after all." })
  reopenTask(@Ctx() context: Context, @Arg("input", () => ReopenTaskInput, { description: "Which one." }) input: ReopenTaskInput) {
    return context.mutate<ReopenTaskPayload>("reopenTask", input, async (tx) => ({ task: await reopenTask(tx, context.viewer, input) }));
  }
}
