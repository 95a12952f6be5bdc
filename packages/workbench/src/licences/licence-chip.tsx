import type { LicenceState } from '@yichuang/contract/licences.ts';
import { LICENCE_STATE_WORDS } from '@yichuang/domain/licences/state-words.ts';
import { StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { useLanguage } from '#shell/language.tsx';

/** State of a licence in its one wording; what is in force is green, what was taken away is red. */
export function LicenceChip({ state }: { state: LicenceState }) {
  const { language } = useLanguage();
  return <StatusChip tone={TONES[state]}>{LICENCE_STATE_WORDS[state][language]}</StatusChip>;
}

const TONES = {
  effective: 'green',
  changed: 'green',
  renewed: 'green',
  deemedRenewed: 'green',
  expired: 'grey',
  revoked: 'seal',
  recalled: 'seal',
  forfeited: 'seal',
  cancelled: 'grey',
} as const satisfies Readonly<Record<LicenceState, Tone>>;
