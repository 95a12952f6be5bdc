import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { dayWords, momentWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

export const KINDS = ['meeting', 'visit'] as const;
export const AGENDA_KINDS = ['disagreement', 'condition', 'sharedDefect'] as const;
export const OUTCOMES = ['agreed', 'agreedOnConditions', 'notAgreed'] as const;

/** Words that several pages and forms of a session share. */
export const SESSION_WORDS = bilingual({
  zh: {
    meeting: '联合会审',
    visit: '联合踏勘',
    called: '已召集',
    held: '待形成纪要',
    minuted: '待签署',
    signed: '已签署',
    cancelled: '已取消',
    disagreement: '分歧',
    condition: '条件',
    sharedDefect: '共同缺陷',
    agreed: '达成一致',
    agreedOnConditions: '附条件达成一致',
    notAgreed: '未达成一致',
    call: '召集',
    hold: '召开',
    minutes: '形成纪要',
    sign: '签署',
  },
  en: {
    meeting: 'Joint meeting',
    visit: 'Joint site visit',
    called: 'called',
    held: 'waits for its minutes',
    minuted: 'waits for signatures',
    signed: 'signed',
    cancelled: 'cancelled',
    disagreement: 'Disagreement',
    condition: 'Condition',
    sharedDefect: 'Shared defect',
    agreed: 'agreed',
    agreedOnConditions: 'agreed on conditions',
    notAgreed: 'not agreed',
    call: 'To call it',
    hold: 'To hold it',
    minutes: 'To write the minutes',
    sign: 'To sign',
  },
});

type Slot = Pick<SessionView, 'startsAt' | 'endsAt'>;

/** 2007年11月1日（星期四） 09:30–11:00. A session lies on one day. */
export const slotWords = ({ startsAt, endsAt }: Slot, language: Language): string =>
  `${dayWords(dayOf(startsAt), language)} ${timeOf(startsAt)}–${timeOf(endsAt)}`;

/** The day of a moment in the centre, YYYY-MM-DD. */
export const dayOf = (at: string): string => localDay(parseInstant(at));

/** The time of the day there, HH:MM. */
export const timeOf = (at: string): string => momentWords(at, 'zh').slice(-5);
