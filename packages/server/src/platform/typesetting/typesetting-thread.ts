import { Worker } from 'node:worker_threads';
import { TypesettingError, type TypesettingFailure } from '#platform/typesetting/errors.ts';
import type {
  TypesettingReply,
  TypesettingRequest,
  WorkerSettings,
} from '#platform/typesetting/typesetting-worker.ts';

type Job = {
  readonly request: TypesettingRequest;
  resolve(reply: TypesettingReply): void;
  reject(error: TypesettingError): void;
};

/** Papers that may wait. Beyond it the machine is behind by seconds, and refusing is kinder than waiting. */
const LONGEST_QUEUE = 500;
/** Megabytes of JavaScript heap of the thread; the typesetter itself lives outside of it. */
const HEAP_LIMIT = 256;

/**
 * The thread that sets papers, one at a time. It is started at the first paper, and again after it died or took
 * too long. It keeps the process alive only while it has work.
 */
export class TypesettingThread {
  readonly #settings: WorkerSettings;
  readonly #timeout: number;
  readonly #waiting: Job[] = [];
  #worker: Worker | null = null;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(settings: WorkerSettings, timeout: number) {
    this.#settings = settings;
    this.#timeout = timeout;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  run(request: TypesettingRequest): Promise<TypesettingReply> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(closed());
      if (this.#waiting.length >= LONGEST_QUEUE) {
        return reject(new TypesettingError('typesetting.overloaded', `${LONGEST_QUEUE} papers are waiting`));
      }
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(closed());
    const worker = this.#worker;
    this.#giveUp('typesetting.closed', 'typesetting has been closed');
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== null) return;
    this.#current = this.#waiting.shift() ?? null;
    if (this.#current === null) {
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.ref();
    const late = () => this.#giveUp('typesetting.timed-out', `no paper after ${this.#timeout} ms`);
    this.#timer = setTimeout(late, this.#timeout);
    this.#worker.postMessage(this.#current.request);
  }

  #start(): Worker {
    const died = (why: string) => this.#giveUp('typesetting.died', `the typesetting thread ended: ${why}`);
    return new Worker(new URL('./typesetting-worker.ts', import.meta.url), {
      workerData: this.#settings,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT },
    })
      .on('message', (reply: TypesettingReply) => this.#finish((job) => job.resolve(reply)))
      .on('error', (error) => died(error instanceof Error ? error.message : String(error)))
      .on('exit', (code) => died(`exit code ${code}`));
  }

  #giveUp(code: TypesettingFailure, message: string): void {
    // NOTE: a thread deep in native code ends only when that returns; it no longer holds anybody up.
    void this.#worker?.removeAllListeners().terminate();
    this.#worker = null;
    this.#finish((job) => job.reject(new TypesettingError(code, `${message} (${job.request.template})`)));
  }

  #finish(settle: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = null;
    if (job !== null) settle(job);
    this.#next();
  }
}

const closed = () => new TypesettingError('typesetting.closed', 'typesetting has been closed');
