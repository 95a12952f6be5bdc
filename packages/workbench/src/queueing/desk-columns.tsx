import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { FormFields } from './form-fields.tsx';
import { ItemPicker } from './item-picker.tsx';
import { Materials } from './materials.tsx';

type Props = {
  readonly item: DeskItem | null;
  readonly start: PostedFields;
  readonly posted: PostedFields;
  readonly faults: FaultWords;
  readonly today: DateOnly;
  readonly onPick: (code: string) => void;
  readonly onTickRequired: () => void;
};

/** Item and person, form, materials: side by side, each scrolls for itself. */
export function DeskColumns({ item, start, posted, faults, today, onPick, onTickRequired }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <div className="desk-columns">
      <div className="desk-column">
        <ItemPicker chosen={item === null ? '' : nameIn(language, item)} onPick={onPick} />
        {item && <ItemFacts item={item} />}
        <ApplicantFields start={start} posted={posted} faults={faults} today={today} />
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
            <FormFields key={item.code} fields={fieldsOf(item.form)} start={start} faults={faults} />
          </>
        )}
      </section>
      <div className="desk-column">
        {item && (
          <Materials
            key={item.code}
            documents={item.documents}
            start={start}
            posted={posted}
            onTickRequired={onTickRequired}
          />
        )}
      </div>
    </div>
  );
}

/** What the clerk must know of the item before speaking: who decides, by when, for how much. */
function ItemFacts({ item }: { item: DeskItem }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <dl className="item-facts">
      <div>
        <dt>{words.handling}</dt>
        <dd>{HANDLING_WORDS[item.handling][language]}</dd>
      </div>
      <div>
        <dt>{words.promised}</dt>
        <dd className="number">{limitWords(item.promisedLimit, language)}</dd>
      </div>
      <div>
        <dt>{words.statutory}</dt>
        <dd className="number">
          {item.statutoryLimit ? limitWords(item.statutoryLimit.limit, language) : words.noLimit}
        </dd>
      </div>
      <div>
        <dt>{words.code}</dt>
        <dd className="number">{item.code}</dd>
      </div>
      <div className="item-fee">
        <dt>{words.fee}</dt>
        <dd lang="zh-CN">{item.fee.standard}</dd>
      </div>
    </dl>
  );
}

const WORDS = bilingual({
  zh: {
    form: '申请表',
    first: '先选事项：输入编码、名称、拼音或首字母，按 Enter。',
    handling: '办件',
    promised: '承诺',
    statutory: '法定',
    noLimit: '未规定',
    fee: '收费',
    code: '编码',
  },
  en: {
    form: 'Form',
    first: 'Choose the item first: code, name, pinyin or initials, then Enter.',
    handling: 'Handling',
    promised: 'Promised',
    statutory: 'By law',
    noLimit: 'none',
    fee: 'Fee',
    code: 'Code',
  },
});
