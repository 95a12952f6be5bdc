import type { Problem } from '@yichuang/contract/problem.ts';
import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import type { EarlierCases } from '@yichuang/contract/queueing-earlier.ts';
import { addDays, type DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Language } from '@yichuang/ui/language.ts';
import type { DeskAct, DeskFill } from '#queueing/desk-acts.ts';
import { deskGaps } from '#queueing/desk-check.ts';
import { closedActs } from '#queueing/desk-offers.ts';
import type { Answer } from '#wire/answer.ts';
import { PRACTICE_KINDS } from './practice.ts';
import { PRACTICE_PEOPLE } from './practice-people.ts';

/** What the hall says of this moment. */
export type Moment = { readonly today: DateOnly; readonly now: string };

/** 模拟办理: answers an act as the desk would, by the checks of the desk itself, and does nothing. */
export function actInPractice(fill: DeskFill, moment: Moment): Answer<DeskReceipt> {
  const zh = whyClosed(fill, moment.today, 'zh');
  if (zh === null) return { ok: true, value: receiptOf(fill, moment) };
  return { ok: false, problem: refusal(zh, whyClosed(fill, moment.today, 'en') ?? zh) };
}

function whyClosed({ act, item, posted }: DeskFill, today: DateOnly, language: Language): string | null {
  const gaps = deskGaps({ item, posted, today, language });
  return closedActs({ item, posted, gaps }, language)[act]?.words ?? null;
}

const refusal = (title: string, titleEn: string): Problem => ({
  type: '/api/problems/invalid-input',
  code: 'invalid-input',
  title,
  titleEn,
  status: 400,
});

/** Where the act leaves the case; nothing of it is kept anywhere. */
export const STATE_AFTER = {
  decide: 'granted',
  accept: 'accepted',
  tolerate: 'accepted',
  correct: 'awaitingCorrection',
  decline: 'declined',
  receive: 'received',
} as const satisfies Readonly<Record<DeskAct, string>>;

function receiptOf({ act, item, seat = {} }: DeskFill, { now }: Moment): DeskReceipt {
  const { name, nameEn, promisedLimit, statutoryLimit } = item;
  return {
    caseId: NOBODYS_CASE,
    version: 1,
    caseNumber: practiceNumber(seat.ticketId ?? ''),
    queryCode: '',
    trackPath: '',
    subjectName: name,
    subjectNameEn: nameEn,
    state: STATE_AFTER[act],
    submittedAt: now,
    noticeDueOn: null,
    promisedLimit,
    clocks: { promisedLimit, statutoryLimit, promisedDue: null, statutoryDue: null },
    undoSeconds: 0,
  };
}

/** 练3 → 练习-003: never to be taken for the number of a case. */
export const practiceNumber = (number: string): string =>
  `练习-${number.replace(/\D/g, '').padStart(3, '0')}`;

const NOBODYS_CASE = '00000000-0000-4000-8000-000000000000';
/** Days ago on which the person who comes again had come before. */
const BEFORE = 3;

/** What the desk finds of a person: only the one who comes again has been here. */
export function earlierInPractice(idNumber: string, { today }: Pick<Moment, 'today'>): EarlierCases {
  const isRepeated = idNumber === PRACTICE_PEOPLE[PRACTICE_KINDS.indexOf('repeated')]?.idNumber;
  const open = {
    caseId: NOBODYS_CASE,
    caseNumber: practiceNumber('0'),
    itemName: '',
    itemNameEn: '',
    state: 'inReview',
    receivedOn: addDays(today, -BEFORE),
    notes: [],
  };
  return { bars: [], duplicates: isRepeated ? [open] : [], source: null, papers: [] };
}
