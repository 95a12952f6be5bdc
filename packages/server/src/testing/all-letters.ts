import pg from 'pg';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import type { TestServer } from './test-server.ts';

export type PrintedLetter = {
  readonly subjectId: string;
  readonly kind: string;
  readonly number: string;
  readonly text: string;
};

/** Every paper on record, with the words its PDF shows. */
export async function allLetters({
  databaseUrl,
  server,
}: Pick<TestServer, 'databaseUrl' | 'server'>): Promise<readonly PrintedLetter[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ subject: string; kind: string; number: string; digest: Buffer }>(
    'select subject_id as subject, kind, number, digest from documents.letter order by number',
  );
  await client.end();
  return Promise.all(
    rows.map(async ({ subject, kind, number, digest }) => {
      const pdf = (await server.files.get(digest)) ?? Buffer.alloc(0);
      return { subjectId: subject, kind, number, text: readPdfPages(pdf).join('\n') };
    }),
  );
}
