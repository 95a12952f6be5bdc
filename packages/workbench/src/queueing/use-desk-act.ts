import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { keptSlip } from '#offline/slip-of-turn.ts';
import type { SlipGiven } from '#offline/take-in.ts';
import type { Answer } from '#wire/answer.ts';
import { useCutOff } from '#wire/connection.ts';
import { newKey } from '#wire/form-key.ts';
import type { Typed } from '#wire/kept-forms.ts';
import type { DeskFill } from './desk-acts.ts';
import { useDeskAddress } from './desk-address.ts';
import type { AtDesk } from './use-desk.ts';

/** The act on its way: under the key of this person's turn, however often it is tried. */
export function useDeskAct({ turn, item, seat }: AtDesk) {
  const [key, setKey] = useState(turn.key);
  const [sent, setSent] = useState<Typed>({});
  const tried = useRef<DeskFill | null>(null);
  const isCut = useCutOff() !== null;
  const address = useDeskAddress();
  const fetcher = useFetcher<Answer<DeskReceipt | SlipGiven>>({ key: turn.key });
  const answer = fetcher.data;
  // The first try was done after all, with other content: what comes now is another act.
  const isReused = answer?.ok === false && answer.problem.code === 'key-reused';
  useEffect(() => {
    if (isReused) setKey(newKey());
  }, [isReused]);
  const send = (fill: DeskFill) =>
    void fetcher.submit(JSON.stringify(fill), {
      method: 'post',
      action: `${address}?${new URLSearchParams({ item: fill.item.code })}`,
      encType: 'application/json',
    });
  const submit = (act: DeskFill['act'], posted: Typed) => {
    if (item === null) return;
    setSent(posted);
    const slip = keptSlip(turn.start);
    const plain: DeskFill = { act, key, item, posted, seat, ...(slip && { slip }) };
    const fill = isCut ? { ...plain, withoutNetwork: { tried: tried.current } } : plain;
    if (!isCut) tried.current = plain;
    send(fill);
  };
  const askAgain = () => tried.current !== null && send(tried.current);
  return { submit, answer, sent, isCut, askAgain, isBusy: fetcher.state !== 'idle' };
}
