import { useEffect, useState } from 'react';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage } from '#shell/language.tsx';
import { useCutOff } from '#wire/connection.ts';
import { type DeskAct, deskActOf } from './desk-acts.ts';
import { withoutUnsent } from './desk-check.ts';
import { focusField, focusPart } from './desk-focus.ts';
import { closedActs } from './desk-offers.ts';
import { narrowed } from './offers-without-network.ts';
import { isRefusalText } from './refusal-text.ts';
import type { AtDesk, useDesk } from './use-desk.ts';

/** The acts of the bar: what each lacks, and what happens when one is asked for. */
export function useDeskActs(desk: ReturnType<typeof useDesk>, item: AtDesk['item']) {
  const { form, posted, gaps, isBusy, receipt } = desk;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [isRefusing, setRefusing] = useState(false);
  const standing = { isCut: useCutOff() !== null, hasSlip: desk.slip !== null };
  const closed = narrowed(
    closedActs({ item, posted, gaps: standing.isCut ? withoutUnsent(gaps) : gaps }, language),
    standing,
    language,
  );
  const onlyTakesIn = standing.isCut || standing.hasSlip;
  useEffect(() => {
    if (isRefusing) focusPart(form.current, 'refusal');
  }, [form, isRefusing]);

  const allowed = item === null ? null : deskActOf(item, posted);
  const offered: DeskAct | null = onlyTakesIn && allowed !== null ? 'receive' : allowed;
  const main: DeskAct | null = isRefusing && !onlyTakesIn ? 'decline' : offered;
  const doAct = (act: DeskAct) => {
    if (isBusy || receipt) return;
    const gap = closed[act];
    const isToWrite = act === 'decline' && !isRefusing && (gap === null || isRefusalText(gap));
    if (isToWrite) return setRefusing(true);
    if (gap === null) return desk.submit(act);
    desk.leaveAll(gap);
    announce(gap.words);
    focusField(form.current, gap.name);
  };
  return {
    closed,
    main,
    doAct,
    doMain: () => doAct(main ?? (onlyTakesIn ? 'receive' : 'accept')),
    isRefusing,
    stopRefusing: () => {
      setRefusing(false);
      focusPart(form.current, 'materials');
    },
  };
}
