import { grantCase, listCases } from '@yichuang/contract/cases.ts';
import type { Call } from '@yichuang/contract/client.ts';
import { acceptAtDesk, decideAtDesk } from '@yichuang/contract/queueing.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { LOCAL_OFFICE_FIELD } from '@yichuang/domain/catalogue/local-office.ts';
import { addWorkingDays, isWorkingDay } from '@yichuang/domain/clock/working-calendar.ts';
import { residentIdCheckDigit } from '@yichuang/domain/identity/resident-id.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import {
  type Instant,
  instant,
  instantAt,
  localDay,
  MINUTE_MS,
  parseInstant,
} from '@yichuang/domain/time/instant.ts';
import type { Server } from '#platform/server.ts';
import { isOnline, offeredSheets } from '../modules/catalogue/index.ts';
import { officeClock } from '../modules/clock/index.ts';
import { makeDemoApplication, makeDemoFilings } from './demo-applications.ts';
import { type DemoCallers, demoCallers } from './demo-callers.ts';
import { CENTRE_ID } from './open-server.ts';

/** Days before today that have cases, and how many a day. */
const DAYS = 4;
const INSTANT_A_DAY = 12;
const PROMISED_A_DAY = 4;
/** Filed so long before the start. */
const RECENTLY_MINUTES = 25;

/** Invented: common surnames with plain given names, no person is meant. */
const NAMES = [
  '张伟国',
  '李秀梅',
  '王建军',
  '刘桂芳',
  '陈志强',
  '杨丽华',
  '赵永福',
  '黄小燕',
  '周大勇',
  '吴春兰',
  '徐文斌',
  '孙玉珍',
];

/**
 * A short, believable past of the demo centre, made through the same acts that people use; the same at every first start.
 * Cases that a killed start has made already stay as they are.
 */
export async function makeDemoCases(server: Server): Promise<void> {
  const { calendar } = await officeClock(server.database, server, CENTRE_ID);
  const sheets = (await offeredSheets(server.database, server, CENTRE_ID)).filter(isOnline);
  const now = server.clock.now();
  const callers = demoCallers(server);
  const made = await madeBefore(callers, now);
  for (const day of daysBefore(localDay(now), calendar)) {
    await makeDay({ day, until: now, sheets, callers, made: made.atCounter.get(day) ?? 0 });
  }
  // Channels are published as of today: yesterday nobody could apply for one.
  const recently = instant(Math.max(now - RECENTLY_MINUTES * MINUTE_MS, moment(localDay(now), 0)));
  await makeDemoFilings({ callers, at: recently, sheets, made: made.online });
  await makeDemoApplication({ callers, at: recently });
}

/** How many cases there are: at the counter by day, and filed online for one item. */
async function madeBefore(callers: DemoCallers, now: Instant) {
  const supervisor = await callers.at('supervisor', now);
  const { rows } = await supervisor(listCases, { query: { box: 'all', limit: 200 } });
  const days = rows
    .filter(({ receivedVia }) => receivedVia === 'counter')
    .map(({ receivedAt }) => localDay(parseInstant(receivedAt)));
  return {
    atCounter: new Map(days.map((day) => [day, days.filter((each) => each === day).length])),
    online: rows.filter(({ receivedVia }) => receivedVia === 'online').length,
  };
}

type Calendar = Parameters<typeof isWorkingDay>[1];
type Day = {
  readonly day: DateOnly;
  readonly until: Instant;
  readonly sheets: readonly ItemSheet[];
  readonly callers: DemoCallers;
  /** Cases of the day that are there already: the first ones. */
  readonly made: number;
};

function daysBefore(today: DateOnly, calendar: Calendar): readonly DateOnly[] {
  const last = isWorkingDay(today, calendar) ? today : addWorkingDays(today, -1, calendar);
  return Array.from({ length: DAYS }, (_, index) => addWorkingDays(last, index - DAYS + 1, calendar));
}

