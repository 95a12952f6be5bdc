import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf } from '#wire/answer.ts';
import { useTyped } from '#wire/use-form.ts';
import type { CounterFields, Register } from './counter-filters.tsx';

/** Where a counter stands, what is written above it, and when it is closed. */
export function PlaceFields({ counter, register, answer }: CounterFields) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped();
  const faults = faultsOf(answer, language);
  const field = (name: string, value: string | number | null | undefined) => ({
    name,
    language,
    value: String(typed?.[name] ?? value ?? ''),
    fault: faults.get(name),
  });
  const places = register.areas.map((area) => ({
    value: `${area.hall}/${area.code}`,
    label: `${nameIn(language, hallOf(area.hall, register))} · ${nameIn(language, area)}`,
  }));
  return (
    <>
      {!counter && (
        <TextField
          {...field('counterId', '')}
          label={words.code}
          hint={words.codeHint}
          width="short"
          required
        />
      )}
      <TextField
        {...field('number', counter?.number)}
        label={words.number}
        width="short"
        inputMode="numeric"
        required
      />
      <TextField {...field('name', counter?.name)} label={words.name} required />
      <TextField {...field('nameEn', counter?.nameEn)} label={words.nameEn} required />
      <SelectField
        {...field('place', counter && `${counter.hall}/${counter.area}`)}
        fault={faults.get('area') ?? faults.get('hall')}
        label={words.place}
        options={places}
        required
      />
      <TextField
        {...field('x', counter?.x)}
        label={words.x}
        hint={words.spotHint}
        width="short"
        inputMode="numeric"
        required
      />
      <TextField {...field('y', counter?.y)} label={words.y} width="short" inputMode="numeric" required />
      <TextField
        {...field('closedFrom', counter?.closedFrom)}
        label={words.closedFrom}
        hint={words.dayHint}
        width="medium"
        required={false}
      />
      <TextField
        {...field('closedUntil', counter?.closedUntil)}
        label={words.closedUntil}
        hint={words.untilHint}
        width="medium"
        required={false}
      />
    </>
  );
}

const hallOf = (code: string, { halls }: Register) =>
  halls.find((hall) => hall.code === code) ?? { code, name: code, nameEn: code };

const WORDS = bilingual({
  zh: {
    code: '编号',
    codeHint: '一个大写字母加数字，例如 S143；以后不能改',
    number: '窗口号',
    name: '名称',
    nameEn: '英文名称',
    place: '大厅和分区',
    x: '平面图位置：由西向东第几格',
    y: '平面图位置：由北向南第几格',
    spotHint: '一格约 1.5 米，从 0 数起；不能和别的窗口重叠',
    closedFrom: '停用起始日',
    closedUntil: '停用截止日',
    dayHint: '例如 2026-11-30；不停用就不填',
    untilHint: '不填就是停用到另行通知',
  },
  en: {
    code: 'Code',
    codeHint: 'A capital letter and digits, as in S143; it never changes',
    number: 'Number',
    name: 'Name',
    nameEn: 'English name',
    place: 'Hall and area',
    x: 'Place in the plan, from the west',
    y: 'Place in the plan, from the north',
    spotHint: 'In steps of about 1.5 metres from 0; no two counters stand at one place',
    closedFrom: 'Closed from',
    closedUntil: 'Closed until',
    dayHint: 'As in 2026-11-30; empty while it is in use',
    untilHint: 'Empty: until further notice',
  },
});
