import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import { oneLine } from './element.ts';
import { lengthWords } from './timer-duration.ts';

/** How departments are called; a code that has no name stands for itself. */
export type DepartmentNames = ReadonlyMap<string, { readonly name: string }>;

/** Text that XML 1.0 can hold, on one line. */
export const drawnText = (text: string): string =>
  oneLine(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));

export const drawnName = ({ id, name }: { readonly id: string; readonly name?: string }): string =>
  drawnText(name ?? id);

/** For which matters a step applies, in words; null where it applies to all. */
export function conditionWords({ optional, appliesWhen, routes }: Step, procedure: Procedure): string | null {
  const words = [];
  if (routes !== undefined && procedure.routes.some(({ id }) => !routes.includes(id))) {
    words.push(
      `情形：${procedure.routes
        .filter(({ id }) => routes.includes(id))
        .map(routeWords)
        .join('、')}`,
    );
  }
  if (optional) words.push(appliesWhen ?? '经确认适用');
  return words.length === 0 ? null : drawnText(words.join('；且'));
}

const routeWords = ({ id, name }: Procedure['routes'][number]): string => `${name}（${id}）`;

/** What a modeller shows beside a step. The first two lines are read again from files of other tools. */
export function stepDocumentation(step: Step, { unit }: Procedure, departments: DepartmentNames): string {
  const { department, item, duration, countsTowardChannel } = step;
  const lines = [
    `办理部门：${department === undefined ? '中介机构' : departmentWords(department, departments)}`,
    ...(item === undefined ? [] : [`事项：${item}`]),
    `时限：${lengthWords(duration, unit)}`,
    ...(countsTowardChannel ? [] : ['不计入通道时限']),
  ];
  return lines.map(drawnText).join('\n');
}

function departmentWords(code: string, departments: DepartmentNames): string {
  const name = departments.get(code)?.name;
  return name === undefined ? code : `${name}（${code}）`;
}

/** Work of the channel itself has no place in the order of the steps, so it is told and not drawn. */
export function procedureDocumentation({ unit, overhead }: Procedure): string {
  const lines = overhead.map(({ name, duration }) => `固定环节：${name}，${lengthWords(duration, unit)}`);
  return [
    '计时按工作时间：定时器中的 1 天为 1 个工作日，8 小时为 1 个工作日。Timers count working time: 8 hours are a working day.',
    ...lines,
  ]
    .map(drawnText)
    .join('\n');
}
