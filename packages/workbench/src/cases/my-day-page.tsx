import { type CaseBox, listCases } from '@yichuang/contract/cases.ts';
import { whoAmI } from '@yichuang/contract/identity.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useLoaderData } from 'react-router';
import { DepartmentNote } from '#channels/department-note.tsx';
import { readWaitingSessions, WaitingSessionsPanel } from '#channels/sessions/waiting-sessions.tsx';
import { readWaitingUrged, useUrgedNotes, WaitingUrgedBox } from '#channels/urged-cases.tsx';
import {
  readWaitingProjects,
  type WaitingProjects,
  WaitingProjectsBox,
} from '#channels/waiting-projects.tsx';
import { readWaitingOpinions, WaitingOpinionsBox } from '#opinions/waiting-opinions.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { PLACE_WORDS, placesFor } from '#shell/places.ts';
import { readWaitingCards, type WaitingCards, WaitingCardsBox } from '#supervision/waiting-cards.tsx';
import { type Asked, read } from '#wire/call.ts';
import { CaseTable } from './case-table.tsx';

/** Cases shown as next due. */
const NEXT_DUE = 8;

/** The boxes a person works from; each needs its own permission. */
const BOXES = [
  { box: 'toDecide', place: 'tasks', path: '/tasks', permission: 'cases.decide' },
  { box: 'toAccept', place: 'accept', path: '/accept', permission: 'cases.accept' },
  { box: 'toDeliver', place: 'deliver', path: '/deliver', permission: 'cases.deliver' },
  { box: 'toArchive', place: 'archive', path: '/archive', permission: 'cases.archive' },
] as const satisfies readonly { readonly box: CaseBox; readonly [part: string]: string }[];

export async function loader(asked: Asked) {
  const { permissions } = await read(asked, whoAmI, {});
  const mine = BOXES.filter(({ permission }) => permissions.includes(permission));
  const [cards, opinions, projects, urged, sessions, nextDue, ...pages] = await Promise.all([
    readWaitingCards(asked, permissions),
    readWaitingOpinions(asked, permissions),
    readWaitingProjects(asked, permissions),
    readWaitingUrged(asked, permissions),
    readWaitingSessions(asked, permissions),
    permissions.includes('cases.read')
      ? read(asked, listCases, { query: { box: 'toDecide', limit: NEXT_DUE } })
      : null,
    ...mine.map(({ box }) => read(asked, listCases, { query: { box, limit: 1 } })),
  ]);
  const boxes = mine.map((box, index) => ({ ...box, total: pages[index]?.total ?? 0 }));
  const waiting = { cards, opinions, projects, urged };
  return { permissions, boxes, waiting, sessions, nextDue: nextDue ?? null, loadedAt: machineNow() };
}

/** 我的一天: how much waits where, and what is due next. */
export function Component() {
  const { permissions, boxes, waiting, sessions, nextDue, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const notes = useUrgedNotes(waiting.urged ?? []);
  return (
    <>
      <PageHead title={words.title}>
        {permissions.includes('cases.accept') && <Link to="/training">{words.training}</Link>}
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      <DepartmentNote readsAgain />
      {(boxes.length > 0 || waiting.cards !== null) && <Boxes boxes={boxes} {...waiting} />}
      {sessions && <WaitingSessionsPanel sessions={sessions} />}
      {nextDue === null ? (
        <Places permissions={permissions} />
      ) : (
        <Panel title={words.nextDue}>
          {nextDue.rows.length === 0 ? (
            <Empty>{words.nothingDue}</Empty>
          ) : (
            <CaseTable
              groups={[{ key: 'next', title: null, rows: nextDue.rows }]}
              now={nextDue.now}
              caption={words.nextDue}
              notes={notes}
            />
          )}
        </Panel>
      )}
    </>
  );
}

type Box = (typeof BOXES)[number] & { readonly total: number };

type Waiting = {
  readonly boxes: readonly Box[];
  readonly cards: WaitingCards | null;
  readonly opinions: number | null;
  readonly projects: WaitingProjects | null;
  readonly urged: Awaited<ReturnType<typeof readWaitingUrged>>;
};

/** How much waits where. */
function Boxes({ boxes, cards, opinions, projects, urged }: Waiting) {
  const words = useWords(WORDS);
  const places = useWords(PLACE_WORDS);
  return (
    <ul className="boxes">
      {boxes.map(({ box, place, path, total }) => (
        <li key={box}>
          <Link to={path} className="box">
            <b className="number">{total}</b>
            <span>{places[place]}</span>
            <span className="hint">{words[box]}</span>
          </Link>
        </li>
      ))}
      {urged && <WaitingUrgedBox urged={urged} />}
      {projects && <WaitingProjectsBox projects={projects} />}
      {opinions !== null && <WaitingOpinionsBox total={opinions} />}
      {cards && <WaitingCardsBox cards={cards} />}
    </ul>
  );
}

/** For those who handle no cases: where their work is. */
function Places({ permissions }: { permissions: readonly string[] }) {
  const words = useWords(PLACE_WORDS);
  const hints: Readonly<Record<string, string>> = useWords(PLACE_HINTS);
  return (
    <ul className="boxes">
      {placesFor(permissions)
        .filter((place) => place.path !== '/')
        .map((place) => (
          <li key={place.name}>
            <Link to={place.path} className="box">
              <b className="box-name">{words[place.name]}</b>
              <span className="hint">{hints[place.name]}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}

/** What is done there; only places of those who handle no cases are named. */
const PLACE_HINTS = bilingual({
  zh: {
    accounts: '开账号、停用账号、登记部门授权',
    authority: '看谁能决定什么、用哪枚印章、到哪天为止',
    catalogue: '看事项的材料、时限和依据',
    settings: '改中心名称、办公时间和咨询电话',
    clock: '定本中心怎样计算期限，看每条规则的依据',
    calendar: '看节假日安排，登记本地停办和加班日',
    papers: '看各种文书的模板，换成本中心的',
    screens: '配对取号机和屏幕，改提示和音量',
    appointments: '定预约的时段和人数，登记闭厅和加开的日子',
    health: '看系统是否正常、任务有没有积压',
  },
  en: {
    accounts: 'Open and disable accounts, enter powers',
    authority: 'Who may decide what, with which seal, until when',
    catalogue: 'Documents, limits and basis of the items',
    settings: 'Name, office hours and phone of the centre',
    clock: 'How this centre counts, and what each rule rests on',
    calendar: 'Holidays, local closures and extra days',
    papers: 'Look at the templates of papers and change them',
    screens: 'Pair machines and screens, set words and loudness',
    appointments: 'Set slots and places, enter days on which a hall closes or opens',
    health: 'Whether the system is well and jobs wait',
  },
});

const WORDS = bilingual({
  zh: {
    title: '我的一天',
    training: '窗口培训',
    toDecide: '等我决定',
    toAccept: '网上申请，等待受理',
    toDeliver: '已决定，等待领取',
    toArchive: '已办结，等待归档',
    nextDue: '最近到期',
    nothingDue: '没有在办的办件。',
  },
  en: {
    title: 'My day',
    training: 'Practise at the desk',
    toDecide: 'waiting for a decision',
    toAccept: 'filed online, to be accepted',
    toDeliver: 'decided, to be handed out',
    toArchive: 'concluded, to be archived',
    nextDue: 'Due next',
    nothingDue: 'No open cases.',
  },
});
