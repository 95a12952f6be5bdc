import {
  authorityEvents,
  explainAuthority,
  listAuthority,
  listDelegates,
  listSeals,
} from '@yichuang/contract/authority.ts';
import type { PowerAct } from '@yichuang/contract/identity.ts';
import { listDepartments } from '@yichuang/contract/organisation.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { DoneNote, Empty, ProblemNote } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useStream } from '#wire/stream.ts';
import { useTyped } from '#wire/use-form.ts';
import { actOnAuthority } from './authority-acts.ts';
import { AuthorityFilters, filterFrom } from './authority-filters.tsx';
import { AuthorityTable } from './authority-table.tsx';
import { GrantForm } from './grant-form.tsx';
import { type Why, WhyPanel } from './why-panel.tsx';

export async function loader(asked: Asked) {
  const asks = new URL(asked.request.url).searchParams;
  const filter = filterFrom(asks);
  const [list, { rows: departments }] = await Promise.all([
    read(asked, listAuthority, { query: filter }),
    read(asked, listDepartments, {}),
  ]);
  const [only] = list.manages.length === 1 ? list.manages : [];
  const managed = list.manages.find(({ code }) => code === filter.department) ?? only ?? null;
  const department = managed?.code;
  const choices = department
    ? {
        people: (await read(asked, listDelegates, { query: { department } })).rows,
        seals: (await read(asked, listSeals, { query: { department } })).rows.filter(
          (seal) => seal.revokedAt === null && seal.department.code === department,
        ),
      }
    : null;
  const why = await whyOf(asked, asks);
  return { filter, list, departments, managed, choices, why, loadedAt: machineNow() };
}

/** The answer to a question asked in the address, or why there is none. */
async function whyOf(asked: Asked, asks: URLSearchParams): Promise<Why | null> {
  const person = asks.get('whyPerson')?.trim();
  const item = asks.get('whyItem')?.trim().toUpperCase();
  if (!person || !item) return null;
  const act: PowerAct = asks.get('whyAct') === 'accept' ? 'accept' : 'decide';
  const department = item.split('-')[0] ?? '';
  try {
    const answer = await read(asked, explainAuthority, { query: { person, item, act, department } });
    return { person, item, act, answer, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { person, item, act, answer: null, problem: error.problem };
  }
}

export const action = async (asked: Asked) => asResult(await actOnAuthority(asked));

/** 授权一览: who may accept and decide what, with which seal, until when; and why. */
export function Component() {
  const { filter, list, departments, managed, choices, why, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const typed = useTyped();
  const stream = useStream(authorityEvents);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(list.rows.length, list.more)}</p>
        <AuthorityFilters filter={filter} departments={departments} expiring={list.expiring} />
        <Link className="button button-quiet" to="/admin/seals">
          {words.seals}
        </Link>
        <DataAge loadedAt={loadedAt} stream={stream} />
      </PageHead>
      {answer?.ok && <DoneNote>{answer.act === 'end' ? words.ended : words.granted}</DoneNote>}
      {answer?.ok === false && <ProblemNote problem={answer.problem} />}
      {list.rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <AuthorityTable rows={list.rows} caption={words.title} />
      )}
      <div className="case-columns">
        <WhyPanel why={why} />
        {managed && choices && (
          <GrantForm
            key={managed.code}
            department={managed}
            people={choices.people}
            seals={choices.seals}
            answer={answer?.act === 'grant' ? answer : undefined}
            typed={typed}
          />
        )}
        {list.manages.length > 1 && !managed && <p className="hint">{words.choose}</p>}
      </div>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '授权一览',
    total: (count: number, more: boolean) => (more ? `前 ${count} 项` : `共 ${count} 项`),
    seals: '印章登记',
    granted: '授权已登记，下一次操作起生效。',
    ended: '授权已终止，打开着的页面也立即停办。',
    empty: '没有这样的授权。',
    choose: '先在上面选一个部门，再登记它的授权。',
  },
  en: {
    title: 'Delegations',
    total: (count: number, more: boolean) => (more ? `the first ${count}` : `${count} in all`),
    seals: 'Seals',
    granted: 'The delegation is entered; it holds from the next act on.',
    ended: 'The delegation is ended; open screens stop at once too.',
    empty: 'There is no such delegation.',
    choose: 'Choose a department above to enter what it delegates.',
  },
});
