import { readCentre } from '@yichuang/contract/organisation.ts';
import { readWaits, type WaitsView } from '@yichuang/contract/queueing-waits.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { ManagementLinks } from '#hall-management/management-links.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { JudgementChart } from './judgement-chart.tsx';
import { WaitTotals } from './wait-totals.tsx';

/** Days that can be looked at together. */
const SPANS = [1, 7, 30] as const;

export async function loader(asked: Asked) {
  const query = new URL(asked.request.url).searchParams;
  const hall = query.get('hall') ?? (await read(asked, readCentre, {})).halls[0]?.id ?? null;
  const days = SPANS.find((span) => String(span) === query.get('days')) ?? 30;
  const waits = hall === null ? null : await read(asked, readWaits, { params: { hall }, query: { days } });
  return { waits, days, loadedAt: machineNow() };
}

/** 等候估计: how good the waits were that people were told, by service and hour. */
export function Component() {
  const { waits, days, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  if (waits === null)
    return (
      <>
        <PageHead title={words.title} />
        <Empty>{words.noHall}</Empty>
      </>
    );
  return <Waits waits={waits} days={days} loadedAt={loadedAt} />;
}

type Props = { readonly waits: WaitsView; readonly days: number; readonly loadedAt: number };

function Waits({ waits, days, loadedAt }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { hall, halls, all, services, hours, untold, isCut, from, to } = waits;
  const at = (code: string, span: number) => `?hall=${encodeURIComponent(code)}&days=${span}`;
  return (
    <>
      <PageHead title={words.titleOf(nameIn(language, hall))}>
        {halls
          .filter(({ code }) => code !== hall.code)
          .map((other) => (
            <Link key={other.code} className="button button-quiet" to={at(other.code, days)}>
              {nameIn(language, other)}
            </Link>
          ))}
        {SPANS.map((span) => (
          <Link
            key={span}
            className="button button-quiet"
            to={at(hall.code, span)}
            aria-current={span === days ? 'page' : undefined}
          >
            {words.days(span)}
          </Link>
        ))}
        <ManagementLinks here="waits" />
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      <p className="hint figures-help">
        {words.span(plainDayWords(from, language), plainDayWords(to, language))}
      </p>
      {isCut && <p className="note note-stale">{words.cut}</p>}
      {all === null ? (
        <Empty>{untold === 0 ? words.empty : words.onlyUntold(untold)}</Empty>
      ) : (
        <>
          <WaitTotals all={all} untold={untold} />
          <Panel title={words.byService}>
            <JudgementChart
              what={words.service}
              rows={services.map(({ service, ...judged }) => ({
                ...judged,
                key: service.code,
                label: nameIn(language, service),
              }))}
            />
          </Panel>
          <Panel title={words.byHour}>
            <JudgementChart
              what={words.hour}
              rows={hours.map(({ hour, ...judged }) => ({
                ...judged,
                key: String(hour),
                label: words.hourOf(hour),
              }))}
            />
          </Panel>
        </>
      )}
    </>
  );
}

const two = (hour: number): string => String(hour).padStart(2, '0');

const WORDS = bilingual({
  zh: {
    title: '等候估计准不准',
    titleOf: (hall: string) => `等候估计准不准：${hall}`,
    noHall: '本中心还没有登记办事大厅。',
    days: (count: number) => (count === 1 ? '今天' : `近 ${count} 天`),
    span: (from: string, to: string) =>
      from === to ? from : `${from}至${to}，按取号时告诉本人的时间与第一次叫号的时间比较。`,
    cut: '叫号太多，只看了最新的五万个。',
    empty: '这几天还没有取号后被叫到的人，没有可以比较的。',
    onlyUntold: (count: number) =>
      `这几天叫了 ${count} 个号，取号时办过的人太少，都没有告诉等候时间，没有可以比较的。`,
    byService: '按业务',
    byHour: '按取号的时间',
    service: '业务',
    hour: '取号时间',
    hourOf: (hour: number) => `${two(hour)}:00–${two(hour)}:59`,
  },
  en: {
    title: 'How good the told waits are',
    titleOf: (hall: string) => `How good the told waits are: ${hall}`,
    noHall: 'This centre has no hall yet.',
    days: (count: number) => (count === 1 ? 'Today' : `${count} days`),
    span: (from: string, to: string) =>
      from === to
        ? from
        : `${from} to ${to}: what each person was told with their number, against the first call.`,
    cut: 'There are too many calls; the newest fifty thousand were looked at.',
    empty: 'Nobody took a number and was called in these days: there is nothing to compare.',
    onlyUntold: (count: number) =>
      `${count} numbers were called; too few people had been served before to tell a wait, so there is nothing to compare.`,
    byService: 'By service',
    byHour: 'By the hour of the number',
    service: 'Service',
    hour: 'Number taken',
    hourOf: (hour: number) => `${two(hour)}:00–${two(hour)}:59`,
  },
});
