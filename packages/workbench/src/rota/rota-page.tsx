import { readCentre } from '@yichuang/contract/organisation.ts';
import { readRota } from '@yichuang/contract/queueing-rota-acts.ts';
import { listSubstitutions } from '@yichuang/contract/queueing-stand-ins.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { redirect, useActionData, useLoaderData } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { PlannedWeek } from './planned-week.tsx';
import { actOnRota } from './rota-acts.ts';
import { StandInsPanel } from './stand-ins-panel.tsx';

export async function loader(asked: Asked) {
  const query = new URL(asked.request.url).searchParams;
  const hall = query.get('hall');
  if (hall === null) {
    const [first] = (await read(asked, readCentre, {})).halls;
    if (first) throw redirect(`/hall/rota?hall=${encodeURIComponent(first.id)}`);
    return { rota: null, standIns: null };
  }
  const monday = query.get('week') ?? 'current';
  const area = query.get('area');
  const [rota, standIns] = await Promise.all([
    read(asked, readRota, { params: { hall, monday }, query: area === null ? {} : { area } }),
    read(asked, listSubstitutions, { query: {} }),
  ]);
  return { rota, standIns };
}

export const action = async (asked: Asked) => asResult(await actOnRota(asked));

/** 排班: who works at which counter, half day by half day. */
export function Component() {
  const { rota, standIns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  if (rota === null || standIns === null)
    return (
      <>
        <PageHead title={words.title}>{null}</PageHead>
        <Empty>{words.noHall}</Empty>
      </>
    );
  return (
    <>
      <PlannedWeek key={`${rota.hall.code}/${rota.monday}/${rota.area}`} loaded={rota} answer={answer} />
      <StandInsPanel standIns={standIns} />
    </>
  );
}

const WORDS = bilingual({
  zh: { title: '排班', noHall: '本中心还没有登记办事大厅。导入窗口资料以后，这里排班。' },
  en: {
    title: 'Rota',
    noHall: 'This centre has no hall yet. Once counters are imported, their rota stands here.',
  },
});
