import type { DeskPadView } from '@yichuang/contract/queueing-pad.ts';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { registerDevice } from '#devices/device-registry.ts';
import { everyMilliseconds } from '#shell/clock.ts';
import type { Answer } from '#wire/answer.ts';
import { newKey } from '#wire/form-key.ts';
import type { action, loader, PadFill } from './desk-pad-acts.ts';
import { padDevice } from './pad-device.ts';

/** What the person presses on the pad is seen at the desk after this long at most; at rest nobody waits for it. */
const WAITING_MS = 3_000;
const REST_MS = 20_000;

type Act = PadFill extends infer Fill ? (Fill extends PadFill ? Omit<Fill, 'key'> : never) : never;

/** The pad of my counter: looked at while the piece stands, and shown in the tray of devices. */
export function useDeskPad(caseId: string | null) {
  const reader = useFetcher<typeof loader>({ key: `pad-${caseId ?? 'desk'}` });
  const actor = useFetcher<typeof action>({ key: 'pad-act' });
  const { load } = reader;
  const path = caseId === null ? '/desk/pad' : `/desk/pad?case=${caseId}`;
  const pad = reader.data?.pad ?? null;
  const rating = reader.data?.rating ?? null;
  const isWaiting =
    (pad !== null && pad.shown?.answer === null) || (caseId !== null && rating?.state !== 'answered');
  // Whoever was finished is asked to rate: that is known once the queue has answered.
  const queueAnswer = useFetcher<unknown>({ key: 'queue-act' }).data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each act of the queue
  useEffect(() => {
    // Asking costs the key that calls the next person a fifth of its time.
    const timer = setTimeout(() => void load(path));
    return () => clearTimeout(timer);
  }, [load, path, queueAnswer]);
  useEffect(
    () =>
      everyMilliseconds(isWaiting ? WAITING_MS : REST_MS, () => {
        if (!document.hidden) void load(path);
      }),
    [load, path, isWaiting],
  );
  const told = actor.data as Answer<DeskPadView> | undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each act
  useEffect(() => {
    if (told) void load(path);
  }, [told]);
  const isPaired = pad === null ? null : pad.isPaired && pad.counterId !== null;
  useEffect(() => registerDevice(padDevice(isPaired)), [isPaired]);
  return {
    pad,
    rating,
    problem: told?.ok === false ? told.problem : undefined,
    isBusy: actor.state !== 'idle',
    act: (act: Act) => {
      const fill = { ...act, key: newKey() } as PadFill;
      void actor.submit(JSON.stringify(fill), {
        method: 'post',
        action: '/desk/pad',
        encType: 'application/json',
      });
    },
  };
}
