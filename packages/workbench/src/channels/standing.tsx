import { bilingual } from '@yichuang/ui/language.ts';
import { type Shape, StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useWords } from '#shell/language.tsx';
import type { Standing } from './lanes.ts';

/** Where a step stands, in a word, a shape and a colour. */
export function StandingChip({ standing }: { standing: Standing }) {
  const words = useWords(STANDING_WORDS);
  const { tone, shape } = STANDING_LOOKS[standing];
  return (
    <StatusChip tone={tone} shape={shape}>
      {words[standing]}
    </StatusChip>
  );
}

export const STANDING_WORDS = bilingual({
  zh: {
    waiting: '等前置',
    ready: '可开始',
    open: '办理中',
    done: '已完成',
    refused: '不予',
    lost: '许可失效',
    withdrawn: '已撤回',
  },
  en: {
    waiting: 'waiting',
    ready: 'ready',
    open: 'open',
    done: 'done',
    refused: 'refused',
    lost: 'grant lost',
    withdrawn: 'withdrawn',
  },
});

export const STANDING_LOOKS = {
  waiting: { tone: 'grey', shape: 'ring' },
  ready: { tone: 'amber', shape: 'triangle' },
  open: { tone: 'blue', shape: 'dot' },
  done: { tone: 'green', shape: 'check' },
  refused: { tone: 'seal', shape: 'square' },
  lost: { tone: 'seal', shape: 'cross' },
  withdrawn: { tone: 'grey', shape: 'square' },
} as const satisfies Readonly<Record<Standing, { readonly tone: Tone; readonly shape: Shape }>>;
