import type { SituationQuestion } from '@yichuang/domain/processes/situation.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { typedFrom } from '#wire/kept-forms.ts';
import { questionChangesFrom } from './step-changes.ts';
import type { Editor } from './use-editor.ts';

/** 情形问题 of a channel that came from a life event: their words in both languages. */
export function QuestionsPanel({ editor }: { readonly editor: Editor }) {
  const words = useWords(WORDS);
  const form = useRef<HTMLFormElement>(null);
  const { questions } = editor.draft;
  if (questions.length === 0) return null;
  const read = () => {
    if (form.current === null) return;
    const typed = typedFrom(new FormData(form.current));
    editor.edit((before) => questionChangesFrom(typed, before));
  };
  return (
    <Panel title={words.title} beside={questions.length}>
      <p className="hint">{words.lead}</p>
      <form ref={form} className="act-form" onInput={read} onSubmit={(event) => event.preventDefault()}>
        {questions.map((question) => (
          <QuestionFields key={question.id} question={question} />
        ))}
      </form>
    </Panel>
  );
}

function QuestionFields({ question }: { readonly question: SituationQuestion }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { id, text, textEn = '', help = '', helpEn = '', options = [] } = question;
  const field = (name: string, label: string) => ({ name, label: `${id} · ${label}`, language });
  return (
    <div className="desk-fields">
      <TextField {...field(`question.${id}`, words.text)} value={text} required />
      <TextField {...field(`questionEn.${id}`, words.textEn)} value={textEn} required={false} />
      <TextField {...field(`help.${id}`, words.help)} value={help} required={false} />
      <TextField {...field(`helpEn.${id}`, words.helpEn)} value={helpEn} required={false} />
      {options.flatMap(({ value, label, labelEn = '' }) => [
        <TextField
          key={value}
          {...field(`answer.${id}.${value}`, words.answer(value))}
          value={label}
          required
        />,
        <TextField
          key={`${value} en`}
          {...field(`answerEn.${id}.${value}`, words.answerEn(value))}
          value={labelEn}
          required={false}
        />,
      ])}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '情形问题',
    lead: '申请人先回答这些问题，再由回答决定环节、材料和提示。这里改文字；哪个回答带来什么，随数据导入。',
    text: '问题',
    textEn: '问题（英文）',
    help: '说明',
    helpEn: '说明（英文）',
    answer: (value: string) => `答案 ${value}`,
    answerEn: (value: string) => `答案 ${value}（英文）`,
  },
  en: {
    title: 'Questions',
    lead: 'Applicants answer these first; steps, documents and notes follow from the answers. Their words are changed here; what an answer brings comes with imported data.',
    text: 'question',
    textEn: 'question (English)',
    help: 'help',
    helpEn: 'help (English)',
    answer: (value: string) => `answer ${value}`,
    answerEn: (value: string) => `answer ${value} (English)`,
  },
});
