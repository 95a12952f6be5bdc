import type { OfferedTerms } from '@yichuang/contract/acceptance-terms.ts';
import type { RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import { TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { type FaultWords, fieldId } from '@yichuang/ui/form/field-name.ts';
import { DateField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { DayTime } from '@yichuang/ui/moment.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { UNTIL } from './terms.ts';

type Props = {
  readonly terms: OfferedTerms;
  readonly documents: readonly RequiredDocumentView[];
  /** What the boxes begin with. */
  readonly typed: Typed;
  readonly faults: FaultWords;
};

/** 容缺受理、告知承诺: on what else than complete papers the acceptance rests; nothing where the item allows neither. */
export function TermsFields(props: Props) {
  const { terms, documents } = props;
  const mayFollow = documents.filter(({ deferrable }) => deferrable);
  return (
    <>
      {terms.deferUntil !== null && mayFollow.length > 0 && (
        <DeferredFields {...props} documents={mayFollow} last={terms.deferUntil} />
      )}
      {terms.undertaking && <UndertakingFields {...props} />}
    </>
  );
}

function DeferredFields({ documents, last, typed, faults }: Props & { readonly last: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const before = typed.deferred ?? [];
  return (
    <fieldset className="terms">
      <legend>{words.deferred}</legend>
      <p className="hint">
        {words.last} <DayTime on={last} language={language} />
      </p>
      <ul className="documents">
        {documents.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input type="checkbox" name="deferred" value={id} defaultChecked={before.includes(id)} />
              <span lang="zh-CN">{name}</span>
            </label>
            <input
              className="input input-short"
              id={fieldId(UNTIL + id)}
              name={UNTIL + id}
              defaultValue={textOf(typed[UNTIL + id]) || last}
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.until(name)}
              aria-invalid={faults.has(UNTIL + id) ? true : undefined}
            />
            {faults.has(UNTIL + id) && <p className="field-fault">{faults.get(UNTIL + id)}</p>}
          </li>
        ))}
      </ul>
      <TickField
        name="commitmentSigned"
        label={words.commitment}
        language={language}
        fault={faults.get('commitmentSigned')}
        checked={typed.commitmentSigned === 'yes'}
      />
    </fieldset>
  );
}

function UndertakingFields({ typed, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <fieldset className="terms">
      <legend>{words.undertaking}</legend>
      <TickField
        name="undertaking"
        label={words.byUndertaking}
        language={language}
        checked={typed.undertaking === 'yes'}
      />
      <DateField
        name="checkOn"
        label={words.checkOn}
        language={language}
        value={textOf(typed.checkOn)}
        fault={faults.get('checkOn') ?? faults.get('undertaking.checkOn')}
        required={false}
      />
      <TickField
        name="undertaking.signed"
        label={words.undertakingSigned}
        language={language}
        fault={faults.get('undertaking.signed')}
        checked={typed['undertaking.signed'] === 'yes'}
      />
    </fieldset>
  );
}

const textOf = (typed: Typed[string] | undefined): string => (typeof typed === 'string' ? typed : '');

const WORDS = bilingual({
  zh: {
    deferred: '容缺受理：可后补的材料',
    last: '补交期限最迟为承诺到期日',
    until: (name: string) => `${name}的补交期限`,
    commitment: '申请人已签署容缺受理承诺书',
    undertaking: '告知承诺',
    byUndertaking: '本件按告知承诺办理',
    checkOn: '事后核查的日期',
    undertakingSigned: '申请人已签署告知承诺书',
  },
  en: {
    deferred: 'Deferred papers: what may follow',
    last: 'At the latest on the day the promise ends,',
    until: (name: string) => `Day by which ${name} follows`,
    commitment: 'The applicant has signed the commitment to bring them',
    undertaking: 'Undertaking in place of proof',
    byUndertaking: 'This case rests on an undertaking',
    checkOn: 'Day of the later check',
    undertakingSigned: 'The applicant has signed the undertaking',
  },
});
