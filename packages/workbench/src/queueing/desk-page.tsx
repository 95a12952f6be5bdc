import { type DeskItem, readDeskItem } from '@yichuang/contract/queueing.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ShouldRevalidateFunction, useLoaderData, useNavigate } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';
import { keepTyped, takeTyped } from '#wire/kept-forms.ts';
import { actAtDesk } from './desk-acts.ts';
import { DeskForm } from './desk-form.tsx';

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
  const item = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const [turn, setTurn] = useState(() => ({ key: newKey(), start: takeTyped(DESK) ?? {} }));
  const next = useCallback(() => {
    takeTyped(DESK);
    setTurn({ key: newKey(), start: {} });
    void navigate('/desk', { replace: true });
  }, [navigate]);
  const onTyped = useKeptDesk(item?.code);
  const kept = String(turn.start.item ?? '');
  // Only when the desk is opened: later the clerk's own choice counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (item === null && kept !== '')
      void navigate(`/desk?${new URLSearchParams({ item: kept })}`, { replace: true });
  }, [kept]);
  return (
    <>
      <PageTitle className="spoken">{words.title}</PageTitle>
      <DeskForm key={turn.key} turn={turn} item={item} onNext={next} onTyped={onTyped} />
    </>
  );
}

/** A clerk who looks something up and comes back finds the desk as it was left. */
function useKeptDesk(itemCode: string | undefined) {
  const latest = useRef<PostedFields | null>(null);
  const item = useRef(itemCode);
  useEffect(() => {
    item.current = itemCode;
  }, [itemCode]);
  useEffect(
    () => () => {
      if (latest.current) keepTyped(DESK, { ...latest.current, item: item.current ?? '' });
    },
    [],
  );
  return useCallback((posted: PostedFields | null) => {
    latest.current = posted;
  }, []);
}

const DESK = '/desk';

const WORDS = bilingual({ zh: { title: '窗口' }, en: { title: 'Desk' } });
