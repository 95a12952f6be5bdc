// The question of due.ts answered in the slow and obvious way, for tests and the bench. It shares no code with the
// calendar, the counting or the dates of the product, so that one mistake cannot be in both. Nothing else may use it.

/** Everything as text, as people write it: days YYYY-MM-DD, moments YYYY-MM-DDTHH:MM in local time. */
export type WalkerQuestion = {
  readonly from: string;
  readonly count: number;
  readonly unit: 'workingDays' | 'workingHours' | 'minutes' | 'calendarDays' | 'months';
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  /** Minutes since midnight: [opens, closes]. */
  readonly sessions: readonly (readonly [number, number])[];
};

type WalkerAnswer = { readonly due: string; readonly provisional: boolean };

type WalkerNotice = {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
};

/** Answers questions on the calendar of these notices, one a year; walks a day or a minute at a time. */
export function dayWalker(notices: readonly WalkerNotice[]): (question: WalkerQuestion) => WalkerAnswer {
  const world = worldOf(notices);
  return (question) => {
    if (question.unit === 'workingDays') return walkWorkingDays(question, world);
    if (question.unit === 'calendarDays' || question.unit === 'months')
      return walkCalendarDays(question, world);
    return walkMinutes(question, world);
  };
}

type World = {
  readonly isWorked: (day: string) => boolean;
  readonly dayAfter: (day: string) => string;
  /** The day's year has no notice. */
  readonly isUnknown: (day: string) => boolean;
};

function worldOf(notices: readonly WalkerNotice[]): World {
  const off = new Set(notices.flatMap((notice) => notice.off));
  const work = new Set(notices.flatMap((notice) => notice.work));
  const years = new Set(notices.map((notice) => String(notice.year)));
  const isUnknown = (day: string) => !years.has(day.slice(0, 4));
  const isWorked = remembering((day: string) => {
    if (work.has(day)) return true;
    if (off.has(day)) return false;
    const dayOfWeek = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isFixedHoliday = isUnknown(day) && fixedDays(Number(day.slice(0, 4))).includes(day.slice(5));
    return dayOfWeek !== 0 && dayOfWeek !== 6 && !isFixedHoliday;
  });
  return { isWorked, isUnknown, dayAfter: remembering(dayAfter) };
}

/** The walk passes the same days again and again; the tests would take a minute without this. */
function remembering<T>(find: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>();
  return (day) => {
    const found = known.get(day) ?? find(day);
    known.set(day, found);
    return found;
  };
}

function walkWorkingDays(question: WalkerQuestion, { isWorked, isUnknown, dayAfter }: World): WalkerAnswer {
  let day = question.from.slice(0, 10);
  let counted = 0;
  let provisional = false;
  while (counted < question.count) {
    day = dayAfter(day);
    if (isUnknown(day)) provisional = true;
    if (isWorked(day) && !isPaused(day, question)) counted += 1;
  }
  return { due: day, provisional };
}

function walkCalendarDays(question: WalkerQuestion, { isWorked, isUnknown, dayAfter }: World): WalkerAnswer {
  let day = question.from.slice(0, 10);
  let counted = 0;
  const days = question.unit === 'months' ? daysInMonths(day, question.count) : question.count;
  while (counted < days) {
    day = dayAfter(day);
    if (!isPaused(day, question)) counted += 1;
  }
  let provisional = isUnknown(day);
  while (!isWorked(day)) {
    day = dayAfter(day);
    if (isUnknown(day)) provisional = true;
  }
  return { due: day, provisional };
}

function walkMinutes(question: WalkerQuestion, { isWorked, isUnknown, dayAfter }: World): WalkerAnswer {
  let day = question.from.slice(0, 10);
  let minute = Number(question.from.slice(11, 13)) * 60 + Number(question.from.slice(14, 16));
  let counted = 0;
  let provisional = isUnknown(day);
  let isDayCounted = isWorked(day) && !isPaused(day, question);
  const wanted = question.unit === 'workingHours' ? question.count * 60 : question.count;
  while (counted < wanted) {
    if (minute === 1440) {
      day = dayAfter(day);
      minute = 0;
      if (isUnknown(day)) provisional = true;
      isDayCounted = isWorked(day) && !isPaused(day, question);
    }
    if (isDayCounted && isOpen(minute, question)) counted += 1;
    minute += 1;
  }
  return { due: `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`, provisional };
}

function isOpen(minute: number, { sessions }: WalkerQuestion): boolean {
  for (const [opens, closes] of sessions) if (opens <= minute && minute < closes) return true;
  return false;
}

const isPaused = (day: string, { pauses }: WalkerQuestion) =>
  pauses.some((pause) => pause.from < day && day <= pause.to);

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function daysInMonths(day: string, months: number): number {
  const first = new Date(`${day}T00:00:00Z`);
  const target = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(first.getUTCDate(), lastOfMonth));
  return (target.getTime() - first.getTime()) / 86_400_000;
}

function fixedDays(year: number): readonly string[] {
  if (year >= 2025) return ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
  if (year >= 2008) return ['01-01', '05-01', '10-01', '10-02', '10-03'];
  return ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'];
}

const two = (value: number) => String(value).padStart(2, '0');
