import { type Limit, limitWords } from '#format.ts';
import type { Language } from '#language.ts';

export type LimitLine = {
  readonly label: string;
  /** Null when there is no such limit; the note then says so. */
  readonly limit: Limit | null;
  readonly note?: string | null;
  /** The line that counts for the reader. */
  readonly main?: boolean;
};

/** Limits in words, each with a bar; all bars have one scale. */
export function LimitBars({ lines, language }: { lines: readonly LimitLine[]; language: Language }) {
  const longest = Math.max(...lines.map((line) => (line.limit ? roughHours(line.limit) : 0)));
  return (
    <dl className="limit-bars">
      {lines.map(({ label, limit, note, main }) => (
        <div key={label} className={main ? 'limit-line limit-line-main' : 'limit-line'}>
          <dt>{label}</dt>
          <dd>
            {limit && <span className="limit-words">{limitWords(limit, language)}</span>}
            {limit && <LimitBar share={roughHours(limit) / longest} />}
            {note ? <span className="limit-note">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LimitBar({ share }: { readonly share: number }) {
  // A limit of minutes beside one of months must still be seen.
  const width = Math.max(0.8, Math.round(share * 1000) / 10);
  return (
    <svg
      className="limit-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="limit-track" width="100" height="8" />
      <rect className="limit-fill" width={width} height="8" />
    </svg>
  );
}

/**
 * Length of a bar only, never a rule: a working day of 8 hours, five of them a week.
 * Limits of different units cannot be compared without a day of acceptance.
 */
const roughHours = ({ unit, count }: Limit): number => count * ROUGH_HOURS[unit];

const ROUGH_HOURS = {
  minutes: 1 / 60,
  workingHours: 1,
  workingDays: 8,
  calendarDays: (8 * 5) / 7,
  months: 174,
} as const satisfies Record<Limit['unit'], number>;
