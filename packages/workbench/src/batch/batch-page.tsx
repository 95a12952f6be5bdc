import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { CheckboxesField, RadioField } from '@yichuang/ui/form/choice-fields.tsx';
import { textsOf } from '@yichuang/ui/form/form-values.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link, useActionData, useLoaderData } from 'react-router';
import { ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { RowsTable } from '#queueing/rows-table.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { useFormKey, useIsSending, useTyped } from '#wire/use-form.ts';
import { actOnBatch, peopleField, readBatchItem } from './batch-acts.ts';
import { BatchList } from './batch-list.tsx';

export const loader = readBatchItem;

export const action = async (asked: Asked) => asResult(await actOnBatch(asked));

/** 代办批量收件: one agent, one item, a case for each person of the table. */
export function Component() {
  const { item, problem } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <PageHead title={words.title}>
        <Link className="button button-quiet" to="/desk">
          {words.back}
        </Link>
      </PageHead>
      {done?.ok === false && <ProblemNote problem={done.problem} />}
      {problem && <ProblemNote problem={problem} />}
      {done?.ok && <BatchList taken={done.value} />}
      <Form className="act-form form-narrow" role="search">
        <TextField
          name="item"
          label={words.item}
          hint={item === null ? words.itemHint : nameIn(language, item)}
          language={language}
          value={item?.code ?? ''}
          width="short"
          required
        />
        <button type="submit" className="button button-quiet">
          {words.choose}
        </button>
      </Form>
      {item && !done?.ok && <BatchForm key={`${item.code}${item.version}`} item={item} />}
    </>
  );
}

function BatchForm({ item }: { readonly item: DeskItem }) {
  const done = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const typed = useTyped() ?? {};
  const key = useFormKey('');
  const isBusy = useIsSending();
  const faults = faultsOf(done, language);
  const agent = (field: 'name' | 'idNumber') => ({
    ...{ name: `agent.${field}`, language, required: true, fault: faults.get(`agent.${field}`) },
    value: String(typed[`agent.${field}`] ?? ''),
  });
  return (
    <Form method="post" className="act-form">
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="itemCode" value={item.code} />
      <input type="hidden" name="itemVersion" value={item.version} />
      <Panel title={words.agent}>
        <TextField {...agent('name')} label={words.name} width="medium" />
        <TextField {...agent('idNumber')} label={words.idNumber} width="identity" />
      </Panel>
      <Panel title={words.documents}>
        <CheckboxesField
          name="documents"
          label={words.everybody}
          language={language}
          required={false}
          values={textsOf(typed.documents)}
          options={item.documents.map(({ id, name, required }) => ({
            value: id,
            label: required ? `${name}（${words.must}）` : name,
            labelLanguage: 'zh-CN' as const,
          }))}
        />
      </Panel>
      <RowsTable field={peopleField(words)} start={typed} faults={faults} onWritten={() => {}} />
      <RadioField
        name="act"
        label={words.act}
        language={language}
        value="accept"
        options={[
          { value: 'accept', label: words.accept },
          { value: 'receive', label: words.receive },
        ]}
      />
      <button type="submit" className="button" disabled={isBusy}>
        {isBusy ? words.busy : words.take}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '代办批量收件',
    back: '回到窗口',
    item: '事项编码',
    itemHint: '例如 SSJ-004',
    choose: '选定事项',
    agent: '代办人',
    name: '姓名',
    idNumber: '身份证号',
    phone: '电话',
    people: '申请人（最多 30 人，可从 Excel 粘贴）',
    documents: '材料',
    everybody: '每个人都已交的材料',
    must: '必备',
    act: '办理方式',
    accept: '材料齐全，逐件受理',
    receive: '只收件，稍后审查材料',
    take: '办理全部',
    busy: '正在办理…',
  },
  en: {
    title: 'Several people of one agent',
    back: 'Back to the desk',
    item: 'Code of the item',
    itemHint: 'For example SSJ-004',
    choose: 'Choose the item',
    agent: 'Agent',
    name: 'Name',
    idNumber: 'Resident ID',
    phone: 'Phone',
    people: 'Applicants (30 at most; may be pasted from a sheet)',
    documents: 'Documents',
    everybody: 'What each of them has handed in',
    must: 'required',
    act: 'What is done',
    accept: 'Complete: accept each',
    receive: 'Take in only, to be looked at later',
    take: 'Take all',
    busy: 'Working…',
  },
});
