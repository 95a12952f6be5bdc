import type { LadderRung } from '@yichuang/contract/channel-urging.ts';
import { bilingual } from '@yichuang/ui/language.ts';

type Words = Readonly<Record<LadderRung['rung'], string>>;
type ActWords = Readonly<Record<LadderRung['act'], string>>;

/** Who is told. */
export const RUNG_WORDS = bilingual<Words>({
  zh: {
    reviewer: '经办人',
    departmentHead: '部门负责人',
    centreManager: '中心管理人员',
    centreSupervisor: '中心监督员',
  },
  en: {
    reviewer: 'reviewer',
    departmentHead: 'head of the department',
    centreManager: 'manager of the centre',
    centreSupervisor: 'supervisor of the centre',
  },
});

/** By what act. */
export const ACT_WORDS = bilingual<ActWords>({
  zh: { reminder: '提醒', urging: '催办', escalation: '督办' },
  en: { reminder: 'reminder', urging: 'urging', escalation: 'escalation' },
});
