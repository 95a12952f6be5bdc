import { expect } from 'vitest';
import { acceptCase } from '#cases/accept.ts';
import type { ActResult } from '#cases/act.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile, CaseOpening } from '#cases/case-file.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import { foldCase } from '#cases/fold.ts';
import { countsFrom } from '#cases/notice-due.ts';
import { receiveCase } from '#cases/receive.ts';
import { act, aDigest, anOpening, anotherDigest, at, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { startReview } from '#cases/start-review.ts';
import { submitDraft } from '#cases/submit-draft.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import type { ItemSheet, RequiredDocument } from '#catalogue/item-sheet.ts';
import type { OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import type { AccountId, Actor } from '#identity/policy.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

// The course of 王芳's case after it was received on Tuesday 2007-10-30, on the calendar of that year: 李敏 at the
// counter; 周强, 陈静 and 吴刚 at the bureau. Nothing outside tests imports this file.

export const CLOCK: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('08:30-12:00,13:00-17:30'),
};

const aDocument = (id: string, changes: Partial<RequiredDocument>): RequiredDocument => ({
  id,
  name: id,
  form: 'original',
  count: 1,
  required: true,
  when: null,
  sourceType: 'applicant',
  source: '申请人自备',
  shared: null,
  ...changes,
});

/** Promises five working days; the law allows twenty. */
export const SHEET: ItemSheet = {
  code: 'GSJ-010',
  version: 1,
  name: '有限责任公司设立登记',
  nameEn: 'Registration of a limited company',
  departmentCode: 'GSJ',
  intermediaryKind: null,
  kind: 'licence',
  channel: 'standard',
  stage: null,
  handling: 'promised',
  audience: ['enterprise'],
  legalBasis: [{ title: '公司登记管理条例', article: '第二十条', certainty: 'known' }],
  statutoryLimit: null,
  promisedLimit: { unit: 'workingDays', count: 5 },
  conditions: [],
  requiredDocuments: [
    aDocument('GSJ-010-M1', {}),
    aDocument('GSJ-010-M2', { deferrable: true }),
    aDocument('GSJ-010-M3', { fetchable: true, sourceType: 'government' }),
  ],
  fee: { charged: false, standard: '不收费', basis: null },
  result: { name: '企业法人营业执照', validity: '长期' },
  formId: null,
  halls: ['HALL-S'],
  counters: ['S001'],
  keywords: [],
};

export const sheetWith = (rules: ItemRules): ItemSheet => ({ ...SHEET, rules });
export const TIMING: CaseTiming = { sheet: SHEET, clock: CLOCK };
export const ALL = SHEET.requiredDocuments.map(({ id }) => id);

export const CHEN_JING = '0192f000-0000-7000-8000-000000000003' as AccountId;
export const WU_GANG = '0192f000-0000-7000-8000-000000000004' as AccountId;
export const chenJing = (): Actor => ({ ...zhouQiang(), accountId: CHEN_JING });
export const wuGang = (): Actor => ({ ...zhouQiang(), accountId: WU_GANG });

export type Step = (before: CaseFile) => ActResult;
export type Told = { readonly file: CaseFile; readonly journal: readonly CaseEvent[] };

export const TEXTS = { reason: '理由', legalBasis: '依据', remedies: '可以申请行政复议' } as const;

/** The case after these steps; after each of them row and journal are the same. */
export function told(opening: Partial<CaseOpening>, ...steps: readonly Step[]): Told {
  const received = receiveCase(anOpening(opening), {
    ...act(liMin(), '2007-10-30T09:00'),
    dossierDigest: aDigest,
    presentedBy: 'applicant',
  });
  let file = received.caseFile;
  const journal: CaseEvent[] = [...received.events];
  for (const step of steps) {
    const { caseFile, events } = step(file);
    journal.push(...events);
    expect(foldCase(journal)).toEqual(caseFile);
    file = caseFile;
  }
  return { file, journal };
}

export const accepted =
  (moment = '2007-10-30T10:00'): Step =>
  (before) => {
    const acceptedAt = before.correction ? countsFrom(before) : at(moment);
    return acceptCase(before, {
      ...act(liMin(), moment),
      dues: duesOfCase({ ...before, acceptedAt }, TIMING),
      asked: SHEET.requiredDocuments,
      presented: ALL,
    });
  };

export const reviewing =
  (moment = '2007-10-31T09:00'): Step =>
  (before) =>
    startReview(before, act(zhouQiang(), moment));

export const drafted =
  (moment = '2007-11-02T09:00'): Step =>
  (before) =>
    submitDraft(before, {
      ...act(zhouQiang(), moment),
      opinionDigest: anotherDigest,
      proposal: 'grant',
      interest: 'none',
      sheet: SHEET,
    });

/** Accepted and under review. */
export const inReview = (opening: Partial<CaseOpening> = {}): CaseFile =>
  told(opening, accepted(), reviewing()).file;
