import { listItems, readEvent, readGuide } from '@yichuang/contract/catalogue.ts';
import { startDraft } from '@yichuang/contract/forms.ts';
import { publishSheet, readSheet } from '@yichuang/contract/item-settings.ts';
import { changeCentre, readCentre } from '@yichuang/contract/organisation.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { importFolder } from './import-folder.ts';
import { type FolderData, readFolder } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';
import { SMALL_FOLDER, withFolder } from './small-folder.fixture.ts';

const CENTRE = 1;
const TABLES = [
  'organisation.centre',
  'organisation.institution',
  'organisation.department',
  'organisation.counter',
  'catalogue.item',
  'catalogue.life_event',
  'catalogue.search_entry',
  'forms.form',
  'processes.procedure',
  'notices.notice',
  'notices.question',
  'clock.holiday_notice',
] as const;

/** Everything an import writes, table by table, as text. */
async function rowsOf({ server }: TestServer): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = TABLES.map(async (table) => {
    const { rows } = await server.database.pool.query(`select t::text as row from ${table} t order by 1`);
    return [table, rows.map(({ row }: { row: string }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

const importInto = ({ server }: TestServer, data: FolderData) =>
  server.database.transaction((tx) =>
    importFolder(data, { tx, centreId: CENTRE, now: momentOf(server).now, server }),
  );

describe('the reference centre', () => {
  let here: TestServer;
  let data: FolderData;

  beforeAll(async () => {
    [here, data] = [await startTestServer(), await readFolder(REFERENCE_CENTRE.folder)];
  });
  afterAll(() => here.close());

  test('the same data again changes no row', async () => {
    const before = await rowsOf(here);
    here.clock.advanceMinutes(60);
    expect(await importInto(here, data)).toEqual({
      items: { published: 0, unchanged: 232 },
      departments: 21,
      counters: 142,
      forms: 41,
      procedures: 0,
      events: 16,
      notices: 30,
      questions: 60,
      holidayNotices: 0,
    });
    expect(await rowsOf(here)).toEqual(before);
  });

  test('what the administrator has set for the centre stays', async () => {
    const admin = await here.as('admin');
    const { version } = await here.anybody(readCentre, {});
    const settings = {
      name: '高新区政务中心',
      nameEn: 'Centre',
      officeHours: '09:00-12:00,13:00-17:00',
      phone: '028-12345',
    };
    await admin(changeCentre, { body: { ...settings, version } });
    await importInto(here, data);
    expect(await here.anybody(readCentre, {})).toMatchObject({ ...settings, version: version + 1 });
  });

  test('a changed item is published again, the others are not; the version before is kept', async () => {
    here.clock.advanceMinutes(1);
    const items = data.items.map((item) =>
      item.code === 'GSJ-002' ? { ...item, conditions: ['有公司章程'] } : item,
    );
    const report = await importInto(here, { ...data, items });
    expect(report.items).toEqual({ published: 1, unchanged: 231 });
    const guide = await here.anybody(readGuide, { params: { code: 'GSJ-002' } });
    expect(guide).toMatchObject({ version: 2, conditions: ['有公司章程'] });
    const { rows } = await here.server.database.pool.query(
      `select version, is_current from catalogue.item where item_code = 'GSJ-002' order by version`,
    );
    expect(rows).toEqual([
      { version: 1, is_current: false },
      { version: 2, is_current: true },
    ]);
  });

  test('what an administrator has published of an item is not undone by the same data', async () => {
    const admin = await here.as('admin');
    const params = { code: 'SSJ-004' };
    const { version, settings } = await admin(readSheet, { params });
    const promisedLimit = { unit: 'workingDays', count: 3 } as const;
    await admin(publishSheet, { params, body: { version, ...settings, promisedLimit } });
    await importInto(here, data);
    expect(await admin(readSheet, { params })).toMatchObject({
      version: version + 1,
      settings: { promisedLimit },
    });
  });

  test('rules come with their items', async () => {
    const admin = await here.as('admin');
    const { settings } = await admin(readSheet, { params: { code: 'SSJ-013' } });
    expect(settings.rules).toMatchObject({ substanceCheck: true, interestedParties: 'heard' });
  });

  test('a life event leads to its items and to the channel that carries it', async () => {
    const company = await here.anybody(readEvent, { params: { slug: 'company-setup' } });
    expect(company.channelKey).toBe('enterprise-establishment');
    expect(company.steps.slice(0, 3).map(({ code }) => code)).toEqual(['GSJ-001', 'IMS-012', 'GSJ-002']);
  });

  test.each([
    ['enterprise-establishment', ['llc', 'jsc', 'branch', 'sole', 'partnership', 'foreign', 'nonco'], 'name'],
    ['project-construction', ['filing', 'verification', 'foreign', 'government'], 'project'],
  ])('every route of %s can be applied for', async (key, routes, firstSection) => {
    for (const route of routes) {
      const draft = await here.anybody(startDraft, {
        body: { subject: { kind: 'channel', key, route, answers: {} } },
      });
      expect(draft.documents.length, route).toBeGreaterThan(15);
      expect(draft.documents.length, route).toBeLessThanOrEqual(200);
      expect(draft.form.sections[0]?.id, route).toBe(firstSection);
    }
  });
});

describe('an empty production database', () => {
  let here: TestServer;
  let data: FolderData;

  beforeAll(async () => {
    [here, data] = [await startTestServer({ template: 'empty' }), await withFolder(SMALL_FOLDER, readFolder)];
  });
  afterAll(() => here.close());

  test('an import that breaks off leaves nothing behind', async () => {
    const brokenOff = here.server.database.transaction((tx) => {
      const breaking: Tx = {
        ...tx,
        run: (statement, values) =>
          statement.name === 'notices.upsert_question'
            ? Promise.reject(new Error('cut'))
            : tx.run(statement, values),
      };
      return importFolder(data, {
        tx: breaking,
        centreId: CENTRE,
        now: momentOf(here.server).now,
        server: here.server,
      });
    });
    await expect(brokenOff).rejects.toThrow('cut');
    expect(Object.values(await rowsOf(here)).flat()).toEqual([]);
  });

  test('G3: a promise that outlasts the law over a holiday is refused, and nothing is imported', async () => {
    // Ten working days and fifteen calendar days differ only when a long holiday lies between.
    const items = data.items.map((item) =>
      item.code === 'GSJ-001' ? { ...item, promised_limit: { value: 10, unit: 'work_day' as const } } : item,
    );
    const refused = here.server.database.transaction((tx) =>
      importFolder(
        { ...data, items },
        {
          tx,
          centreId: CENTRE,
          now: momentOf(here.server).now,
          server: here.server,
          regionCode: '999901',
        },
      ),
    );
    await expect(refused).rejects.toMatchObject({
      code: 'exchange.import-refused',
      faults: [
        { file: 'items.yaml', path: 'items[0].promised_limit', message: expect.stringContaining('allowed') },
      ],
    });
    expect(Object.values(await rowsOf(here)).flat()).toEqual([]);
  });

  test('a small centre of another place', async () => {
    const report = await here.server.database.transaction((tx) =>
      importFolder(data, {
        tx,
        centreId: CENTRE,
        now: momentOf(here.server).now,
        server: here.server,
        regionCode: '999901',
      }),
    );
    expect(report).toMatchObject({
      items: { published: 4, unchanged: 0 },
      procedures: 1,
      forms: 2,
      events: 1,
    });
    const centre = await here.anybody(readCentre, {});
    expect(centre).toMatchObject({ name: '清河区政务服务中心', regionCode: '999901', demo: false });
    expect(centre.halls).toMatchObject([{ name: '清河大厅', address: '清河路1号', counters: 3 }]);
    const { rows } = await here.anybody(listItems, { query: {} });
    expect(rows.map(({ code }) => code)).toEqual(['GSJ-001', 'GSH-001', 'IMS-001', 'JD-001']);
  });
});
