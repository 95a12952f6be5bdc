import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import type { ComponentProps } from 'react';
import { keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { EarlierPanel } from './earlier-panel.tsx';
import { EarlierAtDesk } from './earlier-sources.tsx';
import { FormFields } from './form-fields.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemPicker } from './item-picker.tsx';
import { Materials } from './materials.tsx';
import { Situations } from './situations.tsx';

type Props = ComponentProps<typeof ApplicantFields> & {
  readonly item: DeskItem | null;
  readonly onPick: (code: string) => void;
  readonly onTickRequired: () => void;
  readonly onWritten: (names: readonly string[]) => void;
};

/** Item and person, form, materials: side by side, each scrolls for itself. */
export function DeskColumns({
  item,
  start,
  posted,
  faults,
  today,
  onPick,
  onTickRequired,
  onWritten,
}: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <EarlierAtDesk item={item} posted={posted} today={today}>
      <div className="desk-columns">
        <div className="desk-column">
          <ItemPicker chosen={item === null ? '' : nameIn(language, item)} onPick={onPick} />
          {item && <ItemFacts item={item} />}
          {item && <Situations key={item.code} documents={item.documents} start={start} />}
          <ApplicantFields start={start} posted={posted} faults={faults} today={today} />
          <EarlierPanel itemCode={item?.code ?? ''} />
        </div>
        <section className="desk-column desk-middle" data-desk="form" aria-label={words.form}>
          {item === null ? (
            <p className="desk-wait">{words.first}</p>
          ) : (
            <>
              <h2 lang={language === 'en' ? undefined : 'zh-CN'}>
                {language === 'en' ? item.form.titleEn : item.form.title} <kbd>{keyLabel('toForm')}</kbd>
              </h2>
              {item.form.help && (
                <p className="hint" lang="zh-CN">
                  {item.form.help}
                </p>
              )}
              <FormFields
                key={item.code}
                fields={fieldsOf(item.form)}
                start={start}
                faults={faults}
                onWritten={onWritten}
              />
            </>
          )}
        </section>
        <div className="desk-column">
          {item && (
            <Materials
              key={item.code}
              documents={item.documents}
              terms={item.terms}
              faults={faults}
              start={start}
              posted={posted}
              onTickRequired={onTickRequired}
            />
          )}
        </div>
      </div>
    </EarlierAtDesk>
  );
}

const WORDS = bilingual({
  zh: {
    form: '申请表',
    first: '先选事项：输入编码、名称、拼音或首字母，按 Enter。',
  },
  en: {
    form: 'Form',
    first: 'Choose the item first: code, name, pinyin or initials, then Enter.',
  },
});
