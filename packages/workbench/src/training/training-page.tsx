import { type DeskItem, readDeskItem } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { type ShouldRevalidateFunction, useFetcher, useLoaderData } from 'react-router';
import { DevicesProvider, useDevices } from '#devices/use-devices.ts';
import { PageTitle } from '#parts/page-title.tsx';
import { DeskAddressProvider } from '#queueing/desk-address.ts';
import { ItemIndexContext, useItemIndex } from '#queueing/use-item-index.ts';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { PracticeDesk } from './practice-desk.tsx';
import { PracticeQueue } from './practice-queue.tsx';
import { actOfTraining } from './training-acts.ts';
import type { loader as queueLoader } from './training-queue.ts';
import { TrainingStrip, VoidMark } from './training-strip.tsx';
import { usePractice } from './use-practice.ts';

/** The item stands in the address, as at the desk. */
export async function loader(asked: Asked): Promise<DeskItem | null> {
  const code = new URL(asked.request.url).searchParams.get('item');
  return code === null ? null : read(asked, readDeskItem, { params: { code } });
}

export const action = async (asked: Asked) => asResult(await actOfTraining(asked));

/** As at the desk: only another item is another page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.search !== nextUrl.search;

/** 培训: the desk itself, with invented people before it and nothing behind it. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const index = useItemIndex();
  const devices = useDevices();
  const practices = usePractices();
  const practice = usePractice(practices ?? NONE, loaded);
  return (
    <DeskAddressProvider value="/training">
      <ItemIndexContext value={{ ...index, tell: toNobody }}>
        <DevicesProvider value={devices}>
          <PageTitle className="spoken">{words.title}</PageTitle>
          <div className="desk-with-queue">
            <TrainingStrip turn={practice.turn?.key ?? null} />
            <PracticeQueue practices={practices ?? NONE} practice={practice} />
            <PracticeDesk practices={practices} practice={practice} />
          </div>
          <VoidMark />
        </DevicesProvider>
      </ItemIndexContext>
    </DeskAddressProvider>
  );
}

const NONE = [] as const;
/** What is taken in practice is not among the items taken last. */
const toNobody = (): void => undefined;

/** The practice queue; undefined until it has come. */
function usePractices() {
  const { load, data } = useFetcher<typeof queueLoader>({ key: 'training-queue' });
  useEffect(() => void load('/training/queue'), [load]);
  return data;
}

const WORDS = bilingual({ zh: { title: '培训' }, en: { title: 'Training' } });
