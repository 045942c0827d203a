import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../../../platform/database/node.js";
import { Scope } from "../../../platform/identity/scopes.js";
import { ascending, enumeration, queryable, string, timestamps } from "../../../platform/query/fields.js";
import { Needs } from "../../../platform/query/properties.js";
import { ImportKind } from "../import-kind.js";
import type { FileSettings } from "./file-settings.js";
import { ImportDateOrder } from "./import-enums.js";

@ObjectType("MappedColumn", { description: "What is taken of one column of a file." })
export class MappedColumnType {
  @Field(() => String, { description: "The title of the column." })
  column: string;

  @Field(() => String, { nullable: true, description: "The field that it goes into; null leaves the column out." })
  field: string | null;
}

@ObjectType("ImportMeaning", { description: "What a word of a file means." })
export class MeaningType {
  @Field(() => String, { description: "The field that has it." })
  field: string;

  @Field(() => String, { description: "What the file says." })
  text: string;

  @Field(() => String, { description: "What it means here." })
  means: string;
}

@ObjectType({ implements: Node, description: "How files of a kind are read, kept under a name for the next one." })
@Entity("import_mapping")
@Index(["kind", "name"], { unique: true })
export class ImportMapping extends MutableNode {
  static override readonly prefix = "import_mapping";

  @Field(() => String, { description: "What it is called; there is one of each name for each kind." })
  @Column("text")
  name: string;

  @Field(() => ImportKind, { description: "What the rows of such files are." })
  @Column("text")
  kind: ImportKind;

  @Column("jsonb")
  settings: FileSettings;

  @Needs("settings")
  @Field(() => [MappedColumnType], { description: "What is taken of columns whose titles do not say it." })
  get columns(): MappedColumnType[] {
    return this.settings.columns;
  }

  @Needs("settings")
  @Field(() => [MeaningType], { description: "What words of such files mean." })
  get meanings(): MeaningType[] {
    return this.settings.meanings;
  }

  @Needs("settings")
  @Field(() => ImportDateOrder, { nullable: true, description: "In which order the numbers of days stand." })
  get dates(): string | null {
    return this.settings.dates?.toUpperCase() ?? null;
  }

  @Needs("settings")
  @Field(() => String, { nullable: true, description: "The encoding of such files." })
  get encoding(): string | null {
    return this.settings.encoding;
  }

  @Needs("settings")
  @Field(() => String, { nullable: true, description: "Which sheet of a workbook." })
  get sheet(): string | null {
    return this.settings.sheet;
  }

  @Needs("settings")
  @Field(() => String, { nullable: true, description: "The system whose record ids such files have." })
  get system(): string | null {
    return this.settings.system;
  }

  @Needs("settings")
  @Field(() => String, { nullable: true, description: "Where all leads of such files come from." })
  get sourceName(): string | null {
    return this.settings.source;
  }

  @Needs("settings")
  @Field(() => String, { nullable: true, description: "By which country phone numbers without prefix are read where the row has none." })
  get country(): string | null {
    return this.settings.country;
  }

  @Needs("settings")
  @Field(() => String, { nullable: true, description: "The currency of amounts where the row has none." })
  get currency(): string | null {
    return this.settings.currency;
  }
}

/** Mappings are shared by all who import. */
export const importMappings = queryable(ImportMapping, {
  table: "import_mapping",
  fields: { name: string(), kind: enumeration(() => ImportKind, "ImportKind"), ...timestamps },
  visible: ({ scopes }) => (scopes.has(Scope.RECORDS_IMPORT) ? {} : { id: { in: [] } }),
  order: ascending("name"),
  roots: {
    scope: Scope.RECORDS_IMPORT,
    one: ["importMapping", "One mapping of files; null when there is none with this id."],
    many: ["importMappings", "Mappings of files, by name."],
  },
});
