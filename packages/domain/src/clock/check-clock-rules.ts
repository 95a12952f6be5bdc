import { type ClockRules, DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import { BadClockRulesError } from '#clock/errors.ts';
import { type LimitUnit, limitOf } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { DomainError } from '#errors.ts';
import { zoneOffset } from '#time/instant.ts';

/** What is wrong with one setting (规则设定问题): where, and what is allowed there, `zh` in Chinese. */
export type RuleFault = { readonly path: string; readonly message: string; readonly zh: string };

/**
 * Counting rules from data of unknown origin; what is left out keeps its default.
 *
 * @throws BadClockRulesError naming every fault with its path: unknown settings, values that are none of the allowed
 *   ones, hours that cannot be, limits that cannot be, a reminder that would come after the time has passed
 */
export function clockRules(data: unknown): ClockRules {
  const { rules, faults } = readRules(data);
  if (faults.length > 0) {
    const words = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
    throw new BadClockRulesError(words, { faults });
  }
  return rules;
}

/** All that is wrong with such data; empty when the rules can be used. */
export const clockRuleFaults = (data: unknown): readonly RuleFault[] => readRules(data).faults;

type Report = (path: string, message: string, zh: string) => void;
type Fields = Readonly<Record<string, unknown>>;

function readRules(data: unknown): { readonly rules: ClockRules; readonly faults: readonly RuleFault[] } {
  const faults: RuleFault[] = [];
  const report: Report = (path, message, zh) => void faults.push({ path, message, zh });
  if (!isRecord(data)) {
    report('rules', 'are an object of settings', '应为各项设定组成的对象');
    return { rules: DEFAULT_CLOCK_RULES, faults };
  }
  const known = Object.keys(DEFAULT_CLOCK_RULES);
  for (const name of Object.keys(data).filter((name) => !known.includes(name)))
    report(name, `is no setting; allowed: ${known.join(', ')}`, `没有这项设定；可设：${known.join('、')}`);
  // Every setting is checked below, and what is wrong is reported before anybody can use it.
  const rules = { ...DEFAULT_CLOCK_RULES, ...data } as ClockRules;
  checkChoices(rules, report);
  checkHours(rules, report);
  checkLimits(rules, report);
  checked('zone', report, ZONE, () => zoneOffset(numberIn(rules.zone)));
  return { rules, faults };
}

const DAY_UNITS = ['workingDays', 'calendarDays'] as const;

const CHOICES = {
  dayEnds: ['closing', 'midnight'],
  electronicDayEnds: ['closing', 'midnight'],
  receiptDay: ['actual', 'nextWorkday'],
  correctedFrom: ['lastPaper', 'acceptance'],
  pausesFrom: ['nextDay', 'sameDay'],
  hearingRequestUnit: DAY_UNITS,
  hearingNoticeUnit: DAY_UNITS,
  renewalRequestUnit: DAY_UNITS,
} as const satisfies { readonly [K in keyof ClockRules]?: readonly ClockRules[K][] };

function checkChoices(rules: Fields, report: Report): void {
  for (const [name, allowed] of Object.entries<readonly unknown[]>(CHOICES)) {
    if (!allowed.includes(rules[name]))
      report(
        name,
        `is ${shown(rules[name])}; allowed: ${allowed.join(', ')}`,
        `只能是：${allowed.join('、')}`,
      );
  }
}

function checkHours({ officeHours, hallHours }: ClockRules, report: Report): void {
  checked('officeHours', report, HOURS, () => parseOfficeHours(textIn(officeHours)));
  if (!isRecord(hallHours)) {
    report('hallHours', 'is an object: the hours of each hall by its code', '应按大厅编码逐个写明办公时间');
    return;
  }
  for (const [hall, hours] of Object.entries(hallHours))
    checked(`hallHours.${hall}`, report, HOURS, () => parseOfficeHours(textIn(hours)));
}

function checkLimits(rules: ClockRules, report: Report): void {
  const { correctionLimit, correctionReminder } = rules;
  for (const name of ['correctionLimit', 'correctionReminder', 'preReviewLimit', 'disclosureLimit'] as const)
    checkLimit(name, rules[name], report);
  if (!isRecord(correctionLimit) || !isRecord(correctionReminder)) return;
  if (correctionReminder.unit !== correctionLimit.unit)
    report(
      'correctionReminder.unit',
      `is the unit of the limit it belongs to, ${shown(correctionLimit.unit)}`,
      '提醒的单位须与补正期限的单位相同',
    );
  else if (correctionReminder.count >= correctionLimit.count)
    report(
      'correctionReminder.count',
      `is less than ${correctionLimit.count}, after which the time has passed`,
      `须小于补正期限 ${correctionLimit.count}，否则提醒时已到期`,
    );
}

const UNITS: readonly unknown[] = ['workingDays', 'workingHours', 'minutes', 'calendarDays', 'months'];

function checkLimit(path: string, value: unknown, report: Report): void {
  const { unit, count } = isRecord(value) ? value : {};
  if (UNITS.includes(unit))
    checked(`${path}.count`, report, COUNT, () => limitOf(numberIn(count), unit as LimitUnit));
  else
    report(
      `${path}.unit`,
      `is ${shown(unit)}; allowed: ${UNITS.join(', ')}`,
      `单位只能是：${UNITS.join('、')}`,
    );
}

const ZONE = '时区为东于世界时的分钟数，北京时间为 480';
const COUNT = '应为 1 至 10000 的整数（工作小时可到整分钟）';
const HOURS = '办公时间写成“09:00-12:00,13:00-17:00”：24 小时制，各段先后相接而不重叠';

/** Never converted: what a file or an administrator sent may not even have a text of its own. */
const numberIn = (given: unknown): number => (typeof given === 'number' ? given : Number.NaN);
const textIn = (given: unknown): string => (typeof given === 'string' ? given : '');

function checked(path: string, report: Report, zh: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    report(path, error.message, zh);
  }
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
