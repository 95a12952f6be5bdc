import { readSessions } from '@yichuang/contract/channel-sessions.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { AgendaPanel } from './agenda-panel.tsx';
import { ChangePanel } from './change-forms.tsx';
import { DuesPanel } from './dues-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { MinutesPanel } from './minutes-form.tsx';
import { sendSessionAct } from './session-acts.ts';
import { SessionFacts } from './session-facts.tsx';
import { SessionHead } from './session-head.tsx';

type Addressed = Asked & {
  readonly params: { readonly applicationId?: string; readonly sessionId?: string };
};

const placeOf = ({ params: { applicationId = '', sessionId = '' } }: Addressed) => ({
  applicationId,
  sessionId,
});

export async function loader(asked: Addressed) {
  const { applicationId, sessionId } = placeOf(asked);
  const view = await read(asked, readSessions, { params: { applicationId } });
  if (!view.sessions.some((one) => one.sessionId === sessionId)) throw new Response(null, { status: 404 });
  return { view, sessionId, loadedAt: machineNow() };
}

export async function action(asked: Addressed) {
  return asResult(await sendSessionAct(asked, placeOf(asked), await asked.request.formData()));
}

/** The reply of an act is the view as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** One meeting or visit: agenda, minutes, signatures. */
export function Component() {
  const { view: loaded, sessionId, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const typed = useTyped() ?? {};
  const session = view.sessions.find((one) => one.sessionId === sessionId);
  if (!session) return null;
  const form = { session, typed, faults: faultsOf(answer, language) };
  return (
    <article className="case">
      <SessionHead session={session} view={view} loadedAt={loadedAt} />
      <ActNotes
        key={view.version}
        answer={answer}
        done={words[answer?.act ?? 'sign']}
        changes={(fresh) => [`${words.events} ${loaded.version} → ${fresh.version}`]}
      />
      <div className="case-columns">
        <div>
          <SessionFacts session={session} />
          <AgendaPanel session={session} />
          {session.acts.includes('minutes') && <MinutesPanel key={`minutes-${session.version}`} {...form} />}
        </div>
        <div>
          <LinesPanel key={`lines-${view.version}`} now={view.now} {...form} />
          <DuesPanel session={session} now={view.now} />
          <ChangePanel key={`change-${session.version}`} {...form} />
        </div>
      </div>
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    events: '办理步数',
    move: '已改期。',
    cancel: '已取消。',
    minutes: '纪要已形成，等待各部门签署。',
    sign: '已签署本部门一栏。',
    urge: '已催促未签署的部门。',
  },
  en: {
    events: 'Events',
    move: 'Moved.',
    cancel: 'Cancelled.',
    minutes: 'Recorded; the departments sign next.',
    sign: 'The line of your department is signed.',
    urge: 'Those who have not signed were urged.',
  },
});
