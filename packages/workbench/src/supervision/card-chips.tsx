import type { CardColour, CardState } from '@yichuang/contract/supervision.ts';
import { COLOUR_WORDS } from '@yichuang/domain/supervision/card-rules.ts';
import { CARD_STATE_WORDS } from '@yichuang/domain/supervision/card-words.ts';
import { type Shape, StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useLanguage } from '#shell/language.tsx';

/** 红牌、黄牌、预警: word, shape and colour; each has a shape of its own. */
export function ColourChip({ colour }: { colour: CardColour }) {
  const { language } = useLanguage();
  const { tone, shape, strong } = LOOKS[colour];
  return (
    <StatusChip tone={tone} shape={shape} strong={strong}>
      {COLOUR_WORDS[colour][language]}
    </StatusChip>
  );
}

type Look = { readonly tone: Tone; readonly shape: Shape; readonly strong: boolean };

const LOOKS: Readonly<Record<CardColour, Look>> = {
  red: { tone: 'seal', shape: 'cross', strong: false },
  yellow: { tone: 'amber', shape: 'square', strong: true },
  warning: { tone: 'amber', shape: 'triangle', strong: false },
};

/** Where a card stands. */
export function CardStateChip({ state }: { state: CardState }) {
  const { language } = useLanguage();
  return <StatusChip tone={TONES[state]}>{CARD_STATE_WORDS[state][language]}</StatusChip>;
}

const TONES = {
  raised: 'amber',
  explained: 'blue',
  confirmed: 'seal',
  lifted: 'grey',
} as const satisfies Readonly<Record<CardState, Tone>>;
