import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type ReactNode, Suspense, useEffect } from 'react';
import { ProblemNote } from '#parts/notes.tsx';
import { useWords } from '#shell/language.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { WithCamera } from './desk-camera.tsx';
import { DeskColumns } from './desk-columns.tsx';
import { focusPart, goOn, nameOf } from './desk-focus.ts';
import { fetchLater, ReceiptPanel, SlipOnDesk, SlipPanel } from './desk-later.ts';
import { RefusalFields } from './refusal-fields.tsx';
import type { AtDesk } from './use-desk.ts';
import { useDeskForm } from './use-desk-form.ts';

type Typed = AtDesk['turn']['start'];

type Props = AtDesk & {
  readonly onPick: (code: string) => Promise<void>;
  readonly onNext: () => void;
  readonly onDraft: () => void;
  /** What would be lost if the clerk left now; null when there is nothing to keep. */
  readonly onTyped: (posted: Typed | null) => void;
  /** The act was taken back: the desk stands as before it. */
  readonly onUndone: (posted: Typed) => void;
  /** The receipt of a case was left while printing was still waited for. */
  readonly onUnprinted?: (caseId: string) => void;
  /** What stands there after the act in place of the receipt. */
  readonly drawReceipt?: (receipt: DeskReceipt, posted: Typed) => ReactNode;
};

/** The desk of one person, until the receipt. */
export function DeskForm({
  turn,
  item,
  seat,
  onPick,
  onNext,
  onDraft,
  onTyped,
  onUndone,
  onUnprinted,
  drawReceipt,
}: Props) {
  const { desk, acts, scans, onTickRequired } = useDeskForm({ turn, item, seat }, { onNext, onDraft });
  const { form, posted, receipt } = desk;
  const words = useWords(WORDS);
  useEffect(() => onTyped(receipt ? null : posted), [onTyped, posted, receipt]);
  useEffect(() => void fetchLater(), []);
  if (receipt && 'slip' in receipt)
    return (
      <Suspense>
        <SlipPanel slip={receipt.slip} onNext={onNext} />
      </Suspense>
    );
  if (receipt && drawReceipt) return drawReceipt(receipt, posted);
  if (receipt)
    return (
      <Suspense>
        <ReceiptPanel
          receipt={receipt}
          onNext={onNext}
          onUndone={() => onUndone(posted)}
          onUnprinted={() => onUnprinted?.(receipt.caseId)}
        />
      </Suspense>
    );
  return (
    <WithCamera scans={scans} form={form} item={item}>
      <form
        className="desk"
        ref={form}
        onInput={desk.read}
        onBlur={(event) => desk.leave(nameOf(event))}
        onKeyDown={goOn}
        onSubmit={(event) => event.preventDefault()}
      >
        {desk.problem && <ProblemNote problem={desk.problem} />}
        <Suspense>{desk.slip && <SlipOnDesk slip={desk.slip} />}</Suspense>
        <DeskColumns
          item={item}
          start={turn.start}
          posted={posted}
          faults={desk.faults}
          today={desk.today}
          onPick={(code) => void onPick(code).then(() => focusPart(form.current, 'applicant'))}
          onTickRequired={onTickRequired}
          onWritten={desk.leaveWritten}
        />
        {item && (
          <RefusalFields
            legalBasis={item.legalBasis}
            start={turn.start}
            faults={desk.faults}
            isShown={acts.isRefusing}
            onClose={acts.stopRefusing}
          />
        )}
        <DecisionBar
          main={acts.main}
          closed={acts.closed}
          hint={desk.formGaps === 0 ? null : words.formGaps(desk.formGaps, acts.main === 'decide')}
          isBusy={desk.isBusy}
          onAct={acts.doAct}
          onNext={onNext}
          onDraft={onDraft}
        />
      </form>
    </WithCamera>
  );
}

const WORDS = bilingual({
  zh: {
    formGaps: (count: number, isLast: boolean) =>
      isLast ? `申请表缺 ${count} 处，办结后不再补填` : `申请表缺 ${count} 处，可先办，由部门补全`,
  },
  en: {
    formGaps: (count: number, isLast: boolean) =>
      isLast ? `Form: ${count} left, and never filled in later` : `Form: ${count} left; may go ahead`,
  },
});
