import { type Subject, startDraft } from '@yichuang/contract/forms.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { go, type PageRequest, page, show } from '#page.ts';
import { draftPath, tasksOf } from './tasks.ts';

/** 网上申请的起点: opens a draft for the item or channel that was chosen, and goes to it. */
export const startPage = page<Problem>({
  path: '/apply',
  personal: true,
  load: async () => go('/items'),
  act: async (request) => {
    const subject = subjectOf(request.form);
    if (!subject) return go('/items');
    try {
      const draft = await request.call(startDraft, { body: { subject } });
      // A channel first asks what applies: form and documents follow from it.
      const choice = tasksOf(draft).find(({ id, state }) => id === 'choice' && state !== 'done');
      return go(choice?.path ?? draftPath(draft.draftId));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
      return show(error.problem, error.problem.status);
    }
  },
  title: (_problem, language) => WORDS[language].title,
  view: (problem, { language }) => <CannotApply problem={problem} language={language} />,
});

function subjectOf(form: PageRequest['form']): Subject | null {
  const { item, channel, route } = form;
  if (typeof item === 'string') return { kind: 'item', code: item };
  if (typeof channel === 'string' && typeof route === 'string')
    return { kind: 'channel', key: channel, route, answers: answersIn(form) };
  return null;
}

/** What the page before has asked already, under the names of the choice. */
const answersIn = (form: PageRequest['form']): Readonly<Record<string, boolean | string>> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('choice.') && typeof value === 'string' && value !== ''
        ? [[name.slice('choice.'.length), value === 'yes' || value === 'no' ? value === 'yes' : value]]
        : [],
    ),
  );

function CannotApply({ problem, language }: { problem: Problem; language: Language }) {
  const words = WORDS[language];
  return (
    <div className="apply">
      <h1>{words.title}</h1>
      <p>{language === 'en' ? problem.titleEn : problem.title}</p>
      <p className="apply-act">
        <a className="button" href="/items">
          {words.items}
        </a>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: { title: '这件事现在不能在网上申请', items: '回到事项目录' },
  en: { title: 'This cannot be applied for online now', items: 'Back to the catalogue' },
});
