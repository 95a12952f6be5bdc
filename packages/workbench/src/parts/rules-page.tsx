import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import type { ComponentProps, ReactNode } from 'react';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf, newestView } from '#wire/answer.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { ActNotes } from './act-notes.tsx';
import { PageHead } from './page-title.tsx';
import { RuleHistory } from './rule-history.tsx';

type Rules = { readonly version: number } & ComponentProps<typeof RuleHistory>;

type Props<View> = {
  readonly title: string;
  /** What the rules are for, and whom a change binds. */
  readonly lead: string;
  readonly saved: string;
  readonly back?: ReactNode;
  readonly loaded: View;
  readonly answer: Answer<View> | undefined;
  readonly changes: (fresh: View) => readonly string[];
  /** The boxes of the newest view. */
  readonly children: (view: View, typed: Typed | undefined) => ReactNode;
};

/** 规则 that a centre sets itself: the boxes, the basis that each change needs, and every change there was. */
export function RulesPage<View extends Rules>(props: Props<View>) {
  const { title, lead, saved, back, loaded, answer, changes, children } = props;
  const view = newestView(loaded, answer);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(view.version);
  const isBusy = useIsSending();
  const typed = useTyped();
  return (
    <>
      <PageHead title={title}>{back}</PageHead>
      <ActNotes key={view.version} answer={answer} done={saved} changes={changes} />
      <p className="note">{lead}</p>
      <Form method="post" className="act-form form-narrow" key={`form-${view.version}`}>
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="key" value={key} />
        {children(view, typed)}
        <TextField
          name="basis"
          label={words.basis}
          hint={words.hint}
          language={language}
          value={String(typed?.basis ?? '')}
          fault={faultsOf(answer, language).get('basis')}
          required
        />
        <button type="submit" className="button" disabled={isBusy}>
          {words.save}
        </button>
      </Form>
      <RuleHistory history={view.history} />
    </>
  );
}

const WORDS = bilingual({
  zh: { basis: '变更依据', hint: '决定的文号或理由，2 到 200 个字', save: '保存规则' },
  en: {
    basis: 'Why they change',
    hint: 'Number of the decision, or the reason; 2 to 200 characters',
    save: 'Save the rules',
  },
});
