import { type HandlingView, readHandling } from '@yichuang/contract/channel-handling.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { RecordHead } from '#cases/record-head.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, freshOf } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { CorrectionPanel } from './correction-panel.tsx';
import { HandOutPanel } from './hand-out-panel.tsx';
import { sendHandlingAct } from './handling-act.ts';
import { IntermediaryPanel } from './intermediary-panel.tsx';
import { UrgingPanel } from './urging-panel.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const idOf = (asked: Addressed) => asked.params.applicationId ?? '';

export async function loader(asked: Addressed) {
  const view = await read(asked, readHandling, { params: { applicationId: idOf(asked) } });
  return { view, loadedAt: machineNow() };
}

export async function action(asked: Addressed) {
  return asResult(await sendHandlingAct(asked, idOf(asked), await asked.request.formData()));
}

/** The reply of an act is the view as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 统筹办理: what the centre and the departments do together on one application. */
export function Component() {
  const { view: loaded, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newest(loaded, answer?.ok ? answer.value : freshOf<HandlingView>(answer));
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const form = { view, typed: useTyped() ?? {}, faults: faultsOf(answer, language) };
  return (
    <article className="case">
      <RecordHead
        title={`${view.applicantName} · ${words.title}`}
        state={view.state}
        due={saidBy(view)}
        now={view.now}
        number={view.applicationNumber}
        beside={nameIn(language, view.channel)}
      >
        <Link to={`/projects/${view.applicationId}`}>{words.plan}</Link>
        <DataAge loadedAt={loadedAt} />
      </RecordHead>
      <ActNotes
        key={view.now}
        answer={answer}
        done={words.done}
        changes={(fresh) => [`${words.events} ${loaded.version} → ${fresh.version}`]}
      />
      <div className="case-columns">
        <div>
          <CorrectionPanel {...form} />
          <IntermediaryPanel {...form} />
        </div>
        <div>
          <UrgingPanel view={view} />
          <HandOutPanel {...form} />
        </div>
      </div>
    </article>
  );
}

/** By when the centre or the applicant has to say something; the promise stands with the plan. */
const saidBy = ({ noticeDue, correction }: HandlingView) =>
  noticeDue ?? (correction?.isSupplied === false ? correction.due : undefined);

/** Naming and urging leave the version as it is; the moment of the reply tells which is newer. */
const newest = (loaded: HandlingView, given: HandlingView | undefined) =>
  given && given.version >= loaded.version && given.now >= loaded.now ? given : loaded;

const WORDS = bilingual({
  zh: { title: '统筹办理', plan: '办理计划', done: '已办理。', events: '办理步数' },
  en: { title: 'handling', plan: 'Plan', done: 'Done.', events: 'Events' },
});
