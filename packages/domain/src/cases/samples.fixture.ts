import type { ActResult, StaffAct } from '#cases/act.ts';
import type { CaseEvent, CaseEventKind } from '#cases/case-event.ts';
import type { ApplicationId, CaseActor, CaseDues, CaseFile, CaseId, CaseOpening } from '#cases/case-file.ts';
import type { CaseNumber } from '#cases/case-number.ts';
import { digest } from '#cases/digest.ts';
import { transitionOf } from '#cases/life-cycle.ts';
import type { AccountId, Actor, Role } from '#identity/policy.ts';
import type { Power, PowerAct } from '#organisation/delegation.ts';
import { type DateOnly, dateOnly } from '#time/date-only.ts';
import { type Instant, localDay, parseInstant } from '#time/instant.ts';

// Situations for tests of this folder: 王芳 opens a noodle shop in 2007, 李敏 takes papers at the
// counter, 周强 reviews at the bureau. Nothing outside tests imports this file.

export const at = (text: string): Instant => parseInstant(`${text}+08:00`);
export const aDigest = digest('a'.repeat(64));
export const anotherDigest = digest('b'.repeat(64));
export const LI_MIN = '0192f000-0000-7000-8000-000000000001' as AccountId;
export const ZHOU_QIANG = '0192f000-0000-7000-8000-000000000002' as AccountId;
export const AN_APPLICATION = '0192f000-0000-7000-8000-0000000000aa' as ApplicationId;

export const anOpening = (changes: Partial<CaseOpening> = {}): CaseOpening => ({
  caseId: '0192f000-0000-7000-8000-0000000000c1' as CaseId,
  caseNumber: '510109200710301000017' as CaseNumber,
  itemCode: 'GSJ-010',
  itemVersion: 1,
  departmentCode: 'GSJ',
  handling: 'promised',
  receivedVia: 'counter',
  ...changes,
});

export const aPower = (act: PowerAct, departmentCode = 'GSJ'): Power => ({
  departmentCode,
  act,
  from: dateOnly('2007-01-01'),
  until: dateOnly('2007-12-31'),
  basis: '授权书2007年第3号',
});

const staff = (role: Role, accountId: AccountId, powers: readonly Power[]): Actor => ({
  accountId,
  role,
  departmentCode: 'GSJ',
  departmentLevel: 'zoneBureau',
  authorityVersion: 1,
  powers,
});

export const liMin = (...powers: readonly Power[]): Actor =>
  staff('clerk', LI_MIN, powers.length > 0 ? powers : [aPower('accept'), aPower('decide')]);

export const zhouQiang = (...powers: readonly Power[]): Actor =>
  staff('reviewer', ZHOU_QIANG, powers.length > 0 ? powers : [aPower('decide')]);

/** 林静, archivist of the centre. */
export const linJing = (): Actor => ({
  ...staff('archivist', '0192f000-0000-7000-8000-000000000007' as AccountId, []),
  departmentCode: null,
});

export const act = (by: Actor, moment: string): StaffAct => ({
  by,
  at: at(moment),
  on: localDay(at(moment)),
});

export const DUES: CaseDues = {
  statutory: {
    at: at('2007-11-27T17:30'),
    on: dateOnly('2007-11-27'),
    unit: 'workingDays',
    provisional: false,
  },
  promised: {
    at: at('2007-11-06T17:30'),
    on: dateOnly('2007-11-06'),
    unit: 'workingDays',
    provisional: false,
  },
};

export const DOCUMENTS = [
  { id: 'GSJ-010-M1', required: true },
  { id: 'GSJ-010-M2', required: true },
  { id: 'GSJ-010-M3', required: false },
] as const;

export const ALL_REQUIRED = ['GSJ-010-M1', 'GSJ-010-M2'];

export const kindsOf = ({ events }: ActResult): readonly CaseEventKind[] => events.map(({ kind }) => kind);

/** An event of the kind, by the first actor the table allows; any state will do for `before`. */
export function anEvent(before: CaseFile | null, kind: CaseEventKind, moment: Instant): CaseEvent {
  const { by } = transitionOf(before?.state ?? null, kind);
  return eventBy(kind, by[0] ?? 'system', moment);
}

/** An event of the kind whether lawful or not. */
export function eventBy(kind: CaseEventKind, actor: CaseActor, moment: Instant): CaseEvent {
  const accountId = ['applicant', 'system'].includes(actor) ? null : LI_MIN;
  // One body with every field of every kind: what the rules do not read they must not mind.
  const body = {
    at: moment,
    by: { actor, accountId },
    opening: anOpening(),
    dossierDigest: aDigest,
    statementDigest: aDigest,
    opinionDigest: null,
    requestDigest: null,
    documentIds: ALL_REQUIRED,
    due: { at: moment, on: localDay(moment), unit: 'workingDays', provisional: false },
    countedFrom: moment,
    pause: { kind: 'testing', from: localDay(moment), to: dateOnly('2007-12-31'), isOpen: true },
    pausedUntil: localDay(moment),
    jointly: ZHOU_QIANG,
    conclusionDigest: null,
    hearing: { presider: ZHOU_QIANG, heldOn: localDay(moment) },
    hearingOffered: false,
    extension: { workingDays: 5, approvedAt: moment, handling: 'single', by: LI_MIN, movesPromise: true },
    opinions: [],
    silenceAgrees: false,
    calendar: '国办发明电〔2006〕50号',
    files: [],
    departmentCodes: ['XFD'],
    mode: 'counter',
    dues: DUES,
    on: localDay(moment) satisfies DateOnly,
  } as const;
  return { kind, ...body } as CaseEvent;
}
