import { type ClientRequest, type IncomingMessage, request } from 'node:http';

export type Heard = { readonly kind: string; readonly id: number; readonly data: unknown };

/** A reader of server-sent events, as a browser is one. */
export type Reader = {
  readonly heard: Heard[];
  /** Events proper, without signs of life. */
  events(): readonly Heard[];
  /** Waits until something was heard that fits. */
  until(fits: (heard: readonly Heard[]) => boolean): Promise<void>;
  readonly closed: Promise<void>;
  lastId(): number | null;
  readonly reply: IncomingMessage;
  cut(): void;
};

type Options = { readonly cookie?: string; readonly lastId?: number | null };

/** @throws Error with the status when the stream is refused */
export async function openReader(url: string, { cookie, lastId = null }: Options = {}): Promise<Reader> {
  const asked = request(url, {
    agent: false,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(lastId === null ? {} : { 'last-event-id': String(lastId) }),
    },
  });
  asked.end();
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve);
    asked.once('error', reject);
  });
  if (reply.statusCode !== 200) {
    reply.resume();
    throw new Error(`refused with ${reply.statusCode}`);
  }
  return readerOf(asked, reply);
}

function readerOf(asked: ClientRequest, reply: IncomingMessage): Reader {
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  reply.setEncoding('utf8');
  reply.on('data', (piece: string) => {
    const blocks = (text + piece).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) heard.push(eventOf(block));
    for (const look of waiting) look();
  });
  asked.on('error', () => undefined);
  reply.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => reply.once('close', resolve));
  return {
    heard,
    reply,
    closed,
    events: () => heard.filter(({ kind }) => kind === 'message'),
    lastId: () => heard.at(-1)?.id ?? null,
    cut: () => asked.destroy(),
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          if (!fits(heard)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

function eventOf(block: string): Heard {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  return { kind: fields.event ?? 'message', id: Number(fields.id), data: JSON.parse(fields.data ?? 'null') };
}
