import { betweenPictures } from '#shell/between-pictures.ts';
import { within } from '../within.ts';
import { carryOut, type Darkroom, newDarkroom, type Order } from './darkroom.ts';

export type Asked = { readonly number: number; readonly order: Order };
export type Answered = { readonly number: number } & (
  | { readonly made: unknown }
  | { readonly failed: string }
);

/** A darkroom to be asked: every answer comes later. */
export type DarkroomDoor = {
  readonly [Name in keyof Darkroom]: (
    ...given: Parameters<Darkroom[Name]>
  ) => Promise<Awaited<ReturnType<Darkroom[Name]>>>;
} & {
  /** Whatever it was asked is given up. */
  close(): void;
};

type Room = { readonly ask: (order: Order) => Promise<unknown>; readonly close: () => void };

/**
 * A darkroom beside the keys: on a thread of its own, or, where none is to be had, on this one between two pictures of
 * the screen. It may be asked before it stands; orders are begun one after the other, so a page that was taken is there
 * for whatever is asked next.
 */
export function openDarkroom(): DarkroomDoor {
  // A thread whose script does not come is not waited for with a person at the counter.
  const room = within<Room | null>(roomOnThread(), null, (late) => late?.close()).then(
    (thread) => thread ?? roomHere(),
    roomHere,
  );
  // What an order brings is what its name says; the type of the door knows it.
  const ask = (order: Order) => room.then((it) => it.ask(order)) as Promise<never>;
  return {
    take: (...given) => ask({ name: 'take', given }),
    draw: (...given) => ask({ name: 'draw', given }),
    bind: (...given) => ask({ name: 'bind', given }),
    keep: (...given) => ask({ name: 'keep', given }),
    close: () => void room.then((it) => it.close()),
  };
}

/** @throws when the thread does not start; nothing was handed to it by then */
function roomOnThread(): Promise<Room> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./darkroom-worker.ts', import.meta.url), { type: 'module' });
    const waiting = new Map<number, (answered: Answered) => void>();
    let orders = 0;
    const ask: Room['ask'] = (order) =>
      new Promise((made, failed) => {
        const number = orders;
        orders += 1;
        waiting.set(number, (it) => ('made' in it ? made(it.made) : failed(new TypeError(it.failed))));
        const asked: Asked = { number, order };
        worker.postMessage(asked, order.name === 'take' ? [order.given[1]] : []);
      });
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<Answered | null>) => {
      if (data === null) return resolve({ ask, close: () => worker.terminate() });
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    };
  });
}

function roomHere(): Room {
  const room = newDarkroom();
  let isOpen = true;
  return {
    async ask(order) {
      await betweenPictures();
      return isOpen ? carryOut(room, order) : new Promise(() => undefined);
    },
    close: () => {
      isOpen = false;
    },
  };
}
