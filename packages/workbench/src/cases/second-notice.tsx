import type { CourseView } from '@yichuang/contract/cases.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { COURSE_WORDS } from './course-words.ts';

type Correction = NonNullable<CourseView['correction']>;

/**
 * 再次告知: said before anything is written. The law allows one notice; what could be seen then is refused now, and a
 * second one about papers of the correction is a yellow card by itself (D-15).
 */
export function SecondNoticeNote({ correction }: { correction: Correction }) {
  const words = useWords(WORDS);
  return (
    <section className="note note-stale" aria-label={words.title}>
      <p>
        <b>{words.title}</b>
      </p>
      <p>{words.law}</p>
      <ul lang="zh-CN">
        {correction.asked.map(({ documentId, name, defect }) => (
          <li key={documentId}>{defect === null ? name : `${name}：${defect}`}</li>
        ))}
      </ul>
      <p>{words.recorded}</p>
    </section>
  );
}

/** Who agrees that a paper of the correction is defective itself, and why. */
export function AgainFields({ typed }: { typed: Typed }) {
  const { language } = useLanguage();
  const { labels } = COURSE_WORDS[language];
  return (['againReviewer', 'againReason'] as const).map((name) => {
    const value = typed[name];
    return (
      <TextField
        key={name}
        name={name}
        label={labels[name]}
        language={language}
        value={typeof value === 'string' ? value : ''}
        required={false}
      />
    );
  });
}

/** Why this paper cannot be asked about any more; null where it came with the correction. */
export function useNotAgain(correction: Correction | null): (documentId: string) => string | null {
  const words = useWords(WORDS);
  return (documentId) =>
    correction === null || correction.asked.some((one) => one.documentId === documentId)
      ? null
      : words.notAgain;
}

const WORDS = bilingual({
  zh: {
    title: '这一件已经一次性告知过补正',
    law: '第一次告知时已经能看出的问题，依法不能再提（行政许可法第三十二条），系统会拒绝。只有随补正交来的下列材料本身有误，才能由审核人同意后再次告知：',
    recorded: '再次告知会自动发黄牌，由监督人员核查。',
    notAgain: '第一次告知时没有提出，不能再要求补正',
  },
  en: {
    title: 'This applicant was told once already what to correct',
    law: 'What could be seen at the first notice cannot be asked now (Administrative Licensing Law art. 32) and is refused. Only these papers, which came with the correction, may be asked about again, and a reviewer has to agree:',
    recorded: 'A second notice raises a yellow card by itself, which the supervisor looks into.',
    notAgain: 'Not in the first notice; it cannot be asked now',
  },
});
