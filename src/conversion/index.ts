import { Conversion } from "./conversion.js";
import { ConversionResolver } from "./conversion.resolver.js";

export const feature = { entities: [Conversion], resolvers: [ConversionResolver] };
