import { inReview } from '#cases/course.fixture.ts';
import { act, aPower, at, LI_MIN, zhouQiang } from '#cases/samples.fixture.ts';
import { issueLicence } from '#licences/issue.ts';
import type { Licence, LicenceId } from '#licences/licence.ts';
import { dateOnly } from '#time/date-only.ts';

// 王芳's licence to sell food: granted on 2007-11-05 for three years. Nothing outside tests imports this file.

export const A_LICENCE = '0192f000-0000-7000-8000-0000000000b1' as LicenceId;

const granted = {
  ...inReview(),
  state: 'readyToCollect',
  result: {
    number: '川食0001',
    seal: 'GSJ-SEAL-1',
    validFrom: dateOnly('2007-11-05'),
    validUntil: dateOnly('2010-11-04'),
  },
} as const;

export const issued = (changes: Partial<(typeof granted)['result']> = {}) =>
  issueLicence({
    licenceId: A_LICENCE,
    caseFile: { ...granted, result: { ...granted.result, ...changes } },
    madeBy: LI_MIN,
    madeAt: at('2007-11-06T09:00'),
  });

export const aLicence = (changes: Partial<Licence> = {}): Licence => ({ ...issued().licence, ...changes });

/** 周强, whose power to decide has no end. */
export const decider = (moment: string) => act(zhouQiang({ ...aPower('decide'), until: null }), moment);
