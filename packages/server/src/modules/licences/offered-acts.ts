import type { OfferedLicenceAct } from '@yichuang/contract/licences.ts';
import { partsOf } from '@yichuang/domain/cases/part-in-case.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import type { Licence } from '@yichuang/domain/licences/licence.ts';
import { offeredLicenceActs, WHY_NOT_WORDS } from '@yichuang/domain/licences/offered-acts.ts';
import type { Reading } from '../context.ts';

/** Acts the role of the person may use; a closed one says why. */
export const offeredActs = (
  licence: Licence,
  { actor, now, today }: Pick<Reading, 'actor' | 'now' | 'today'>,
): readonly OfferedLicenceAct[] =>
  offeredLicenceActs(licence, partsOf(licence, { by: actor, at: now, on: today }))
    .filter(({ act }) => mayUse(actor, act === 'requestRenewal' ? 'licences.accept' : 'licences.decide'))
    .map(({ act, why }) => ({
      act,
      open: why === null,
      why: why && WHY_NOT_WORDS[why].zh,
      whyEn: why && WHY_NOT_WORDS[why].en,
    }));
