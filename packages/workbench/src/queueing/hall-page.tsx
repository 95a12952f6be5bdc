import { readCentre } from '@yichuang/contract/organisation.ts';
import { followQueue } from '@yichuang/contract/queueing-counters.ts';
import {
  assignCounter,
  type HallWatchView,
  readHallWatch,
  releaseCounter,
  suggestOpenings,
} from '@yichuang/contract/queueing-hall.ts';
import { endSubstitution, recordSubstitution } from '@yichuang/contract/queueing-stand-ins.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ManagementLinks } from '#hall-management/management-links.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useStream } from '#wire/stream.ts';
import { useFormKey } from '#wire/use-form.ts';
import { HallAlerts } from './hall-alerts.tsx';
import { HallOpening } from './hall-opening.tsx';

import { HallPlanPanel } from './hall-plan-panel.tsx';

type AskedHall = Asked & { readonly params: Readonly<Record<string, string | undefined>> };

export async function loader(asked: AskedHall) {
  const { hall } = asked.params;
  const query = new URL(asked.request.url).searchParams;
  if (hall === undefined) {
    const [first] = (await read(asked, readCentre, {})).halls;
    if (first) throw redirect(`/hall/${encodeURIComponent(first.id)}`);
    return { watch: null, openings: null, chosen: null, loadedAt: machineNow() };
  }
  const serviceId = query.get('open');
  const [watch, openings] = await Promise.all([
    read(asked, readHallWatch, { params: { hall } }),
    serviceId === null ? null : read(asked, suggestOpenings, { params: { serviceId } }),
  ]);
  return { watch, openings, chosen: query.get('counter'), loadedAt: machineNow() };
}

export async function action(asked: AskedHall) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const params = { counterId: text('counterId') };
  const key = text('key');
  if (text('act') === 'release') {
    const body = { sessionId: text('sessionId'), version: Number(text('version')) };
    return asResult(await write(asked, { route: releaseCounter, input: { params, body }, key }));
  }
  if (text('act') === 'standIn') {
    const body = { standInId: text('standInId'), reason: text('reason') };
    return asResult(await write(asked, { route: recordSubstitution, input: { params, body }, key }));
  }
  if (text('act') === 'endStandIn') {
    const input = { params: { substitutionId: text('substitutionId') }, body: {} };
    return asResult(await write(asked, { route: endSubstitution, input, key }));
  }
  const body = { accountId: text('accountId'), serviceId: text('serviceId') };
  return asResult(await write(asked, { route: assignCounter, input: { params, body }, key }));
}

/** 大厅: how full it is, what to act on, and where every counter stands. */
export function Component() {
  const { watch, openings, chosen, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  if (watch === null)
    return (
      <>
        <PageHead title={words.title}>{null}</PageHead>
        <Empty>{words.noHall}</Empty>
      </>
    );
  return <Hall watch={watch} openings={openings} chosen={chosen} loadedAt={loadedAt} />;
}

type HallProps = Omit<Awaited<ReturnType<typeof loader>>, 'watch'> & { readonly watch: HallWatchView };

function Hall({ watch, openings, chosen, loadedAt }: HallProps) {
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const stream = useStream(followQueue, { query: { hall: watch.hall.code } });
  // Each act shows in the stream: a new number, a new key.
  const formKey = useFormKey(watch.seq);
  return (
    <>
      <PageHead title={nameIn(language, watch.hall)}>
        {watch.halls
          .filter(({ code }) => code !== watch.hall.code)
          .map((hall) => (
            <Link
              key={hall.code}
              className="button button-quiet"
              to={`/hall/${encodeURIComponent(hall.code)}`}
            >
              {nameIn(language, hall)}
            </Link>
          ))}
        <ManagementLinks here="hall" />
        <DataAge loadedAt={loadedAt} stream={stream} />
      </PageHead>
      <ActNotes<unknown> answer={answer} done={words.done} changes={() => []} />
      <Totals totals={watch.totals} />
      <HallAlerts watch={watch} formKey={formKey} />
      {openings && <HallOpening openings={openings} hall={watch.hall.code} formKey={formKey} />}
      <HallPlanPanel watch={watch} chosen={chosen} formKey={formKey} />
    </>
  );
}

function Totals({ totals }: Pick<HallWatchView, 'totals'>) {
  const words = useWords(WORDS);
  const { waiting, longestMinutes, served } = totals;
  return (
    <dl className="big-figures hall-totals">
      <div className="figure">
        <dt>{words.waiting}</dt>
        <dd className="number">{waiting}</dd>
      </div>
      <div className="figure">
        <dt>{words.longest}</dt>
        <dd className="number">{longestMinutes ?? '—'}</dd>
      </div>
      <div className="figure">
        <dt>{words.served}</dt>
        <dd className="number">{served}</dd>
      </div>
    </dl>
  );
}

const WORDS = bilingual({
  zh: {
    title: '大厅',
    noHall: '本中心还没有登记办事大厅。导入窗口资料以后，这里显示平面图。',
    done: '已安排，窗口屏和对方的窗口页面已经更新。',
    waiting: '等候人数',
    longest: '最长等候（分钟）',
    served: '今日已办',
  },
  en: {
    title: 'Hall',
    noHall: 'This centre has no hall yet. Once counters are imported, their plan stands here.',
    done: 'Arranged. The screen of the counter and the desk of the colleague show it.',
    waiting: 'Waiting',
    longest: 'Longest wait (minutes)',
    served: 'Served today',
  },
});
