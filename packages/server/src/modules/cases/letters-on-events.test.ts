import * as acts from '@yichuang/contract/case-acts.ts';
import { submitDraft, track } from '@yichuang/contract/case-track.ts';
import { type CaseView, grantCase, listCases, readCase, refuseCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { readDraft, saveDraft, startDraft } from '@yichuang/contract/forms.ts';
import { createAccount, grantPower, readAccount } from '@yichuang/contract/identity.ts';
import { answerOpinion, listOpinionRequests, readOpinionRequest } from '@yichuang/contract/opinions.ts';
import { acceptAtDesk, decideAtDesk, receiveAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { allLetters } from '#testing/all-letters.ts';
import { filingFor, WANG_FANG } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { validForm } from '#testing/valid-form.ts';
import { lettersBySubject } from '../documents/store.ts';
import { DEMO_PASSWORD } from '../identity/index.ts';
import { sweepNightly } from './index.ts';

/** A licence of 社会事业局, promised in working days. */
const PROMISED = 'SSJ-004';
/** Another one, made an item that the city decides. */
const BY_THE_CITY = 'SSJ-013';
const INSTANT = 'GSJ-013';

let here: TestServer;
let clerk: Call;
let reviewer: Call;

/** Told of papers that could not state what they must, among other things. */
let warned: MockInstance;

beforeAll(async () => {
  here = await startTestServer();
  warned = vi.spyOn(here.server.log, 'warn');
  const admin = await here.as('admin');
  const account = { departmentCode: null, password: DEMO_PASSWORD };
  await admin(createAccount, {
    body: { ...account, loginName: 'lin.jing', displayName: '林静', role: 'archivist' },
  });
  for (const [loginName, displayName] of [
    ['second-ssj', '赵敏'],
    ['third-ssj', '吴刚'],
  ] as const) {
    const { accountId } = await admin(createAccount, {
      body: { ...account, loginName, displayName, role: 'reviewer', departmentCode: 'SSJ' },
    });
    const { version } = await admin(readAccount, { params: { accountId } });
    const power = {
      departmentCode: 'SSJ',
      acts: ['decide' as const],
      from: '2007-10-01',
      until: null,
      basis: '成高社授〔2007〕9号',
    };
    await admin(grantPower, { params: { accountId }, body: { version, power } });
  }
  await asOwner(
    `update catalogue.item set handling = 'referred', sheet = sheet || '{"handling": "referred"}'
      where item_code = '${BY_THE_CITY}' and is_current`,
  );
});
afterAll(() => here.close());
beforeEach(() => at('2007-10-30T10:00'));

/** As its owner: no item of the reference data has these rules. */
async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: here.databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Everybody signs in again: sessions do not last for days. */
async function at(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  [clerk, reviewer] = await Promise.all([here.as('clerk'), here.as('reviewer-ssj')]);
}

async function atNight(text: string): Promise<void> {
  here.clock.set(parseInstant(`${text}:00+08:00`));
  const { server } = here;
  await server.database.transaction((tx) =>
    sweepNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
  );
  await here.jobs.settled();
}

/** Words of the papers of a kind, one text for each. */
async function words(caseId: string, kind: string): Promise<readonly string[]> {
  await here.jobs.settled();
  const { database, files } = here.server;
  const rows = await database.many(lettersBySubject, { centreId: 1, subjectId: caseId });
  const pdfs = await Promise.all(
    rows.filter((row) => row.kind === kind).map(({ digest }) => files.get(digest)),
  );
  return pdfs.map((pdf) =>
    readPdfPages(pdf ?? Buffer.alloc(0))
      .join('')
      .replaceAll(/\s/g, ''),
  );
}

const read = (caseId: string, call = clerk) => call(readCase, { params: { caseId } });
const titles = async (caseId: string) => {
  await here.jobs.settled();
  return (await read(caseId)).letters.map(({ title }) => title);
};

async function filedOnline(code = PROMISED): Promise<CaseView> {
  const draft = await here.anybody(startDraft, { body: { subject: { kind: 'item', code } } });
  const params = { draftId: draft.draftId };
  const documents = draft.documents.map(({ id }) => id);
  const answers = { applicant: WANG_FANG, form: validForm(draft.form), documents };
  await here.anybody(saveDraft, { params, body: { version: draft.version, answers } });
  const { version } = await here.anybody(readDraft, { params });
  const receipt = await here.anybody(submitDraft, { params, body: { version, declared: true } });
  const { rows } = await clerk(listCases, { query: { box: 'toAccept', limit: 200 } });
  return read(rows.find(({ caseNumber }) => caseNumber === receipt.caseNumber)?.caseId ?? '');
}

async function inReview(code = PROMISED) {
  const { caseId, trackPath } = await clerk(acceptAtDesk, { body: await filingFor(clerk, code) });
  const { version } = await read(caseId, reviewer);
  const view = await reviewer(acts.startReview, { params: { caseId }, body: { version } });
  return { caseId, trackPath, view, params: { caseId } };
}

describe('what is taken in is receipted', () => {
  test('at the counter: every paper with source, form and number, and the last day for saying what is missing', async () => {
    const filing = await filingFor(clerk, PROMISED);
    const { caseId } = await clerk(receiveAtDesk, { body: filing });
    const [text = '', ...more] = await words(caseId, 'receipt');
    expect(more).toEqual([]);
    const { documents } = await read(caseId);
    for (const { name } of documents.filter(({ presented }) => presented)) expect(text).toContain(name);
    expect(text).toContain('2007年10月30日10:00');
    expect(text).toContain('最迟于2007年11月6日');
    expect(text).toContain('不是受理决定');
  });

  test('accepted in the same act there is the acceptance notice and no second paper', async () => {
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, PROMISED) });
    expect(await titles(caseId)).toEqual(['受理通知书']);
  });

  test('10.3-1 over the net, and the papers of a correction, which name its notice', async () => {
    const { caseId, version, documents } = await filedOnline();
    const params = { caseId };
    const defects = documents.slice(0, 1).map(({ id }) => ({ documentId: id, defect: '没有签名' }));
    const asked = await clerk(acts.requestCorrection, { params, body: { version, defects } });
    await at('2007-11-01T10:00');
    const ids = defects.map(({ documentId }) => documentId);
    await clerk(acts.correctCase, { params, body: { version: asked.version, documents: ids } });
    expect(await titles(caseId)).toEqual(['网上申请回执', '补正告知书', '补正材料收件凭证']);
    const [receipt = ''] = await words(caseId, 'correctionReceipt');
    const { letters } = await read(caseId);
    expect(receipt).toContain(`（${letters[1]?.number}）`);
    expect(receipt).toContain('2007年11月1日10:00');
    expect(receipt).toContain('最迟于2007年11月8日');
  });

  test('G2: an application that lapses is told by which notice and rule', async () => {
    const setRule = (rules: string) =>
      asOwner(`update catalogue.item set sheet = ${rules} where item_code = '${PROMISED}' and is_current`);
    await setRule(`jsonb_set(sheet, '{rules}', '{"lapsesUncorrected": true}')`);
    const { caseId, version, documents } = await filedOnline();
    const defects = documents.slice(0, 1).map(({ id }) => ({ documentId: id, defect: '没有签名' }));
    await clerk(acts.requestCorrection, { params: { caseId }, body: { version, defects } });
    await here.jobs.settled();
    await atNight('2007-11-21T03:17');
    await setRule(`sheet - 'rules'`);
    await at('2007-11-21T09:00');
    expect((await read(caseId)).state).toBe('lapsed');
    const [text = ''] = await words(caseId, 'lapseNotice');
    expect(text).toContain('于2007年10月30日向您送达');
    expect(text).toContain('逾期不补正的，视为撤回申请');
  });
});

