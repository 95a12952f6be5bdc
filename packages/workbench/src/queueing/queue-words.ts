import type { PauseReasonView, QueueRow } from '@yichuang/contract/queueing-counters.ts';
import { PAUSES } from '@yichuang/domain/queueing/counter-life.ts';
import { PRIORITY_WORDS } from '@yichuang/domain/queueing/priority.ts';
import type { Language } from '@yichuang/ui/language.ts';

/** ★ 老人, 预约, or nothing for an ordinary number. */
export function kindWords(
  { kind, priorityReason }: Pick<QueueRow, 'kind' | 'priorityReason'>,
  language: Language,
): string {
  if (kind === 'appointment') return language === 'en' ? 'Booked' : '预约';
  return priorityReason === null ? '' : `★ ${PRIORITY_WORDS[priorityReason][language]}`;
}

/** Why a counter pauses, as its screen says it. */
export const pauseWords = (reason: PauseReasonView, language: Language): string => PAUSES[reason][language];
