import type { ItemGuide } from '@yichuang/contract/catalogue.ts';
import type { SheetView } from '@yichuang/contract/item-settings.ts';
import { SelectField, TickField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextAreaField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRef, useState } from 'react';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Typed, typedFrom } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { SETTING_WORDS } from './setting-words.ts';
import { fieldsFrom, MARKS, SWITCHES, settingChanges, settingsFrom } from './sheet-settings.ts';

type Props = {
  readonly sheet: SheetView;
  readonly documents: ItemGuide['documents'];
  readonly faults: FaultWords;
};

/** 发布新版本: promise, rules and marks of an item, with what differs from the version offered now. */
export function SheetForm({ sheet, documents, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const start = { ...fieldsFrom(sheet.settings), ...useTyped() };
  const [posted, setPosted] = useState<Typed>(start);
  const key = useFormKey(sheet.version);
  const isBusy = useIsSending();
  const after = settingsFrom(
    posted,
    documents.map(({ id }) => id),
  );
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  const changes = settingChanges(sheet.settings, after, names, language);
  const onInput = () => form.current && setPosted(typedFrom(new FormData(form.current)));
  return (
    <Panel title={words.title}>
      <Form method="post" className="act-form" ref={form} onInput={onInput}>
        <input type="hidden" name="version" value={sheet.version} />
        <input type="hidden" name="key" value={key} />
        <LimitFields start={start} faults={faults} />
        <RuleFields start={start} faults={faults} />
        {documents.map(({ id }) => (
          <input key={id} type="hidden" name="documentId" value={id} />
        ))}
        <MarkTable documents={documents} start={start} faults={faults} />
        <section className="course-fact" aria-live="polite">
          <h3>{words.differs(sheet.version)}</h3>
          {changes.length === 0 ? <p className="hint">{words.same}</p> : null}
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
        <p className="hint">{words.binds}</p>
        <button type="submit" className="button" disabled={isBusy}>
          {isBusy ? words.busy : words.publish}
        </button>
      </Form>
    </Panel>
  );
}

type FieldsProps = { readonly start: Typed; readonly faults: FaultWords };

function LimitFields({ start, faults }: FieldsProps) {
  const words = useWords(SETTING_WORDS);
  const { language } = useLanguage();
  const units = Object.entries(words.units).map(([value, label]) => ({ value, label }));
  return (['promised', 'correction'] as const).map((name) => (
    <div key={name} className="desk-fields">
      <TextField
        name={`${name}.count`}
        label={words[name]}
        hint={name === 'correction' ? words.correctionHint : null}
        language={language}
        value={textOf(start[`${name}.count`])}
        fault={faults.get(`${name}.count`)}
        required={name === 'promised'}
        width="short"
        inputMode="decimal"
      />
      <SelectField
        name={`${name}.unit`}
        label={`${words[name]} · ${words.unit}`}
        language={language}
        value={textOf(start[`${name}.unit`])}
        options={units}
      />
    </div>
  ));
}

function RuleFields({ start, faults }: FieldsProps) {
  const words = useWords(SETTING_WORDS);
  const { language } = useLanguage();
  const common = (name: 'interestedParties' | 'quantityLimit' | 'otherProcedures') => ({
    name,
    language,
    label: words[name],
    value: textOf(start[name]),
    fault: faults.get(`rules.${name}`),
  });
  return (
    <>
      {SWITCHES.map((name) => (
        <TickField
          key={name}
          name={name}
          label={words[name]}
          language={language}
          fault={faults.get(`rules.${name}`)}
          checked={start[name] === 'yes'}
        />
      ))}
      <SelectField
        {...common('interestedParties')}
        options={Object.entries(words.duties).map(([value, label]) => ({ value, label }))}
      />
      <TextField {...common('quantityLimit')} required={false} width="short" inputMode="numeric" />
      <TextAreaField {...common('otherProcedures')} hint={words.otherHint} required={false} rows={2} />
    </>
  );
}

function MarkTable({ documents, start, faults }: FieldsProps & Pick<Props, 'documents'>) {
  const words = useWords(SETTING_WORDS);
  const own = useWords(WORDS);
  const wrong = documents.flatMap(({ id }) => faults.get(`documents.${id}`) ?? []);
  return (
    <>
      {wrong.map((fault) => (
        <p key={fault} className="field-fault">
          {fault}
        </p>
      ))}
      <table className="rows-table">
        <caption className="spoken">{own.documents}</caption>
        <thead>
          <tr>
            <th scope="col">{own.documents}</th>
            {MARKS.map((mark) => (
              <th key={mark} scope="col">
                {words[mark]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" lang="zh-CN">
                {name}
              </th>
              {MARKS.map((mark) => (
                <td key={mark}>
                  <input
                    type="checkbox"
                    name={mark}
                    value={id}
                    defaultChecked={(start[mark] ?? []).includes(id)}
                    aria-label={`${name} · ${words[mark]}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const textOf = (typed: Typed[string] | undefined): string => (typeof typed === 'string' ? typed : '');

const WORDS = bilingual({
  zh: {
    title: '承诺、规则和材料标记',
    documents: '申请材料',
    differs: (version: number) => `与现行第 ${version} 版的不同`,
    same: '没有不同。',
    binds: '发布后新办的件按新版本办理，在办的件仍按受理时的版本办理。',
    publish: '发布新版本',
    busy: '正在发布…',
  },
  en: {
    title: 'Promise, rules and marks of documents',
    documents: 'Documents',
    differs: (version: number) => `What differs from version ${version}, offered now`,
    same: 'Nothing differs.',
    binds: 'New cases take the new version; running ones keep the version that binds them.',
    publish: 'Publish a new version',
    busy: 'Publishing…',
  },
});
