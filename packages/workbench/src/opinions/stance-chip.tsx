import type { OpinionRequestRow, Stance } from '@yichuang/contract/opinions.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useWords } from '#shell/language.tsx';

/** 意见类型 in its one wording, with shape and colour. */
export function StanceChip({ stance }: { stance: Stance }) {
  return <StatusChip tone={TONES[stance]}>{useWords(STANCE_WORDS)[stance]}</StatusChip>;
}

/** How a request that is over ended; nothing for one that is open. */
export function OutcomeChip({ standing, stance }: Pick<OpinionRequestRow, 'standing' | 'stance'>) {
  const words = useWords(STANDING_WORDS);
  if (stance !== null) return <StanceChip stance={stance} />;
  return standing === 'open' ? null : <StatusChip tone="grey">{words[standing]}</StatusChip>;
}

const TONES = {
  agrees: 'green',
  agreesOnConditions: 'amber',
  disagrees: 'seal',
  notConcerned: 'grey',
} as const satisfies Readonly<Record<Stance, Tone>>;

export const STANCE_WORDS = bilingual({
  zh: { agrees: '同意', agreesOnConditions: '有条件同意', disagrees: '不同意', notConcerned: '不涉及' },
  en: {
    agrees: 'Agrees',
    agreesOnConditions: 'Agrees on conditions',
    disagrees: 'Disagrees',
    notConcerned: 'Not concerned',
  },
});

export const STANDING_WORDS = bilingual({
  zh: { open: '待答复', answered: '已答复', silent: '逾期未答复', ended: '办件已结束' },
  en: {
    open: 'To answer',
    answered: 'Answered',
    silent: 'Not answered in time',
    ended: 'The case has ended',
  },
});
