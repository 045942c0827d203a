import { Conversion } from "./conversion.js";
import { ConversionResolver } from "./conversion.resolver.js";
import { ConversionFieldMap } from "./field-map.js";

export const feature = { entities: [Conversion, ConversionFieldMap], resolvers: [ConversionResolver] };
