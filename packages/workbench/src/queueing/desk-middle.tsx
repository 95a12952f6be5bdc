import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import type { ComponentProps } from 'react';
import { keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { FormFields } from './form-fields.tsx';

type Props = Omit<ComponentProps<typeof FormFields>, 'fields'> & { readonly item: DeskItem | null };

/** 申请表 of the item; before one is chosen, how to begin. */
export function DeskMiddle({ item, start, faults, onWritten }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
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
