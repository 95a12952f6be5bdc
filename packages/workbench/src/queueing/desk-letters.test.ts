import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { caseView } from '#fixtures.testing.ts';
import { asked, fixtureCall, problem, type Replies } from '#render-page.testing.tsx';
import { loader } from './desk-letters.ts';

const letter = (id: string) => ({
  letterId: `00000000-0000-7000-8000-0000000000${id}`,
  title: '受理通知书',
  titleEn: 'Notice of acceptance',
  number: '成高许受〔2007〕00012号',
  path: `/api/v1/cases/x/letters/${id}`,
  withdrawn: null,
});
const PAGES = { title: '受理通知书 成高许受〔2007〕00012号', pages: ['<svg>一</svg>'] };

async function look(caseId: string, replies: Replies) {
  const { call, sent } = fixtureCall(replies);
  const { letters } = await loader({
    ...asked(call, new Request('http://hall.example/')),
    params: { caseId },
  });
  return { letters, pagesAsked: sent.filter(({ name }) => name === 'cases.readLetterPages').length };
}

describe('the papers of a case just taken', () => {
  test('the pages of a paper are fetched once, however often the papers are looked for', async () => {
    const one = { 'cases.read': caseView({ letters: [letter('d1')] }), 'cases.readLetterPages': PAGES };
    const two = { ...one, 'cases.read': caseView({ letters: [letter('d1'), letter('d2')] }) };
    expect((await look('a', one)).pagesAsked).toBe(1);
    const second = await look('a', two);
    expect(second.pagesAsked).toBe(1);
    expect(second.letters.map(({ pages }) => pages)).toEqual([PAGES, PAGES]);
    expect((await look('b', two)).pagesAsked).toBe(2);
  });

  test('a paper that could not be drawn is asked for again', async () => {
    const read = { 'cases.read': caseView({ letters: [letter('d3')] }) };
    const busy = new ProblemError(problem('typesetting.overloaded', 503));
    expect((await look('c', { ...read, 'cases.readLetterPages': busy })).letters[0]?.pages).toBeNull();
    expect((await look('c', { ...read, 'cases.readLetterPages': PAGES })).letters[0]?.pages).toEqual(PAGES);
  });

  test('where nothing answers there is none yet, and each look is an answer of its own', async () => {
    const cut = { 'cases.read': new ProblemError(problem('no-answer', 503)) };
    const { call } = fixtureCall(cut);
    const again = () =>
      loader({ ...asked(call, new Request('http://hall.example/')), params: { caseId: 'e' } });
    const [first, second] = [await again(), await again()];
    expect(first).toEqual({ letters: [] });
    expect(second).not.toBe(first);
  });
});
