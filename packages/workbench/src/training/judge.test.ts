import { checkMobile } from '@yichuang/domain/identity/mobile.ts';
import { checkResidentId } from '@yichuang/domain/identity/resident-id.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { describe, expect, test } from 'vitest';
import { deskItem, document } from '#fixtures.testing.ts';
import { judge, type PracticeAct, rightActOf } from './judge.ts';
import { ITEMS } from './practice.testing.ts';
import { PRACTICE_KINDS, type Practice, type PracticeKind, practicesFrom } from './practice.ts';
import { PRACTICE_AGENT, PRACTICE_PEOPLE } from './practice-people.ts';
import { storyOf } from './story.ts';

const practices = practicesFrom(ITEMS);

function practiceOf(kind: PracticeKind): Practice {
  const found = practices.find((one) => one.kind === kind);
  if (!found) throw new TypeError(`no practice of the kind ${kind}`);
  return found;
}

/** The boxes as they are when everything is done as it should be. */
function rightBoxes({ kind, person, agent, there, lacking }: Practice): PostedFields {
  return {
    'applicant.kind': 'person',
    'applicant.name': person.name,
    'applicant.idNumber': person.idNumber,
    'applicant.phone': person.phone,
    'applicant.agentName': agent?.name ?? '',
    'applicant.agentIdNumber': agent?.idNumber ?? '',
    documents: there,
    ...(kind === 'lacking' && { missing: lacking }),
    ...(kind === 'follows' && { deferred: lacking }),
  };
}

const verdict = (kind: PracticeKind, act: PracticeAct, changes: PostedFields = {}, itemCode?: string) => {
  const practice = practiceOf(kind);
  return judge(practice, {
    act,
    itemCode: itemCode ?? practice.item.code,
    posted: { ...rightBoxes(practice), ...changes },
  });
};

describe('D-27 the people of the practice queue', () => {
  test.each([...PRACTICE_PEOPLE, PRACTICE_AGENT])('$name is nobody, and yet the desk takes them', (one) => {
    expect(one.name).toMatch(/^练习.$/);
    expect(one.idNumber).toMatch(/^990000/);
    expect(checkResidentId(one.idNumber, dateOnly('2007-10-30')).ok).toBe(true);
    expect(checkMobile(one.phone).ok).toBe(true);
  });

  test('no two have the same number', () => {
    const numbers = [...PRACTICE_PEOPLE, PRACTICE_AGENT].map(({ idNumber }) => idNumber);
    expect(new Set(numbers).size).toBe(PRACTICE_KINDS.length + 1);
  });

  test('each brings another situation, as far as there are items for another item', () => {
    expect(practices.map(({ kind }) => kind)).toEqual(PRACTICE_KINDS);
    expect(new Set(practices.map(({ item }) => item.code)).size).toBe(PRACTICE_KINDS.length);
    expect(practices.map(({ number }) => number)).toEqual(['练1', '练2', '练3', '练4', '练5', '练6', '练7']);
  });

  test('what the centre has no item for is left out; without items nobody comes', () => {
    expect(practicesFrom(ITEMS.slice(3, 4)).map(({ kind }) => kind)).toEqual([
      'promised',
      'lacking',
      'notOurs',
      'repeated',
    ]);
    expect(practicesFrom([])).toEqual([]);
    const noPower = { accept: { zh: '没有授权', en: 'no power' }, decide: null };
    expect(practicesFrom([deskItem({ power: noPower })])).toEqual([]);
  });

  test('papers of other situations, and those the platform fetches, need not be brought', () => {
    const item = deskItem({
      documents: [
        document('M1', true),
        document('M2', true),
        { ...document('M3', true), fetchable: true },
        { ...document('M4', true), when: '委托办理的' },
      ],
    });
    expect(practicesFrom([item])[0]?.there).toEqual(['M1', 'M2']);
  });

  test.each(['zh', 'en'] as const)(
    'in %s the story names the paper that is missing and the agent',
    (language) => {
      const { item, lacking } = practiceOf('lacking');
      const paper = item.documents.find(({ id }) => lacking.includes(id));
      expect(storyOf(practiceOf('lacking'), language)).toContain(paper?.name);
      expect(storyOf(practiceOf('agent'), language)).toContain(PRACTICE_AGENT.idNumber);
    },
  );
});

describe('D-27 what was right', () => {
  test.each(PRACTICE_KINDS)('%s: its own act with the right marks, and no other act', (kind) => {
    const right = rightActOf({ kind });
    for (const act of ['decide', 'accept', 'tolerate', 'correct', 'decline', 'receive', 'none'] as const)
      expect([act, verdict(kind, act)]).toEqual([act, act === right ? null : 'act']);
  });

  test.each<[string, PracticeKind, PracticeAct, PostedFields, string | undefined, string]>([
    ['another item', 'instant', 'decide', {}, 'GSJ-999', 'item'],
    ['another name', 'instant', 'decide', { 'applicant.name': '王芳' }, undefined, 'person'],
    [
      'another number',
      'promised',
      'accept',
      { 'applicant.idNumber': '51010719850615002X' },
      undefined,
      'person',
    ],
    ['the agent forgotten', 'agent', 'decide', { 'applicant.agentName': '' }, undefined, 'agent'],
    [
      'an agent with the number of somebody else',
      'agent',
      'decide',
      { 'applicant.agentIdNumber': '51010719850615002X' },
      undefined,
      'agent',
    ],
    [
      'an agent where nobody sent one',
      'instant',
      'decide',
      { 'applicant.agentName': '练习辛' },
      undefined,
      'agent',
    ],
    [
      'a paper ticked that is optional and was not brought',
      'promised',
      'accept',
      { documents: ['SSJ-001-M1', 'SSJ-001-M2', 'SSJ-001-M3', 'SSJ-001-M9'] },
      undefined,
      'papers',
    ],
    [
      'another paper called missing',
      'lacking',
      'correct',
      { missing: ['SSJ-002-M1'], documents: ['SSJ-002-M2'] },
      undefined,
      'papers',
    ],
    [
      'a paper called missing besides the one that is',
      'lacking',
      'correct',
      { missing: ['SSJ-002-M3', 'SSJ-002-M9'] },
      undefined,
      'papers',
    ],
    ['nothing to follow marked', 'follows', 'tolerate', { deferred: [] }, undefined, 'papers'],
  ])('%s', (_what, kind, act, changes, itemCode, fault) => {
    expect(verdict(kind, act, changes, itemCode)).toBe(fault);
  });

  test('a small x at the end of a number is the same number', () => {
    const { person } = practiceOf('instant');
    expect(verdict('instant', 'decide', { 'applicant.idNumber': person.idNumber.toLowerCase() })).toBeNull();
  });
});
