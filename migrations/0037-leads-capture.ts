import type { MigrationInterface, QueryRunner } from "typeorm";

/** To bring leads in is a scope of its own now; programs that could so far still can. */
export class LeadsCapture1763750000370 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update access_token set scopes = scopes || array['LEADS_CAPTURE']
       where kind = 'SERVICE' and 'LEADS_WRITE' = any(scopes) and 'LEADS_CAPTURE' <> all(scopes)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("update access_token set scopes = array_remove(scopes, 'LEADS_CAPTURE') where 'LEADS_CAPTURE' = any(scopes)");
  }
}