describe('at the door', () => {
  test('no licence is needed: with reason and basis', async () => {
    const { caseId } = await clerk(receiveAtDesk, { body: await filingFor(clerk, PROMISED) });
    const { version } = await read(caseId);
    const body = { version, reason: '自产自销不需许可', legalBasis: '食品卫生法第二十七条' };
    await clerk(acts.tellNotRequired, { params: { caseId }, body });
    const [text] = await words(caseId, 'notRequiredNotice');
    expect(text).toContain('自产自销不需许可');
    expect(text).toContain('食品卫生法第二十七条');
  });

  test('10.3-4 papers to follow: notice and commitment name each with its day', async () => {
    const filing = await filingFor(clerk, 'SSJ-008');
    const [health, fetched] = ['SSJ-008-M4', 'SSJ-008-M2'];
    const { caseId } = await clerk(acceptAtDesk, {
      body: {
        ...filing,
        documents: filing.documents.filter((id) => id !== health && id !== fetched),
        deferred: [{ documentId: health, until: '2007-11-05' }],
        commitmentSigned: true,
      },
    });
    for (const kind of ['tolerantAcceptance', 'tolerantCommitment']) {
      const [text, ...more] = await words(caseId, kind);
      expect(more).toEqual([]);
      expect(text).toMatch(/健康体检表.*2007年11月5日/);
    }
    expect(await titles(caseId)).toEqual(expect.arrayContaining(['受理通知书', '容缺受理通知书']));

    await at('2007-11-02T10:00');
    const { version, letters } = await read(caseId);
    const body = { version, documents: [health] };
    await clerk(acts.supplyDeferred, { params: { caseId }, body });
    const [receipt = '', ...second] = await words(caseId, 'deferredReceipt');
    expect(second).toEqual([]);
    expect(receipt).toContain(`（${letters.find(({ title }) => title === '容缺受理通知书')?.number}）`);
    expect(receipt).toMatch(/2007年11月2日10:00.*健康体检表.*容缺材料已全部补齐/s);
    expect(receipt).not.toContain('尚待补齐');
  });

  test('an undertaking: what was told, what is promised, when it is checked', async () => {
    const undertaking = { checkOn: '2007-12-20', signed: true };
    const { caseId } = await clerk(acceptAtDesk, {
      body: { ...(await filingFor(clerk, 'CZJ-002')), undertaking },
    });
    const [text] = await words(caseId, 'informedCommitment');
    expect(text).toContain('作出决定后51日内');
  });
});

