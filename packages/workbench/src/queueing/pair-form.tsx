import type { listScreens } from '@yichuang/contract/queueing-screens.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import type { ScreenAnswer } from './screen-acts.ts';
import { SCREEN_WORDS } from './screen-words.ts';

type Props = {
  readonly screens: ReplyOf<typeof listScreens>;
  readonly answer: ScreenAnswer | undefined;
  readonly typed: Typed | undefined;
};

/** 配对: the six digits a screen shows, and where it stands. */
export function PairForm({ screens, answer, typed }: Props) {
  const words = useWords(WORDS);
  const kinds = useWords(SCREEN_WORDS);
  const { language } = useLanguage();
  const key = useFormKey(screens.rows.length);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  const field = (name: string) => ({
    name,
    language,
    fault: faults.get(name),
    value: String(typed?.[name] ?? ''),
  });
  return (
    <Panel title={words.title}>
      <p>{words.intro}</p>
      <Form method="post" className="act-form form-narrow" key={screens.rows.length}>
        <input type="hidden" name="act" value="pair" />
        <input type="hidden" name="key" value={key} />
        <TextField {...field('code')} label={words.code} width="short" inputMode="numeric" required />
        <TextField {...field('label')} label={words.label} hint={words.labelHint} required />
        <SelectField
          {...field('kind')}
          label={words.kind}
          options={(['kiosk', 'hall', 'window', 'pad'] as const).map((kind) => ({
            value: kind,
            label: kinds[kind],
          }))}
          required
        />
        <SelectField
          {...field('hall')}
          label={words.hall}
          hint={words.hallHint}
          options={hallOptions(screens, (named) => nameIn(language, named))}
          required={false}
        />
        <TextField
          {...field('counterId')}
          label={words.counter}
          hint={words.counterHint}
          width="short"
          required={false}
        />
        <button type="submit" className="button" disabled={isBusy}>
          {words.pair}
        </button>
      </Form>
    </Panel>
  );
}

type Named = { readonly name: string; readonly nameEn: string };

const hallOptions = ({ halls, areas }: Props['screens'], nameOf: (named: Named) => string) =>
  halls.flatMap((hall) => [
    { value: hall.code, label: nameOf(hall) },
    ...areas
      .filter((area) => area.hall === hall.code)
      .map((area) => ({ value: `${hall.code}/${area.area}`, label: `${nameOf(hall)} · ${nameOf(area)}` })),
  ]);

const WORDS = bilingual({
  zh: {
    title: '配对新终端',
    intro: '在新终端的浏览器里打开本站的 /d/pair，按“显示配对码”，再把六位数字填在这里。',
    code: '配对码',
    label: '名称',
    labelHint: '例如 南区大厅入口取号机',
    kind: '种类',
    hall: '大厅或分区',
    hallHint: '取号机和大厅屏填这一项；大厅屏可以只显示一个区',
    counter: '窗口编号',
    counterHint: '窗口屏和评价器填这一项，例如 S095',
    pair: '配对终端',
  },
  en: {
    title: 'Pair a new screen',
    intro:
      'Open /d/pair of this site in the browser of the screen, press “Show the pairing code”, and enter the six digits here.',
    code: 'Pairing code',
    label: 'Name',
    labelHint: 'For example Machine at the entrance of the south hall',
    kind: 'Sort',
    hall: 'Hall or area',
    hallHint: 'Of a machine or hall screen; a hall screen may show one area only',
    counter: 'Id of the counter',
    counterHint: 'Of a counter screen or rating pad, for example S095',
    pair: 'Pair the screen',
  },
});
