import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type FormProps, SessionForm } from './session-form.tsx';

/** 签署: for the own department only, with what it reserves. */
export function SignForm({ session, typed, faults }: FormProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <SessionForm act="sign" version={session.version} done={session.version} label={words.sign}>
      <p>{words.signHint}</p>
      <TextAreaField
        name="reservation"
        label={words.reserve}
        hint={words.reserveHint}
        language={language}
        value={String(typed.reservation ?? '')}
        fault={faults.get('reservation')}
        required={false}
        rows={2}
      />
    </SessionForm>
  );
}

const WORDS = bilingual({
  zh: {
    sign: '签署本部门一栏',
    signHint: '签署表示确认记录属实，只代表本部门，不是作出许可决定。签署后不能更改。',
    reserve: '保留意见',
    reserveHint: '没有就留空；写下的内容会印在记录里。',
  },
  en: {
    sign: 'Sign the line of my department',
    signHint:
      'Signing says that the record is right, for your department only. It grants nothing, and cannot be changed.',
    reserve: 'What the department reserves',
    reserveHint: 'Empty when nothing; it is printed in the record.',
  },
});
