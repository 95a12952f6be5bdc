import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { describe, expect, test } from 'vitest';
import { termsOf } from '#cases/terms.ts';
import { deskItem, document } from '#fixtures.testing.ts';
import { deskActOf } from './desk-acts.ts';
import { applicantOf, deskGaps, documentsOf, whyNotReceived, withoutUnsent } from './desk-check.ts';
import { shownFaults } from './desk-faults.ts';

const today = dateOnly('2007-10-30');

const person = {
  'applicant.kind': 'person',
  'applicant.name': '李晓明',
  'applicant.idNumber': '510104198001010014',
  'applicant.phone': '13812345678',
  documents: ['M1', 'M2'],
};

const gaps = (posted: Parameters<typeof deskGaps>[0]['posted'], item = deskItem()) =>
  deskGaps({ item, posted, today, language: 'zh' });

describe('D-08: a scan that has not arrived', () => {
  const scanning = { ...person, 'unsent-scan': 'M2 key-of-the-scan' };

  test('keeps every act waiting, also one that only takes papers in', () => {
    expect(gaps(scanning)).toEqual([
      { name: 'scan.M2', words: '扫描件还没有传完；传不上去就重新上传或者删除' },
    ]);
    expect(whyNotReceived(gaps(scanning))?.name).toBe('scan.M2');
  });

  test('keeps nothing waiting without a network, where it stays in the browser', () => {
    expect(withoutUnsent(gaps({ ...scanning, 'applicant.name': '' })).map(({ name }) => name)).toEqual([
      'applicant.name',
    ]);
    expect(whyNotReceived(withoutUnsent(gaps(scanning)))).toBeNull();
  });

  test('comes after the person, who must be known first', () => {
    expect(whyNotReceived(gaps({ ...scanning, 'applicant.name': '' }))?.name).toBe('applicant.name');
  });
});

describe('what keeps the desk from taking a case', () => {
  test('nothing, when person, number, phone and required materials are there', () => {
    expect(gaps(person)).toEqual([]);
  });

  test('first of all the item', () => {
    expect(deskGaps({ item: null, posted: person, today, language: 'zh' })).toEqual([
      { name: 'item', words: '先选事项' },
    ]);
  });

  test.each([
    ['a name of one sign', { 'applicant.name': '李' }, 'applicant.name', '填写申请人姓名'],
    ['no number', { 'applicant.idNumber': '' }, 'applicant.idNumber', '身份证号未填'],
    [
      'a wrong check digit, named',
      { 'applicant.idNumber': '510104198001010019' },
      'applicant.idNumber',
      '身份证号第 18 位校验码应为 4，现在是 9，请逐位核对',
    ],
    [
      'a wrong sign, with its place',
      { 'applicant.idNumber': '51010419800101O014' },
      'applicant.idNumber',
      '身份证号第 15 位“O”不对',
    ],
    [
      'a day that does not exist',
      { 'applicant.idNumber': '510104198002300014' },
      'applicant.idNumber',
      '身份证号出生日期 19800230 不存在',
    ],
    ['half a phone number', { 'applicant.phone': '1381234' }, 'applicant.phone', '填写手机号或带区号的电话'],
    [
      'an agent without number',
      { 'applicant.agentName': '王芳' },
      'applicant.agentIdNumber',
      '代办人身份证号应为 18 或 15 位，现在 0 位',
    ],
    ['one document missing, named', { documents: ['M1'] }, 'documents.M2', '必备材料“材料M2”没有打勾'],
    ['several documents, counted', { documents: [] }, 'documents.M1', '还有 2 份必备材料没有打勾'],
  ])('%s', (_situation, change, name, words) => {
    expect(gaps({ ...person, ...change })).toEqual([{ name, words }]);
  });

  test('a landline with area code is a phone', () => {
    expect(gaps({ ...person, 'applicant.phone': '028-85336633' })).toEqual([]);
  });

  test('a legal entity has a credit code and somebody to ask', () => {
    const entity = { ...person, 'applicant.kind': 'legalEntity', 'applicant.idNumber': '' };
    expect(gaps(entity).map(({ name }) => name)).toEqual(['applicant.idNumber', 'applicant.contactName']);
  });

  test('an early credit code that misses its check digit does not turn its holder away', () => {
    const entity = {
      ...person,
      'applicant.kind': 'legalEntity',
      'applicant.name': '成都锦江软件有限公司',
      'applicant.idNumber': '91510100MA61T25X2U',
      'applicant.contactName': '李晓明',
    };
    expect(gaps(entity)).toEqual([]);
  });
});

