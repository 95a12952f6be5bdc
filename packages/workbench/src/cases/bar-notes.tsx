import type { ReapplicationBarView } from '@yichuang/contract/reapplication-bars.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 限制再申请: that the person cannot apply for this yet, why, until when, and from which decision. */
export function BarNotes({ bars }: { readonly bars: readonly ReapplicationBarView[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return bars.map(({ caseId, caseNumber, ground, decidedOn, until, reason, legalBasis, remedies }) => (
    <section key={caseId + ground} className="note note-problem" aria-label={words.title}>
      <p>
        <b>{words.until(dayWords(until, language))}</b> {words[ground]}
      </p>
      <p>
        <a href={`/w/cases/${caseId}`} target="_blank" rel="noreferrer">
          <CaseNumber value={caseNumber} />
        </a>{' '}
        <span className="hint">{words.decided(dayWords(decidedOn, language))}</span>
      </p>
      <p lang="zh-CN">{`${reason}（${legalBasis}）`}</p>
      <p className="hint" lang="zh-CN">
        {remedies}
      </p>
    </section>
  ));
}

const WORDS = bilingual({
  zh: {
    title: '限制再申请',
    until: (day: string) => `至${day}不得再次申请本事项，依法不予受理。`,
    falsePapers: '曾隐瞒有关情况或者提供虚假材料（行政许可法第七十八条）。',
    fraud: '曾以欺骗、贿赂等不正当手段取得该许可（行政许可法第七十九条）。',
    decided: (day: string) => `${day}决定`,
  },
  en: {
    title: 'Barred from applying again',
    until: (day: string) => `Cannot apply for this again until after ${day}: to be declined by law.`,
    falsePapers: 'Facts were concealed or false papers filed (Licensing Law art. 78).',
    fraud: 'The licence was got by fraud or bribery (Licensing Law art. 79).',
    decided: (day: string) => `decided on ${day}`,
  },
});
