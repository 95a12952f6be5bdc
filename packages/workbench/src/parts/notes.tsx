import type { Problem } from '@yichuang/contract/problem.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';

/** Why an act was not done, in words; takes the focus, so that it is read and not overlooked. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem is read anew
  useEffect(() => box.current?.focus(), [problem]);
  const faults = problem.errors ?? [];
  return (
    <div className="note note-problem" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{words.notDone}</b>
        {language === 'en' ? problem.titleEn : problem.title}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.pointer + fault.rule}>{language === 'en' ? fault.messageEn : fault.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who changed a record last, a unit or a person, and the moment of it; no name where the system did it. */
export type Author = { readonly by: string | null; readonly at: string };

type StaleProps = { readonly changes: readonly string[]; readonly author: Author | null };

/** What a colleague changed meanwhile, who and when; the page already shows the new state. */
export function StaleNote({ changes, author }: StaleProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const stale =
    author === null
      ? words.stale
      : words.staleBy(author.by ?? words.system, momentInFull(author.at, language));
  return (
    <div className="note note-stale" role="alert">
      <p>
        <b>
          <Mixed language={language}>{stale}</Mixed>
        </b>
        {words.staleHint}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>
              <Mixed language={language}>{change}</Mixed>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An act that was done. */
export function DoneNote({ children }: { children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null);
  // The button that did it is gone or has changed; its focus must not fall back to the top.
  useEffect(() => box.current?.focus(), []);
  return (
    <p className="note note-done" role="status" tabIndex={-1} ref={box}>
      {children}
    </p>
  );
}

/** A list without rows: says what that means, with the hibiscus in the margin. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
        <path
          className="petals"
          d="M32 32c-9-4-13-14-8-20 6 0 10 8 8 20ZM32 32c-1-11 5-19 12-18 3 6-3 14-12 18ZM32 32c7-7 18-7 21 0-3 6-13 7-21 0ZM32 32c8 4 11 14 6 19-6 0-9-9-6-19ZM32 32c0 10-6 18-13 17-3-6 4-14 13-17ZM32 32c-8 6-18 5-20-2 3-6 13-5 20 2Z"
        />
        <circle className="heart" cx="32" cy="32" r="3" />
      </svg>
      <p>{children}</p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    notDone: '没有办成：',
    stale: '刚有同事更新了这一页的内容。',
    staleBy: (by: string, at: string) => `${by}于${at}更新过。`,
    system: '系统',
    staleHint: '页面已换成最新情况，请核对后再办。',
  },
  en: {
    notDone: 'Not done: ',
    stale: 'A colleague has just changed this. ',
    staleBy: (by: string, at: string) => `Changed by ${by} on ${at}. `,
    system: 'the system',
    staleHint: 'The page shows how it is now. Check before you go on.',
  },
});
