import type { Problem } from '@yichuang/contract/problem.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** Why this person may not book now; null for every other refusal. */
export function limitWords({ code, facts }: Problem, language: Language): string | null {
  if (code !== 'queueing.appointment-limit') return null;
  const words = WORDS[language];
  switch (facts?.why) {
    case 'blocked':
      return words.blocked(Number(facts.noShows), plainDayWords(String(facts.until), language));
    case 'sameService':
      return words.sameService;
    case 'sameTime':
      return words.sameTime;
    default:
      return words.perDay(Number(facts?.perDay));
  }
}

const WORDS = bilingual({
  zh: {
    blocked: (count: number, until: string) =>
      `近期有 ${count} 次约了没来，到 ${until} 为止不能预约；可以直接到大厅取号，照样办理`,
    sameService: '您这一天已经约了这项业务，不用再约；要换时间请在原来的预约上改',
    sameTime: '您在这个时间已经约了别的业务，请另选时间',
    perDay: (count: number) => `每人每天最多预约 ${count} 次，请选别的日子`,
  },
  en: {
    blocked: (count: number, until: string) =>
      `${count} appointments were not kept lately, so none can be made up to ${until}; take a number in the hall, you are served all the same`,
    sameService: 'You have this service booked that day already; to change the time, change that appointment',
    sameTime: 'You have another service booked at this time; choose another time',
    perDay: (count: number) => `One person makes at most ${count} appointments a day; choose another day`,
  },
});
