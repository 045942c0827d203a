import type { Viewer } from "../identity/viewer.js";
import { type CustomType, type CustomTypes, customTypeOf } from "./custom-fields.js";
import { expectKnown, hiddenBehind, hiddenIn, hiddenInCopy, hiddenNames, refuseHidden, shownSql, type TakenAway } from "./field-rights.js";
import type { Queryable } from "./fields.js";
import type { Where } from "./filter.js";
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
    this.filter = new FilterCompiler(
      this.parameters,
      (target) => target.visible(reader.viewer),
      reader.customTypes,
      (...field) => this.column(...field),
    );
  }

  alias(): string {
    return `t${++this.aliases}`;
  }

  /** @throws {RequestError} when there is no such field */
  customType(target: Queryable, key: string): CustomType {
    return customTypeOf(this.reader.customTypes, target, key);
  }

  /** What of a kind of record the reader does not know. */
  hidden(target: Queryable): TakenAway {
    return hiddenIn(this.reader.viewer, target);
  }

  /** A field of the record under an alias, as the reader may know it. */
  column(target: Queryable, field: string, alias: string): string {
    return shownSql(this.reader.viewer, target, field, alias);
  }

  hiddenBehind(target: Queryable, field: string): readonly string[] {
    return hiddenBehind(this.reader.viewer, target, field);
  }

  hiddenNames(target: Queryable): string[] {
    return hiddenNames(this.reader.viewer, target);
  }

  /** @throws {RequestError} when the reader does not know the field */
  expectKnown(target: Queryable, field: string): void {
    expectKnown(this.reader.viewer, target, field);
  }

  /**
   * A filter as its reader wrote it, in SQL about `alias`.
   * @throws {RequestError} when it asks about what they do not know
   */
  asked(target: Queryable, where: Where | null | undefined, alias: string): string {
    refuseHidden(this.reader.viewer, target, where);
    return this.filter.compile(target, where ?? {}, alias);
  }

  /** What a copy of a record of that kind, within JSON, does not show this reader. */
  hiddenInCopy(record: string): TakenAway {
    return hiddenInCopy(this.reader.viewer, record);
  }

  /** The condition that a record is one which the reader may see. */
  visible(target: Queryable, alias: string): string {
    return this.filter.compile(target, target.visible(this.reader.viewer), alias);
  }
}
