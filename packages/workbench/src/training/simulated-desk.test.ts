import { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { EarlierCases } from '@yichuang/contract/queueing-earlier.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { describe, expect, test } from 'vitest';
import { deskItem, NOW } from '#fixtures.testing.ts';
import type { DeskAct } from '#queueing/desk-acts.ts';
import { TOLERANT } from './practice.testing.ts';
import { PRACTICE_PEOPLE } from './practice-people.ts';
import { actInPractice, earlierInPractice, practiceNumber } from './simulated-desk.ts';

const moment = { today: dateOnly('2007-10-30'), now: NOW };
const [first, ...others] = PRACTICE_PEOPLE;
const person = {
  'applicant.kind': 'person',
  'applicant.name': first?.name ?? '',
  'applicant.idNumber': first?.idNumber ?? '',
  'applicant.phone': first?.phone ?? '',
};
const refusal = {
  'refusal.reason': '不在本中心辖区',
  'refusal.legalBasis': '《中华人民共和国行政许可法》第三十二条第一款第二项',
  'refusal.competentAuthority': '外区机关',
};
const instant = deskItem({ handling: 'immediate', mayDecide: true });

const act = (what: DeskAct, posted: PostedFields, item = deskItem()) =>
  actInPractice(
    { act: what, key: 'k', item, posted: { ...person, ...posted }, seat: { ticketId: '练3' } },
    moment,
  );

describe('D-27 the practice desk answers as the desk would', () => {
  test.each([
    ['decide', instant, { documents: ['M1', 'M2'] }, 'granted'],
    ['accept', deskItem(), { documents: ['M1', 'M2'] }, 'accepted'],
    ['tolerate', TOLERANT, { documents: ['T1'], deferred: ['T2'], commitmentSigned: 'yes' }, 'accepted'],
    ['correct', deskItem(), { documents: ['M1'], missing: ['M2'] }, 'awaitingCorrection'],
    ['decline', deskItem(), refusal, 'declined'],
    ['receive', deskItem(), {}, 'received'],
  ] as const)('%s', (what, item, posted, state) => {
    const answer = act(what, posted, item);
    expect(answer).toMatchObject({ ok: true, value: { state, caseNumber: '练习-003', undoSeconds: 0 } });
    expect(answer.ok && DeskReceipt.parse(answer.value)).toBeTruthy();
  });

  test.each([
    [
      'a paper not ticked',
      'accept',
      deskItem(),
      { documents: ['M1'] },
      '必备材料“材料M2”没有打勾',
      '“材料M2” is not ticked',
    ],
    ['nobody known', 'receive', deskItem(), { 'applicant.name': '' }, '填写申请人姓名', 'Enter the name'],
    [
      'an item of the department',
      'decide',
      deskItem(),
      { documents: ['M1', 'M2'] },
      '承诺件由部门决定',
      'The department decides',
    ],
    [
      'no commitment',
      'tolerate',
      TOLERANT,
      { documents: ['T1'], deferred: ['T2'] },
      '承诺书还没有签署',
      'is not signed',
    ],
    ['no defect', 'correct', deskItem(), { documents: ['M1', 'M2'] }, '先在有问题的材料上按 X', 'Press X'],
    ['no reason', 'decline', deskItem(), {}, '写明不予受理的理由', 'Give the reason'],
  ] as const)('%s is refused in the words of the desk', (_what, what, item, posted, zh, en) => {
    const answer = act(what, posted, item);
    expect(answer).toMatchObject({
      ok: false,
      problem: { title: expect.stringContaining(zh), titleEn: expect.stringContaining(en) },
    });
  });

  test('its number cannot be taken for the number of a case', () => {
    expect(practiceNumber('练12')).toBe('练习-012');
    expect(practiceNumber('练12')).not.toMatch(/\d{4}/);
  });
});

describe('D-30 the person who comes again', () => {
  test('has an open case of three days ago; nobody else has one', () => {
    const found = [...(first ? [first] : []), ...others].filter(
      ({ idNumber }) => earlierInPractice(idNumber, moment).duplicates.length > 0,
    );
    expect(found.map(({ name }) => name)).toEqual(['练习己']);
    const told = earlierInPractice(found[0]?.idNumber ?? '', moment);
    expect(EarlierCases.parse(told).duplicates[0]?.receivedOn).toBe('2007-10-27');
  });
});
