import type { ReactNode } from 'react';
import { bilingual, type Language, nameIn } from '#language.ts';
import { DayTime } from '#moment.tsx';

type Day = string;

/** 办理经过 of a case, as far as it changes what somebody must do or which days count. */
export type CourseFactsProps = {
  readonly course: {
    readonly correction: {
      readonly due: { readonly on: Day };
      readonly asked: readonly {
        readonly documentId: string;
        readonly name: string;
        readonly defect: string | null;
      }[];
      readonly isSupplied: boolean;
    } | null;
    readonly deferred: readonly { readonly documentId: string; readonly name: string; readonly until: Day }[];
    readonly pauses: readonly {
      readonly name: string;
      readonly nameEn: string;
      readonly from: Day;
      readonly to: Day;
      readonly isOpen: boolean;
    }[];
    readonly extension: { readonly days: number } | null;
    readonly hearing: { readonly heldOn: Day } | null;
    readonly consultation: {
      readonly departments: readonly {
        readonly code: string;
        readonly name: string;
        readonly nameEn: string;
      }[];
      readonly due: { readonly on: Day };
      readonly isOpen: boolean;
    } | null;
  };
  readonly language: Language;
};

/** Nothing at all for a case that went straight. */
export function CourseFacts({ course, language }: CourseFactsProps) {
  const words = WORDS[language];
  const { correction, deferred, pauses, extension, hearing, consultation } = course;
  const day = (on: Day) => <DayTime on={on} language={language} />;
  return (
    <>
      {correction && !correction.isSupplied && (
        <CourseList
          title={words.correction}
          note={
            <>
              {words.until} {day(correction.due.on)}
            </>
          }
        >
          {correction.asked.map(({ documentId, name, defect }) => (
            <li key={documentId} lang="zh-CN">
              <b>{name}</b>
              {defect && `：${defect}`}
            </li>
          ))}
        </CourseList>
      )}
      {deferred.length > 0 && (
        <CourseList title={words.deferred}>
          {deferred.map(({ documentId, name, until }) => (
            <li key={documentId}>
              <span lang="zh-CN">{name}</span> {words.until} {day(until)}
            </li>
          ))}
        </CourseList>
      )}
      {pauses.length > 0 && (
        <CourseList title={words.pauses} note={words.pausesWhy}>
          {pauses.map(({ name, nameEn, from, to, isOpen }) => (
            <li key={from + name}>
              {language === 'en' ? nameEn : name} {day(from)} – {day(to)}
              {isOpen && ` ${words.planned}`}
            </li>
          ))}
        </CourseList>
      )}
      {consultation?.isOpen && <ConsultationFact consultation={consultation} language={language} />}
      {extension && <p className="course-fact">{words.extended(extension.days)}</p>}
      {hearing && (
        <p className="course-fact">
          {words.hearing} {day(hearing.heldOn)}
        </p>
      )}
    </>
  );
}

type ConsultationProps = {
  readonly consultation: NonNullable<CourseFactsProps['course']['consultation']>;
  readonly language: Language;
};

/** Whom the case waits for; what they say is not for the applicant. */
function ConsultationFact({ consultation: { departments, due }, language }: ConsultationProps) {
  const words = WORDS[language];
  const note = (
    <>
      {words.clockRuns} <DayTime on={due.on} language={language} />
    </>
  );
  return (
    <CourseList title={words.consultation} note={note}>
      {departments.map((department) => (
        <li key={department.code}>{nameIn(language, department)}</li>
      ))}
    </CourseList>
  );
}

type ListProps = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

const CourseList = ({ title, note, children }: ListProps) => (
  <section className="course-fact">
    <h3>{title}</h3>
    {note && <p>{note}</p>}
    <ul>{children}</ul>
  </section>
);

const WORDS = bilingual({
  zh: {
    correction: '需要补正的材料',
    deferred: '容缺受理，还需补交的材料',
    until: '期限',
    pauses: '不计入办理时限的时间',
    pausesWhy: '依据《行政许可法》第四十五条，起始日计入，其后至终止日不计入。',
    planned: '（进行中，预计）',
    extended: (days: number) => `经批准延长办理时限 ${days} 个工作日（《行政许可法》第四十二条）。`,
    hearing: '听证日期',
    consultation: '部门会办中，正在征求意见的部门',
    clockRuns: '办理时限照常计算。答复期限',
  },
  en: {
    correction: 'Documents to correct',
    deferred: 'Documents that may follow',
    until: 'by',
    pauses: 'Time that does not count',
    pausesWhy:
      'By art. 45 of the Administrative Licensing Law. The first day counts; the days after it, up to the last, do not.',
    planned: '(under way, planned)',
    extended: (days: number) =>
      `Extended by ${days} working days (art. 42 of the Administrative Licensing Law).`,
    hearing: 'Day of the hearing',
    consultation: 'Departments whose opinion is being sought',
    clockRuns: 'The clock of your application runs on. They answer by',
  },
});
