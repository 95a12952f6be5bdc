import * as routes from '@yichuang/contract/case-acts.ts';
import type { Route } from '@yichuang/contract/route.ts';
import { askedOf } from '#opinions/asked-of.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { correctionOf } from './spot-correction.ts';
import { DEFECT } from './terms.ts';

/** One question of the form of an act; its name is that of the body's key. */
export type ActField = {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'days' | 'day' | 'tick' | 'choice';
  readonly optional?: true;
  readonly options?: readonly string[];
};

const line = (name: string): ActField => ({ name, kind: 'line' });
const text = (name: string): ActField => ({ name, kind: 'text' });
const optional = (field: ActField): ActField => ({ ...field, optional: true });
const choice = (name: string, ...options: readonly string[]): ActField => ({ name, kind: 'choice', options });

type CourseAct = {
  readonly route: Route;
  readonly fields: readonly ActField[];
  /** What of the body is not one question and one answer. */
  readonly more?: (typed: Typed) => Readonly<Record<string, unknown>>;
};

/** Acts between receipt and result, each with what its form asks. */
export const COURSE_ACTS = {
  correctOnSpot: { route: routes.correctOnSpot, fields: [], more: correctionOf },
  tellNotRequired: { route: routes.tellNotRequired, fields: [text('reason'), line('legalBasis')] },
  preReview: { route: routes.preReviewCase, fields: [] },
  requestCorrection: {
    route: routes.requestCorrection,
    fields: [],
    more: (typed) => ({ defects: defectsOf(typed), ...againOf(typed), ...overrideOf(typed) }),
  },
  correct: { route: routes.correctCase, fields: [], more: documentsOf },
  supplyDeferred: { route: routes.supplyDeferred, fields: [], more: documentsOf },
  startReview: { route: routes.startReview, fields: [] },
  submitDraft: {
    route: routes.submitDecisionDraft,
    fields: [
      choice('proposal', 'grant', 'refuse'),
      text('opinion'),
      choice('interest', 'none', 'told', 'heard'),
      optional(line('secondOfficer')),
    ],
  },
  returnDraft: { route: routes.returnDraft, fields: [text('reason')] },
  tellParties: {
    route: routes.tellParties,
    fields: [text('statement'), { name: 'hearingOffered', kind: 'tick' }],
  },
  startSpecialProcedure: {
    route: routes.startSpecialProcedure,
    fields: [
      choice(
        'kind',
        ...['testing', 'inspection', 'quarantine', 'appraisal', 'expertReview', 'tender', 'auction', 'other'],
      ),
      optional(line('name')),
      { name: 'plannedDays', kind: 'days' },
      line('institution'),
      text('reason'),
      line('jointly'),
    ],
  },
  endSpecialProcedure: { route: routes.endSpecialProcedure, fields: [text('conclusion')] },
  openHearing: {
    route: routes.openHearing,
    fields: [
      text('matter'),
      line('place'),
      line('presider'),
      { name: 'heldOn', kind: 'day' },
      optional(line('heldAt')),
    ],
    more: requestedOf,
  },
  closeHearing: {
    route: routes.closeHearing,
    fields: [text('record'), { name: 'signed', kind: 'tick' }],
  },
  seekOpinions: {
    route: routes.seekOpinions,
    fields: [text('questions'), { name: 'workingDays', kind: 'days' }],
    more: askedOf,
  },
  extend: { route: routes.extendCase, fields: [{ name: 'days', kind: 'days' }, text('reason')] },
  refer: { route: routes.referCase, fields: [line('superior'), text('opinion')] },
  recordSuperiorDecision: {
    route: routes.recordSuperiorDecision,
    fields: [
      choice('outcome', 'granted', 'refused'),
      line('decisionNumber'),
      optional(text('reason')),
      optional(line('legalBasis')),
    ],
  },
  terminate: { route: routes.terminateCase, fields: [text('reason'), line('legalBasis')] },
  prepareResult: {
    route: routes.prepareResult,
    fields: [
      line('number'),
      line('seal'),
      { name: 'validFrom', kind: 'day' },
      optional({ name: 'validUntil', kind: 'day' }),
    ],
  },
  archive: {
    route: routes.archiveCase,
    fields: [choice('retention', ...routes.Retention.options)],
    more: (typed) => ({ onPaper: listOf(typed.onPaper) }),
  },
} as const satisfies Readonly<Record<string, CourseAct>>;

export type CourseActName = keyof typeof COURSE_ACTS;

export const isCourseAct = (act: string): act is CourseActName => act in COURSE_ACTS;

/** The body of an act from its form, as its route wants it. */
export function bodyOf(act: CourseActName, typed: Typed): Readonly<Record<string, unknown>> {
  const { fields, more }: CourseAct = COURSE_ACTS[act];
  const answers = fields.map((field) => [field.name, answerTo(field, typed)] as const);
  return {
    version: Number(one(typed, 'version')),
    ...Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)),
    ...more?.(typed),
  };
}

function answerTo({ name, kind, optional: mayMiss }: ActField, typed: Typed): unknown {
  const answer = one(typed, name);
  if (kind === 'tick') return answer === 'yes';
  if (kind === 'days') return Number(answer || Number.NaN);
  if (kind === 'day') return answer === '' && mayMiss ? null : dayOf(answer);
  return answer === '' && mayMiss ? undefined : answer;
}

/** 20071030 is a day as well. */
const dayOf = (answer: string): string => answer.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** The form has one line for each document of the sheet; an empty one says that it is right. */
const defectsOf = (typed: Typed) =>
  Object.keys(typed)
    .filter((name) => name.startsWith(DEFECT))
    .map((name) => ({ documentId: name.slice(DEFECT.length), defect: one(typed, name) }))
    .filter(({ defect }) => defect !== '');

function againOf(typed: Typed) {
  const [reviewer, reason] = [one(typed, 'againReviewer'), one(typed, 'againReason')];
  return reviewer === '' && reason === '' ? {} : { again: { reviewer, reason } };
}

function overrideOf(typed: Typed) {
  const reason = one(typed, 'overrideReason');
  return reason === '' ? {} : { override: { reason } };
}

function requestedOf(typed: Typed) {
  const [toldOn, requestedOn] = [one(typed, 'toldOn'), one(typed, 'requestedOn')];
  return toldOn === '' && requestedOn === ''
    ? {}
    : { requested: { toldOn: dayOf(toldOn), requestedOn: dayOf(requestedOn) } };
}

function documentsOf(typed: Typed) {
  return { documents: listOf(typed.documents) };
}

const listOf = (given: Typed[string] = []) => (typeof given === 'string' ? [given] : given);

function one(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value.trim() : '';
}
