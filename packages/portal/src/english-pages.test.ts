import type { CaseDuesView } from '@yichuang/contract/case-dues.ts';
import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { Call } from '@yichuang/contract/client.ts';
import type { DueView } from '@yichuang/contract/wire.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { postedFrom, unmarkedChinese } from '@yichuang/ui/form/html.fixture.ts';
import { referenceForms } from '@yichuang/ui/form/reference-forms.fixture.ts';
import { describe, expect, test } from 'vitest';
import {
  COMPLETE,
  company,
  companyToChoose,
  DRAFT_ID,
  draftDesk,
  FILLED_APPLICANT,
  fault,
  formOf,
  NO_ANSWERS,
  noodleShop,
  uploadedFile,
} from '#apply/draft-desk.fixture.ts';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { channelTrack, gatedTrack, noodleTrack, visit } from '#cases/track.fixture.ts';
import { centreReplies, companyChannel, companyPlan, holidayNotice, shopGuide } from '#centre.fixture.ts';
import { RESTAURANT, restaurantOutlook } from '#channels/outlook.fixture.ts';
import { padReplies, padScenes, ratingPage } from '#complaints/pad.fixture.ts';
import { LETTER, LICENCE, WITHDRAWN } from '#english-pages.fixture.ts';
import { matcher } from '#match.ts';
import { pages } from '#pages.ts';
import { englishBooking } from '#queueing/english-booking.fixture.ts';
import { hallReplies, TICKET_ID } from '#queueing/hall.fixture.ts';

const EVENT = { ...centreReplies['catalogue.listEvents']().rows[0], steps: [shopGuide] };

const wire = {
  ...centreReplies,
  'catalogue.readGuide': () => shopGuide,
  'catalogue.readEvent': () => ({ ...EVENT, channelKey: 'enterprise-establishment' }),
  'catalogue.search': ({ query }: { query: { q: string } }) => ({
    q: query.q,
    items: query.q === '没有' ? [] : [shopGuide],
    events: [],
    notices: query.q === '没有' ? [] : [holidayNotice],
  }),
  'channels.readPlan': () => ({
    channel: companyChannel,
    route: 'llc',
    plan: {
      ...companyPlan,
      stages: [{ name: '名称核准', start: 0, length: 1 }],
      steps: companyPlan.steps.map((step) => ({ ...step, stage: '名称核准' })),
    },
  }),
  'notices.read': () => holidayNotice,
  'cases.listDisclosed': () => ({
    rows: [DISCLOSED],
    nextCursor: 'next',
    since: '2025-11-24',
  }),
  'licences.checkCode': () => LICENCE,
  'licences.check': () => LICENCE,
};

/** Paths of the pages that were looked at. */
const looked = new Set<string>();
const match = matcher(pages);

/** Somebody who reads English, at this wire. */
function reader(call: Call) {
  const { get, post } = visitor(call, 'en');
  const look = (address: string) => {
    const found = match(new URL(address, 'https://zw.example.cn').pathname);
    if (found) looked.add(found.page.path);
  };
  return {
    get: (address: string) => {
      look(address);
      return get(address);
    },
    post: (address: string, form: PostedFields) => {
      look(address);
      return post(address, form);
    },
  };
}

const english = (replies: Parameters<typeof callWith>[0] = {}) =>
  reader(callWith({ ...wire, ...replies }).call);

test('what is found: text and names outside of what is marked', () => {
  expect(
    unmarkedChinese(
      '<p lang="en">王芳<b lang="zh-CN">面馆</b><br>and <a title="面馆" lang="zh-CN">店</a></p>',
    ),
  ).toEqual(['王芳']);
  expect(
    unmarkedChinese('<main lang="en"><svg aria-label="图"></svg><input placeholder="例" /></main>'),
  ).toEqual(['图', '例']);
});

