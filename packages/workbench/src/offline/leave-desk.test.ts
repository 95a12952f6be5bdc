import { ProblemError } from '@yichuang/contract/problem.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deskItem } from '#fixtures.testing.ts';
import { action as signOut } from '#identity/sign-out.ts';
import { loader as readDesk } from '#queueing/desk-page.tsx';
import { asked, fixtureCall, postForm, problem } from '#render-page.testing.tsx';
import { loader as readShell } from '#shell/shell.tsx';
import { tellAnswered } from '#wire/connection.ts';
import { keepTyped, takeTyped } from '#wire/kept-forms.ts';
import { accountId, clerk, emptied, fill, stocked } from './intake.testing.ts';
import { intakesOf } from './intakes.ts';
import { keepLocked, keptItems, keptMe } from './kept-pages.ts';
import { keepScan, readScan } from './kept-scans.ts';
import { readBlock } from './slips.ts';
import { takeInWithoutNetwork } from './take-in.ts';

beforeEach(() => stocked());
afterEach(async () => {
  await emptied();
  tellAnswered();
});

const NO_NETWORK = new TypeError('Failed to fetch');
const at = (path: string) => new Request(`http://hall.example/w${path}`);

async function leave(fields: Readonly<Record<string, string>> = {}, reply: unknown = { ended: true }) {
  const { call, sent } = fixtureCall({ 'identity.signOut': reply });
  const response = await signOut(asked(call, postForm('http://hall.example/w/sign-out', fields)));
  return { leadsTo: response.headers.get('location'), isEnded: sent.length > 0 && reply !== NO_NETWORK };
}

describe('signing out', () => {
  test('leaves nothing of the clerk on the machine', async () => {
    await keepScan('k', { file: new Blob(['%PDF']), name: '身份证.pdf', pages: 1, picture: 'data:,' });
    expect(await leave()).toEqual({ leadsTo: '/sign-in', isEnded: true });
    expect([await keptMe(), await readBlock(), await readScan('k')]).toEqual([null, null, null]);
  });

  test('papers that are not sent yet are shown first; the session goes on', async () => {
    await takeInWithoutNetwork(fill());
    expect(await leave()).toEqual({ leadsTo: '/desk/slips', isEnded: false });
    expect(await intakesOf(accountId)).toHaveLength(1);
  });

  test('whoever is sure takes them along: they are gone', async () => {
    await takeInWithoutNetwork(fill());
    await leave({ unsent: 'drop' });
    expect(await intakesOf(accountId)).toEqual([]);
  });

  test('somebody who finds the screen locked ends the session, and the papers wait for their clerk', async () => {
    await takeInWithoutNetwork(fill());
    await leave({ unsent: 'keep' });
    expect(await keptMe()).toBeNull();
    expect(await intakesOf(accountId)).toHaveLength(1);
  });

  test('without a network nobody is signed out, and nothing is lost', async () => {
    await takeInWithoutNetwork(fill());
    keepTyped('/desk', { 'applicant.name': '王芳' });
    await leave({ unsent: 'drop' }, NO_NETWORK);
    expect(takeTyped('/desk')).toEqual({ 'applicant.name': '王芳' });
    expect(await intakesOf(accountId)).toHaveLength(1);
    expect(await keptMe()).not.toBeNull();
  });
});

describe('the desk opened again without a network', () => {
  test('knows who works here, as the server said last, and stays locked if it was', async () => {
    const { call } = fixtureCall({ 'identity.whoAmI': NO_NETWORK });
    expect(await readShell(asked(call, at('/desk')))).toEqual(clerk);
    await keepLocked(true);
    expect(await readShell(asked(call, at('/desk')))).toMatchObject({ isLocked: true });
  });

  test('an ended session is no cut: the way leads to the sign-in page', async () => {
    const gone = new ProblemError(problem('sign-in-required', 401));
    const { call } = fixtureCall({ 'identity.whoAmI': gone });
    await expect(readShell(asked(call, at('/desk')))).rejects.toBeInstanceOf(Response);
  });

  test('an item that was opened before is there; another one is not, and that breaks nothing', async () => {
    const open = (reply: unknown, code = 'SSJ-004') =>
      readDesk(asked(fixtureCall({ 'queueing.readDeskItem': reply }).call, at(`/desk?item=${code}`)));
    await open(deskItem());
    expect(await keptItems()).toEqual(new Set(['SSJ-004']));
    expect(await open(NO_NETWORK)).toEqual(deskItem());
    expect(await open(NO_NETWORK, 'GSJ-001')).toBeNull();
  });

  test('a refusal stays a refusal', async () => {
    const { call } = fixtureCall({ 'queueing.readDeskItem': new ProblemError(problem('not-found', 404)) });
    await expect(readDesk(asked(call, at('/desk?item=SSJ-004')))).rejects.toBeInstanceOf(ProblemError);
  });
});
