import { type CounterRecord, listRegister } from '@yichuang/contract/queueing-register.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnCounter } from './counter-acts.ts';
import { CounterFilters, filterFrom, isShown, withCounter } from './counter-filters.tsx';
import { CounterForm } from './counter-form.tsx';
import { CountersTable } from './counters-table.tsx';
import { ManagementLinks } from './management-links.tsx';

export async function loader(asked: Asked) {
  const query = new URL(asked.request.url).searchParams;
  const register = await read(asked, listRegister, {});
  return { register, filter: filterFrom(query), chosen: query.get('counter'), loadedAt: machineNow() };
}

export const action = async (asked: Asked) => asResult(await actOnCounter(asked));

/** 窗口登记: every counter, and what is said about it. */
export function Component() {
  const { register, filter, chosen, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const shown = register.rows.filter((row) => isShown(row, filter));
  const loaded = register.rows.find(({ counterId }) => counterId === chosen);
  const counter = loaded && newestView<CounterRecord>(loaded, answer);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(shown.length)}</p>
        <DataAge loadedAt={loadedAt} />
        <Link className="button" to={withCounter(filter, 'new')}>
          {words.add}
        </Link>
        <ManagementLinks here="counters" />
      </PageHead>
      <ActNotes answer={answer} done={words[DONE[answer?.act ?? 'change']]} changes={() => []} />
      {chosen === 'new' && !answer?.ok && (
        <CounterForm key="new" counter={null} register={register} filter={filter} answer={answer} />
      )}
      {counter && (
        <CounterForm
          key={`${counter.counterId}/${counter.version}`}
          counter={counter}
          register={register}
          filter={filter}
          answer={answer}
        />
      )}
      <CounterFilters filter={filter} register={register} />
      {shown.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <CountersTable rows={shown} register={register} filter={filter} />
      )}
    </>
  );
}

const DONE = { add: 'added', change: 'changed', retire: 'retired' } as const;

const WORDS = bilingual({
  zh: {
    title: '窗口登记',
    total: (count: number) => `${count} 个窗口`,
    add: '增加窗口',
    empty: '没有符合条件的窗口。改一改筛选条件，或者增加窗口。',
    added: '窗口已增加。',
    changed: '窗口已保存。正在值守的人下次上岗时按新的业务叫号。',
    retired: '窗口已撤销，以前办的件和号照样查得到。',
  },
  en: {
    title: 'Counters',
    total: (count: number) => `${count} counters`,
    add: 'Add a counter',
    empty: 'No counter fits. Change the filters, or add a counter.',
    added: 'The counter is added.',
    changed: 'The counter is saved. Whoever works there calls its new services after sitting down anew.',
    retired: 'The counter is retired; what was handled there stays readable.',
  },
});
