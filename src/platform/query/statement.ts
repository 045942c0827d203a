import type { Viewer } from "../identity/viewer.js";
import { type CustomType, type CustomTypes, customTypeOf } from "./custom-fields.js";
import type { Queryable } from "./fields.js";
import { FilterCompiler } from "./filter-sql.js";
import { Parameters } from "./parameters.js";

/** Who reads, and when. */
export interface Reader {
  viewer: Viewer;
  now: Date;
  customTypes: CustomTypes;
}

/** One statement in the making: its values, its aliases, and what of each kind of record the reader may see. */
export class Statement {
  readonly parameters: Parameters;
  readonly filter: FilterCompiler;
  private aliases = 0;

  constructor(private readonly reader: Reader) {
    this.parameters = new Parameters({ now: reader.now, streamCursor: () => "", variables: {} });
    this.filter = new FilterCompiler(this.parameters, (target) => target.visible(reader.viewer), reader.customTypes);
  }

  alias(): string {
    return `t${++this.aliases}`;
  }

  /** @throws {RequestError} when there is no such field */
  customType(target: Queryable, key: string): CustomType {
    return customTypeOf(this.reader.customTypes, target, key);
  }

  /** The condition that a record is one which the reader may see. */
  visible(target: Queryable, alias: string): string {
    return this.filter.compile(target, target.visible(this.reader.viewer), alias);
  }
}
