import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { useCard } from '#devices/use-card.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { focusPart, tickRequired } from './desk-focus.ts';
import { type AtDesk, useDesk } from './use-desk.ts';
import { useDeskActs } from './use-desk-acts.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useScans } from './use-scans.ts';

/** Where the desk leads: to the next person, or to a draft put aside. */
type Ways = { readonly onNext: () => void; readonly onDraft: () => void };

/** The boxes, the acts and the keys of one person's desk. */
export function useDeskForm(at: AtDesk, { onNext, onDraft }: Ways) {
  const desk = useDesk(at);
  const acts = useDeskActs(desk, at.item);
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const { form, receipt } = desk;
  useEffect(() => focusPart(form.current, 'item'), [form]);
  const onTickRequired = () => {
    tickRequired(form.current);
    desk.read();
    announce(words.ticked);
  };
  useDeskKeys({
    form,
    onMain: acts.doMain,
    onAct: acts.doAct,
    onNext,
    onDraft: receipt ? undefined : onDraft,
    onTickRequired,
  });
  const scans = useScans({ form, start: at.turn.start, read: desk.read });
  useCard(form);
  return { desk, acts, scans, onTickRequired };
}

const WORDS = bilingual({
  zh: { ticked: '必备材料已全部打勾' },
  en: { ticked: 'All required documents are ticked' },
});
