import { readDeskItem } from '@yichuang/contract/queueing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { readFolder } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

type Tables = { readonly properties: Readonly<Record<string, { readonly items?: Columns }>> };
type Columns = { readonly properties?: object; readonly 'x-order'?: readonly string[] };

const tablesOf = (schema: unknown): readonly (readonly [string, Columns])[] =>
  Object.entries((schema as Tables).properties).flatMap(([name, { items }]) =>
    items?.properties ? [[name, items] as const] : [],
  );

test('the columns of a table keep the order of the file, for every form of the centre', async () => {
  const clerk = await here.as('clerk');
  const { forms } = await readFolder(REFERENCE_CENTRE.folder);
  const withTables = forms.filter(({ schema }) => tablesOf(schema).length > 0);
  expect(withTables.length).toBeGreaterThan(5);
  for (const { id, items, schema } of withTables) {
    const { form } = await clerk(readDeskItem, { params: { code: items[0] ?? '' } });
    const inFile = tablesOf(schema).map(([name, columns]) => [name, Object.keys(columns.properties ?? {})]);
    const stored = tablesOf(form.schema).map(([name, columns]) => [name, columns['x-order']]);
    expect([id, Object.fromEntries(stored)]).toEqual([id, Object.fromEntries(inFile)]);
  }
});
