import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { ProblemNote } from '#parts/notes.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { type DeskAct, deskActOf, whyNot } from './desk-acts.ts';
import { DeskColumns } from './desk-columns.tsx';
import { focusField, focusPart, goOn, nameOf, tickRequired } from './desk-focus.ts';
import { ReceiptPanel } from './receipt-panel.tsx';
import { type AtDesk, useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

type Props = AtDesk & {
  readonly onPick: (code: string) => Promise<void>;
  readonly onNext: () => void;
  /** What would be lost if the clerk left now; null when there is nothing to keep. */
  readonly onTyped: (posted: AtDesk['turn']['start'] | null) => void;
};

/** The desk of one person, until the receipt. */
export function DeskForm({ turn, item, onPick, onNext, onTyped }: Props) {
  const desk = useDesk({ turn, item });
  const { form, posted, receipt, gaps, isBusy } = desk;
  const words = useWords(WORDS);
  const announce = useAnnounce();
  useEffect(() => onTyped(receipt ? null : posted), [onTyped, posted, receipt]);
  useEffect(() => focusPart(form.current, 'item'), [form]);

  const allowed = item === null ? null : deskActOf(item, posted);
  const why = whyNot(item, allowed, gaps[0]?.words ?? null, words);
  const doAct = (act: DeskAct) => {
    if (isBusy || receipt) return;
    const reason = why[act];
    if (reason === null) return desk.submit(act);
    desk.leaveAll();
    announce(reason);
    if (act === allowed || allowed === null) focusField(form.current, gaps[0]?.name ?? 'item');
  };
  const onReceive = () => {
    if (isBusy || receipt) return;
    if (desk.whyNotReceived === null) return desk.submit('receive');
    desk.leaveAll();
    announce(desk.whyNotReceived);
    focusField(form.current, gaps[0]?.name ?? 'item');
  };
  const onTickRequired = () => {
    tickRequired(form.current);
    desk.read();
    announce(words.ticked);
  };
  useDeskKeys({ form, onAct: () => doAct(allowed ?? 'accept'), onNext, onTickRequired });
  if (receipt) return <ReceiptPanel receipt={receipt} onNext={onNext} />;
  return (
    <form
      className="desk"
      ref={form}
      onInput={desk.read}
      onBlur={(event) => desk.leave(nameOf(event))}
      onKeyDown={goOn}
      onSubmit={(event) => event.preventDefault()}
    >
      {desk.problem && <ProblemNote problem={desk.problem} />}
      <DeskColumns
        item={item}
        start={turn.start}
        posted={posted}
        faults={desk.faults}
        today={desk.today}
        onPick={(code) => void onPick(code).then(() => focusPart(form.current, 'applicant'))}
        onTickRequired={onTickRequired}
      />
      <DecisionBar
        act={allowed}
        why={why}
        whyNotReceived={desk.whyNotReceived}
        hint={desk.formGaps === 0 ? null : words.formGaps(desk.formGaps)}
        isBusy={isBusy}
        onAct={doAct}
        onReceive={onReceive}
        onNext={onNext}
      />
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    ticked: '必备材料已全部打勾',
    formGaps: (count: number) => `申请表还有 ${count} 处未填好，可以先办，由部门补全`,
    notImmediate: '承诺件由部门决定',
    noPower: '您没有当场决定的授权',
    onTerms: '有容缺材料或者承诺，先受理',
    immediate: '即办件当场办结',
  },
  en: {
    ticked: 'All required documents are ticked',
    formGaps: (count: number) => `${count} places of the form are not filled in; the act may go ahead`,
    notImmediate: 'The department decides this item',
    noPower: 'You hold no power to decide it here',
    onTerms: 'Papers are to follow or an undertaking was given: accept first',
    immediate: 'Decided on the spot',
  },
});
