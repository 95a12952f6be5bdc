import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useWords } from '#shell/language.tsx';
import { SESSION_WORDS } from './session-words.ts';

const TONES: Readonly<Record<SessionView['state'], Tone>> = {
  called: 'blue',
  held: 'amber',
  minuted: 'amber',
  signed: 'green',
  cancelled: 'grey',
};

/** Where a session stands, and whether something about it is overdue. */
export function SessionStateChip({ session }: { session: SessionView }) {
  const states = useWords(SESSION_WORDS);
  const words = useWords(WORDS);
  const isOverdue =
    session.state !== 'cancelled' && session.dues.some(({ isLate, doneAt }) => isLate && doneAt === null);
  return (
    <>
      <StatusChip tone={TONES[session.state]}>{states[session.state]}</StatusChip>{' '}
      {isOverdue && <StatusChip tone="seal">{words.overdue}</StatusChip>}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    overdue: '已超时限',
  },
  en: {
    overdue: 'overdue',
  },
});
