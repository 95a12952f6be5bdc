import { unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import {
  type DifferenceValue,
  procedureDifferences,
  type VersionDifference,
} from '@yichuang/domain/processes/procedure-diff.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import type { Items } from './draft-plan.ts';

/** Both versions of a channel, and the items whose departments are named. */
export type Compared = { readonly before: Procedure; readonly after: Procedure; readonly items: Items };

/** What the second version says otherwise, line by line. */
export const differenceLines = (compared: Compared, language: Language): readonly string[] =>
  procedureDifferences(compared.before, compared.after).map((one) => lineOf(one, compared, language));

function lineOf(difference: VersionDifference, compared: Compared, language: Language): string {
  const words = WORDS[language];
  const { of, id, aspect, before, after } = difference;
  const subject = of === 'channel' ? words.channel : `${words[of]} ${id}`;
  if (aspect === 'added') return words.added(subject, textOf(after, words));
  if (aspect === 'removed') return words.removed(subject, textOf(before, words));
  const name = of === 'step' ? nameOf(compared, id) : '';
  const say = (value: DifferenceValue) => valueIn(value, aspect, compared, language);
  return words.changed([subject, name].filter(Boolean).join(' '), words[aspect], say(before), say(after));
}

function valueIn(
  value: DifferenceValue,
  aspect: VersionDifference['aspect'],
  { before, after, items }: Compared,
  language: Language,
): string {
  const words = WORDS[language];
  switch (aspect) {
    case 'duration':
    case 'serialDuration':
      return typeof value === 'number' ? lengthIn(value, after, language) : words.asNow;
    case 'routes':
      return value === null ? words.everyRoute : textOf(value, words);
    case 'stage':
      return nameFrom([...after.stages, ...before.stages], value) ?? words.nothing;
    case 'department':
      return departmentIn(value, items, language) ?? words.intermediary;
    case 'unit':
      return value === 'wd' ? words.days : words.hours;
    default:
      return textOf(value, words);
  }
}

const lengthIn = (parts: number, { unit }: Procedure, language: Language): string =>
  limitWords({ unit: unit === 'wd' ? 'workingDays' : 'workingHours', count: unitsOf(parts) }, language);

type Words = (typeof WORDS)[Language];

function textOf(value: DifferenceValue, words: Words): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value.join(words.comma) || words.nothing;
}

const nameOf = ({ before, after }: Compared, id: string): string =>
  [...after.steps, ...before.steps].find((step) => step.id === id)?.name ?? '';

const nameFrom = (
  entries: readonly { readonly id: string; readonly name: string }[],
  id: DifferenceValue,
): string | undefined => entries.find((entry) => entry.id === id)?.name;

function departmentIn(code: DifferenceValue, items: Items, language: Language): string | undefined {
  const known = [...items.values()].find(({ department }) => department?.code === code)?.department;
  return known ? nameIn(language, known) : undefined;
}

const WORDS = bilingual({
  zh: {
    channel: '通道',
    route: '路线',
    stage: '阶段',
    overhead: '固定环节',
    step: '环节',
    added: (subject: string, name: string) => `新增${subject}：${name}`,
    removed: (subject: string, name: string) => `删除${subject}：${name}`,
    changed: (subject: string, aspect: string, before: string, after: string) =>
      `${subject} · ${aspect}：${before} → ${after}`,
    name: '名称',
    nameEn: '英文名称',
    unit: '计时单位',
    referenceRoute: '基准路线',
    order: '阶段顺序',
    item: '事项',
    department: '部门',
    duration: '时限',
    serialDuration: '原来用时',
    prerequisites: '前置环节',
    routes: '路线',
    optional: '视情形办理',
    appliesWhen: '情形',
    appliesWhenEn: '情形（英文）',
    formTitle: '申请表名称',
    formTitleEn: '申请表英文名称',
    countsTowardChannel: '计入通道时限',
    asNow: '与时限相同',
    everyRoute: '全部路线',
    intermediary: '中介服务机构',
    days: '工作日',
    hours: '工作小时',
    nothing: '无',
    yes: '是',
    no: '否',
    comma: '、',
  },
  en: {
    channel: 'Channel',
    route: 'Route',
    stage: 'Stage',
    overhead: 'Fixed step',
    step: 'Step',
    added: (subject: string, name: string) => `${subject} added: ${name}`,
    removed: (subject: string, name: string) => `${subject} removed: ${name}`,
    changed: (subject: string, aspect: string, before: string, after: string) =>
      `${subject} · ${aspect}: ${before} → ${after}`,
    name: 'name',
    nameEn: 'English name',
    unit: 'unit of time',
    referenceRoute: 'route of the totals',
    order: 'order of the stages',
    item: 'item',
    department: 'department',
    duration: 'limit',
    serialDuration: 'former time',
    prerequisites: 'prerequisites',
    routes: 'routes',
    optional: 'on a condition',
    appliesWhen: 'condition',
    appliesWhenEn: 'condition (English)',
    formTitle: 'title of the form',
    formTitleEn: 'English title of the form',
    countsTowardChannel: 'counts toward the channel',
    asNow: 'as the limit',
    everyRoute: 'every route',
    intermediary: 'intermediary',
    days: 'working days',
    hours: 'working hours',
    nothing: 'none',
    yes: 'yes',
    no: 'no',
    comma: ', ',
  },
});