describe('a hearing', () => {
  test('is offered, called, announced and recorded; the presider and the reviewers are named', async () => {
    const { caseId, params, view } = await inReview();
    const told = await reviewer(acts.tellParties, {
      params,
      body: { version: view.version, statement: '邻居反映油烟扰民', hearingOffered: true },
    });
    const [offer] = await words(caseId, 'hearingOffer');
    expect(offer).toContain('邻居反映油烟扰民');
    // Five working days from 2007-10-30.
    expect(offer).toContain('2007年11月6日');

    const second = await here.as('second-ssj');
    const opened = await second(acts.openHearing, {
      params,
      body: {
        version: told.version,
        matter: '餐饮油烟对邻居的影响',
        place: '三楼听证室',
        presider: 'third-ssj',
        heldOn: '2007-11-14',
        heldAt: '14:30',
      },
    });
    const [notice] = await words(caseId, 'hearingNotice');
    expect(notice).toContain('2007年11月14日14:30');
    expect(notice).toContain('吴刚');
    const [announcement] = await words(caseId, 'hearingAnnouncement');
    expect(announcement).toContain('2007年11月13日');
    expect(announcement).not.toContain('王芳');

    await at('2007-11-14T15:00');
    const third = await here.as('third-ssj');
    const record = '申请人承诺加装油烟净化设备。';
    await third(acts.closeHearing, { params, body: { version: opened.version, record, signed: true } });
    const [text] = await words(caseId, 'hearingRecord');
    for (const part of [record, '餐饮油烟对邻居的影响', '王芳', '吴刚']) expect(text).toContain(part);
  });
});

