import type { OfferedDayView, SlotView } from '@yichuang/contract/queueing-appointments.ts';
import { slotText } from '@yichuang/domain/queueing/appointment-slots.ts';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';

type Props = {
  readonly days: readonly OfferedDayView[];
  readonly language: Language;
  /** What a free slot is: a link, or a button of a form. */
  readonly slot: (on: string, slot: SlotView, words: ReactNode) => ReactNode;
};

/** 可预约时段 by day; a slot that is taken is told, not hidden. */
export function SlotList({ days, language, slot: choice }: Props) {
  const words = WORDS[language];
  const withSlots = days.filter(({ slots }) => slots.length > 0);
  if (withSlots.length === 0) return <p role="status">{words.none}</p>;
  return withSlots.map(({ on, slots }) => {
    const free = slots.reduce((sum, slot) => sum + slot.free, 0);
    return (
      <section key={on} className="booking-day" aria-labelledby={`day-${on}`}>
        <h2 id={`day-${on}`}>{dayWords(on, language)}</h2>
        <p className="hint">{free === 0 ? words.fullDay : words.freeOfDay(free)}</p>
        <ul className="booking-slots">
          {slots.map((slot) => (
            <li key={slot.fromMinute}>
              {slot.free === 0 ? (
                <span className="booking-full">
                  <span className="number">{slotText(slot)}</span> {words.full}
                </span>
              ) : (
                choice(
                  on,
                  slot,
                  <>
                    <span className="number">{slotText(slot)}</span> <small>{words.free(slot.free)}</small>
                  </>,
                )
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

const WORDS = bilingual({
  zh: {
    none: '这几天没有可约的时段。请直接到大厅取号，照样办理。',
    fullDay: '这一天已经约满',
    freeOfDay: (count: number) => `还可约 ${count} 人`,
    full: '约满',
    free: (count: number) => `余 ${count}`,
  },
  en: {
    none: 'No time can be booked these days. Take a number in the hall: you are served all the same.',
    fullDay: 'This day is full',
    freeOfDay: (count: number) => `${count} places left`,
    full: 'full',
    free: (count: number) => `${count} left`,
  },
});
