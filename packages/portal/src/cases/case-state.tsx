import type { CaseState } from '@yichuang/domain/cases/case-file.ts';
import { STATE_WORDS } from '@yichuang/domain/cases/state-words.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';

/** The state of the wire as the domain knows it; null for one that this page is too old to know. */
export const stateFrom = (state: string): CaseState | null =>
  Object.hasOwn(STATE_WORDS, state) ? (state as CaseState) : null;

/** Where a case stands, in the word, shape and colour it has everywhere. */
export function CaseStateChip({ state, language }: { state: string; language: Language }) {
  const known = stateFrom(state);
  if (known === null) return <StatusChip tone="grey">{state}</StatusChip>;
  const { tone, shape, ...words } = STATE_WORDS[known];
  return (
    <StatusChip tone={tone} shape={shape === 'tick' ? 'check' : shape}>
      {words[language]}
    </StatusChip>
  );
}
