import { bridgeAddress, bridgeSocket } from '@yichuang/contract/device-bridge.ts';
import { everyMilliseconds } from '#shell/clock.ts';
import { type Card, readCard } from './card.ts';
import { type Got, READY, trouble } from './device.ts';
import { within } from './within.ts';

/**
 * Asks the bridge on this machine. A bridge that is not there and a browser that forbids the question look alike.
 *
 * @returns what it said; null for "nothing there" (204)
 */
export async function askBridge(path: string, asked: RequestInit = {}): Promise<Got<unknown>> {
  const stop = new AbortController();
  const answer = await within(reply(path, { ...asked, signal: stop.signal }), trouble('unanswered'));
  stop.abort();
  return answer;
}

async function reply(path: string, asked: RequestInit): Promise<Got<unknown>> {
  try {
    const answer = await fetch(bridgeAddress + path, { ...asked, credentials: 'omit', cache: 'no-store' });
    if (answer.status === 204) return READY;
    if (!answer.ok) return trouble(answer.status === 409 ? 'busy' : 'badReply');
    return { ok: true, value: await answer.json() };
  } catch (error) {
    return trouble(error instanceof SyntaxError ? 'badReply' : 'bridgeOff');
  }
}

/** How one device behind the bridge is: `GET /v1/health` names those that are attached. */
export async function bridgeHas(device: 'reader' | 'printer'): Promise<Got<null>> {
  const answer = await askBridge('/v1/health');
  if (!answer.ok) return answer;
  const state = (answer.value as Readonly<Record<string, unknown>> | null)?.[device];
  if (state === 'ready') return READY;
  return trouble(state === 'busy' ? 'busy' : 'missing');
}

/** Milliseconds between two tries to reach a bridge that is away. */
const AGAIN = 5_000;

/** Cards as they are laid on, pushed by the bridge; ends with the function it returns. */
export function followCards(onCard: (card: Card) => void): () => void {
  let socket: WebSocket | null = null;
  const open = () => {
    if (socket !== null && socket.readyState !== WebSocket.CLOSED) return;
    socket = new WebSocket(`${bridgeSocket}/v1/cards`);
    socket.addEventListener('message', ({ data }) => {
      const card = cardIn(data);
      if (card) onCard(card);
    });
  };
  open();
  const rest = everyMilliseconds(AGAIN, open);
  return () => {
    rest();
    socket?.close();
  };
}

function cardIn(data: unknown): Card | null {
  try {
    return readCard(JSON.parse(String(data)));
  } catch {
    return null;
  }
}
