import type { CaseView } from '@yichuang/contract/cases.ts';
import { WITHDRAWAL_GROUNDS } from '@yichuang/domain/documents/withdrawal.ts';
import { SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextAreaField } from '@yichuang/ui/form/text-fields.tsx';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

type Letter = CaseView['letters'][number];
type Props = { readonly view: CaseView; readonly letter: Letter; readonly typed: Typed };

/** 作废: the department that issued the paper takes it out of force; after that a corrected one may follow. */
export function WithdrawalPanel({ view, letter, typed }: Props) {
  const me = useMe();
  const words = useWords(WORDS);
  const mayAct =
    me?.permissions.includes('cases.decide') === true && me.department?.code === view.department.code;
  return (
    <Panel title={letter.withdrawn ? words.withdrawn : words.inForce}>
      {letter.withdrawn && <Reason withdrawn={letter.withdrawn} />}
      {mayAct && <ActForm view={view} letter={letter} typed={typed} />}
    </Panel>
  );
}

function Reason({ withdrawn }: { withdrawn: NonNullable<Letter['withdrawn']> }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <dl className="facts">
      <div>
        <dt>{words.at}</dt>
        <dd>{momentInFull(withdrawn.at, language)}</dd>
      </div>
      <div>
        <dt>{words.ground}</dt>
        <dd>{WITHDRAWAL_GROUNDS[withdrawn.ground][language]}</dd>
      </div>
      <div>
        <dt>{words.reason}</dt>
        <dd>
          <Mixed language={language}>{withdrawn.reason}</Mixed>
        </dd>
      </div>
    </dl>
  );
}

function ActForm({ view, letter, typed }: Props) {
  const words = useWords(WORDS);
  const isWithdrawn = letter.withdrawn !== null;
  // A withdrawal leaves the version of the case alone: the papers tell what was done.
  const done = view.letters.filter(({ withdrawn }) => withdrawn === null).length;
  const key = useFormKey(`${view.version}-${view.letters.length}-${done}`);
  const isBusy = useIsSending();
  return (
    <Form method="post" className="act-form">
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="act" value={isWithdrawn ? 'reissue' : 'withdraw'} />
      <p className="hint">{isWithdrawn ? words.reissueHint : words.withdrawHint}</p>
      {!isWithdrawn && <ReasonFields typed={typed} />}
      <button type="submit" className="button" disabled={isBusy}>
        {isWithdrawn ? words.reissue : words.withdraw}
      </button>
    </Form>
  );
}

function ReasonFields({ typed }: { typed: Typed }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const options = Object.entries(WITHDRAWAL_GROUNDS).map(([value, word]) => ({
    value,
    label: word[language],
  }));
  return (
    <>
      <SelectField
        name="ground"
        label={words.ground}
        hint={words.groundHint}
        language={language}
        options={options}
        value={String(typed.ground ?? 'clerical')}
      />
      <TextAreaField
        name="reason"
        label={words.reason}
        language={language}
        value={String(typed.reason ?? '')}
        rows={3}
      />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    inForce: '这份文书有效',
    withdrawn: '这份文书已经作废',
    at: '作废时间',
    ground: '事由类别',
    groundHint: '核验这份文书的人会看到类别和日期，看不到下面的原因',
    reason: '原因',
    withdrawHint: '只作废这份文书，办件本身不变。有错的，作废之后可以更正重发。',
    withdraw: '作废这份文书',
    reissueHint: '按办件现在的情况重新出具，编新的文号和核验码；每份只能重发一次。',
    reissue: '更正后重发',
  },
  en: {
    inForce: 'This paper is in force',
    withdrawn: 'This paper is withdrawn',
    at: 'Withdrawn',
    ground: 'Class of the reason',
    groundHint: 'Whoever verifies the paper sees the class and the date, not the reason below',
    reason: 'Reason',
    withdrawHint: 'Only the paper is withdrawn; the case stays as it is. A corrected paper may follow.',
    withdraw: 'Withdraw this paper',
    reissueHint:
      'Issued again from the case as it is now, with a new number and code; each paper is issued again once.',
    reissue: 'Issue a corrected paper',
  },
});
