import { type ApplicationView, readApplication } from '@yichuang/contract/channels.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { CaseClocks, CaseTimeline } from '#cases/case-course.tsx';
import { actsSince, authorSince } from '#cases/changes.ts';
import { RecordHead } from '#cases/record-head.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { AcceptForm } from './accept-form.tsx';
import { HandlingLink } from './handling/handling-link.tsx';
import { PlanPanel, StepsPanel } from './plan-panels.tsx';
import { actOf, doProjectAct } from './step-acts.ts';
import { StepActsPanel } from './step-acts-panel.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const paramsOf = (asked: Addressed) => ({ applicationId: asked.params.applicationId ?? '' });

export const loader = (asked: Addressed): Promise<ApplicationView> =>
  read(asked, readApplication, { params: paramsOf(asked) });

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const { applicationId } = paramsOf(asked);
  return asResult({ ...(await doProjectAct(asked, applicationId, form)), act: actOf(form) });
}

/** The reply of the act is the application as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** One application that several departments handle at once: the plan, who holds it now, what happened. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <article className="case project">
      <RecordHead
        title={view.applicantName}
        state={view.state}
        due={view.promisedDue}
        onTime={view.onTime}
        now={view.now}
        number={view.applicationNumber}
        beside={`${nameIn(language, view.channel)} · ${nameIn(language, view.route)}`}
      >
        {view.stepOffers && <Link to={`/projects/${view.applicationId}/what-if`}>{words.whatIf}</Link>}
      </RecordHead>
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.acted[answer?.act ?? 'accept']}
        changes={(fresh) => [
          `${words.done} ${loaded.stepsDone} → ${fresh.stepsDone}`,
          ...actsSince(loaded, fresh, language),
        ]}
        author={(fresh) => authorSince(loaded, fresh)}
      />
      {view.mayAccept && <AcceptForm version={view.version} />}
      <HandlingLink applicationId={view.applicationId} />
      <PlanPanel view={view} />
      <StepsPanel view={view} />
      <div className="case-columns">
        {view.stepOffers ? <StepActsPanel offers={view.stepOffers} version={view.version} /> : null}
        <div>
          <CaseClocks view={view} />
          <CaseTimeline view={view} />
        </div>
      </div>
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    acted: {
      accept: '已受理，首批步骤已分送各部门。',
      join: '环节已新增。',
      leave: '环节已减少。',
      reopen: '已转部门重新办理。',
    },
    done: '已完成步骤',
    whatIf: '推演',
  },
  en: {
    acted: {
      accept: 'Accepted; the first steps have gone to their departments.',
      join: 'The step has joined.',
      leave: 'The step has left.',
      reopen: 'The step is handled once more.',
    },
    done: 'Steps done',
    whatIf: 'What if',
  },
});
