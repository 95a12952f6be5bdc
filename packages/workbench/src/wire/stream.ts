import { queryString } from '@yichuang/contract/client.ts';
import { pathOf, type Route } from '@yichuang/contract/route.ts';
import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { everyMilliseconds, machineNow } from '#shell/clock.ts';
import { look } from './connection.ts';
import { type OpenEvents, OpenStream } from './open-stream.ts';

/** How a stream stands, for the words beside the data. */
export type StreamStanding = {
  /** `ended`: the server will not go on by itself, for example because the session is over. */
  readonly connection: 'connecting' | 'live' | 'lost' | 'ended';
  /** Last moment at which the server said that nothing is missing; null before the first word. */
  readonly soundAt: number | null;
  readonly retry: () => void;
};

type Where = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  /** Gets each event; without it the page is read again. */
  readonly onEvent?: (event: unknown) => void;
};

/**
 * Listens to a stream while the page stands, and has the router read the page again at each event, a few times a
 * second at most. Rests while the tab is hidden, and goes on from the last event afterwards.
 *
 * @param route null listens to nothing
 */
export function useStream(route: Route | null, { params, query, onEvent }: Where = {}): StreamStanding {
  const { revalidate } = useRevalidator();
  const [standing, setStanding] = useState<Omit<StreamStanding, 'retry'>>(NOTHING_YET);
  const stream = useRef<OpenStream | null>(null);
  const latest = useRef({ revalidate, onEvent });
  latest.current = { revalidate, onEvent };
  const address = route === null ? null : pathOf(route, params) + queryString(query);

  useEffect(() => {
    if (address === null) return;
    const readAgain = atMostEvery(READ_AGAIN_MS, () => void latest.current.revalidate());
    const opened = new OpenStream(address, {
      open: openInBrowser,
      now: machineNow,
      onStanding: (now) => {
        setStanding(now);
        // Whether only the stream is gone, or everything.
        if (now.connection === 'lost') void look();
      },
      onEvent: (event) => (latest.current.onEvent ?? readAgain)(event),
      onGap: readAgain,
    });
    stream.current = opened;
    const stopWatching = everyMilliseconds(5_000, () => opened.watch());
    const seen = () => (document.hidden ? opened.rest() : opened.resume());
    document.addEventListener('visibilitychange', seen);
    return () => {
      stopWatching();
      document.removeEventListener('visibilitychange', seen);
      opened.close();
      stream.current = null;
    };
  }, [address]);

  return {
    ...standing,
    retry: () => {
      stream.current?.resume();
      void revalidate();
    },
  };
}

const NOTHING_YET = { connection: 'connecting', soundAt: null } as const;
const READ_AGAIN_MS = 250;

const openInBrowser: OpenEvents = (address) => new EventSource(address);

/** At once, and once more after the gap for whatever came within it. */
function atMostEvery(gap: number, act: () => void): () => void {
  let isWaiting = false;
  let isAsked = false;
  const run = () => {
    if (isWaiting) {
      isAsked = true;
      return;
    }
    act();
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!isAsked) return;
      isAsked = false;
      run();
    }, gap);
  };
  return run;
}
