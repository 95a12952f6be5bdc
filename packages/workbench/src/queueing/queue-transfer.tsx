import type { CounterView } from '@yichuang/contract/queueing-counters.ts';
import type { ServiceView, TicketView } from '@yichuang/contract/queueing-tickets.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useFetcher } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { QueueDialog } from './queue-dialog.tsx';
import type { AtCounter } from './use-at-counter.ts';

type Props = {
  readonly current: TicketView;
  readonly atCounter: AtCounter;
  readonly onClose: () => void;
};

/** 转号: another service, or one open counter of it; the place in the line stays. */
export function TransferDialog({ current, atCounter, onClose }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const id = useId();
  const { load, data } = useFetcher<readonly CounterView[] | null>({ key: 'counters' });
  const [serviceId, setService] = useState('');
  const [counterId, setCounter] = useState('');
  useEffect(() => void load('/desk/counters'), [load]);
  const counters = (data ?? []).filter((one) => one.institutionId === current.service.institutionId);
  const open = counters.filter(
    (one) =>
      one.state === 'open' && !one.isMine && one.services.some((service) => service.serviceId === serviceId),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (serviceId === '') return;
    atCounter.transfer({ serviceId, ...(counterId === '' ? {} : { counterId }) });
    onClose();
  };
  return (
    <QueueDialog title={words.title(current.number)} onClose={onClose}>
      <form className="queue-transfer" onSubmit={onSubmit}>
        <p className="hint">{words.hint}</p>
        <label htmlFor={`${id}-service`} className="field-label">
          {words.service}
        </label>
        <select
          id={`${id}-service`}
          className="input"
          required
          // biome-ignore lint/a11y/noAutofocus: a dialog takes the cursor to its first question
          autoFocus
          value={serviceId}
          onChange={(event) => {
            setService(event.target.value);
            setCounter('');
          }}
        >
          <option value="">{data ? words.choose : words.reading}</option>
          {servicesOf(counters).map((service) => (
            <option key={service.serviceId} value={service.serviceId}>
              {service.area} {nameIn(language, service)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-counter`} className="field-label">
          {words.counter}
        </label>
        <select
          id={`${id}-counter`}
          className="input"
          value={counterId}
          onChange={(event) => setCounter(event.target.value)}
        >
          <option value="">{words.any}</option>
          {open.map((one) => (
            <option key={one.counterId} value={one.counterId}>
              {one.number} {nameIn(language, one)}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          {words.send}
        </button>
      </form>
    </QueueDialog>
  );
}

/** Each service once, in the order of the counters. */
const servicesOf = (counters: readonly CounterView[]): readonly ServiceView[] => [
  ...new Map(
    counters.flatMap(({ services }) => services).map((service) => [service.serviceId, service]),
  ).values(),
];

const WORDS = bilingual({
  zh: {
    title: (number: string) => `转走 ${number}`,
    hint: '到了那边仍按最初取号的时间排，材料随人走。',
    service: '业务',
    counter: '窗口',
    choose: '请选择业务',
    reading: '正在读取…',
    any: '哪个窗口都行',
    send: '转走此号',
  },
  en: {
    title: (number: string) => `Send ${number} on`,
    hint: 'It keeps its place by the time it was taken; the papers go along.',
    service: 'Service',
    counter: 'Counter',
    choose: 'Choose the service',
    reading: 'Reading…',
    any: 'Any counter',
    send: 'Send number on',
  },
});
