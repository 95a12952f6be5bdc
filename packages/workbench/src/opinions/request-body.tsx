import type { OpinionRequestView } from '@yichuang/contract/opinions.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DayTime, DueTime } from '@yichuang/ui/moment.tsx';
import { Link } from 'react-router';
import { AnswersPanel, Fact } from '#cases/case-content.tsx';
import { ClockChip } from '#cases/clock-chip.tsx';
import { itemNameIn } from '#cases/item-name.ts';
import { CopyNumber } from '#parts/copy-number.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { OutcomeChip } from './stance-chip.tsx';

/** What is asked about, and how much time is left. */
export function RequestHead({ view }: { view: OpinionRequestView }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <header className="case-head">
      <PageTitle>{itemNameIn(language, view)}</PageTitle>
      {view.standing === 'open' ? <ClockChip due={view.due} now={view.now} /> : <OutcomeChip {...view} />}
      <CopyNumber value={view.caseNumber} />
      <span className="hint">{words.from(nameIn(language, view.askedBy))}</span>
      <Link to="/opinions">{words.back}</Link>
    </header>
  );
}

/** 抄告内容: the questions, and of the case what is needed for an answer. */
export function RequestBody({ view }: { view: OpinionRequestView }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <div>
      <Panel title={words.questions}>
        <ol lang="zh-CN">
          {view.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
        <dl className="facts">
          <Fact label={words.until}>
            <DueTime due={view.due} language={language} />
          </Fact>
          <Fact label={words.asked}>{nameIn(language, view.department)}</Fact>
          <Fact label={words.applicant}>{view.applicantName}</Fact>
          <Fact label={words.received}>
            <DayTime on={view.receivedOn} language={language} />
          </Fact>
        </dl>
        <p className="hint">{view.silenceAgrees ? words.silenceAgrees : words.silenceSaysNothing}</p>
        {view.caseId && <Link to={`/cases/${view.caseId}`}>{words.openCase}</Link>}
      </Panel>
      <AnswersPanel view={view} />
      <Panel title={words.documents} beside={view.documents.length}>
        <ul className="papers">
          {view.documents.map(({ id, name, presented }) => (
            <li key={id}>
              <span lang="zh-CN">{name}</span>
              <span className="hint">{presented ? words.presented : words.notPresented}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    from: (department: string) => `${department}征求意见`,
    back: '返回列表',
    questions: '征求意见的问题',
    until: '答复期限',
    asked: '征求的部门',
    applicant: '申请人',
    received: '收件日期',
    silenceAgrees: '本事项规定：逾期不答复视为同意意见。',
    silenceSaysNothing: '逾期不答复不视为同意，办件会一直等待本部门答复。',
    openCase: '打开办件',
    documents: '申请材料',
    presented: '已提交',
    notPresented: '未提交',
  },
  en: {
    from: (department: string) => `Asked by ${department}`,
    back: 'Back to the list',
    questions: 'Questions',
    until: 'To be answered by',
    asked: 'Asked',
    applicant: 'Applicant',
    received: 'Received on',
    silenceAgrees: 'By the rule of this item, silence counts as an opinion in favour.',
    silenceSaysNothing: 'Silence says nothing: the case goes on waiting for this department.',
    openCase: 'Open the case',
    documents: 'Documents',
    presented: 'Handed in',
    notPresented: 'Not handed in',
  },
});
