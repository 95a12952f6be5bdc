import type { CentreFigures } from '@yichuang/contract/statistics.ts';
import { bilingual } from '@yichuang/ui/language.ts';

/** Name of a figure; each is defined once and opens the rows it counts. */
export type FigureName = CentreFigures['counts'][number]['figure'];

/** Figures in words, the same on the page and over the rows behind them. */
export const FIGURE_WORDS = bilingual({
  zh: {
    'received.today': '今天收件',
    'received.year': '今年收件',
    'decided.today': '今天办结',
    'decided.year': '今年办结',
    'immediate.today': '今天办结的即办件',
    'immediate.year': '今年办结的即办件',
    'onTime.today': '今天按时办结',
    'onTime.year': '今年按时办结',
    'late.today': '今天超期办结',
    'late.year': '今年超期办结',
    'open.all': '在办',
    'open.overdue': '已超期',
    'open.today': '今天到期',
    'open.soon': '三个工作日内到期',
    'open.later': '以后到期',
    'open.notRunning': '未计时',
  },
  en: {
    'received.today': 'Received today',
    'received.year': 'Received this year',
    'decided.today': 'Decided today',
    'decided.year': 'Decided this year',
    'immediate.today': 'Instant cases decided today',
    'immediate.year': 'Instant cases decided this year',
    'onTime.today': 'On time today',
    'onTime.year': 'On time this year',
    'late.today': 'Late today',
    'late.year': 'Late this year',
    'open.all': 'Open',
    'open.overdue': 'Overdue',
    'open.today': 'Due today',
    'open.soon': 'Due in three working days',
    'open.later': 'Due later',
    'open.notRunning': 'Clock not running',
  },
}) satisfies { readonly zh: Readonly<Record<FigureName, string>> };

/** Open cases by time left, most urgent first. */
export const OPEN_FIGURES = [
  'open.overdue',
  'open.today',
  'open.soon',
  'open.later',
  'open.notRunning',
] as const satisfies readonly FigureName[];

export const isFigure = (name: string | null): name is FigureName =>
  name !== null && Object.hasOwn(FIGURE_WORDS.zh, name);

/** Which of the cases that a figure counts. */
export type Among = {
  readonly tier: CentreFigures['tier'];
  readonly department?: string;
  readonly place?: string;
};

/** Address of the rows behind a figure. */
export function rowsPath(figure: FigureName, { tier, ...among }: Among): string {
  const asks = new URLSearchParams({ figure, ...among });
  if (tier === 'all') asks.set('tier', tier);
  return `/supervise/rows?${asks}`;
}

export const tierIn = (asks: URLSearchParams): CentreFigures['tier'] =>
  asks.get('tier') === 'all' ? 'all' : 'centre';
