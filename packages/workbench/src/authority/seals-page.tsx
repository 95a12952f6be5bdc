import { authorityEvents, listSeals } from '@yichuang/contract/authority.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useStream } from '#wire/stream.ts';
import { useTyped } from '#wire/use-form.ts';
import { actOnSeal } from './authority-acts.ts';
import { RegisterForm } from './register-form.tsx';
import { SealPanel } from './seal-panel.tsx';

export async function loader(asked: Asked) {
  return { ...(await read(asked, listSeals, { query: {} })), loadedAt: machineNow() };
}

export const action = async (asked: Asked) => asResult(await actOnSeal(asked));

/** 印章登记: every seal with its keeper, its hand-overs, and what takes it out of use. */
export function Component() {
  const { rows, manages, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const typed = useTyped();
  const stream = useStream(authorityEvents);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(rows.length)}</p>
        <Link className="button button-quiet" to="/admin/authority">
          {words.back}
        </Link>
        <DataAge loadedAt={loadedAt} stream={stream} />
      </PageHead>
      <ActNotes answer={answer} done={words[answer?.act ?? 'register']} changes={() => []} />
      {rows.length === 0 && <Empty>{words.empty}</Empty>}
      {rows.map((seal) => (
        <SealPanel
          key={seal.sealId}
          seal={seal}
          answer={answer?.sealId === seal.sealId ? answer : undefined}
        />
      ))}
      {manages.length > 0 && (
        <RegisterForm
          departments={manages}
          total={rows.length}
          answer={answer?.act === 'register' ? answer : undefined}
          typed={typed}
        />
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '印章登记',
    total: (count: number) => `共 ${count} 枚`,
    back: '授权一览',
    empty: '还没有登记印章。',
    register: '印章已登记。',
    handOver: '移交已登记。',
    revoke: '印章已停用，用它的授权即刻失效。',
  },
  en: {
    title: 'Seals',
    total: (count: number) => (count === 1 ? '1 seal' : `${count} seals`),
    back: 'Delegations',
    empty: 'No seal is registered yet.',
    register: 'The seal is registered.',
    handOver: 'The hand-over is entered.',
    revoke: 'The seal is out of use; delegations that name it hold no longer.',
  },
});
