import { describe, expect, test } from 'vitest';
import { type AcceptanceFacts, acceptanceNotice } from '#documents/acceptance-notice.ts';
import { LetterFactError } from '#documents/errors.ts';

/** 王芳 opens a noodle shop: a licence, promised in five working days, the law names no limit of its own. */
const wangFang: AcceptanceFacts = {
  letterNumber: '成高许受〔2007〕00001号',
  authority: '社会事业局',
  centre: '成都高新区政务服务中心',
  caseNumber: '510109200710301000017',
  queryCode: '482917',
  applicant: { kind: 'person', name: '王芳', idType: '居民身份证', maskedId: '510***********1234' },
  agent: null,
  item: { name: '食品卫生许可证核发', code: 'SSJ-001', isLicence: true },
  handling: 'promised',
  isCorrected: false,
  acceptedOn: '2007-10-30',
  promised: {
    limit: { unit: 'workingDays', count: 5 },
    due: { on: '2007-11-06', time: null, provisional: false },
  },
  statutory: {
    limit: { unit: 'workingDays', count: 20 },
    due: { on: '2007-11-27', time: null, provisional: false },
    isDefault: true,
  },
  acceptedBy: ['李静'],
  fee: null,
  specialProcedures: [],
  documents: [{ name: '卫生许可证申请书', form: 'original', copies: 1 }],
  delivery: '窗口领取',
  contact: '李静',
  phone: '028-85330001',
  issuedOn: '2007-10-30',
  trackUrl: 'https://hall.example/track',
};

const noticeWith = (facts: Partial<AcceptanceFacts>) => acceptanceNotice({ ...wangFang, ...facts });

describe('limits', () => {
  test('the promise and its last day', () => {
    expect(acceptanceNotice(wangFang).promised).toEqual({
      limit: '5个工作日',
      due: '2007年11月6日（星期二）',
      notes: [],
    });
  });

  test('a promise in minutes ends at a time of day', () => {
    const promised = {
      limit: { unit: 'minutes', count: 30 },
      due: { on: '2007-10-30', time: '16:30', provisional: false },
    } as const;
    expect(noticeWith({ promised }).promised).toEqual({
      limit: '30分钟',
      due: '2007年10月30日（星期二）16:30',
      notes: [],
    });
  });

  test('the general limit of a licence says where it comes from', () => {
    expect(acceptanceNotice(wangFang).statutory.limit).toBe('按《行政许可法》第四十二条默认20个工作日');
  });

  test('a limit of its own law stands alone', () => {
    const statutory = {
      limit: { unit: 'calendarDays', count: 15 },
      due: { on: '2007-11-14', time: null, provisional: false },
      isDefault: false,
    } as const;
    expect(noticeWith({ statutory }).statutory).toEqual({
      limit: '15日',
      due: '2007年11月14日（星期三）',
      notes: [],
    });
  });

  test('where the law sets no limit, no day is made up', () => {
    expect(noticeWith({ statutory: null }).statutory).toEqual({
      limit: '法律未规定时限',
      due: null,
      notes: [],
    });
  });

  test('a day in a year without a notice is marked as provisional, on its own line only', () => {
    const statutory = {
      limit: { unit: 'workingDays', count: 20 },
      due: { on: '2027-01-19', time: null, provisional: true },
      isDefault: false,
    } as const;
    const notice = noticeWith({ acceptedOn: '2026-12-21', statutory });
    expect(notice.statutory.notes).toEqual(['暂定，到期年度放假安排尚未公布']);
    expect(notice.promised.notes).toEqual([]);
  });
});

describe('fields', () => {
  test('whole letter', () => {
    expect(acceptanceNotice(wangFang)).toMatchObject({
      title: '受理通知书',
      letterNumber: '成高许受〔2007〕00001号',
      applicantId: '居民身份证 510***********1234',
      agent: '无',
      handling: '承诺件',
      acceptedOn: '2007年10月30日',
      acceptedBy: '李静',
      fee: '不收费',
      specialProcedures: '无',
      documents: [{ name: '卫生许可证申请书', form: '原件', copies: '1份' }],
      issuedOn: '2007-10-30',
    });
  });

  test.each([
    ['immediate', '即办件'],
    ['promised', '承诺件'],
    ['joint', '联办件'],
    ['referred', '上报件'],
  ] as const)('%s is called %s', (handling, words) => {
    expect(noticeWith({ handling }).handling).toBe(words);
  });

  test.each([
    ['original', '原件'],
    ['copy', '复印件'],
    ['copyCheckedWithOriginal', '复印件（已核对原件）'],
    ['electronic', '电子件'],
  ] as const)('a document taken as %s is called %s', (form, words) => {
    expect(noticeWith({ documents: [{ name: '申请书', form, copies: 2 }] }).documents).toEqual([
      { name: '申请书', form: words, copies: '2份' },
    ]);
  });

  test('a fee is told in the words of the published standard', () => {
    expect(noticeWith({ fee: '开业登记费300元' }).fee).toBe('开业登记费300元');
  });

  test('all who accepted are named', () => {
    expect(noticeWith({ acceptedBy: ['李静', '周敏'] }).acceptedBy).toBe('李静、周敏');
  });
});

describe('special procedures', () => {
  const specialProcedures = [
    { name: '现场核查', expected: { unit: 'workingDays', count: 3 } },
    { name: '专家评审', expected: null },
  ] as const;

  test('each is named, with its days where they are known', () => {
    expect(noticeWith({ specialProcedures }).specialProcedures).toBe('现场核查（预计3个工作日）、专家评审');
  });
});

describe('what cannot be printed is refused', () => {
  test.each<[string, Partial<AcceptanceFacts>]>([
    ['nobody accepted', { acceptedBy: [] }],
    ['no such day', { acceptedOn: '2007-02-30' }],
    ['no copy', { documents: [{ name: '申请书', form: 'copy', copies: 0 }] }],
    ['half a copy', { documents: [{ name: '申请书', form: 'copy', copies: 0.5 }] }],
    ['a promise without length', { promised: { ...wangFang.promised, limit: { unit: 'months', count: 0 } } }],
    [
      'a due day that does not exist',
      { promised: { ...wangFang.promised, due: { on: '2007-11-31', time: null, provisional: false } } },
    ],
  ])('%s', (_what, facts) => {
    expect(() => noticeWith(facts)).toThrow(LetterFactError);
  });
});
