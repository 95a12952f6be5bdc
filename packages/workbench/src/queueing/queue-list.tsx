import type { QueueRow, QueueView } from '@yichuang/contract/queueing-counters.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { HELD_KEYS } from './held-keys.ts';
import { kindWords } from './queue-words.ts';
import type { AtCounter } from './use-at-counter.ts';

type Props = { readonly view: QueueView; readonly atCounter: AtCounter };

/** Who waits for this counter, in the order of the calls; held and missed numbers below. */
export function WaitingNumbers({ view, atCounter }: Props) {
  const words = useWords(WORDS);
  const { waiting, waitingTotal, longestMinutes, servedToday } = view;
  return (
    <>
      <section className="queue-waiting" aria-label={words.title}>
        <h3>
          {words.waiting(waitingTotal)}
          {longestMinutes !== null && <span className="hint">{words.longest(longestMinutes)}</span>}
        </h3>
        {waiting.length === 0 ? (
          <p className="hint">{words.nobody}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key
          <ol className="queue-list" tabIndex={0} aria-label={words.order}>
            {waiting.map((row) => (
              <WaitingRow key={row.ticketId} row={row} />
            ))}
          </ol>
        )}
      </section>
      <HeldNumbers view={view} atCounter={atCounter} />
      <p className="hint queue-served">{words.served(servedToday)}</p>
    </>
  );
}

function WaitingRow({ row }: { row: QueueRow }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <li>
      <b className="number">{row.number}</b>
      <span lang="zh-CN">{row.maskedName}</span>
      <span className="queue-kind">
        {kindWords(row, language)}
        {row.isSent && ` ${words.sent}`}
      </span>
      <span className="queue-waited number">{words.minutes(row.waitedMinutes)}</span>
    </li>
  );
}

function HeldNumbers({ view: { held, missed }, atCounter }: Props) {
  const words = useWords(WORDS);
  if (held.length + missed.length === 0) return null;
  return (
    <section className="queue-held" aria-label={words.aside}>
      {held.map((ticket, index) => {
        const act = HELD_KEYS[index];
        return (
          <button
            key={ticket.ticketId}
            type="button"
            className="button button-quiet"
            aria-keyshortcuts={act && ariaKeys(act)}
            onClick={() => atCounter.takeBack(ticket)}
          >
            {words.takeBack} {ticket.number} {act && <kbd>{keyLabel(act)}</kbd>}
          </button>
        );
      })}
      {missed.map((ticket) => (
        <button
          key={ticket.ticketId}
          type="button"
          className="link-button"
          onClick={() => atCounter.cameBack(ticket)}
        >
          {words.cameBack(ticket.number)}
        </button>
      ))}
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '等候',
    order: '等候的号，按叫号顺序',
    waiting: (count: number) => `等候 ${count} 人`,
    longest: (minutes: number) => `最长 ${minutes} 分`,
    nobody: '没有人等候',
    minutes: (minutes: number) => `${minutes} 分`,
    sent: '转来',
    aside: '暂存和过号',
    takeBack: '取回',
    cameBack: (number: string) => `过号 ${number}：本人到了`,
    served: (count: number) => `今天已办 ${count} 人`,
  },
  en: {
    title: 'Waiting',
    order: 'Waiting numbers, in the order of the calls',
    waiting: (count: number) => `${count} waiting`,
    longest: (minutes: number) => `longest ${minutes} min`,
    nobody: 'Nobody waits',
    minutes: (minutes: number) => `${minutes} min`,
    sent: 'sent here',
    aside: 'Held and missed',
    takeBack: 'Take back',
    cameBack: (number: string) => `${number} was missed: is here`,
    served: (count: number) => `${count} served today`,
  },
});
