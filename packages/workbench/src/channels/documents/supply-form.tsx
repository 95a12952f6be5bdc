import type { ChannelDocumentsView } from '@yichuang/contract/channel-documents.ts';
import { CheckboxesField } from '@yichuang/ui/form/choice-fields.tsx';
import { textsOf } from '@yichuang/ui/form/form-values.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';

/** Takes in documents that came after the filing; those of the stage that is waited for stand first. */
export function SupplyForm({ view }: { view: ChannelDocumentsView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(view.version);
  const isSending = useIsSending();
  const typed = useTyped() ?? {};
  const options = view.stages.flatMap((stage) =>
    stage.documents
      .filter(({ filed }) => !filed)
      .map(({ documentId, name }) => ({
        value: documentId,
        label: name,
        labelLanguage: 'zh-CN' as const,
        hint: nameIn(language, stage),
      })),
  );
  return (
    <Panel title={words.title} className="supply-documents">
      <Form method="post" className="act-form">
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="key" value={key} />
        <CheckboxesField
          name="documents"
          label={words.label}
          hint={words.hint}
          language={language}
          values={textsOf(typed.documents)}
          options={options}
        />
        <button type="submit" className="button" disabled={isSending}>
          {words.supply}
        </button>
      </Form>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '收后续阶段材料',
    label: '收到的材料',
    hint: '一个阶段的必备材料收齐，该阶段的环节就分送各部门。只等申请人材料的时间不计入通道承诺。',
    supply: '登记收到的材料',
  },
  en: {
    title: 'Take in documents of later stages',
    label: 'Documents that came in',
    hint: 'When all that a stage requires is in, its steps go to their departments. Time in which everything waited for the applicant is not counted in the promise.',
    supply: 'Take in',
  },
});