describe('papers that may follow, and undertakings', () => {
  const deferrable = deskItem({
    documents: [document('M1', true), { ...document('M2', true), deferrable: true }],
    terms: { deferUntil: '2007-11-06', undertaking: true },
  });
  const following = { ...person, documents: ['M1'], deferred: 'M2', 'until.M2': '20071105' };

  test('what is to follow is not missing, once the commitment is signed', () => {
    expect(gaps(following, deferrable)).toEqual([
      { name: 'commitmentSigned', words: '容缺受理承诺书还没有签署' },
    ]);
    expect(gaps({ ...following, commitmentSigned: 'yes' }, deferrable)).toEqual([]);
  });

  test('what the platform fetches is not missing', () => {
    const fetched = deskItem({ documents: [{ ...document('M1', true), fetchable: true }] });
    expect(gaps({ ...person, documents: [] }, fetched)).toEqual([]);
  });

  test('an undertaking is signed before the act', () => {
    expect(gaps({ ...person, undertaking: 'yes' }, deferrable)).toEqual([
      { name: 'undertaking.signed', words: '告知承诺书还没有签署' },
    ]);
  });

  test('are sent with their days; one that is ticked as received does not follow', () => {
    expect(termsOf({ ...following, commitmentSigned: 'yes' })).toEqual({
      deferred: [{ documentId: 'M2', until: '2007-11-05' }],
      commitmentSigned: true,
      undertaking: null,
    });
    expect(termsOf({ ...following, documents: ['M1', 'M2'] }).deferred).toEqual([]);
    expect(
      termsOf({ undertaking: 'yes', checkOn: '2007-12-20', 'undertaking.signed': 'yes' }).undertaking,
    ).toEqual({ checkOn: '2007-12-20', signed: true });
  });

  test('an instant item with a paper to follow is accepted and not decided', () => {
    const instant = { handling: 'immediate', mayDecide: true } as const;
    expect(deskActOf(instant, { documents: ['M1'] })).toBe('decide');
    expect(deskActOf(instant, { documents: ['M1'], deferred: ['M2'] })).toBe('tolerate');
    expect(deskActOf(instant, { documents: ['M1'], undertaking: 'yes' })).toBe('accept');
  });
});

describe('papers are taken in', () => {
  const why = (posted: Parameters<typeof gaps>[0]) => whyNotReceived(gaps(posted));

  test('with documents missing, which is said later', () => {
    expect(why({ ...person, documents: [] })).toBeNull();
  });

  test('but not from nobody', () => {
    expect(why({ ...person, 'applicant.name': '', documents: [] })?.words).toBe('填写申请人姓名');
  });
});

test('fields that do not belong to the kind of applicant are not sent', () => {
  const applicant = applicantOf({ ...person, 'applicant.contactName': '谁', 'applicant.agentIdNumber': '1' });
  expect(applicant).toMatchObject({ kind: 'person', contactName: '', agentIdNumber: '' });
});

test.each([
  ['none', {}, []],
  ['one', { documents: 'M1' }, ['M1']],
  ['two', { documents: ['M1', 'M2'] }, ['M1', 'M2']],
])('%s ticked', (_count, posted, documents) => {
  expect(documentsOf(posted)).toEqual(documents);
});

describe('faults beside the boxes', () => {
  const none = {
    gaps: [],
    inForm: new Map(),
    told: new Map(),
    posted: {},
    sent: {},
    left: new Set<string>(),
  };
  const gap = { name: 'applicant.name', words: '填写申请人姓名' };

  test('a box that was not left yet is not blamed', () => {
    expect(shownFaults({ ...none, gaps: [gap] }).size).toBe(0);
    expect(
      shownFaults({ ...none, gaps: [gap], left: new Set(['applicant.name']) }).get('applicant.name'),
    ).toBe(gap.words);
  });

  test('a number that is being typed tells of itself below the box', () => {
    const number = { name: 'applicant.idNumber', words: '未填' };
    const left = new Set(['applicant.idNumber']);
    expect(shownFaults({ ...none, gaps: [number], left, posted: { 'applicant.idNumber': '51' } }).size).toBe(
      0,
    );
    expect(shownFaults({ ...none, gaps: [number], left }).size).toBe(1);
  });

  test('what the server found stays until the box is changed', () => {
    const told = new Map([['applicant.name', '姓名与证件不符']]);
    const sent = { 'applicant.name': '甲' };
    expect(shownFaults({ ...none, told, sent, posted: sent }).size).toBe(1);
    expect(shownFaults({ ...none, told, sent, posted: { 'applicant.name': '乙' } }).size).toBe(0);
  });
});