async function makeDay({ day, until, sheets, callers, made }: Day): Promise<void> {
  const centre = sheets.filter(({ channel }) => channel !== 'street');
  const immediate = centre.filter(({ handling }) => handling === 'immediate');
  const promised = centre.filter(({ handling }) => handling === 'promised');
  const serial = Number(day.replaceAll('-', ''));
  let left = made;
  for (let index = 0; index < INSTANT_A_DAY; index += 1) {
    const at = moment(day, 8 * 60 + 40 + index * 23);
    if (at >= until) return;
    const clerk = await callers.at('clerk', at);
    if (left > 0) left -= 1;
    else await clerk(decideAtDesk, { body: filing(pick(immediate, serial + index * 7), serial + index) });
    if (index % 3 !== 0 || index / 3 >= PROMISED_A_DAY) continue;
    const sheet = pick(promised, serial * 3 + index * 11);
    if (left > 0) left -= 1;
    else await clerk(acceptAtDesk, { body: filing(sheet, serial + index + 40) });
    // A start that was killed in between may have accepted it and not decided yet.
    if (index === 0 && isDecidedInOneAct(sheet))
      await decideLater({ sheet, acceptedAt: at, at: moment(day, 16 * 60), until, callers });
  }
  await makeStreetCases({ day, until, sheets, callers, made: left });
}

/** In the afternoon: what the clerk of a street decides for its residents, and what the hall takes in for the streets. */
async function makeStreetCases({ day, until, sheets, callers, made }: Day): Promise<void> {
  const local = sheets.filter(({ localOffices }) => localOffices !== undefined);
  const immediate = local.filter(({ handling }) => handling === 'immediate');
  const promised = local.filter(({ handling }) => handling === 'promised');
  const serial = Number(day.replaceAll('-', ''));
  for (const [index, at] of [moment(day, 14 * 60), moment(day, 14 * 60 + 35)].entries()) {
    if (at >= until) return;
    if (made > index) continue;
    const seed = serial + index + 80;
    if (index === 0) {
      const clerk = await callers.at('street-clerk', at);
      await clerk(decideAtDesk, { body: filing(pick(immediate, serial), seed, 0) });
    } else {
      const clerk = await callers.at('clerk', at);
      await clerk(acceptAtDesk, { body: filing(pick(promised, serial), seed, serial) });
    }
  }
}

/** An item whose rules ask for steps of a review stays on the list of its department. */
const isDecidedInOneAct = ({ rules = {} }: ItemSheet): boolean =>
  rules.substanceCheck !== true &&
  rules.twoPersons !== true &&
  (rules.interestedParties ?? 'none') === 'none' &&
  rules.quantityLimit === undefined;

type Later = {
  readonly sheet: ItemSheet;
  readonly acceptedAt: Instant;
  readonly at: Instant;
  readonly until: Instant;
  readonly callers: Day['callers'];
};

/** The department decides the first promised case of each day in the afternoon; the others stay on its list. */
async function decideLater({ sheet, acceptedAt, at, until, callers }: Later): Promise<void> {
  if (at >= until || sheet.departmentCode === null) return;
  const reviewer: Call = await callers.at(`reviewer-${sheet.departmentCode.toLowerCase()}`, at);
  const { rows } = await reviewer(listCases, { query: { box: 'toDecide', limit: 200 } });
  const found = rows.find(
    (row) => row.itemCode === sheet.code && parseInstant(row.receivedAt) === acceptedAt,
  );
  if (found)
    await reviewer(grantCase, {
      params: { caseId: found.caseId },
      body: { version: found.version, opinion: '符合条件，同意。' },
    });
}

const moment = (on: DateOnly, minute: number): Instant => instantAt({ on, ms: minute * MINUTE_MS });

const pick = <T>(list: readonly T[], seed: number): T => {
  const found = list[seed % list.length];
  if (found === undefined) throw new TypeError('nothing to pick from');
  return found;
};

/** @param office whose residents they are, where an office decides */
function filing(sheet: ItemSheet, seed: number, office = seed) {
  const isCompany = !sheet.audience.includes('personal');
  const name = pick(NAMES, seed);
  return {
    itemCode: sheet.code,
    itemVersion: sheet.version,
    applicant: isCompany
      ? {
          kind: 'legalEntity' as const,
          name: '成都演示科技有限公司',
          idNumber: '91510109000002014C',
          phone: '02885550000',
          contactName: name,
        }
      : {
          kind: 'person' as const,
          name,
          idNumber: residentId(seed),
          phone: `1380000${String(seed % 10_000).padStart(4, '0')}`,
        },
    documents: sheet.requiredDocuments.filter(({ required }) => required).map(({ id }) => id),
    form: sheet.localOffices ? { [LOCAL_OFFICE_FIELD]: pick(sheet.localOffices, office).name } : {},
  };
}

/** Valid in form only: an order code no office gives out twice. */
function residentId(seed: number): string {
  const body = `510107${1955 + (seed % 40)}0${1 + (seed % 9)}1${seed % 9}${String(seed % 1_000).padStart(3, '0')}`;
  return body + residentIdCheckDigit(body);
}
