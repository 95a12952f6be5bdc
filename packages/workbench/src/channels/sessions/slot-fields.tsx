import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';

type SlotProps = {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly faults: FaultWords;
};

/** Day, begin, end, place. */
export function SlotFields({ faults, ...slot }: SlotProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <div className="slot-fields">
      <DateField
        name="on"
        label={words.on}
        language={language}
        value={slot.on}
        fault={faults.get('on')}
        required
      />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={words[name]}
          hint={words.timeHint}
          language={language}
          value={slot[name]}
          fault={faults.get(name)}
          width="short"
          required
        />
      ))}
      <TextField
        name="place"
        label={words.place}
        language={language}
        value={slot.place}
        fault={faults.get('place')}
        required
      />
    </div>
  );
}

const WORDS = bilingual({
  zh: { on: '日期', from: '开始时间', to: '结束时间', timeHint: '例如 09:30', place: '地点' },
  en: { on: 'Day', from: 'Start', to: 'End', timeHint: 'For example 09:30', place: 'Place' },
});
