import { parse } from "graphql";
import type { Context } from "../../../platform/execution/context.js";
import type { RowResult } from "./take-rows.js";

const PERSON = "name email phone jobTitle owner { id name }";
const DEAL = "name stage step { name } amount { amount currency } closeDate closedAt probability wonReason lostReason";

/** What is shown of a record, by its kind: what it is called, and what follows from more than its own row. */
const SHOWN = `
  id
  ... on Lead {
    ${PERSON} companyName status stage statusSince nextAction score fitScore engagementScore band grade
    queue { id name } source { name channel } campaign { name } externalIds { system value } customFields createdAt
  }
  ... on Account { name domain industry country parent { id name } owner { id name } customFields createdAt }
  ... on Contact { ${PERSON} account { id name } customFields createdAt }
  ... on Opportunity { ${DEAL} account { id name } contact { id name } owner { id name } customFields createdAt }
  ... on Activity { type occurredAt text lead { id name } contact { id name } account { id name } opportunity { id name } }
  ... on Task { title dueAt completedAt owner { id name } lead { id name } contact { id name } account { id name } opportunity { id name } }
  ... on Campaign { name channel status startsOn endsOn cost { amount currency } parent { id name } }
  ... on CampaignMember { status joinedAt respondedAt campaign { id name } lead { id name } contact { id name } }`;

const DUPLICATES = `confidence record { ... on Lead { id name } ... on Contact { id name } ... on Account { id name } }`;

/** Kinds of records whose duplicates can be looked for. */
const COMPARED = /^(lead|contact|account)_/;

type Shown = Record<string, unknown> | null;

/**
 * The records of rows as their viewer will see them, one for each row; null where there is none.
 * @param inside reads them where they are
 */
export async function previewedRecords(inside: Context, rows: RowResult[]): Promise<Shown[]> {
  const ids = rows.map(({ recordId, outcome }) => (outcome === "REFUSED" ? null : recordId));
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return ids.map(() => null);
  const compared = known.filter((id) => COMPARED.test(id));
  const asked = compared.map((id, nth) => `d${nth}: findDuplicates(id: ${JSON.stringify(id)}) { ${DUPLICATES} }`);
  const document = parse(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${SHOWN} } ${asked.join("\n")} }`);
  const { nodes, ...found } = await inside.services.ask(document, { ids: known }, inside);
  const duplicates = new Map(compared.map((id, nth) => [id, found[`d${nth}`]]));
  return ids.map((id) => {
    const record: Shown = id === null ? null : (nodes[known.indexOf(id)] ?? null);
    return record && { ...record, ...(duplicates.has(id as string) ? { duplicates: duplicates.get(id as string) } : {}) };
  });
}
