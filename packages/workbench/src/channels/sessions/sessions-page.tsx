import type { SessionsView } from '@yichuang/contract/channel-session-views.ts';
import { readSessions } from '@yichuang/contract/channel-sessions.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { StateChip } from '#cases/state-chip.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { CopyNumber } from '#parts/copy-number.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { CallForm } from './call-form.tsx';
import { sendCall } from './session-acts.ts';
import { SessionsTable } from './sessions-table.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const idOf = (asked: Addressed) => asked.params.applicationId ?? '';

export async function loader(asked: Addressed) {
  const view = await read(asked, readSessions, { params: { applicationId: idOf(asked) } });
  return { view, loadedAt: machineNow() };
}

export async function action(asked: Addressed) {
  return asResult(await sendCall(asked, idOf(asked), await asked.request.formData()));
}

/** The reply of an act is the view as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 会审和踏勘 of one application: what was called, and calling another. */
export function Component() {
  const { view: loaded, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView<SessionsView>(loaded, answer);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped() ?? {};
  return (
    <article className="case">
      <header className="case-head">
        <PageTitle>{`${view.applicantName} · ${words.title}`}</PageTitle>
        <StateChip state={view.state} />
        <CopyNumber value={view.applicationNumber} />
        <span className="hint">{nameIn(language, view.channel)}</span>
        <Link to={`/projects/${view.applicationId}`}>{words.plan}</Link>
        <DataAge loadedAt={loadedAt} />
      </header>
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.done}
        changes={(fresh) => [`${words.title} ${loaded.sessions.length} → ${fresh.sessions.length}`]}
      />
      <p className="hint">{words.noPause}</p>
      <Panel title={words.title} beside={view.sessions.length}>
        {view.sessions.length === 0 ? <Empty>{words.none}</Empty> : <SessionsTable view={view} />}
      </Panel>
      {view.mayCall && (
        // Another key than the notes have: siblings share their keys.
        <CallForm
          key={`call-${view.version}`}
          view={view}
          typed={typed}
          faults={faultsOf(answer, language)}
        />
      )}
    </article>
  );
}

const WORDS = bilingual({
  zh: {
    title: '会审和踏勘',
    plan: '办理计划',
    done: '已召集；参加部门的“我的一天”里能看到。',
    none: '还没有召集过会审或者踏勘。',
    noPause:
      '会审和踏勘本身不中止、不延长任何法定办理期限；依法需要听证、检验、鉴定、专家评审的，由该环节的部门另行开启特别程序。',
  },
  en: {
    title: 'meetings and visits',
    plan: 'Plan',
    done: 'Called; the departments find it in their day.',
    none: 'No meeting or visit was called yet.',
    noPause:
      'A meeting or a visit neither stops nor lengthens a limit of the law. Where the law knows a hearing, a test, an appraisal or a review by experts, the department of that step opens the special procedure.',
  },
});
