import { slotText } from '@yichuang/domain/queueing/appointment-slots.ts';
import { dayWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';

type Props = {
  readonly on: string;
  readonly slot: { readonly fromMinute: number; readonly toMinute: number };
  readonly language: Language;
};

/** 2007年10月31日（星期三）10:00–10:30; the hours stay on one line. */
export const SlotTime = ({ on, slot, language }: Props) => (
  <>
    {dayWords(on, language)} <span className="number booking-hours">{slotText(slot)}</span>
  </>
);
