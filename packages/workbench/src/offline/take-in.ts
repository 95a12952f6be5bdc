import type { Problem } from '@yichuang/contract/problem.ts';
import { maskName } from '@yichuang/domain/identity/masking.ts';
import type { DeskFill } from '#queueing/desk-acts.ts';
import { applicationOf } from '#queueing/desk-application.ts';
import { scansIn, unsentIn } from '#queueing/scans.ts';
import { machineNow } from '#shell/clock.ts';
import type { Answer } from '#wire/answer.ts';
import type { Intake, IntakeScan } from './intake.ts';
import { intakesOf, keepIntake } from './intakes.ts';
import { anchorOf, keptMe } from './kept-pages.ts';
import { readScan } from './kept-scans.ts';
import { type Anchor, newest, serverMoment, takeNumber } from './slips.ts';

/** The slip a person holds: its number, and when the window took the papers. */
export type SlipTaken = Pick<Intake, 'number' | 'counterNumber' | 'receivedAt'>;

/** What stands on the slip. */
export type SlipGiven = {
  readonly slip: SlipTaken & {
    readonly centreName: string;
    readonly item: Intake['item'];
    readonly who: string;
    /** Names of the papers that were handed in. */
    readonly documents: readonly string[];
  };
};

/**
 * 离线收件: papers are taken in and kept here until the network is back, under the key of the desk. Pressed twice, or
 * again after the browser broke down, it is one intake with one slip.
 */
export async function takeInWithoutNetwork(fill: DeskFill): Promise<Answer<SlipGiven>> {
  const me = await keptMe();
  if (!me) return { ok: false, problem: NO_NUMBER };
  const { accountId, centreName } = me.value;
  const earlier = await intakesOf(accountId);
  const same = earlier.find(({ papers }) => papers?.key === fill.key);
  const taken = same ?? fill.slip ?? (await nextSlip(accountId, anchorOf(me)));
  if (!taken) return { ok: false, problem: NO_NUMBER };
  const intake = same ?? intakeOf(fill, { accountId, taken, earlier, scans: await scansOf(fill) });
  if (!same) await keepIntake(intake);
  const { number, counterNumber, receivedAt, item, who } = intake;
  const handedIn = fill.item.documents.filter(({ id }) => intake.papers?.body.documents.includes(id));
  const documents = handedIn.map(({ name }) => name);
  return {
    ok: true,
    value: { slip: { number, counterNumber, receivedAt, item, who, centreName, documents } },
  };
}

async function nextSlip(accountId: string, told: Anchor): Promise<SlipTaken | null> {
  const block = await takeNumber(accountId);
  if (!block) return null;
  const { number, counterNumber } = block;
  return { number, counterNumber, receivedAt: serverMoment(newest(block, told), machineNow()) };
}

/** Files that did not go up; what the browser no longer has was seen by the clerk all the same. */
async function scansOf({ item, posted }: DeskFill): Promise<readonly IntakeScan[]> {
  const scans: IntakeScan[] = [];
  for (const { documentId, key } of unsentIn(posted)) {
    const scan = await readScan(key);
    const document = item.documents.find(({ id }) => id === documentId);
    if (scan?.file && document) scans.push({ key, documentId, document: document.name, scan });
  }
  return scans;
}

type Around = {
  readonly accountId: string;
  readonly taken: SlipTaken;
  readonly earlier: readonly Intake[];
  readonly scans: readonly IntakeScan[];
};

function intakeOf(fill: DeskFill, { accountId, taken, earlier, scans }: Around): Intake {
  const { item, posted, key, seat, withoutNetwork } = fill;
  const { number, counterNumber, receivedAt } = taken;
  const application = applicationOf(fill);
  // Without a network nobody is called: whoever comes after the person at the counter has no number of the hall.
  const ticketId = earlier.some(({ papers }) => papers?.body.ticketId === seat?.ticketId)
    ? undefined
    : seat?.ticketId;
  return {
    number,
    accountId,
    counterNumber,
    receivedAt,
    item: { code: item.code, name: item.name, nameEn: item.nameEn },
    who:
      application.applicant.kind === 'person'
        ? maskName(application.applicant.name)
        : application.applicant.name,
    papers: {
      key,
      body: { ...application, scans: scansIn(posted), receivedAt, ...(ticketId ? { ticketId } : {}) },
      scans,
      posted,
      tried: withoutNetwork?.tried ?? null,
    },
    outcome: { kind: 'waiting' },
  };
}

const NO_NUMBER: Problem = {
  type: '/api/problems/queueing.no-slip',
  code: 'queueing.no-slip',
  title: '没有可用的临时凭条号（要先在有网络时上岗领号）。请用纸质登记簿收件，注明时刻，网络恢复后办理。',
  titleEn:
    'No provisional number is left; they are fetched at a counter while there is a network. Take the papers in by the paper book, with the time, and enter them later.',
  status: 409,
};
