import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import type { Place } from './place.ts';

type Props = {
  readonly name: 'firstId' | 'secondId';
  readonly label: string;
  readonly rota: RotaView;
  readonly place: Place;
  readonly value: string;
  readonly isFirst?: boolean;
};

/** People for a counter: those with power and skill first, each with what speaks against the day. */
export function PersonSelect({ name, label, rota, place, value, isFirst = false }: Props) {
  const words = useWords(WORDS);
  const { counter, on } = place;
  const fit = rota.people.filter(({ accountId }) => counter.fit.includes(accountId));
  const others = rota.people.filter(({ accountId }) => !counter.fit.includes(accountId));
  const option = ({ accountId, name: person, awayOn }: RotaView['people'][number]) => (
    <option key={accountId} value={accountId}>
      {awayOn.includes(on) ? words.away(person) : person}
    </option>
  );
  return (
    <div className="field">
      <label className="field-label" htmlFor={`rota-${name}`}>
        {label}
      </label>
      <select
        className="input select"
        name={name}
        id={`rota-${name}`}
        lang="zh-CN"
        defaultValue={value}
        required={isFirst}
        // biome-ignore lint/a11y/noAutofocus: a dialog takes the cursor to its first answer
        autoFocus={isFirst}
      >
        <option value="">{words.nobody}</option>
        <optgroup label={words.fit}>{fit.map(option)}</optgroup>
        <optgroup label={words.others}>{others.map(option)}</optgroup>
      </select>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    nobody: '不安排',
    fit: '有授权和技能',
    others: '没有授权或技能（会提示冲突）',
    away: (name: string) => `${name}（请假）`,
  },
  en: {
    nobody: 'nobody',
    fit: 'With power and skill',
    others: 'Without (told as a conflict)',
    away: (name: string) => `${name} (on leave)`,
  },
});
