import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { spread } from '../load.ts';

type Hall = {
  readonly url: string;
  /** One session a counter. */
  readonly cookies: readonly string[];
  readonly body: string;
  /** Seconds from case to case at one counter. */
  readonly every: number;
  readonly seconds: number;
};

type Seen = ReturnType<typeof spread> & { readonly decided: number; readonly refused: number };

/** Counters that decide a case every so many seconds, whatever the one before took; from a thread of its own. */
export function countersLoad(hall: Hall): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: hall });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) parentPort?.postMessage(await work(workerData as Hall));

async function work(hall: Hall): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: hall.cookies.length });
  const times: number[] = [];
  let refused = 0;
  const begun = performance.now();
  await Promise.all(
    hall.cookies.map(async (cookie, counter) => {
      const cases: Promise<void>[] = [];
      // They do not all press the key at the same moment.
      const first = (counter / hall.cookies.length) * hall.every;
      for (let at = first; at < hall.seconds; at += hall.every) {
        const due = begun + at * 1_000;
        await pause(Math.max(0, due - performance.now()));
        // Counted from when it was due: a server that falls behind must not slow its clients down.
        const decided = decide(hall, cookie, agent).then((isRight) => {
          times.push(performance.now() - due);
          if (!isRight) refused += 1;
        });
        cases.push(decided);
      }
      await Promise.all(cases);
    }),
  );
  agent.destroy();
  return { decided: times.length - refused, refused, ...spread(times) };
}

function decide({ url, body }: Hall, cookie: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'idempotency-key': crypto.randomUUID(),
    };
    const asked = request(url, { agent, method: 'POST', headers }, (reply) => {
      reply.resume();
      reply.once('end', () => resolve(reply.statusCode === 200));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}
