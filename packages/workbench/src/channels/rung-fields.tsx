import type { LadderRung } from '@yichuang/contract/channel-urging.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { ACT_WORDS, RUNG_WORDS } from './handling/urging-words.ts';
import { LINES } from './rungs-from.ts';

type Props = {
  readonly rungs: readonly LadderRung[];
  /** What was on the page when the session ended. */
  readonly typed: Typed | undefined;
  /** The line each rung that was sent came from. */
  readonly places: readonly number[];
  readonly faults: FaultWords;
};

/** 催办层级: a line for each rung, the lowest first; a line without anybody is not used. */
export function RungFields({ rungs, typed, places, faults }: Props) {
  const words = useWords(WORDS);
  const whole = faults.get('rungs');
  return (
    <>
      {whole && <p className="field-fault">{whole}</p>}
      {Array.from({ length: LINES }, (_, line) => (
        <RungLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are places of a fixed list
          key={line}
          line={line}
          rung={rungs[line]}
          typed={typed}
          faultOf={(field) => faults.get(`rungs.${places.indexOf(line)}.${field}`)}
          title={words.rung(line + 1)}
        />
      ))}
    </>
  );
}

type LineProps = {
  readonly line: number;
  readonly rung: LadderRung | undefined;
  readonly typed: Typed | undefined;
  readonly faultOf: (field: 'rung' | 'act' | 'fromPercent') => string | undefined;
  readonly title: string;
};

function RungLine({ line, rung, typed, faultOf, title }: LineProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const value = (name: string, saved: string) => String(typed?.[`${name}.${line}`] ?? saved);
  const options = <T extends string>(named: Readonly<Record<T, string>>) =>
    Object.entries<string>(named).map(([one, label]) => ({ value: one, label }));
  return (
    <fieldset className="desk-fields ladder-rung">
      <legend>{title}</legend>
      <SelectField
        name={`rung.${line}`}
        label={words.who}
        language={language}
        value={value('rung', rung?.rung ?? '')}
        fault={faultOf('rung')}
        options={options(RUNG_WORDS[language])}
      />
      <SelectField
        name={`act.${line}`}
        label={words.act}
        language={language}
        value={value('act', rung?.act ?? 'urging')}
        fault={faultOf('act')}
        options={options(ACT_WORDS[language])}
      />
      <TextField
        name={`percent.${line}`}
        label={words.percent}
        hint={words.percentHint}
        language={language}
        width="short"
        inputMode="numeric"
        unit="%"
        value={value('percent', String(rung?.fromPercent ?? ''))}
        fault={faultOf('fromPercent')}
        required={false}
      />
    </fieldset>
  );
}

const WORDS = bilingual({
  zh: {
    rung: (place: number) => `第 ${place} 级`,
    who: '对象',
    act: '方式',
    percent: '从用时的多少起',
    percentHint: '100% 以上为超时；不填即一超时就办',
  },
  en: {
    rung: (place: number) => `Rung ${place}`,
    who: 'Who is told',
    act: 'By what act',
    percent: 'From this share of the time on',
    percentHint: 'Above 100 %: late; empty: as soon as the time is over',
  },
});
