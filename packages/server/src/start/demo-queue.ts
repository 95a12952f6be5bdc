import { callNext, listQueueEvents, openCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { finishTicket, serveTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { type Instant, instant, localAt, MINUTE_MS } from '@yichuang/domain/time/instant.ts';
import type { Server } from '#platform/server.ts';
import { type DemoCallers, demoCallers } from './demo-callers.ts';

/** A counter of the demo, who works there, and how often somebody comes for it, in minutes. */
type Line = {
  readonly loginName: string;
  readonly counterId: string;
  readonly service: string;
  readonly every: number;
};

const LINES: readonly Line[] = [
  { loginName: 'clerk', counterId: 'S001', service: 'EE.u', every: 3 },
  { loginName: 'commerce-clerk', counterId: 'S087', service: 'GS.bg', every: 3 },
  { loginName: 'tax-clerk', counterId: 'S054', service: 'NS.sb', every: 3 },
];

/** The halls opened so long ago. */
const OPEN_MINUTES = 30;
/** Minutes a service takes, one after another. */
const HANDLING = [4, 6, 3, 5, 7, 3, 5, 4];
/** Invented, as they are read from a card. */
const NAMES = ['张伟国', '李秀梅', '王建军', '刘桂芳', '', '陈志强', '杨丽华', '赵永福', '黄小燕', ''];

/** A living queue: people have come since the halls opened, some are served, some wait; made through the same acts. */
export async function makeDemoQueue(server: Server): Promise<void> {
  const now = server.clock.now();
  const callers = demoCallers(server);
  const anyClerk = await callers.at('clerk', now);
  if ((await anyClerk(listQueueEvents, { query: {} })).last > 0) return;
  // Numbers are of one day: after midnight there is less of it.
  const minutes = Math.min(OPEN_MINUTES, Math.floor(localAt(now).ms / MINUTE_MS));
  const free = new Map<string, number>();
  const sessions = new Map<string, OfSession>();
  for (let minute = 0; minute <= minutes; minute += 1) {
    const at = instant(now - (minutes - minute) * MINUTE_MS);
    for (const [index, line] of LINES.entries()) {
      if (minute === 0) sessions.set(line.counterId, await sitDown(line, at, callers));
      if ((minute + index) % line.every === 0) await arrive(line, minute + index, at, callers);
      if (minute < (free.get(line.counterId) ?? 1)) continue;
      const session = sessions.get(line.counterId);
      if (!session) continue;
      await serveNext(line, session, at, callers);
      // Each call is an act on the session.
      sessions.set(line.counterId, { ...session, version: session.version + 1 });
      free.set(line.counterId, minute + (HANDLING[(minute + index) % HANDLING.length] ?? 5));
    }
  }
  await standReady(LINES[0], now, callers);
}

type OfSession = { readonly sessionId: string; readonly version: number };

async function sitDown(
  { loginName, counterId }: Line,
  at: Instant,
  callers: DemoCallers,
): Promise<OfSession> {
  const clerk = await callers.at(loginName, at);
  const { session } = await clerk(openCounter, { params: { counterId }, body: {} });
  if (!session) throw new TypeError(`nobody works at ${counterId}`);
  return { sessionId: session.sessionId, version: session.version };
}

async function arrive({ service }: Line, nth: number, at: Instant, callers: DemoCallers): Promise<void> {
  const name = NAMES[nth % NAMES.length] ?? '';
  await callers.anybody(at)(takeTicket, {
    body: {
      services: [service],
      ...(nth % 7 === 3 ? { priority: 'elder' as const } : {}),
      ...(name === '' ? {} : { holder: { name } }),
    },
  });
}

/** The person before is done; the next comes at once. */
async function serveNext(
  { loginName }: Line,
  session: OfSession,
  at: Instant,
  callers: DemoCallers,
): Promise<void> {
  const clerk = await callers.at(loginName, at);
  const { called } = await clerk(callNext, { body: session });
  if (!called) return;
  await clerk(serveTicket, { params: { ticketId: called.ticketId }, body: { version: called.version } });
}

/** Whoever opens the desk first finds it free, with people waiting. */
async function standReady(line: Line | undefined, at: Instant, callers: DemoCallers): Promise<void> {
  if (!line) return;
  const clerk = await callers.at(line.loginName, at);
  const { current } = await clerk(readQueue, {});
  if (current?.state !== 'serving') return;
  await clerk(finishTicket, {
    params: { ticketId: current.ticketId },
    body: { version: current.version },
  });
}
