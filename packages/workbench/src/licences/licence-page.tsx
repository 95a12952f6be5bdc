import { type LicenceView, readLicence } from '@yichuang/contract/licences.ts';
import { LICENCE_EVENT_WORDS, LICENCE_STATE_WORDS } from '@yichuang/domain/licences/state-words.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Timeline } from '@yichuang/ui/timeline.tsx';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { authorSince } from '#cases/changes.ts';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { ActsPanel } from './acts-panel.tsx';
import { actOnLicence } from './licence-acts.ts';
import { LicenceChip } from './licence-chip.tsx';
import { LicenceFacts, TermFacts } from './licence-facts.tsx';
import { LicencePapers } from './licence-papers.tsx';

type Addressed = Asked & { readonly params: { readonly licenceId?: string } };

export const loader = (asked: Addressed): Promise<LicenceView> =>
  read(asked, readLicence, { params: { licenceId: asked.params.licenceId ?? '' } });

export const action = async (asked: Addressed) =>
  asResult(await actOnLicence(asked, asked.params.licenceId ?? ''));

/** The reply of an act is the licence as it is now; it is not read a second time. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === 'POST' ? false : defaultShouldRevalidate;

/** 证照: its facts, its term, what happened to it, and what may be done to it. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <article className="case">
      <header className="case-head">
        <PageTitle lang="zh-CN">{view.number}</PageTitle>
        <LicenceChip state={view.state} />
      </header>
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.done(LICENCE_STATE_WORDS[view.state][language])}
        changes={(fresh) => changesBetween(loaded, fresh, language)}
        author={(fresh) => authorSince(loaded, fresh)}
      />
      <div className="case-columns">
        <div>
          <LicenceFacts view={view} />
          <TermFacts view={view} />
          <LicencePapers view={view} />
        </div>
        <div>
          <ActsPanel key={view.version} view={view} answer={answer} />
          <Panel title={words.timeline}>
            <Timeline lines={linesOf(view, language)} language={language} now={view.now} />
          </Panel>
        </div>
      </div>
    </article>
  );
}

const linesOf = ({ timeline }: LicenceView, language: Language) =>
  timeline.map(({ seq, kind, at, by, note }) => ({
    key: seq,
    title: eventWord(kind, language),
    standing: 'done' as const,
    at,
    by,
    note,
  }));

/** The word of an event; its code for one this build does not know. */
const eventWord = (kind: string, language: Language): string =>
  (LICENCE_EVENT_WORDS as Readonly<Record<string, Readonly<Record<Language, string>>>>)[kind]?.[language] ??
  kind;

/** What a colleague, or time, has done since this page was loaded. */
const changesBetween = (before: LicenceView, now: LicenceView, language: Language): readonly string[] =>
  now.timeline
    .filter(({ seq }) => seq > before.timeline.length)
    .map(({ at, kind }) => `${momentWords(at, language)} ${eventWord(kind, language)}`);

const WORDS = bilingual({
  zh: { done: (state: string) => `办好了，证照现在的状态是“${state}”。`, timeline: '证照的经过' },
  en: { done: (state: string) => `Done. The licence is now “${state}”.`, timeline: 'Life of the licence' },
});
