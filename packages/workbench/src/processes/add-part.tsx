import { fieldId } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { type FormEvent, useState } from 'react';
import { useLanguage, useWords } from '#shell/language.tsx';

type Props = {
  /** What is added: tells the box from others on the page. */
  readonly name: 'step' | 'stage' | 'route';
  readonly title: string;
  readonly taken: readonly { readonly id: string }[];
  readonly onAdd: (id: string) => void;
};

/** Adds a step, stage or route under an id of its own; an id never changes afterwards. */
export function AddPart({ name, title, taken, onAdd }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [fault, setFault] = useState<keyof typeof WORDS.zh.faults | null>(null);
  const box = `new.${name}`;
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const id = String(new FormData(form).get(box) ?? '').trim();
    const found = idFault(id, taken);
    setFault(found);
    if (found !== null) {
      form.querySelector<HTMLInputElement>(`#${fieldId(box)}`)?.focus();
      return;
    }
    form.reset();
    onAdd(id);
  };
  return (
    <form className="add-part" onSubmit={add}>
      <TextField
        name={box}
        label={title}
        hint={words.hint}
        language={language}
        value=""
        fault={fault && words.faults[fault]}
        width="short"
      />
      <button type="submit" className="button button-quiet">
        {title}
      </button>
    </form>
  );
}

export function idFault(id: string, taken: Props['taken']): 'form' | 'taken' | null {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(id)) return 'form';
  return taken.some((one) => one.id === id) ? 'taken' : null;
}

const WORDS = bilingual({
  zh: {
    hint: '编号，例如 EE-31；以后不能改',
    faults: {
      form: '编号应为 1 到 40 个字母、数字、点、横线，以字母或数字开头',
      taken: '这个编号已经用过',
    },
  },
  en: {
    hint: 'An id such as EE-31; it cannot be changed later',
    faults: {
      form: 'An id has 1 to 40 letters, digits, dots or dashes and begins with a letter or digit',
      taken: 'This id is taken',
    },
  },
});
