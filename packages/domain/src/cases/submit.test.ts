import { expect, test } from 'vitest';
import { aDigest, anOpening, at } from '#cases/samples.fixture.ts';
import { submitCase } from '#cases/submit.ts';

test('an online filing opens a case that waits to be checked; no limit for the decision runs', () => {
  const opening = anOpening({ receivedVia: 'online' });
  const moment = at('2007-10-28T22:15');
  const { caseFile, events } = submitCase(opening, { at: moment, dossierDigest: aDigest });

  expect(caseFile).toEqual({
    ...opening,
    state: 'submitted',
    version: 1,
    submittedAt: moment,
    receivedAt: moment,
  });
  expect(events).toEqual([
    {
      kind: 'submitted',
      at: moment,
      by: { actor: 'applicant', accountId: null },
      opening,
      dossierDigest: aDigest,
    },
  ]);
});
