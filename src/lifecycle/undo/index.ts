import { NotUndoneFields, UndoneRecordFields, UndoResolver } from "./undo.resolver.js";

export const feature = { entities: [], resolvers: [UndoResolver, UndoneRecordFields, NotUndoneFields] };
