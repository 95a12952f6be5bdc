import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Template } from './global-database.ts';

/** A database of this test file alone, cloned from a template. */
export async function cloneDatabase(
  template: Template,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const cluster = inject('clusterUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(cluster, `create database ${name} template template_${template}`);
  return { url: `${cluster}/${name}`, drop: () => onCluster(cluster, `drop database ${name} with (force)`) };
}

/** Two clones of one template at once wait for each other: the template may not be in use. */
async function onCluster(cluster: string, sql: string): Promise<void> {
  for (let left = 20; ; left -= 1) {
    const client = new pg.Client({ connectionString: `${cluster}/postgres` });
    await client.connect();
    try {
      await client.query(sql);
      return;
    } catch (error) {
      const isBusy = (error as { code?: string }).code === '55006';
      if (!isBusy || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end();
    }
  }
}
