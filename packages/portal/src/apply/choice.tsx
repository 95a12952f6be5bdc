import type { DraftView } from '@yichuang/contract/forms.ts';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type Frame, go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { ChoiceFields, type Chosen } from './choice-fields.tsx';
import { ChoiceNotes } from './choice-notes.tsx';
import { centreText, postedAnswer } from './choice-words.ts';
import { Doubts } from './doubts.tsx';
import { answerDraft, postedVersion, sameAnswers } from './draft.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { TaskFrame, taskTitle } from './task-frame.tsx';
import { afterSaving, loadTask, openTask, plainView, type TaskData, type TaskView } from './task-page.ts';
import { donePath, MISSING, tasksOf } from './tasks.ts';

/** 办理情形: the kind of matter and the yes-or-no questions that decide which departments take part. */
export const choicePage = page<TaskData>({
  path: '/apply/:draft/choice',
  personal: true,
  load: (request) => loadTask(request, 'choice'),
  act: saveChoice,
  title: (data, language) =>
    data.kind === 'missing' ? missingTitle(language) : taskTitle(data, WORDS[language].title, language),
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <ChoicePage view={data} frame={frame} />
    ),
});

async function saveChoice(request: PageRequest): Promise<PageAnswer<TaskData>> {
  const opened = await openTask(request, 'choice');
  if ('kind' in opened) return opened;
  const { draft, task } = opened;
  const typed = typedIn(request, draft);
  const outcome = await answerDraft(request, { draft, version: postedVersion(request), ...typed });
  switch (outcome.kind) {
    case 'saved':
      return afterSaving(request, outcome.draft, 'choice', null);
    case 'stale':
      return metOthers(request, outcome.fresh, typed);
    case 'refused':
      return show({ ...plainView(request, draft, task), problem: outcome.problem }, outcome.problem.status);
  }
}

/** Answers to the questions on the page; those of a route left behind stay out. */
function typedIn({ form }: PageRequest, { subject, choice }: DraftView): Chosen {
  const before = subject.kind === 'channel' ? subject.route : '';
  const answers = (choice?.questions ?? []).flatMap((question) => {
    const answer = postedAnswer(question, form[`choice.${question.questionId}`]);
    return answer === null ? [] : [[question.questionId, answer] as const];
  });
  return {
    route: typeof form.route === 'string' ? form.route : before,
    answers: Object.fromEntries(answers),
  };
}

/** Two pages of one draft were open: what was typed stays, what is saved stands beside it. */
function metOthers(request: PageRequest, fresh: DraftView, typed: Chosen): PageAnswer<TaskData> {
  const task = tasksOf(fresh).find(({ id }) => id === 'choice');
  const { subject, choice } = fresh;
  if (!task || subject.kind !== 'channel' || choice === null) return MISSING;
  if (fresh.submitted) return go(donePath(fresh.draftId));
  const saved = { route: subject.route, answers: subject.answers };
  if (sameAnswers(saved, typed)) return afterSaving(request, fresh, 'choice', null);
  const questions = choice.questions.map((question) => ({
    ...question,
    answer: typed.answers[question.questionId] ?? null,
  }));
  const draft = { ...fresh, subject: { ...subject, ...typed }, choice: { ...choice, questions } };
  const view = plainView(request, draft, task);
  return show({ ...view, saved: fresh.answers, savedChoice: saved }, 409);
}

function ChoicePage({ view, frame }: { view: TaskView; frame: Frame }) {
  const { language } = frame;
  const words = WORDS[language];
  const faults = faultWords(view.faults, language);
  const { draft } = view;
  return (
    <TaskFrame
      view={view}
      frame={frame}
      title={words.title}
      lines={(draft.choice?.questions ?? []).flatMap(({ questionId, condition, conditionEn }) => {
        const fault = faults.get(`choice.${questionId}`);
        const { text: label } = centreText(condition, conditionEn, language);
        return fault === undefined ? [] : [{ name: `choice.${questionId}`, label, words: fault }];
      })}
      intro={<p className="apply-intro">{words.intro}</p>}
    >
      <ChoiceFields
        choice={draft.choice}
        route={draft.subject.kind === 'channel' ? draft.subject.route : ''}
        saved={view.savedChoice}
        faults={faults}
        language={language}
      />
      <ChoiceNotes choice={draft.choice} language={language} />
      <Doubts choice={draft.choice} language={language} />
    </TaskFrame>
  );
}

const WORDS = bilingual({
  zh: {
    title: '办理情形',
    intro: '按实际情况回答。涉及哪些部门、要哪些材料、表格填哪些项，都由这些回答决定；提交前随时可以改。',
  },
  en: {
    title: 'What applies to you',
    intro:
      'Answer as things are. Which departments take part, which documents are needed and what the form asks follow from this; you can change it until you submit.',
  },
});
