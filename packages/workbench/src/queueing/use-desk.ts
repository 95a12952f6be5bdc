import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { useEffect, useRef, useState } from 'react';
import { keptSlip } from '#offline/slip-of-turn.ts';
import { useLanguage } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { faultsOf } from '#wire/answer.ts';
import { type Typed, typedFrom } from '#wire/kept-forms.ts';
import type { DeskFill, Seat } from './desk-acts.ts';
import { deskGaps, type Gap } from './desk-check.ts';
import { shownFaults } from './desk-faults.ts';
import { formGaps } from './schema-check.ts';
import { useAskAgain } from './use-ask-again.ts';
import { useDeskAct } from './use-desk-act.ts';

/** What stands at the counter: a person's turn, and the item taken for them. */
export type AtDesk = {
  /** The key of the act, and what the boxes begin with. */
  readonly turn: { readonly key: string; readonly start: Typed };
  readonly item: DeskItem | null;
  readonly seat: Seat;
};

/** The desk as it is filled in: what is typed, what is missing, what became of the act. */
export function useDesk({ turn, item, seat }: AtDesk) {
  const { language } = useLanguage();
  const today = useToday();
  const form = useRef<HTMLFormElement>(null);
  const [posted, setPosted] = useState(turn.start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [lacking, setLacking] = useState<Gap | null>(null);
  const { submit, answer, sent, isCut, askAgain, isBusy } = useDeskAct({ turn, item, seat });
  const isSame = JSON.stringify(posted) === JSON.stringify(sent);
  useAskAgain({ answer, isCut, isSame, ask: askAgain });
  const read = () => {
    if (form.current) setPosted(typedFrom(new FormData(form.current)));
    setLacking(null);
  };
  // Another item has other boxes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is what changes the boxes
  useEffect(read, [item?.code]);

  const gaps = deskGaps({ item, posted, today, language });
  const inForm = item === null ? NOTHING : formGaps(item.form, posted, language);
  const told = faultsOf(answer, language);
  return {
    form,
    posted,
    read,
    gaps,
    formGaps: inForm.size,
    faults: withLacking(shownFaults({ gaps, inForm, told, posted, sent, left }), lacking),
    today,
    problem: answer?.ok === false ? answer.problem : undefined,
    receipt: answer?.ok ? answer.value : undefined,
    slip: keptSlip(turn.start),
    isBusy,
    submit: (act: DeskFill['act']) => submit(act, posted),
    leave: (name: string) => setLeft((now) => new Set(now).add(name)),
    /** Boxes filled all at once: what is wrong in them is told at once. */
    leaveWritten: (names: readonly string[]) => {
      read();
      setLeft((now) => new Set([...now, ...names]));
    },
    /** What is missing is shown at every box, and what one act lacks at its own. */
    leaveAll: (lacking: Gap) => {
      setLeft(new Set(gaps.map((gap) => gap.name)));
      setLacking(lacking);
    },
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

const withLacking = (
  faults: ReadonlyMap<string, string>,
  lacking: Gap | null,
): ReadonlyMap<string, string> =>
  lacking === null ? faults : new Map([...faults, [lacking.name, lacking.words]]);
