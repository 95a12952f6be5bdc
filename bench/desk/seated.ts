import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { openCounter } from '@yichuang/contract/queueing-counters.ts';
import {
  cancelTicket,
  finishTicket,
  readTicket,
  serveTicket,
  takeTicket,
} from '@yichuang/contract/queueing-tickets.ts';
import { filingFor, WANG_FANG } from '@yichuang/server/testing/filings.ts';
import { sessionCookie } from '@yichuang/server/testing/test-server.ts';
import { callAt } from '../../tests/journeys/real-server.ts';
import type { startBenchServer } from '../bench-server.ts';
import { type CounterBrowser, openCounterBrowser } from './counter-browser.ts';

type Bench = Awaited<ReturnType<typeof startBenchServer>>;

/** One counter of the hall with its machine, and the people who come. */
export type Counter = {
  readonly browser: CounterBrowser;
  readonly clerk: Call;
  readonly cookie: string;
  /** @returns the number, which nobody else waits with */
  somebodyTakesANumber(): Promise<string>;
  /** Whoever took the last number waits, is called and is served no longer. */
  lastPersonLeaves(): Promise<void>;
};

/** The second card that the simulated reader lays on. */
const LI_XIAOMING = { ...WANG_FANG, name: '李晓明', idNumber: '510105199003070011' };

/** 95: the counter of small traders in the south hall; the clerk sits there. Both cards are known from a case before. */
export async function seatedCounter({ site, address }: Bench): Promise<Counter> {
  const cookie = await sessionCookie(site, 'clerk');
  const clerk = callAt(address, cookie);
  await clerk(openCounter, { params: { counterId: 'S095' }, body: {} });
  const filing = await filingFor(clerk, 'SSJ-004');
  for (const applicant of [WANG_FANG, LI_XIAOMING])
    await clerk(acceptAtDesk, { body: { ...filing, applicant } });
  let ticketId = '';
  return {
    browser: await openCounterBrowser(address, cookie),
    clerk,
    cookie,
    async somebodyTakesANumber() {
      const ticket = await clerk(takeTicket, { body: { services: ['GS.gt'] } });
      ticketId = ticket.ticketId;
      return ticket.number;
    },
    async lastPersonLeaves() {
      const params = { ticketId };
      let { state, version } = await clerk(readTicket, { params });
      if (state === 'taken') await clerk(cancelTicket, { params, body: { version } });
      if (state === 'called') ({ state, version } = await clerk(serveTicket, { params, body: { version } }));
      if (state === 'serving') await clerk(finishTicket, { params, body: { version } });
    },
  };
}
