import { prepareResult } from '@yichuang/contract/case-acts.ts';
import { grantCase, readCase } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import * as routes from '@yichuang/contract/licences.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { acceptAtDesk } from '@yichuang/contract/queueing.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { momentOf } from '#platform/context.ts';
import { filingFor } from '#testing/filings.ts';
import { startTestServer } from '#testing/test-server.ts';
import { sweepLicencesNightly } from './jobs.ts';

/** A licence of 社会事业局. */
const LICENCE_ITEM = 'SSJ-004';

/** A whole server in which licences are granted, with the people who deal with them. */
export async function openStage() {
  const here = await startTestServer();
  let numbers = 0;
  const people = { clerk: await here.as('clerk'), reviewer: await here.as('reviewer-ssj') };

  /** Everybody signs in again: sessions do not last for days. */
  async function at(text: string): Promise<void> {
    here.clock.set(parseInstant(`${text}:00+08:00`));
    people.clerk = await here.as('clerk');
    people.reviewer = await here.as('reviewer-ssj');
  }

  async function atNight(text: string): Promise<void> {
    here.clock.set(parseInstant(`${text}:00+08:00`));
    const { server } = here;
    await server.database.transaction((tx) =>
      sweepLicencesNightly.run({}, { tx, server, centreId: 1, ...momentOf(server) }),
    );
    await here.jobs.settled();
  }

  const read = (licenceId: string, call: Call = people.reviewer) =>
    call(routes.readLicence, { params: { licenceId } });

  /** 王芳's licence for two months, granted, made and on the register. */
  async function licence(term: { validUntil: string | null } = { validUntil: '2007-12-31' }) {
    const { clerk, reviewer } = people;
    const { caseId } = await clerk(acceptAtDesk, { body: await filingFor(clerk, LICENCE_ITEM) });
    const params = { caseId };
    const { version } = await reviewer(readCase, { params });
    const granted = await reviewer(grantCase, { params, body: { version } });
    numbers += 1;
    const number = `川食证字〔2007〕第${String(numbers).padStart(4, '0')}号`;
    const made = { number, seal: '社会事业局行政许可专用章', validFrom: '2007-10-30', ...term };
    await clerk(prepareResult, { params, body: { version: granted.version, ...made } });
    await here.jobs.settled();
    const { rows } = await reviewer(routes.listLicences, { query: { q: number } });
    return { caseId, number, view: await read(rows[0]?.licenceId ?? '') };
  }

  const titles = async (licenceId: string) => {
    await here.jobs.settled();
    return (await read(licenceId)).letters.map(({ title }) => title);
  };

  const check = (number: string, idTail = '002X') =>
    here.anybody(routes.checkLicence, { body: { number, idTail } });

  return { here, people, at, atNight, read, licence, titles, check };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

export const on = (view: routes.LicenceView) => ({ params: { licenceId: view.licenceId } });

export const open = (view: routes.LicenceView) => view.acts.filter((act) => act.open).map(({ act }) => act);

export const problemOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

export const ENDING = {
  facts: '申请材料系伪造',
  legalBasis: '行政许可法第六十九条第二款',
  handInBy: '2007-11-30',
};
