import type { HallAlertView, HallWatchView } from '@yichuang/contract/queueing-hall.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ExpectedPerson } from './hall-expected.tsx';
import { ReleaseForm } from './release-form.tsx';

type Props = { readonly watch: HallWatchView; readonly formKey: string };

/** 大厅提醒: the most pressing first, each with what can be done about it. */
export function HallAlerts({ watch, formKey }: Props) {
  const words = useWords(WORDS);
  const { alerts, rules } = watch;
  return (
    <Panel title={words.title} beside={alerts.length}>
      {alerts.length === 0 ? (
        <Empty>{words.none(rules.waiting, rules.waitMinutes, rules.pauseMinutes)}</Empty>
      ) : (
        <ul className="hall-alerts">
          {alerts.map((alert) => (
            <li key={`${alert.kind}/${alert.serviceId ?? alert.counterId}`}>
              <Alert alert={alert} watch={watch} formKey={formKey} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Alert({ alert, watch, formKey }: Props & { readonly alert: HallAlertView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { kind, serviceId, counterId, waiting, minutes } = alert;
  const staffed = watch.staffed.find((one) => one.counterId === counterId);
  return (
    <>
      <StatusChip
        tone={kind === 'pausedTooLong' ? 'violet' : 'amber'}
        strong={kind === 'noCounter' || kind === 'absent'}
      >
        {words[kind]}
      </StatusChip>
      <span>
        <b>{subjectOf(alert, watch, language)}</b>{' '}
        <span className="number">{words.facts(kind, waiting, minutes)}</span>
        {staffed && <span lang="zh-CN"> · {staffed.clerk}</span>}
      </span>
      {serviceId !== null && (
        <Link
          className="button"
          to={`/hall/${encodeURIComponent(watch.hall.code)}?open=${encodeURIComponent(serviceId)}`}
        >
          {words.open}
        </Link>
      )}
      {counterId !== null && <ExpectedPerson watch={watch} counterId={counterId} />}
      {staffed && <ReleaseForm staffed={staffed} hall={watch.hall.code} formKey={formKey} />}
    </>
  );
}

function subjectOf({ serviceId, counterId }: HallAlertView, watch: HallWatchView, language: Language) {
  const service = watch.services.find((one) => one.serviceId === serviceId);
  if (service) return nameIn(language, service);
  const counter = watch.counters.find((one) => one.counterId === counterId);
  return counter ? WORDS[language].counter(counterPlate(counter.number)) : '';
}

const WORDS = bilingual({
  zh: {
    title: '提醒',
    none: (waiting: number, wait: number, pause: number) =>
      `没有要处理的。等候超过 ${waiting} 人或 ${wait} 分钟、无窗口应号、暂停超过 ${pause} 分钟时在这里提醒。`,
    noCounter: '无窗口办理',
    lineTooLong: '等候过长',
    absent: '空岗：应到未到',
    unattended: '空岗：无人应号',
    pausedTooLong: '暂停过久',
    open: '加开窗口',
    counter: (plate: string) => `${plate} 号窗口`,
    facts: (kind: HallAlertView['kind'], waiting: number, minutes: number) => {
      if (kind === 'pausedTooLong') return `已暂停 ${minutes} 分钟，等候 ${waiting} 人`;
      if (kind === 'absent') return `已过 ${minutes} 分钟，等候 ${waiting} 人`;
      if (kind === 'unattended') return `${minutes} 分钟没有叫号，等候 ${waiting} 人`;
      return `等候 ${waiting} 人，最长 ${minutes} 分钟`;
    },
  },
  en: {
    title: 'To act on',
    none: (waiting: number, wait: number, pause: number) =>
      `Nothing to act on. Told here: more than ${waiting} waiting or ${wait} minutes, nobody to serve them, a pause of more than ${pause} minutes.`,
    noCounter: 'No counter open',
    lineTooLong: 'Long line',
    absent: 'Nobody there',
    unattended: 'Unattended',
    pausedTooLong: 'Long pause',
    open: 'Open another counter',
    counter: (plate: string) => `Counter ${plate}`,
    facts: (kind: HallAlertView['kind'], waiting: number, minutes: number) => {
      if (kind === 'pausedTooLong') return `paused for ${minutes} min, ${waiting} waiting`;
      if (kind === 'absent') return `for ${minutes} min, ${waiting} waiting`;
      if (kind === 'unattended') return `no call for ${minutes} min, ${waiting} waiting`;
      return `${waiting} waiting, longest ${minutes} min`;
    },
  },
});
