import type { SessionsView } from '@yichuang/contract/channel-session-views.ts';
import { RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { AgendaFields } from './agenda-fields.tsx';
import { InvitedFields } from './invited-fields.tsx';
import { SessionForm } from './session-form.tsx';
import { dayOf, KINDS, SESSION_WORDS } from './session-words.ts';
import { SlotFields } from './slot-fields.tsx';

type Props = { readonly view: SessionsView; readonly typed: Typed; readonly faults: FaultWords };

/** 召集: what about, who, where and when. */
export function CallForm({ view, typed, faults }: Props) {
  const words = useWords(WORDS);
  const kinds = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  const text = (name: string, empty = '') => String(typed[name] ?? empty);
  return (
    <Panel title={words.title}>
      <SessionForm act="call" version={view.version} done={view.version} label={words.call}>
        <RadioField
          name="kind"
          label={words.kind}
          language={language}
          value={text('kind', 'meeting')}
          options={KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <AgendaFields steps={view.steps} typed={typed} faults={faults} />
        <DateField
          name="neededOn"
          label={words.neededOn}
          hint={words.neededHint(view.rules.callDays, view.rules.holdDays)}
          language={language}
          value={text('neededOn', dayOf(view.now))}
          fault={faults.get('neededOn')}
          required
        />
        <SlotFields
          on={text('on')}
          from={text('from')}
          to={text('to')}
          place={text('place')}
          faults={faults}
        />
        <InvitedFields view={view} typed={typed} faults={faults} />
      </SessionForm>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '召集会审或者踏勘',
    call: '召集并通知各部门',
    kind: '方式',
    neededOn: '需要产生的日期',
    neededHint: (call: number, hold: number) =>
      `发现分歧、条件或者共同缺陷的那一天；${call} 个工作日内召集，召集后 ${hold} 个工作日内召开`,
  },
  en: {
    title: 'Call a meeting or a site visit',
    call: 'Call and invite the departments',
    kind: 'Way',
    neededOn: 'Day of the need',
    neededHint: (call: number, hold: number) =>
      `When the disagreement, the condition or the shared defect showed; to be called within ${call} and held within ${hold} working ${hold === 1 ? 'day' : 'days'} of the call`,
  },
});
