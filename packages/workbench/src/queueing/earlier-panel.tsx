import type { EarlierCases, OpenDuplicate } from '@yichuang/contract/queueing-earlier.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { dayWords, momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { StateChip } from '#cases/state-chip.tsx';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { DuplicateReason } from './duplicate-reason.tsx';
import { useEarlierHere } from './earlier-sources.tsx';

/** What is known of the person at the desk: the same matter still open, and answers to take over. */
export function EarlierPanel({ itemCode }: { readonly itemCode: string }) {
  const here = useEarlierHere();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const earlier = here?.earlier ?? null;
  const filled = here?.filled ?? null;
  const isOffered = earlier?.source != null && filled === null;
  useKeys('desk', { takeEarlier: isOffered ? here?.take : undefined });
  const open = earlier?.duplicates.length ?? 0;
  useEffect(() => {
    if (open > 0) announce(words.open(open));
  }, [open, announce, words]);
  const count = filled === null ? null : Object.keys(filled.fields).length;
  useEffect(() => {
    if (count !== null) announce(words.filled(count));
  }, [count, announce, words]);
  return (
    <>
      {here?.problem && (
        <p className="note note-problem" role="alert">
          {words.failed} {language === 'en' ? here.problem.titleEn : here.problem.title}
        </p>
      )}
      {earlier && open > 0 && <Duplicates duplicates={earlier.duplicates} />}
      {earlier?.source && isOffered && <Offer source={earlier.source} onTake={() => here?.take()} />}
      {count !== null && <p className="hint earlier-done">{words.filled(count)}</p>}
      {itemCode !== '' && (
        <p className="batch-offer">
          <Link to={`/desk/batch?item=${itemCode}`}>{words.batch}</Link>
        </p>
      )}
    </>
  );
}

/** 重复办件: told before the act, and never in its way. */
function Duplicates({ duplicates }: { readonly duplicates: readonly OpenDuplicate[] }) {
  const words = useWords(WORDS);
  const box = useRef<HTMLElement>(null);
  // Below the boxes on a small screen, where a warning would not be seen.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section className="duplicates" aria-label={words.title} ref={box}>
      <p>
        <b>{words.open(duplicates.length)}</b>
      </p>
      <ul>
        {duplicates.map((duplicate) => (
          <DuplicateLine key={duplicate.caseId} duplicate={duplicate} />
        ))}
      </ul>
    </section>
  );
}

function DuplicateLine({ duplicate }: { readonly duplicate: OpenDuplicate }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <li>
      {/* Beside the desk, which stays as it is. */}
      <a href={`/w/cases/${duplicate.caseId}`} target="_blank" rel="noreferrer">
        <CaseNumber value={duplicate.caseNumber} />
      </a>{' '}
      <StateChip state={duplicate.state} />{' '}
      <span className="hint">{words.received(dayWords(duplicate.receivedOn, language))}</span>
      {duplicate.notes.map(({ by, at, reason }) => (
        <p key={at + reason} className="hint" lang="zh-CN">
          {by} {momentWords(at, language)}：{reason}
        </p>
      ))}
      <DuplicateReason caseId={duplicate.caseId} />
    </li>
  );
}

type OfferProps = { readonly source: NonNullable<EarlierCases['source']>; readonly onTake: () => void };

function Offer({ source, onTake }: OfferProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <p className="earlier-offer">
      <button
        type="button"
        className="link-button"
        onClick={onTake}
        aria-keyshortcuts={ariaKeys('takeEarlier')}
      >
        {source.isSameItem ? words.takeAll : words.takePerson} <kbd>{keyLabel('takeEarlier')}</kbd>
      </button>{' '}
      <span className="hint">
        {words.source(dayWords(source.receivedOn, language))} <CaseNumber value={source.caseNumber} />
      </span>
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    batch: '代办人带来多人，批量收件',
    title: '同一人同一事项的在办办件',
    open: (count: number) => `此人此事项已有 ${count} 件在办，请确认是否重复申请`,
    received: (day: string) => `${day}收件`,
    takeAll: '填入以前的申请内容',
    takePerson: '填入姓名和电话',
    source: (day: string) => `${day}办件`,
    filled: (count: number) =>
      count === 0 ? '没有空白栏可填，已填的内容不变' : `已填入 ${count} 栏，来源写在栏旁，请与本人核对`,
    failed: '没有查到以前的办件：',
  },
  en: {
    batch: 'An agent with several people',
    title: 'Open cases of the same person and item',
    open: (count: number) =>
      count === 1
        ? 'This person has an open case for this item already; is this the same matter?'
        : `This person has ${count} open cases for this item already; is this the same matter?`,
    received: (day: string) => `received on ${day}`,
    takeAll: 'Fill in what was written before',
    takePerson: 'Fill in name and phone',
    source: (day: string) => `case of ${day}`,
    filled: (count: number) =>
      count === 0
        ? 'No box was empty; what was typed stays'
        : `Boxes filled: ${count}. Each says where it is from; please confirm with the person`,
    failed: 'Earlier cases could not be looked up: ',
  },
});
