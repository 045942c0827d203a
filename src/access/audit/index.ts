import { AuditEntry } from "./audit-entry.js";

/** Its entries are written by the plumbing (platform/database/audit.ts), with each mutation. */
export const feature = { entities: [AuditEntry], resolvers: [] };
