import { type DeskItem, readDeskItem } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { type ShouldRevalidateFunction, useLoaderData, useNavigate } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';
import { actAtDesk } from './desk-acts.ts';
import { DeskForm } from './desk-form.tsx';
import { takeDesk, useKeptDesk } from './kept-desk.ts';

/** The item stands in the address, so a desk survives a reload with its item. */
export async function loader(asked: Asked): Promise<DeskItem | null> {
  const code = new URL(asked.request.url).searchParams.get('item');
  return code === null ? null : read(asked, readDeskItem, { params: { code } });
}

export const action = async (asked: Asked) => asResult(await actAtDesk(asked));

/** Only another item is another page; an act brings its own reply. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod }) =>
  formMethod !== 'POST' && currentUrl.search !== nextUrl.search;

/** 窗口: one person at the counter, from the item to the receipt. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const [turn, setTurn] = useState<Turn>(() => ({ key: newKey(), start: takeDesk(), left: null }));
  // The next person starts without an item at once, although the address still leads to the one before.
  const item = loaded === turn.left ? null : loaded;
  const onTyped = useKeptDesk(item?.code);
  const take = async (code: string) =>
    navigate(`/desk?${new URLSearchParams({ item: code })}`, { replace: true });
  const next = () => {
    setTurn({ key: newKey(), start: {}, left: loaded });
    void navigate('/desk', { replace: true });
  };
  const kept = String(turn.start.item ?? '');
  // Only when the desk is opened: later the clerk's own choice counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (item === null && kept !== '') void take(kept);
  }, [kept]);
  return (
    <>
      <PageTitle className="spoken">{words.title}</PageTitle>
      <DeskForm key={turn.key} turn={turn} item={item} onPick={take} onNext={next} onTyped={onTyped} />
    </>
  );
}

/** One person at the desk: the key of the act, what was kept of the boxes, the item of the person before. */
type Turn = {
  readonly key: string;
  readonly start: ReturnType<typeof takeDesk>;
  readonly left: DeskItem | null;
};

const WORDS = bilingual({ zh: { title: '窗口' }, en: { title: 'Desk' } });
