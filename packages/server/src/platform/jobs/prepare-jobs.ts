import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { silentLogger } from './silent-logger.ts';

/** The tables of the job queue, made by its own migrations as owner; the server's role may use them. */
export async function prepareJobs(ownerUrl: string, role: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silentLogger });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role}`);
  // The queue closes its tables by row security and has policies for nobody: one for our role opens them.
  await client.query(`do $$ declare t regclass; begin
    for t in select c.oid from pg_class c
              where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
                and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'ours') loop
      execute format('create policy ours on %s to ${role} using (true) with check (true)', t);
    end loop; end $$`);
  await client.end();
}
