import type { ChoiceView } from '@yichuang/contract/forms.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import {
  type AskedQuestion,
  answerOptions,
  answerValue,
  centreText,
  type GivenAnswer,
  routeOptions,
} from './choice-words.ts';

/** A route and answers: chosen, or saved by somebody else meanwhile. */
export type Chosen = {
  readonly route: string;
  readonly answers: Readonly<Record<string, boolean | string>>;
};

type Props = {
  readonly choice: ChoiceView | null;
  readonly route: string;
  /** What somebody else saved meanwhile, to stand beside what was typed. */
  readonly saved: Chosen | undefined;
  readonly faults: FaultWords;
  readonly language: Language;
};

/** The kind of matter, and one question for each condition; what an answer brings stands under it. */
export function ChoiceFields({ choice, route, saved, faults, language }: Props) {
  const { routes = [], questions = [] } = choice ?? {};
  return (
    <>
      {routes.length > 1 ? (
        <RouteField route={route} routes={routes} saved={saved} language={language} />
      ) : null}
      {questions.map((question) => (
        <QuestionField
          key={question.questionId}
          question={question}
          saved={saved && savedAnswer(saved, question, language)}
          fault={faults.get(`choice.${question.questionId}`)}
          language={language}
        />
      ))}
    </>
  );
}

function RouteField({
  route,
  routes,
  saved,
  language,
}: Pick<Props, 'route' | 'saved' | 'language'> & { readonly routes: ChoiceView['routes'] }) {
  const options = routeOptions(routes, language);
  const other = options.find(({ value }) => value === saved?.route);
  return (
    <RadioField
      name="route"
      label={WORDS[language].route}
      language={language}
      required
      value={route}
      savedValue={other && other.value !== route ? other.label : undefined}
      options={options}
    />
  );
}

type Asked = {
  readonly question: AskedQuestion;
  readonly saved: string | undefined;
  readonly fault: string | undefined;
  readonly language: Language;
};

function QuestionField({ question, saved, fault, language }: Asked) {
  const { questionId, condition, conditionEn, answer } = question;
  const { text, lang } = centreText(condition, conditionEn, language);
  return (
    <RadioField
      name={`choice.${questionId}`}
      label={text}
      labelLanguage={lang}
      language={language}
      required
      hint={hintOf(question, language)}
      fault={fault}
      savedValue={saved}
      value={answerValue(answer)}
      options={answerOptions(question, language)}
    />
  );
}

/** The help of the centre, and what has to be done for a yes. */
function hintOf({ help, helpEn, steps, options }: AskedQuestion, language: Language): string | undefined {
  const words = WORDS[language];
  const names = steps.map((step) => nameIn(language, step)).join(words.comma);
  const lines = [
    ...(help === null ? [] : [centreText(help, helpEn, language).text]),
    ...(names === '' ? [] : [options === null ? words.steps(names) : words.decides(names)]),
  ];
  return lines.length === 0 ? undefined : lines.join(words.stop);
}

/** What somebody else saved meanwhile, where it differs. */
function savedAnswer(saved: Chosen, question: AskedQuestion, language: Language): string | undefined {
  const other: GivenAnswer = saved.answers[question.questionId] ?? null;
  if (other === question.answer) return undefined;
  const value = answerValue(other);
  return answerOptions(question, language).find((option) => option.value === value)?.label ?? '';
}

const WORDS = bilingual({
  zh: {
    route: '您属于哪一类',
    steps: (names: string) => `选“是”，就要办：${names}`,
    decides: (names: string) => `决定是否要办：${names}`,
    comma: '、',
    stop: '；',
  },
  en: {
    route: 'Which kind is yours',
    steps: (names: string) => `If yes, this has to be done: ${names}`,
    decides: (names: string) => `Decides whether this has to be done: ${names}`,
    comma: '; ',
    stop: '. ',
  },
});
