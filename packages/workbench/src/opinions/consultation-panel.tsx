import type { StaffCourseView } from '@yichuang/contract/cases.ts';
import type { OpinionView } from '@yichuang/contract/opinions.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DueTime, MomentTime } from '@yichuang/ui/moment.tsx';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { ClockChip } from '#cases/clock-chip.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { StanceChip } from './stance-chip.tsx';

type Props = {
  readonly course: Pick<StaffCourseView, 'consultation' | 'opinions'>;
  readonly now: string;
};

/** 部门意见: who was asked what and by when, and who answered what. Nothing for a case that asked nobody. */
export function ConsultationPanel({ course: { consultation, opinions }, now }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (consultation === null) return null;
  const { due, isOpen, questions, silenceAgrees } = consultation;
  return (
    <Panel title={words.title} beside={words.count(answeredOf(opinions), opinions.length)}>
      <p>
        {words.until} <DueTime due={due} language={language} /> {isOpen && <ClockChip due={due} now={now} />}
      </p>
      {(isOpen || opinions.some(({ bySilence }) => bySilence)) && (
        <p className="hint">{silenceAgrees ? words.silenceAgrees : words.silenceSaysNothing}</p>
      )}
      <ol lang="zh-CN">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <dl className="facts">
        {opinions.map((opinion) => (
          <div key={opinion.departmentCode}>
            <dt>{nameIn(language, opinion)}</dt>
            <dd>
              <Said opinion={opinion} now={now} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const answeredOf = (opinions: readonly OpinionView[]): number =>
  opinions.filter(({ answeredAt }) => answeredAt !== null).length;

function Said({ opinion, now }: { opinion: OpinionView; now: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { stance, bySilence, conditions, basis, answeredAt } = opinion;
  if (bySilence) return <StatusChip tone="amber">{words.bySilence}</StatusChip>;
  if (stance === null) return <StatusChip tone="grey">{words.waiting}</StatusChip>;
  return (
    <>
      <StanceChip stance={stance} />{' '}
      {answeredAt && <MomentTime at={answeredAt} now={now} language={language} />}
      {conditions && (
        <p>
          {words.conditions}
          <span lang="zh-CN">{conditions}</span>
        </p>
      )}
      {basis && (
        <p>
          {words.basis}
          <span lang="zh-CN">{basis}</span>
        </p>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '部门意见',
    count: (answered: number, all: number) => `已答复 ${answered} / ${all}`,
    until: '答复期限',
    silenceAgrees: '本事项规定：逾期不答复视为同意意见。视为同意不等于许可。',
    silenceSaysNothing: '逾期不答复不视为同意，须催办。',
    bySilence: '逾期未答复，按规则视为同意意见',
    waiting: '尚未答复',
    conditions: '条件：',
    basis: '依据：',
  },
  en: {
    title: 'Opinions of departments',
    count: (answered: number, all: number) => `${answered} of ${all} answered`,
    until: 'To be answered by',
    silenceAgrees: 'By the rule of this item, silence counts as an opinion in favour. It is no licence.',
    silenceSaysNothing: 'Silence says nothing; whoever is late must be urged.',
    bySilence: 'No answer in time; by rule in favour',
    waiting: 'No answer yet',
    conditions: 'Conditions: ',
    basis: 'Basis: ',
  },
});