describe('papers between officers', () => {
  const QUESTIONS = ['场所规划用途是否允许餐饮？', '疏散通道是否足够？'];

  test('each department is asked by a paper of its own, and its answer names that paper', async () => {
    const { caseId, params, view, trackPath } = await inReview();
    const departments = ['GJJ', 'XFD'];
    const body = { version: view.version, departments, questions: QUESTIONS, workingDays: 2 };
    await clerk(acts.seekOpinions, { params, body });
    const requests = await words(caseId, 'opinionRequest');
    expect(requests).toHaveLength(2);
    for (const text of requests) for (const question of QUESTIONS) expect(text).toContain(question);

    const answers = {
      GJJ: { stance: 'agrees' },
      XFD: { stance: 'agreesOnConditions', conditions: '增设出口' },
    } as const;
    for (const [code, answer] of Object.entries(answers)) {
      const officer = await here.as(`reviewer-${code.toLowerCase()}`);
      const { rows } = await officer(listOpinionRequests, { query: { box: 'toAnswer', limit: 200 } });
      const requestId = rows.find(({ caseNumber }) => caseNumber === view.caseNumber)?.requestId ?? '';
      const { version } = await officer(readOpinionRequest, { params: { requestId } });
      await officer(answerOpinion, { params: { requestId }, body: { version, ...answer } });
    }
    const opinions = await words(caseId, 'departmentOpinion');
    expect(opinions).toHaveLength(2);
    const { letters } = await read(caseId, reviewer);
    const numbers = letters.filter(({ title }) => title === '抄告单').map(({ number }) => number);
    for (const number of numbers) expect(opinions.join()).toContain(`（${number}）`);
    expect(opinions.join()).toContain('增设出口');

    const { letters: shown } = await here.anybody(track, { params: { token: trackPath.replace('/t/', '') } });
    expect(shown.map(({ title }) => title)).toEqual(['受理通知书']);
    const hidden = letters.find(({ title }) => title === '抄告单')?.letterId;
    const reply = await here.site.inject(`/api/v1/cases${trackPath}/letters/${hidden}`);
    expect(reply.statusCode).toBe(404);
  });

  test('a referral goes up with the opinion of the first check', async () => {
    const { caseId, params, view } = await inReview(BY_THE_CITY);
    const body = { version: view.version, superior: '成都市文化局', opinion: '初审合格，拟同意' };
    await reviewer(acts.referCase, { params, body });
    for (const kind of ['referralLetter', 'firstCheckOpinion']) {
      const [text] = await words(caseId, kind);
      expect(text).toContain('成都市文化局');
      expect(text).toContain('初审合格，拟同意');
    }
  });

  test('a draft is an opinion of whoever reviewed, each time it is handed in', async () => {
    const { caseId, params, view } = await inReview();
    const second = await here.as('second-ssj');
    const draft = { version: view.version, proposal: 'refuse' as const, opinion: '拟不同意' };
    const drafted = await second(acts.submitDecisionDraft, { params, body: draft });
    const back = await reviewer(acts.returnDraft, {
      params,
      body: { version: drafted.version, reason: '补充现场核查记录' },
    });
    const again = { version: back.version, proposal: 'grant' as const, opinion: '已补充，拟同意' };
    await second(acts.submitDecisionDraft, { params, body: again });
    const [first = '', next = ''] = await words(caseId, 'reviewOpinion');
    expect(first).toContain('建议不予');
    expect(first).toContain('拟不同意');
    expect(next).toContain('建议准予');
    expect(next).toContain('已补充，拟同意');
    expect(next).toContain('赵敏');
    expect(first + next).not.toContain('——');
  });

  test('34(3) review and decision in one act: the opinion says what was decided and on what facts', async () => {
    const granted = await inReview();
    await reviewer(grantCase, { params: granted.params, body: { version: granted.view.version } });
    const [met = ''] = await words(granted.caseId, 'reviewOpinion');
    expect(met).toContain('建议准予');
    expect(met).toMatch(/王芳申请的“.*”符合法定条件、标准/);

    const refused = await inReview();
    const why = { reason: '场所不符合卫生要求', legalBasis: '食品卫生法第八条' };
    await reviewer(refuseCase, { params: refused.params, body: { version: refused.view.version, ...why } });
    const [unmet = ''] = await words(refused.caseId, 'reviewOpinion');
    for (const part of ['建议不予', why.reason, why.legalBasis]) expect(unmet).toContain(part);
    expect(met + unmet).not.toContain('——');
  });

  test('the archive lists what it took in, and how long it keeps it', async () => {
    const { caseId } = await clerk(decideAtDesk, { body: await filingFor(clerk, INSTANT) });
    await here.jobs.settled();
    await atNight('2007-10-31T03:17');
    await at('2007-10-31T10:00');
    const archivist = await here.as('lin.jing');
    const { version, files } = await read(caseId, archivist);
    const onPaper = files.filter(({ isHeld }) => !isHeld).map(({ file }) => file);
    await archivist(acts.archiveCase, {
      params: { caseId },
      body: { version, onPaper, retention: 'tenYears' },
    });
    const [text = ''] = await words(caseId, 'archiveList');
    for (const { title } of files) expect(text).toContain(title.replaceAll(/\s/g, ''));
    expect(text).toContain('10年');
    expect(text).toContain('林静');
  });
});

describe('every paper of this centre', () => {
  test('says what it must, with no choice left open and no word of the program in it', async () => {
    await here.jobs.settled();
    const letters = await allLetters(here);
    expect(new Set(letters.map(({ kind }) => kind)).size).toBeGreaterThan(20);
    const odd = letters.filter(({ text }) => /——|undefined|null|NaN|\[object|□|☐|data\./.test(text));
    expect(odd).toEqual([]);
    expect(warned.mock.calls.filter(([told]) => told?.event === 'letter.not-written')).toEqual([]);
  });
});
