import { bilingual } from '@yichuang/ui/language.ts';

/** A setting with a choice: its label, a plain example, and the words of each choice. */
type ChoiceWords = {
  readonly label: string;
  readonly example: string;
  readonly options: Readonly<Record<string, string>>;
};

const DAY_UNITS_ZH = { workingDays: '工作日', calendarDays: '自然日' };
const DAY_UNITS_EN = { workingDays: 'Working days', calendarDays: 'Calendar days' };
const DAY_ENDS_ZH = { closing: '下班时', midnight: '当日 24 时' };
const DAY_ENDS_EN = { closing: 'When the office closes', midnight: 'At midnight' };

/** 计时规则的选项, in the order in which the rules name them. */
export const CHOICE_WORDS = bilingual({
  zh: {
    dayEnds: {
      label: '到期日终点（窗口、纸质）',
      example: '10月30日受理、5个工作日：11月6日下班时到期，或到当日24时。',
      options: DAY_ENDS_ZH,
    },
    electronicDayEnds: {
      label: '到期日终点（纯电子）',
      example: '网上预审、双公示只在系统中完成，通常算到24时。',
      options: DAY_ENDS_ZH,
    },
    hearingRequestUnit: {
      label: '申请听证“五日”的计法',
      example: '周一告知听证权利：按工作日到下周一，按自然日到周六、顺延到下周一。',
      options: DAY_UNITS_ZH,
    },
    receiptDay: {
      label: '休息日网上收件的收件日',
      example: '周六网上提交：按实际日期从周六起算，或从下周一起算。窗口收件始终按实际日期。',
      options: { actual: '实际日期', nextWorkday: '次一工作日' },
    },
    correctedFrom: {
      label: '补正后决定时限的起算',
      example: '11月5日材料补齐、7日受理：自5日起算，或自7日起算。',
      options: { lastPaper: '最后一份材料收到之日', acceptance: '受理之日' },
    },
    pausesFrom: {
      label: '特别程序起始日',
      example: '周三开始检测：周三仍计入已用时间，或从周三起就不计入。',
      options: { nextDay: '仍计入', sameDay: '不计入' },
    },
    hearingNoticeUnit: {
      label: '听证前“七日”通知的计法',
      example: '按工作日须更早通知，对当事人更有利。',
      options: DAY_UNITS_ZH,
    },
    renewalRequestUnit: {
      label: '许可到期前“三十日”的计法',
      example: '12月31日到期：按自然日，最迟12月1日申请延续。',
      options: DAY_UNITS_ZH,
    },
  } as Readonly<Record<ChoiceName, ChoiceWords>>,
  en: {
    dayEnds: {
      label: 'End of the last day (counter, paper)',
      example: 'Accepted on 30 October, 5 working days: due on 6 November at closing time, or at midnight.',
      options: DAY_ENDS_EN,
    },
    electronicDayEnds: {
      label: 'End of the last day (in a system only)',
      example: 'Pre-checks and publication happen in a system; they usually run to midnight.',
      options: DAY_ENDS_EN,
    },
    hearingRequestUnit: {
      label: 'The five days to ask for a hearing',
      example:
        'Told on a Monday: in working days to the next Monday; in calendar days to Saturday, so to Monday.',
      options: DAY_UNITS_EN,
    },
    receiptDay: {
      label: 'Day of receipt of an online filing on a day off',
      example:
        'Sent on a Saturday: counted from Saturday, or from Monday. At a counter the real day always counts.',
      options: { actual: 'The real day', nextWorkday: 'The next working day' },
    },
    correctedFrom: {
      label: 'After a correction the decision counts from',
      example: 'Complete on 5 November, accepted on the 7th: from the 5th, or from the 7th.',
      options: { lastPaper: 'The last missing paper', acceptance: 'The acceptance' },
    },
    pausesFrom: {
      label: 'The day a special procedure begins on',
      example: 'Testing begins on a Wednesday: Wednesday still counts as used, or is left out already.',
      options: { nextDay: 'Still counts', sameDay: 'Is left out' },
    },
    hearingNoticeUnit: {
      label: 'The seven days of notice before a hearing',
      example: 'In working days the notice must come earlier, which is kinder to the parties.',
      options: DAY_UNITS_EN,
    },
    renewalRequestUnit: {
      label: 'The thirty days before the end of a licence',
      example: 'A licence to 31 December: in calendar days, renewal is asked for by 1 December.',
      options: DAY_UNITS_EN,
    },
  } as Readonly<Record<ChoiceName, ChoiceWords>>,
});

export type ChoiceName =
  | 'dayEnds'
  | 'electronicDayEnds'
  | 'hearingRequestUnit'
  | 'receiptDay'
  | 'correctedFrom'
  | 'pausesFrom'
  | 'hearingNoticeUnit'
  | 'renewalRequestUnit';

export const LIMIT_NAMES = [
  'correctionLimit',
  'correctionReminder',
  'preReviewLimit',
  'disclosureLimit',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

/** 计时规则的时限. */
export const LIMIT_WORDS = bilingual({
  zh: {
    correctionLimit: '补正期限（事项没有规定时）',
    correctionReminder: '补正提醒（期限过了多久提醒申请人）',
    preReviewLimit: '网上预审答复时限',
    disclosureLimit: '双公示时限',
  } as Readonly<Record<LimitName, string>>,
  en: {
    correctionLimit: 'Time for a correction (where the item says nothing)',
    correctionReminder: 'Reminder of a correction (after so much of it)',
    preReviewLimit: 'Answer to an online pre-check',
    disclosureLimit: 'Publication of the decision',
  } as Readonly<Record<LimitName, string>>,
});

export const UNIT_WORDS = bilingual({
  zh: {
    workingDays: '工作日',
    workingHours: '工作小时',
    minutes: '分钟（办公时间内）',
    calendarDays: '自然日',
    months: '月',
  },
  en: {
    workingDays: 'working days',
    workingHours: 'working hours',
    minutes: 'minutes of opening time',
    calendarDays: 'calendar days',
    months: 'months',
  },
});
