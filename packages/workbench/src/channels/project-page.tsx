import { type ApplicationView, acceptApplication, readApplication } from '@yichuang/contract/channels.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import {
  Form,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { CaseClocks, CaseTimeline } from '#cases/case-course.tsx';
import { ClockChip } from '#cases/clock-chip.tsx';
import { StateChip } from '#cases/state-chip.tsx';
import { CopyNumber } from '#parts/copy-number.tsx';
import { DoneNote, ProblemNote, StaleNote } from '#parts/notes.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, freshOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey } from '#wire/form-key.ts';
import { holdersOf, lanesOf } from './lanes.ts';
import { PlanLanes } from './plan-lanes.tsx';
import { StepsTable } from './steps-table.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const paramsOf = (asked: Addressed) => ({ applicationId: asked.params.applicationId ?? '' });

export const loader = (asked: Addressed): Promise<ApplicationView> =>
  read(asked, readApplication, { params: paramsOf(asked) });

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const input = { params: paramsOf(asked), body: { version: Number(form.get('version')) } };
  return asResult(await write(asked, { route: acceptApplication, input, key: String(form.get('key')) }));
}

export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** One application that several departments handle at once: the plan, who holds it now, what happened. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const lanes = lanesOf(view.plan, view.running);
  const refused = answer?.ok === false ? answer : undefined;
  const fresh = freshOf<ApplicationView>(refused);
  return (
    <article className="case">
      <header className="case-head">
        <PageTitle>{view.applicantName}</PageTitle>
        <StateChip state={view.state} />
        <ClockChip due={view.promisedDue} now={view.now} />
        <CopyNumber value={view.applicationNumber} />
        <span className="hint">
          {nameIn(language, view.channel)} · {nameIn(language, view.route)}
        </span>
      </header>
      {answer?.ok && <DoneNote>{words.accepted}</DoneNote>}
      {fresh && <StaleNote changes={[`${words.done} ${loaded.stepsDone} → ${fresh.stepsDone}`]} />}
      {refused && !fresh && <ProblemNote problem={refused.problem} />}
      {view.mayAccept && <AcceptForm version={view.version} />}
      <Panel title={words.plan} beside={`${view.stepsDone} / ${view.stepsTotal}`}>
        <p className="holders">
          <Holders lanes={lanes} />{' '}
          {words.instead(planned(view, 'serial', language), planned(view, 'parallel', language))}
        </p>
        <PlanLanes plan={view.plan} lanes={lanes} />
      </Panel>
      <div className="case-columns">
        <Panel title={words.steps}>
          <StepsTable plan={view.plan} lanes={lanes} now={view.now} />
        </Panel>
        <div>
          <CaseClocks view={view} />
          <CaseTimeline view={view} />
        </div>
      </div>
    </article>
  );
}

function AcceptForm({ version }: { version: number }) {
  const words = useWords(WORDS);
  const key = useFormKey(version);
  const isBusy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="panel accept-bar">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      <p>{words.acceptHint}</p>
      <button type="submit" className="button" disabled={isBusy}>
        {words.accept}
      </button>
    </Form>
  );
}

function Holders({ lanes }: { lanes: ReturnType<typeof lanesOf> }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const holders = holdersOf(lanes).map((department) => nameIn(language, department));
  if (holders.length === 0) return null;
  return (
    <b>
      {words.holders}
      {holders.join(words.comma)}
    </b>
  );
}

const planned = ({ plan }: ApplicationView, how: 'serial' | 'parallel', language: 'zh' | 'en') =>
  limitWords({ unit: plan.unit === 'wd' ? 'workingDays' : 'workingHours', count: plan[how] }, language);

const WORDS = bilingual({
  zh: {
    accepted: '已受理，首批步骤已分送各部门。',
    done: '已完成步骤',
    plan: '办理计划',
    instead: (serial: string, parallel: string) => `逐个办理要 ${serial}，并联办理 ${parallel}。`,
    steps: '各步骤',
    holders: '现在在：',
    comma: '、',
    accept: '受理并分送各部门',
    acceptHint: '受理后，通道时限开始计算，首批步骤同时分送各部门。',
  },
  en: {
    accepted: 'Accepted; the first steps have gone to their departments.',
    done: 'Steps done',
    plan: 'Plan',
    instead: (serial: string, parallel: string) =>
      ` One after another it takes ${serial}; in parallel ${parallel}.`,
    steps: 'Steps',
    holders: 'Now with: ',
    comma: ', ',
    accept: 'Accept for all departments',
    acceptHint: 'The clock of the channel starts, and the first steps go to their departments at once.',
  },
});
