import { listOpenSessions, type OpenSession } from '@yichuang/contract/channel-open-sessions.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { DueTime, MomentTime } from '@yichuang/ui/moment.tsx';
import { StatusChip, type Tone } from '@yichuang/ui/status-chip.tsx';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { SESSION_WORDS } from './session-words.ts';

/** Sessions that wait for this person, as of a moment. */
export type WaitingSessions = { readonly rows: readonly OpenSession[]; readonly now: string };

/** What is to be attended, minuted or signed; null for those who take part in none. */
export async function readWaitingSessions(
  asked: Asked,
  permissions: readonly string[],
): Promise<WaitingSessions | null> {
  const takesPart = permissions.includes('channels.accept') || permissions.includes('cases.decide');
  return takesPart && permissions.includes('cases.read') ? read(asked, listOpenSessions, {}) : null;
}

/** 近期会审和踏勘: day, place, and what is to be done; nothing at all when there are none. */
export function WaitingSessionsPanel({ sessions }: { sessions: WaitingSessions }) {
  const words = useWords(WORDS);
  if (sessions.rows.length === 0) return null;
  return (
    <Panel title={words.title} beside={sessions.rows.length}>
      <ul className="session-list">
        {sessions.rows.map((row) => (
          <SessionLine key={row.sessionId} row={row} now={sessions.now} />
        ))}
      </ul>
    </Panel>
  );
}

const TONES: Readonly<Record<OpenSession['state'], Tone>> = {
  called: 'blue',
  held: 'amber',
  minuted: 'amber',
  cancelled: 'grey',
};

function SessionLine({ row, now }: { row: OpenSession; now: string }) {
  const words = useWords(WORDS);
  const codes = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  const missing = row.unsigned.map((one) => nameIn(language, one)).join(language === 'en' ? ', ' : '、');
  return (
    <li>
      <b>
        <MomentTime at={row.startsAt} now={now} language={language} />
      </b>{' '}
      <Link to={`/projects/${row.applicationId}/sessions/${row.sessionId}`}>
        {codes[row.kind]} · {row.applicantName}
      </Link>{' '}
      <span lang="zh-CN">{row.place}</span>{' '}
      <StatusChip tone={TONES[row.state]}>{codes[row.state]}</StatusChip>{' '}
      {row.urgings > 0 && <StatusChip tone="seal">{words.urged(row.urgings)}</StatusChip>}{' '}
      {row.due?.isLate && <StatusChip tone="seal">{words.late}</StatusChip>}{' '}
      {row.changeReason && (
        <span className="hint" lang="zh-CN">
          {row.changeReason}
        </span>
      )}{' '}
      <span className="hint">
        {row.acts.includes('sign') ? words.signNow : missing && words.missing(missing)}{' '}
        {row.due && (
          <>
            {codes[row.due.task]} {words.by} <DueTime due={row.due.due} language={language} />
          </>
        )}
      </span>
    </li>
  );
}

const WORDS = bilingual({
  zh: {
    title: '近期会审和踏勘',
    late: '晚于时限',
    urged: (count: number) => `催签 ${count} 次`,
    by: '最迟',
    signNow: '等本部门签署。',
    missing: (names: string) => `未签署：${names}。`,
  },
  en: {
    title: 'Meetings and visits',
    late: 'late',
    urged: (count: number) => (count === 1 ? 'urged once' : `urged ${count} times`),
    by: 'by',
    signNow: 'Your department has to sign.',
    missing: (names: string) => `Not signed: ${names}.`,
  },
});
