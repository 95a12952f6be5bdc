import type { ChoiceView } from '@yichuang/contract/forms.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import type { TaskView } from './task-page.ts';

type Props = { readonly view: TaskView; readonly faults: FaultWords; readonly language: Language };

/** The kind of matter, and one yes-or-no question for each condition; what a yes brings stands under it. */
export function ChoiceFields({ view, faults, language }: Props) {
  const { draft } = view;
  const { routes = [], questions = [] } = draft.choice ?? {};
  return (
    <>
      {routes.length > 1 ? <RouteField view={view} routes={routes} language={language} /> : null}
      {questions.map((question) => (
        <QuestionField
          key={question.questionId}
          question={question}
          saved={savedAnswer(view, question, language)}
          fault={faults.get(`choice.${question.questionId}`)}
          language={language}
        />
      ))}
    </>
  );
}

type Routes = ChoiceView['routes'];

function RouteField({ view, routes, language }: Omit<Props, 'faults'> & { readonly routes: Routes }) {
  const { draft, savedChoice } = view;
  const route = draft.subject.kind === 'channel' ? draft.subject.route : '';
  const saved = routes.find(({ id }) => id === savedChoice?.route);
  return (
    <RadioField
      name="route"
      label={WORDS[language].route}
      language={language}
      required
      value={route}
      savedValue={saved && saved.id !== route ? saved.name : undefined}
      options={routes.map(({ id, name }) => ({
        value: id,
        label: name,
        labelLanguage: language === 'en' ? 'zh-CN' : undefined,
      }))}
    />
  );
}

type Question = ChoiceView['questions'][number];
type Asked = {
  readonly question: Question;
  readonly saved: string | undefined;
  readonly fault: string | undefined;
  readonly language: Language;
};

function QuestionField({ question, saved, fault, language }: Asked) {
  const words = WORDS[language];
  const { questionId, condition, answer, steps } = question;
  return (
    <RadioField
      name={`choice.${questionId}`}
      label={condition}
      labelLanguage={language === 'en' ? 'zh-CN' : undefined}
      language={language}
      required
      hint={words.steps(steps.map((step) => nameIn(language, step)).join(words.comma))}
      fault={fault}
      savedValue={saved}
      value={answerValue(answer)}
      options={ANSWERS.map((value) => ({ value, label: words[value] }))}
    />
  );
}

const ANSWERS = ['yes', 'no'] as const;

function answerValue(answer: boolean | null): '' | (typeof ANSWERS)[number] {
  if (answer === null) return '';
  return answer ? 'yes' : 'no';
}

/** What somebody else saved meanwhile, where it differs. */
function savedAnswer(
  { savedChoice }: TaskView,
  { questionId, answer }: Question,
  language: Language,
): string | undefined {
  if (!savedChoice) return undefined;
  const saved = savedChoice.answers[questionId] ?? null;
  if (saved === answer) return undefined;
  return saved === null ? '' : WORDS[language][saved ? 'yes' : 'no'];
}

const WORDS = bilingual({
  zh: {
    route: '您属于哪一类',
    yes: '是',
    no: '否',
    steps: (names: string) => `选“是”，就要办：${names}`,
    comma: '、',
  },
  en: {
    route: 'Which kind is yours',
    yes: 'Yes',
    no: 'No',
    steps: (names: string) => `If yes, this has to be done: ${names}`,
    comma: '; ',
  },
});
