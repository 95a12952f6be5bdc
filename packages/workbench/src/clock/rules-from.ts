import type { changeClockRules } from '@yichuang/contract/clock.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { type ChoiceName, LIMIT_NAMES } from './rule-words.ts';

type Rules = InputOf<typeof changeClockRules>['body']['rules'];

/** The settings as the form holds them; what cannot be is named by the server. */
export function rulesFrom(form: FormData): Rules {
  const text = (name: string) => String(form.get(`rules.${name}`) ?? '').trim();
  const hours = [...form.keys()].filter((name) => name.startsWith(HALL_HOURS));
  const hallHours = hours
    .map((name) => [name.slice(HALL_HOURS.length), plainHours(String(form.get(name)))] as const)
    .filter(([, written]) => written !== '');
  return {
    ...(Object.fromEntries(CHOICES.map((name) => [name, text(name)])) as Record<ChoiceName, string>),
    ...(Object.fromEntries(
      LIMIT_NAMES.map((name) => [name, { count: Number(text(`${name}.count`)), unit: text(`${name}.unit`) }]),
    ) as Pick<Rules, (typeof LIMIT_NAMES)[number]>),
    hallHours: Object.fromEntries(hallHours),
  };
}

const HALL_HOURS = 'rules.hallHours.';

const CHOICES: readonly ChoiceName[] = [
  'dayEnds',
  'electronicDayEnds',
  'hearingRequestUnit',
  'receiptDay',
  'correctedFrom',
  'pausesFrom',
  'hearingNoticeUnit',
  'renewalRequestUnit',
];

/** Chinese input writes colons and commas of its own. */
const plainHours = (typed: string): string =>
  typed
    .trim()
    .replaceAll('：', ':')
    .replaceAll(/[，、]/g, ',')
    .replaceAll(/\s/g, '');
