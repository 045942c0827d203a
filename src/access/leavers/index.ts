import { HandOverResolver } from "./hand-over.resolver.js";

export const feature = { entities: [], resolvers: [HandOverResolver] };
