import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { Empty } from '#parts/notes.tsx';
import { DeskForm } from '#queueing/desk-form.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import type { Typed } from '#wire/kept-forms.ts';
import type { Practice } from './practice.ts';
import { PracticeResult } from './practice-result.tsx';
import { ScoreSheet } from './score-panel.tsx';
import type { usePractice } from './use-practice.ts';

type Props = {
  /** Undefined until they have come. */
  readonly practices: readonly Practice[] | undefined;
  readonly practice: ReturnType<typeof usePractice>;
};

/** The desk of one practice person; before and after it what was told or reached. */
export function PracticeDesk({ practices, practice }: Props) {
  const { turn, item, finished } = practice;
  const words = useWords(WORDS);
  const announce = useAnnounce();
  if (practices === undefined) return <Waiting>{<p className="desk-wait">{words.reading}</p>}</Waiting>;
  if (practices.length === 0) return <Waiting>{<Empty>{words.none}</Empty>}</Waiting>;
  if (turn === null) return <Between practices={practices} practice={practice} />;
  if (finished !== null)
    return (
      <PracticeResult
        practice={turn.practice}
        finished={finished}
        onNext={practice.next}
        onTakeBack={practice.takeBack}
      />
    );
  return (
    <DeskForm
      key={turn.key}
      turn={turn}
      item={item}
      seat={{ ticketId: turn.practice.number }}
      onPick={practice.pick}
      onNext={practice.next}
      onDraft={() => announce(words.noDraft)}
      onTyped={practice.onTyped}
      onUndone={practice.takeBack}
      drawReceipt={(receipt, posted) => (
        <Finishing receipt={receipt} posted={posted} onFinished={practice.finish} />
      )}
    />
  );
}

const Waiting = ({ children }: { children: ReactNode }) => (
  <section className="practice-between">{children}</section>
);

/** Nobody stands at the counter: what is to be done, and what was reached so far. */
function Between({ practices, practice }: { practices: readonly Practice[]; practice: Props['practice'] }) {
  const words = useWords(WORDS);
  const isOver = practice.scores.length >= practices.length;
  useKeys('desk', { nextPerson: isOver ? undefined : practice.next });
  const box = useRef<HTMLElement>(null);
  // Served the last of them, the clerk stands before the sheet.
  useEffect(() => {
    if (isOver) box.current?.focus();
  }, [isOver]);
  return (
    <section className="practice-between" tabIndex={-1} ref={box} aria-label={words.between}>
      {!isOver && <p>{words.how}</p>}
      <ScoreSheet practices={practices} practice={practice} />
    </section>
  );
}

type FinishingProps = {
  readonly receipt: DeskReceipt;
  readonly posted: Typed;
  readonly onFinished: (receipt: DeskReceipt, posted: Typed) => void;
};

/** The act was done: the clock stops. */
function Finishing({ receipt, posted, onFinished }: FinishingProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each act
  useEffect(() => onFinished(receipt, posted), [receipt]);
  return null;
}

const WORDS = bilingual({
  zh: {
    between: '练习与成绩',
    reading: '正在准备练习…',
    none: '您可以受理的事项里没有适合练习的。请管理员登记授权后再来。',
    how: '每一位带着不同的情况来。看左边的说明，像在窗口一样办：按键和秒数从叫号起算。办错也没有关系，办完会说明理由。',
    noDraft: '培训中不存草稿',
  },
  en: {
    between: 'Practice and scores',
    reading: 'Preparing the practice…',
    none: 'None of the items you may take fits for practice. Ask the administrator to enter your powers.',
    how: 'Everybody brings something else. Read what stands on the left and work as at the desk: keys and seconds count from the call. Mistakes do no harm; the reason is told after each.',
    noDraft: 'No drafts are kept while training',
  },
});
