import { useEffect, useState } from 'react';
import { anchorOf, keptMe } from './kept-pages.ts';
import { serverMoment } from './slips.ts';

/** A moment of this machine on the clock of the hall, as the server told it last; null until that is known. */
export function useHallMoment(machineAt: number | null): string | null {
  const [moment, setMoment] = useState<string | null>(null);
  useEffect(() => {
    if (machineAt === null) return setMoment(null);
    void keptMe().then((me) => {
      if (me) setMoment(serverMoment(anchorOf(me), machineAt));
    });
  }, [machineAt]);
  return moment;
}
