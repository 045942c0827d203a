import { type GraphQLError, type GraphQLFormattedError, Kind, type OperationDefinitionNode } from "graphql";
import { isUnexpected } from "../errors.js";
import { logUnexpected } from "../log.js";
import type { Context } from "./context.js";
import type { Services } from "./services.js";

/** What the log and the metrics tell of operations, the same for all transports. */
export class OperationLog {
  constructor(private readonly services: Pick<Services, "log" | "metrics">) {}

  unexpected(errors: readonly GraphQLError[], context: Context | undefined): void {
    for (const error of errors)
      if (isUnexpected(error)) logUnexpected(this.services.log, error, { requestId: context?.facts.requestId, path: error.path });
  }

  /** By the first root field: names of the schema are few, names of clients' operations are not. */
  count(
    operation: OperationDefinitionNode | undefined,
    milliseconds: number | undefined,
    errors: readonly GraphQLFormattedError[] = [],
  ): void {
    const [first] = operation?.selectionSet.selections ?? [];
    const name = first?.kind === Kind.FIELD ? first.name.value : "none";
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    this.services.metrics.request(name, operation?.operation ?? "none", milliseconds, codes);
  }

  operation(
    context: Context | undefined,
    name: string | null | undefined,
    kind: string | undefined,
    ms: number | undefined,
    errors?: readonly GraphQLFormattedError[],
  ): void {
    this.services.log.info(
      {
        requestId: context?.facts.requestId,
        operation: name ?? null,
        kind,
        ms: ms === undefined ? undefined : Math.round(ms * 10) / 10,
        cost: context?.cost,
        client: context?.facts.clientName ?? undefined,
        viewer: context?.isSignedIn ? context.viewer.tokenId : null,
        errors: errors?.map((error) => error.extensions?.code),
      },
      "operation",
    );
  }
}
