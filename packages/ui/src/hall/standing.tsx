import type { ReactNode } from 'react';
import { bilingual, type Language } from '#language.ts';

/** What is seen at a counter. */
export type Standing = 'closed' | 'absent' | 'paused' | 'unattended' | 'free' | 'busy' | 'full';

/** In the order of the key beside a plan. */
export const STANDINGS: readonly Standing[] = ['free', 'busy', 'full', 'paused', 'unattended', 'closed'];

/** The same with what only the manager of a hall is told. */
export const MANAGER_STANDINGS: readonly Standing[] = [...STANDINGS.slice(0, -1), 'absent', 'closed'];

/** 空闲, 办理中, … */
export const standingWords = (standing: Standing, language: Language): string => WORDS[language][standing];

/** The sign of a standing around the middle of a place: its shape alone tells it. */
export function StandingSign({ standing, x, y }: { standing: Standing; x: number; y: number }) {
  return (
    <g className="standing-sign" transform={`translate(${x} ${y})`}>
      {SIGNS[standing]}
    </g>
  );
}

const SIGNS = {
  free: <circle r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  busy: <circle r="4.4" fill="currentColor" />,
  full: <path d="M0 -5 5 4H-5Z" fill="currentColor" />,
  paused: <path d="M-3 -4v8M3 -4v8" stroke="currentColor" strokeWidth="2.4" />,
  unattended: <path d="M0 -5v6M0 3v2" stroke="currentColor" strokeWidth="2.6" />,
  absent: <path d="M-4 -4 4 4M-4 4 4 -4" stroke="currentColor" strokeWidth="2.2" />,
  closed: <path d="M-4 0h8" stroke="currentColor" strokeWidth="1.6" />,
} as const satisfies Record<Standing, ReactNode>;

/** What the signs of a plan mean. */
export function StandingKey({ language, of = STANDINGS }: { language: Language; of?: readonly Standing[] }) {
  return (
    <ul className="standing-key">
      {of.map((standing) => (
        <li key={standing}>
          <svg
            className={`spot spot-${standing}`}
            viewBox="0 0 20 20"
            width="20"
            height="20"
            aria-hidden="true"
          >
            <rect x="1" y="1" width="18" height="18" rx="2" />
            <StandingSign standing={standing} x={10} y={10} />
          </svg>
          {standingWords(standing, language)}
        </li>
      ))}
    </ul>
  );
}

const WORDS = bilingual({
  zh: {
    free: '空闲',
    busy: '办理中',
    full: '满负荷',
    paused: '暂停',
    unattended: '无人应号',
    absent: '应到未到',
    closed: '未开放',
  },
  en: {
    free: 'Free',
    busy: 'Serving',
    full: 'Full load',
    paused: 'Paused',
    unattended: 'Unattended',
    absent: 'Nobody there',
    closed: 'Closed',
  },
});
