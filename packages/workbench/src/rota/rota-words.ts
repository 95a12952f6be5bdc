import type { ConflictView } from '@yichuang/contract/queueing-rota.ts';
import { bilingual } from '@yichuang/ui/language.ts';

type Kind = ConflictView['kind'];

/** Halves, days of the week and conflicts in words. */
export const ROTA_WORDS = bilingual({
  zh: {
    morning: '上午',
    afternoon: '下午',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    conflicts: {
      twice: '同一时间排在两个窗口',
      samePerson: 'A 岗和 B 岗是同一人',
      onLeave: '请假',
      noSkill: '技能登记里没有这个窗口的业务',
      noPower: '没有这个窗口事项的受理授权',
      notAClerk: '账号已停用或不是窗口人员',
      closedDay: '大厅不开放',
      counterClosed: '窗口停用或已撤销',
      tooFew: '窗口太少',
      noPartner: '没有 B 岗',
    } as Readonly<Record<Kind, string>>,
  },
  en: {
    morning: 'morning',
    afternoon: 'afternoon',
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    conflicts: {
      twice: 'planned at two counters at once',
      samePerson: 'first and second are one person',
      onLeave: 'on leave',
      noSkill: 'has no recorded skill for it',
      noPower: 'has no power to accept its items',
      notAClerk: 'account disabled, or no clerk',
      closedDay: 'hall closed',
      counterClosed: 'counter closed or retired',
      tooFew: 'too few counters',
      noPartner: 'nobody second',
    } as Readonly<Record<Kind, string>>,
  },
});
