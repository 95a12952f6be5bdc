import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { type CounterFields, type CounterFilter, withCounter } from './counter-filters.tsx';
import { PlaceFields } from './counter-place-fields.tsx';
import { WorkFields } from './counter-work-fields.tsx';
import { useFirstField } from './use-first-field.ts';

/** 窗口: where it stands, what it is and what it calls numbers for. */
export function CounterForm({
  counter,
  register,
  filter,
  answer,
}: CounterFields & { readonly filter: CounterFilter }) {
  const words = useWords(WORDS);
  const key = useFormKey(counter?.version ?? 'new');
  const isBusy = useIsSending();
  const form = useFirstField(answer === undefined);
  return (
    <Panel title={counter ? words.titleOf(counterPlate(counter.number)) : words.newTitle}>
      <Form method="post" className="act-form form-narrow" ref={form} noValidate>
        <input type="hidden" name="key" value={key} />
        {counter && <input type="hidden" name="counterId" value={counter.counterId} />}
        <input type="hidden" name="version" value={counter?.version ?? 0} />
        <PlaceFields counter={counter} register={register} answer={answer} />
        <WorkFields counter={counter} register={register} answer={answer} />
        <p className="act-buttons">
          <button
            type="submit"
            className="button"
            name="act"
            value={counter ? 'change' : 'add'}
            disabled={isBusy}
          >
            {counter ? words.save : words.add}
          </button>{' '}
          {counter && (
            <button
              type="submit"
              className="button button-serious"
              name="act"
              value="retire"
              disabled={isBusy}
            >
              {words.retire}
            </button>
          )}{' '}
          <Link to={withCounter(filter, null)}>{words.close}</Link>
        </p>
        {counter && <p className="hint">{words.retireHint}</p>}
      </Form>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    newTitle: '增加窗口',
    titleOf: (plate: string) => `变更 ${plate} 号窗口`,
    save: '保存窗口',
    add: '增加这个窗口',
    retire: '撤销窗口',
    retireHint: '撤销以后不能恢复；有人值守时不能撤销。以前的号和件照样查得到。',
    close: '收起',
  },
  en: {
    newTitle: 'Add a counter',
    titleOf: (plate: string) => `Change counter ${plate}`,
    save: 'Save the counter',
    add: 'Add this counter',
    retire: 'Retire the counter',
    retireHint:
      'This is for good, and not while somebody works there. Earlier numbers and cases stay readable.',
    close: 'Close',
  },
});
