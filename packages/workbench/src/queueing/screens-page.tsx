import { listScreens, type ScreenView } from '@yichuang/contract/queueing-screens.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useTyped } from '#wire/use-form.ts';
import { PairForm } from './pair-form.tsx';
import { actOnScreen } from './screen-acts.ts';
import { ScreenPanel } from './screen-panel.tsx';
import { SCREEN_WORDS } from './screen-words.ts';

export async function loader(asked: Asked) {
  const screenId = new URL(asked.request.url).searchParams.get('screen');
  const screens = await read(asked, listScreens, {});
  const chosen = screens.rows.find((row) => row.screenId === screenId && row.state === 'paired') ?? null;
  return { screens, chosen, loadedAt: machineNow() };
}

export const action = async (asked: Asked) => asResult(await actOnScreen(asked));

/** 大厅终端: machines and screens of the halls, paired to their places. */
export function Component() {
  const { screens, chosen, loadedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const typed = useTyped();
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(screens.rows.filter(({ state }) => state === 'paired').length)}</p>
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      <ActNotes answer={answer} done={words[answer?.act ?? 'pair']} changes={() => []} />
      {screens.rows.length === 0 ? <Empty>{words.empty}</Empty> : <ScreensTable rows={screens.rows} />}
      {chosen && <ScreenPanel screen={chosen} answer={answer?.act === 'pair' ? undefined : answer} />}
      <PairForm screens={screens} answer={answer?.act === 'pair' ? answer : undefined} typed={typed} />
    </>
  );
}

function ScreensTable({ rows }: { readonly rows: readonly ScreenView[] }) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table">
      <caption className="spoken">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.volume}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.act}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((screen) => (
          <ScreenLine key={screen.screenId} screen={screen} />
        ))}
      </tbody>
    </table>
  );
}

function ScreenLine({ screen }: { readonly screen: ScreenView }) {
  const words = useWords(WORDS);
  const kinds = useWords(SCREEN_WORDS);
  const { language } = useLanguage();
  const { label, kind, hall, area, counterId, volume, state, pairedAt, revokedAt, screenId } = screen;
  return (
    <tr>
      <td>
        <Mixed language={language}>{label}</Mixed>
      </td>
      <td>{kinds[kind]}</td>
      <td className="number">{counterId ?? [hall, area].filter((one) => one !== null).join(' · ')}</td>
      <td className="number">{volume === 0 ? words.silent : `${volume}%`}</td>
      <td>
        <StatusChip tone={state === 'paired' ? 'green' : 'grey'}>{words[state]}</StatusChip>
      </td>
      <td className="number">{momentWords(revokedAt ?? pairedAt, language)}</td>
      <td>
        {state === 'paired' && (
          <Link to={`?screen=${screenId}`} aria-label={`${words.settings}：${label}`}>
            {words.settings}
          </Link>
        )}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '大厅终端',
    total: (count: number) => `在用 ${count} 台`,
    empty: '还没有配对的终端。',
    label: '名称',
    kind: '种类',
    place: '位置',
    volume: '音量',
    silent: '无声',
    state: '状态',
    paired: '在用',
    revoked: '已停用',
    since: '时间',
    act: '操作',
    settings: '更改设置',
    pair: '终端已配对，几秒后进入自己的页面。',
    change: '设置已保存，几秒内生效。',
    reload: '设置已保存，终端将重新载入页面。',
    revoke: '终端已停用。',
  },
  en: {
    title: 'Screens',
    total: (count: number) => `${count} in use`,
    empty: 'No screen is paired yet.',
    label: 'Name',
    kind: 'Sort',
    place: 'Place',
    volume: 'Volume',
    silent: 'silent',
    state: 'State',
    paired: 'in use',
    revoked: 'out of use',
    since: 'Since',
    act: 'Act',
    settings: 'Change settings',
    pair: 'The screen is paired and opens its page within seconds.',
    change: 'The settings are saved and hold within seconds.',
    reload: 'The settings are saved; the screen loads its page anew.',
    revoke: 'The screen is out of use.',
  },
});
