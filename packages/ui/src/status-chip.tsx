import type { ReactNode } from 'react';

/** Colours of the chips. Each has its own shape, so that a chip means the same in grey. */
export type Tone = 'grey' | 'blue' | 'amber' | 'seal' | 'green' | 'violet';
export type Shape = 'ring' | 'dot' | 'triangle' | 'square' | 'check' | 'bars' | 'cross';

type Props = {
  readonly tone: Tone;
  /** Only where the table of states asks for another shape than the colour's own. */
  readonly shape?: Shape | undefined;
  /** The yellow card: darker ground, seen from afar. */
  readonly strong?: boolean;
  readonly children: ReactNode;
};

/** A state in a word, a shape and a colour. */
export function StatusChip({ tone, shape = SHAPE_OF[tone], strong = false, children }: Props) {
  return (
    <span className={`chip chip-${tone}${strong ? ' chip-strong' : ''}`}>
      <ChipShape shape={shape} />
      {children}
    </span>
  );
}

const SHAPE_OF = {
  grey: 'ring',
  blue: 'dot',
  amber: 'triangle',
  seal: 'square',
  green: 'check',
  violet: 'bars',
} as const satisfies Record<Tone, Shape>;

/** The shape alone, in the colour of the text around it. Drawn, because old fonts lack some of the signs. */
export function ChipShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg
      className="chip-shape"
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[shape]}
    </svg>
  );
}

const SHAPES = {
  ring: (
    <circle
      cx="5"
      cy="5"
      r="3.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.4"
    />
  ),
  dot: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  triangle: <path d="M5 .8 9.6 9H.4z" fill="currentColor" />,
  square: <path d="M1 1h8v8H1z" fill="currentColor" />,
  check: <path d="m1 5.4 2.8 2.8L9 2.2" fill="none" stroke="currentColor" strokeWidth="2" />,
  cross: <path d="M1.4 1.4l7.2 7.2M8.6 1.4 1.4 8.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  bars: <path d="M1.6 1h2.4v8H1.6zM6 1h2.4v8H6z" fill="currentColor" />,
} as const satisfies Record<Shape, ReactNode>;
