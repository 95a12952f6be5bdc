import {
  deleteWhatIf,
  listWhatIfs,
  saveWhatIf,
  type WhatIfChange,
  whatIf,
} from '@yichuang/contract/channel-what-if.ts';
import { type ApplicationView, readApplication } from '@yichuang/contract/channels.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, redirect, useActionData, useLoaderData } from 'react-router';
import { DoneNote, ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { ChangeForms, ChangeList } from './change-forms.tsx';
import { readAsked, withAdded } from './changes.ts';
import { ResultTable } from './result-table.tsx';
import { SavedWhatIfs } from './saved-what-ifs.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const paramsOf = (asked: Addressed) => ({ applicationId: asked.params.applicationId ?? '' });

export async function loader(asked: Addressed) {
  const url = new URL(asked.request.url);
  const next = withAdded(url.searchParams);
  const params = paramsOf(asked);
  if (next !== null) throw redirect(`/projects/${params.applicationId}/what-if${next}`);
  const asks = readAsked(url.searchParams);
  const [view, saved] = await Promise.all([
    read(asked, readApplication, { params }),
    read(asked, listWhatIfs, { params }),
  ]);
  const compared = asks.compared.flatMap((id) => saved.rows.find(({ whatIfId }) => whatIfId === id) ?? []);
  const sets = [
    ...(asks.changes.length > 0 ? [asks.changes] : []),
    ...compared.map(({ changes }) => changes),
  ];
  const thought = await think(asked, params, sets);
  return { view, saved: saved.rows, asks, compared, ...thought };
}

/** The alternatives thought through; where they contradict the plan, the plan alone and why. */
async function think(
  asked: Asked,
  params: { readonly applicationId: string },
  sets: readonly (readonly WhatIfChange[])[],
) {
  const ask = (some: typeof sets) =>
    read(asked, whatIf, {
      params,
      body: { alternatives: some.map((changes) => ({ changes: [...changes] })) },
    });
  try {
    return { results: await ask(sets), problem: null };
  } catch (error) {
    const isContradiction = error instanceof ProblemError && error.problem.code.startsWith('processes.');
    if (!isContradiction) throw error;
    return { results: await ask([]), problem: error.problem };
  }
}

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const { applicationId } = paramsOf(asked);
  const key = String(form.get('key'));
  if (form.get('act') === 'delete') {
    const input = { params: { applicationId, whatIfId: String(form.get('whatIfId')) }, body: {} };
    return asResult({ ...(await write(asked, { route: deleteWhatIf, input, key })), act: 'delete' as const });
  }
  const { changes } = readAsked(new URLSearchParams(String(form.get('changes'))));
  const body = { name: String(form.get('name') ?? ''), changes: [...changes] };
  const input = { params: { applicationId }, body };
  return asResult({ ...(await write(asked, { route: saveWhatIf, input, key })), act: 'save' as const });
}

/** 推演: what would come of other durations, other prerequisites, fewer steps; on a copy, nothing is changed. */
export function Component() {
  const { view, saved, asks, compared, results, problem } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const nameOf = useStepNames(view);
  return (
    <article className="case what-if">
      <PageHead title={words.title(view.applicantName)}>
        <Link to={`/projects/${view.applicationId}`}>{words.back}</Link>
      </PageHead>
      {answer?.ok && <DoneNote>{words.acted[answer.act]}</DoneNote>}
      {answer && !answer.ok && <ProblemNote problem={answer.problem} />}
      {problem && <ProblemNote problem={problem} />}
      {asks.wrong.length > 0 && <p className="note note-problem">{words.wrong(asks.wrong.join('、'))}</p>}
      <p className="hint">{words.sandbox}</p>
      <ResultTable
        results={results}
        hasCurrent={asks.changes.length > 0 && problem === null}
        compared={problem === null ? compared : []}
      />
      <ChangeList
        asks={asks}
        nameOf={nameOf}
        unit={view.plan.unit}
        path={`/projects/${view.applicationId}/what-if`}
      />
      <ChangeForms steps={view.plan.steps} unit={view.plan.unit} asks={asks} />
      <SavedWhatIfs saved={saved} asks={asks} nameOf={nameOf} unit={view.plan.unit} now={view.now} />
    </article>
  );
}

function useStepNames({ plan, forecast }: ApplicationView) {
  const { language } = useLanguage();
  const names = new Map(
    [...plan.steps, ...forecast.outside].map((step) => [step.stepId, nameIn(language, step)]),
  );
  return (stepId: string) => names.get(stepId) ?? stepId;
}

const WORDS = bilingual({
  zh: {
    title: (applicant: string) => `推演 · ${applicant}`,
    back: '回到项目',
    sandbox: '这里只在副本上推演，不改变任何办件；离开或清空就没有了，需要留用的可以保存。',
    wrong: (some: string) =>
      `看不懂：${some}。应为“步骤:数字”或“步骤:步骤”，长度不超过 1000，分钟不超过 480。`,
    acted: { save: '推演已保存。', delete: '已存的推演已删除。' },
  },
  en: {
    title: (applicant: string) => `What if · ${applicant}`,
    back: 'Back to the project',
    sandbox: 'This is a copy; no case is changed. Leave or clear it and it is gone, or keep it under a name.',
    wrong: (some: string) =>
      `Cannot be read: ${some}. Allowed: step:number or step:step, lengths up to 1000, minutes up to 480.`,
    acted: { save: 'The what-if is kept.', delete: 'The kept what-if is deleted.' },
  },
});
