import type { EarlierCases } from '@yichuang/contract/queueing-earlier.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { BarNotes } from '#cases/bar-notes.tsx';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { BatchOffer } from './batch-offer.tsx';
import { Duplicates } from './duplicates.tsx';
import { useEarlierHere } from './earlier-sources.tsx';

/** What is known of the person at the desk: the same matter still open, and answers to take over. */
export function EarlierPanel({ itemCode }: { readonly itemCode: string }) {
  const here = useEarlierHere();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const earlier = here?.earlier ?? null;
  const filled = here?.filled ?? null;
  const isOffered = earlier?.source != null && filled === null;
  useKeys('desk', { takeEarlier: isOffered ? here?.take : undefined });
  const open = earlier?.duplicates.length ?? 0;
  useEffect(() => {
    if (open > 0) announce(words.open(open));
  }, [open, announce, words]);
  const barred = (earlier?.bars.length ?? 0) > 0;
  useEffect(() => {
    if (barred) announce(words.barred);
  }, [barred, announce, words]);
  const count = filled === null ? null : Object.keys(filled.fields).length;
  useEffect(() => {
    if (count !== null) announce(words.filled(count));
  }, [count, announce, words]);
  return (
    <>
      {here?.problem && (
        <p className="note note-problem" role="alert">
          {words.failed} {language === 'en' ? here.problem.titleEn : here.problem.title}
        </p>
      )}
      {earlier && <BarNotes bars={earlier.bars} />}
      {earlier && open > 0 && <Duplicates duplicates={earlier.duplicates} />}
      {earlier?.source && isOffered && <Offer source={earlier.source} onTake={() => here?.take()} />}
      {count !== null && <p className="hint earlier-done">{words.filled(count)}</p>}
      <BatchOffer itemCode={itemCode} />
    </>
  );
}

type OfferProps = { readonly source: NonNullable<EarlierCases['source']>; readonly onTake: () => void };

function Offer({ source, onTake }: OfferProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <p className="earlier-offer">
      <button
        type="button"
        className="link-button"
        onClick={onTake}
        aria-keyshortcuts={ariaKeys('takeEarlier')}
      >
        {source.isSameItem ? words.takeAll : words.takePerson} <kbd>{keyLabel('takeEarlier')}</kbd>
      </button>{' '}
      <span className="hint">
        {words.source(dayWords(source.receivedOn, language))} <CaseNumber value={source.caseNumber} />
      </span>
    </p>
  );
}

const WORDS = bilingual({
  zh: {
    barred: '此人尚在不得再次申请本事项的期限内，请看说明',
    open: (count: number) => `此人此事项已有 ${count} 件在办，请确认是否重复申请`,
    takeAll: '填入以前的申请内容',
    takePerson: '填入姓名和电话',
    source: (day: string) => `${day}办件`,
    filled: (count: number) =>
      count === 0 ? '没有空白栏可填，已填的内容不变' : `已填入 ${count} 栏，来源写在栏旁，请与本人核对`,
    failed: '没有查到以前的办件：',
  },
  en: {
    barred: 'This person cannot apply for this item again yet; see the note',
    open: (count: number) =>
      count === 1
        ? 'This person has an open case for this item already; is this the same matter?'
        : `This person has ${count} open cases for this item already; is this the same matter?`,
    takeAll: 'Fill in what was written before',
    takePerson: 'Fill in name and phone',
    source: (day: string) => `case of ${day}`,
    filled: (count: number) =>
      count === 0
        ? 'No box was empty; what was typed stays'
        : `Boxes filled: ${count}. Each says where it is from; please confirm with the person`,
    failed: 'Earlier cases could not be looked up: ',
  },
});
