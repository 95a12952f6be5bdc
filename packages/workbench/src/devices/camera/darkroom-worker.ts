import { carryOut, newDarkroom } from './darkroom.ts';
import type { Answered, Asked } from './darkroom-door.ts';

/** A darkroom on a thread of its own. It says null once it can be asked, and then answers each order by its number. */
declare const self: WorkerScope;

/** Of a worker, what is used here; the types of pages and of workers exclude each other. */
type WorkerScope = {
  addEventListener(kind: 'message', heard: (event: { readonly data: Asked }) => void): void;
  postMessage(said: Answered | null, handedOver?: readonly Transferable[]): void;
};

const room = newDarkroom();

self.addEventListener('message', async ({ data: { number, order } }) => {
  try {
    const made = await carryOut(room, order);
    self.postMessage({ number, made }, made instanceof ImageBitmap ? [made] : []);
  } catch (error) {
    self.postMessage({ number, failed: String(error) });
  }
});
self.postMessage(null);
