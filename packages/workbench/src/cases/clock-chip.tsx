import type { DueView } from '@yichuang/contract/wire.ts';
import { momentWords, timeLeftWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useLanguage } from '#shell/language.tsx';
import { type TimeLeft, timeLeft } from './time-left.ts';

type Props = {
  readonly due: DueView | null;
  readonly now: string;
  /** Decided cases have no time left, only an outcome. */
  readonly onTime?: boolean | null;
};

/** 时限牌: how much time is left, in a word, a number and a shape. */
export function ClockChip({ due, now, onTime = null }: Props) {
  const { language } = useLanguage();
  const words = WORDS[language];
  if (onTime !== null) {
    return onTime ? (
      <StatusChip tone="green">{words.onTime}</StatusChip>
    ) : (
      <StatusChip tone="seal">{words.late}</StatusChip>
    );
  }
  if (due === null) return <StatusChip tone="violet">{words.notRunning}</StatusChip>;
  const left = timeLeft(due, now);
  return (
    <StatusChip tone={TONES[left.kind]} strong={left.kind === 'today'}>
      {chipWords(left, due, language)}
      {due.provisional ? words.provisional : ''}
    </StatusChip>
  );
}

const TONES = {
  overdue: 'seal',
  today: 'amber',
  soon: 'amber',
  later: 'blue',
} as const satisfies Readonly<Record<TimeLeft['kind'], Tone>>;

/** 超2个工作日, 今天 17:30 到期, 剩1小时40分, 剩5个工作日. */
export function chipWords(left: TimeLeft, due: Pick<DueView, 'at' | 'unit'>, language: Language): string {
  const words = WORDS[language];
  const { kind, workingDays, workingMinutes } = left;
  switch (kind) {
    case 'overdue':
      return workingDays > 0
        ? timeLeftWords({ unit: 'workingDays', count: -workingDays }, language)
        : words.over(words.time(workingMinutes));
    case 'today':
      return countsHours(due)
        ? words.left(words.time(workingMinutes))
        : words.today(momentWords(due.at, language).slice(-5));
    case 'soon':
    case 'later':
      // A due on a day off is later than today and yet no working day away.
      return workingDays > 0
        ? timeLeftWords({ unit: 'workingDays', count: workingDays }, language)
        : words.left(words.time(workingMinutes));
  }
}

const countsHours = ({ unit }: Pick<DueView, 'unit'>) => unit === 'workingHours' || unit === 'minutes';

const hours = (minutes: number) => Math.floor(minutes / 60);

const WORDS = {
  zh: {
    over: (amount: string) => `超${amount}`,
    left: (amount: string) => `剩${amount}`,
    today: (time: string) => `今天 ${time} 到期`,
    time: (minutes: number) =>
      hours(minutes) === 0 ? `${minutes}分钟` : `${hours(minutes)}小时${minutes % 60}分`,
    onTime: '按时办结',
    late: '超期办结',
    notRunning: '未计时',
    provisional: '（暂定）',
  },
  en: {
    over: (amount: string) => `${amount} over`,
    left: (amount: string) => `${amount} left`,
    today: (time: string) => `due today ${time}`,
    time: (minutes: number) =>
      hours(minutes) === 0 ? `${minutes} min` : `${hours(minutes)} h ${minutes % 60} min`,
    onTime: 'on time',
    late: 'late',
    notRunning: 'clock not running',
    provisional: ' (provisional)',
  },
} as const;
