import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import { type DueMove, movesOfJournal } from '@yichuang/domain/cases/due-moves.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { dayInWords } from '@yichuang/domain/documents/day-in-words.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { momentOf } from './letter-head.ts';

/** What an event says of the dates of a case; one for each event, null for most. */
export const datedNotes = (journal: readonly CaseEvent[]): readonly (string | null)[] =>
  movesOfJournal(journal).map((moves, index) => {
    const event = journal[index];
    if (event?.kind === 'received' && event.handedInAt !== undefined)
      return `窗口断网时收件，收件时刻${momentWords(event.handedInAt)}，凭条${event.slip}，网络恢复后补录`;
    if (event?.kind === 'correctionReminded') return `请在${dayWords(event.due)}之前（含当日）补齐材料`;
    if (event?.kind !== 'duesRecomputed' || moves.length === 0) return null;
    return `依${event.calendar}：${moves.map(moveWords).join('，')}`;
  });

function moveWords({ side, old, new: due }: DueMove): string {
  if (old === null) return `${SIDES[side]}为${dayWords(due)}`;
  if (old.at === due.at)
    return `${SIDES[side]}${dayWords(due)}${due.provisional ? '改为暂定' : '不再是暂定'}`;
  return `${SIDES[side]}由${dayWords(old)}改为${dayWords(due)}`;
}

const momentWords = (at: Instant): string => {
  const { on, time } = momentOf(at);
  return `${dayInWords(on)}${time}`;
};

const dayWords = ({ on }: Due): string => dayInWords(on);

const SIDES = {
  promised: '承诺期限',
  statutory: '法定期限',
  correction: '补正期限',
  consultation: '征求意见期限',
} as const satisfies Record<DueMove['side'], string>;
