import { listServiceRegister, type ServiceRecord } from '@yichuang/contract/queueing-lines.ts';
import { readQueueSettings } from '@yichuang/contract/queueing-settings.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { actOnService } from './line-acts.ts';
import { ServiceForm } from './line-form.tsx';
import { ManagementLinks } from './management-links.tsx';
import { SettingsForm } from './settings-form.tsx';

export async function loader(asked: Asked) {
  const [register, settings] = await Promise.all([
    read(asked, listServiceRegister, {}),
    read(asked, readQueueSettings, {}),
  ]);
  return { register, settings, chosen: new URL(asked.request.url).searchParams.get('service') };
}

export const action = async (asked: Asked) => asResult(await actOnService(asked));

/** 排队业务和设置: what people take a number for, and how numbers are called. */
export function Component() {
  const { register, settings, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const loaded = register.rows.find(({ serviceId }) => serviceId === chosen);
  const ofService = answer?.act === 'settings' ? undefined : answer;
  const service = loaded && newestView<ServiceRecord>(loaded, ofService);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(register.rows.length)}</p>
        <Link className="button" to="?service=new">
          {words.add}
        </Link>
        <ManagementLinks here="services" />
      </PageHead>
      <ActNotes<unknown> answer={answer} done={words[DONE[answer?.act ?? 'change']]} changes={() => []} />
      {chosen === 'new' && !answer?.ok && (
        <ServiceForm key="new" service={null} areas={register.areas} answer={ofService} />
      )}
      {service && (
        <ServiceForm
          key={`${service.serviceId}/${service.version}`}
          service={service}
          areas={register.areas}
          answer={ofService}
        />
      )}
      <Panel title={words.services} beside={register.rows.length}>
        {register.rows.length === 0 ? <Empty>{words.empty}</Empty> : <ServicesTable rows={register.rows} />}
      </Panel>
      <SettingsForm settings={settings} answer={answer?.act === 'settings' ? answer : undefined} />
    </>
  );
}

function ServicesTable({ rows }: { readonly rows: readonly ServiceRecord[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <table className="rows-table">
      <caption className="spoken">{words.services}</caption>
      <thead>
        <tr>
          {[
            words.letter,
            words.name,
            words.items,
            words.counters,
            words.target,
            words.fewest,
            words.limit,
            words.act,
          ].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.serviceId}>
            <td className="number">{row.letter}</td>
            <th scope="row">
              {nameIn(language, row)} <span className="hint number">{row.serviceId}</span>
            </th>
            <td className="number">{row.itemCodes.length}</td>
            <td className="number">{row.counters.length === 0 ? words.noCounter : row.counters.join(' ')}</td>
            <td className="number">{row.targetWaitMinutes ?? '—'}</td>
            <td className="number">{row.fewestCounters}</td>
            <td className="number">{row.dayLimit ?? '—'}</td>
            <td>
              <Link
                to={`?service=${encodeURIComponent(row.serviceId)}`}
                aria-label={words.changeOf(nameIn(language, row))}
              >
                {words.change}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const DONE = { add: 'saved', change: 'saved', settings: 'settingsSaved' } as const;

const WORDS = bilingual({
  zh: {
    title: '排队业务和设置',
    total: (count: number) => `${count} 项业务`,
    add: '增加业务',
    services: '排队业务',
    empty: '还没有排队业务。增加一项，再到窗口登记里分给窗口。',
    letter: '字头',
    name: '业务',
    items: '事项数',
    counters: '窗口',
    noCounter: '没有窗口',
    target: '目标等候（分钟）',
    fewest: '最少窗口',
    limit: '每日限号',
    act: '操作',
    change: '变更',
    changeOf: (name: string) => `变更：${name}`,
    saved: '业务已保存，从下一个号起生效。',
    settingsSaved: '设置已保存，从下一次叫号起生效。',
  },
  en: {
    title: 'Services and settings',
    total: (count: number) => `${count} services`,
    add: 'Add a service',
    services: 'Services',
    empty: 'There is no service yet. Add one, then give it to counters.',
    letter: 'Letter',
    name: 'Service',
    items: 'Items',
    counters: 'Counters',
    noCounter: 'no counter',
    target: 'Target wait (minutes)',
    fewest: 'Fewest counters',
    limit: 'Numbers a day',
    act: 'Act',
    change: 'Change',
    changeOf: (name: string) => `Change: ${name}`,
    saved: 'The service is saved and holds from the next number on.',
    settingsSaved: 'The settings are saved and hold from the next call on.',
  },
});
