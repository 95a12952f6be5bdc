import { describe, expect, test } from 'vitest';
import { deskItem } from '#fixtures.testing.ts';
import { closedActs } from './desk-offers.ts';
import { narrowed } from './offers-without-network.ts';

const posted = { 'applicant.kind': 'person', documents: ['M1', 'M2'] };
const closed = closedActs(
  { item: deskItem({ handling: 'immediate', mayDecide: true }), posted, gaps: [] },
  'zh',
);
const ACTS = ['accept', 'tolerate', 'decide', 'correct', 'decline'] as const;

describe('D-25: the acts of the bar without a network', () => {
  const now = narrowed(closed, { isCut: true, hasSlip: false }, 'zh');

  test('papers can be taken in, exactly as before', () => {
    expect(now.receive).toBe(closed.receive);
    expect(now.receive).toBeNull();
  });

  test.each(ACTS)('%s says that it waits for the network, and by which article', (act) => {
    expect(now[act]?.words).toMatch(/断网不能办.*第 3[24] 条/);
  });

  test('what papers lack to be taken in is still said', () => {
    const nobody = { name: 'applicant.name', words: '填写申请人姓名' };
    const lacking = closedActs({ item: deskItem(), posted, gaps: [nobody] }, 'zh');
    expect(narrowed(lacking, { isCut: true, hasSlip: false }, 'zh').receive).toEqual(nobody);
  });

  test('in English every word is English', () => {
    const english = narrowed(closed, { isCut: true, hasSlip: false }, 'en');
    for (const act of ACTS) expect(english[act]?.words).not.toMatch(/\p{Script=Han}/u);
  });
});

test('papers of a slip are only taken in, also with a network: a second case would lose the moment', () => {
  const now = narrowed(closed, { isCut: false, hasSlip: true }, 'zh');
  expect(now.receive).toBeNull();
  for (const act of ACTS) expect(now[act]?.words).toContain('凭条补录只收件');
});

test('with a network and a person at the counter nothing is different', () => {
  expect(narrowed(closed, { isCut: false, hasSlip: false }, 'zh')).toBe(closed);
});
