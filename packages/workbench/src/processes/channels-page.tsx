import { countRunning } from '@yichuang/contract/channels.ts';
import { type ChannelVersions, listProcedures } from '@yichuang/contract/processes.ts';
import { momentWords, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

export async function loader(asked: Asked) {
  const [{ rows }, running] = await Promise.all([
    read(asked, listProcedures, {}),
    read(asked, countRunning, {}),
  ]);
  return { rows, running: running.rows };
}

type Running = Awaited<ReturnType<typeof loader>>['running'];

/** 并联通道 with their versions: offered now, next, being edited; and how many applications run under each. */
export function Component() {
  const { rows, running } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(rows.length)}</p>
        <Link className="button" to="/admin/channels/new">
          {words.begin}
        </Link>
        <Link className="button button-quiet" to="/admin/urging">
          {words.urging}
        </Link>
        <Link className="button button-quiet" to="/admin/sessions">
          {words.sessions}
        </Link>
        <Link className="button button-quiet" to="/admin/catalogue">
          {words.back}
        </Link>
      </PageHead>
      {rows.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.steps}</th>
              <th scope="col">{words.applications}</th>
              <th scope="col">{words.current}</th>
              <th scope="col">{words.next}</th>
              <th scope="col">{words.draft}</th>
              <th scope="col">{words.running}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((channel) => (
              <ChannelLine
                key={channel.key}
                channel={channel}
                running={running.filter(({ key }) => key === channel.key)}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function ChannelLine({ channel, running }: { channel: ChannelVersions; running: Running }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const version = (one: ChannelVersions['current']) =>
    one === null ? words.none : words.from(one.version, plainDayWords(one.appliesFrom, language));
  return (
    <tr>
      <th scope="row">
        <Link to={`/admin/channels/${channel.key}`}>{nameIn(language, channel)}</Link>
      </th>
      <td className="number">{channel.steps}</td>
      <td>{channel.isOpen ? words.open : words.closed}</td>
      <td>{version(channel.current)}</td>
      <td>{version(channel.next)}</td>
      <td className="number">
        {channel.draftSavedAt === null ? words.none : momentWords(channel.draftSavedAt, language)}
      </td>
      <td className="wraps">
        {running.length === 0
          ? words.none
          : running.map((one) => words.bound(one.version, one.applications)).join(words.comma)}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '并联通道',
    total: (total: number) => `共 ${total} 个`,
    back: '回到目录',
    begin: '新建通道',
    urging: '催办规则',
    sessions: '会审规则',
    empty: '还没有通道；可以新建，也可以随数据导入。',
    applications: '网上申请',
    open: '开放',
    closed: '未开放',
    name: '通道',
    steps: '环节',
    current: '现行版本',
    next: '将施行版本',
    draft: '草稿保存于',
    running: '在办申请',
    none: '无',
    from: (version: number, day: string) => `第 ${version} 版，${day}起`,
    bound: (version: number, count: number) => `第 ${version} 版 ${count} 件`,
    comma: '、',
  },
  en: {
    title: 'Channels',
    total: (total: number) => (total === 1 ? '1 channel' : `${total} channels`),
    back: 'Back to the catalogue',
    begin: 'Begin a channel',
    urging: 'Rules of urging',
    sessions: 'Rules of meetings',
    empty: 'No channel yet; begin one, or import some.',
    applications: 'Applications',
    open: 'open',
    closed: 'closed',
    name: 'Channel',
    steps: 'Steps',
    current: 'Offered now',
    next: 'Comes next',
    draft: 'Draft saved',
    running: 'Running applications',
    none: 'none',
    from: (version: number, day: string) => `version ${version}, from ${day}`,
    bound: (version: number, count: number) => `version ${version}: ${count}`,
    comma: ', ',
  },
});
