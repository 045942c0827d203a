import { DefaultNamingStrategy, type Table } from "typeorm";

/** `firstName` -> `first_name`: how a property is called in the database. */
export const columnNameOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Names in the database that a person can read in an error message or a query plan (`fk_lead_owner_id`), in place of
 * TypeORM's hashes.
 */
export class ReadableNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return custom ?? columnNameOf([...prefixes, property].join("_"));
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.getTableName(table)}`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.named("fk", table, columns);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.named("uq", table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.named("ix", table, columns);
  }

  private named(kind: string, table: Table | string, columns: string[]): string {
    return `${kind}_${this.getTableName(table)}_${columns.join("_")}`;
  }
}
