import { OfferedAct } from '@yichuang/contract/cases.ts';
import type { CaseAct } from '@yichuang/domain/cases/case-acts.ts';
import type { CaseActor } from '@yichuang/domain/cases/case-file.ts';
import { offeredActs as offered } from '@yichuang/domain/cases/offered-acts.ts';
import { partsOf } from '@yichuang/domain/cases/part-in-case.ts';
import { WHY_NOT_WORDS } from '@yichuang/domain/cases/why-not.ts';
import { mayUse, type Permission } from '@yichuang/domain/identity/policy.ts';
import type { Reading } from '../context.ts';
import type { CaseParts } from './case-parts.ts';

type Act = OfferedAct['act'];

/** The permission of a role behind each act that has a form on the page of a case; in the order of the page. */
const PERMISSIONS = {
  accept: 'cases.accept',
  requestCorrection: 'cases.accept',
  preReview: 'cases.accept',
  correct: 'cases.accept',
  supplyDeferred: 'cases.accept',
  decline: 'cases.accept',
  tellNotRequired: 'cases.accept',
  correctOnSpot: 'cases.accept',
  startReview: 'cases.decide',
  grant: 'cases.decide',
  refuse: 'cases.decide',
  submitDraft: 'cases.decide',
  returnDraft: 'cases.decide',
  startSpecialProcedure: 'cases.decide',
  endSpecialProcedure: 'cases.decide',
  openHearing: 'cases.decide',
  closeHearing: 'cases.decide',
  seekOpinions: 'channels.accept',
  extend: 'cases.decide',
  tellParties: 'cases.decide',
  refer: 'cases.decide',
  recordSuperiorDecision: 'cases.decide',
  terminate: 'cases.decide',
  prepareResult: 'cases.deliver',
  deliver: 'cases.deliver',
  archive: 'cases.archive',
} as const satisfies Readonly<Record<Act, Permission>>;

const ORDER: readonly CaseAct[] = Object.keys(PERMISSIONS) as Act[];

/** Acts the state of the case knows and the role may use; a closed one says why. */
export function offeredActs(
  { file, sheet, tick, facts, quantity }: CaseParts,
  { actor, now, today }: Pick<Reading, 'actor' | 'now' | 'today'>,
): readonly OfferedAct[] {
  const asked = {
    accountId: actor.accountId,
    at: now,
    on: today,
    sheet,
    clock: tick.clock,
    facts,
    ...(quantity && { quantity }),
  };
  const parts = partsOf(file, actor, today);
  // Papers the applicant brings are taken in by the clerk.
  const all: readonly CaseActor[] = parts.includes('clerk') ? [...parts, 'applicant'] : parts;
  return offered(file, all, asked)
    .filter(({ act }) => isShown(act) && mayUse(actor, PERMISSIONS[act]))
    .toSorted((one, other) => ORDER.indexOf(one.act) - ORDER.indexOf(other.act))
    .map(({ act, why }) => ({
      act: act as Act,
      open: why === null,
      why: why && (why === 'not-your-part' ? NO_POWER : WHY_NOT_WORDS[why]).zh,
      whyEn: why && (why === 'not-your-part' ? NO_POWER : WHY_NOT_WORDS[why]).en,
    }));
}

const isShown = (act: CaseAct): act is Act => OfferedAct.shape.act.safeParse(act).success;

/** The role may, so it is the department that has not said so. */
const NO_POWER = { zh: '部门没有授权您办理', en: 'The department has not delegated this to you.' };
