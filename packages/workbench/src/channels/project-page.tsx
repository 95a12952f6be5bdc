import { type ApplicationView, acceptApplication, readApplication } from '@yichuang/contract/channels.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { CaseClocks, CaseTimeline } from '#cases/case-course.tsx';
import { actsSince, authorSince } from '#cases/changes.ts';
import { RecordHead } from '#cases/record-head.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { AcceptForm } from './accept-form.tsx';
import { PlanPanel, StepsPanel } from './plan-panels.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const paramsOf = (asked: Addressed) => ({ applicationId: asked.params.applicationId ?? '' });

export const loader = (asked: Addressed): Promise<ApplicationView> =>
  read(asked, readApplication, { params: paramsOf(asked) });

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  const input = { params: paramsOf(asked), body: { version: Number(form.get('version')) } };
  return asResult(await write(asked, { route: acceptApplication, input, key: String(form.get('key')) }));
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
    <article className="case">
      <RecordHead
        title={view.applicantName}
        state={view.state}
        due={view.promisedDue}
        onTime={view.onTime}
        now={view.now}
        number={view.applicationNumber}
        beside={`${nameIn(language, view.channel)} · ${nameIn(language, view.route)}`}
      />
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.accepted}
        changes={(fresh) => [
          `${words.done} ${loaded.stepsDone} → ${fresh.stepsDone}`,
          ...actsSince(loaded, fresh, language),
        ]}
        author={(fresh) => authorSince(loaded, fresh)}
      />
      {view.mayAccept && <AcceptForm version={view.version} />}
      <PlanPanel view={view} />
      <div className="case-columns">
        <StepsPanel view={view} />
        <div>
          <CaseClocks view={view} />
          <CaseTimeline view={view} />
        </div>
      </div>
    </article>
  );
}

const WORDS = bilingual({
  zh: { accepted: '已受理，首批步骤已分送各部门。', done: '已完成步骤' },
  en: { accepted: 'Accepted; the first steps have gone to their departments.', done: 'Steps done' },
});
