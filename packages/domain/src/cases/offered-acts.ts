import { type Asked, GUARDS } from '#cases/act-guards.ts';
import { CASE_ACTS, type CaseAct } from '#cases/case-acts.ts';
import type { CaseEventKind } from '#cases/case-event.ts';
import type { CaseActor, CaseFile, CaseState } from '#cases/case-file.ts';
import { lawfulEvents, next, transitionOf } from '#cases/life-cycle.ts';
import { REASON_OF, type WhyNot } from '#cases/why-not.ts';
import { DomainError } from '#errors.ts';

/** 可办操作: an act that the state knows, and why it is closed; null when it is lawful now. */
export type OfferedAct = {
  readonly act: CaseAct;
  /** Events recorded on the way, such as the review before a decision. */
  readonly leadingUp: readonly CaseEventKind[];
  readonly why: WhyNot | null;
  /** What the refusal would say: ids, codes, dates. */
  readonly facts: Readonly<Record<string, unknown>>;
};

/**
 * Every act the state of the case knows, open or with the reason why not.
 *
 * The reasons are those of the acts themselves: the same guards are asked. What an act is told only when it is
 * carried out (texts, papers, days) is not asked here.
 *
 * @param parts the parts the asking person fills, for staff from `partsOf`; `['applicant']` on the portal
 */
export function offeredActs(
  caseFile: CaseFile,
  parts: readonly CaseActor[],
  asked: Omit<Asked, 'parts'>,
): readonly OfferedAct[] {
  return (Object.keys(CASE_ACTS) as readonly CaseAct[]).flatMap((act) => {
    const way = wayTo(caseFile.state, CASE_ACTS[act], caseFile.handling);
    const part = DECIDED_BY[act];
    if (way !== null && (part === undefined || way.last.includes(part)))
      return [offer(act, way, caseFile, { ...asked, parts })];
    // The only act a state lacks for a reason people ask about.
    return act === 'extend' && caseFile.state === 'extended' ? [EXTENDED_BEFORE] : [];
  });
}

/** The same events are decided here or by the superior authority, by acts of their own. */
const DECIDED_BY: Readonly<Partial<Record<CaseAct, CaseActor>>> = {
  grant: 'approver',
  refuse: 'approver',
  recordSuperiorDecision: 'superior',
};

const EXTENDED_BEFORE: OfferedAct = { act: 'extend', leadingUp: [], why: 'already-extended', facts: {} };

/** Events on the way, the parts a review among them needs, and those of which one is needed for the event itself. */
type Way = {
  readonly leadingUp: readonly CaseEventKind[];
  readonly by: readonly CaseActor[];
  readonly last: readonly CaseActor[];
};

function offer(act: CaseAct, way: Way, caseFile: CaseFile, asked: Asked): OfferedAct {
  const { leadingUp } = way;
  const closed = (why: WhyNot, facts: OfferedAct['facts'] = {}) => ({ act, leadingUp, why, facts });
  if (!way.last.some((part) => asked.parts.includes(part))) {
    return closed('not-your-part', { may: way.last });
  }
  const others = way.by.filter((part) => !asked.parts.includes(part));
  if (others.length > 0) {
    return closed(leadingUp.includes('reviewStarted') ? 'not-instant' : 'not-your-part', { may: others });
  }
  try {
    GUARDS[act]?.(caseFile, asked);
    if (leadingUp.includes('draftSubmitted')) GUARDS.shortcut?.(caseFile, asked);
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    return closed(REASON_OF[refusal.code] ?? 'not-lawful', refusal.facts);
  }
  return { act, leadingUp, why: null, facts: {} };
}

/** Events that an act records on its way where the state does not allow it at once. */
const SHORTCUTS: Readonly<Partial<Record<CaseEventKind, readonly CaseEventKind[]>>> = {
  accepted: ['preReviewed'],
  granted: ['reviewStarted', 'draftSubmitted'],
  refused: ['reviewStarted', 'draftSubmitted'],
  delivered: ['resultPrepared'],
};

/** How the state leads to the event, or null when it does not. */
function wayTo(from: CaseState, event: CaseEventKind, handling: CaseFile['handling']): Way | null {
  const leadingUp: CaseEventKind[] = [];
  const by: CaseActor[] = [];
  let state = from;
  while (!lawfulEvents(state, undefined, handling).includes(event)) {
    const step = SHORTCUTS[event]?.find((kind) => lawfulEvents(state, undefined, handling).includes(kind));
    if (step === undefined) return null;
    leadingUp.push(step);
    if (step !== 'preReviewed' && step !== 'resultPrepared') by.push(...transitionOf(state, step).by);
    state = next(state, step);
  }
  return { leadingUp, by, last: transitionOf(state, event).by };
}
