import type { ActorView } from '@yichuang/contract/identity.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useCutOff } from '#wire/connection.ts';
import { useHallMoment } from './hall-time.ts';
import { countsOf, type Intake } from './intake.ts';
import { useIntakes } from './intakes.ts';
import { readBlock } from './slips.ts';
import { useSending } from './use-sending.ts';

/**
 * 断网提示: above every page while nothing answers, since when, and what can be done; afterwards what becomes of the
 * papers that were taken in. Sends them as well.
 */
export function OfflineStrip({ me }: { me: ActorView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const since = useCutOff();
  const sinceInHall = useHallMoment(since);
  const intakes = useIntakes(me.accountId) ?? NONE;
  const { isSending } = useSending(intakes);
  const left = useNumbersLeft(me.accountId, since, intakes);
  const counts = countsOf(intakes);
  const tone = toneOf(since !== null, counts);
  useMark(tone !== null);
  useSaid(tone, { cut: words.saidCut, back: words.saidBack });
  if (tone === null) return null;
  const isOnReport = pathname === '/desk/slips';
  return (
    <section className={`offline-strip offline-${tone}`} aria-label={words.label}>
      <Sign tone={tone} />
      <p>
        {since !== null && (
          <>
            <b>{words.cut}</b> {sinceInHall && words.since(momentInFull(sinceInHall, language).slice(-5))}{' '}
            {me.permissions.includes('cases.accept') && words.may(left)}
          </>
        )}{' '}
        {counts.waiting > 0 && (since === null && isSending ? words.sending : words.waiting)(counts.waiting)}{' '}
        {counts.refused > 0 && <b>{words.refused(counts.refused)}</b>}{' '}
        {counts.merged > 0 && words.merged(counts.merged)}
      </p>
      {intakes.length > 0 && !isOnReport && (
        <Link className="link-button" to="/desk/slips">
          {words.report}
        </Link>
      )}
    </section>
  );
}

const NONE: readonly Intake[] = [];

type Tone = 'cut' | 'refused' | 'waiting' | 'merged';

function toneOf(isCut: boolean, { waiting, refused, merged }: ReturnType<typeof countsOf>): Tone | null {
  if (isCut) return 'cut';
  if (refused > 0) return 'refused';
  if (waiting > 0) return 'waiting';
  return merged > 0 ? 'merged' : null;
}

/** The desk is lower by the height of the strip. */
function useMark(isShown: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-strip', isShown);
    return () => document.documentElement.removeAttribute('data-strip');
  }, [isShown]);
}

/** Read aloud once when the network goes and when it is back, not every time a figure changes. */
function useSaid(tone: Tone | null, words: { readonly cut: string; readonly back: string }): void {
  const announce = useAnnounce();
  const [wasCut, setWasCut] = useState(false);
  const isCut = tone === 'cut';
  useEffect(() => {
    if (isCut === wasCut) return;
    setWasCut(isCut);
    announce(isCut ? words.cut : words.back);
  }, [isCut, wasCut, announce, words]);
}

/** Counted anew when the network goes and with each slip. */
function useNumbersLeft(accountId: string, since: number | null, intakes: readonly Intake[]): number {
  const [left, setLeft] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slip takes a number
  useEffect(() => {
    void readBlock().then((block) => setLeft(block?.accountId === accountId ? block.numbers.length : 0));
  }, [accountId, since, intakes]);
  return left;
}

/** Beside the words, never instead of them. */
function Sign({ tone }: { tone: Tone }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      {tone === 'merged' ? (
        <path d="M4 12.5 10 18 20 6" />
      ) : (
        <path d="M4 4l16 16M5 12.5a10 10 0 0 1 3.5-2.3M19 12.5a10 10 0 0 0-6.5-3M8.5 16a5 5 0 0 1 6.5-.3M12 19.5v.5M2 9a14 14 0 0 1 4-2.6M22 9a14 14 0 0 0-11.5-3.9" />
      )}
    </svg>
  );
}

const WORDS = bilingual({
  zh: {
    label: '网络状况',
    cut: '网络中断',
    since: (time: string) => `自 ${time} 起。`,
    may: (left: number) =>
      left === 0
        ? '没有临时凭条号，请用纸质登记簿收件。'
        : `可以收件，出具临时凭条（还有 ${left} 个号）；受理、补正、决定等网络恢复。`,
    waiting: (count: number) => `待并入 ${count} 件。`,
    sending: (count: number) => `网络已恢复，正在并入 ${count} 件…`,
    refused: (count: number) => `${count} 件没有并入，需要处理。`,
    merged: (count: number) => `已并入 ${count} 件。`,
    report: '合并报告',
    saidCut: '网络中断，窗口可以继续收件',
    saidBack: '网络已恢复',
  },
  en: {
    label: 'Network',
    cut: 'No network',
    since: (time: string) => `since ${time}.`,
    may: (left: number) =>
      left === 0
        ? 'No provisional number is left; take papers in by the paper book.'
        : `Papers can be taken in against a provisional slip (${left} numbers left); all else waits.`,
    waiting: (count: number) => `${count} waiting to be sent.`,
    sending: (count: number) => `The network is back; sending ${count}…`,
    refused: (count: number) => `${count} not taken over; please see to them.`,
    merged: (count: number) => `${count} taken over.`,
    report: 'Merge report',
    saidCut: 'No network; the desk can go on taking papers in',
    saidBack: 'The network is back',
  },
});
