import * as routes from '@yichuang/contract/case-acts.ts';
import type { Route } from '@yichuang/contract/route.ts';
import { describe, expect, test } from 'vitest';
import { bodyOf, COURSE_ACTS, type CourseActName } from './course-acts.ts';

const VERSION = { version: '3' };
const SHOP = {
  name: 'shop',
  title: '店名',
  kind: 'text',
  textKind: 'plain',
  required: false,
  hint: null,
  maxLength: null,
};

describe('the form of an act becomes the body its route asks for', () => {
  test.each([
    ['preReview', {}, {}],
    [
      'correctOnSpot',
      {
        formFields: JSON.stringify([SHOP, { ...SHOP, name: 'area', kind: 'number', unit: null }]),
        'applicant.name': ' 王小芳 ',
        'applicant.idNumber': '510107********002X',
        'applicant.phone': '13900001234',
        'form.area': '46',
        'form.shop': '',
      },
      {
        applicant: {
          name: '王小芳',
          idNumber: '510107********002X',
          phone: '13900001234',
          contactName: '',
          agentName: '',
          agentIdNumber: '',
        },
        form: { shop: null, area: 46 },
      },
    ],
    [
      'tellNotRequired',
      { reason: '自产自销', legalBasis: '第三十二条' },
      { reason: '自产自销', legalBasis: '第三十二条' },
    ],
    ['refer', { superior: '市文化局', opinion: '同意' }, { superior: '市文化局', opinion: '同意' }],
    [
      'recordSuperiorDecision',
      { outcome: 'granted', decisionNumber: '8号', reason: '', legalBasis: '' },
      { outcome: 'granted', decisionNumber: '8号' },
    ],
    [
      'archive',
      { retention: 'permanent', onPaper: 'licence' },
      { retention: 'permanent', onPaper: ['licence'] },
    ],
    ['archive', { retention: 'tenYears' }, { retention: 'tenYears', onPaper: [] }],
    [
      'requestCorrection',
      { 'defect-SSJ-004-M01': ' 复印件不清楚 ', 'defect-SSJ-004-M02': '' },
      { defects: [{ documentId: 'SSJ-004-M01', defect: '复印件不清楚' }] },
    ],
    [
      'requestCorrection',
      { 'defect-M01': '仍不清楚', againReviewer: 'zhao.min', againReason: '补来的材料有误' },
      {
        defects: [{ documentId: 'M01', defect: '仍不清楚' }],
        again: { reviewer: 'zhao.min', reason: '补来的材料有误' },
      },
    ],
    ['correct', { documents: 'M01' }, { documents: ['M01'] }],
    ['correct', { documents: ['M01', 'M02'] }, { documents: ['M01', 'M02'] }],
    ['supplyDeferred', {}, { documents: [] }],
    [
      'submitDraft',
      { proposal: 'grant', opinion: '拟同意', interest: 'none', secondOfficer: '' },
      { proposal: 'grant', opinion: '拟同意', interest: 'none' },
    ],
    ['returnDraft', { reason: '补充记录' }, { reason: '补充记录' }],
    [
      'tellParties',
      { statement: '已张贴公告', hearingOffered: 'yes' },
      { statement: '已张贴公告', hearingOffered: true },
    ],
    [
      'startSpecialProcedure',
      {
        kind: 'testing',
        plannedDays: '10',
        institution: '疾控中心',
        reason: '检测',
        jointly: 'zhao.min',
        name: '',
      },
      { kind: 'testing', plannedDays: 10, institution: '疾控中心', reason: '检测', jointly: 'zhao.min' },
    ],
    ['endSpecialProcedure', { conclusion: '合格' }, { conclusion: '合格' }],
    [
      'openHearing',
      {
        matter: '排污',
        place: '三楼',
        presider: 'zhao.min',
        heldOn: '20071120',
        toldOn: '',
        requestedOn: '',
      },
      { matter: '排污', place: '三楼', presider: 'zhao.min', heldOn: '2007-11-20' },
    ],
    ['closeHearing', { record: '双方陈述' }, { record: '双方陈述', signed: false }],
    ['extend', { days: '5', reason: '调阅档案' }, { days: 5, reason: '调阅档案' }],
    [
      'terminate',
      { reason: '申请人注销', legalBasis: '第七十条' },
      { reason: '申请人注销', legalBasis: '第七十条' },
    ],
    [
      'prepareResult',
      { number: '001', seal: '专用章', validFrom: '2007-10-30', validUntil: '' },
      { number: '001', seal: '专用章', validFrom: '2007-10-30', validUntil: null },
    ],
  ] as const)('%s %j', (act, typed, body) => {
    const made = bodyOf(act, { ...VERSION, ...typed });
    expect(made).toEqual({ version: 3, ...body });
    const route: Route = COURSE_ACTS[act].route;
    expect(route.body?.safeParse(made).success).toBe(true);
  });

  test('days that are no number are refused by the schema and not sent as something else', () => {
    const made = bodyOf('extend', { ...VERSION, days: '五', reason: '调阅档案' });
    expect(routes.extendCase.body.safeParse(made).success).toBe(false);
  });

  test('every field of a form has a place in the body of its route', () => {
    for (const act of Object.keys(COURSE_ACTS) as CourseActName[]) {
      const { route, fields } = COURSE_ACTS[act];
      for (const { name } of fields) expect(Object.keys(route.body.shape), `${act} ${name}`).toContain(name);
    }
  });
});
