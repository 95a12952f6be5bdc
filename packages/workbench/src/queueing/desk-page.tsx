import { type DeskItem, readDeskItem } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Activity, lazy, Suspense, useState } from 'react';
import { type ShouldRevalidateFunction, useLoaderData } from 'react-router';
import { useAuthority } from '#authority/use-authority.ts';
import { DevicesProvider, useDevices } from '#devices/use-devices.ts';
import { itemOrKept } from '#offline/kept-pages.ts';
import { useStock } from '#offline/use-stock.ts';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actAtDesk } from './desk-acts.ts';
import { DeskForm } from './desk-form.tsx';
import { DeskStrip } from './desk-strip.tsx';
import { QueueColumn } from './queue-column.tsx';
import { ItemIndexContext, useItemIndex } from './use-item-index.ts';
import { useScannedAtDesk } from './use-scanned-at-desk.ts';
import { useTurn } from './use-turn.ts';

const LatePrint = lazy(() => import('./late-print.tsx').then((it) => ({ default: it.LatePrint })));

/** The item stands in the address, so a desk survives a reload with its item. */
export async function loader(asked: Asked): Promise<DeskItem | null> {
  const code = new URL(asked.request.url).searchParams.get('item');
  return code === null ? null : itemOrKept(code, read(asked, readDeskItem, { params: { code } }));
}

export const action = async (asked: Asked) => asResult(await actAtDesk(asked));

/**
 * Only another item is another page, or the same one asked for again; an act brings its own reply. A fetcher that ends
 * while an item is on its way takes that over, so the address counts before the method.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod }) =>
  currentUrl.search !== nextUrl.search || (formMethod !== 'POST' && currentUrl.href === nextUrl.href);

/** 窗口: the queue, and one person at the counter from the item to the receipt. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  useAuthority();
  const words = useWords(WORDS);
  const desk = useTurn(loaded);
  const index = useItemIndex();
  const { atCounter, turn } = desk;
  useStock(atCounter.seat.counterId, index.usual);
  const devices = useDevices();
  useScannedAtDesk(devices, atCounter);
  // Cases whose papers are still to be printed though their receipt was left.
  const [unprinted, setUnprinted] = useState<readonly string[]>([]);
  return (
    <ItemIndexContext value={index}>
      <DevicesProvider value={devices}>
        <PageTitle className="spoken">{words.title}</PageTitle>
        <div className="desk-with-queue">
          <DeskStrip atCounter={atCounter} asides={desk.asides} onTakeBack={desk.onTakeBack} turn={turn.key}>
            <Suspense>
              {unprinted.slice(0, 1).map((caseId) => (
                <LatePrint
                  key={caseId}
                  caseId={caseId}
                  onPrinted={() => setUnprinted((all) => all.filter((one) => one !== caseId))}
                />
              ))}
            </Suspense>
          </DeskStrip>
          <QueueColumn atCounter={atCounter} />
          {[turn, ...(desk.next ? [desk.next] : [])].map((one) => (
            <Activity key={one.key} mode={one === turn ? 'visible' : 'hidden'}>
              <DeskForm
                turn={one}
                item={one === turn ? desk.item : null}
                seat={atCounter.seat}
                onPick={desk.onPick}
                onNext={atCounter.next}
                onDraft={desk.onDraft}
                onTyped={desk.onTyped}
                onUndone={desk.onUndone}
                onUnprinted={(caseId) => setUnprinted((all) => [...all, caseId])}
              />
            </Activity>
          ))}
        </div>
      </DevicesProvider>
    </ItemIndexContext>
  );
}

const WORDS = bilingual({ zh: { title: '窗口' }, en: { title: 'Desk' } });
