import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { DeviceTray } from '#devices/device-tray.tsx';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { DeskTimer } from './desk-timer.tsx';
import { HELD_KEYS } from './held-keys.ts';
import type { Aside } from './kept-desk.ts';
import type { AtCounter } from './use-at-counter.ts';

type Props = {
  readonly atCounter: AtCounter;
  /** Desks put aside without a number. */
  readonly asides: readonly Aside[];
  readonly onTakeBack: (aside: Aside) => void;
  /** Key of the person at the desk. */
  readonly turn: string;
  readonly children?: ReactNode;
};

/** The line above the desk: counter, number, who waits, what was put aside, the devices. */
export function DeskStrip({ atCounter, asides, onTakeBack, turn, children }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const {
    session = null,
    current = null,
    held = [],
    waitingTotal = 0,
    longestMinutes = null,
  } = atCounter.queue.view ?? {};
  return (
    <header className="desk-strip">
      <p>
        {session === null ? (
          words.noCounter
        ) : (
          <>
            <b className="number">{session.number}</b> {nameIn(language, session)}
          </>
        )}
      </p>
      {session && (
        <p>
          {words.now} <b className="number">{current?.number ?? words.nobody}</b> ·{' '}
          {words.waiting(waitingTotal)}
          {longestMinutes !== null && ` · ${words.longest(longestMinutes)}`}
        </p>
      )}
      {asides.map((aside, index) => {
        const act = HELD_KEYS[held.length + index];
        return (
          <button
            key={aside.id}
            type="button"
            className="link-button"
            aria-keyshortcuts={act && ariaKeys(act)}
            onClick={() => onTakeBack(aside)}
          >
            {words.takeBack} <span lang="zh-CN">{aside.label || words.unnamed}</span>{' '}
            {act && <kbd>{keyLabel(act)}</kbd>}
          </button>
        );
      })}
      {children}
      <div className="desk-devices" data-place="devices">
        <DeviceTray />
      </div>
      <DeskTimer key={turn} />
      <p className="desk-strip-keys">
        <kbd>{keyLabel('showKeys')}</kbd> {words.keys}
      </p>
    </header>
  );
}

const WORDS = bilingual({
  zh: {
    noCounter: '未上窗口',
    now: '当前',
    nobody: '无',
    waiting: (count: number) => `等 ${count} 人`,
    longest: (minutes: number) => `最长 ${minutes} 分`,
    takeBack: '取回草稿',
    unnamed: '未选事项',
    keys: '键位',
  },
  en: {
    noCounter: 'At no counter',
    now: 'Now',
    nobody: 'nobody',
    waiting: (count: number) => `${count} waiting`,
    longest: (minutes: number) => `longest ${minutes} min`,
    takeBack: 'Take draft back:',
    unnamed: 'no item',
    keys: 'keys',
  },
});
