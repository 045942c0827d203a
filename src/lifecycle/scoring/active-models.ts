import { LRUCache } from "lru-cache";
import { type Sql, sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Scope } from "../../platform/identity/scopes.js";
import { descending, queryable } from "../../platform/query/fields.js";
import type { Lead } from "../../records/leads/lead.js";
import { ModelState } from "../../records/leads/score.enums.js";
import { type ModelDefinition, ScoringModel } from "./scoring-model.js";

/** Seen by those who may read models. */
export const scoringModels = queryable(ScoringModel, {
  table: "scoring_model",
  fields: {},
  visible: ({ scopes }) => (scopes.has(Scope.SCORING_READ) ? {} : { id: { in: [] } }),
  order: descending("createdAt"),
});

/** The models that count now. */
export class ActiveModels {
  private readonly byPersona = new Map<string | null, ScoringModel>();

  constructor(readonly all: ScoringModel[]) {
    for (const model of all) this.byPersona.set(personaKey(model.persona), model);
  }

  /** The model of the lead's persona; where there is none, the model of all others; null in an organisation without one. */
  of({ persona }: Pick<Lead, "persona">): ScoringModel | null {
    return this.byPersona.get(personaKey(persona)) ?? this.byPersona.get(null) ?? null;
  }
}

/** Personas are the same whatever their capitals. */
export const personaKey = (persona: string | null | undefined): string | null => persona?.toLowerCase() ?? null;

/** A version never changes, so what was read of it once stays true; its state does not. */
const definitions = new LRUCache<string, ModelDefinition>({
  max: 200,
  maxSize: 16 * 1024 * 1024,
  // About what a definition takes in memory, by its JSON.
  sizeCalculation: (definition) => 4 * JSON.stringify(definition).length,
});

async function readActiveModels(sql: Sql): Promise<ActiveModels> {
  const found = await sql<Pick<ScoringModel, "id" | "persona" | "ledgerId">>(
    'select id, persona, ledger_id as "ledgerId" from scoring_model where state = $1',
    [ModelState.ACTIVE],
  );
  const models = [];
  for (const { id, persona, ledgerId } of found)
    models.push(
      Object.assign(new ScoringModel(), { id, persona, ledgerId, state: ModelState.ACTIVE, definition: await readDefinition(sql, id) }),
    );
  return new ActiveModels(models);
}

/** The active models. */
export const activeModels = (tx: Transaction): Promise<ActiveModels> =>
  tx.setting("active scoring models", () => readActiveModels(sqlIn(tx)));

/** What a version says. */
export async function readDefinition(sql: Sql, modelId: string): Promise<ModelDefinition> {
  const known = definitions.get(modelId);
  if (known) return known;
  const [row] = await sql<{ definition: ModelDefinition }>("select definition from scoring_model where id = $1", [modelId]);
  if (!row) throw new Error(`There is no scoring model ${modelId}`);
  definitions.set(modelId, row.definition);
  return row.definition;
}
