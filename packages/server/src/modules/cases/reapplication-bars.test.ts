import { prepareResult } from '@yichuang/contract/case-acts.ts';
import {
  acceptCase,
  type CaseView,
  declineCase,
  grantCase,
  readCase,
  refuseCase,
} from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { listLicences, revokeLicence } from '@yichuang/contract/licences.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { findEarlierCases } from '@yichuang/contract/queueing-earlier.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { lettersBySubject } from '../documents/store.ts';

/** 食品卫生许可证: food concerns health; and another licence of the same department. */
const FOOD = 'SSJ-004';
const OTHER = 'SSJ-008';

let here: TestServer;
let clerk: Call;
let reviewer: Call;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());
beforeEach(() => at('2007-10-30T10:00'));

/** Everybody signs in again: sessions do not last for days. */
async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  [clerk, reviewer] = await Promise.all([here.as('clerk'), here.as('reviewer-ssj')]);
}

const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

type Person = { readonly name: string; readonly idNumber: string };
const ZHAO: Person = { name: '赵永福', idNumber: '510107197001011230' };
const QIAN: Person = { name: '钱进', idNumber: '510107197001012014' };
const SUN: Person = { name: '孙悦', idNumber: '510107197001013033' };

async function filing(person: Person, code = FOOD) {
  const filed = await filingFor(clerk, code);
  return { ...filed, applicant: { ...filed.applicant, ...person } };
}

async function received(person: Person, code = FOOD): Promise<CaseView> {
  const { caseId } = await clerk(receiveAtDesk, { body: await filing(person, code) });
  return clerk(readCase, { params: { caseId } });
}

const FALSE = { reason: '从业人员健康证明系伪造', legalBasis: '行政许可法第七十八条' };

async function wordsOf(caseId: string, kind: string): Promise<string> {
  await here.jobs.settled();
  const rows = await here.server.database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
  const digest = rows.find((row) => row.kind === kind)?.digest;
  const pdf = digest && (await here.server.files.get(digest));
  return readPdfPages(pdf ?? Buffer.alloc(0))
    .join('')
    .replaceAll(/\s/g, '');
}

describe('78 false papers found at the door', () => {
  test('declined with a warning; for a year the desk says so, for this licence and this person only', async () => {
    const first = await received(ZHAO);
    const params = { caseId: first.caseId };
    const body = { version: first.version, ...FALSE, ground: 'falsePapers', concernsSafety: true } as const;
    expect(first.bars).toEqual([]);
    expect((await clerk(declineCase, { params, body })).state).toBe('declined');
    const paper = await wordsOf(first.caseId, 'declineDecision');
    for (const part of [
      '隐瞒有关情况或者提供虚假材料',
      '给予警告',
      '2008年10月30日',
      FALSE.reason,
      '行政复议',
    ])
      expect(paper).toContain(part);

    await at('2008-10-30T10:00');
    const again = await received(ZHAO);
    expect(again.bars).toMatchObject([
      {
        ground: 'falsePapers',
        caseNumber: first.caseNumber,
        decidedOn: '2007-10-30',
        until: '2008-10-30',
        ...FALSE,
      },
    ]);
    const person = { kind: 'person', idNumber: ZHAO.idNumber, itemCode: FOOD } as const;
    expect((await clerk(findEarlierCases, { body: person })).bars).toEqual(again.bars);
    expect((await received(ZHAO, OTHER)).bars).toEqual([]);
    expect((await received(QIAN)).bars).toEqual([]);

    const declined = await clerk(declineCase, {
      params: { caseId: again.caseId },
      body: {
        version: again.version,
        reason: '一年内不得再次申请',
        legalBasis: FALSE.legalBasis,
        ground: 'barred',
      },
    });
    expect(declined).toMatchObject({ state: 'declined', bars: [] });
    const second = await wordsOf(again.caseId, 'declineDecision');
    expect(second).toContain('尚在依法不得再次申请该行政许可的期限内');
    expect(second).not.toContain('警告');

    await at('2008-10-31T10:00');
    const free = await received(ZHAO);
    expect(free.bars).toEqual([]);
    expect(
      await problemOf(
        clerk(declineCase, {
          params: { caseId: free.caseId },
          body: { version: free.version, ...FALSE, ground: 'barred' },
        }),
      ),
    ).toMatchObject({ code: 'cases.not-barred', status: 409 });
    const { documents } = await filingFor(clerk, FOOD);
    const taken = { version: free.version, documents };
    expect((await clerk(acceptCase, { params: { caseId: free.caseId }, body: taken })).state).toBe(
      'accepted',
    );
  }, 120_000);

  test('a matter that does not concern safety: a warning, and nobody is barred', async () => {
    const { caseId, version } = await received(QIAN, OTHER);
    const body = { version, ...FALSE, ground: 'falsePapers' } as const;
    await clerk(declineCase, { params: { caseId }, body });
    expect(await wordsOf(caseId, 'declineDecision')).toContain('给予警告');
    expect((await received(QIAN, OTHER)).bars).toEqual([]);
  });

  test('another authority’s matter still names it', async () => {
    const { caseId, version } = await received(QIAN);
    const body = { version, ...FALSE };
    expect(await problemOf(clerk(declineCase, { params: { caseId }, body }))).toMatchObject({
      code: 'cases.basis-required',
      facts: { missing: ['competentAuthority'] },
    });
  });
});

test('78 false papers found in the review: refused with a warning, and barred for a year', async () => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filing(SUN) });
  const { version } = await reviewer(readCase, { params: { caseId } });
  const body = { version, ...FALSE, falsePapers: { concernsSafety: true } };
  expect((await reviewer(refuseCase, { params: { caseId }, body })).state).toBe('refused');
  const paper = await wordsOf(caseId, 'refusalDecision');
  for (const part of ['给予警告', '2008年10月30日']) expect(paper).toContain(part);
  expect((await received(SUN)).bars).toMatchObject([{ ground: 'falsePapers', until: '2008-10-30' }]);
});

test('79 a licence got by fraud is revoked, and its holder is barred for three years', async () => {
  const { caseId } = await clerk(acceptAtDesk, { body: await filing(QIAN) });
  const params = { caseId };
  const { version } = await reviewer(readCase, { params });
  const granted = await reviewer(grantCase, { params, body: { version } });
  const number = '川食证字〔2007〕第0779号';
  const made = { number, seal: '社会事业局行政许可专用章', validFrom: '2007-10-30', validUntil: null };
  await clerk(prepareResult, { params, body: { version: granted.version, ...made } });
  await here.jobs.settled();
  const [licence] = (await reviewer(listLicences, { query: { q: number } })).rows;
  await reviewer(revokeLicence, {
    params: { licenceId: licence?.licenceId ?? '' },
    body: {
      version: licence?.version ?? 0,
      ground: 'fraud',
      harmsPublic: false,
      concernsSafety: true,
      facts: '申请材料系伪造',
      legalBasis: '行政许可法第六十九条第二款',
      handInBy: '2007-11-30',
    },
  });
  await here.jobs.settled();
  const letters = await here.server.database.many(lettersBySubject, {
    centreId: 1,
    subjectId: licence?.licenceId ?? '',
  });
  expect(letters.map(({ kind }) => kind)).toContain('revocationDecision');
  expect(await wordsOf(licence?.licenceId ?? '', 'revocationDecision')).toContain('2010年10月30日');
  expect((await received(QIAN)).bars).toMatchObject([{ ground: 'fraud', until: '2010-10-30' }]);
}, 120_000);
