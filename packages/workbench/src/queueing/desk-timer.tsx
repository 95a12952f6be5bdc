import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { everyMilliseconds, machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';

const SECOND = 1_000;

/** 用时: minutes and seconds of this person; not read aloud, for it never stands still. */
export function DeskTimer() {
  const words = useWords(WORDS);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = machineNow();
    return everyMilliseconds(SECOND, () => setSeconds(Math.floor((machineNow() - start) / SECOND)));
  }, []);
  const two = (count: number) => String(count).padStart(2, '0');
  return (
    <p className="desk-timer number" role="timer" aria-live="off" aria-label={words.timer}>
      {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
    </p>
  );
}

const WORDS = bilingual({ zh: { timer: '这一位用时' }, en: { timer: 'Time of this person' } });
