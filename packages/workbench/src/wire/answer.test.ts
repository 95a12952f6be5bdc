import { grantCase } from '@yichuang/contract/cases.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { CASE_ID, caseView } from '#fixtures.testing.ts';
import { asked, fixtureCall, problem } from '#render-page.testing.tsx';
import { asResult, freshOf, newestView, write } from './answer.ts';
import { forgetTyped, keepFor, keepTyped, takeTyped, typedFrom } from './kept-forms.ts';

const request = () => new Request(`http://hall.example/w/cases/${CASE_ID}`, { method: 'POST' });

const grant = (reply: unknown, key = 'key-of-this-fill') => {
  const { call, sent } = fixtureCall({ 'cases.grant': reply });
  const act = {
    route: grantCase,
    input: { params: { caseId: CASE_ID }, body: { version: 3 } },
    key,
    typed: { opinion: '同意' },
  };
  return { sent, answer: write(asked(call, request()), act) };
};

afterEach(forgetTyped);

describe('write', () => {
  test('sends the key of the form fill', async () => {
    const { sent, answer } = grant(caseView());
    expect((await answer).ok).toBe(true);
    expect(sent).toMatchObject([{ name: 'cases.grant', key: 'key-of-this-fill' }]);
  });

  test('a refusal is an answer for the page', async () => {
    const { answer } = grant(new ProblemError(problem('cases.not-lawful', 409)));
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'cases.not-lawful' } });
  });

  test('a lost session keeps what was typed on this page', async () => {
    const { answer } = grant(new ProblemError(problem('sign-in-required', 401)));
    await expect(answer).rejects.toBeInstanceOf(Response);
    expect(takeTyped(`/cases/${CASE_ID}`)).toEqual({ opinion: '同意' });
  });
});

test('a refusal keeps the router from reading the page again', () => {
  expect(asResult({ ok: false, problem: problem('stale', 409) }).init?.status).toBe(409);
  expect(asResult({ ok: true, value: 1 }).init?.status).toBe(200);
});

describe('the view a page shows', () => {
  const loaded = caseView({ version: 3 });

  test.each([
    ['what was loaded, before any act', undefined, 3],
    ['what the act gave back', { ok: true, value: caseView({ version: 4 }) }, 4],
    [
      'what was loaded, when it is newer than an old answer',
      { ok: true, value: caseView({ version: 2 }) },
      3,
    ],
    [
      'the fresh view after a collision',
      { ok: false, problem: problem('stale', 409, { fresh: caseView({ version: 7 }) }) },
      7,
    ],
    [
      'what was loaded, when the act was refused for another reason',
      { ok: false, problem: problem('forbidden', 403) },
      3,
    ],
  ] as const)('is %s', (_situation, answer, version) => {
    expect(newestView(loaded, answer).version).toBe(version);
  });

  test('only a collision has a fresh view', () => {
    const refused = { ok: false, problem: problem('key-reused', 409, { fresh: loaded }) } as const;
    expect(freshOf(refused)).toBeUndefined();
  });
});

describe('what was typed', () => {
  test('is given back once', () => {
    keepTyped('/desk', { reason: '材料不实' });
    expect(takeTyped('/desk')).toEqual({ reason: '材料不实' });
    expect(takeTyped('/desk')).toBeUndefined();
  });

  test('waits for the same person and is forgotten when another one signs in', () => {
    keepFor('first');
    keepTyped('/desk', { reason: '材料不实' });
    keepFor('first');
    expect(takeTyped('/desk')).toBeDefined();
    keepTyped('/desk', { reason: '材料不实' });
    keepFor('second');
    expect(takeTyped('/desk')).toBeUndefined();
  });

  test('keeps names that come more than once as a list', () => {
    const form = new FormData();
    for (const id of ['M1', 'M2']) form.append('documents', id);
    form.append('reason', '');
    expect(typedFrom(form)).toEqual({ documents: ['M1', 'M2'], reason: '' });
  });
});
