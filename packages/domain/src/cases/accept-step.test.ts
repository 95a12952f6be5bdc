import { expect, test } from 'vitest';
import { acceptStep } from '#cases/accept-step.ts';
import { grantCase } from '#cases/grant.ts';
import {
  ALL_REQUIRED,
  AN_APPLICATION,
  act,
  aDigest,
  anOpening,
  aPower,
  at,
  DUES,
  kindsOf,
  LI_MIN,
  ZHOU_QIANG,
  zhouQiang,
} from '#cases/samples.fixture.ts';
import { dateOnly } from '#time/date-only.ts';

const step = () =>
  acceptStep(
    { ...anOpening({ handling: 'joint' }), applicationId: AN_APPLICATION, stepId: 'L03' },
    {
      at: at('2007-10-30T10:30'),
      on: dateOnly('2007-10-30'),
      acceptedBy: LI_MIN,
      dues: DUES,
      dossierDigest: aDigest,
      documentIds: ALL_REQUIRED,
    },
  );

test('a step that became ready is open at its department at once', () => {
  expect(kindsOf(step())).toEqual(['received', 'accepted']);
  expect(step().caseFile).toMatchObject({
    state: 'accepted',
    version: 2,
    applicationId: AN_APPLICATION,
    stepId: 'L03',
    acceptedAt: at('2007-10-30T10:30'),
    acceptedBy: LI_MIN,
    promisedDue: DUES.promised,
  });
});

test('whoever accepted the application may not decide a step of it', () => {
  const both = { ...zhouQiang(aPower('accept'), aPower('decide')), accountId: LI_MIN };
  expect(() =>
    grantCase(step().caseFile, { ...act(both, '2007-10-30T11:00'), opinionDigest: null, facts: new Set() }),
  ).toThrow(expect.objectContaining({ code: 'cases.same-person' }));
  const granted = grantCase(step().caseFile, {
    ...act(zhouQiang(), '2007-10-30T11:00'),
    opinionDigest: null,
    facts: new Set(),
  });
  expect(granted.caseFile).toMatchObject({ state: 'granted', decidedBy: ZHOU_QIANG });
});
