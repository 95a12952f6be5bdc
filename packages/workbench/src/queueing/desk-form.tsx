import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { DecisionBar } from './decision-bar.tsx';
import { type DeskAct, deskActOf } from './desk-acts.ts';
import { DeskColumns } from './desk-columns.tsx';
import { focusField, focusPart, nextBox } from './desk-focus.ts';
import { ReceiptPanel } from './receipt-panel.tsx';
import { type Turn, useDesk } from './use-desk.ts';

type Props = {
  readonly turn: Turn;
  readonly item: DeskItem | null;
  readonly onNext: () => void;
  /** What would be lost if the clerk left now; null when there is nothing to keep. */
  readonly onTyped: (posted: PostedFields | null) => void;
};

/** The desk of one person, until the receipt. */
export function DeskForm({ turn, item, onNext, onTyped }: Props) {
  const desk = useDesk(turn, item);
  const { form, posted, receipt, gaps, isBusy } = desk;
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const pick = useCallback(
    async (code: string) => {
      await navigate(`/desk?${new URLSearchParams({ item: code })}`, { replace: true });
      focusPart(form.current, 'applicant');
    },
    [navigate, form],
  );
  useEffect(() => onTyped(receipt ? null : posted), [onTyped, posted, receipt]);
  useEffect(() => focusPart(form.current, 'item'), [form]);

  const allowed = item === null ? null : deskActOf(item);
  const why = whyNot(item, allowed, gaps[0]?.words ?? null, words);
  const doAct = (act: DeskAct) => {
    if (isBusy || receipt) return;
    const reason = why[act];
    if (reason === null) return desk.submit(act);
    desk.leaveAll();
    announce(reason);
    if (act === allowed || allowed === null) focusField(form.current, gaps[0]?.name ?? 'item');
  };
  const tickRequired = () => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('[data-required]') ?? [])
      box.checked = true;
    desk.read();
    announce(words.ticked);
  };
  useKeys('desk', {
    act: () => doAct(allowed ?? 'accept'),
    nextPerson: onNext,
    toItem: () => focusPart(form.current, 'item'),
    toApplicant: () => focusPart(form.current, 'applicant'),
    toForm: () => focusPart(form.current, 'form'),
    toMaterials: () => focusPart(form.current, 'materials'),
    tickRequired,
  });
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
        onPick={pick}
        onTickRequired={tickRequired}
      />
      <DecisionBar
        act={allowed}
        why={why}
        hint={desk.formGaps === 0 ? null : words.formGaps(desk.formGaps)}
        isBusy={isBusy}
        onAct={doAct}
        onNext={onNext}
      />
    </form>
  );
}

const nameOf = ({ target }: FocusEvent): string => ('name' in target ? String(target.name) : '');

/** Enter goes to the next box, as clerks are used to; Shift+Enter and longer texts keep their line break. */
function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, code, ctrlKey, altKey, nativeEvent } = event;
  const isPlain =
    (code === 'Enter' || code === 'NumpadEnter') && !ctrlKey && !altKey && !nativeEvent.isComposing;
  if (!isPlain || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  nextBox(event.currentTarget, target)?.focus();
}

/** Why each act is closed: the wrong kind of item, or the first thing that is missing. */
export function whyNot(
  item: Pick<DeskItem, 'handling'> | null,
  allowed: DeskAct | null,
  missing: string | null,
  words: Readonly<Record<'notImmediate' | 'noPower' | 'immediate', string>>,
): Readonly<Record<DeskAct, string | null>> {
  if (item === null || allowed === null) return { decide: missing, accept: missing };
  if (allowed === 'decide') return { decide: missing, accept: words.immediate };
  return { decide: item.handling === 'immediate' ? words.noPower : words.notImmediate, accept: missing };
}

const WORDS = bilingual({
  zh: {
    ticked: '必备材料已全部打勾',
    formGaps: (count: number) => `申请表还有 ${count} 处未填好，可以先办，由部门补全`,
    notImmediate: '承诺件由部门决定',
    noPower: '您没有当场决定的授权',
    immediate: '即办件当场办结',
  },
  en: {
    ticked: 'All required documents are ticked',
    formGaps: (count: number) => `${count} places of the form are not filled in; the act may go ahead`,
    notImmediate: 'The department decides this item',
    noPower: 'You hold no power to decide it here',
    immediate: 'Decided on the spot',
  },
});
