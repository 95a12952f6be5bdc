import { lockScreen, signOut, whoAmI } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { decideAtDesk } from '@yichuang/contract/queueing.ts';
import { notePicked } from '@yichuang/contract/queueing-desk.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { asked, fixtureCall } from '#render-page.testing.tsx';
import { write } from './answer.ts';
import { refuseInTraining } from './training.ts';

const DESK = 'http://hall.example/w/desk';
const TRAINING = 'http://hall.example/w/training';

afterEach(() => vi.unstubAllGlobals());

const lookingAt = (pathname: string) => vi.stubGlobal('location', { pathname });

describe('D-27 what the training page sends', () => {
  test.each([
    ['a write of the page itself', '/w/training', `${TRAINING}?item=SSJ-004`],
    ['a write of an action elsewhere, while the page is looked at', '/w/training', `${DESK}/undo`],
    ['a write of a page below it', '/w/training/queue', DESK],
    ['a write of its action where there is no browser', '', TRAINING],
  ])('%s is refused before it is sent', (_what, page, from) => {
    if (page !== '') lookingAt(page);
    for (const route of [decideAtDesk, notePicked])
      expect(() => refuseInTraining(route, from)).toThrow(ProblemError);
  });

  test.each([
    ['reading', whoAmI, '/w/training'],
    ['locking the screen', lockScreen, '/w/training'],
    ['signing out', signOut, '/w/training'],
    ['a write at the desk', decideAtDesk, '/w/desk'],
    ['a write on a page whose name begins alike', decideAtDesk, '/w/trainings'],
  ])('%s is not', (_what, route, page) => {
    lookingAt(page);
    expect(() => refuseInTraining(route, DESK)).not.toThrow();
  });

  test('the refusal comes back as an answer in both languages, and nothing went out', async () => {
    lookingAt('/w/training');
    const { call, sent } = fixtureCall({});
    const answer = await write(asked(call, new Request(`${DESK}/index`)), {
      route: notePicked,
      input: { body: { itemCode: 'SSJ-004' } },
      key: 'k',
    });
    expect(answer).toMatchObject({
      ok: false,
      problem: {
        code: 'training-writes-nothing',
        title: expect.stringContaining('培训中不写入'),
        status: 403,
      },
    });
    expect(sent).toEqual([]);
  });
});
