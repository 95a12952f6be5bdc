import { Agent, request } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { load, spread } from './load.ts';

type Question = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
};

type Figures = Awaited<ReturnType<typeof load>> & { readonly firstByte: ReturnType<typeof spread> };

/** The same request again and again, each with a new key, from a thread of its own: the server keeps its thread to itself. */
export function httpLoad(question: Question): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: question });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) parentPort?.postMessage(await ask(workerData as Question));

async function ask({ connections, seconds, ...question }: Question): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const firstBytes: number[] = [];
  const figures = await load(connections, seconds, async () => {
    firstBytes.push(await answer(question, agent));
  });
  agent.destroy();
  return { ...figures, firstByte: spread(firstBytes) };
}

/** @returns milliseconds until the first piece of the body was here; the promise ends with the last one */
function answer(
  { url, method, headers, body }: Omit<Question, 'connections' | 'seconds'>,
  agent: Agent,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let first: number | undefined;
    const asked = request(url, {
      agent,
      method,
      headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    });
    asked.once('error', reject);
    asked.once('response', (reply) => {
      reply.on('data', () => {
        first ??= performance.now() - began;
      });
      reply.once('error', reject);
      reply.once('end', () =>
        reply.statusCode === 200 ? resolve(first ?? 0) : reject(new Error(`${url}: ${reply.statusCode}`)),
      );
    });
    asked.end(body);
  });
}
