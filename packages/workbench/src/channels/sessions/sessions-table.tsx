import type { SessionsView, SessionView } from '@yichuang/contract/channel-session-views.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useRowWalk } from '#cases/case-table.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { SessionStateChip } from './session-state-chip.tsx';
import { SESSION_WORDS, slotWords } from './session-words.ts';

/** Sessions as rows, the latest first; J, K and the arrows walk over them, Enter opens. */
export function SessionsTable({ view }: { view: SessionsView }) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  useRowWalk(table);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways on a phone, by keyboard too
    <section className="table-scroll" aria-label={words.caption} tabIndex={0}>
      <table className="rows-table" ref={table}>
        <caption className="spoken">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.departments}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {view.sessions.map((session) => (
            <SessionLine key={session.sessionId} session={session} applicationId={view.applicationId} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SessionLine({ session, applicationId }: { session: SessionView; applicationId: string }) {
  const words = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  return (
    <tr>
      <td>
        <Link to={`/projects/${applicationId}/sessions/${session.sessionId}`} data-row>
          {words[session.kind]}
        </Link>
      </td>
      <td>{slotWords(session, language)}</td>
      <td className="cut" lang="zh-CN">
        {session.place}
      </td>
      <td className="wraps">
        {session.lines
          .map(({ department }) => nameIn(language, department))
          .join(language === 'en' ? ', ' : '、')}
      </td>
      <td>
        <SessionStateChip session={session} />
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    caption: '会审和踏勘一览',
    what: '方式',
    when: '时间',
    place: '地点',
    departments: '参加部门',
    state: '状态',
  },
  en: {
    caption: 'All meetings and visits',
    what: 'Way',
    when: 'When',
    place: 'Place',
    departments: 'Departments',
    state: 'State',
  },
});
