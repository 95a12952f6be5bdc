import type { OpenDuplicate } from '@yichuang/contract/queueing-earlier.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { dayWords, momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef } from 'react';
import { StateChip } from '#cases/state-chip.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useDeskAddress } from './desk-address.ts';
import { DuplicateReason } from './duplicate-reason.tsx';

/** 重复办件: told before the act, and never in its way. */
export function Duplicates({ duplicates }: { readonly duplicates: readonly OpenDuplicate[] }) {
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
  const isReal = useDeskAddress() === '/desk';
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <li>
      {isReal ? (
        // Beside the desk, which stays as it is.
        <a href={`/w/cases/${duplicate.caseId}`} target="_blank" rel="noreferrer">
          <CaseNumber value={duplicate.caseNumber} />
        </a>
      ) : (
        <b>{duplicate.caseNumber}</b>
      )}{' '}
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

const WORDS = bilingual({
  zh: {
    title: '同一人同一事项的在办办件',
    open: (count: number) => `此人此事项已有 ${count} 件在办，请确认是否重复申请`,
    received: (day: string) => `${day}收件`,
  },
  en: {
    title: 'Open cases of the same person and item',
    open: (count: number) =>
      count === 1
        ? 'This person has an open case for this item already; is this the same matter?'
        : `This person has ${count} open cases for this item already; is this the same matter?`,
    received: (day: string) => `received on ${day}`,
  },
});
