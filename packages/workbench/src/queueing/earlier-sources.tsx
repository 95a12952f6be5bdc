import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { createContext, lazy, type ReactNode, Suspense, useContext, useRef } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Filled, useEarlier } from './use-earlier.ts';

type Props = {
  readonly item: DeskItem | null;
  readonly posted: PostedFields;
  readonly today: DateOnly;
  readonly children: ReactNode;
};

type Earlier = ReturnType<typeof useEarlier>;

const EarlierContext = createContext<(Earlier & { readonly posted: PostedFields }) | null>(null);

/** Around the boxes of the desk: earlier cases of the person, and which box was filled from which case. */
export function EarlierAtDesk({ item, posted, today, children }: Props) {
  const anchor = useRef<HTMLDivElement>(null);
  const earlier = useEarlier({ item, posted, today, anchor });
  return (
    <EarlierContext value={{ ...earlier, posted }}>
      <div className="earlier-anchor" ref={anchor}>
        {children}
      </div>
    </EarlierContext>
  );
}

export const useEarlierHere = (): Earlier | null => useContext(EarlierContext);

/** Loaded for people who were here before. */
const EarlierPapers = lazy(() =>
  import('./earlier-papers.tsx').then((it) => ({ default: it.EarlierPapers })),
);

/** 材料复用: what the house has of one material already. */
export function EarlierPapersOf({ documentId }: { readonly documentId: string }) {
  const papers = useEarlierHere()?.earlier?.papers.filter((paper) => paper.documentId === documentId) ?? [];
  return (
    <Suspense>{papers.length > 0 && <EarlierPapers documentId={documentId} papers={papers} />}</Suspense>
  );
}

/** 来自哪一件: beside a box that still holds what was filled in; undefined for any other. */
export function useSourceOf(name: string): string | undefined {
  const here = useContext(EarlierContext);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { filled, posted } = here ?? { filled: null, posted: {} };
  if (filled === null || !isAsFilled(filled, posted, name)) return undefined;
  return words.from(dayWords(filled.from.receivedOn, language), filled.from.caseNumber);
}

const isAsFilled = ({ fields }: Filled, posted: PostedFields, name: string): boolean =>
  fields[name] !== undefined && String(fields[name]) === String(posted[name]);

const WORDS = bilingual({
  zh: { from: (day: string, number: string) => `来自${day}办件 ${number}` },
  en: { from: (day: string, number: string) => `From the case ${number} of ${day}` },
});
