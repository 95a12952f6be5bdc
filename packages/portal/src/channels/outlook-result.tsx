import type { ChannelOutlook } from '@yichuang/contract/channel-outlook.ts';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { LimitChange } from '@yichuang/ui/limit-change.tsx';
import { ChoiceNotes } from '#apply/choice-notes.tsx';
import { answerValue } from '#apply/choice-words.ts';
import { PlanFigure } from '#channels/plan-figure.tsx';
import { OutlookDocuments } from './outlook-documents.tsx';

type Props = { readonly outlook: ChannelOutlook; readonly language: Language };

/** 办理预览: plan, earliest finish, documents; and from here to the application, with the answers taken along. */
export function OutlookResult({ outlook, language }: Props) {
  const words = WORDS[language];
  const { channel, plan, finish, isComplete } = outlook;
  return (
    <>
      <section className="home-section" aria-labelledby="plan">
        <h2 className="ruled" id="plan">
          {words.plan}
        </h2>
        {!isComplete && <p className="hint">{words.incomplete}</p>}
        <p className="outlook-finish">
          {words.finish(dayWords(finish.on, language))}
          {finish.provisional ? words.provisional : ''}
        </p>
        <LimitChange before={channel.before} after={channel.after} language={language} />
        <PlanFigure plan={plan} language={language} />
        <Outside outlook={outlook} language={language} />
        <ChoiceNotes choice={outlook.choice} language={language} />
      </section>
      <section className="home-section" aria-labelledby="documents">
        <h2 className="ruled" id="documents">
          {words.documents}
        </h2>
        <p className="section-lead">{words.documentsLead}</p>
        <OutlookDocuments documents={outlook.documents} language={language} />
      </section>
      <Begin outlook={outlook} language={language} />
    </>
  );
}

/** What intermediaries do beside the plan. */
function Outside({ outlook: { outside }, language }: Props) {
  const words = WORDS[language];
  if (outside.length === 0) return null;
  return (
    <div className="outlook-outside">
      <p>{words.outside}</p>
      <ul>
        {outside.map((step) => (
          <li key={step.nameEn}>
            {nameIn(language, step)}
            {step.owner === null ? '' : words.by(nameIn(language, step.owner))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Begin({ outlook: { channel, route, choice, isComplete }, language }: Props) {
  const words = WORDS[language];
  if (!channel.open) return <p className="hint">{words.closed}</p>;
  return (
    <form className="outlook-begin" action="/apply" method="post">
      <input type="hidden" name="channel" value={channel.key} />
      <input type="hidden" name="route" value={route} />
      {choice.questions
        .filter(({ answer }) => answer !== null)
        .map(({ questionId, answer }) => (
          <input key={questionId} type="hidden" name={`choice.${questionId}`} value={answerValue(answer)} />
        ))}
      <button className="button" type="submit">
        {words.begin}
      </button>
      <p className="hint">{isComplete ? words.taken : words.askedThen}</p>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    plan: '要办什么，多久办完',
    incomplete: '有的问题还没有回答，下面只列出已经确定要办的。',
    finish: (day: string) => `现在受理，最早 ${day} 办完。`,
    provisional: '（该年度放假安排尚未公布，日期为暂定）',
    documents: '材料清单',
    documentsLead: '一套材料，每样只交一次；后面写着哪些部门要用。部门之间能互相取得的，不用您交。',
    outside: '另由中介机构办理、不计入上面时间的：',
    by: (owner: string) => `（${owner}）`,
    begin: '开始申请',
    taken: '上面的回答会带到申请里，不用再答一遍。',
    askedThen: '没有回答的问题，申请时再问。',
    closed: '目前请到大厅申请，网上申请还没有开通。',
  },
  en: {
    plan: 'What it takes, and how long',
    incomplete: 'Some questions are open; below stands only what is certain.',
    finish: (day: string) => `Accepted now, it is done on ${day} at the earliest.`,
    provisional: ' (The holidays of that year are not published yet: the day is provisional.)',
    documents: 'Documents',
    documentsLead:
      'One set, each document once, with the departments that use it. What departments can get from one another is not asked of you.',
    outside: 'Done by intermediaries, outside the time above:',
    by: (owner: string) => ` (${owner})`,
    begin: 'Begin the application',
    taken: 'Your answers are taken along; you need not give them again.',
    askedThen: 'What is open here is asked in the application.',
    closed: 'Please apply in the hall; it is not open online yet.',
  },
});
