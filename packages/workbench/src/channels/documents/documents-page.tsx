import {
  type ChannelDocumentsView,
  readChannelDocuments,
  supplyDocuments,
} from '@yichuang/contract/channel-documents.ts';
import { readGates } from '@yichuang/contract/channel-statements.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from 'react-router';
import { FilesBeside } from '#cases/files-panel.tsx';
import { RecordHead } from '#cases/record-head.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, faultsOf, newestView, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnGate } from './gate-acts.ts';
import { GatesPanel } from './gates-panel.tsx';
import { StagePanel } from './stage-panel.tsx';
import { SupplyForm } from './supply-form.tsx';

type Addressed = Asked & { readonly params: { readonly applicationId?: string } };

const paramsOf = (asked: Addressed) => ({ applicationId: asked.params.applicationId ?? '' });

export async function loader(asked: Addressed) {
  const params = paramsOf(asked);
  const [view, gates] = await Promise.all([
    read(asked, readChannelDocuments, { params }),
    read(asked, readGates, { params }),
  ]);
  return { view, gates, loadedAt: machineNow() };
}

export async function action(asked: Addressed) {
  const form = await asked.request.formData();
  if (form.has('gate')) return actOnGate(asked, paramsOf(asked).applicationId, form);
  const body = {
    version: Number(form.get('version')),
    documents: form.getAll('documents').map(String),
  };
  const input = { params: paramsOf(asked), body };
  const key = String(form.get('key') ?? '');
  return asResult(await write(asked, { route: supplyDocuments, input, key, typed: form }));
}

/** The reply of taking in is the list as it is now; a statement leads to the page as it is then. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  formData,
  defaultShouldRevalidate,
}) => (formMethod === 'POST' && !formData?.has('gate') ? false : defaultShouldRevalidate);

/** 一套材料 of one application: what is in, what each stage still waits for, and taking in what comes later. */
export function Component() {
  const { view: loaded, gates, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer);
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <article className="case">
      <RecordHead
        title={`${view.applicantName} · ${words.title}`}
        state={view.state}
        now={view.now}
        number={view.applicationNumber}
        beside={`${words.filed} ${countOf(view, true)} / ${countOf(view)}`}
      >
        <Link to={`/projects/${view.applicationId}`}>{words.plan}</Link>
        <DataAge loadedAt={loadedAt} />
      </RecordHead>
      <ActNotes
        key={view.version}
        answer={answer}
        done={words.done}
        changes={(fresh) => [`${words.filed} ${countOf(loaded, true)} → ${countOf(fresh, true)}`]}
      />
      {view.maySupply && countOf(view, true) < countOf(view) ? <SupplyForm view={view} /> : null}
      <GatesPanel
        view={{ ...gates, version: view.version }}
        maySpeak={view.maySupply}
        faults={faultsOf(answer, language)}
      />
      {view.stages.map((stage) => (
        <StagePanel key={stage.stageId} stage={stage} />
      ))}
      <FilesBeside
        path={`/projects/${view.applicationId}/files`}
        version={view.version}
        documents={documentsOf(view)}
      />
    </article>
  );
}

/** Once each: several stages may ask for the same. */
const documentsOf = ({ stages }: ChannelDocumentsView) => [
  ...new Map(
    stages.flatMap(({ documents }) =>
      documents.map(({ documentId: id, name }) => [id, { id, name }] as const),
    ),
  ).values(),
];

const countOf = ({ stages }: ChannelDocumentsView, filed?: boolean): number =>
  stages.flatMap(({ documents }) => documents).filter((one) => filed === undefined || one.filed === filed)
    .length;

const WORDS = bilingual({
  zh: { title: '一套材料', plan: '办理计划', done: '已登记；材料齐全的阶段已经开始。', filed: '已收材料' },
  en: {
    title: 'the one set of documents',
    plan: 'Plan',
    done: 'Taken in; a stage whose set is complete has begun.',
    filed: 'Documents in',
  },
});
