import type { GatesView, GateView } from '@yichuang/contract/channel-statements.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';

type Props = { readonly view: GatesView; readonly maySpeak: boolean; readonly faults: FaultWords };

/** 申请人声明: what opens a stage, what was said, and the forms with which the clerk says it for the applicant. */
export function GatesPanel({ view, maySpeak, faults }: Props) {
  const words = useWords(WORDS);
  if (view.gates.length === 0) return null;
  return (
    <Panel title={words.title}>
      {view.gates.map((gate) => (
        <Gate key={gate.gateId} gate={gate} version={view.version} maySpeak={maySpeak} faults={faults} />
      ))}
    </Panel>
  );
}

type GateProps = Omit<Props, 'view'> & { readonly gate: GateView; readonly version: number };

function Gate({ gate, version, maySpeak, faults }: GateProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(`${gate.gateId} ${version}`);
  const isSending = useIsSending();
  const said = gate.statedOn && plainDayWords(gate.statedOn, language);
  return (
    <>
      <p>
        <b>{nameIn(language, gate)}</b> → {nameIn(language, gate.stage)}{' '}
        <span className="hint">
          {said ? words.stated(said, gate.byApplicant ? words.byApplicant : words.byClerk) : words.owed}
        </span>
      </p>
      {maySpeak && (gate.mayState || gate.mayWithdraw) && (
        <Form method="post" className="act-form">
          <input type="hidden" name="gate" value={gate.gateId} />
          <input type="hidden" name="act" value={gate.mayState ? 'state' : 'withdraw'} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="key" value={key} />
          {gate.mayState && <StatementFields gate={gate} faults={faults} />}
          <button
            type="submit"
            className={gate.mayState ? 'button' : 'button button-quiet'}
            disabled={isSending}
          >
            {gate.mayState ? words.state : words.withdraw}
          </button>
        </Form>
      )}
    </>
  );
}

function StatementFields({ gate, faults }: Pick<GateProps, 'gate' | 'faults'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const today = useToday();
  const typed = useTyped() ?? {};
  return (
    <>
      <DateField
        name="on"
        label={words.on}
        language={language}
        value={String(typed.on ?? today)}
        fault={faults.get('on')}
        required
      />
      <TextField
        name="document"
        label={words.document(language === 'en' ? gate.documentEn : gate.document)}
        hint={words.documentHint}
        language={language}
        value={String(typed.document ?? '')}
        fault={faults.get('document')}
        required
      />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '申请人声明',
    owed: '还没有声明',
    stated: (day: string, by: string) => `已声明，自 ${day} 起（${by}）`,
    byApplicant: '申请人网上声明',
    byClerk: '窗口代为声明',
    on: '从哪一天起',
    document: (document: string) => `凭什么材料（${document}）`,
    documentHint: '写材料的名称和编号；原件由窗口核对',
    state: '代申请人声明',
    withdraw: '代申请人撤回声明',
  },
  en: {
    title: 'Statements of the applicant',
    owed: 'not stated yet',
    stated: (day: string, by: string) => `stated, since ${day} (${by})`,
    byApplicant: 'by the applicant online',
    byClerk: 'by the counter for the applicant',
    on: 'Since which day',
    document: (document: string) => `By which paper (${document})`,
    documentHint: 'Its name and number; the counter looks at the original',
    state: 'State it for the applicant',
    withdraw: 'Take it back for the applicant',
  },
});