describe('on an English page every Chinese word is marked as Chinese', () => {
  test('every address of the site map', async () => {
    const { get } = english();
    const { html } = await get('/sitemap.xml');
    const addresses = [...html.matchAll(/<loc>https:\/\/zw\.example\.cn([^<]*)<\/loc>/g)];
    expect(addresses.length).toBeGreaterThan(30);
    for (const [, address = ''] of addresses)
      expect([address, unmarkedChinese((await get(address)).html)]).toEqual([address, []]);
  });

  test.each([
    '/s?q=开饭店',
    '/s?q=没有',
    '/items?department=GSJ&who=personal',
    '/channels/enterprise-establishment?route=branch',
    '/hall?hall=HALL-S&counter=95',
    '/hall?hall=HALL-S&counter=社保',
    '/help?page=%2F搜索',
    '/settings/display',
    '/没有这一页',
  ])('%s', async (address) => {
    expect(unmarkedChinese((await english().get(address)).html)).toEqual([]);
  });

  describe('an application', () => {
    const forms = referenceForms.map(({ id }) => formOf(id));

    test.each(forms.map((form) => [form.formId, form] as const))(
      'the form %s: untouched, with faults, and against what another window saved',
      async (_id, form) => {
        const desk = draftDesk({ form, answers: COMPLETE });
        const { get, post } = reader(desk.call);
        const sections = form.sections.map(({ id }) => `/apply/${DRAFT_ID}/form/${id}`);
        for (const section of sections) {
          expect(unmarkedChinese((await get(section)).html)).toEqual([]);
          expect(unmarkedChinese((await get(`${section}?faults=1`)).html)).toEqual([]);
        }
        const [first = ''] = sections;
        const posted = postedFrom((await get(first)).main);
        desk.change({ form: Object.fromEntries(fieldsOf(form).map(({ name }) => [name, '别处保存的'])) });
        const stale = await post(first, posted);
        expect(stale.status).toBe(409);
        expect(unmarkedChinese(stale.html)).toEqual([]);
      },
    );

    test.each(['', '/applicant?faults=1', '/documents?faults=1', '/check'])('%s', async (part) => {
      for (const answers of [
        NO_ANSWERS,
        { ...COMPLETE, applicant: { ...FILLED_APPLICANT, idNumber: '5101' } },
      ])
        for (const base of [noodleShop, company]) {
          const { get } = reader(draftDesk({ answers }, base).call);
          expect(unmarkedChinese((await get(`/apply/${DRAFT_ID}${part}`)).html)).toEqual([]);
        }
    });

    test('what applies: untouched, in doubt, with faults, against what another window saved, and at the check', async () => {
      const at = `/apply/${DRAFT_ID}/choice`;
      const desk = draftDesk({ answers: COMPLETE }, companyToChoose);
      const { get, post } = reader(desk.call);
      const typed = postedFrom((await get(at)).main);
      const answers = { 'choice.EE-22': 'no', 'choice.EE-23': 'yes' };
      const pages = [await get(at), await get(`${at}?faults=1`), await post(at, typed)];
      desk.choose({ 'EE-22': true, 'EE-23': false });
      pages.push(await post(at, { ...typed, ...answers }), await get(`/apply/${DRAFT_ID}/check`));
      await post(at, { ...typed, ...answers, version: String(desk.now().version) });
      pages.push(await get(at), await get(`/apply/${DRAFT_ID}/check`));
      expect(pages.map(({ html }) => unmarkedChinese(html))).toEqual(pages.map(() => []));
    });

    test('the applicant and the documents against what another window saved', async () => {
      for (const part of ['applicant', 'documents']) {
        const desk = draftDesk({ answers: COMPLETE });
        const { get, post } = reader(desk.call);
        const posted = postedFrom((await get(`/apply/${DRAFT_ID}/${part}`)).main);
        desk.change({ applicant: { ...FILLED_APPLICANT, name: '李强' }, documents: ['SSJ-004-M8'] });
        const { status, html } = await post(`/apply/${DRAFT_ID}/${part}`, posted);
        expect([part, status, unmarkedChinese(html)]).toEqual([part, 409, []]);
      }
    });

    test('a fault that names a field of the form, and the receipt', async () => {
      const faults = [
        fault('/answers', 'required', '店名'),
        fault('/answers/form/name', 'form.pattern', '店名'),
      ];
      const named = faults.map((one) => ({ ...one, messageEn: '“店名” does not fit' }));
      const desk = english({
        'forms.readDraft': () => ({ ...noodleShop, answers: COMPLETE, faults: named }),
      });
      expect(unmarkedChinese((await desk.get(`/apply/${DRAFT_ID}/check`)).html)).toEqual([]);
      const done = reader(draftDesk({ submitted: true }).call);
      expect(unmarkedChinese((await done.get(`/apply/${DRAFT_ID}/done`)).html)).toEqual([]);
    });

    test('what cannot be applied for, and a draft that is gone', async () => {
      const refuse = () => {
        throw problem(409, 'forms.not-open');
      };
      const refused = await english({ 'forms.startDraft': refuse }).post('/apply', { item: 'GSJ-013' });
      expect(unmarkedChinese(refused.html)).toEqual([]);
      expect(unmarkedChinese((await english().get(`/apply/${DRAFT_ID}`)).html)).toEqual([]);
    });
  });

  describe('a case', () => {
    test.each([
      ['of one item', noodleTrack],
      ['of a channel', channelTrack],
      ['with a visit', { ...channelTrack, sessions: [{ ...visit, isMoved: true }] }],
    ])('%s: track and withdrawal', async (_what, view) => {
      const told = { ...view, course: COURSE, mayWithdraw: true };
      const { get } = english({ 'cases.track': () => told, 'cases.explainDuesByLink': () => DUES });
      expect(unmarkedChinese((await get('/t/AbCdEf')).html)).toEqual([]);
      expect(unmarkedChinese((await get('/t/AbCdEf/dates')).html)).toEqual([]);
      expect(unmarkedChinese((await get('/t/AbCdEf/withdraw')).html)).toEqual([]);
    });

    test('corrected online: a file, and one document without anything', async () => {
      const refuse = () => {
        throw problem(409, 'cases.documents-missing', { facts: { missing: ['M1'] } });
      };
      const desk = english({
        'cases.track': () => ({ ...noodleTrack, state: 'awaitingCorrection', course: COURSE }),
        'cases.readCorrectionUploads': () => ({ rows: [uploadedFile('M1', '平面图.pdf')] }),
        'cases.correctByLink': refuse,
      });
      expect(unmarkedChinese((await desk.get('/t/AbCdEf/correct')).html)).toEqual([]);
      expect(unmarkedChinese((await desk.post('/t/AbCdEf/correct', {})).html)).toEqual([]);
    });

    test('a statement of the applicant: to be made, refused, and to be taken back', async () => {
      const refuse = () => {
        throw problem(400, 'channels.report-day');
      };
      const open = english({ 'cases.track': () => gatedTrack('open'), 'channels.stateFactByLink': refuse });
      const address = '/t/AbCdEf/state/WORKS';
      expect(unmarkedChinese((await open.get('/t/AbCdEf')).html)).toEqual([]);
      expect(unmarkedChinese((await open.get(address)).html)).toEqual([]);
      const refused = await open.post(address, { version: '3', on: '2026-11-23', document: '报告' });
      expect(unmarkedChinese(refused.html)).toEqual([]);
      const stated = english({ 'cases.track': () => gatedTrack('stated') });
      expect(unmarkedChinese((await stated.get(address)).html)).toEqual([]);
    });

    test('an event that is a channel of its own, with open questions and notes', async () => {
      const event = english({
        'catalogue.readEvent': () => ({ ...RESTAURANT, steps: [], channelKey: 'restaurant' }),
        'channels.readOutlook': () => restaurantOutlook,
      });
      expect(unmarkedChinese((await event.get('/events/restaurant?choice.area=mid')).html)).toEqual([]);
    });

    test('looked for in vain', async () => {
      const { post } = english();
      for (const form of [{}, { caseNumber: '成高〔2007〕1号', queryCode: '1' }])
        expect(unmarkedChinese((await post('/track', form)).html)).toEqual([]);
    });

    test.each(['valid', 'withdrawn', 'unknown'] as const)('a paper: %s', async (verdict) => {
      const withdrawn = verdict === 'withdrawn' ? WITHDRAWN : null;
      const letter = verdict === 'unknown' ? null : { ...LETTER, withdrawn };
      const { get } = english({ 'documents.verify': () => ({ verdict, letter }) });
      expect(unmarkedChinese((await get('/v/核验码')).html)).toEqual([]);
    });
  });

  describe('a licence', () => {
    test.each(['effective', 'deemedRenewed', 'revoked', 'expired'] as const)('%s', async (state) => {
      const reply = () => ({ ...LICENCE, state, isInForce: state.startsWith('e') && state !== 'expired' });
      const { get, post } = english({ 'licences.checkCode': reply, 'licences.check': reply });
      expect(unmarkedChinese((await get('/licences/check/7K3M9XQ24TRD8WZN')).html)).toEqual([]);
      const asked = { number: LICENCE.number, idTail: '002X' };
      expect(unmarkedChinese((await post('/licences/check', asked)).html)).toEqual([]);
    });

    test('looked for in vain', async () => {
      const { post } = english({
        'licences.check': () => {
          throw problem(404, 'licences.check-miss');
        },
      });
      for (const form of [{}, { number: '川食〔2007〕1号', idTail: '1' }])
        expect(unmarkedChinese((await post('/licences/check', form)).html)).toEqual([]);
    });
  });

  test('machines and screens of the hall, and a ticket on a telephone', async () => {
    const { get, post } = english(hallReplies);
    const addresses = ['/d/kiosk', `/d/kiosk/${TICKET_ID}`, '/d/hall/HALL-S', '/d/window/S007', '/d/pair'];
    for (const address of [...addresses, `/q/${TICKET_ID}`])
      expect([address, unmarkedChinese((await get(address)).html)]).toEqual([address, []]);
    const card = { card: '51010719850615002X', name: '李晓明' };
    for (const go of ['service:GS.gt', 'area:A', 'help'])
      expect(
        unmarkedChinese((await post('/d/kiosk', { ...(go === 'area:A' ? card : {}), go })).html),
      ).toEqual([]);
  });

  test('an appointment: what for, when, who, its page in every state, found again and changed', async () => {
    for (const [address, html] of await englishBooking((replies) => english(replies)))
      expect([address, unmarkedChinese(html)]).toEqual([address, []]);
  });

  test('the pad of a counter in every scene, and the rating on a telephone', async () => {
    const { post } = english(padReplies);
    const found = [await post('/d/pad/S095', { level: '1' }), await post('/rate/AbCdEf', { words: 'slow' })];
    for (const board of padScenes)
      found.push(await english({ 'complaints.readPad': () => board }).get('/d/pad/S095'));
    for (const state of ['open', 'answered', 'lapsed', 'notYet'] as const)
      found.push(await english({ 'complaints.readRatingPage': () => ratingPage(state) }).get('/rate/AbCdEf'));
    expect(found.map(({ html }) => unmarkedChinese(html))).toEqual(found.map(() => []));
  });

  test('the first set-up: open, with faults, and done', async () => {
    const { get, post } = english({
      'exchange.readSetUp': () => ({
        open: true,
        calendarYears: [],
        referenceCentre: '成都高新区政务服务中心',
      }),
      'exchange.setUpCentre': () => ({ closed: true }),
    });
    expect(unmarkedChinese((await get('/setup/token')).html)).toEqual([]);
    expect(unmarkedChinese((await post('/setup/token', { displayName: '周敏' })).html)).toEqual([]);
  });

  test('a page that could not be made', async () => {
    const broken = () => {
      throw problem(503, 'unavailable');
    };
    expect(
      unmarkedChinese((await english({ 'catalogue.readGuide': broken }).get('/items/GSJ-013')).html),
    ).toEqual([]);
  });

  test('no page of the portal was left out', () => {
    expect(pages.map(({ path }) => path).filter((path) => !looked.has(path))).toEqual([]);
  });
});

