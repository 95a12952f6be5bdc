import { OfferedAct } from '@yichuang/contract/cases.ts';
import type { StaffAct } from '@yichuang/domain/cases/act.ts';
import type { CaseAct } from '@yichuang/domain/cases/case-acts.ts';
import type { CaseActor, CaseFile } from '@yichuang/domain/cases/case-file.ts';
import { offeredActs as offered } from '@yichuang/domain/cases/offered-acts.ts';
import { partsOf, powerAsked } from '@yichuang/domain/cases/part-in-case.ts';
import { WHY_NOT_WORDS } from '@yichuang/domain/cases/why-not.ts';
import { mayUse, type Permission } from '@yichuang/domain/identity/policy.ts';
import { nearestMiss } from '@yichuang/domain/organisation/delegation.ts';
import { noPowerWords, type Said } from '@yichuang/domain/organisation/power-words.ts';
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
  { file, sheet, tick, facts, quantity, proposal }: CaseParts,
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
  const act = { by: actor, at: now, on: today, itemKind: sheet.kind };
  const parts = partsOf(file, act);
  const noPower = noPowerOn(file, act);
  // Papers the applicant brings are taken in by the clerk.
  const all: readonly CaseActor[] = parts.includes('clerk') ? [...parts, 'applicant'] : parts;
  return offered(file, all, asked)
    .filter(({ act }) => isShown(act) && mayUse(actor, PERMISSIONS[act]))
    .toSorted((one, other) => ORDER.indexOf(one.act) - ORDER.indexOf(other.act))
    .map(({ act: name, why }) => {
      const said = why === 'not-your-part' ? noPower(PERMISSIONS[name as Act]) : why && WHY_NOT_WORDS[why];
      const closed = proposal !== null && isDecision(name) ? WAITS_FOR_SECOND : said;
      return {
        act: name as Act,
        open: closed === null,
        why: closed?.zh ?? null,
        whyEn: closed?.en ?? null,
      };
    });
}

const isShown = (act: CaseAct): act is Act => OfferedAct.shape.act.safeParse(act).success;

/** The role may, so it is the department that has not said so, or not any more. */
const noPowerOn =
  (file: CaseFile, act: StaffAct) =>
  (permission: Permission): Said =>
    noPowerWords(
      nearestMiss(act.by.powers, powerAsked(file, permission === 'cases.accept' ? 'accept' : 'decide', act)),
    );

const isDecision = (act: CaseAct): boolean => act === 'grant' || act === 'refuse';

const WAITS_FOR_SECOND = {
  zh: '已提出决定，等待第二人确认',
  en: 'A decision is proposed and waits for the second person',
};
