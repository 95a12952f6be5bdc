import { type ChipShape, STATE_WORDS, type StateWords } from '@yichuang/domain/cases/state-words.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { type Shape, StatusChip } from '@yichuang/ui/status-chip.tsx';
import { useLanguage } from '#shell/language.tsx';

/** State of a case in its one wording, with shape and colour. */
export function StateChip({ state }: { state: string }) {
  const { language } = useLanguage();
  const words = wordsOf(state);
  if (!words) return <StatusChip tone="grey">{state}</StatusChip>;
  return (
    <StatusChip tone={words.tone} shape={SHAPES[words.shape]}>
      {words[language]}
    </StatusChip>
  );
}

/** Words of a state; undefined for one this build does not know, which is then shown by its code. */
export const wordsOf = (state: string): StateWords | undefined =>
  (STATE_WORDS as Readonly<Record<string, StateWords>>)[state];

/** The word of a state alone. */
export const stateWord = (state: string, language: Language): string => wordsOf(state)?.[language] ?? state;

const SHAPES = {
  ring: 'ring',
  dot: 'dot',
  triangle: 'triangle',
  square: 'square',
  bars: 'bars',
  tick: 'check',
} as const satisfies Readonly<Record<ChipShape, Shape>>;