/** Everything the course of a case can tell at once. */
const COURSE: TrackView['course'] = {
  correction: {
    due: noodleTrack.clocks.promisedDue as DueView,
    asked: [{ documentId: 'M1', name: '经营者身份证', defect: '复印件不清楚' }],
    isSupplied: false,
  },
  deferred: [{ documentId: 'M2', name: '场所使用证明', until: '2026-12-01' }],
  pauses: [
    { kind: 'hearing', name: '听证', nameEn: 'Hearing', from: '2026-11-24', to: '2026-11-26', isOpen: true },
  ],
  extension: { days: 10, approvedAt: noodleTrack.now },
  hearing: { heldOn: '2026-11-25' },
  consultation: {
    departments: [{ code: 'GJJ', name: '规划建设局', nameEn: 'Planning and Construction Bureau' }],
    due: noodleTrack.clocks.promisedDue as DueView,
    isOpen: true,
  },
};

const DISCLOSED = {
  itemCode: 'SSJ-004',
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  applicantName: '王*芳',
  number: '川食证字〔2026〕第0001号',
  authority: { code: 'SSJ', name: '社会事业局', nameEn: 'Social Affairs Bureau' },
  decidedOn: '2026-11-23',
};

const NOTICE = { year: 2026, number: '国办发明电〔2025〕7号', page: 'https://www.gov.cn/notice' };

const DUES: CaseDuesView = {
  caseNumber: noodleTrack.caseNumber,
  clocks: [],
  statutory: null,
  promised: {
    due: '2026-10-08',
    unit: 'workingDays',
    notices: [NOTICE],
    pauses: [],
    overlays: [],
    on: '2026-10-08',
    at: '2026-10-08T15:59:59.000Z',
    provisional: true,
    expected: false,
    laws: [{ law: '中华人民共和国行政许可法', article: '第八十二条' }],
    steps: [
      { kind: 'start', on: '2026-09-30' },
      { kind: 'skipped', on: '2026-10-01', why: { kind: 'holiday', name: '国庆节', notice: NOTICE } },
      { kind: 'counted', on: '2026-10-08', count: 1, why: { kind: 'workday' } },
    ],
  },
  now: noodleTrack.now,
};
