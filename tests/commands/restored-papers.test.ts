import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLetterPages } from '@yichuang/contract/case-papers.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { changeTemplate } from '@yichuang/contract/documents.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { lettersBySubject } from '@yichuang/server/modules/documents/store.ts';
import { startEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { readPdfPages } from '@yichuang/server/platform/typesetting/read-pdf.testing.ts';
import { makeBackup } from '@yichuang/server/start/backup/make-backup.ts';
import { restoreBackup } from '@yichuang/server/start/backup/restore-backup.ts';
import { openServer } from '@yichuang/server/start/open-server.ts';
import { prepareDatabase } from '@yichuang/server/start/prepare-database.ts';
import { openReferenceCentre } from '@yichuang/server/start/reference-centre.ts';
import { createSite } from '@yichuang/server/start/serve.ts';
import { filingFor } from '@yichuang/server/testing/filings.ts';
import { testClock, testConfig } from '@yichuang/server/testing/test-config.ts';
import { signedIn } from '@yichuang/server/testing/test-server.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** A sentence only this centre prints. */
const OWN = '高新区欢迎你。';

let base = '';

beforeAll(async () => {
  // The shared test cluster is no setting of the product.
  vi.stubEnv('YICHUANG_TEST_CLUSTER', undefined);
  base = await mkdtemp(join(tmpdir(), 'restored-papers-'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(base, { recursive: true, force: true });
});

const WATCH = { log: () => undefined, signal: new AbortController().signal };
const configOf = (name: string) => testConfig({ home: join(base, name), mode: 'demo' });

/** A centre in a home of its own, as `start` opens it. */
async function openHome(name: string, isNew: boolean) {
  const config = configOf(name);
  const { home } = config;
  await mkdir(home, { recursive: true });
  const postgres = await startEmbedded({ home, log: () => undefined });
  await prepareDatabase(postgres.ownerUrl, 'demo');
  const { server, jobs, close } = await openServer(config, postgres.ownerUrl, testClock());
  if (isNew) await openReferenceCentre(server);
  const site = await createSite(server, null);
  await site.ready();
  return {
    as: (loginName: string) => signedIn(site, loginName),
    /** A new acceptance notice: where it is, its bytes, its words. */
    async notice(clerk: Call) {
      const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, 'SSJ-004') });
      await jobs.settled();
      return this.paperOf(caseId);
    },
    async paperOf(caseId: string) {
      const [row] = await server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
      const pdf = row && (await server.files.get(row.digest));
      if (!row || !pdf) throw new Error('no paper');
      return { caseId, letterId: row.letterId, pdf, words: readPdfPages(pdf).join('') };
    },
    async close() {
      await site.close();
      await close();
      await postgres.stop();
    },
  };
}

test('a restored home prints the papers it issued again, sign by sign, and the next ones by the same template', async () => {
  const home = await openHome('home', true);
  const [admin, clerk] = [await home.as('admin'), await home.as('clerk')];
  const shipped = await readFile(join(import.meta.dirname, '../../templates/acceptance-notice.typ'), 'utf8');
  const text = shipped.replace('#say[', `#say[${OWN}`);
  await admin(changeTemplate, { params: { kind: 'acceptanceNotice' }, body: { version: 0, text } });
  const before = await home.notice(clerk);
  expect(before.words).toContain(OWN);
  const { caseId, letterId } = before;
  const params = { caseId, letterId };
  const drawn = await clerk(readLetterPages, { params });
  const folder = join(base, 'backup');
  await makeBackup(folder, configOf('home'), WATCH);
  await home.close();

  const { checked } = await restoreBackup(folder, configOf('restored'), WATCH);
  expect(checked.faults).toEqual([]);
  const restored = await openHome('restored', false);
  const again = await restored.as('clerk');
  expect((await restored.paperOf(caseId)).pdf.equals(before.pdf)).toBe(true);
  // Set anew from the words and the template on record; refused unless the PDF is the one that was signed.
  expect(await again(readLetterPages, { params })).toEqual(drawn);
  const next = await restored.notice(again);
  expect(next.words).toContain(OWN);
  await restored.close();
}, 600_000);
